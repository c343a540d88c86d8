"""What goes on inside an LSTM layer, computed from its weights: its gates and states at every step."""

import numpy as np

from lstm_utils.arguments import finite_array
from lstm_utils.course_helpers import course_helper


@course_helper
def gate_values(layer, x):
    """Compute the gates and states of an LSTM layer at every step of one sequence, in NumPy.

    Parameters
    ----------
    layer : keras.layers.LSTM
        Built, so that it has weights. Its initial state is taken to be zero.
    x : array (steps, features)

    Returns
    -------
    dict of str to ndarray (steps, units)
        ``"i"``, ``"f"``, ``"o"`` (input, forget and output gate), ``"g"`` (the candidate for the cell state), ``"c"``
        (cell state) and ``"h"`` (hidden state). Row `t` belongs to ``x[t]``, also in a layer with `go_backwards`.

    Raises
    ------
    TypeError
        If `layer` is not an LSTM layer or `x` does not hold numbers.
    ValueError
        If the layer has no weights yet, the shape of `x` does not fit, or it holds NaN or infinity.

    References
    ----------
    S. Hochreiter and J. Schmidhuber, Long Short-Term Memory, Neural Computation 9(8), 1997; the forget gate:
    F. A. Gers, J. Schmidhuber and F. Cummins, Learning to Forget, Neural Computation 12(10), 2000.
    """
    import keras

    if not isinstance(layer, keras.layers.LSTM):
        raise TypeError(f"layer must be a keras.layers.LSTM, but a {type(layer).__name__} came")
    if not layer.built:
        raise ValueError("layer has no weights yet: call it on data, or put it in a model that begins with an Input")
    x = finite_array("x", x, "(steps, features)").astype(np.float32)
    kernel, recurrent_kernel, *bias = layer.get_weights()
    if x.shape[1] != len(kernel):
        raise ValueError(f"x must have the layer's features, (steps, {len(kernel)}), but its shape is {x.shape}")
    bias = bias[0] if bias else 0.0
    gate, squash = _in_numpy(layer.recurrent_activation), _in_numpy(layer.activation)

    h = c = np.zeros(layer.units, np.float32)
    steps = []
    for x_t in x[::-1] if layer.go_backwards else x:
        *gates, c, h = _step(x_t @ kernel + h @ recurrent_kernel + bias, c, gate, squash)
        steps.append((*gates, c, h))
    if layer.go_backwards:
        steps.reverse()
    return dict(zip("ifogch", np.stack(steps, axis=1), strict=True))


@course_helper
def lstm_run(layer, x, h=0.0, c=0.0, keep=None):
    """Run an LSTM layer with Keras's usual activations over sequences, from any states, in NumPy.

    Parameters
    ----------
    layer : keras.layers.LSTM or keras.layers.RNN
        Its weights are used.
    x : array (samples, steps, features)
    h, c : array (samples, units) or float
        Where it starts.
    keep : array (samples, steps) of bool, optional
        Where False, a step leaves the states as they are.

    Returns
    -------
    outputs : ndarray (samples, steps, units)
    h, c : ndarray (samples, units)
        The states after the last step.
    """
    kernel, recurrent_kernel, bias = [*layer.get_weights(), 0.0][:3]
    h, c = (np.zeros((len(x), len(recurrent_kernel)), np.float32) + state for state in (h, c))
    outputs = []
    for step in range(x.shape[1]):
        *_, c_new, h_new = _step(x[:, step] @ kernel + h @ recurrent_kernel + bias, c, sigmoid, np.tanh)
        stays = np.ones((len(x), 1), bool) if keep is None else keep[:, step, np.newaxis]
        h, c = np.where(stays, h_new, h), np.where(stays, c_new, c)
        outputs.append(h)
    return np.stack(outputs, axis=1), h, c


def _step(z, c, gate, squash):
    """Give i, f, o, g and the new c and h, from the sums (..., 4 * units) under the activations and the old c."""
    # Keras keeps the weights of the four parts side by side, in this order.
    z_i, z_f, z_g, z_o = np.split(z, 4, axis=-1)
    i, f, g, o = gate(z_i), gate(z_f), squash(z_g), gate(z_o)
    c = f * c + i * g
    return i, f, o, g, c, o * squash(c)


def sigmoid(z):
    """Squash numbers into the range from 0 to 1: 1 / (1 + exp(-z))."""
    return 1 / (1 + np.exp(-z))


def softmax(scores):
    """Turn scores into probabilities along the last axis."""
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)


def _in_numpy(activation):
    """Give a Keras activation as a function of NumPy arrays."""
    import keras

    own = {keras.activations.tanh: np.tanh, keras.activations.sigmoid: sigmoid}
    return own.get(activation, lambda z: keras.ops.convert_to_numpy(activation(keras.ops.convert_to_tensor(z))))
