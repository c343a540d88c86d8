"""Checks of encoder-decoders: what is right passes in any style, and each well-known mistake is named."""

import keras
import numpy as np
import pytest

from lstm_utils import seq2seq_checks
from lstm_utils.checks import CheckFailed

layers = keras.layers
N_IN, N_OUT, FEATURES, UNITS = 6, 9, 4, 7  # each another number, so that no two can be mixed up
STEPS, WRITTEN, SAMPLES = 3, 5, 4


def message_of(function, *arguments):
    with pytest.raises(CheckFailed) as caught:
        function(*arguments)
    return str(caught.value)


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
        ours = seq2seq_checks.lstm_run(layer, x, **options)
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
    seq2seq_checks.shake(model, seed=2)
    seq2seq_checks.repeat_vector_output(model, x, WRITTEN, "the model")


def test_a_right_one_shot_model_passes():
    check_one_shot(one_shot())
    check_one_shot(one_shot(head=layers.Dense(N_IN, activation="softmax")))


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"encoder": layers.LSTM(UNITS, go_backwards=True)}, "the encoder reads backwards"),
        ({"decoder": layers.LSTM(UNITS, return_sequences=True, go_backwards=True)}, "is wrong"),
        ({"head": layers.Dense(N_IN)}, "the softmax is missing"),
        ({"head": layers.Dense(N_IN, activation="sigmoid")}, "sigmoid and not in softmax"),
        ({"repeated": WRITTEN + 1}, "wrong shape"),
    ],
)
def test_a_wrong_one_shot_model_is_told_why(parts, words):
    if words == "is wrong":  # the same vector at every step: backwards is forwards, and Keras turns nothing round
        check_one_shot(one_shot(**parts))
    else:
        assert words in message_of(check_one_shot, one_shot(**parts))


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
    seq2seq_checks.translator_models(models, X, written, (N_IN, N_OUT, FEATURES, UNITS), "translator()")


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


def test_models_with_other_inputs_and_outputs_are_refused_in_words():
    x = keras.Input((2,))
    model = keras.Model(x, [x * 1, x * 2])
    assert "wrong number of inputs" in message_of(seq2seq_checks.call, model, [np.ones((1, 2))] * 2, 2, "m")
    assert "wrong number of outputs" in message_of(seq2seq_checks.call, model, np.ones((1, 2)), 3, "m")
    assert "is not a Keras model" in message_of(seq2seq_checks.call, "model", np.ones((1, 2)), 1, "m")


# --- the speller ---

WORDS = [[5, 4, 9], [7], [], [3, 3, 6, 8]]


def spell(X, most=50):
    encoder, decoder = seq2seq_checks.speller(WORDS, 16, start=1, end=2, most=most)
    return encoder(np.array(X)[:, None]), decoder


def best(p):
    return keras.ops.convert_to_numpy(p)[:, 0].argmax(axis=-1)[:, None]


def test_the_speller_spells_its_words_when_it_is_used_as_it_should():
    (h, c), decoder = spell([3, 1, 0, 2])
    symbols, steps = np.full((4, 1), 1), []
    for _ in range(5):
        p, h, c = decoder([symbols, h, c])
        assert keras.ops.convert_to_numpy(p).max() < 0.5
        symbols = best(p)
        steps.append(symbols[:, 0])
    for row, word in zip(np.array(steps).T.tolist(), (WORDS[3], WORDS[1], WORDS[0], WORDS[2]), strict=True):
        assert row[: len(word) + 1] == [*word, 2]


def test_the_speller_tells_what_it_was_not_given():
    (h, c), decoder = spell([0, 3])
    p, h_1, c_1 = decoder([np.full((2, 1), 1), h, c])
    first = best(p)
    for symbols, states, key in (
        (first, [h, c], 4),
        (np.full((2, 1), 1), [h_1, c_1], 3),
        (first, [h_1, c], 2),
        (first, [h, c_1], 2),
        (first + 1, [h_1, c_1], 1),
    ):
        p, _, _ = decoder([symbols, *states])
        assert best(p)[:, 0].tolist() == [16 - key] * 2


def test_an_endless_loop_ends():
    (h, c), decoder = spell([0], most=3)
    for _ in range(3):
        _, h, c = decoder([np.array([[1]]), h, c])
    with pytest.raises(RuntimeError, match="does not end after max_steps"):
        decoder([np.array([[1]]), h, c])


@pytest.mark.parametrize(
    ("result", "words"),
    [
        ([[5, 4, 9, 2], [7]], "END is no part of the word"),
        ([[1, 5, 4, 9], [1, 7]], "START is no part"),
        ([[5, 4, 9], [7, 11]], "goes on after END"),
        ([[5], [7]], "all samples end with the first END"),
        ([[5, 12, 12], [7]], "the states are not handed on"),
        ([[5, 4, 9]], "only the first sample"),
        ([5, 4, 9], "a list with a list for each sample"),
        ([[7], [5, 4, 9]], "not in the order of the samples"),
        ([[0.4, 0.5], [0.1]], "their place was asked for"),
    ],
)
def test_what_a_decoding_loop_did_wrong_is_said(result, words):
    asked = [WORDS[0], WORDS[1]]
    seq2seq_checks.spelled([tuple(word) for word in asked], asked, 16, 1, 2, 6, "decode()")
    assert words in message_of(seq2seq_checks.spelled, result, asked, 16, 1, 2, 6, "decode()")


# --- texts ---


def test_texts_are_compared_and_the_cause_is_named():
    seq2seq_checks.same_texts(np.array(["a", "b"]), ["a", "b"], "it")
    for result, words in (
        (["a", "c"], "Expected: 'b' at [1]"),
        (["b", "a"], "turned round"),
        (["a"], "1 of them"),
        ("ab", "is not a list of texts"),
        ([["a"], ["b"]], "not joined"),
        (7, "is not a list of texts"),
    ):
        causes = [(["b", "a"], "turned round")]
        assert words in message_of(seq2seq_checks.same_texts, result, ["a", "b"], "it", causes)
