"""Sequences with a label that are drawn by chance: numbers to echo, DNA, small videos, days of rain."""

from typing import NamedTuple

import numpy as np

from lstm_utils.arguments import chance, not_negative, whole_number


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
    divergence = chance("divergence", divergence)
    mutation = chance("mutation", mutation)
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
    limit = not_negative("limit", limit)
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


def _exchanged(bases, chance, random):
    """Exchange each base (0 to 3) for one of the three others, with this chance."""
    exchange = random.random(bases.shape) < chance
    return (bases + exchange * random.integers(1, 4, size=bases.shape)) % 4
