"""Models that count characters, and how surprised a model is by a text, in bits."""

import numpy as np

from lstm_utils.arguments import finite_array, ids_array, whole_number
from lstm_utils.course_helpers import course_helper


@course_helper
def unigram(ids, n_values):
    """Estimate how probable each character is, by counting; each count gets one more, so that none is impossible.

    Parameters
    ----------
    ids : array (characters,) of int
        The training text.
    n_values : int
        Size of the alphabet.

    Returns
    -------
    ndarray (n_values,)
        ``(count + 1) / (len(ids) + n_values)``.
    """
    n_values = whole_number("n_values", n_values, least=1)
    ids = ids_array("ids", ids, n_values)
    return (np.bincount(ids, minlength=n_values) + 1) / (len(ids) + n_values)


@course_helper
def bigram(ids, n_values):
    """Estimate how probable each character is after each other one, by counting pairs; each count gets one more.

    Parameters
    ----------
    ids : array (characters,) of int
        The training text.
    n_values : int
        Size of the alphabet.

    Returns
    -------
    ndarray (n_values, n_values)
        Row `a` holds the probabilities of what comes after the character `a`.
    """
    n_values = whole_number("n_values", n_values, least=1)
    ids = ids_array("ids", ids, n_values)
    counts = np.ones((n_values, n_values))
    np.add.at(counts, (ids[:-1], ids[1:]), 1)
    return counts / counts.sum(axis=1, keepdims=True)


def trigram(ids, n_values, share=0.02):
    """Estimate how probable each character is after each pair of others; each count gets `share` more.

    Parameters
    ----------
    ids : array (characters,) of int
    n_values : int
    share : float
        Above 0; little, as most of the pairs are rare.

    Returns
    -------
    ndarray (n_values, n_values, n_values) of float32
        ``[a, b]`` holds the probabilities of what comes after the characters `a` and `b`.
    """
    n_values = whole_number("n_values", n_values, least=1)
    ids = ids_array("ids", ids, n_values)
    if not 0 < share < np.inf:
        raise ValueError(f"share must be above 0, but {share} came")
    counts = np.full((n_values, n_values, n_values), share, np.float32)
    np.add.at(counts, (ids[:-2], ids[1:-1], ids[2:]), 1)
    return counts / counts.sum(axis=2, keepdims=True)


@course_helper
def bits_per_character(probabilities, targets):
    """Measure how surprised a model is by a text: the mean of ``-log2(probability of what came)``.

    Parameters
    ----------
    probabilities : array (..., n_values)
        What the model expected at each place.
    targets : array (...) of int
        The characters that came.

    Returns
    -------
    float

    Raises
    ------
    TypeError
        If an array holds something else than numbers.
    ValueError
        If the shapes do not fit, or a character that came had the probability 0.

    References
    ----------
    C. E. Shannon, Prediction and entropy of printed English, Bell System Technical Journal 30(1), 1951.
    """
    return float(surprise(probabilities, targets).mean())


@course_helper
def surprise(probabilities, targets):
    """Give ``-log2(probability of what came)`` at each place; the arguments are those of `bits_per_character`.

    Returns
    -------
    ndarray (...)
    """
    probabilities = finite_array("probabilities", probabilities)
    targets = ids_array("targets", targets, probabilities.shape[-1], any_shape=True)
    if targets.shape != probabilities.shape[:-1]:
        raise ValueError(
            f"probabilities must have the shape of targets and one axis more, but {probabilities.shape} and "
            f"{targets.shape} came"
        )
    came = np.take_along_axis(probabilities, targets[..., np.newaxis], axis=-1)[..., 0]
    if came.min() <= 0:
        raise ValueError("a character that came had the probability 0: that is infinitely many bits")
    return -np.log2(came.astype(np.float64))
