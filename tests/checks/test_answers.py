"""A student's answer is found, called and watched: whatever it does ends in a message that helps."""

import linecache
import logging
import re
import sys
import warnings

import keras
import numpy as np
import pytest
from failed import message_of

from lstm_utils import checks, windows
from lstm_utils.checks import NotAnswered

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


@pytest.mark.parametrize("source", ["[1, 2]", "'text'", "0", "{}", "float('nan')", "type('Kind', (), {})()"])
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
        "class question:\n    def __new__(cls, x):\n        return x + 1",
    ],
    ids=["lambda", "partial", "cache", "vectorize", "callable", "star", "defaults", "class"],
)
def test_any_kind_of_function_is_welcome(cell, source):
    cell(source)
    assert checks.answer("question")(1) == 2


@pytest.mark.parametrize("error", ["bdb.BdbQuit", "IPython.core.error.UsageError", "SystemExit"])
def test_a_class_in_the_place_of_a_function_is_watched_like_one(cell, error):
    # IPython says nothing, or nothing on the error channel, of these.
    cell(f"import bdb\nimport IPython\n\n\nclass question:\n    def __new__(cls, x):\n        raise {error}('no')")
    assert message_of(checks.answer("question"), 1).startswith(f"question stopped with {error.split('.')[-1]}: no")
    cell("class question:\n    def __init__(self, x):\n        x[0] = 7")
    assert "question changed its input: x is not as it was" in message_of(checks.answer("question"), np.zeros(3))
    cell("class question:\n    def __init__(self, x):\n        raise NotImplementedError()")
    assert "not answered yet" in message_of(checks.answer, "question", error=NotAnswered)


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


# --- answer: the notebook's names ---


def test_a_test_cell_may_use_a_name_that_the_student_uses(cell):
    cell("def sizes(x):\n    return x + 1\n\n\ndef question(x):\n    return sizes(x)")
    names = cell("from lstm_utils import checks\n\nanswer = checks.answer('question')\nsizes = [3, 4]\nmore = 5")
    cell("results = [answer(x) for x in sizes]")
    assert names["results"] == [4, 5]
    assert (names["sizes"], names["more"]) == ([3, 4], 5)


def test_a_function_does_not_see_what_a_test_cell_makes(cell):
    cell("def question(x):\n    return expected")
    cell("from lstm_utils import checks\n\nanswer = checks.answer('question')\nexpected = 3")
    assert "NameError" in message_of(cell("")["answer"], 3)


def test_what_a_function_keeps_in_the_notebook_is_there_at_the_next_call(cell):
    cell("calls = 0\n\n\ndef question(x):\n    global calls\n    calls += 1\n    return calls")
    cell("from lstm_utils import checks\n\nanswer = checks.answer('question')\nresults = [answer(0), answer(0)]")
    assert cell("")["results"] == [1, 2]


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
        "class question:\n    def __init__(self, x):\n        self.y = 1 // x",
        "class question:\n    def __new__(cls, x):\n        return 1 // x",
    ],
    ids=["cache", "partial", "vectorize", "callable", "class", "class that gives something else"],
)
def test_a_decorated_function_is_quoted_like_any_other(cell, source):
    cell(source)
    message = message_of(checks.answer("question"), 0)
    assert message.startswith("question stopped with ZeroDivisionError")
    assert "\n  In your code, line " in message
    assert re.search(": (return|self.y =) 1 // ", message)
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
