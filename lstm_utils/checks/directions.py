"""Checks of bidirectional models for test cells: two LSTM layers that read in opposite directions.

A model may use Keras's Bidirectional, or two LSTM layers of which one is turned round by hand. What counts is what
comes out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from lstm_utils.checks.messages import expect, fail
from lstm_utils.checks.models import is_model, kind_of, layers_with_weights, name_of, outputs
from lstm_utils.checks.recurrent import cell_of, hidden_states, same_function
from lstm_utils.checks.values import close
from lstm_utils.gates import sigmoid, softmax

if TYPE_CHECKING:
    import keras

Merge = Callable[[np.ndarray, np.ndarray], np.ndarray]
MERGE_MODES: dict[str, Merge] = {
    "concat": lambda forward, backward: np.concatenate([forward, backward], axis=-1),
    "sum": lambda forward, backward: forward + backward,
    "mul": lambda forward, backward: forward * backward,
    "ave": lambda forward, backward: (forward + backward) / 2,
}


def lstm_layers(model: keras.Model) -> list[keras.layers.Layer]:
    """The LSTM layers of a model, those inside Bidirectional layers among them.

    Parameters
    ----------
    model : keras.Model
        Built: use `models.outputs` on it first.

    Returns
    -------
    list of keras.layers.LSTM
    """
    return [layer for layer in _opened(model) if kind_of(layer) == "LSTM"]


def _opened(model: keras.Model) -> list[keras.layers.Layer]:
    """The layers with weights, with the two of a Bidirectional layer in its place."""
    import keras

    found = []
    for layer in layers_with_weights(model):
        inside = isinstance(layer, keras.layers.Bidirectional)
        found += [layer.forward_layer, layer.backward_layer] if inside else [layer]
    return found


def parameters(
    model: keras.Model,
    lstm: Sequence[int | None],
    dense: int | None,
    what: str,
    causes: Mapping[int, str] | None = None,
) -> None:
    """Check that a model has one LSTM layer for each direction and one Dense layer, and how many parameters each has.

    Parameters
    ----------
    model : keras.Model
        Built: use `models.outputs` on it first.
    lstm, dense : int
        Parameters of one LSTM layer, and of the Dense layer.
    what : str
        The model's name in messages.
    causes : dict from int to str
        What a wrong number of parameters of a layer tells.
    """
    is_model(model, what)
    found = [(kind_of(layer), layer.count_params()) for layer in _opened(model)]
    kinds = sorted(kind for kind, _ in found)
    if kinds != ["Dense", "LSTM", "LSTM"]:
        cause = "a layer too many or one that is missing" if len(kinds) != 3 else "another kind of layer"
        if kinds == ["Dense", "LSTM"]:
            cause = "there is one LSTM layer: wrap it in keras.layers.Bidirectional"
        fail(
            f"{what} has other layers with weights than asked for.",
            "a Bidirectional LSTM, which is two LSTM layers, and a Dense",
            ", ".join(kind for kind, _ in found) or "none",
            cause,
        )
    for kind, count in found:
        wanted = lstm if kind == "LSTM" else dense
        cause = (causes or {}).get(count, "")
        name = "An LSTM layer" if kind == "LSTM" else "The Dense layer"
        expect(
            count == wanted, f"{name} of {what} has the wrong number of parameters.", f"{wanted:,}", f"{count:,}", cause
        )


def default_activations(model: keras.Model, what: str) -> None:
    """Check that the LSTM layers of a model keep Keras's own activations, tanh and sigmoid.

    Parameters
    ----------
    model : keras.Model
        Built: use `models.outputs` on it first.
    what : str
        The model's name in messages.
    """
    import keras

    usual = (keras.activations.tanh, keras.activations.sigmoid)
    for layer in lstm_layers(model):
        came = (cell_of(layer).activation, cell_of(layer).recurrent_activation)
        expect(
            all(same_function(*pair) for pair in zip(came, usual, strict=True)),
            f"An LSTM layer of {what} has other activations than the usual ones.",
            "tanh and sigmoid",
            " and ".join(name_of(activation) for activation in came),
            "an `activation` at the LSTM layer; leave it away",
        )


def labels_at_every_step(model: keras.Model, x: np.ndarray, what: str, merge_mode: str) -> None:
    """Check what a bidirectional labeller computes: at each step, sigmoid of Dense of both directions' outputs there.

    Parameters
    ----------
    model : keras.Model
        Two LSTM layers and one Dense layer in the right sizes: use `parameters` on it first. Its weights are as before
        when this returns.
    x : array (samples, steps, features)
        2 steps or more.
    what : str
        The model's name in messages.
    merge_mode : str
        ``"concat"``, ``"sum"``, ``"mul"`` or ``"ave"``.
    """
    layers = _opened(model)
    lstm = [layer for layer in layers if kind_of(layer) == "LSTM"]
    dense = next(layer for layer in layers if kind_of(layer) == "Dense")
    weights = dense.get_weights()
    try:
        # Other weights than the layer's own, which may be zero and would then hide what comes in.
        dense.set_weights([np.random.default_rng(0).normal(size=weight.shape) for weight in weights])
        kernel, bias = [*dense.get_weights(), 0][:2]
        came = outputs(model, x, what)
    finally:
        dense.set_weights(weights)
    forwards = [hidden_states(layer, x) for layer in lstm]
    backwards = [hidden_states(layer, x[:, ::-1])[:, ::-1] for layer in lstm]
    merge = MERGE_MODES[merge_mode]

    def scores(combine: Callable[[int, int], np.ndarray]) -> list[np.ndarray]:
        """What Dense makes of the merged outputs, for each way to tell the two layers apart.

        Which of them reads forwards, and which stands first when they are joined, is the student's choice.
        """
        made = [combine(one, other) for one, other in ((0, 1), (1, 0))]
        if merge_mode == "concat":
            made += [np.roll(values, values.shape[-1] // 2, axis=-1) for values in made]
        return [values @ kernel + bias for values in made if values.shape[-1] == len(kernel)]

    right = scores(lambda one, other: merge(forwards[one], backwards[other]))
    if any(np.allclose(came, sigmoid(values), rtol=1e-4, atol=1e-4) for values in right):
        return
    ways: list[tuple[Callable[[int, int], np.ndarray], str]] = [
        (lambda one, other: merge(forwards[one], backwards[other][:, ::-1]),
         "the backward layer's outputs stand in reversed order: turn them round before they are merged"),
        (lambda one, other: merge(forwards[one][:, ::-1], backwards[other][:, ::-1]),
         "the outputs of both layers are turned round"),
        (lambda one, other: merge(forwards[one], forwards[other]),
         "both layers read forwards: one of them needs go_backwards=True"),
        (lambda one, other: merge(backwards[one], backwards[other]), "both layers read backwards"),
        (lambda one, other: np.repeat(merge(forwards[one][:, -1:], backwards[other][:, :1]), x.shape[1], axis=1),
         "every step gets the last outputs: the layers need return_sequences=True"),
        *((lambda one, other, mode=mode: MERGE_MODES[mode](forwards[one], backwards[other]),
           f"the outputs are merged by {mode!r}, but merge_mode is {merge_mode!r}") for mode in MERGE_MODES),
    ]  # fmt: skip
    causes = [(sigmoid(values), words) for combine, words in ways for values in scores(combine)]
    activations: list[tuple[Callable[[np.ndarray], np.ndarray], str]] = [
        (np.array, "there is no activation: these are scores, and chances were asked for (sigmoid)"),
        (softmax, "softmax makes the labels compete: each label has a chance of its own (sigmoid)"),
        (np.tanh, "the activation is tanh; chances lie between 0 and 1 (sigmoid)"),
    ]
    for activation, words in activations:
        causes += [(activation(values), words) for values in right]
    close(
        came,
        sigmoid(right[0]),
        f"The output of {what}",
        atol=1e-4,
        rtol=1e-4,
        causes=causes,
        hint="at each step: the outputs of both directions for that step, merged, then Dense with sigmoid",
    )
