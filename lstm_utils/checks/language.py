"""Checks of character models for test cells: what they compute at every step, and what they carry along."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from lstm_utils.checks import models
from lstm_utils.checks.messages import CheckFailed, expect
from lstm_utils.checks.recurrent import hidden_states
from lstm_utils.checks.values import close
from lstm_utils.course_helpers import course_helper
from lstm_utils.gates import sigmoid

if TYPE_CHECKING:
    import keras

TwoStates = Callable[[np.ndarray, np.ndarray], tuple[np.ndarray, np.ndarray]]  # the new h and c -> what is handed on


@course_helper
def random_model(n_values: int, embedding: int, units: int, seed: int) -> keras.Model:
    """Build a character model with large random weights, so that every mistake shows in its scores.

    Parameters
    ----------
    n_values, embedding, units : int
        Size of the alphabet, of the vector for each character, and of the LSTM's state.
    seed : int

    Returns
    -------
    keras.Sequential
        (samples, steps) of whole numbers -> scores (samples, steps, n_values).
    """
    import keras

    model = keras.Sequential(
        [
            keras.Input((None,)),
            keras.layers.Embedding(n_values, embedding),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.Dense(n_values),
        ]
    )
    random = np.random.default_rng(seed)
    model.set_weights([random.normal(scale=0.7, size=weight.shape) for weight in model.get_weights()])
    return model


@contextlib.contextmanager
def naming(causes: Mapping[str, str]) -> Iterator[None]:
    """Name the likely cause where a student's function stops with an exception that says nothing of it.

    Parameters
    ----------
    causes : dict of str to str
        Words of the exception, and the cause to name for them.
    """
    try:
        yield
    except CheckFailed as failure:
        stopped = str(failure).partition("\n")[0]
        cause = next((cause for words, cause in causes.items() if words in stopped), None)
        if cause is None or " stopped with " not in stopped:
            raise
        raise CheckFailed(f"{failure}\n  Likely cause: {cause}.") from None


def built(model: keras.Model) -> Any:
    """Build a Sequential model that has no Input for any number of steps, and not for those it happens to see first.

    Parameters
    ----------
    model : object
        Anything but such a model is left as it is.

    Returns
    -------
    object
        What came.
    """
    import keras

    if isinstance(model, keras.Sequential) and not model.built:
        model.build((None, None))
    return model


def steps(model: keras.Model, default: int) -> int:
    """Give the number of steps that a model's Input asks for, or `default` where it takes any.

    A model without an Input has that of its training.
    """
    shape = models.input_shape(model)
    return shape[1] if len(shape) == 2 and shape[1] is not None else default


def every_step_scored(model: keras.Model, ids: np.ndarray, what: str) -> None:
    """Check that a character model scores the next character at every step, from this step and those before it.

    Parameters
    ----------
    model : keras.Model
        One Embedding, one LSTM and one linear Dense layer, in their usual sizes: use `models.parameters` and
        `models.linear_output` on it first. Its weights are as before when this returns.
    ids : array (samples, steps) of int
        2 samples and 3 steps or more, and a 0 among them.
    what : str
        The model's name in messages.
    """
    models.outputs(model, ids, what)  # so that it is built and has weights
    layers = {models.kind_of(layer): layer for layer in models.layers_with_weights(model)}
    kept = {kind: layer.get_weights() for kind, layer in layers.items()}
    random = np.random.default_rng(0)
    try:
        # Other weights than the layers' own: the scores of a model that was not trained are all next to nothing.
        for kind, weights in kept.items():
            inputs = 1 if kind == "Embedding" else len(weights[0])
            layers[kind].set_weights([random.normal(size=w.shape) / np.sqrt(inputs) for w in weights])
        _check_every_step(model, ids, what, layers)
    finally:
        for kind, weights in kept.items():
            layers[kind].set_weights(weights)


def _check_every_step(model: keras.Model, ids: np.ndarray, what: str, layers: Mapping[str, keras.layers.Layer]) -> None:
    """What `every_step_scored` checks, with the weights that the layers have now."""
    import keras

    came = models.outputs(model, ids, what)
    again = models.outputs(model, ids, what)
    expect(
        np.allclose(came, again, atol=1e-3),
        f"{what} gives something else when it reads the same text again.",
        "the same scores",
        "other scores",
        "the LSTM layer keeps its state from one call to the next: stateful=True",
    )
    kernel, bias = [*layers["Dense"].get_weights(), 0][:2]
    vectors = layers["Embedding"].get_weights()[0][ids]
    hidden = hidden_states(layers["LSTM"], vectors)
    backwards = hidden_states(layers["LSTM"], vectors[:, ::-1])
    masked = keras.layers.LSTM(hidden.shape[-1], return_sequences=True)
    masked.build(vectors.shape)
    masked.set_weights(layers["LSTM"].get_weights())
    causes = [
        (backwards[:, ::-1], "the text is read backwards: each step sees what comes after it"),
        (backwards, "the text is read backwards"),
        (
            np.repeat(hidden[:, -1:], ids.shape[1], axis=1),
            "the last output is repeated at every step: return_sequences",
        ),
        (
            keras.ops.convert_to_numpy(masked(vectors, mask=ids != 0)),
            "mask_zero=True skips character 0, which is a character like any other",
        ),
    ]
    close(
        came,
        hidden @ kernel + bias,
        f"The output of {what}",
        atol=5e-3,
        rtol=5e-3,
        causes=[(given @ kernel + bias, words) for given, words in causes],
        hint="Embedding, LSTM with return_sequences=True, Dense at every step, one after the other",
    )


def size(state: Any) -> Any:
    """Count the numbers that a state holds, whatever it is made of.

    Parameters
    ----------
    state : array, tensor, number, text, or a nested list, tuple or dict of them

    Returns
    -------
    int
    """
    import keras

    parts = keras.tree.flatten(state)
    return sum(
        len(part) if isinstance(part, str | bytes) else int(np.prod(getattr(part, "shape", ()))) for part in parts
    )


def wrong_steps(model: keras.Model, ids: np.ndarray) -> list[tuple[np.ndarray, str]]:
    """Compute what a character model scores, step by step, when its state is carried along wrongly.

    Parameters
    ----------
    model : keras.Model
        Of `random_model`.
    ids : array (samples, steps) of int

    Returns
    -------
    list of (ndarray (samples, steps, n_values), str)
        The scores, and the mistake in words.
    """
    embedding, kernel, recurrent, bias, dense, dense_bias = model.get_weights()

    def run(hand_on: TwoStates, shown: Callable[[np.ndarray, np.ndarray], np.ndarray] = lambda h, c: h) -> np.ndarray:
        h = c = np.zeros((len(ids), len(recurrent)))
        scores = []
        for column in ids.T:
            i, f, g, o = np.split(embedding[column] @ kernel + h @ recurrent + bias, 4, axis=1)
            new_c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
            new_h = sigmoid(o) * np.tanh(new_c)
            scores.append(shown(new_h, new_c) @ dense + dense_bias)
            h, c = hand_on(new_h, new_c)
        return np.stack(scores, axis=1)

    return [
        (run(lambda h, c: (0 * h, 0 * c)), "the state is not used: each character is read as if it were the first"),
        (run(lambda h, c: (c, h)), "hidden state and cell state are in each other's place: Keras's order is h, c"),
        (run(lambda h, c: (h, 0 * c)), "the cell state is lost on the way: h and c must both be handed on"),
        (run(lambda h, c: (0 * h, c)), "the hidden state is lost on the way: h and c must both be handed on"),
        (run(lambda h, c: (h, h)), "the hidden state is handed on twice: the second one must be the cell state c"),
        (run(lambda h, c: (c, c)), "the cell state is handed on twice: the first one must be the hidden state h"),
        (run(lambda h, c: (h, c), lambda h, c: c), "the dense layer gets the cell state: it must get the hidden state"),
    ]
