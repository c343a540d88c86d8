"""Checks of encoder-decoders for test cells: what is handed over from one half to the other, in whatever style."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from lstm_utils.checks import models
from lstm_utils.checks.answers import quiet
from lstm_utils.checks.messages import expect, fail, said_by
from lstm_utils.checks.values import close, finite, same_shape
from lstm_utils.gates import lstm_run, softmax

if TYPE_CHECKING:
    import keras

State = np.ndarray | float  # (samples, units), or one number for all of them
_near = functools.partial(close, atol=1e-4, rtol=1e-3)


def call(model: Any, inputs: np.ndarray | list[np.ndarray], n_outputs: int, what: str) -> list[np.ndarray]:
    """What a model with several inputs or outputs gives, as arrays of finite numbers.

    Parameters
    ----------
    model : keras.Model
    inputs : array or list of array
        In the order that the question promises.
    n_outputs : int
        How many outputs there must be.
    what : str
        The model's name in messages.

    Returns
    -------
    list of numpy.ndarray
    """
    import keras

    models.is_model(model, what)
    given = inputs if isinstance(inputs, list) else [inputs]
    wanted = len(given)
    taken = len(keras.tree.flatten(model.inputs)) if getattr(model, "inputs", None) else wanted
    cause = "keras.Model(inputs, outputs) takes lists where there are several"
    expect(taken == wanted, f"{what} has the wrong number of inputs.", wanted, taken, cause)
    try:
        with quiet():
            tensors = [keras.ops.convert_to_tensor(x) for x in given]
            result = model(tensors if isinstance(inputs, list) else inputs, training=False)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # SystemExit too: it would end the cell without a message
        shapes = " and ".join(str(x.shape) for x in given)
        fail(f"{what} cannot be used on inputs of the shapes {shapes}.", "an output", said_by(error))
    parts = list(result) if isinstance(result, list | tuple) else [result]
    cause = "an LSTM layer with return_state=True gives its output, then h, then c"
    expect(len(parts) == n_outputs, f"{what} has the wrong number of outputs.", n_outputs, len(parts), cause)
    return [finite(part, f"output {place} of {what}") for place, part in enumerate(parts)]


def shake(model: keras.Model, seed: int = 0) -> None:
    """Give a built model other weights, biases too, large enough for every mistake to show in its output."""
    random = np.random.default_rng(seed)
    # A matrix with many rows adds up many numbers.
    scales = [(w, 2 / w.shape[0] ** 0.5 if w.ndim > 1 else 1) for w in model.get_weights()]
    model.set_weights([random.normal(scale=scale, size=w.shape) for w, scale in scales])


# --- one vector, repeated ---


def repeat_vector_output(model: keras.Model, x: np.ndarray, n_out: int, what: str) -> None:
    """Check what an untrained encoder-decoder with a RepeatVector computes.

    Parameters
    ----------
    model : keras.Model
        Two LSTM layers and one Dense layer with softmax, in their usual sizes: use `models.parameters` first.
    x : array (samples, steps, features)
        Another number of features than the encoder has units.
    n_out : int
    what : str
        The model's name in messages.
    """
    found = models.layers_with_weights(model)
    lstm = [layer for layer in found if models.kind_of(layer) == "LSTM"]
    kernel, bias = [*next(layer for layer in found if models.kind_of(layer) == "Dense").get_weights(), 0][:2]
    encoder, decoder = sorted(lstm, key=lambda layer: layer.get_weights()[0].shape[0] != x.shape[-1])
    came = models.outputs(model, x, what)

    def scores(vector: np.ndarray, h: State = 0.0, c: State = 0.0) -> np.ndarray:
        steps = vector if vector.ndim == 3 else np.repeat(vector[:, np.newaxis], n_out, axis=1)
        return lstm_run(decoder, steps, h, c)[0] @ kernel + bias

    outputs, h, c = lstm_run(encoder, x)
    _, backwards, _ = lstm_run(encoder, x[:, ::-1])
    right = scores(h)
    once = np.concatenate([h[:, np.newaxis], np.zeros((len(h), n_out - 1, h.shape[1]), h.dtype)], axis=1)
    wrong = {
        "the encoder reads backwards": scores(backwards),
        "the cell state is repeated: the encoder's output is its hidden state": scores(c),
        "the encoder's first output is repeated: it must be the last": scores(outputs[:, 0]),
        "the average of the encoder's outputs is repeated: it must be the last": scores(outputs.mean(axis=1)),
        "the decoder starts from the encoder's states: here it must start from zeros": scores(h, h, c),
        "the decoder gets the vector at its first step only": scores(once),
        "the decoder writes backwards": right[:, ::-1],
        "the decoder's last output is repeated, not the encoder's": np.repeat(right[:, -1:], n_out, axis=1),
    }
    hint = (
        "encoder: an LSTM layer whose last output is repeated n_out times; decoder: an LSTM layer that reads this "
        "and hands on all its outputs; then the same dense layer with softmax at every step"
    )
    causes = [(softmax(given), words) for words, given in wrong.items()]
    _near(came, softmax(right), f"The output of {what}", causes=causes, hint=hint)


def one_vector(model: keras.Model, x: np.ndarray, what: str) -> None:
    """Check that in a trained encoder-decoder the decoder gets the encoder's last output, repeated, and no more.

    Sizes, direction and activations may be any: the model's own layers are run one by one.

    Parameters
    ----------
    model : keras.Model
        Two LSTM layers and one Dense layer, linear or with softmax: use `models.parameters` first.
    x : array (samples, steps, features)
        Samples that differ: where all are alike, nothing is told.
    what : str
        The model's name in messages.
    """
    import keras

    came = models.outputs(model, x, what)
    found = models.layers_with_weights(model)
    dense = next(layer for layer in found if models.kind_of(layer) == "Dense")
    lstm = [layer for layer in found if models.kind_of(layer) == "LSTM"]
    for encoder, decoder in (lstm, lstm[::-1]):  # a subclassed model lists its layers in the order they were made
        units, reads = encoder.get_weights()[1].shape[0], decoder.get_weights()[0].shape[0]
        if encoder.get_weights()[0].shape[0] != x.shape[-1] or reads != units or not decoder.return_sequences:
            continue
        for read in (x, x[:, ::-1]):  # a model may turn the steps round by itself
            vector = keras.tree.flatten(encoder(read))[0]
            vector = vector[:, -1] if len(vector.shape) == 3 else vector
            hidden = keras.tree.flatten(decoder(keras.ops.repeat(vector[:, None], came.shape[1], axis=1)))[0]
            right = keras.ops.convert_to_numpy(dense(hidden))
            if any(np.allclose(came, y, atol=1e-3) for y in (right, softmax(right))):
                return
    fail(
        f"The decoder of {what} does not read one vector.",
        "the encoder's last output, repeated at every step (RepeatVector), and nothing else of the input",
        "an output that these layers do not give when they are put together like that",
        "the decoder reads all outputs of the encoder, or starts from its states",
    )


# --- the decoder that starts from the encoder's states ---


def translator_models(
    models: Sequence[keras.Model], X: np.ndarray, written: np.ndarray, sizes: tuple[int, int, int, int], what: str
) -> None:
    """Check the three models of an encoder-decoder with handed-over states: training model, encoder, decoder.

    Parameters
    ----------
    models : list of three keras.Model
        Fresh ones; their weights are changed.
    X : array (samples, steps) of int
        What the encoder reads: symbols from 1 on, padded with 0 at the end.
    written : array (samples, other steps) of int
        What the decoder reads, likewise; at least one row without padding and one with.
    sizes : tuple of four int
        `n_in`, `n_out`, `features`, `units`.
    what : str
        The call that made the models, for messages.
    """
    training, encoder, decoder = models
    names = [f"{name} of {what}" for name in ("training_model", "encoder", "decoder")]
    _training_sizes(training, X, written, sizes, names[0])
    for model, name in zip(models[:2], names[:2], strict=True):
        _any_steps(model, name)
    shake(training, seed=sum(sizes))
    h, c = _last_states(encoder, X, names[1])
    step = _one_step(decoder, written[:, :1], sizes, names[2])

    # The training model against the steps, one after the other: the same weights, the same numbers.
    def all_steps(h: State, c: State) -> np.ndarray:
        given = []
        for place in range(written.shape[1]):
            scores, h, c = step(written[:, place : place + 1], h, c)
            given.append(softmax(scores))
        return np.concatenate(given, axis=1)[seen]

    seen = written != 0
    together = call(training, [X, written], 1, names[0])[0]
    trained = {id(w) for w in training.weights}
    own = [
        name for name, model in (("encoder", encoder), ("decoder", decoder)) if {id(w) for w in model.weights} - trained
    ]
    hint = "the decoder must read as the step decoder does, from the encoder's states"
    if own:
        hint = f"the {own[0]} has layers of its own: call the same layers again, so that training reaches them"
    causes = [
        (all_steps(0 * h, 0 * c), "the decoder starts from zeros: its initial_state must be the encoder's states"),
        (all_steps(h, 0 * c), "only h is handed over to the decoder: the cell state is lost"),
        (all_steps(c, h), "h and c are swapped on their way to the decoder: initial_state=[h, c]"),
        (all_steps(h, h), "h is handed over twice: initial_state=[h, c]"),
    ]
    _near(together[seen], all_steps(h, c), f"The output of {names[0]}", causes=causes, hint=hint)
    _masked(training, X, written, names[0])


def _training_sizes(
    training: keras.Model, X: np.ndarray, written: np.ndarray, sizes: tuple[int, int, int, int], what: str
) -> Any:
    """Outputs and layers of the training model, and that it looks at X at all."""
    n_in, n_out, features, units = sizes
    samples, steps = written.shape
    first = call(training, [X, written], 1, what)[0]
    same_shape(first, (samples, steps, n_out), f"The output of {what}", causes={
        (samples, n_out): "return_sequences=True is missing: the decoder must hand on all its outputs",
        (samples, steps, units): "the dense layer is missing",
        (samples, X.shape[1], n_out): "X and the decoder's input are swapped",
    })  # fmt: skip
    another_X = np.where(X == 0, 0, X % (n_in - 1) + 1)
    expect(
        np.abs(first - call(training, [another_X, written], 1, what)[0]).max() > 1e-7,
        f"The output of {what} does not depend on X.",
        "other probabilities for another X",
        "the same",
        "the decoder starts from zeros: its initial_state must be the encoder's states",
    )
    lstm = ("LSTM", 4 * (units * (units + features) + units))
    tables = [("Embedding", n * features) for n in (n_in, n_out)]
    too_wide = "the embedding has `units` entries for each symbol: it must have `features`"
    models.parameters(training, [*tables, lstm, lstm, ("Dense", (units + 1) * n_out)], what, causes={
        n_in * units: too_wide,
        n_out * units: too_wide,
        (units + 1) * n_in: "the dense layer has an output for each symbol that is read: it must be n_out",
    })  # fmt: skip


def _any_steps(model: keras.Model, what: str) -> Any:
    fixed = [x.shape[1] for x in getattr(model, "inputs", None) or [] if x.shape[1] is not None]
    if fixed:
        cause = f"an Input has {fixed[0]} in a place where None must stand: shape=(None,)"
        fail(f"{what} takes sequences of one length only.", "any number of steps", f"{fixed[0]} steps", cause)


def _last_states(encoder: keras.Model, X: np.ndarray, what: str) -> Any:
    """Check what the encoder gives; return what it must give by its own weights."""
    given = call(encoder, X, 2, what)
    table, layer = _parts(encoder, ["Embedding", "LSTM"], what)
    keep = X != 0
    right, unmasked, backwards = (
        lstm_run(layer, table[symbols], keep=mask)[1:]
        for symbols, mask in ((X, keep), (X, None), (X[:, ::-1], keep[:, ::-1]))
    )
    for place, name in enumerate("hc"):
        causes = [
            (
                right[1 - place],
                "with return_state=True there come the output, h and c: take the last two, in this order",
            ),
            (unmasked[place], "the padding is read as a symbol: mask_zero=True is missing at the Embedding"),
            (backwards[place], "the encoder reads backwards"),
        ]
        hint = "the states after the last symbol of X, with the weights of the training model"
        _near(given[place], right[place], f"The encoder's {name} ({what})", causes=causes, hint=hint)
    return right


def _one_step(decoder: keras.Model, symbols: np.ndarray, sizes: tuple[int, int, int, int], what: str) -> Any:
    """Check one step of the decoder from states of the test's own; return the step as a function that gives scores."""
    _, n_out, _, units = sizes
    samples = len(symbols)
    h, c = np.random.default_rng(1).uniform(-0.9, 0.9, size=(2, samples, units)).astype("float32")
    given = call(decoder, [symbols, h, c], 3, what)
    same_shape(given[0], (samples, 1, n_out), f"The first output of {what}", causes={
        (samples, n_out): "the axis of the step is missing: return_sequences=True keeps it, here too",
        (samples, 1, units): "the dense layer is missing",
        (samples, units): "the order of the outputs is probabilities, h, c",
    })  # fmt: skip
    table, layer, kernel, bias = _parts(decoder, ["Embedding", "LSTM", "Dense"], what)

    def step(symbols: np.ndarray, h: State, c: State) -> Any:
        hidden, h, c = lstm_run(layer, table[symbols], h, c)
        return hidden @ kernel + bias, h, c

    scores, *right = step(symbols, h, c)
    causes = [
        (scores, "the softmax is missing: these are scores"),
        (softmax(step(symbols, 0 * h, 0 * c)[0]), "the states that come in are not used: pass initial_state=[h, c]"),
        (softmax(step(symbols, c, h)[0]), "h and c are swapped on their way in: initial_state=[h, c]"),
        (softmax(step(symbols, h, 0 * c)[0]), "the cell state that comes in is not used"),
    ]
    hint = "the symbol embedded, one step of the decoder's LSTM layer from [h, c], the dense layer with softmax"
    _near(given[0], softmax(scores), f"The probabilities of {what}", causes=causes, hint=hint)
    for place, name in enumerate("hc"):
        causes = [
            (right[1 - place], "h and c are swapped: the order of the outputs is probabilities, h, c"),
            ((h, c)[place], "the old state is given back: give the one after the step"),
        ]
        _near(
            given[1 + place], right[place], f"The new {name} of {what}", causes=causes, hint="the state after this step"
        )
    return step


def _masked(training: keras.Model, X: np.ndarray, written: np.ndarray, what: str) -> Any:
    """Check the mask that Keras hangs on a result, and that its losses look at."""
    import keras

    with quiet():
        mask = getattr(training([keras.ops.convert_to_tensor(a) for a in (X, written)]), "_keras_mask", None)
    tables = [layer for layer in models.layers_with_weights(training) if isinstance(layer, keras.layers.Embedding)]
    cause = "mask_zero=True is missing at the decoder's Embedding layer"
    if all(table.mask_zero for table in tables):
        cause = "a function of keras.ops, or a Lambda layer, behind the LSTM layer loses the mask: use layers"
    expect(
        mask is not None and np.array_equal(keras.ops.convert_to_numpy(mask), written != 0),
        f"The loss of {what} counts the padding.",
        "a mask that leaves out the steps where the decoder's input is 0",
        "no mask" if mask is None else "another mask",
        cause,
    )


def _parts(model: keras.Model, kinds: Sequence[str], what: str) -> list[Any]:
    """The table of the Embedding, the LSTM layer, kernel and bias of the Dense layer of a model."""
    layers = models.layers_with_weights(model)
    found = {models.kind_of(layer): layer for layer in layers}
    expect(
        sorted(found) == sorted(kinds) and len(layers) == len(kinds),
        f"{what} has other layers with weights than asked for.",
        ", ".join(kinds),
        ", ".join(models.kind_of(layer) for layer in layers) or "none",
        "a model holds all layers that lie between its inputs and its outputs",
    )
    parts = [found["Embedding"].get_weights()[0], found["LSTM"]]
    return [*parts, *found["Dense"].get_weights()] if "Dense" in kinds else parts
