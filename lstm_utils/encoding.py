"""Whole numbers as vectors that a network can read and answer with, and back."""

import numpy as np

from lstm_utils.arguments import finite_array, whole_array, whole_number
from lstm_utils.own_work import course_helper


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
