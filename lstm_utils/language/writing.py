"""Let a character model write on, one drawn character after the other, and tell how much of it is copied."""

import numpy as np

from lstm_utils.arguments import finite_array, whole_array, whole_number
from lstm_utils.course_helpers import course_helper


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
