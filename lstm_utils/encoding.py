"""Whole numbers as vectors that a network can read and answer with, and back."""

import numpy as np

from lstm_utils.arguments import finite_array, whole_array, whole_number
from lstm_utils.course_helpers import course_helper


@course_helper
def one_hot(ids, n_values):
    """Turn each whole number into a vector that is 1 at that place and 0 elsewhere.

    Parameters
    ----------
    ids : array of int, any shape
        Numbers from 0 to ``n_values - 1``.
    n_values : int
        Length of the vectors.

    Returns
    -------
    ndarray (*ids.shape, n_values) of float32

    Raises
    ------
    TypeError
        If `ids` or `n_values` is not made of whole numbers.
    ValueError
        If `ids` is empty, or one of them lies outside 0 to ``n_values - 1``.

    Examples
    --------
    >>> one_hot([2, 0], n_values=3)
    array([[0., 0., 1.],
           [1., 0., 0.]], dtype=float32)
    """
    ids = whole_array("ids", ids)
    n_values = whole_number("n_values", n_values, least=1)
    if ids.min() < 0 or ids.max() >= n_values:
        raise ValueError(
            f"ids must lie between 0 and n_values - 1 = {n_values - 1}, "
            f"but they lie between {ids.min()} and {ids.max()}"
        )
    return np.eye(n_values, dtype=np.float32)[ids]


@course_helper
def from_one_hot(vectors):
    """Give the place of the largest entry of each vector: the number that was encoded, or the likeliest one.

    Parameters
    ----------
    vectors : array (..., n_values)
        One-hot vectors, or probabilities as a softmax layer gives them.

    Returns
    -------
    ndarray (...) of int64
        Where two entries are equally large, the first.

    Raises
    ------
    TypeError
        If `vectors` does not hold numbers.
    ValueError
        If it is empty or holds NaN or infinity.
    """
    return finite_array("vectors", vectors).argmax(axis=-1)


@course_helper
def one_hot_bases(sequences, length):
    """Turn DNA sequences into one-hot vectors of four entries, in the order A, C, G, T.

    Parameters
    ----------
    sequences : sequence of str
        Capital letters. A letter that is none of the four, such as ``N`` for a base that could not be read, becomes
        four zeros.
    length : int
        Steps of the result: a longer sequence is cut, a shorter one gets zeros at its end.

    Returns
    -------
    ndarray (samples, length, 4) of float32

    Raises
    ------
    TypeError
        If `sequences` does not hold texts or `length` is not a whole number.
    ValueError
        If there are no sequences.

    Examples
    --------
    >>> one_hot_bases(["GA"], length=3)
    array([[[0., 0., 1., 0.],
            [1., 0., 0., 0.],
            [0., 0., 0., 0.]]], dtype=float32)
    """
    length = whole_number("length", length, least=1)
    if isinstance(sequences, str) or not all(isinstance(sequence, str) for sequence in sequences):
        raise TypeError("sequences must be a list of texts, such as ['ACGT', 'GATTACA']")
    if len(sequences) == 0:
        raise ValueError("sequences is empty")
    letters = np.array([list(sequence[:length].ljust(length)) for sequence in sequences])
    return (letters[:, :, np.newaxis] == np.array(list("ACGT"))).astype(np.float32)


@course_helper
def one_hot_texts(texts, characters, length):
    """Turn texts into one-hot vectors, one for each character; shorter texts get spaces at their end.

    Parameters
    ----------
    texts : sequence of str
        None longer than `length`.
    characters : str
        All the different characters that there are, the space among them. The vector of a character is 1 at its
        place in here.
    length : int

    Returns
    -------
    ndarray (samples, length, len(characters)) of float32

    Raises
    ------
    TypeError
        If `texts` does not hold texts.
    ValueError
        If there are no texts, one is too long or has a character that is not in `characters`, or `characters` has one
        twice or no space.

    Examples
    --------
    >>> one_hot_texts(["b"], " ab", length=2)
    array([[[0., 0., 1.],
            [1., 0., 0.]]], dtype=float32)
    """
    length = whole_number("length", length, least=1)
    _check_characters(characters)
    if " " not in characters:
        raise ValueError("characters must have the space: it fills up short texts")
    if isinstance(texts, str) or not all(isinstance(text, str) for text in texts):
        raise TypeError("texts must be a list of texts, such as ['12+7', '3+4']")
    if len(texts) == 0:
        raise ValueError("texts is empty")
    longest = max(texts, key=len)
    if len(longest) > length:
        raise ValueError(f"texts must have {length} characters or fewer, but {longest!r} came")
    unknown = sorted(set("".join(texts)) - set(characters))
    if unknown:
        raise ValueError(f"characters does not have {', '.join(map(repr, unknown[:5]))}")
    ids = [[characters.index(character) for character in text.ljust(length)] for text in texts]
    return np.eye(len(characters), dtype=np.float32)[ids]


@course_helper
def texts_from_one_hot(vectors, characters):
    """Turn one-hot vectors, or probabilities, back into texts, without the spaces at their end.

    Parameters
    ----------
    vectors : array (samples, steps, len(characters))
    characters : str
        As in `one_hot_texts`.

    Returns
    -------
    list of str

    Raises
    ------
    TypeError
        If `vectors` does not hold numbers.
    ValueError
        If its shape is wrong, it holds NaN or infinity, or `characters` has one twice.
    """
    _check_characters(characters)
    vectors = finite_array("vectors", vectors, "(samples, steps, characters)")
    if vectors.shape[-1] != len(characters):
        raise ValueError(f"vectors must have {len(characters)} entries each, but their shape is {vectors.shape}")
    return ["".join(characters[place] for place in row).rstrip(" ") for row in vectors.argmax(axis=-1)]


def _check_characters(characters):
    if not isinstance(characters, str):
        raise TypeError(f"characters must be a text, but a {type(characters).__name__} came")
    if not characters or len(set(characters)) < len(characters):
        raise ValueError(f"characters must be different characters, but {characters!r} came")
