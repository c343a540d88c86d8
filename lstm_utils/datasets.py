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


class Barcodes(NamedTuple):
    """Pieces of DNA, each from an animal of one of several species.

    Attributes
    ----------
    sequences : ndarray (samples,) of str
        The bases of each piece, letters ``A``, ``C``, ``G`` and ``T``.
    species : ndarray (samples,) of int64
        Which species each comes from, counted from 0.
    """

    sequences: np.ndarray
    species: np.ndarray


def dna_barcodes(
    samples, length=500, n_species=3, divergence=0.1, mutation=0.05, max_shift=100, family=1, seed=None
) -> Barcodes:
    """Draw DNA barcodes: the same gene, read from animals of related species. The data is made up.

    A family has one ancestor. Each species has its ancestor's gene, but every base was exchanged for another with
    the chance `divergence`. Each animal has its species' gene, with the chance `mutation` again. And each reading
    starts somewhere else, so that the same place of the gene stands at another step in every sequence.

    Parameters
    ----------
    samples : int
        How many animals; each belongs to each species with the same chance.
    length : int
        Bases in each sequence.
    n_species : int
    divergence, mutation : float
        The chance, from 0 to 1, that a base differs between ancestor and species, and between species and animal.
    max_shift : int
        A reading starts from 0 to this many bases behind the start of the gene.
    family : int
        Stands for the genes of the species: the same number gives the same species, for training and for a test.
    seed : int, optional
        Stands for the animals: the same seed gives the same ones; without one, each call gives others.

    Returns
    -------
    Barcodes

    References
    ----------
    The idea: P. D. N. Hebert, A. Cywinska, S. L. Ball and J. R. deWaard, Biological identifications through DNA
    barcodes, Proceedings of the Royal Society B 270, 2003.
    """
    samples = whole_number("samples", samples, least=1)
    length = whole_number("length", length, least=1)
    n_species = whole_number("n_species", n_species, least=2)
    divergence = _chance("divergence", divergence)
    mutation = _chance("mutation", mutation)
    max_shift = whole_number("max_shift", max_shift, least=0)
    species_random = np.random.default_rng(whole_number("family", family, least=0))
    random = np.random.default_rng(None if seed is None else whole_number("seed", seed, least=0))

    ancestor = species_random.integers(4, size=length + max_shift)
    genes = _exchanged(np.tile(ancestor, (n_species, 1)), divergence, species_random)
    species = random.integers(n_species, size=samples)
    starts = random.integers(max_shift + 1, size=samples)
    bases = genes[species[:, np.newaxis], starts[:, np.newaxis] + np.arange(length)]
    letters = np.array(list("ACGT"))[_exchanged(bases, mutation, random)]
    return Barcodes(np.ascontiguousarray(letters).view(f"<U{length}")[:, 0], species)


def moving_squares(samples, frames=6, size=10, side=3, noise=0.3, seed=None):
    """Draw short videos of a bright square that moves to the left or to the right, one pixel with each frame.

    A square that leaves on one side comes in again on the other, so that a single frame tells nothing about the
    direction. Row and start are drawn by chance, and every pixel of every frame gets some noise.

    Parameters
    ----------
    samples : int
        How many videos; each moves to the right with the chance 1/2.
    frames : int
        Frames in each video, 2 or more.
    size : int
        Height and width of a frame, in pixels.
    side : int
        Height and width of the square, smaller than `size`.
    noise : float
        Standard deviation of what is added to the pixels; without it, the square is 1 and the rest is 0.
    seed : int, optional
        The same seed gives the same videos; without one, each call gives others.

    Returns
    -------
    videos : ndarray (samples, frames, size, size, 1) of float32
        Samples, frames, rows, columns, one colour.
    to_the_right : ndarray (samples,) of int64
        1 where the square moves to the right, 0 where it moves to the left.
    """
    samples = whole_number("samples", samples, least=1)
    frames = whole_number("frames", frames, least=2)
    size = whole_number("size", size, least=2)
    side = whole_number("side", side, least=1, most=size - 1)
    if not noise >= 0:
        raise ValueError(f"noise must be 0 or more, but {noise} came")
    random = np.random.default_rng(None if seed is None else whole_number("seed", seed, least=0))

    to_the_right = random.integers(2, size=samples)
    top = random.integers(size - side + 1, size=samples)
    left = random.integers(size, size=samples)
    steps = np.where(to_the_right, 1, -1)[:, np.newaxis] * np.arange(frames)
    columns = (np.arange(size) - (left[:, np.newaxis] + steps)[:, :, np.newaxis]) % size < side
    rows = (np.arange(size) >= top[:, np.newaxis]) & (np.arange(size) < top[:, np.newaxis] + side)
    videos = rows[:, np.newaxis, :, np.newaxis] & columns[:, :, np.newaxis, :]
    videos = videos + noise * random.normal(size=videos.shape)
    return videos[..., np.newaxis].astype(np.float32), to_the_right


class RainyDays(NamedTuple):
    """What a rain gauge showed on each of many days, and two labels for every reading.

    Attributes
    ----------
    rain : ndarray (days, readings, 1) of float32
        Millimetres that fell since the reading before.
    labels : ndarray (days, readings, 2) of int64
        1 where it holds, else 0. Column 0: since midnight at least `limit` mm have fallen. Column 1: since midnight at
        least half of all that falls on this day has fallen.
    """

    rain: np.ndarray
    labels: np.ndarray


def rain_gauge(days, readings=12, limit=2.5, seed=None) -> RainyDays:
    """Draw days of a rain gauge that is read several times a day. The data is made up.

    Between two readings it stays dry with the chance 0.6; otherwise the amount is drawn from an exponential
    distribution with the mean 1 mm. What fell before tells nothing about what will fall. Some rain falls on every day.

    Parameters
    ----------
    days : int
        How many days.
    readings : int
        Readings on each day.
    limit : float
        Millimetres that the first label asks for, more than 0.
    seed : int, optional
        The same seed gives the same days; without one, each call gives others.

    Returns
    -------
    RainyDays

    References
    ----------
    The first label is that of the cumulative sum problem in J. Brownlee, *Long Short-Term Memory Networks With Python*,
    2017, with rain in the place of evenly drawn numbers.
    """
    days = whole_number("days", days, least=1)
    readings = whole_number("readings", readings, least=1)
    limit = _not_negative("limit", limit)
    if limit == 0:
        raise ValueError("limit must be above 0, but 0 came")
    random = np.random.default_rng(None if seed is None else whole_number("seed", seed, least=0))
    wet = random.random((days, readings)) < 0.4
    wet[~wet.any(axis=1), 0] = True
    wet = random.permuted(wet, axis=1)  # so that no reading is wet more often than the others
    rain = (wet * random.exponential(size=wet.shape)).astype(np.float32)
    fallen = rain.cumsum(axis=1, dtype=np.float64)
    labels = np.stack([fallen >= limit, fallen >= fallen[:, -1:] / 2], axis=-1)
    return RainyDays(rain[:, :, np.newaxis], labels.astype(np.int64))


def _chance(name, value):
    """Check that `value` is a number from 0 to 1."""
    if isinstance(value, bool | str) or not np.isscalar(value):
        raise TypeError(f"{name} must be a number, but a {type(value).__name__} came")
    if not 0 <= value <= 1:
        raise ValueError(f"{name} must lie between 0 and 1, but {value} came")
    return float(value)


def _exchanged(bases, chance, random):
    """Exchange each base (0 to 3) for one of the three others, with this chance."""
    exchange = random.random(bases.shape) < chance
    return (bases + exchange * random.integers(1, 4, size=bases.shape)) % 4


class Sums(NamedTuple):
    """Pairs of numbers to be added, in two parts.

    Attributes
    ----------
    known : ndarray (samples, 2) of int64
        For training.
    new : ndarray (samples, 2) of int64
        For the test: none of them is in `known`, in neither order.
    """

    known: np.ndarray
    new: np.ndarray


def sums(largest=99, part=0.1, seed=0) -> Sums:
    """Give all pairs of whole numbers from 0 to `largest`, a part of them held out, in an order drawn by chance.

    A pair and its mirror, 12 and 7 and 7 and 12, go to the same side: who knows one sum knows the other.

    Parameters
    ----------
    largest : int
    part : float
        How much is held out, between 0 and 1.
    seed : int
        Which pairs are held out.

    Returns
    -------
    Sums
    """
    largest = whole_number("largest", largest, least=1)
    part = _chance("part", part)
    random = np.random.default_rng(whole_number("seed", seed, least=0))
    pairs = random.permutation(np.column_stack(np.triu_indices(largest + 1)))
    count = round(part * len(pairs))
    if not 0 < count < len(pairs):
        raise ValueError(f"part must leave pairs on both sides, but {part} of {len(pairs)} pairs came")
    sides = [np.concatenate([side, side[side[:, 0] < side[:, 1], ::-1]]) for side in (pairs[count:], pairs[:count])]
    return Sums(*(random.permutation(side) for side in sides))


_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL")),
    *((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)


def roman_numeral(number) -> str:
    """Write a whole number from 1 to 3999 in Roman numerals.

    Parameters
    ----------
    number : int

    Returns
    -------
    str
        One letter for 1, fifteen for 3888.

    Examples
    --------
    >>> roman_numeral(1994)
    'MCMXCIV'
    """
    left = whole_number("number", number, least=1, most=3999)
    letters = ""
    for value, numeral in _ROMAN:
        letters += left // value * numeral
        left %= value
    return letters


def damped_waves(samples, n_past=20, n_future=8, period=(6, 20), damping=(0.0, 0.06), noise=0.2, seed=None):
    """Draw damped sine waves, each cut into a noisy past and the clean steps that follow.

    A wave is ``exp(-damping * t) * sin(2 * pi * t / period + phase)`` at the steps ``t = 0, 1, ...`` Each has a
    period, a damping and a phase of its own, all drawn evenly.

    Parameters
    ----------
    samples : int
        How many waves.
    n_past, n_future : int
        Steps that are seen, and steps that follow.
    period : tuple of two floats
        The shortest and the longest period, in steps.
    damping : tuple of two floats
        The weakest and the strongest damping, for each step.
    noise : float
        Standard deviation of what is added to each step of the past.
    seed : int, optional
        The same seed gives the same waves; without one, each call gives others.

    Returns
    -------
    X : ndarray (samples, n_past, 1)
        The past, with noise.
    Y : ndarray (samples, n_future)
        The steps that follow, without noise: what the wave really does.
    """
    samples, n_past, n_future, random = _sizes(samples, n_past, n_future, seed)
    period, damping = _range("period", period), _range("damping", damping)
    if period[0] <= 0:
        raise ValueError(f"period must be above 0, but {period[0]} came")
    noise = _not_negative("noise", noise)
    time = np.arange(n_past + n_future)
    period, damping, phase = (
        random.uniform(*limits, size=(samples, 1)) for limits in (period, damping, (0, 2 * np.pi))
    )
    waves = np.exp(-damping * time) * np.sin(2 * np.pi * time / period + phase)
    past = waves[:, :n_past] + noise * random.normal(size=(samples, n_past))
    return past[:, :, np.newaxis], waves[:, n_past:]


def vibrato(samples, n_past=20, n_future=8, fast=5.0, slow=(12, 24), depth=0.4, noise=0.05, seed=None):
    """Draw tones whose pitch rises and falls slowly, and the pitch at the steps that follow.

    Two time scales: the tone swings quickly, and how quickly is a slow wave, the pitch. With the pitch
    ``p(t) = sin(2 * pi * t / period + phase)`` the tone is ``sin`` of an angle that grows at step ``t`` by
    ``2 * pi / fast * (1 + depth * p(t))``. Every tone has a period and a phase of the pitch and a first angle of its
    own, all drawn evenly.

    Parameters
    ----------
    samples : int
        How many tones.
    n_past, n_future : int
        Steps of the tone that are heard, and steps that follow.
    fast : float
        Steps in one swing of the tone while the pitch is 0.
    slow : tuple of two floats
        The shortest and the longest period of the pitch, in steps.
    depth : float
        How far the pitch bends the tone: the part by which a swing is quicker at the pitch 1.
    noise : float
        Standard deviation of what is added to each step of the tone.
    seed : int, optional
        The same seed gives the same tones; without one, each call gives others.

    Returns
    -------
    X : ndarray (samples, n_past, 1)
        The tone, with noise.
    pitch : ndarray (samples, n_past + n_future)
        The slow wave, from -1 to 1, at the steps of `X` and at those that follow.

    References
    ----------
    A frequency that carries a signal: J. R. Carson, Notes on the theory of modulation, Proceedings of the Institute
    of Radio Engineers 10(1), 1922.
    """
    samples, n_past, n_future, random = _sizes(samples, n_past, n_future, seed)
    slow = _range("slow", slow)
    if slow[0] <= 0:
        raise ValueError(f"slow must be above 0, but {slow[0]} came")
    fast, depth, noise = _not_negative("fast", fast), _not_negative("depth", depth), _not_negative("noise", noise)
    if fast == 0:
        raise ValueError("fast must be above 0, but 0 came")
    time = np.arange(n_past + n_future)
    period, phase, first = (
        random.uniform(*limits, size=(samples, 1)) for limits in (slow, (0, 2 * np.pi), (0, 2 * np.pi))
    )
    pitch = np.sin(2 * np.pi * time / period + phase)
    tone = np.sin(first + np.cumsum(2 * np.pi / fast * (1 + depth * pitch[:, :n_past]), axis=1))
    tone = tone + noise * random.normal(size=tone.shape)
    return tone[:, :, np.newaxis], pitch


def _sizes(samples, n_past, n_future, seed):
    """Check what the generators of waves share; the last is where their chance comes from."""
    return (
        whole_number("samples", samples, least=1),
        whole_number("n_past", n_past, least=1),
        whole_number("n_future", n_future, least=1),
        np.random.default_rng(None if seed is None else whole_number("seed", seed, least=0)),
    )


def _not_negative(name, value):
    """Check that `value` is a finite number, 0 or more."""
    if isinstance(value, bool | str) or not np.isscalar(value):
        raise TypeError(f"{name} must be a number, but a {type(value).__name__} came")
    if not 0 <= value < np.inf:
        raise ValueError(f"{name} must be a finite number, 0 or more, but {value} came")
    return float(value)


def _range(name, limits):
    """Check a pair of numbers, the smaller one first."""
    if not isinstance(limits, tuple | list) or len(limits) != 2:
        raise TypeError(f"{name} must be two numbers, the smallest and the largest, such as (6, 20)")
    low, high = (_not_negative(name, limit) for limit in limits)
    if low > high:
        raise ValueError(f"{name} must be the smallest and the largest, but {low:g} and {high:g} came")
    return low, high


def _read(file, time_unit):
    """Read a CSV file of `data/` with a header line; its first column is the time."""
    path = _DATA / file
    with path.open(encoding="utf-8") as lines:
        names = next(lines).strip().split(",")
        table = np.loadtxt(lines, delimiter=",", dtype=str, ndmin=2)
    return Series(table[:, 0].astype(time_unit), table[:, 1:].astype(np.float64), tuple(names[1:]))
