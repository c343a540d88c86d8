"""Checks of Keras models, in whatever style they are built: what they are made of and what they give."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from lstm_utils.checks.answers import quiet
from lstm_utils.checks.messages import described, expect, fail, said_by
from lstm_utils.checks.values import finite

if TYPE_CHECKING:
    import keras


def is_model(model: object, what: str) -> None:
    """Check that an answer is a Keras model at all; `what` is its name in messages."""
    import keras

    if not isinstance(model, keras.Model):
        # The course's own `fit` returns a dict, Keras's a History.
        history = isinstance(model, dict | keras.callbacks.History)
        cause = "what `fit` returns was stored under the model's name" if history else ""
        if isinstance(model, keras.KerasTensor):
            cause = "the layers were called but not made a model: keras.Model(inputs, outputs)"
        fail(f"{what} is not a Keras model.", "a Keras model", described(model), cause)


def outputs(model: Any, x: np.ndarray, what: str) -> np.ndarray:
    """What a model gives for `x`, as an array of finite numbers.

    Parameters
    ----------
    model : keras.Model
        Anything else fails the check.
    x : array (samples, ...)
        The input that the question promises.
    what : str
        The model's name in messages.

    Returns
    -------
    numpy.ndarray
    """
    is_model(model, what)
    wants = input_shape(model)
    # Keras itself lets another number of steps than the Input's pass.
    if len(wants) == x.ndim and any(n not in (None, m) for n, m in zip(wants[1:], x.shape[1:], strict=True)):
        swapped = wants[:0:-1] == x.shape[1:]
        cause = "steps and features are swapped in the Input: steps come first" if swapped else ""
        fail(f"{what} takes inputs of another shape.", _batch(x.shape), _batch(wants), cause)
    try:
        y = call(model, x)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # SystemExit too: it would end the cell without a message
        # Only now, because Keras adds or drops an axis of length 1 where it can.
        if wants and len(wants) != x.ndim:
            fail(f"{what} takes inputs of another shape.", _batch(x.shape), _batch(wants))
        fixed = wants and wants[0] is not None
        cause = "the number of samples is fixed in the Input: leave it out" if fixed else ""
        fail(f"{what} cannot be used on an input of shape {x.shape}.", "an output", said_by(error), cause)
    return finite(
        y, f"The output of {what}", "the training ran away: a learning rate that is too high, or unscaled data"
    )


def input_shape(model: keras.Model) -> tuple[int | None, ...]:
    """The shape that a model with one Input asks for; () where it is not known."""
    try:
        shape = model.input_shape
    except Exception:  # not built yet, or a property of the student's own
        return ()
    single = isinstance(shape, tuple) and all(n is None or isinstance(n, int) for n in shape)
    return shape if single else ()


def any_length(model: Any, axis: int, what: str, expected: str) -> None:
    """Check that the Input of a model leaves an axis open.

    Parameters
    ----------
    model : keras.Model
    axis : int
        The samples are axis 0.
    what, expected : str
        The model's name in messages, and what it must take: ``"any number of blocks"``.
    """
    is_model(model, what)
    wants = input_shape(model)
    if len(wants) > axis and wants[axis] is not None:
        cause = f"the Input has {wants[axis]} in a place where None must stand"
        fail(f"{what} takes inputs of one size only.", expected, _batch(wants), cause)


def call(model: keras.Model, x: np.ndarray) -> np.ndarray:
    """What a model gives for `x` when it does not train, as an array; what it writes to stderr is dropped."""
    import keras

    with quiet():
        return keras.ops.convert_to_numpy(model(keras.ops.convert_to_tensor(x), training=False))


def _batch(shape: Sequence[int | None]) -> str:
    return f"({', '.join(['samples', *(str(length) for length in shape[1:])])})"


def layers_with_weights(model: keras.Model) -> list[keras.layers.Layer]:
    """The layers of a model that have weights, in order; nested models and TimeDistributed are looked into.

    Returns
    -------
    list of keras.layers.Layer
    """
    import keras

    found = []
    for layer in model.layers:
        while isinstance(layer, keras.layers.TimeDistributed):
            layer = layer.layer
        if isinstance(layer, keras.Model):
            found += layers_with_weights(layer)
        elif layer.weights:
            found.append(layer)
    return found


def parameters(
    model: Any, expected: Sequence[tuple[str, int | None]], what: str, causes: Mapping[int, str] | None = None
) -> None:
    """Check which layers with weights a model has, and how many parameters each.

    Layers without weights (Input, Activation, Dropout, ...) do not matter.

    Parameters
    ----------
    model : keras.Model
        Built: use `outputs` on it first.
    expected : sequence of (str, int)
        Class and parameters of each layer: ``[("LSTM", 3600), ("Dense", 260)]``; an int of None is not checked.
    what : str
        The model's name in messages.
    causes : dict from int to str
        What a wrong number of parameters tells.
    """
    is_model(model, what)
    found = [(kind_of(layer), layer.count_params()) for layer in layers_with_weights(model)]
    wanted = [kind for kind, _ in expected]
    came = [kind for kind, _ in found]
    # A subclassed model lists its layers in the order in which they were made, so the order is not judged.
    expect(
        sorted(came) == sorted(wanted),
        f"{what} has other layers with weights than asked for.",
        ", ".join(wanted),
        ", ".join(came) or "none",
        _layers_cause(came, wanted),
    )
    left = list(found)
    for kind, count in expected:
        if count is None:
            continue
        if (kind, count) in left:
            left.remove((kind, count))
            continue
        counts = [n for k, n in found if k == kind]
        cause = next((words for wrong, words in (causes or {}).items() if wrong in counts), "")
        has = " and ".join(f"{n:,}" for n in counts)
        fail(f"The {kind} layer of {what} has the wrong number of parameters.", f"{count:,}", has, cause)


def _layers_cause(came: Sequence[str], wanted: Sequence[str]) -> str:
    if not came:
        return "the model is empty"
    return "another kind of layer" if len(came) == len(wanted) else "a layer too many or one that is missing"


def kind_of(layer: keras.layers.Layer) -> str:
    """The class of a layer as questions name it: an RNN around an LSTMCell, or a subclass of LSTM, is an "LSTM"."""
    import keras

    if isinstance(layer, keras.layers.RNN) and isinstance(getattr(layer, "cell", None), keras.layers.LSTMCell):
        return "LSTM"
    for kind in ("LSTM", "Dense", "Conv1D", "Conv2D"):
        if isinstance(layer, getattr(keras.layers, kind)):
            return kind
    return type(layer).__name__


def linear_output(model: Any, x: np.ndarray, what: str) -> None:
    """Check that no activation squeezes what comes out of a model.

    Found out by trying: with the weights of the last Dense layer times −100, a linear output is times −100 too.

    Parameters
    ----------
    model : keras.Model
        Its weights are as before when this returns.
    x : array (samples, ...)
    what : str
        The model's name in messages.
    """
    import keras

    outputs(model, x, what)
    dense = [layer for layer in layers_with_weights(model) if isinstance(layer, keras.layers.Dense)]
    if any(_scales(model, x, layer) for layer in reversed(dense)):
        return
    names = {name_of(layer.activation) for layer in dense} - {"linear"}
    fail(
        f"The output of {what} goes through an activation.",
        "a last layer that is linear, so that it can give any number",
        " and ".join(sorted(names)) or "an output that the last layer's weights do not scale",
        "an `activation` at the last layer; leave it away",
    )


def _scales(model: keras.Model, x: np.ndarray, layer: keras.layers.Layer) -> bool:
    """Whether a model's output is times −100 where a layer's weights are."""
    weights = layer.get_weights()
    # Other weights than the layer's own, which may all be zero.
    rng = np.random.default_rng(0)
    tried = [rng.normal(size=w.shape) for w in weights]
    try:
        layer.set_weights(tried)
        before = call(model, x)
        # Far, because some activations squeeze large values only.
        layer.set_weights([-100 * w for w in tried])
        after = call(model, x)
    finally:
        layer.set_weights(weights)
    return bool(before.any()) and np.allclose(after, -100 * before, rtol=1e-3, atol=1e-3)


def name_of(activation: object) -> str:
    """The name of an activation, which may be a function or an object."""
    return getattr(activation, "__name__", type(activation).__name__)


@contextlib.contextmanager
def untrained(model: keras.Model, x: np.ndarray) -> Iterator[keras.Model]:
    """Another model of the same build with fresh weights, to see whether a result depends on the model.

    Parameters
    ----------
    model : keras.Model
    x : array (samples, ...)
        An input, to build the copy on.

    Yields
    ------
    keras.Model
        A copy; or, where Keras cannot copy it, the model itself, which gets its weights back afterwards.
    """
    import keras

    outputs(model, x, "the model")  # so that it is built and has weights
    weights = model.get_weights()
    try:
        other = keras.models.clone_model(model)
        outputs(other, x, "the copy")
    except Exception:
        other = model
    rng = np.random.default_rng(0)
    try:
        # The others are statistics, like a variance, that may not be just any number.
        for weight in other.trainable_variables:
            weight.assign(rng.normal(scale=0.2, size=weight.shape))
        yield other
    finally:
        if other is model:
            model.set_weights(weights)
