"""Text as numbers, one for each character, and windows over it."""

import numpy as np

from lstm_utils.arguments import ids_array, whole_array, whole_number
from lstm_utils.course_helpers import course_helper

# The line feed and all that a plain keyboard types. It is the same on every machine, whatever a text holds.
ALPHABET = "\n" + "".join(chr(code) for code in range(32, 127))


@course_helper
def encode(text, alphabet=ALPHABET):
    """Turn each character into its place in an alphabet.

    Parameters
    ----------
    text : str
    alphabet : str
        Different characters; the first is number 0.

    Returns
    -------
    ndarray (characters,) of int64

    Raises
    ------
    TypeError
        If `text` or `alphabet` is not a text.
    ValueError
        If a character of `text` is not in the alphabet, or the alphabet has one twice.
    """
    places = _places(alphabet)
    if not isinstance(text, str):
        raise TypeError(f"text must be a text, but a {type(text).__name__} came")
    unknown = sorted(set(text) - set(places))
    if unknown:
        raise ValueError(f"the alphabet does not have {', '.join(map(repr, unknown[:5]))}")
    return np.array([places[character] for character in text], dtype=np.int64)


@course_helper
def decode(ids, alphabet=ALPHABET):
    """Turn numbers back into text; the other way round than `encode`.

    Parameters
    ----------
    ids : array (characters,) of int
    alphabet : str

    Returns
    -------
    str

    Raises
    ------
    TypeError
        If `ids` does not hold whole numbers.
    ValueError
        If one of them lies outside the alphabet.
    """
    _places(alphabet)
    ids = ids_array("ids", ids, len(alphabet))
    return "".join(alphabet[number] for number in ids)


@course_helper
def next_character_windows(ids, length):
    """Cut a text into windows that touch but do not overlap, each with the characters that come next.

    Parameters
    ----------
    ids : array (characters,) of int
    length : int
        Characters in a window.

    Returns
    -------
    X : ndarray (N, length)
        ``X[k]`` is the characters from ``k * length`` on.
    Y : ndarray (N, length)
        The same, one character further on: ``Y[k, t]`` comes right after ``X[k, t]``. ``N`` is
        ``(len(ids) - 1) // length``; what is left at the end is dropped.

    Raises
    ------
    TypeError
        If `ids` or `length` is not made of whole numbers.
    ValueError
        If the text is too short for one window.
    """
    ids = whole_array("ids", ids, "(characters,)")
    length = whole_number("length", length, least=1)
    count = (len(ids) - 1) // length
    if count == 0:
        raise ValueError(f"ids is too short: a window of {length} needs {length + 1} characters, but it has {len(ids)}")
    X, Y = (ids[first : first + count * length].reshape(count, length).copy() for first in (0, 1))
    return X, Y


def _places(alphabet):
    """Check an alphabet; give the place of each of its characters."""
    if not isinstance(alphabet, str):
        raise TypeError(f"alphabet must be a text, but a {type(alphabet).__name__} came")
    places = {character: place for place, character in enumerate(alphabet)}
    if len(places) != len(alphabet) or not places:
        raise ValueError("alphabet must have characters, and none of them twice")
    return places
