"""Gradients without pen and paper: from the definition of a derivative, and by automatic differentiation."""

import numpy as np

from lstm_utils.arguments import finite_array
from lstm_utils.course_helpers import course_helper


@course_helper
def numerical(function, *arrays, step=1e-5):
    """Find the gradient of a function by finite differences: move each entry a hair up and down.

    Parameters
    ----------
    function : callable
        Takes the arrays and returns a single number.
    *arrays : array
        Where the gradient is wanted; computed in float64.
    step : float
        How far an entry is moved. The error is of the order of ``step**2`` and of ``1e-16 / step``.

    Returns
    -------
    list of ndarray
        One gradient for each array, of its shape.

    Raises
    ------
    ValueError
        If an array holds NaN or infinity, or the function does not return a single number.

    Examples
    --------
    >>> [slope] = numerical(lambda x: float((x**2).sum()), np.array([1.0, 3.0]))
    >>> slope.round(6)
    array([2., 6.])
    """
    points = [finite_array("arrays", array).astype(float) for array in arrays]
    found = []
    for array in points:
        gradient = np.empty(array.shape)
        for place in np.ndindex(array.shape):
            middle = array[place]
            ends = []
            for moved in (middle + step, middle - step):
                array[place] = moved
                # The function gets copies, so that it cannot keep or change what is moved next.
                ends.append(_single_number(function(*(point.copy() for point in points))))
            array[place] = middle
            gradient[place] = (ends[0] - ends[1]) / (2 * step)
        found.append(gradient)
    return found


@course_helper
def automatic(function, *arrays):
    """Find the gradient of a function by automatic differentiation, with the active Keras backend.

    Parameters
    ----------
    function : callable
        Takes tensors and returns a single number; written with `keras.ops`, because NumPy's functions leave no trace.
    *arrays : array
        Where the gradient is wanted. Their type stays as it is; float64 gives the more exact result.

    Returns
    -------
    list of ndarray
        One gradient for each array, of its shape; zeros where the function does not depend on it.

    Raises
    ------
    ValueError
        If an array holds NaN or infinity, or the function does not return a single number.
    """
    import keras

    arrays = [finite_array("arrays", array) for array in arrays]
    tensors = [keras.ops.convert_to_tensor(array, dtype=str(array.dtype)) for array in arrays]
    backends = {"tensorflow": _tensorflow_gradients, "jax": _jax_gradients, "torch": _torch_gradients}
    found = backends[keras.backend.backend()](function, tensors)
    return [keras.ops.convert_to_numpy(gradient) for gradient in found]


@course_helper
def jacobian(function, x, step=1e-5):
    """Find by finite differences how each output of a function moves with each entry of its input.

    Parameters
    ----------
    function : callable
        Takes an array (rows, n) and returns an array (rows, m), each row for itself. It is called once, with all
        moved copies of `x` as rows.
    x : array (n,)
    step : float
        How far an entry is moved.

    Returns
    -------
    ndarray (m, n)
        Row `i`, column `j`: how output `i` moves with entry `j`.

    Raises
    ------
    ValueError
        If `x` has not one axis or holds NaN or infinity, or the function returns another number of rows.
    """
    x = finite_array("x", x, "(n,)").astype(float)
    moves = step * np.eye(len(x))
    rows = np.asarray(function(np.concatenate([x + moves, x - moves])))
    if rows.ndim != 2 or len(rows) != 2 * len(x):
        raise ValueError(f"function must return one row for each of {2 * len(x)} rows, but shape {rows.shape} came")
    return ((rows[: len(x)] - rows[len(x) :]) / (2 * step)).T


def plain_cell(X, W_x, W_h, b, dH):
    """Find the gradients of a plain recurrent cell over whole sequences by automatic differentiation.

    The cell starts from zeros; at each step its state is ``tanh(x W_x + h W_h + b)``.

    Parameters
    ----------
    X : array (samples, steps, features)
    W_x : array (features, units)
    W_h : array (units, units)
    b : array (units,)
    dH : array (samples, steps, units)
        What the loss says directly about the state after each step.

    Returns
    -------
    dH_whole : ndarray (samples, steps, units)
        The gradient with respect to the state after each step, with what comes back from later steps.
    totals : list of three ndarray
        The gradients of `W_x`, `W_h` and `b`.
    """
    from keras import ops

    def loss(added, W_x, W_h, b):
        h, total = ops.zeros(dH[:, 0].shape, dtype="float64"), 0.0
        for t in range(dH.shape[1]):
            h = ops.tanh(ops.matmul(X[:, t], W_x) + ops.matmul(h, W_h) + b) + added[:, t]
            total += ops.sum(ops.multiply(h, dH[:, t]))
        return total

    # A zero added to each state: its gradient is the whole gradient with respect to this state.
    dH_whole, *totals = automatic(loss, np.zeros(dH.shape), W_x, W_h, b)
    return dH_whole, totals


def _single_number(value):
    value = np.asarray(value)
    if value.size != 1:
        raise ValueError(f"function must return a single number, but shape {value.shape} came")
    return float(value.reshape(()))


def _tensorflow_gradients(function, tensors):
    import tensorflow as tf

    with tf.GradientTape() as tape:
        for tensor in tensors:
            tape.watch(tensor)
        value = _scalar(function(*tensors))
    return tape.gradient(value, tensors, unconnected_gradients="zero")


def _jax_gradients(function, tensors):
    import jax

    return jax.grad(lambda *values: _scalar(function(*values)), argnums=tuple(range(len(tensors))))(*tensors)


def _torch_gradients(function, tensors):
    import torch

    tensors = [tensor.detach().requires_grad_() for tensor in tensors]
    found = torch.autograd.grad(_scalar(function(*tensors)), tensors, allow_unused=True)
    return [
        torch.zeros_like(tensor) if gradient is None else gradient
        for tensor, gradient in zip(tensors, found, strict=True)
    ]


def _scalar(value):
    import keras

    if int(np.prod(value.shape)) != 1:
        raise ValueError(f"function must return a single number, but shape {tuple(value.shape)} came")
    return keras.ops.reshape(value, ())
