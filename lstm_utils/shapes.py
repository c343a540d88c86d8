"""Rectangles as sequences of points: drawn by chance, and checked."""

import numpy as np

from lstm_utils.arguments import finite_array, whole_number
from lstm_utils.course_helpers import course_helper


def rectangles(samples, grid=12, seed=None):
    """Draw rectangles on squared paper, as a pen does: four corners in order, and back to the first.

    A rectangle begins at its lower left corner and goes round to the right: lower left, lower right, upper right,
    upper left, lower left. All rectangles of the grid have the same chance.

    Parameters
    ----------
    samples : int
        How many.
    grid : int
        Coordinates are whole numbers from 0 to ``grid - 1``.
    seed : int, optional
        The same seed gives the same rectangles; without one, each call gives others.

    Returns
    -------
    ndarray (samples, 5, 2) of int64
        The points of each; x comes before y.
    """
    samples = whole_number("samples", samples, least=1)
    grid = whole_number("grid", grid, least=2)
    random = np.random.default_rng(None if seed is None else whole_number("seed", seed, least=0))
    low, step = random.integers(grid, size=(2, samples)), random.integers(1, grid, size=(2, samples))
    # Two different numbers with equal chances: any one, and any other one of the ring of the rest.
    ends = np.sort(np.stack([low, (low + step) % grid]), axis=0)
    (left, bottom), (right, top) = ends
    corners = [(left, bottom), (right, bottom), (right, top), (left, top), (left, bottom)]
    return np.stack([np.stack(corner, axis=1) for corner in corners], axis=1)


@course_helper
def are_rectangles(points):
    """Tell which sequences of five points go round a rectangle whose sides lie along the axes.

    The path ends where it began, each side is longer than 0 and runs along one axis, and neighbouring sides do not
    run along the same one. It may begin at any corner and go round either way.

    Parameters
    ----------
    points : array (samples, 5, 2)
        x and y of each point. They are compared exactly.

    Returns
    -------
    ndarray (samples,) of bool

    Raises
    ------
    ValueError
        If the shape is another one.
    """
    points = finite_array("points", points, "(samples, 5, 2)")
    if points.shape[1:] != (5, 2):
        raise ValueError(f"points must have shape (samples, 5, 2), but shape {points.shape} came")
    moves = np.diff(points, axis=1) != 0  # (samples, 4 sides, 2): along which axes each side runs
    closed = (points[:, 0] == points[:, -1]).all(axis=1)
    one_axis = (moves.sum(axis=2) == 1).all(axis=1)
    turns = (moves[:, :-1, 0] != moves[:, 1:, 0]).all(axis=1)
    return closed & one_axis & turns


def variety(points, known):
    """Measure how many of some drawings are rectangles, and how many of these are different, and new.

    Parameters
    ----------
    points : array (samples, 5, 2)
        The drawings: x and y of each point.
    known : array (rectangles, 5, 2)
        The rectangles that are not new.

    Returns
    -------
    dict of str to float
        Shares from 0 to 1: ``rectangles``; ``of these, different`` counts those that are alike once; ``of these, new``.
        Where there is no rectangle, the latter two are 0.

    Raises
    ------
    ValueError
        If the shape is another one.
    """
    right = are_rectangles(points)
    found = [tuple(path) for path in np.reshape(points, (-1, 10))[right]]
    seen = {tuple(path) for path in np.reshape(known, (-1, 10))}
    return {
        "rectangles": right.mean(),
        "of these, different": len(set(found)) / max(len(found), 1),
        "of these, new": sum(path not in seen for path in found) / max(len(found), 1),
    }
