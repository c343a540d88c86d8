"""What test cells call: get a student's answer, compare its results, and say what is wrong so that it helps.

A message has up to four lines: what was looked at, what was expected, what came, and the likely cause. The
cause is found by trying: a test computes what well-known mistakes would give, and the mistake that gives the
student's result is named. `lstm_utils.model_checks` holds the checks of Keras models.
"""

import contextlib
import functools
import inspect
import io
import itertools
import linecache
import logging
import re
import sys
import traceback
from collections.abc import Iterator, ValuesView

import numpy as np

from lstm_utils import own_work

MOST = 100_000  # what is read from an iterator: there are some without end


class CheckFailed(AssertionError):
    """An answer is wrong. In a notebook only the message is shown, not the course's code."""

    def _render_traceback_(self):
        return str(self).splitlines()


class NotAnswered(CheckFailed):
    """There is no answer to check yet."""


def fail(what, expected, came, cause="", rule=""):
    """Raise CheckFailed with the parts of a message that helps.

    Parameters
    ----------
    what : str
        What was looked at and found wrong, one sentence.
    expected, came : object
        What a right answer gives, and what this one gave.
    cause : str
        The likely cause, a sentence without full stop; left out when empty.
    rule : str
        What holds for a right answer, told where no cause is known.
    """
    lines = [what, f"  Expected: {expected}", f"  Came: {came}"]
    if cause:
        lines.append(f"  Likely cause: {cause}.")
    elif rule:
        lines.append(f"  Remember: {rule}.")
    raise CheckFailed("\n".join(lines))


def expect(condition, what, expected, came, cause="", rule=""):
    """Fail with this message unless the condition holds; the arguments are those of `fail`."""
    if not condition:
        fail(what, expected, came, cause, rule)


# --- the notebook's answers ---


def answer(name, without=()):
    """The answer to a question, by the name that its solution cell defines.

    Parameters
    ----------
    name : str
        A function, a Keras model or plain data of the notebook.
    without : sequence
        Helpers of `lstm_utils` that are the answer themselves and that the student's function may not call.

    Returns
    -------
    object
        Models and plain data as they are. A function comes wrapped: it gets copies of arrays, must leave them
        unchanged and return something, and what it raises becomes a message with the student's own line. Where
        it gives a generator, a `map` or the like, the result is the list of what comes out of that.

    Raises
    ------
    NotAnswered
        If the name is not defined, is None, or is a function whose body is still the stub.
    CheckFailed
        If `without` tells that a function is asked for and the name is something else.
    """
    notebook = vars(sys.modules["__main__"])
    if name not in notebook:
        raise NotAnswered(f"`{name}` is not defined yet: run the cell of its question, above, then this one again.")
    value = notebook[name]
    code = _code(value)
    if value is None or (code is not None and code.co_names == ("NotImplementedError",)):
        raise _not_answered(name)
    if without and not callable(value):
        cause = "the name is used again for something else, below the function"
        fail(f"`{name}` is not a function.", "a function", _describe(value), cause)
    if not callable(value) or isinstance(value, type) or _is_keras_model(value):
        return value
    return _checked_function(name, value, without)


def _not_answered(name):
    return NotAnswered(
        f"`{name}` is not answered yet: write your code in place of `raise NotImplementedError()`, "
        "run that cell, then this one again."
    )


def _is_keras_model(value):
    keras = sys.modules.get("keras")
    return keras is not None and isinstance(value, keras.Model)


def _code(function):
    """The code that the student wrote: beneath decorators, not of a library; None if there is none."""
    # The value may be any object at all, one that raises when it is asked for an attribute too.
    try:
        function = inspect.unwrap(function)
        if isinstance(function, functools.partial):
            return _code(function.func)
        if isinstance(function, np.vectorize):
            return _code(function.pyfunc)
        if not hasattr(function, "__code__"):
            function = type(function).__call__
        return function.__code__ if function.__globals__ is vars(sys.modules["__main__"]) else None
    except Exception:
        return None


def _checked_function(name, function, without):
    @functools.wraps(function)
    def call(*arguments):
        given = [a.copy(order="K") if isinstance(a, np.ndarray) else a for a in arguments]
        with own_work.without(*without), quiet():
            try:
                result = _read(function(*given))
            except KeyboardInterrupt:
                raise
            except own_work.NotOwnWork as refusal:
                raise CheckFailed(str(refusal)) from None
            except BaseException as error:  # SystemExit too: it would end the cell without a message
                raise _failure(name, function, arguments, error) from None
        for position, (before, after) in enumerate(zip(arguments, given, strict=True)):
            if isinstance(before, np.ndarray) and not _same_array(before, after):
                fail(
                    f"{name} changed its input: {_argument_names(function, arguments)[position]} is not as it was.",
                    "the function leaves the arrays that it is given as they are",
                    "other values in the array after the call",
                    "values are assigned into it, changed with -= or /=, or sorted in place; compute a new array "
                    "instead",
                )
        if result is None:
            cause = "the `return` line is missing, or it returns what `compile` or `print` gives"
            fail(f"{name} returned None.", "a result", "None", cause)
        return result

    return call


def _read(result):
    """What a generator or another iterator gives, as a list, as its code is the student's and still to run."""
    kind = type(result)  # not isinstance, which asks the object
    return list(itertools.islice(result, MOST)) if issubclass(kind, Iterator | ValuesView) else result


def _same_array(one, other):
    # Bytes, because NaN and NaT differ from themselves.
    return (one.dtype, one.shape, one.tobytes()) == (other.dtype, other.shape, other.tobytes())


@contextlib.contextmanager
def quiet():
    """Keep warnings of a student's code off the screen: nbgrader gives no points for a cell that writes there."""
    before = logging.root.manager.disable
    logging.disable(logging.WARNING)
    try:
        with contextlib.redirect_stderr(io.StringIO()):
            yield
    finally:
        logging.disable(before)


def _argument_names(function, arguments):
    try:
        names = list(inspect.signature(function).bind(*arguments).arguments)
    except Exception:
        names = []
    return names if len(names) == len(arguments) else [f"argument {i + 1}" for i in range(len(arguments))]


def _failure(name, function, arguments, error):
    """The CheckFailed for what the student's function raised."""
    # The answer's own cell only: a line of any other might be one of a hidden test.
    cell = getattr(_code(function), "co_filename", None)
    frames = [(frame.f_code.co_filename, number) for frame, number in traceback.walk_tb(error.__traceback__)]
    if isinstance(error, NotImplementedError) and frames[-1][0] == cell:
        return _not_answered(name)
    said = _say(error)
    lines = [f"{name} stopped with {said}"]
    numbers = [number for filename, number in frames if filename == cell]
    if numbers:
        text = linecache.getline(cell, numbers[-1]).strip()
        lines.append(f"  In your code, line {numbers[-1]}" + (f": {text}" if text else ""))
    elif isinstance(error, TypeError) and len(frames) == 1:  # the call itself failed
        lines.append("  Likely cause: the first line of the function was changed; its arguments must stay as given.")
    if "inhomogeneous" in said:
        lines.append("  Likely cause: rows of different lengths were to become one array.")
    elif "repeat_vector" in said and "ndim=2" in said:
        lines.append("  Likely cause: RepeatVector takes one vector, the last output alone, and gets a sequence.")
    elif "could not broadcast input array" in said:
        lines.append("  Likely cause: something is written into an array, or a part of one, that has another shape.")
    elif "could not be broadcast" in said:
        lines.append(
            "  Likely cause: arrays whose shapes do not fit are combined entry by entry: an axis went that should "
            "stay (a sum or mean keeps it with keepdims=True), `axis` is missing, or `*` stands in place of `@`."
        )
    elif "matmul: " in said or "not aligned" in said:
        lines.append(
            "  Likely cause: a matrix product whose sizes do not fit: the rows of the first must be as long as the "
            "columns of the second. Look at their order, and at `.T`."
        )
    pairs = zip(_argument_names(function, arguments), arguments, strict=True)
    lines.append("  Called with " + ", ".join(f"{key} = {_describe(value)}" for key, value in pairs))
    return CheckFailed("\n".join(lines))


def _say(error):
    """What an exception says, in one plain line."""
    try:
        said = str(error)
    except Exception:
        said = ""
    # Keras puts a headline above the cause and the arguments of the call below it, and colours it.
    said = re.sub(r"\x1b\[[0-9;]*m", "", said)
    said = re.sub(r"^Exception encountered when calling .*\n", "", said).partition("Arguments received by")[0]
    said = " ".join(said.split())
    return _shorten(f"{type(error).__name__}: {said}" if said else type(error).__name__, 300)


def _shorten(text, length):
    return text if len(text) <= length else f"{text[:length]} ..."


def _describe(value):
    if isinstance(value, np.ndarray):
        return f"{value.dtype} array of shape {value.shape}"
    if isinstance(value, int | float | str):
        return _shorten(repr(value), 80)
    return f"a {type(value).__name__}"


# --- their results ---


def as_array(value, what):
    """The result as a NumPy array of numbers; lists and tensors are welcome.

    Parameters
    ----------
    value : array, tensor, number or (nested) list of numbers
    what : str
        Its name in messages.
    """
    keras = sys.modules.get("keras")
    cause = "a value in it is not a number" if isinstance(value, list | tuple) else "another object is returned"
    try:
        if keras is not None and keras.ops.is_tensor(value):
            value = keras.ops.convert_to_numpy(value)
        array = np.asarray(value)
    except Exception as error:  # any: an object may raise what it likes when it is looked at
        array = np.empty(0, dtype=object)
        if isinstance(value, list | tuple) and "inhomogeneous" in _say(error):
            cause = "the rows have different lengths"
    if array.dtype.kind not in "fiub":
        wanted = "an array of numbers, or a list of rows of equal length"
        came = _describe(value) if isinstance(value, np.ndarray) else f"a {type(value).__name__}"
        fail(f"{what} is not an array of numbers.", wanted, came, cause)
    return array


def parts(result, names, what):
    """The results of a function that returns several, taken apart as `a, b = result` does it.

    A tuple and a list are welcome, and so is an array or a tensor in which the results are stacked: its first axis
    counts them. (What a generator or a `map` gives, `answer` has made a list of.) A dict, a set or a text is not,
    though Python would take it apart: its entries are no results, or in no order.

    A test should use inputs for which no single result has a first axis as long as `names`, or else an answer that
    leaves the others out is told something about a part of the one it returns.

    Parameters
    ----------
    result : object
        What the function returned.
    names : sequence of str
        What the results are called, in their order.
    what : str
        The function's name in messages.

    Returns
    -------
    list
        The parts, unchanged.
    """
    cause = "a result is left out of the `return` line, or one too many is in it"
    if isinstance(result, tuple | list):
        found, came = list(result), f"{len(result)} of them"
    else:
        found, came = _rows(result)
        if found:
            cause = "only one result is returned, or they are joined end to end: return them side by side"
        elif isinstance(result, dict | set):
            cause = f"return the results themselves, side by side, and not in {came}"
    expect(
        len(found) == len(names),
        f"{what} does not return {' and '.join([', '.join(names[:-1]), names[-1]])}.",
        f"{len(names)} results: return {', '.join(names)}",
        came,
        cause,
    )
    return found


def _rows(value):
    """The rows of an array or tensor, none of anything else; and words for the whole of it."""
    keras = sys.modules.get("keras")
    with contextlib.suppress(Exception):  # an object may raise what it likes when it is looked at
        if keras is not None and keras.ops.is_tensor(value):
            value = keras.ops.convert_to_numpy(value)
    if isinstance(value, np.ndarray) and value.ndim > 0:
        return list(value), _describe(value)
    return [], _describe(value)


def same_shape(actual, expected, what, causes=None, hint=""):
    """Check the shape of a result.

    Parameters
    ----------
    actual : array-like
    expected : tuple of int
    what : str
        Its name in messages.
    causes : dict from tuple to str
        What a wrong shape tells: the shapes that well-known mistakes give.
    hint : str
        The cause to name when no other fits.

    Returns
    -------
    numpy.ndarray
        The result as an array.
    """
    array = as_array(actual, what)
    cause = (causes or {}).get(array.shape, hint)
    expect(array.shape == tuple(expected), f"{what} has the wrong shape.", *_shapes(expected, array.shape), cause)
    return array


def _shapes(*shapes):
    return [tuple(shape) or "a single number" for shape in shapes]


def finite(actual, what, hint="a division by zero, a logarithm of zero, or a training that ran away"):
    """Check that a result has no NaN and no infinity; return it as an array."""
    array = as_array(actual, what)
    bad = int(np.size(array) - np.isfinite(array).sum())
    expect(bad == 0, f"{what} holds values that are not numbers.", "finite numbers", f"{bad} NaN or infinite", hint)
    return array


def close(actual, expected, what, atol=1e-5, rtol=1e-5, causes=(), hint=""):
    """Check the shape and every value of a result.

    Parameters
    ----------
    actual, expected : array-like
    what : str
        Its name in messages.
    atol, rtol : float
        Absolute and relative tolerance, as in `numpy.isclose`.
    causes : sequence of (array-like, str)
        What well-known mistakes would have given, and the words for each; the first that fits is named. Those
        with another shape than `expected` tell the cause of that wrong shape too.
    hint : str
        What holds for a right result, told when no cause fits.

    Returns
    -------
    numpy.ndarray
        The result as an array.
    """
    array, expected = as_array(actual, what), np.asarray(expected)
    cause = next((words for wrong, words in causes if _equal(array, wrong, atol, rtol)), "")
    shapes = _shapes(expected.shape, array.shape)
    expect(array.shape == expected.shape, f"{what} has the wrong shape.", *shapes, cause, hint)
    wrong = ~np.isclose(array, expected, atol=atol, rtol=rtol)
    if wrong.any():
        place = tuple(int(i) for i in np.argwhere(wrong)[0])
        at = f" at {list(place)}" if place else ""
        count = f" ({wrong.sum()} of {wrong.size} values are wrong)" if wrong.size > 1 else ""
        values = [f"{_number(array[place])}{at}" for array in (expected, array)]
        fail(f"{what} is wrong{count}.", *values, cause, hint)
    return array


def _number(value):
    """A value as it is read best: whole numbers with all their digits, True and False as such."""
    if isinstance(value, np.bool_):
        return str(value)
    return f"{float(value):.{15 if float(value).is_integer() and abs(value) < 1e15 else 6}g}"


def _equal(array, wrong, atol, rtol):
    wrong = np.asarray(wrong)
    return array.shape == wrong.shape and np.allclose(array, wrong, atol=atol, rtol=rtol)


def probabilities(actual, what, hint=""):
    """Check that the last axis of a result holds probabilities: none negative, together 1; return it as an array."""
    array = finite(actual, what)
    expect(array.size > 0, f"{what} is empty.", "probabilities", f"an array of shape {array.shape}")
    totals = array.sum(axis=-1)
    if array.min() < 0 or array.max() > 1:
        came = f"values from {array.min():.3g} to {array.max():.3g}"
        cause = hint or "the last layer has no softmax, so these are scores and not probabilities"
        fail(f"{what} does not hold probabilities.", "values from 0 to 1", came, cause)
    worst = totals.flat[np.argmax(np.abs(totals - 1))]
    cause = hint or "the last layer ends in sigmoid and not in softmax: each value is judged alone"
    expect(abs(worst - 1) < 1e-3, f"{what} does not add up to 1.", "1 for each sample", f"{worst:.4g}", cause)
    return array


def better_than(error, baseline, what, margin, baseline_name="persistence", hint="", unit=""):
    """Check that an error is well below a baseline's.

    Parameters
    ----------
    error, baseline : float
        Mean errors, in the same unit.
    what : str
        Whose error it is, for messages.
    margin : float
        The part of the baseline's error that must be gone: 0.3 asks for at most 70 % of it.
    baseline_name : str
    hint : str
        The likely cause.
    unit : str
        What the numbers count, where they are not called an error: "bits per character".
    """
    limit = (1 - margin) * baseline
    measure, unit = ("", f" {unit}") if unit else ("an error of ", "")
    expect(
        error <= limit,
        f"{what} is not good enough.",
        f"{measure}at most {limit:.3g}{unit}, {100 * margin:.0f} % below the {baseline:.3g} of {baseline_name}",
        f"{measure}{error:.3g}{unit}",
        hint,
    )
