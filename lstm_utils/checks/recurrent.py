"""Checks of what the LSTM layers of a model read, hold and hand on."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from lstm_utils.checks.messages import expect, fail
from lstm_utils.checks.models import kind_of, layers_with_weights, name_of, outputs
from lstm_utils.checks.values import close, same_values
from lstm_utils.convolution import conv1d, max_pooling1d

if TYPE_CHECKING:
    import keras


def last_hidden_state(model: keras.Model, x: np.ndarray, what: str) -> None:
    """Check that the dense layer of a vanilla LSTM gets the hidden state after the last step, and nothing else.

    Parameters
    ----------
    model : keras.Model
        One LSTM layer and one linear Dense layer: use `parameters` and `linear_output` on it first.
    x : array (samples, steps, features)
    what : str
        The model's name in messages.
    """
    layers = {kind_of(layer): layer for layer in layers_with_weights(model)}
    kernel, bias = [*layers["Dense"].get_weights(), 0][:2]  # 0 for a layer without a bias
    hidden, state = lstm_states(layers["LSTM"], x)
    backwards, _ = lstm_states(layers["LSTM"], x[:, ::-1])
    causes = [
        (hidden[:, 0], "the dense layer gets the output of the first step, not that of the last"),
        (state, "the dense layer gets the cell state, not the hidden state: return_state gives output, h, c"),
        (hidden.mean(axis=1), "the dense layer gets the average over the steps, not the last step alone"),
        (backwards[:, -1], "the sequence is read backwards"),
    ]
    close(
        outputs(model, x, what),
        hidden[:, -1] @ kernel + bias,
        f"The output of {what}",
        atol=1e-4,
        rtol=1e-4,
        causes=[(given @ kernel + bias, words) for given, words in causes],
        hint="the dense layer must get the hidden state after the last step, of an LSTM layer with default settings",
    )


def cnn_lstm_output(model: keras.Model, x: np.ndarray, what: str, pool_size: int) -> None:
    """Check what a CNN-LSTM computes: Conv1D with relu, max pooling and Flatten on each block, an LSTM over the blocks.

    Parameters
    ----------
    model : keras.Model
        One Conv1D, one LSTM and one linear Dense layer, in their usual sizes: use `parameters` and `linear_output`
        on it first.
    x : array (samples, blocks, steps, features)
    what : str
        The model's name in messages.
    pool_size : int
    """
    layers = {kind_of(layer): layer for layer in layers_with_weights(model)}
    dense_kernel, dense_bias = layers["Dense"].get_weights()
    filtered = conv1d(x, *layers["Conv1D"].get_weights())

    def flat(blocks: np.ndarray) -> np.ndarray:
        return blocks.reshape(*blocks.shape[:2], -1)

    def answer(hidden: np.ndarray) -> np.ndarray:
        return hidden @ dense_kernel + dense_bias

    def after(features: np.ndarray) -> np.ndarray:
        return answer(lstm_states(layers["LSTM"], features)[0][:, -1])

    came = outputs(model, x, what)
    rectified = np.maximum(filtered, 0)
    pooled = flat(max_pooling1d(rectified, pool_size))
    hidden, state = lstm_states(layers["LSTM"], pooled)
    if same_values(came, answer(hidden[:, -1]), atol=1e-4, rtol=1e-4):
        return
    steps = rectified.shape[2] // pool_size
    averaged = rectified[:, :, : steps * pool_size].reshape(*x.shape[:2], steps, pool_size, -1).mean(axis=3)
    causes = [
        (after(flat(max_pooling1d(filtered, pool_size))), "the relu activation of the Conv1D layer is missing"),
        (after(flat(averaged)), "the pooling takes the average: it must keep the largest value (MaxPooling1D)"),
        (after(pooled[:, ::-1]), "the LSTM layer reads the blocks backwards"),
        (answer(hidden[:, 0]), "the dense layer gets the output of the first block, not that of the last"),
        (answer(state), "the dense layer gets the cell state, not the hidden state: return_state gives output, h, c"),
        (answer(hidden.mean(axis=1)), "the dense layer gets the average over the blocks, not the last one alone"),
    ]
    close(
        came,
        answer(hidden[:, -1]),
        f"The output of {what}",
        atol=1e-4,
        rtol=1e-4,
        causes=causes,
        hint="on each block by itself: Conv1D with relu, MaxPooling1D, Flatten; then an LSTM layer over the blocks, "
        "and the dense layer on its last output",
    )


def lstm_steps(model: keras.Model) -> int | None:
    """How many steps the LSTM layer of a model goes through.

    Parameters
    ----------
    model : keras.Model
        Built, with an LSTM layer: use `outputs` and `parameters` on it first.

    Returns
    -------
    int or None
        None where the number is left open, or cannot be told.
    """
    layer = next(layer for layer in layers_with_weights(model) if kind_of(layer) == "LSTM")
    shape = (layer.get_build_config() or {}).get("input_shape") or (None, None)
    return shape[1]


def lstm_defaults(model: keras.Model, what: str) -> None:
    """Check that the LSTM layers of a model keep Keras's own activations, tanh and sigmoid.

    Parameters
    ----------
    model : keras.Model
    what : str
        The model's name in messages.
    """
    import keras

    for layer in layers_with_weights(model):
        if kind_of(layer) == "LSTM":
            cell = getattr(layer, "cell", layer)
            came = (cell.activation, cell.recurrent_activation)
            usual = (keras.activations.tanh, keras.activations.sigmoid)
            expect(
                all(same_function(*pair) for pair in zip(came, usual, strict=True)),
                f"The LSTM layer of {what} has other activations than the usual ones.",
                "tanh and sigmoid",
                " and ".join(name_of(activation) for activation in came),
                "an `activation` at the LSTM layer; leave it away",
            )


def every_step_handed_on(model: keras.Model, x: np.ndarray, what: str) -> None:
    """Check that in a stack of LSTM layers each reads all outputs of the one below, and Dense the last of the top's.

    Parameters
    ----------
    model : keras.Model
        LSTM layers, and one linear Dense layer on top: use `parameters` and `linear_output` on it first.
    x : array (samples, steps, features)
        2 steps or more.
    what : str
        The model's name in messages.
    """
    found = layers_with_weights(model)
    lstm = _in_stack_order([layer for layer in found if kind_of(layer) == "LSTM"], x.shape[-1])
    dense = next(layer for layer in found if kind_of(layer) == "Dense")
    kept = [layer.get_weights() for layer in found]
    rng = np.random.default_rng(0)
    try:
        # Other weights than the layers' own: of a layer whose weights are zero nobody sees what it reads.
        for layer, weights in zip(found, kept, strict=True):
            layer.set_weights([rng.normal(size=w.shape) / np.sqrt(len(w)) for w in weights])
        _check_stack(model, x, what, lstm, dense)
    finally:
        for layer, weights in zip(found, kept, strict=True):
            layer.set_weights(weights)


def _check_stack(
    model: keras.Model, x: np.ndarray, what: str, lstm: Sequence[keras.layers.Layer], dense: keras.layers.Dense
) -> None:
    """What `every_step_handed_on` checks, with the weights that the layers have now; `lstm` from the bottom up."""
    kernel, bias = [*dense.get_weights(), 0][:2]
    top = cell_of(lstm[-1]).units
    expect(
        len(kernel) == top,
        f"The Dense layer of {what} reads the wrong number of values.",
        f"{top}, the last output of the top LSTM layer",
        len(kernel),
        "it sees the outputs of all steps (Flatten), or those of several layers",
    )

    def run(hand_on: Callable[[np.ndarray], np.ndarray], layers: Sequence[keras.layers.Layer] = lstm) -> np.ndarray:
        """The outputs of the last layer; `hand_on` tells what a layer's outputs become before the next reads them."""
        given = x
        for number, layer in enumerate(layers):
            given = hidden_states(layer, hand_on(given) if number else given)
        return given

    came, right = outputs(model, x, what), run(lambda hidden: hidden)
    if np.allclose(came, right[:, -1] @ kernel + bias, atol=1e-4, rtol=1e-4):
        return
    repeated = run(lambda hidden: np.repeat(hidden[:, -1:], x.shape[1], axis=1))[:, -1]
    causes = [
        (repeated, "the last output is repeated for each step (RepeatVector): a layer must hand on all its outputs"),
        (
            run(lambda hidden: hidden[:, -1:])[:, -1],
            "the last output became a sequence of one step: a layer must hand on all its outputs",
        ),
        (run(lambda hidden: hidden[:, ::-1])[:, -1], "a layer hands on its outputs in reverse order"),
        (right[:, 0], "the dense layer gets the output of the first step, not that of the last"),
        (right.mean(axis=1), "the dense layer gets the average over the steps, not the last step alone"),
        (
            lstm_states(lstm[-1], run(lambda hidden: hidden, lstm[:-1]))[1],
            "the dense layer gets the cell state, not the hidden state: return_state gives output, h, c",
        ),
    ]
    close(
        came,
        right[:, -1] @ kernel + bias,
        f"The output of {what}",
        atol=1e-4,
        rtol=1e-4,
        causes=[(given @ kernel + bias, words) for given, words in causes],
        hint="each LSTM layer must read the outputs of all steps of the layer below it, and the dense layer the last "
        "output of the top one",
    )


def _in_stack_order(lstm: Sequence[keras.layers.Layer], features: int) -> list[keras.layers.Layer]:
    """The LSTM layers of a stack from the bottom up; a subclassed model lists them as they were made."""
    reads = [cell_of(layer).kernel.shape[0] for layer in lstm]
    units = [cell_of(layer).units for layer in lstm]
    for order in itertools.permutations(range(len(lstm))):
        if [reads[place] for place in order] == [features, *(units[place] for place in order[:-1])]:
            return [lstm[place] for place in order]
    fail(
        "The LSTM layers do not stand one over the other.",
        "a first layer that reads the features, and every other the outputs of the one below",
        " and ".join(f"{n} units that read {m} numbers" for n, m in zip(units, reads, strict=True)),
        "a layer reads the input, or more than the outputs of the layer below",
    )
    return []  # not reached: fail raises


def lstm_states(layer: keras.layers.Layer, x: np.ndarray, **settings: Any) -> tuple[np.ndarray, np.ndarray]:
    """The hidden states (samples, steps, units) and the last cell state of a default LSTM with a layer's weights.

    `settings` take the place of the defaults.
    """
    import keras

    cell = cell_of(layer)
    twin = keras.layers.LSTM(
        cell.units,
        use_bias=cell.use_bias,
        return_sequences=True,
        return_state=True,
        recurrent_initializer="zeros",  # the usual one takes its time for large layers
        **settings,
    )
    twin.build(x.shape)
    twin.set_weights(layer.get_weights())
    hidden, _, state = (keras.ops.convert_to_numpy(part) for part in twin(x))
    return hidden, state


def hidden_states(layer: keras.layers.Layer, x: np.ndarray) -> np.ndarray:
    """The outputs of an LSTM layer at every step, (samples, steps, units), whatever it returns itself."""
    cell = cell_of(layer)
    settings = {"activation": cell.activation, "recurrent_activation": cell.recurrent_activation}
    return lstm_states(layer, x, **settings)[0]


def cell_of(layer: keras.layers.Layer) -> Any:
    """What holds the settings of a recurrent layer: the cell of an RNN, or the LSTM layer itself."""
    return getattr(layer, "cell", layer)


def same_function(activation: Callable[[Any], Any], usual: Callable[[Any], Any]) -> bool:
    """Whether two activations are the same function, by whatever name."""
    import keras

    points = keras.ops.reshape(keras.ops.linspace(-4.0, 4.0, 17), (1, 17))
    one, other = (keras.ops.convert_to_numpy(function(points)) for function in (activation, usual))
    return np.allclose(one, other, atol=1e-5)
