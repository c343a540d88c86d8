"""Compare results with what is right: shapes, values, probabilities, errors against a baseline's.

A cause is found by trying: a test computes what well-known mistakes would give, and the mistake that gives the
student's result is named.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from lstm_utils.checks.messages import described, expect, fail, said_by


def as_array(value: Any, what: str) -> np.ndarray:
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
        if isinstance(value, list | tuple) and "inhomogeneous" in said_by(error):
            cause = "the rows have different lengths"
    if array.dtype.kind not in "fiub":
        wanted = "an array of numbers, or a list of rows of equal length"
        came = described(value) if isinstance(value, np.ndarray) else f"a {type(value).__name__}"
        fail(f"{what} is not an array of numbers.", wanted, came, cause)
    return array


def parts(result: Any, names: Sequence[str], what: str) -> list[Any]:
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


def _rows(value: Any) -> tuple[list[Any], str]:
    """The rows of an array or tensor, none of anything else; and words for the whole of it."""
    keras = sys.modules.get("keras")
    with contextlib.suppress(Exception):  # an object may raise what it likes when it is looked at
        if keras is not None and keras.ops.is_tensor(value):
            value = keras.ops.convert_to_numpy(value)
    if isinstance(value, np.ndarray) and value.ndim > 0:
        return list(value), described(value)
    return [], described(value)


def same_shape(
    actual: Any,
    expected: tuple[int, ...],
    what: str,
    causes: Mapping[tuple[int, ...], str] | None = None,
    hint: str = "",
    rule: str = "",
) -> np.ndarray:
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
    rule : str
        What holds for a right result, told when no cause fits and there is no `hint`.

    Returns
    -------
    numpy.ndarray
        The result as an array.
    """
    array = as_array(actual, what)
    cause = (causes or {}).get(array.shape, hint)
    shapes = _shape(expected), _shape(array.shape)
    expect(array.shape == tuple(expected), f"{what} has the wrong shape.", *shapes, cause, rule)
    return array


def _shape(shape: tuple[int, ...]) -> object:
    return tuple(shape) or "a single number"


def finite(
    actual: Any, what: str, hint: str = "a division by zero, a logarithm of zero, or a training that ran away"
) -> np.ndarray:
    """Check that a result has no NaN and no infinity; return it as an array."""
    array = as_array(actual, what)
    bad = int(np.size(array) - np.isfinite(array).sum())
    expect(bad == 0, f"{what} holds values that are not numbers.", "finite numbers", f"{bad} NaN or infinite", hint)
    return array


def close(
    actual: Any,
    expected: ArrayLike,
    what: str,
    atol: float = 1e-5,
    rtol: float = 1e-5,
    causes: Sequence[tuple[ArrayLike, str]] = (),
    hint: str = "",
) -> np.ndarray:
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
    cause = next((words for wrong, words in causes if same_values(array, wrong, atol, rtol)), "")
    shapes = _shape(expected.shape), _shape(array.shape)
    expect(array.shape == expected.shape, f"{what} has the wrong shape.", shapes[0], shapes[1], cause, hint)
    wrong = ~np.isclose(array, expected, atol=atol, rtol=rtol)
    if wrong.any():
        place = tuple(int(i) for i in np.argwhere(wrong)[0])
        at = f" at {list(place)}" if place else ""
        count = f" ({wrong.sum()} of {wrong.size} values are wrong)" if wrong.size > 1 else ""
        right, came = (f"{_number(values[place])}{at}" for values in (expected, array))
        fail(f"{what} is wrong{count}.", right, came, cause, hint)
    return array


def _number(value: Any) -> str:
    """A value as it is read best: whole numbers with all their digits, True and False as such."""
    if isinstance(value, np.bool_):
        return str(value)
    return f"{float(value):.{15 if float(value).is_integer() and abs(value) < 1e15 else 6}g}"


def same_values(array: np.ndarray, wrong: ArrayLike, atol: float, rtol: float) -> bool:
    """Whether two arrays have the same shape and, within the tolerances of `numpy.isclose`, the same values."""
    wrong = np.asarray(wrong)
    return array.shape == wrong.shape and np.allclose(array, wrong, atol=atol, rtol=rtol)


def probabilities(actual: Any, what: str, hint: str = "") -> np.ndarray:
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


def better_than(
    error: float,
    baseline: float,
    what: str,
    margin: float,
    baseline_name: str = "persistence",
    hint: str = "",
    unit: str = "",
) -> None:
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
