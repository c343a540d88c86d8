"""Forecasts and guesses that need no network: what a trained model has to beat."""

import numpy as np

from lstm_utils.arguments import finite_array, whole_array, whole_number
from lstm_utils.own_work import course_helper


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
