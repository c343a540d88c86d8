"""What test cells call: get a student's answer, compare its results, and say what is wrong so that it helps.

A message has up to four lines: what was looked at, what was expected, what came, and the likely cause. The
cause is found by trying: a test computes what well-known mistakes would give, and the mistake that gives the
student's result is named. `lstm_utils.model_checks` holds the checks of Keras models.
"""

import contextlib
import functools
import inspect
import io
import linecache
import logging
import sys
import traceback

import numpy as np

from lstm_utils import own_work


class CheckFailed(AssertionError):
    """An answer is wrong. In a notebook only the message is shown, not the course's code."""

    def _render_traceback_(self):
        return str(self).splitlines()


class NotAnswered(CheckFailed):
    """There is no answer to check yet."""


def fail(what, expected, came, cause=""):
    """Raise CheckFailed with the parts of a message that helps.

    Parameters
    ----------
    what : str
        What was looked at and found wrong, one sentence.
    expected, came : object
        What a right answer gives, and what this one gave.
    cause : str
        The likely cause, a sentence without full stop; left out when empty.
    """
    lines = [what, f"  Expected: {expected}", f"  Came: {came}"]
    if cause:
        lines.append(f"  Likely cause: {cause}.")
    raise CheckFailed("\n".join(lines))


def expect(condition, what, expected, came, cause=""):
    """Fail with this message unless the condition holds; the arguments are those of `fail`."""
    if not condition:
        fail(what, expected, came, cause)


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
        unchanged and return something, and what it raises becomes a message with the student's own line.

    Raises
    ------
    NotAnswered
        If the name is not defined, is None, or is a function whose body is still the stub.
    """
    notebook = vars(sys.modules["__main__"])
    if name not in notebook:
        raise NotAnswered(f"`{name}` is not defined yet: run the cell of its question, above, then this one again.")
    value = notebook[name]
    stub = getattr(getattr(value, "__code__", None), "co_names", None) == ("NotImplementedError",)
    if value is None or stub:
        raise _not_answered(name)
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


def _checked_function(name, function, without):
    @functools.wraps(function)
    def call(*arguments):
        given = [a.copy(order="K") if isinstance(a, np.ndarray) else a for a in arguments]
        try:
            with own_work.without(*without), quiet():
                result = function(*given)
        except NotImplementedError:
            raise _not_answered(name) from None
        except own_work.NotOwnWork as refusal:
            raise CheckFailed(str(refusal)) from None
        except Exception as error:
            raise CheckFailed(_describe_error(name, function, arguments, error)) from None
        for position, (before, after) in enumerate(zip(arguments, given, strict=True)):
            if isinstance(before, np.ndarray) and not np.array_equal(
                before, after, equal_nan=before.dtype.kind in "fc"
            ):
                fail(
                    f"{name} changed its input: {_argument_names(function, arguments)[position]} is not as it was.",
                    "the function leaves the arrays that it is given as they are",
                    "other values in the array after the call",
                    "values are assigned into it, or changed with -= or /=; compute a new array instead",
                )
        if result is None:
            fail(
                f"{name} returned None.",
                "a result",
                "None",
                "the `return` line is missing, or it returns what `compile` or `print` gives",
            )
        return result

    return call


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
    except (TypeError, ValueError):
        names = []
    return names if len(names) == len(arguments) else [f"argument {i + 1}" for i in range(len(arguments))]


def _describe_error(name, function, arguments, error):
    lines = [f"{name} stopped with {type(error).__name__}: {error}"]
    # The answer's own cell only: a line of any other might be one of a hidden test.
    cell = getattr(getattr(function, "__code__", None), "co_filename", None)
    for frame, number in reversed(list(traceback.walk_tb(error.__traceback__))):
        if frame.f_code.co_filename == cell:
            text = linecache.getline(frame.f_code.co_filename, number).strip()
            lines.append(f"  In your code, line {number}" + (f": {text}" if text else ""))
            break
    else:
        lines.append("  Likely cause: the first line of the function was changed; its arguments must stay as given.")
    if "inhomogeneous" in str(error):
        lines.append("  Likely cause: rows of different lengths were to become one array.")
    elif "could not be broadcast" in str(error):
        lines.append("  Likely cause: an axis was averaged that should stay, or `axis` is missing.")
    pairs = zip(_argument_names(function, arguments), arguments, strict=True)
    lines.append("  Called with " + ", ".join(f"{key} = {_describe(value)}" for key, value in pairs))
    return "\n".join(lines)


def _describe(value):
    if isinstance(value, np.ndarray):
        return f"{value.dtype} array of shape {value.shape}"
    if isinstance(value, int | float | str):
        return repr(value)
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
    if keras is not None and keras.ops.is_tensor(value):
        value = keras.ops.convert_to_numpy(value)
    try:
        array = np.asarray(value)
    except (TypeError, ValueError):
        array = np.empty(0, dtype=object)
    if array.dtype.kind not in "fiub":
        rows = isinstance(value, list | tuple)
        cause = "the rows have different lengths" if rows else "another object is returned"
        wanted = "an array of numbers, or a list of rows of equal length"
        fail(f"{what} is not an array of numbers.", wanted, f"a {type(value).__name__}", cause)
    return array


def parts(result, names, what):
    """The result of a function that returns several things: a tuple or list, as long as `names`.

    Returns
    -------
    list
        The parts, unchanged.
    """
    came = f"{len(result)} of them" if isinstance(result, tuple | list) else _describe(result)
    expect(
        isinstance(result, tuple | list) and len(result) == len(names),
        f"{what} does not return {' and '.join([', '.join(names[:-1]), names[-1]])}.",
        f"{len(names)} results: return {', '.join(names)}",
        came,
        "a result is left out of the `return` line, or one too many is in it",
    )
    return list(result)


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
    expect(
        bad == 0,
        f"{what} holds values that are not numbers.",
        "finite numbers",
        f"{bad} NaN or infinite",
        hint,
    )
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
        The cause to name when none fits.

    Returns
    -------
    numpy.ndarray
        The result as an array.
    """
    array, expected = as_array(actual, what), np.asarray(expected)
    cause = next((words for wrong, words in causes if _equal(array, wrong, atol, rtol)), hint)
    expect(array.shape == expected.shape, f"{what} has the wrong shape.", *_shapes(expected.shape, array.shape), cause)
    wrong = ~np.isclose(array, expected, atol=atol, rtol=rtol)
    if wrong.any():
        place = tuple(int(i) for i in np.argwhere(wrong)[0])
        at = f" at {list(place)}" if place else ""
        count = f" ({wrong.sum()} of {wrong.size} values are wrong)" if wrong.size > 1 else ""
        fail(f"{what} is wrong{count}.", f"{float(expected[place]):.6g}{at}", f"{float(array[place]):.6g}{at}", cause)
    return array


def _equal(array, wrong, atol, rtol):
    wrong = np.asarray(wrong)
    return array.shape == wrong.shape and np.allclose(array, wrong, atol=atol, rtol=rtol)


def probabilities(actual, what, hint=""):
    """Check that the last axis of a result holds probabilities: none negative, together 1; return it as an array."""
    array = finite(actual, what)
    totals = array.sum(axis=-1)
    if array.min() < 0 or array.max() > 1:
        came = f"values from {array.min():.3g} to {array.max():.3g}"
        cause = hint or "the last layer has no softmax, so these are scores and not probabilities"
        fail(f"{what} does not hold probabilities.", "values from 0 to 1", came, cause)
    worst = totals.flat[np.argmax(np.abs(totals - 1))]
    cause = hint or "the last layer ends in sigmoid and not in softmax: each value is judged alone"
    expect(abs(worst - 1) < 1e-3, f"{what} does not add up to 1.", "1 for each sample", f"{worst:.4g}", cause)
    return array


def better_than(error, baseline, what, margin, baseline_name="persistence", hint=""):
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
    """
    limit = (1 - margin) * baseline
    expect(
        error <= limit,
        f"{what} is not good enough.",
        f"an error of at most {limit:.3g}, {100 * margin:.0f} % below the {baseline:.3g} of {baseline_name}",
        f"an error of {error:.3g}",
        hint,
    )
