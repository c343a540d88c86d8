"""Check what a function of the course was given, and say plainly what is wrong with it."""

from numbers import Integral

import numpy as np


def whole_number(name, value, least=None, most=None):
    """Return `value` as an int, after checking that it is one and lies from `least` to `most`.

    Raises
    ------
    TypeError
        If `value` is not a whole number (True and False are not numbers here).
    ValueError
        If it lies outside the bounds.
    """
    if isinstance(value, bool | np.bool_) or not isinstance(value, Integral):
        raise TypeError(f"{name} must be a whole number, but {_describe(value)} came")
    if least is not None and value < least:
        raise ValueError(f"{name} must be {least} or more, but {value} came")
    if most is not None and value > most:
        raise ValueError(f"{name} must be {most} or less, but {value} came")
    return int(value)


def any_array(name, value):
    """Return `value` as an array with at least one axis and one entry, of whatever type it holds."""
    if hasattr(value, "_fields") and "values" in value._fields:
        raise TypeError(f"{name} must be an array, but a whole {type(value).__name__} came: pass its .values")
    try:
        array = np.asarray(value)
    except ValueError as error:
        raise ValueError(f"{name} must be an array, but its rows have different lengths") from error
    if array.dtype == object:
        raise TypeError(f"{name} must be an array of numbers, but {_describe(value)} came")
    if array.ndim == 0:
        raise ValueError(f"{name} must be an array, but a single value came: {_describe(value)}")
    if array.size == 0:
        raise ValueError(f"{name} is empty (its shape is {array.shape})")
    return array


def finite_array(name, value, *shapes):
    """Return `value` as an array of finite numbers; its type (float32, int64, ...) stays as it is.

    Parameters
    ----------
    name
        What the message calls it.
    value
        Anything numpy can turn into an array.
    *shapes
        What the axes mean, for each allowed number of axes, such as ``"(time,)"`` and ``"(time, features)"``.
        Without any, every number of axes from one is allowed.

    Raises
    ------
    TypeError
        If the entries are not real numbers.
    ValueError
        If it is empty, has another number of axes, or holds NaN or infinity.
    """
    array = any_array(name, value)
    if array.dtype.kind not in "biuf":
        raise TypeError(f"{name} must hold numbers, but its entries are of type {array.dtype}")
    if shapes and array.ndim not in {shape.strip("(,)").count(",") + 1 for shape in shapes}:
        raise ValueError(f"{name} must have shape {' or '.join(shapes)}, but shape {array.shape} came")
    refuse_nan(name, array)
    return array


def whole_array(name, value, *shapes):
    """Do what `finite_array` does for an array that must hold whole numbers."""
    array = finite_array(name, value, *shapes)
    if array.dtype.kind not in "iu":
        raise TypeError(
            f"{name} must hold whole numbers, but its entries are of type {array.dtype} "
            "(.astype(int) turns them into whole numbers)"
        )
    return array


def ids_array(name, value, n_values, any_shape=False):
    """Check an array of whole numbers from 0 to `n_values - 1`."""
    ids = whole_array(name, value, *(() if any_shape else ("(characters,)",)))
    if ids.min() < 0 or ids.max() >= n_values:
        raise ValueError(
            f"{name} must lie between 0 and {n_values - 1}, but they lie between {ids.min()} and {ids.max()}"
        )
    return ids


def chance(name, value):
    """Check that `value` is a number from 0 to 1."""
    if isinstance(value, bool | str) or not np.isscalar(value):
        raise TypeError(f"{name} must be a number, but a {type(value).__name__} came")
    if not 0 <= value <= 1:
        raise ValueError(f"{name} must lie between 0 and 1, but {value} came")
    return float(value)


def not_negative(name, value):
    """Check that `value` is a finite number, 0 or more."""
    if isinstance(value, bool | str) or not np.isscalar(value):
        raise TypeError(f"{name} must be a number, but a {type(value).__name__} came")
    if not 0 <= value < np.inf:
        raise ValueError(f"{name} must be a finite number, 0 or more, but {value} came")
    return float(value)


def arrays_by_name(name, values, length=None):
    """Check a dict of arrays (or numbers) of one length."""
    if not isinstance(values, dict) or not values:
        raise TypeError(f"{name} must be a dict with an entry for each model, such as {{'LSTM': ...}}")
    arrays = {
        key: finite_array(f"{name}[{key!r}]", np.atleast_1d(value), "(n_future,)") for key, value in values.items()
    }
    length = length or len(next(iter(arrays.values())))
    for key, array in arrays.items():
        if len(array) != length:
            raise ValueError(f"{name}[{key!r}] must have {length} entries, but it has {len(array)}")
    return arrays


def texts(name, value, count):
    """Check that there are `count` texts, or none."""
    if value is None:
        return None
    found = [value] if isinstance(value, str) else list(value)
    if len(found) != count:
        raise ValueError(f"{name} must be {count} text{'s' if count > 1 else ''}, but {len(found)} came")
    return found


def refuse_nan(name, array):
    """Raise ValueError if `array` holds NaN or infinity, and say how many and where the first one is."""
    bad = ~np.isfinite(array)
    if bad.any():
        first = np.unravel_index(bad.argmax(), bad.shape)
        place = ", ".join(str(index) for index in first)
        count = int(bad.sum())
        noun = "entry that is" if count == 1 else "entries that are"
        raise ValueError(f"{name} holds {count} {noun} not a finite number; the first is {array[first]} at [{place}]")


def _describe(value):
    text = repr(value)
    return f"{text if len(text) <= 60 else text[:57] + '...'} ({type(value).__name__})"
