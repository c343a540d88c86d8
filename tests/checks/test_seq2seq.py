"""Checks of encoder-decoders: what is right passes in any style, and each well-known mistake is named."""

import keras
import numpy as np
import pytest
from failed import message_of

from lstm_utils import checks, gates

layers = keras.layers
N_IN, N_OUT, FEATURES, UNITS = 6, 9, 4, 7  # each another number, so that no two can be mixed up
STEPS, WRITTEN, SAMPLES = 3, 5, 4


# --- NumPy against Keras ---


def test_the_lstm_in_numpy_is_that_of_keras_with_states_and_mask():
    random = np.random.default_rng(0)
    layer = layers.LSTM(UNITS, return_sequences=True, return_state=True)
    x = random.normal(size=(SAMPLES, WRITTEN, FEATURES)).astype("float32")
    h, c = random.normal(size=(2, SAMPLES, UNITS)).astype("float32")
    keep = np.arange(WRITTEN) < np.array([[5], [1], [3], [2]])
    for options, keras_options in (
        ({}, {}),
        ({"h": h, "c": c}, {"initial_state": [h, c]}),
        ({"h": h, "c": c, "keep": keep}, {"initial_state": [h, c], "mask": keep}),
    ):
        theirs = [keras.ops.convert_to_numpy(part) for part in layer(x, **keras_options)]
        ours = gates.lstm_run(layer, x, **options)
        for one, other in zip(ours[1:], theirs[1:], strict=True):
            np.testing.assert_allclose(one, other, atol=1e-5)
        kept = options.get("keep", np.ones((SAMPLES, WRITTEN), bool))
        np.testing.assert_allclose(ours[0][kept], theirs[0][kept], atol=1e-5)


# --- the one-shot model ---


def one_shot(encoder=None, repeated=WRITTEN, decoder=None, head=None):
    return keras.Sequential(
        [
            keras.Input((STEPS, N_IN)),
            encoder or layers.LSTM(UNITS),
            layers.RepeatVector(repeated),
            decoder or layers.LSTM(UNITS, return_sequences=True),
            head or layers.TimeDistributed(layers.Dense(N_IN, activation="softmax")),
        ]
    )


def check_one_shot(model):
    x = np.random.default_rng(0).normal(size=(SAMPLES, STEPS, N_IN)).astype("float32")
    checks.seq2seq.shake(model, seed=2)
    checks.seq2seq.repeat_vector_output(model, x, WRITTEN, "the model")


def test_a_right_one_shot_model_passes():
    check_one_shot(one_shot())
    check_one_shot(one_shot(head=layers.Dense(N_IN, activation="softmax")))


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"encoder": layers.LSTM(UNITS, go_backwards=True)}, "the encoder reads backwards"),
        ({"repeated": WRITTEN + 1}, "wrong shape"),
    ],
)
def test_a_wrong_one_shot_model_is_told_why(parts, words):
    assert words in message_of(check_one_shot, one_shot(**parts))


# --- one vector ---


def functional(reads, between, writes, initial_state=False):
    x = keras.Input((STEPS, N_IN))
    outputs, *states = keras.tree.flatten(reads(x))
    hidden = writes(between(outputs), initial_state=states if initial_state else None)
    return keras.Model(x, layers.Dense(2)(hidden))


def check_one_vector(model):
    x = np.random.default_rng(0).normal(size=(SAMPLES, STEPS, N_IN)).astype("float32")
    checks.seq2seq.shake(model, seed=2)
    checks.seq2seq.one_vector(model, x, "the model")


@pytest.mark.parametrize(
    "model",
    [
        lambda: one_shot(head=layers.TimeDistributed(layers.Dense(2))),
        lambda: one_shot(encoder=layers.LSTM(N_IN, go_backwards=True), decoder=layers.LSTM(3, return_sequences=True)),
        lambda: keras.Sequential([one_shot(head=layers.Dense(2)), layers.Softmax()]),
        lambda: functional(
            layers.LSTM(3, return_sequences=True, activation="relu"),
            lambda hidden: layers.RepeatVector(2)(hidden[:, -1]),
            layers.RNN(layers.LSTMCell(UNITS), return_sequences=True),
        ),
        lambda: functional(
            lambda x: layers.LSTM(3)(keras.ops.flip(x, axis=1)),
            layers.RepeatVector(2),
            layers.LSTM(3, return_sequences=True),
        ),
    ],
)
def test_one_vector_may_come_from_layers_of_any_kind_and_size(model):
    check_one_vector(model())


@pytest.mark.parametrize(
    "model",
    [
        lambda: functional(
            layers.LSTM(3, return_sequences=True), lambda hidden: hidden, layers.LSTM(3, return_sequences=True)
        ),
        lambda: functional(
            layers.LSTM(3, return_state=True), layers.RepeatVector(2), layers.LSTM(3, return_sequences=True), True
        ),
        lambda: functional(
            layers.LSTM(3, return_sequences=True),
            lambda hidden: layers.RepeatVector(2)(hidden[:, 0]),
            layers.LSTM(3, return_sequences=True),
        ),
    ],
)
def test_a_decoder_that_reads_more_or_something_else_is_told_so(model):
    assert "does not read one vector" in message_of(check_one_vector, model())


# --- three models ---


def translator(handed=lambda h, c: [h, c], mask_in=True, mask_out=True, shared=True, activation="softmax"):
    table_in, table_out = (
        layers.Embedding(N_IN, FEATURES, mask_zero=mask_in),
        layers.Embedding(N_OUT, FEATURES, mask_zero=mask_out),
    )
    reads = layers.LSTM(UNITS, return_state=True)
    writes = layers.LSTM(UNITS, return_sequences=True, return_state=True)
    dense = layers.Dense(N_OUT, activation=activation)
    x, d, one = keras.Input((None,)), keras.Input((None,)), keras.Input((1,))
    before = [keras.Input((UNITS,)), keras.Input((UNITS,))]
    _, h, c = reads(table_in(x))
    training = keras.Model([x, d], dense(writes(table_out(d), initial_state=handed(h, c))[0]))
    step = writes if shared else layers.LSTM(UNITS, return_sequences=True, return_state=True)
    hidden, *after = step(table_out(one), initial_state=before)
    return training, keras.Model(x, [h, c]), keras.Model([one, *before], [dense(hidden), *after])


def check_translator(models):
    X = np.array([[1, 5, 2], [3, 0, 0], [4, 4, 0], [2, 1, 3]])
    written = np.array([[1, 8, 3, 4, 5], [1, 7, 0, 0, 0], [1, 3, 0, 0, 0], [1, 6, 6, 4, 0]])
    checks.seq2seq.translator_models(models, X, written, (N_IN, N_OUT, FEATURES, UNITS), "translator()")


def test_three_right_models_pass():
    check_translator(translator())


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"handed": lambda h, c: None}, "the decoder starts from zeros"),
        ({"handed": lambda h, c: [c, h]}, "h and c are swapped on their way to the decoder"),
        ({"handed": lambda h, c: [h, h]}, "h is handed over twice"),
        ({"handed": lambda h, c: [h, 0 * c]}, "the cell state is lost"),
        ({"mask_in": False}, "the padding is read as a symbol"),
        ({"mask_out": False}, "counts the padding"),
        ({"shared": False}, "the decoder has layers of its own"),
        ({"activation": None}, "the softmax is missing"),
    ],
)
def test_three_models_with_a_mistake_are_told_why(options, words):
    assert words in message_of(check_translator, translator(**options))


def test_models_of_one_length_are_refused_in_words():
    training, encoder, decoder = translator()
    x = keras.Input((STEPS,))
    fixed = keras.Model(x, encoder(x))
    assert "one length only" in message_of(check_translator, (training, fixed, decoder))


def test_a_mask_that_is_lost_behind_the_layers_is_not_blamed_on_them():
    training, encoder, decoder = translator()
    inputs = [keras.Input((None,)), keras.Input((None,))]
    lost = keras.Model(inputs, keras.ops.multiply(training(inputs), 1.0))
    assert "loses the mask" in message_of(check_translator, (lost, encoder, decoder))


def test_models_with_other_inputs_and_outputs_are_refused_in_words():
    x = keras.Input((2,))
    model = keras.Model(x, [x * 1, x * 2])
    assert "wrong number of inputs" in message_of(checks.seq2seq.call, model, [np.ones((1, 2))] * 2, 2, "m")
    assert "wrong number of outputs" in message_of(checks.seq2seq.call, model, np.ones((1, 2)), 3, "m")
    assert "is not a Keras model" in message_of(checks.seq2seq.call, "model", np.ones((1, 2)), 1, "m")
