"""The course's data: small series that ship with the package, and sequences that are drawn by chance."""

from pathlib import Path
from typing import NamedTuple

import numpy as np

from lstm_utils.arguments import whole_number

_DATA = Path(__file__).with_name("data")


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


def echo_sequences(samples, length=5, n_values=10, seed=None):
    """Draw sequences of random whole numbers for the echo problem: repeat the number at a given place.

    Parameters
    ----------
    samples : int
        How many sequences.
    length : int
        Steps in each sequence.
    n_values : int
        The numbers are drawn, each with the same chance, from 0 to ``n_values - 1``.
    seed : int, optional
        The same seed gives the same sequences; without one, each call gives others.

    Returns
    -------
    ndarray (samples, length) of int64
    """
    samples = whole_number("samples", samples, least=1)
    length = whole_number("length", length, least=1)
    n_values = whole_number("n_values", n_values, least=2)
    if seed is not None:
        seed = whole_number("seed", seed, least=0)
    return np.random.default_rng(seed).integers(n_values, size=(samples, length))


def _read(file, time_unit):
    """Read a CSV file of `data/` with a header line; its first column is the time."""
    path = _DATA / file
    with path.open(encoding="utf-8") as lines:
        names = next(lines).strip().split(",")
        table = np.loadtxt(lines, delimiter=",", dtype=str, ndmin=2)
    return Series(table[:, 0].astype(time_unit), table[:, 1:].astype(np.float64), tuple(names[1:]))
