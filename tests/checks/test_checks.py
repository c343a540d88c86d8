"""What test cells call: right answers pass in every style, wrong ones are told why, and nothing else is ever raised."""

import itertools
import linecache
import logging
import sys
import types
import warnings
from decimal import Decimal

import keras
import nbformat
import numpy as np
import pytest
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook

from lstm_utils import checks, windows
from lstm_utils.checks import CheckFailed, NotAnswered


@pytest.fixture
def cell(monkeypatch):
    """Run code as a cell of a notebook.

    Its names live in __main__, each cell is a file of its own, and its lines can be quoted.
    """
    main = types.ModuleType("__main__")
    monkeypatch.setitem(sys.modules, "__main__", main)
    numbers = itertools.count(1)

    def run(source):
        filename = f"<cell {next(numbers)}>"
        lines = source.splitlines(keepends=True)
        monkeypatch.setitem(linecache.cache, filename, (len(source), None, lines, filename))
        exec(compile(source, filename, "exec"), vars(main))
        return vars(main)

    return run


def message_of(function, *arguments, error=CheckFailed, **options):
    """What a check says that fails; that it raises `error` itself and no other kind is part of the test."""
    with pytest.raises(CheckFailed) as caught:
        function(*arguments, **options)
    assert type(caught.value) is error
    return str(caught.value)


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


# --- answer: is there one? ---


def test_a_name_that_is_not_defined_is_not_answered(cell):
    message = message_of(checks.answer, "nowhere", error=NotAnswered)
    assert "`nowhere` is not defined yet: run the cell of its question" in message


def test_only_names_of_the_notebook_count(cell):
    assert "not defined" in message_of(checks.answer, "message_of", error=NotAnswered)
    assert "not defined" in message_of(checks.answer, "print", error=NotAnswered)


@pytest.mark.parametrize(
    "source",
    [
        "def question(x):\n    raise NotImplementedError()",
        "def question(x):\n    raise NotImplementedError",
        'def question(x):\n    """What it does."""\n    # YOUR CODE HERE\n    raise NotImplementedError()',
        "def question(x, y=1, *more, **options):\n    raise NotImplementedError()",
        "question = None",
    ],
)
def test_a_stub_and_none_are_not_answered_at_once(cell, source):
    cell(source)
    message = message_of(checks.answer, "question", error=NotAnswered)
    assert message == (
        "`question` is not answered yet: write your code in place of `raise NotImplementedError()`, "
        "run that cell, then this one again."
    )


@pytest.mark.parametrize(
    "source",
    [
        "def question(x):\n    y = abs(x)\n    raise NotImplementedError()",
        "def question(x):\n    raise NotImplementedError()\n    return abs(x)",
        "def part(x):\n    raise NotImplementedError()\n\ndef question(x):\n    return part(x)",
        "def question(x):\n    return [part(value) for value in x]\n\ndef part(x):\n    raise NotImplementedError()",
    ],
)
def test_a_stub_below_some_code_is_not_answered_when_called(cell, source):
    cell(source)
    answer = checks.answer("question")
    assert "`question` is not answered yet" in message_of(answer, np.ones(2), error=NotAnswered)


def test_what_a_library_does_not_implement_is_no_stub(cell):
    cell("import keras\n\ndef question(x):\n    return keras.Model()(x)")
    message = message_of(checks.answer("question"), np.ones((2, 3)))
    assert "question stopped with NotImplementedError" in message
    assert "In your code, line 4" in message


@pytest.mark.parametrize("source", ["[1, 2]", "'text'", "0", "{}", "float('nan')", "dict", "type('Kind', (), {})()"])
def test_plain_data_comes_as_it_is(cell, source):
    names = cell(f"question = {source}")
    assert checks.answer("question") is names["question"]


def test_arrays_and_models_come_as_they_are(cell):
    names = cell("import keras, numpy\nmodel = keras.Sequential()\nnumbers = numpy.zeros(3)")
    assert checks.answer("model") is names["model"]
    assert checks.answer("numbers") is names["numbers"]


def test_a_name_is_looked_up_at_each_call(cell):
    cell("def question(x):\n    return 1")
    cell("def question(x):\n    return 2")
    assert checks.answer("question")(0) == 2


def test_data_under_a_functions_name_is_told(cell):
    cell("def question(x):\n    return 1")
    cell("question = question(0)")
    message = message_of(lambda: checks.answer("question", without=[windows.make_windows])(0))
    assert "`question` is not a function." in message


# --- answer: the function, wrapped ---


def test_a_function_gives_its_result(cell):
    cell("def question(x, y):\n    return x + y, 'text'")
    total, text = checks.answer("question")(np.arange(3), 1)
    assert total.tolist() == [1, 2, 3]
    assert text == "text"


@pytest.mark.parametrize(
    "source",
    [
        "question = lambda x: x + 1",
        "import functools\n\ndef add(y, x):\n    return x + y\n\nquestion = functools.partial(add, 1)",
        "import functools\n\n@functools.cache\ndef question(x):\n    return x + 1",
        "import numpy as np\n\n@np.vectorize\ndef question(x):\n    return x + 1",
        "class Adder:\n    def __call__(self, x):\n        return x + 1\n\nquestion = Adder()",
        "def question(*x):\n    return x[0] + 1",
        "def question(x, more=None, **options):\n    return x + 1",
    ],
    ids=["lambda", "partial", "cache", "vectorize", "callable", "star", "defaults"],
)
def test_any_kind_of_function_is_welcome(cell, source):
    cell(source)
    assert checks.answer("question")(1) == 2


def test_a_wrapped_function_keeps_its_name(cell):
    cell('def question(x):\n    """Say."""\n    return x')
    assert checks.answer("question").__name__ == "question"
    assert checks.answer("question").__doc__ == "Say."


def test_a_function_gets_copies_in_the_same_memory_order(cell):
    cell("def question(x):\n    return x, x.flags['C_CONTIGUOUS']")
    given = np.arange(6.0).reshape(2, 3).T
    came, contiguous = checks.answer("question")(given)
    assert not np.shares_memory(given, came)
    assert came.tolist() == given.tolist()
    assert not contiguous


def test_what_is_no_array_is_given_itself(cell):
    cell("def question(*x):\n    return x")
    given = (1, "text", [2], keras.Sequential(), None)
    assert all(one is other for one, other in zip(checks.answer("question")(*given), given, strict=True))


@pytest.mark.parametrize(
    "line",
    [
        "x -= 1",
        "x /= 2",
        "x[0] = 7",
        "x.sort()",
        "x[:, 1] = float('nan')",
        "x.fill(0)",
        "x.shape = (4,)",
        "part = x[1:]\n    part += 1",
        "x.T[0] *= 3",
    ],
)
def test_a_function_that_changes_its_input_is_told_which(cell, line):
    cell(f"def question(k, x, y):\n    {line}\n    return x")
    given, other = np.array([[3.0, 2.0], [1.0, 0.0]]), np.ones(2)
    message = message_of(checks.answer("question"), 5, given, other)
    assert message.startswith("question changed its input: x is not as it was.")
    assert "compute a new array instead" in message
    assert given.tolist() == [[3, 2], [1, 0]]


def test_an_input_without_a_name_is_counted(cell):
    cell("def question(*values):\n    values[1][0] = 7\n    return 1")
    assert "argument 2 is not as it was" in message_of(checks.answer("question"), np.ones(2), np.ones(2))


@pytest.mark.parametrize(
    "given",
    [
        np.array([np.nan, 1.0]),
        np.array([np.nan, 1.0], dtype="float32"),
        np.array([complex("nan+1j")]),
        np.array([np.inf, -np.inf, 0.0]),
        np.array(["text"]),
        np.array([True]),
        np.empty((0, 3)),
        np.array(2.0),
        np.array(["NaT"], dtype="datetime64[D]"),
    ],
    ids=lambda given: f"{given.dtype}{given.shape}",
)
def test_an_input_that_is_left_alone_is_not_changed(cell, given):
    cell("def question(x):\n    return 1")
    assert checks.answer("question")(given) == 1


def test_an_input_of_another_type_afterwards_is_changed(cell):
    cell("def question(x):\n    x.dtype = 'S8'\n    return 1")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        assert "x is not as it was" in message_of(checks.answer("question"), np.array([np.nan]))


@pytest.mark.parametrize("body", ["y = x + 1", "return", "return print(x)", "return None"])
def test_a_function_without_a_result_is_told_so(cell, body):
    cell(f"def question(x):\n    {body}")
    message = message_of(checks.answer("question"), 1)
    assert message.startswith("question returned None.")
    assert "`return`" in message


@pytest.mark.parametrize("value", ["0", "False", "[]", "''", "float('nan')", "__import__('numpy').zeros(0)"])
def test_an_empty_result_is_a_result(cell, value):
    cell(f"def question(x):\n    return {value}")
    checks.answer("question")(1)


# --- answer: what the function raises ---


def test_an_exception_names_the_line_and_the_inputs(cell):
    cell("import numpy as np\n\ndef question(values, k):\n    part = values[:k]\n    return np.stack(part, axis=3)")
    message = message_of(checks.answer("question"), np.zeros((4, 2)), 3)
    assert message == (
        "question stopped with AxisError: axis 3 is out of bounds for array of dimension 2\n"
        "  In your code, line 5: return np.stack(part, axis=3)\n"
        "  Called with values = float64 array of shape (4, 2), k = 3"
    )


def test_arguments_are_told_in_few_words(cell):
    cell("def question(*x):\n    return 1 / 0")
    given = (np.zeros((2, 0), dtype="float32"), 0.5, "text", True, [1, 2], keras.Sequential())
    assert message_of(checks.answer("question"), *given).splitlines()[-1] == (
        "  Called with argument 1 = float32 array of shape (2, 0), argument 2 = 0.5, argument 3 = 'text', "
        "argument 4 = True, argument 5 = a list, argument 6 = a Sequential"
    )


def test_an_exception_in_a_helper_is_told_at_the_line_of_the_answer_that_called_it(cell):
    cell("def helper(x):\n    return x['secret of another cell']")
    cell("def question(x):\n    y = helper(x)\n    return y")
    message = message_of(checks.answer("question"), [1])
    assert "In your code, line 2: y = helper(x)" in message
    assert "another cell" not in message


def test_the_innermost_line_of_the_answers_cell_is_told(cell):
    cell("def part(x):\n    return 1 / x\n\ndef question(x):\n    return part(x)")
    assert "In your code, line 2: return 1 / x" in message_of(checks.answer("question"), 0)


def test_a_long_exception_is_cut(cell):
    cell("def question(x):\n    raise ValueError('word ' * 10_000)")
    message = message_of(checks.answer("question"), 0)
    assert len(message) < 500
    assert " ...\n  In your code, line 2: raise ValueError" in message


def test_no_line_of_a_hidden_test_is_told(cell):
    cell("def question(x, call):\n    return call(x)")
    names = cell("def hidden(x):\n    return x + {}  # the hidden line\n\ndef test(answer):\n    answer(1, hidden)")
    message = message_of(names["test"], checks.answer("question"))
    assert "In your code, line 2: return call(x)" in message
    assert "hidden" not in message


def test_no_line_is_quoted_where_the_source_is_gone(cell):
    cell("def question(x):\n    return 1 / x")
    linecache.cache.clear()
    message = message_of(checks.answer("question"), 0)
    assert "\n  In your code, line 2\n" in message


def test_a_changed_first_line_is_told(cell):
    cell("def question(values):\n    return values")
    message = message_of(checks.answer("question"), np.zeros(2), 3)
    assert "takes 1 positional argument but 2 were given" in message
    assert "Likely cause: the first line of the function was changed; its arguments must stay as given." in message
    assert "argument 2 = 3" in message


@pytest.mark.parametrize(
    "source",
    [
        "import functools\n\n@functools.cache\ndef question(x):\n    return 1 // x",
        "import functools\n\ndef part(y, x):\n    \n    return 1 // x\n\nquestion = functools.partial(part, 1)",
        "import numpy as np\n\n@np.vectorize\ndef question(x):\n    return 1 // int(x)",
        "class Question:\n    def __call__(self, x):\n        return 1 // x\n\nquestion = Question()",
    ],
    ids=["cache", "partial", "vectorize", "callable"],
)
def test_a_decorated_function_is_quoted_like_any_other(cell, source):
    cell(source)
    message = message_of(checks.answer("question"), 0)
    assert message.startswith("question stopped with ZeroDivisionError")
    assert "\n  In your code, line " in message
    assert ": return 1 // " in message
    assert "first line" not in message


def test_no_line_of_a_library_is_quoted(cell):
    cell("import numpy as np\n\nquestion = np.linalg.inv")
    message = message_of(checks.answer("question"), np.zeros((2, 2)))
    assert message.startswith("question stopped with LinAlgError: Singular matrix")
    assert "line" not in message


def test_rows_of_different_lengths_are_named_as_the_cause(cell):
    cell("import numpy as np\n\ndef question(x):\n    return np.array([x[:2], x])")
    message = message_of(checks.answer("question"), np.zeros(4))
    assert "Likely cause: rows of different lengths were to become one array." in message


def test_a_missing_axis_is_named_as_the_cause(cell):
    cell("def question(x):\n    return x - x.mean(axis=1)")
    message = message_of(checks.answer("question"), np.zeros((4, 2)))
    assert "Likely cause: arrays whose shapes do not fit" in message
    assert "keepdims=True" in message


def test_a_part_of_another_shape_is_named_as_the_cause(cell):
    cell("import numpy\ndef question(x):\n    H = numpy.zeros(x.shape)\n    H[:] = numpy.ones(3)\n    return H")
    message = message_of(checks.answer("question"), np.zeros((4, 2)))
    assert "Likely cause: something is written into an array, or a part of one, that has another shape." in message


def test_a_sequence_for_repeat_vector_is_named_as_the_cause(cell):
    cell("import keras\ndef question(x):\n    return keras.layers.RepeatVector(3)(keras.ops.ones((2, 4, 5)))")
    message = message_of(checks.answer("question"), np.zeros((4, 2)))
    assert "Likely cause: RepeatVector takes one vector, the last output alone, and gets a sequence." in message


@pytest.mark.parametrize("product", ["x @ x", "__import__('numpy').dot(x, x)"])
def test_a_matrix_product_that_does_not_fit_is_named_as_the_cause(cell, product):
    cell(f"def question(x):\n    return {product}")
    message = message_of(checks.answer("question"), np.zeros((4, 2)))
    assert "Likely cause: a matrix product whose sizes do not fit" in message


def test_endless_recursion_is_told(cell):
    cell("def question(x):\n    return question(x)")
    message = message_of(checks.answer("question"), 1)
    assert message.startswith("question stopped with RecursionError: maximum recursion depth exceeded")
    assert "In your code, line 2: return question(x)" in message


@pytest.mark.parametrize(
    "line",
    [
        "raise MemoryError",
        "raise StopIteration",
        "raise ExceptionGroup('several', [ValueError()])",
        "raise AssertionError('mine')",
        "raise type('Own', (Exception,), {})('mine')",
        "raise KeyError(3) from OSError()",
        "next(iter(()))",
        "eval('1 +')",
        "__import__('sys').exit(1)",
        "raise SystemExit",
        "raise type('Own', (Exception,), {'__str__': lambda self: 1 / 0})()",
    ],
)
def test_whatever_a_function_raises_fails_the_check(cell, line):
    cell(f"def question(x):\n    {line}")
    message = message_of(checks.answer("question"), 1)
    assert message.startswith("question stopped with ")
    assert "In your code, line 2: " in message
    assert message.endswith("Called with x = 1")


def test_an_interrupt_passes_through(cell):
    cell("def question(x):\n    raise KeyboardInterrupt")
    with pytest.raises(KeyboardInterrupt):
        checks.answer("question")(1)


def test_what_keras_says_is_told_in_one_plain_line(cell):
    cell("import keras\n\ndef question(x):\n    return keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])(x)")
    message = message_of(checks.answer("question"), np.ones((3, 2)))
    assert "\x1b" not in message
    assert message.splitlines()[0].startswith("question stopped with ValueError: Input 0")
    assert message.splitlines()[1].startswith("  In your code, line 4")


# --- answer: helpers, stderr ---

THEIRS = (
    "from lstm_utils.windows import make_windows as theirs\n\n"
    "def make_windows(features, target, n_past, n_future):\n"
    "    return theirs(features, target, n_past, n_future)"
)


def test_a_helper_that_is_the_answer_is_refused(cell):
    cell(THEIRS)
    answer = checks.answer("make_windows", without=[windows.split_in_time, windows.make_windows])
    assert message_of(answer, np.arange(9.0), np.arange(9.0), 2, 1) == (
        "make_windows from lstm_utils.windows is the answer to this question: write it yourself"
    )


def test_a_helper_is_refused_only_inside_the_answer(cell):
    cell(THEIRS)
    checks.answer("make_windows", without=[windows.make_windows])
    assert checks.answer("make_windows")(np.arange(9.0), np.arange(9.0), 2, 1)[0].shape == (7, 2, 1)
    message_of(checks.answer("make_windows", without=[windows.make_windows]), np.arange(9.0), np.arange(9.0), 2, 1)
    assert len(windows.make_windows(np.arange(9.0), np.arange(9.0), 2, 1)) == 2


def test_the_helpers_of_a_class_are_refused_together(cell):
    cell("from lstm_utils import windows\n\ndef question(x):\n    return windows.Scaler.fit(x).apply(x)")
    message = message_of(checks.answer("question", without=[windows.Scaler]), np.arange(4.0))
    assert "Scaler.fit from lstm_utils.windows is the answer to this question" in message


def test_a_mistake_in_without_is_the_tests_own(cell):
    cell("def question(x):\n    return x")
    with pytest.raises(TypeError, match="course_helper"):
        checks.answer("question", without=[len])(1)


LOUD = (
    "import logging, sys, warnings\n\n"
    "def question(x):\n"
    "    print('note', file=sys.stderr)\n"
    "    warnings.warn('careful')\n"
    "    logging.getLogger('chatty').warning('retracing')\n"
)


@pytest.mark.parametrize("end", ["return x", "raise ValueError", "return None"])
def test_what_a_function_writes_to_stderr_costs_no_points(cell, capsys, end):
    logging.disable(logging.NOTSET)
    cell(f"{LOUD}    {end}")
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        # pytest records warnings instead of printing them; here they shall be printed.
        warnings.showwarning = lambda message, *rest: print(message, file=sys.stderr)
        if end == "return x":
            assert checks.answer("question")(1) == 1
        else:
            message_of(checks.answer("question"), 1)
        assert capsys.readouterr().err == ""
        warnings.warn("seen again", stacklevel=1)
    assert capsys.readouterr().err == "seen again\n"
    assert logging.getLogger("chatty").isEnabledFor(logging.WARNING)


def test_what_a_function_prints_is_shown(cell, capsys):
    cell("def question(x):\n    print('here', x)\n    return x")
    checks.answer("question")(1)
    assert capsys.readouterr().out == "here 1\n"


# --- results: whatever a function may return ---


class Stubborn:
    """Cannot be compared, shown, counted, asked for anything, or made an array."""

    __hash__ = None

    def refuse(self, *arguments, **options):
        raise RuntimeError("no")

    __array__ = __bool__ = __call__ = __eq__ = __float__ = __getitem__ = __iter__ = __len__ = __repr__ = refuse


class NoArray:
    def __array__(self, *arguments, **options):
        raise RuntimeError("no")


class NoAttributes:
    def __getattr__(self, name):
        raise RuntimeError("no")


class NoEntries:
    def __len__(self):
        return 3

    def __getitem__(self, index):
        raise KeyError(index)


def _itself():
    value = []
    value.append(value)
    return value


# What is no array of numbers, by the words that tell what came.
NO_ARRAYS = {
    "text": ("text", ""),
    "bytes": (b"text", "bytes"),
    "none": (None, "NoneType"),
    "object": (object(), "object"),
    "ragged": ([[1, 2], [3]], "list"),
    "ragged tuple": (([1, 2], 3), "tuple"),
    "ragged arrays": ([np.ones((2, 3)), np.ones((3, 2))], "list"),
    "dict": ({"X": 1}, "dict"),
    "set": ({1}, "set"),
    "generator": ((i for i in range(3)), "generator"),
    "map": (map(abs, [1]), "map"),
    "complex": (1j, "complex"),
    "number too large": (10**5000, "int"),
    "numbers too large": ([10**400, 1.5], "list"),
    "numbers and none": ([1, None], "list"),
    "words": (["a", "b"], "list"),
    "itself": (_itself(), "list"),
    "array of words": (np.array(["a"]), ""),
    "array of complex": (np.ones(2) * 1j, ""),
    "array of objects": (np.array([1, None]), ""),
    "array of times": (np.array(["2020-01-01"], dtype="datetime64[D]"), ""),
    "structured array": (np.zeros(2, dtype=[("a", float)]), ""),
    "tensor of words": (keras.ops.convert_to_tensor("text"), ""),
    "symbolic tensor": (keras.Input((2,)), "KerasTensor"),
    "layer": (keras.layers.Dense(2), "Dense"),
    "model": (keras.Sequential(), "Sequential"),
    "class": (dict, "type"),
    "function": (message_of, "function"),
    "module": (np, "module"),
    "decimal": (Decimal(1), "Decimal"),
    "exception": (ValueError("no"), "ValueError"),
    "not implemented": (NotImplemented, "NotImplementedType"),
    "no entries": (NoEntries(), "NoEntries"),
}
HOSTILE = {
    "stubborn": (Stubborn(), "Stubborn"),
    "stubborn list": ([Stubborn(), Stubborn()], "list"),
    "no array": (NoArray(), "NoArray"),
    "no attributes": (NoAttributes(), "NoAttributes"),
}
CHECKS = {
    "as_array": lambda result: checks.as_array(result, "X"),
    "same_shape": lambda result: checks.same_shape(result, (2,), "X", causes={(3,): "one too many"}),
    "finite": lambda result: checks.finite(result, "X"),
    "close": lambda result: checks.close(result, [1.0, 2.0], "X", causes=[([2, 1], "in reverse"), (1, "one")]),
    "probabilities": lambda result: checks.probabilities(result, "X"),
}
READ = ("generator", "map")  # what these give is a list once it comes from an answer
each_check = pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)


@each_check
@pytest.mark.parametrize(("result", "words"), NO_ARRAYS.values(), ids=NO_ARRAYS)
def test_what_is_no_array_of_numbers_is_told_so(check, result, words):
    message = message_of(check, result)
    assert message.startswith("X is not an array of numbers.\n  Expected: an array of numbers, or a list of rows")
    assert words in message.splitlines()[2]


@each_check
@pytest.mark.parametrize(("result", "words"), HOSTILE.values(), ids=HOSTILE)
def test_an_object_that_raises_when_it_is_looked_at_is_no_array_of_numbers(check, result, words):
    message = message_of(check, result)
    assert message.startswith("X is not an array of numbers.")
    assert words in message.splitlines()[2]


@pytest.mark.parametrize(
    ("result", "words"),
    [pytest.param(*case, id=name) for name, case in {**NO_ARRAYS, **HOSTILE}.items() if name not in ("none", *READ)],
)
def test_an_answer_gives_any_result_back(cell, result, words):
    cell("")["question"] = lambda x: result
    assert checks.answer("question")(np.ones(2)) is result


@pytest.mark.parametrize(
    "name",
    [
        *(name for name in NO_ARRAYS if name != "none"),
        "stubborn list",
        "no array",
        "no attributes",
    ],
)
def test_any_object_may_stand_under_an_answers_name(cell, name):
    value = {**NO_ARRAYS, **HOSTILE}[name][0]
    cell("")["question"] = value
    came = checks.answer("question")
    assert came is value or callable(value)


def test_rows_of_different_lengths_are_named():
    assert "Likely cause: the rows have different lengths." in message_of(checks.as_array, [[1, 2], [3]], "X")


@pytest.mark.parametrize("result", [["a", "b"], [1, None], [1, 10**400], [{}, {}]])
def test_lengths_are_not_blamed_where_the_rows_are_equally_long(result):
    assert "lengths" not in message_of(checks.as_array, result, "X")


def test_an_array_of_another_kind_is_told_by_its_kind():
    assert "complex128" in message_of(checks.as_array, np.ones(2) * 1j, "X")
    assert "<U1" in message_of(checks.as_array, np.array(["a"]), "X")


# As large as an array of 800 terabytes, though it takes no memory.
ENORMOUS = np.broadcast_to(0.5, (10**7, 10**7))


@pytest.mark.parametrize("check", [CHECKS["same_shape"], CHECKS["close"]], ids=["same_shape", "close"])
def test_an_enormous_array_has_the_wrong_shape(check):
    assert "X has the wrong shape.\n  Expected: (2,)\n  Came: (10000000, 10000000)" in message_of(check, ENORMOUS)


RIGHT = {
    "float64": np.array([[1.0, 2.0]]),
    "float32": np.float32([[1, 2]]),
    "float16": np.float16([[1, 2]]),
    "longdouble": np.longdouble([[1, 2]]),
    "int": np.array([[1, 2]]),
    "uint8": np.uint8([[1, 2]]),
    "list": [[1, 2]],
    "tuple": ((1.0, 2.0),),
    "list of arrays": [np.array([1, 2])],
    "list of scalars": [[np.float32(1), np.float64(2)]],
    "list of ranges": [range(1, 3)],
    "not contiguous": np.array([[2.0, 1.0]])[:, ::-1],
    "read-only": np.broadcast_to(np.array([1.0, 2.0]), (1, 2)),
    "tensor": keras.ops.convert_to_tensor([[1.0, 2.0]]),
    "tensor of int": keras.ops.convert_to_tensor([[1, 2]]),
    "list of tensors": [keras.ops.convert_to_tensor([1.0, 2.0])],
    "variable": keras.Variable([[1.0, 2.0]]),
}


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")  # of TensorFlow's variables
@pytest.mark.parametrize("result", RIGHT.values(), ids=RIGHT)
def test_arrays_lists_and_tensors_are_welcome(result):
    right = [
        checks.as_array(result, "X"),
        checks.same_shape(result, (1, 2), "X"),
        checks.finite(result, "X"),
        checks.close(result, [[1, 2]], "X", causes=[([[2, 1]], "in reverse")]),
    ]
    for array in right:
        assert type(array) is np.ndarray
        assert array.tolist() == [[1, 2]]


@pytest.mark.parametrize("result", [3, 3.0, np.float32(3), np.array(3), keras.ops.convert_to_tensor(3.0)])
def test_a_single_number_is_an_array_without_axes(result):
    assert checks.close(result, 3, "X").shape == ()
    assert checks.same_shape(result, (), "X").shape == ()


def test_true_and_false_are_numbers():
    checks.close(np.array([True, False]), [1, 0], "X")
    checks.close([1.0, 0.0], np.array([True, False]), "X")
    assert "Came: True at [1]" in message_of(checks.close, np.array([True, True]), [1, 0], "X")
    assert "Expected: 1286400\n" in message_of(checks.close, 5, 1_286_400, "X")
    assert checks.finite([True], "X").tolist() == [True]


# --- results: parts ---


def test_parts_takes_tuples_and_lists_of_the_right_length():
    first, second = object(), np.zeros(3)
    assert checks.parts((first, second), ["X", "Y"], "cut") == [first, second]
    assert checks.parts([first, second], ["X", "Y"], "cut")[1] is second
    assert checks.parts(([[1, 2], [3]], None), ["X", "Y"], "cut") == [[[1, 2], [3]], None]
    assert checks.parts([Stubborn(), Stubborn(), 1], ["X", "Y", "Z"], "cut")[2] == 1


def test_parts_says_what_is_to_be_returned():
    message = message_of(checks.parts, (1, 2), ["train", "test", "mean"], "cut(values)")
    assert message == (
        "cut(values) does not return train, test and mean.\n"
        "  Expected: 3 results: return train, test, mean\n"
        "  Came: 2 of them\n"
        "  Likely cause: a result is left out of the `return` line, or one too many is in it."
    )
    assert "Came: 3 of them" in message_of(checks.parts, [1, 2, 3], ["X", "Y"], "cut")
    assert "Came: 0 of them" in message_of(checks.parts, (), ["X", "Y"], "cut")


@pytest.mark.parametrize(
    ("result", "words"),
    [
        (np.zeros((3, 2)), "float64 array of shape (3, 2)"),
        (np.zeros((0, 2)), "float64 array of shape (0, 2)"),
        (np.array(2.0), "float64 array of shape ()"),
        (keras.ops.zeros((1, 2, 3)), "float32 array of shape (1, 2, 3)"),
        ("ab", "'ab'"),
        (2, "2"),
        (None, "a NoneType"),
        ({"X": 1, "Y": 2}, "a dict"),
        ({1, 2}, "a set"),
        ((i for i in range(2)), "a generator"),
        (NoArray(), "a NoArray"),
        (NoAttributes(), "a NoAttributes"),
        (Stubborn(), "a Stubborn"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_parts_says_what_came_in_place_of_several_results(result, words):
    message = message_of(checks.parts, result, ["X", "Y"], "cut")
    assert message.startswith("cut does not return X and Y.")
    assert words in message.splitlines()[2]


@pytest.mark.parametrize(
    "stack",
    [
        np.stack,
        lambda results: keras.ops.stack([keras.ops.convert_to_tensor(result) for result in results]),
        lambda results: np.array([*results, None], dtype=object)[:2],
    ],
    ids=["array", "tensor", "array of objects"],
)
def test_parts_takes_stacked_results_apart(stack):
    first, second = np.arange(6.0).reshape(3, 2), -np.ones((3, 2))
    came = checks.parts(stack([first, second]), ["X", "Y"], "cut")
    checks.close(came[0], first, "X", atol=0, rtol=0)
    checks.close(came[1], second, "Y", atol=0, rtol=0)


def test_parts_takes_an_array_of_numbers_apart():
    assert checks.parts(np.array([3, 4, 5]), ["X", "Y", "Z"], "count") == [3, 4, 5]


def test_parts_tells_one_result_from_several_and_names_from_results():
    joined = np.concatenate([np.zeros((3, 2)), np.ones((3, 2))])
    assert "only one result is returned, or they are joined" in message_of(checks.parts, joined, ["X", "Y"], "cut")
    assert "and not in a dict" in message_of(checks.parts, {"X": 1, "Y": 2}, ["X", "Y"], "cut")
    assert "and not in a set" in message_of(checks.parts, {1, 2}, ["X", "Y"], "cut")


@pytest.mark.parametrize(
    "body",
    [
        "return (x + k for k in range(2))",
        "return map(lambda k: x + k, range(2))",
        "yield x\n    yield x + 1",
        "return iter([x, x + 1])",
        "return {'X': x, 'Y': x + 1}.values()",
        "return reversed([x + 1, x])",
        "return np.stack([x, x + 1])",
        "return [x, x + 1]",
        "return x, x + 1",
    ],
)
def test_several_results_are_welcome_in_every_style(cell, body):
    cell(f"import numpy as np\n\n\ndef cut(x):\n    {body}")
    X, Y = checks.parts(checks.answer("cut")(np.zeros((3, 2))), ["X", "Y"], "cut")
    checks.close(X, np.zeros((3, 2)), "X")
    checks.close(Y, np.ones((3, 2)), "Y")


@pytest.mark.parametrize(
    ("body", "came"),
    [
        ("return (x + k for k in range(3))", "3 of them"),
        ("yield x", "1 of them"),
        ("return map(abs, [])", "0 of them"),
        ("while True:\n        yield x", "100000 of them"),
    ],
)
def test_a_generator_of_too_few_or_too_many_results_is_counted(cell, body, came):
    cell(f"def cut(x):\n    {body}")
    assert f"Came: {came}" in message_of(checks.parts, checks.answer("cut")(2), ["X", "Y"], "cut")


def test_what_a_generator_raises_is_the_students_own_line(cell):
    cell("def cut(x):\n    yield x\n    yield x / 0")
    message = message_of(checks.answer("cut"), 2)
    assert message.startswith("cut stopped with ZeroDivisionError")
    assert "In your code, line 3: yield x / 0" in message


def test_a_generator_is_run_where_no_helper_may_be_called_and_no_input_changed(cell):
    cell("from lstm_utils import windows\n\n\ndef cut(*given):\n    yield from windows.make_windows(*given)")
    message_of(checks.answer("cut", without=[windows.make_windows]), np.arange(9.0), np.arange(9.0), 3, 2)
    cell("def cut(x):\n    yield x\n    x[0] = 7\n    yield x")
    assert "changed its input: x is not as it was" in message_of(checks.answer("cut"), np.zeros(3))


def test_an_array_may_come_from_a_generator(cell):
    cell("def squares(n):\n    return (k**2 for k in range(n))")
    checks.close(checks.answer("squares")(4), [0, 1, 4, 9], "squares(4)")


def test_parts_does_not_quote_a_whole_book():
    assert len(message_of(checks.parts, "word " * 10_000, ["X", "Y"], "cut")) < 500


# --- results: shapes ---


def test_a_wrong_shape_is_told_with_its_cause():
    causes = {(9, 5): "one window too few", (5, 10): "axes swapped"}
    message = message_of(checks.same_shape, np.zeros((9, 5)), (10, 5), "X", causes=causes, hint="try this")
    assert message == (
        "X has the wrong shape.\n  Expected: (10, 5)\n  Came: (9, 5)\n  Likely cause: one window too few."
    )
    assert "axes swapped" in message_of(checks.same_shape, np.zeros((5, 10)), (10, 5), "X", causes=causes)


def test_a_hint_stands_in_where_no_cause_fits():
    message = message_of(checks.same_shape, np.zeros(4), (2,), "X", causes={(3,): "one too many"}, hint="try this")
    assert "Likely cause: try this." in message
    assert "Likely cause" not in message_of(checks.same_shape, np.zeros(4), (2,), "X", causes={(3,): "one too many"})


def test_a_rule_is_told_of_a_shape_whose_cause_is_not_known():
    arguments = {"causes": {(3,): "one too many"}, "rule": "X has two entries"}
    assert "Remember: X has two entries." in message_of(checks.same_shape, np.zeros(4), (2,), "X", **arguments)
    assert "Remember" not in message_of(checks.same_shape, np.zeros(3), (2,), "X", **arguments)


@pytest.mark.parametrize("result", [np.zeros((2, 1)), np.zeros((1, 2)), [], 3.0, np.zeros((2, 0))])
def test_a_shape_has_to_be_the_very_same(result):
    assert "X has the wrong shape." in message_of(checks.same_shape, result, (2,), "X")
    assert "X has the wrong shape." in message_of(checks.close, result, [0, 0], "X")


def test_a_shape_without_axes_is_told_in_words():
    assert "Came: a single number" in message_of(checks.same_shape, 3.0, (2,), "X")
    assert "Expected: a single number" in message_of(checks.close, [3.0], 3.0, "X")


def test_a_shape_may_be_given_as_a_list():
    assert checks.same_shape(np.zeros((2, 3)), [2, 3], "X").shape == (2, 3)


# --- results: values ---


def test_finite_counts_what_is_not():
    message = message_of(checks.finite, [[1, np.nan], [-np.inf, np.inf]], "X")
    assert message == (
        "X holds values that are not numbers.\n"
        "  Expected: finite numbers\n"
        "  Came: 3 NaN or infinite\n"
        "  Likely cause: a division by zero, a logarithm of zero, or a training that ran away."
    )
    assert "Likely cause: look there." in message_of(checks.finite, np.nan, "X", "look there")


def test_finite_takes_what_is_empty():
    assert checks.finite([], "X").shape == (0,)


def test_close_shows_the_first_wrong_place():
    message = message_of(checks.close, [[1, 2, 3], [4, 6, 5]], [[1, 2, 3], [4, 5, 6]], "X")
    assert message == "X is wrong (2 of 6 values are wrong).\n  Expected: 5 at [1, 1]\n  Came: 6 at [1, 1]"


def test_close_of_a_single_number_has_no_place():
    assert message_of(checks.close, 2, 3.5, "X") == "X is wrong.\n  Expected: 3.5\n  Came: 2"


def test_close_names_the_first_mistake_that_fits():
    right = np.array([3.0, 4.0])
    causes = [(right + 1, "one too many"), (right[::-1], "in reverse"), ([4, 3], "no longer looked at"), ([3.0], "cut")]
    checks.close(right + 1e-7, right, "X", causes=causes)
    assert "Likely cause: in reverse." in message_of(checks.close, [4, 3], right, "X", causes=causes)
    assert "Likely cause: one too many." in message_of(checks.close, np.float32([4, 5]), right, "X", causes=causes)
    assert "Remember: so it is." in message_of(checks.close, [0, 0], right, "X", causes=causes, hint="so it is")
    assert "Remember" not in message_of(checks.close, [4, 3], right, "X", causes=causes, hint="so it is")
    assert "Likely cause" not in message_of(checks.close, [0, 0], right, "X", causes=causes)


def test_close_names_the_mistake_that_gives_another_shape():
    message = message_of(checks.close, [3], [3, 4], "X", causes=[([9], "another"), ([3], "the last one is lost")])
    assert message.endswith("Expected: (2,)\n  Came: (1,)\n  Likely cause: the last one is lost.")


def test_close_does_not_take_rounding_for_another_mistake():
    causes = [(np.zeros(2), "all zeros")]
    assert "all zeros" in message_of(checks.close, [1e-9, 0], [1, 2], "X", causes=causes)
    assert "all zeros" not in message_of(checks.close, [1e-2, 0], [1, 2], "X", causes=causes)


@pytest.mark.parametrize(
    ("actual", "expected", "options", "right"),
    [
        (1 + 9e-6, 1, {"rtol": 0}, True),
        (1 + 2e-5, 1, {"rtol": 0}, False),
        (1e6 + 9, 1e6, {}, True),
        (1e6 + 11, 1e6, {}, False),
        (1.4, 1, {"atol": 0.5}, True),
        (1.6, 1, {"atol": 0.5}, False),
        (101, 100, {"rtol": 0.02}, True),
        (103, 100, {"rtol": 0.02}, False),
    ],
)
def test_close_keeps_to_its_tolerances(actual, expected, options, right):
    if right:
        checks.close(actual, expected, "X", **options)
    else:
        assert "X is wrong" in message_of(checks.close, actual, expected, "X", **options)


def test_close_finds_nan_and_infinity_wrong_without_a_warning():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert "Came: nan at [1]" in message_of(checks.close, [1, np.nan], [1, 2], "X", causes=[([np.nan, 2], "no")])
        assert "Came: -inf at [0]" in message_of(checks.close, [-np.inf, 2], [np.inf, 2], "X")


# --- results: probabilities, errors ---


@pytest.mark.parametrize(
    "right",
    [
        [[0.25, 0.75], [1.0, 0.0]],
        [0.5, 0.5],
        np.full((3, 4, 5), 0.2, dtype="float32"),
        np.float16([[0.3, 0.3, 0.4]]),
        np.eye(3, dtype=int),
        keras.ops.softmax(keras.ops.convert_to_tensor([[1.0, 5.0, -3.0]])),
    ],
    ids=lambda right: type(right).__name__,
)
def test_probabilities_are_welcome(right):
    checks.probabilities(right, "P")


def test_probabilities_tell_scores_from_sigmoids():
    assert "values from -1 to 2\n  Likely cause: the last layer has no softmax" in message_of(
        checks.probabilities, [[-1.0, 2.0]], "P"
    )
    assert "values from 0.5 to 3\n" in message_of(checks.probabilities, [[0.5, 3.0]], "P")
    assert "values from -0.5 to 1\n" in message_of(checks.probabilities, [[-0.5, 0.5, 1.0]], "P")
    message = message_of(checks.probabilities, [[0.5, 0.5], [0.9, 0.6], [0.5, 0.6]], "P")
    assert "P does not add up to 1.\n  Expected: 1 for each sample\n  Came: 1.5\n" in message
    assert "sigmoid" in message
    assert "NaN" in message_of(checks.probabilities, [[np.nan, 1.0]], "P")


def test_probabilities_add_up_along_the_last_axis():
    assert "does not add up to 1" in message_of(checks.probabilities, [[0.2, 0.4], [0.8, 0.6]], "P", hint="no")
    assert "Likely cause: columns." in message_of(checks.probabilities, [[0.2, 0.4], [0.8, 0.6]], "P", hint="columns")


@pytest.mark.parametrize("result", [0.5, 2.0, [0.5]])
def test_probabilities_of_a_single_number_fail(result):
    message_of(checks.probabilities, result, "P")


@pytest.mark.parametrize("shape", [(0,), (0, 3), (3, 0)])
def test_probabilities_of_nothing_fail(shape):
    message_of(checks.probabilities, np.empty(shape), "P")


def test_better_than_names_the_unit():
    message = message_of(checks.better_than, 8, 10, "The model", 0.3, "bigram counts", unit="bits")
    assert "Expected: at most 7 bits, 30 % below the 10 of bigram counts\n  Came: 8 bits" in message


def test_better_than_asks_for_the_margin():
    checks.better_than(6.9, 10, "The forecast", 0.3)
    checks.better_than(np.float32(0), np.float32(10), "The forecast", 0.3)
    checks.better_than(10, 10, "The forecast", 0)
    assert message_of(checks.better_than, 7.1, 10, "The forecast", 0.3, hint="too little training") == (
        "The forecast is not good enough.\n"
        "  Expected: an error of at most 7, 30 % below the 10 of persistence\n"
        "  Came: an error of 7.1\n"
        "  Likely cause: too little training."
    )
    assert "of the majority class" in message_of(
        checks.better_than, 8, 10, "The forecast", 0.3, baseline_name="the majority class"
    )


@pytest.mark.parametrize("error", [float("nan"), float("inf"), np.float32("nan")])
def test_an_error_that_is_no_number_is_not_better(error):
    assert str(float(error)) in message_of(checks.better_than, error, 10, "The forecast", 0.3)
