"""Language models over characters: text as numbers, simple models to beat, drawing one character after the other."""

import numpy as np

from lstm_utils.arguments import finite_array, whole_array, whole_number
from lstm_utils.own_work import course_helper

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
    ids = _ids("ids", ids, len(alphabet))
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


# --- models that count ---


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
    ids = _ids("ids", ids, n_values)
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
    ids = _ids("ids", ids, n_values)
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
    ids = _ids("ids", ids, n_values)
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
    targets = _ids("targets", targets, probabilities.shape[-1], any_shape=True)
    if targets.shape != probabilities.shape[:-1]:
        raise ValueError(
            f"probabilities must have the shape of targets and one axis more, but {probabilities.shape} and "
            f"{targets.shape} came"
        )
    came = np.take_along_axis(probabilities, targets[..., np.newaxis], axis=-1)[..., 0]
    if came.min() <= 0:
        raise ValueError("a character that came had the probability 0: that is infinitely many bits")
    return -np.log2(came.astype(np.float64))


# --- drawing ---


@course_helper
def with_temperature(scores, temperature):
    """Turn a model's scores into probabilities: softmax of ``scores / temperature``.

    Parameters
    ----------
    scores : array (..., n_values)
        Any numbers; also called logits.
    temperature : float
        Above 0. 1 leaves the model's own probabilities; less makes the likely likelier, more evens out.

    Returns
    -------
    ndarray (..., n_values) of float64

    Raises
    ------
    ValueError
        If `temperature` is not above 0.
    """
    scores = finite_array("scores", scores).astype(np.float64)
    if not 0 < temperature < np.inf:
        raise ValueError(f"temperature must be above 0, but {temperature} came")
    # Less the largest first, whose exponential is then 1: no other can overflow.
    weights = np.exp((scores - scores.max(axis=-1, keepdims=True)) / temperature)
    return weights / weights.sum(axis=-1, keepdims=True)


@course_helper
def draw(probabilities, random):
    """Draw a character for each row of probabilities.

    Parameters
    ----------
    probabilities : array (samples, n_values)
    random : numpy.random.Generator

    Returns
    -------
    ndarray (samples,) of int64
    """
    edges = finite_array("probabilities", probabilities, "(samples, n_values)").cumsum(axis=1)
    # Times the last edge, which rounding may leave a little off 1.
    return (random.random((len(edges), 1)) * edges[:, -1:] < edges).argmax(axis=1)


@course_helper
def read_on(model, ids, state=None):
    """Let a character model read one more character of each sample, from the state that the last call gave.

    Parameters
    ----------
    model : keras.Model
        An Embedding, an LSTM and a Dense layer, one after the other.
    ids : array (samples,) of int
        The next character of each sample.
    state : list of two arrays (samples, units), optional
        What the last call returned; None at the beginning of a text.

    Returns
    -------
    scores : ndarray (samples, n_values)
        For the character after this one.
    state : list of two arrays (samples, units)
        Hidden state and cell state.

    Raises
    ------
    TypeError
        If `ids` does not hold whole numbers.
    ValueError
        If the model has other layers.
    """
    import keras

    embedding, lstm, dense = _layers(model)
    ids = whole_array("ids", ids, "(samples,)")
    if state is None:
        state = [keras.ops.zeros((len(ids), lstm.units))] * 2
    hidden, state = lstm.cell(embedding(ids), state)
    return keras.ops.convert_to_numpy(dense(hidden)), state


@course_helper
def generate(model, prompts, length, temperature, random):
    """Let a character model write on, one drawn character after the other.

    Parameters
    ----------
    model : keras.Model
        An Embedding, an LSTM and a Dense layer, one after the other.
    prompts : array (samples, characters) of int
        What each sample begins with; one character or more.
    length : int
        Characters to draw.
    temperature : float
        Above 0.
    random : numpy.random.Generator

    Returns
    -------
    ndarray (samples, length) of int64
        What was drawn, without the prompts.
    """
    prompts = whole_array("prompts", prompts, "(samples, characters)")
    length = whole_number("length", length, least=1)
    state = None
    for ids in prompts.T:
        scores, state = read_on(model, ids, state)
    drawn = [draw(with_temperature(scores, temperature), random)]
    while len(drawn) < length:
        scores, state = read_on(model, drawn[-1], state)
        drawn.append(draw(with_temperature(scores, temperature), random))
    return np.stack(drawn, axis=1)


@course_helper
def copied_share(text, corpus, length):
    """Give the share of all pieces of a text that stand somewhere in a corpus, letter by letter.

    Parameters
    ----------
    text, corpus : str
    length : int
        Characters in a piece. A text of `n` characters has ``n - length + 1`` pieces, which overlap.

    Returns
    -------
    float
        0 to 1.

    Raises
    ------
    ValueError
        If the text is shorter than one piece.
    """
    length = whole_number("length", length, least=1)
    if len(text) < length:
        raise ValueError(f"text is too short: it has {len(text)} characters, and a piece has {length}")
    starts = range(len(text) - length + 1)
    return sum(text[start : start + length] in corpus for start in starts) / len(starts)


def _places(alphabet):
    """Check an alphabet; give the place of each of its characters."""
    if not isinstance(alphabet, str):
        raise TypeError(f"alphabet must be a text, but a {type(alphabet).__name__} came")
    places = {character: place for place, character in enumerate(alphabet)}
    if len(places) != len(alphabet) or not places:
        raise ValueError("alphabet must have characters, and none of them twice")
    return places


def _ids(name, value, n_values, any_shape=False):
    """Check an array of whole numbers from 0 to `n_values - 1`."""
    ids = whole_array(name, value, *(() if any_shape else ("(characters,)",)))
    if ids.min() < 0 or ids.max() >= n_values:
        raise ValueError(
            f"{name} must lie between 0 and {n_values - 1}, but they lie between {ids.min()} and {ids.max()}"
        )
    return ids


def _layers(model):
    """Give the three layers of a character model."""
    import keras

    found = [layer for layer in model.layers if layer.weights]
    found = [layer.layer if isinstance(layer, keras.layers.TimeDistributed) else layer for layer in found]
    kinds = (keras.layers.Embedding, keras.layers.LSTM, keras.layers.Dense)
    parts = [next((layer for layer in found if isinstance(layer, kind)), None) for kind in kinds]
    if len(found) != 3 or None in parts:
        names = ", ".join(type(layer).__name__ for layer in found) or "none"
        raise ValueError(f"model must have an Embedding, an LSTM and a Dense layer, but it has {names}")
    return parts
