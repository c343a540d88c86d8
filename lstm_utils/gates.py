"""What goes on inside an LSTM layer: its gates and states at every step, computed from its weights."""

import numpy as np

from lstm_utils.arguments import finite_array
from lstm_utils.own_work import course_helper


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
        # Keras keeps the weights of the four parts side by side, in this order.
        z_i, z_f, z_g, z_o = np.split(x_t @ kernel + h @ recurrent_kernel + bias, 4)
        i, f, g, o = gate(z_i), gate(z_f), squash(z_g), gate(z_o)
        c = f * c + i * g
        h = o * squash(c)
        steps.append((i, f, o, g, c, h))
    if layer.go_backwards:
        steps.reverse()
    return dict(zip("ifogch", np.stack(steps, axis=1), strict=True))


def _in_numpy(activation):
    """Give a Keras activation as a function of NumPy arrays."""
    import keras

    own = {keras.activations.tanh: np.tanh, keras.activations.sigmoid: lambda z: 1 / (1 + np.exp(-z))}
    return own.get(activation, lambda z: keras.ops.convert_to_numpy(activation(keras.ops.convert_to_tensor(z))))
