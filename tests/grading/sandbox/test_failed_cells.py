"""A cell that failed has an error, also where IPython shows none: it is the kernel's reply that decides."""

import pytest
from nbformat.v4 import new_code_cell, new_notebook
from sandboxed import LIMITS

from lstm_utils.grading.execution import unsandboxed

FALSE = "assert False, 'it is not'"
ERROR = "class Odd(Exception):\n    def _render_traceback_(self):\n        raise ValueError('no')\n"
SENT = """
session = get_ipython().kernel.session
kept = session.send
def send(stream, kind, content=None, *arguments, **more):
    if kind == "execute_reply" and content["status"] == "error":
        content.update({reply})
    return kind == "error" or kept(stream, kind, content, *arguments, **more)
session.send = send
"""
UNTOLD = ("ExecutionFailed", "the Python that ran the notebook did not run this cell to its end")

# What is done in a first cell, what fails in the next one, and the error that must stand there: name and text.
CASES = {
    "a group": ("", "raise ExceptionGroup('two', [ValueError(), ValueError()])", "ExceptionGroup", "two (2 sub-except"),
    "a group before": (
        "",
        "try:\n    raise ExceptionGroup('', [ValueError()])\nexcept Exception:\n    raise ValueError('one') from None",
        "ValueError",
        "one",
    ),
    "the debugger quits": ("import bdb", "raise bdb.BdbQuit", "BdbQuit", ""),
    "quits twice": ("import bdb\nclass Quit(KeyboardInterrupt, bdb.BdbQuit): pass", "raise Quit('!')", "Quit", "!"),
    "a usage error": ("from IPython.core.error import UsageError", "raise UsageError('so')", "UsageError", "so"),
    "no such magic": ("", "%nonsense", "UsageError", "Line magic function `%nonsense` not found."),
    "an error that cannot be shown": (ERROR, "raise Odd('one')", "Odd", "one"),
    "rich": ("import rich.traceback\nrich.traceback.install()", FALSE, "AssertionError", "it is not"),
    "set_custom_exc": (
        "get_ipython().set_custom_exc((BaseException,), lambda *told, **more: print('it stopped'))",
        FALSE,
        "AssertionError",
        "it is not",
    ),
    "showtraceback": ("get_ipython().showtraceback = lambda *told, **more: None", FALSE, "AssertionError", "it is not"),
    "_showtraceback": ("get_ipython()._showtraceback = lambda *told: None", FALSE, "AssertionError", "it is not"),
    "no showtraceback": (
        "import IPython.core.interactiveshell\nIPython.core.interactiveshell.InteractiveShell.showtraceback = None",
        FALSE,
        "TypeError",
        "'NoneType' object is not callable",
    ),
    "%xmode broken": ("get_ipython().InteractiveTB = None", FALSE, "AssertionError", "it is not"),
    "cleared": (
        "from IPython.display import clear_output\n"
        "get_ipython().events.register('post_run_cell', lambda result: clear_output())",
        FALSE,
        "AssertionError",
        "it is not",
    ),
    "idle too early": (
        "def early(info):\n"
        "    kernel = get_ipython().kernel\n"
        "    idle = {'execution_state': 'idle'}\n"
        "    kernel.session.send(kernel.iopub_socket, 'status', idle, parent=kernel.get_parent())\n"
        "get_ipython().events.register('pre_run_cell', early)",
        FALSE,
        "AssertionError",
        "it is not",
    ),
    "passed over": ("get_ipython().kernel._aborting = True", FALSE, *UNTOLD),
    "a status of its own": (SENT.format(reply="status='fine', ename=5, evalue=['x']"), FALSE, *UNTOLD),
    "a number for a text": (SENT.format(reply="evalue=7, traceback=7"), FALSE, "AssertionError", ""),
    "a long text": (
        "get_ipython().showtraceback = lambda *told, **more: None",
        "raise ValueError('x' * 100_000)",
        "ValueError",
        "x" * 10_000,
    ),
}


@pytest.fixture(params=["in a sandbox", "without one"])
def cells_run(request, run):
    def without(*cells):
        notebook = new_notebook(cells=[new_code_cell(cell) for cell in cells])
        return unsandboxed.run_notebook(notebook, {}, LIMITS, {})[0]

    return without if request.param == "without one" else lambda *cells: run(*cells).notebook


@pytest.mark.parametrize(("before", "fails", "name", "text"), CASES.values(), ids=CASES)
def test_a_cell_that_fails_has_its_error(cells_run, before, fails, name, text):
    cells = cells_run(before or "pass", fails).cells
    assert not errors(cells[0])
    [error] = errors(cells[1])
    assert error.ename == name
    assert error.evalue.startswith(text)
    assert len(error.evalue) <= 10_000
    assert error.traceback == [f"{error.ename}: {error.evalue}"]


@pytest.mark.parametrize(
    "cell", ["1 / 0", "print('so')\n1 / 0", "class Odd:\n    def __repr__(self):\n        return 1 / 0\nOdd()"]
)
def test_an_error_that_is_shown_is_there_once_and_whole(run, cell):
    [error] = errors(run(cell).notebook.cells[0])
    assert (error.ename, error.evalue) == ("ZeroDivisionError", "division by zero")
    assert len(error.traceback) > 1


@pytest.mark.parametrize(
    "cell",
    [
        "1",
        "import sys; print('so', file=sys.stderr)",
        "try:\n    1 / 0\nexcept ValueError:\n    pass\nexcept Exception:\n    pass",
        "exit()",
    ],
)
def test_a_cell_that_does_not_fail_has_none(run, cell):
    assert not errors(run(cell).notebook.cells[0])


def errors(cell):
    return [output for output in cell.outputs if output.output_type == "error"]
