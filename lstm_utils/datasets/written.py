"""Numbers to be read and written: sums, and Roman numerals."""

from typing import NamedTuple

import numpy as np

from lstm_utils.arguments import chance, whole_number


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
    part = chance("part", part)
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
