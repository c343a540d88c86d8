"""What a check that fails says, and what a notebook shows of it."""

import nbformat
import numpy as np
import pytest
from failed import message_of
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook

from lstm_utils import checks
from lstm_utils.checks import CheckFailed, NotAnswered

# --- what a student sees of a failure ---


def test_a_message_says_what_was_expected_what_came_and_why():
    assert message_of(checks.fail, "X is wrong.", 1, [2, 3], "a typing error") == (
        "X is wrong.\n  Expected: 1\n  Came: [2, 3]\n  Likely cause: a typing error."
    )


def test_a_message_without_a_cause_has_no_line_for_it():
    assert message_of(checks.fail, "X is wrong.", 1, 2) == "X is wrong.\n  Expected: 1\n  Came: 2"


def test_expect_fails_only_when_the_condition_does_not_hold():
    checks.expect(True, "X is wrong.", 1, 2)
    checks.expect(np.bool_(True), "X is wrong.", 1, 2)
    assert message_of(checks.expect, np.bool_(False), "X is wrong.", 1, 2, "this") == message_of(
        checks.fail, "X is wrong.", 1, 2, "this"
    )


def test_what_an_answer_stops_with_is_explained_where_its_words_are_known():
    def stop(*said):
        with checks.explained("a letter is looked up", *said):
            raise CheckFailed("f stopped with KeyError: 'N'")

    assert message_of(stop, "ValueError", "KeyError") == (
        "f stopped with KeyError: 'N'\n  Likely cause: a letter is looked up."
    )
    assert message_of(stop, "ValueError") == "f stopped with KeyError: 'N'"


def test_a_failure_is_an_assertion_and_shows_its_message_alone():
    failure = CheckFailed("X is wrong.\n  Expected: 1\n  Came: 2")
    assert failure._render_traceback_() == ["X is wrong.", "  Expected: 1", "  Came: 2"]
    assert issubclass(CheckFailed, AssertionError)
    assert issubclass(NotAnswered, CheckFailed)


def test_ipython_shows_the_message_alone(capsys):
    from IPython.core.interactiveshell import InteractiveShell

    shell = InteractiveShell.instance()
    shell.run_cell("from lstm_utils import checks\nchecks.fail('X is wrong.', 1, 2, 'a typing error')")
    InteractiveShell.clear_instance()
    shown = capsys.readouterr()
    assert "X is wrong.\n  Expected: 1\n  Came: 2\n  Likely cause: a typing error." in shown.out + shown.err
    assert "Traceback" not in shown.out + shown.err


# --- the same in a notebook with a kernel of its own ---

NOTEBOOK = {
    "setup": "import numpy as np\n\nfrom lstm_utils import checks",
    "wrong": "def wrong(x):\n    return 2 * x",
    "wrong-test": "checks.close(checks.answer('wrong')(np.arange(2.0)), [0, 3], 'wrong(x)', hint='look again')",
    "stopping": "def stopping(x, secret):\n    first = x[0]\n    return secret(first)",
    "stopping-hidden": (
        "def hidden_test():\n    answer = checks.answer('stopping')\n"
        "    return answer(np.ones(2), lambda value: value / {})  # hidden line\n\n"
        "hidden_test()"
    ),
    "stub": "def stub(x):\n    # YOUR CODE HERE\n    raise NotImplementedError()",
    "stub-test": "checks.answer('stub')",
    "loud": (
        "import logging, sys, warnings\n\n"
        "def loud(x):\n    print('note', file=sys.stderr)\n    warnings.warn('careful')\n"
        "    logging.getLogger('chatty').warning('retracing')\n    return x"
    ),
    "loud-test": "came = checks.close(checks.answer('loud')(np.ones(2)), [1, 1], 'loud(x)')",
    "interrupted": "def interrupted(x):\n    raise KeyboardInterrupt",
    "interrupted-test": "checks.answer('interrupted')(1)",
    "leaving": "import sys\n\ndef leaving(x):\n    sys.exit(1)",
    "leaving-test": "checks.answer('leaving')(1)",
}


@pytest.fixture(scope="module")
def notebook_outputs(tmp_path_factory):
    """The outputs of each cell of NOTEBOOK: name -> list of outputs."""
    notebook = new_notebook(cells=[new_code_cell(source) for source in NOTEBOOK.values()])
    folder = tmp_path_factory.mktemp("notebook")
    NotebookClient(notebook, kernel_name="python3", timeout=120, allow_errors=True).execute(cwd=folder)
    nbformat.validate(notebook)
    return {name: run.outputs for name, run in zip(NOTEBOOK, notebook.cells, strict=True)}


def test_a_notebook_shows_the_message_and_no_code(notebook_outputs):
    [output] = notebook_outputs["wrong-test"]
    expected = [
        "wrong(x) is wrong (1 of 2 values are wrong).",
        "  Expected: 3 at [1]",
        "  Came: 2 at [1]",
        "  Remember: look again.",
    ]
    assert (output.output_type, output.ename) == ("error", "CheckFailed")
    assert output.traceback == expected
    assert output.evalue == "\n".join(expected)


def test_a_notebook_quotes_the_students_line_and_no_hidden_one(notebook_outputs):
    [output] = notebook_outputs["stopping-hidden"]
    assert "  In your code, line 3: return secret(first)" in output.traceback
    assert output.traceback[0].startswith("stopping stopped with TypeError: unsupported operand")
    for code in ("hidden", "lstm_utils", "Traceback", "checks.py"):
        assert code not in "\n".join([output.evalue, *output.traceback])


def test_a_notebook_says_what_to_do_about_a_stub(notebook_outputs):
    [output] = notebook_outputs["stub-test"]
    assert output.ename == "NotAnswered"
    assert output.traceback == [output.evalue]
    assert output.evalue.startswith("`stub` is not answered yet: write your code in place of")


def test_a_notebook_has_nothing_on_stderr_from_a_check_that_passes(notebook_outputs):
    assert notebook_outputs["loud-test"] == []


def test_a_notebook_can_be_interrupted_inside_an_answer(notebook_outputs):
    [output] = notebook_outputs["interrupted-test"]
    assert output.ename == "KeyboardInterrupt"


def test_a_notebook_takes_sys_exit_for_a_failed_check(notebook_outputs):
    [output] = notebook_outputs["leaving-test"]
    assert output.ename == "CheckFailed"
    assert output.traceback[0].startswith("leaving stopped with SystemExit")
