"""Checks of Keras models for test cells: what they are made of and what they give, in whatever style they are built."""

import contextlib
import itertools

import numpy as np

from lstm_utils.checks import _describe, _equal, _say, close, expect, fail, finite, quiet
from lstm_utils.convolution import conv1d, max_pooling1d


def is_model(model, what):
    """Check that an answer is a Keras model at all; `what` is its name in messages."""
    import keras

    if not isinstance(model, keras.Model):
        # The course's own `fit` returns a dict, Keras's a History.
        history = isinstance(model, dict | keras.callbacks.History)
        cause = "what `fit` returns was stored under the model's name" if history else ""
        if isinstance(model, keras.KerasTensor):
            cause = "the layers were called but not made a model: keras.Model(inputs, outputs)"
        fail(f"{what} is not a Keras model.", "a Keras model", _describe(model), cause)


def outputs(model, x, what):
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
    wants = _input_shape(model)
    # Keras itself lets another number of steps than the Input's pass.
    if len(wants) == x.ndim and any(n not in (None, m) for n, m in zip(wants[1:], x.shape[1:], strict=True)):
        swapped = wants[:0:-1] == x.shape[1:]
        cause = "steps and features are swapped in the Input: steps come first" if swapped else ""
        fail(f"{what} takes inputs of another shape.", _batch(x.shape), _batch(wants), cause)
    try:
        y = _call(model, x)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # SystemExit too: it would end the cell without a message
        # Only now, because Keras adds or drops an axis of length 1 where it can.
        if wants and len(wants) != x.ndim:
            fail(f"{what} takes inputs of another shape.", _batch(x.shape), _batch(wants))
        fixed = wants and wants[0] is not None
        cause = "the number of samples is fixed in the Input: leave it out" if fixed else ""
        fail(f"{what} cannot be used on an input of shape {x.shape}.", "an output", _say(error), cause)
    return finite(
        y, f"The output of {what}", "the training ran away: a learning rate that is too high, or unscaled data"
    )


def _input_shape(model):
    """The shape that a model with one Input asks for; () where it is not known."""
    try:
        shape = model.input_shape
    except Exception:  # not built yet, or a property of the student's own
        return ()
    single = isinstance(shape, tuple) and all(n is None or isinstance(n, int) for n in shape)
    return shape if single else ()


def any_length(model, axis, what, expected):
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
    wants = _input_shape(model)
    if len(wants) > axis and wants[axis] is not None:
        cause = f"the Input has {wants[axis]} in a place where None must stand"
        fail(f"{what} takes inputs of one size only.", expected, _batch(wants), cause)


def _call(model, x):
    import keras

    with quiet():
        return keras.ops.convert_to_numpy(model(keras.ops.convert_to_tensor(x), training=False))


def _batch(shape):
    return f"({', '.join(['samples', *(str(length) for length in shape[1:])])})"


def layers_with_weights(model):
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


def parameters(model, expected, what, causes=None):
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
    found = [(_kind(layer), layer.count_params()) for layer in layers_with_weights(model)]
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
        came = " and ".join(f"{n:,}" for n in counts)
        fail(f"The {kind} layer of {what} has the wrong number of parameters.", f"{count:,}", came, cause)


def _layers_cause(came, wanted):
    if not came:
        return "the model is empty"
    return "another kind of layer" if len(came) == len(wanted) else "a layer too many or one that is missing"


def _kind(layer):
    import keras

    if isinstance(layer, keras.layers.RNN) and isinstance(getattr(layer, "cell", None), keras.layers.LSTMCell):
        return "LSTM"
    for kind in ("LSTM", "Dense", "Conv1D", "Conv2D"):
        if isinstance(layer, getattr(keras.layers, kind)):
            return kind
    return type(layer).__name__


def linear_output(model, x, what):
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
    names = {_activation_name(layer.activation) for layer in dense} - {"linear"}
    fail(
        f"The output of {what} goes through an activation.",
        "a last layer that is linear, so that it can give any number",
        " and ".join(sorted(names)) or "an output that the last layer's weights do not scale",
        "an `activation` at the last layer; leave it away",
    )


def _scales(model, x, layer):
    """Whether a model's output is times −100 where a layer's weights are."""
    weights = layer.get_weights()
    # Other weights than the layer's own, which may all be zero.
    rng = np.random.default_rng(0)
    tried = [rng.normal(size=w.shape) for w in weights]
    try:
        layer.set_weights(tried)
        before = _call(model, x)
        # Far, because some activations squeeze large values only.
        layer.set_weights([-100 * w for w in tried])
        after = _call(model, x)
    finally:
        layer.set_weights(weights)
    return bool(before.any()) and np.allclose(after, -100 * before, rtol=1e-3, atol=1e-3)


def _activation_name(activation):
    return getattr(activation, "__name__", type(activation).__name__)


def last_hidden_state(model, x, what):
    """Check that the dense layer of a vanilla LSTM gets the hidden state after the last step, and nothing else.

    Parameters
    ----------
    model : keras.Model
        One LSTM layer and one linear Dense layer: use `parameters` and `linear_output` on it first.
    x : array (samples, steps, features)
    what : str
        The model's name in messages.
    """
    layers = {_kind(layer): layer for layer in layers_with_weights(model)}
    kernel, bias = [*layers["Dense"].get_weights(), 0][:2]  # 0 for a layer without a bias
    hidden, state = _lstm_states(layers["LSTM"], x)
    backwards, _ = _lstm_states(layers["LSTM"], x[:, ::-1])
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


def _lstm_states(layer, x, **settings):
    """The hidden states (samples, steps, units) and the last cell state of a default LSTM with a layer's weights.

    `settings` take the place of the defaults.
    """
    import keras

    cell = _cell(layer)
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


def cnn_lstm_output(model, x, what, pool_size):
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
    layers = {_kind(layer): layer for layer in layers_with_weights(model)}
    dense_kernel, dense_bias = layers["Dense"].get_weights()
    filtered = conv1d(x, *layers["Conv1D"].get_weights())

    def flat(blocks):
        return blocks.reshape(*blocks.shape[:2], -1)

    def answer(hidden):
        return hidden @ dense_kernel + dense_bias

    def after(features):
        return answer(_lstm_states(layers["LSTM"], features)[0][:, -1])

    came = outputs(model, x, what)
    rectified = np.maximum(filtered, 0)
    pooled = flat(max_pooling1d(rectified, pool_size))
    hidden, state = _lstm_states(layers["LSTM"], pooled)
    if _equal(came, answer(hidden[:, -1]), atol=1e-4, rtol=1e-4):
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


def lstm_steps(model):
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
    layer = next(layer for layer in layers_with_weights(model) if _kind(layer) == "LSTM")
    shape = (layer.get_build_config() or {}).get("input_shape") or (None, None)
    return shape[1]


@contextlib.contextmanager
def untrained(model, x):
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


def lstm_defaults(model, what):
    """Check that the LSTM layers of a model keep Keras's own activations, tanh and sigmoid.

    Parameters
    ----------
    model : keras.Model
    what : str
        The model's name in messages.
    """
    import keras

    for layer in layers_with_weights(model):
        if _kind(layer) == "LSTM":
            cell = getattr(layer, "cell", layer)
            came = (cell.activation, cell.recurrent_activation)
            usual = (keras.activations.tanh, keras.activations.sigmoid)
            expect(
                all(_same_values(*pair) for pair in zip(came, usual, strict=True)),
                f"The LSTM layer of {what} has other activations than the usual ones.",
                "tanh and sigmoid",
                " and ".join(_activation_name(activation) for activation in came),
                "an `activation` at the LSTM layer; leave it away",
            )


def every_step_handed_on(model, x, what):
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
    lstm = _in_stack_order([layer for layer in found if _kind(layer) == "LSTM"], x.shape[-1])
    dense = next(layer for layer in found if _kind(layer) == "Dense")
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


def _check_stack(model, x, what, lstm, dense):
    """What `every_step_handed_on` checks, with the weights that the layers have now; `lstm` from the bottom up."""
    kernel, bias = [*dense.get_weights(), 0][:2]
    top = _cell(lstm[-1]).units
    expect(
        len(kernel) == top,
        f"The Dense layer of {what} reads the wrong number of values.",
        f"{top}, the last output of the top LSTM layer",
        len(kernel),
        "it sees the outputs of all steps (Flatten), or those of several layers",
    )

    def run(hand_on, layers=lstm):
        """The outputs of the last layer; `hand_on` tells what a layer's outputs become before the next reads them."""
        given = x
        for number, layer in enumerate(layers):
            given = _hidden_states(layer, hand_on(given) if number else given)
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
            _lstm_states(lstm[-1], run(lambda hidden: hidden, lstm[:-1]))[1],
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


def _in_stack_order(lstm, features):
    """The LSTM layers of a stack from the bottom up; a subclassed model lists them as they were made."""
    reads = [_cell(layer).kernel.shape[0] for layer in lstm]
    units = [_cell(layer).units for layer in lstm]
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


def _cell(layer):
    return getattr(layer, "cell", layer)


def softmax(scores):
    """Turn scores into probabilities along the last axis."""
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)


def _hidden_states(layer, x):
    """The outputs of an LSTM layer at every step, (samples, steps, units), whatever it returns itself."""
    cell = _cell(layer)
    settings = {"activation": cell.activation, "recurrent_activation": cell.recurrent_activation}
    return _lstm_states(layer, x, **settings)[0]


def _same_values(activation, usual):
    """Whether two activations are the same function, by whatever name."""
    import keras

    points = keras.ops.reshape(keras.ops.linspace(-4.0, 4.0, 17), (1, 17))
    one, other = (keras.ops.convert_to_numpy(function(points)) for function in (activation, usual))
    return np.allclose(one, other, atol=1e-5)
