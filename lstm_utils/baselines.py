"""Forecasts and guesses that need no network: what a trained model has to beat."""

import numpy as np

from lstm_utils.arguments import finite_array, whole_array, whole_number
from lstm_utils.course_helpers import course_helper


@course_helper
def persistence(history, n_future):
    """Forecast that everything stays as it is: the last value, repeated.

    Parameters
    ----------
    history : array (samples, n_past)
        What was seen of each sample, in time order.
    n_future : int
        Steps to forecast.

    Returns
    -------
    ndarray (samples, n_future)

    Raises
    ------
    TypeError
        If `history` does not hold numbers or `n_future` is not a whole number.
    ValueError
        If the shape is wrong or a value is NaN or infinite.
    """
    history = finite_array("history", history, "(samples, n_past)")
    n_future = whole_number("n_future", n_future, least=1)
    return np.repeat(history[:, -1:], n_future, axis=1)


@course_helper
def seasonal_naive(history, n_future, period):
    """Forecast the value one season ago; steps beyond a season repeat the last season again.

    Parameters
    ----------
    history : array (samples, n_past)
        What was seen of each sample, in time order; `n_past` must be `period` or more.
    n_future : int
        Steps to forecast.
    period : int
        Steps in a season: 12 for months.

    Returns
    -------
    ndarray (samples, n_future)

    Raises
    ------
    TypeError
        If `history` does not hold numbers, or `n_future` or `period` is not a whole number.
    ValueError
        If the shape is wrong, a value is NaN or infinite, or `history` is shorter than a season.

    References
    ----------
    R. J. Hyndman and G. Athanasopoulos, *Forecasting: Principles and Practice*, 3rd edition, OTexts, 2021,
    section 5.2.
    """
    history = finite_array("history", history, "(samples, n_past)")
    n_future = whole_number("n_future", n_future, least=1)
    period = whole_number("period", period, least=1)
    if history.shape[1] < period:
        raise ValueError(
            f"history is too short: period={period} needs {period} past steps or more, but it has {history.shape[1]}"
        )
    last_season = history[:, -period:]
    return last_season[:, np.arange(n_future) % period]


def linear(X, Y, X_new):
    """Forecast with the linear formula that fits known examples best, by least squares.

    Each step of the forecast is a constant plus a weighted sum of all that was seen; the weights have the smallest
    squared error on the examples.

    Parameters
    ----------
    X : array (samples, n_past) or (samples, n_past, features)
        What was seen in the examples.
    Y : array (samples, n_future)
        What came after.
    X_new : array (new samples, n_past) or (new samples, n_past, features)
        What to forecast from.

    Returns
    -------
    ndarray (new samples, n_future)

    Raises
    ------
    TypeError
        If an array does not hold numbers.
    ValueError
        If the shapes do not fit or a value is NaN or infinite.
    """
    shapes = ("(samples, n_past)", "(samples, n_past, features)")
    X, X_new = finite_array("X", X, *shapes), finite_array("X_new", X_new, *shapes)
    Y = finite_array("Y", Y, "(samples, n_future)")
    if len(X) != len(Y):
        raise ValueError(f"X and Y must have equally many samples, but they have {len(X)} and {len(Y)}")
    if X.shape[1:] != X_new.shape[1:]:
        raise ValueError(
            f"X and X_new must have samples of one shape, but they have {X.shape[1:]} and {X_new.shape[1:]}"
        )
    seen, new = (np.column_stack([np.ones(len(x)), x.reshape(len(x), -1)]) for x in (X, X_new))
    weights, *_ = np.linalg.lstsq(seen, Y, rcond=None)
    return new @ weights


@course_helper
def majority_class(labels):
    """Give the most frequent label; of equally frequent ones, the smallest.

    Parameters
    ----------
    labels : array (samples,) of int

    Returns
    -------
    int

    Raises
    ------
    TypeError
        If `labels` does not hold whole numbers.
    ValueError
        If it is empty or has another number of axes.
    """
    values, counts = np.unique(whole_array("labels", labels, "(samples,)"), return_counts=True)
    return int(values[counts.argmax()])


def linear_probe(states, series, n_future):
    """Tell how much of a series' future a linear formula reads off what is known at each step.

    There is a formula for each distance, the same one at every step. It is fitted on the first half of the samples and
    judged on the other half.

    Parameters
    ----------
    states : array (samples, steps, n)
        What is known at each step: a layer's outputs, or the last few measurements.
    series : array (samples, steps + n_future)
        What is to be read off, from the first of these steps on.
    n_future : int

    Returns
    -------
    ndarray (n_future,)
        The share of the variance that is read off, 1, 2, ... steps ahead; 0 where the formula is no better than the
        mean.

    Raises
    ------
    TypeError
        If an array does not hold numbers or `n_future` is not a whole number.
    ValueError
        If the shapes do not fit, there are fewer than 2 samples, or a value is NaN or infinite.

    References
    ----------
    G. Alain and Y. Bengio, Understanding intermediate layers using linear classifier probes, ICLR workshop, 2017.
    """
    states = finite_array("states", states, "(samples, steps, n)")
    series = finite_array("series", series, "(samples, steps + n_future)")
    n_future = whole_number("n_future", n_future, least=1)
    samples, steps, _ = states.shape
    if samples < 2:
        raise ValueError(f"states must have 2 samples or more, but it has {samples}")
    if series.shape != (samples, steps + n_future):
        raise ValueError(
            f"series must have the shape {(samples, steps + n_future)}, for {samples} samples, {steps} steps and "
            f"n_future={n_future}, but its shape is {series.shape}"
        )
    half = samples // 2
    seen, new = (part.reshape(-1, part.shape[-1]) for part in (states[:half], states[half:]))
    shares = []
    for ahead in range(1, n_future + 1):
        target = series[:, ahead : steps + ahead]
        truth = target[half:].reshape(-1, 1)
        read = linear(seen, target[:half].reshape(-1, 1), new)
        shares.append(max(0.0, 1 - np.mean((read - truth) ** 2) / np.var(truth)))
    return np.array(shares)
