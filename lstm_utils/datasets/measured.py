"""Small series that were measured, and ship with the package."""

from importlib import resources
from typing import NamedTuple

import numpy as np


class Series(NamedTuple):
    """One or more quantities measured at the same, evenly spaced times.

    Attributes
    ----------
    time : ndarray (n,) of datetime64
        When each row of `values` was measured.
    values : ndarray (n, features) of float64
        The measured values, one column for each quantity.
    names : tuple of str
        What each column is.
    """

    time: np.ndarray
    values: np.ndarray
    names: tuple[str, ...]


def airline_passengers():
    """Load the monthly totals of international airline passengers, 1949-01 to 1960-12.

    Returns
    -------
    Series
        144 months; `values` (144, 1) in thousands of passengers; `names` is ``("passengers",)``.

    References
    ----------
    G. E. P. Box and G. M. Jenkins, *Time Series Analysis: Forecasting and Control*, revised edition,
    Holden-Day, 1976, Series G.
    """
    return _read("airline_passengers.csv", "datetime64[M]")


def seattle_weather():
    """Load the daily weather of Seattle, 2012-01-01 to 2015-12-31.

    Returns
    -------
    Series
        1461 days; `values` (1461, 4): ``precipitation`` in mm, ``temp_max`` and ``temp_min`` in °C, ``wind``
        (mean speed) in m/s.

    References
    ----------
    National Oceanic and Atmospheric Administration (NOAA), National Centers for Environmental Information; as
    collected in the vega-datasets package.
    """
    return _read("seattle_weather.csv", "datetime64[D]")


def _read(file, time_unit):
    """Read a CSV file of `data/` with a header line; its first column is the time."""
    path = resources.files("lstm_utils") / "data" / file
    with path.open(encoding="utf-8") as lines:
        names = next(lines).strip().split(",")
        table = np.loadtxt(lines, delimiter=",", dtype=str, ndmin=2)
    return Series(table[:, 0].astype(time_unit), table[:, 1:].astype(np.float64), tuple(names[1:]))
