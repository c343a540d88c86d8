"""Checks of bidirectional models: every style of building passes, and each well-known mistake is named."""

import keras
import numpy as np
import pytest
from failed import message_of

from lstm_utils import checks

SAMPLES, STEPS, FEATURES, UNITS, LABELS = 6, 5, 2, 4, 3  # each another number, so that no two can be mixed up
LSTM = 4 * (UNITS * (UNITS + FEATURES) + UNITS)
MODES = ["concat", "sum", "mul", "ave"]
layers, ops = keras.layers, keras.ops
x = np.random.default_rng(0).normal(size=(SAMPLES, STEPS, FEATURES)).astype("float32")


def lstm(units=UNITS, **options):
    return layers.LSTM(units, return_sequences=True, **options)


def turned(outputs):
    return ops.flip(outputs, axis=1)


def wrapped(mode, dense=None, **options):
    """A labeller that is made with Bidirectional."""
    head = dense or layers.Dense(LABELS, activation="sigmoid")
    return keras.Sequential(
        [keras.Input((None, FEATURES)), layers.Bidirectional(lstm(**options), merge_mode=mode), head]
    )


def by_hand(mode, forward=lambda given: lstm()(given), backward=lambda given: turned(lstm(go_backwards=True)(given))):
    """A labeller that is put together from two layers."""
    given = keras.Input((None, FEATURES))
    merge = {"concat": layers.Concatenate, "sum": layers.Add, "mul": layers.Multiply, "ave": layers.Average}[mode]
    merged = merge()([forward(given), backward(given)])
    return keras.Model(given, layers.Dense(LABELS, activation="sigmoid")(merged))


def dense_count(mode):
    return LABELS * ((2 * UNITS if mode == "concat" else UNITS) + 1)


BUILDS = {
    "wrapped": wrapped,
    "by hand": by_hand,
    "by hand, backward first": lambda mode: by_hand(
        mode, lambda given: turned(lstm(go_backwards=True)(given)), lambda given: lstm()(given)
    ),
    "by hand, input turned round": lambda mode: by_hand(mode, backward=lambda given: turned(lstm()(turned(given)))),
}


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("build", BUILDS)
def test_every_style_passes(build, mode):
    model = BUILDS[build](mode)
    checks.directions.parameters(model, LSTM, dense_count(mode), "model")
    checks.directions.default_activations(model, "model")
    checks.directions.labels_at_every_step(model, x, "model", mode)
    assert len(checks.directions.lstm_layers(model)) == 2


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(
    ("backward", "words"),
    [
        (lambda given: lstm(go_backwards=True)(given), "outputs stand in reversed order"),
        (lambda given: lstm()(given), "both layers read forwards"),
        (lambda given: turned(lstm()(given)), ""),  # nobody's usual mistake, but wrong
    ],
)
def test_a_wrong_backward_layer_fails(backward, words, mode):
    said = message_of(checks.directions.labels_at_every_step, by_hand(mode, backward=backward), x, "model", mode)
    assert "The output of model is wrong" in said
    assert words in said


@pytest.mark.parametrize(("built", "asked"), [("sum", "ave"), ("ave", "mul"), ("mul", "sum"), ("ave", "sum")])
def test_another_merge_mode_is_named(built, asked):
    said = message_of(checks.directions.labels_at_every_step, wrapped(built), x, "model", asked)
    assert f"merged by {built!r}, but merge_mode is {asked!r}" in said


@pytest.mark.parametrize(
    ("activation", "words"), [(None, "no activation"), ("softmax", "compete"), ("tanh", "the activation is tanh")]
)
def test_another_activation_at_the_end_is_named(activation, words):
    model = wrapped("concat", layers.Dense(LABELS, activation=activation))
    assert words in message_of(checks.directions.labels_at_every_step, model, x, "model", "concat")


def test_another_activation_inside_is_named():
    said = message_of(checks.directions.default_activations, wrapped("sum", activation="relu"), "model")
    assert "relu and sigmoid" in said


def test_layers_and_their_numbers_of_parameters_are_judged():
    check = checks.directions.parameters
    one = keras.Sequential([keras.Input((None, FEATURES)), lstm(), layers.Dense(LABELS)])
    assert "wrap it in keras.layers.Bidirectional" in message_of(check, one, LSTM, 1, "model")
    deep = keras.Sequential([keras.Input((None, FEATURES)), layers.Bidirectional(lstm()), lstm(), layers.Dense(LABELS)])
    assert "a layer too many" in message_of(check, deep, LSTM, 1, "model")
    gru = keras.Sequential(
        [keras.Input((None, FEATURES)), layers.Bidirectional(layers.GRU(UNITS, return_sequences=True)), layers.Dense(3)]
    )
    assert "another kind of layer" in message_of(check, gru, LSTM, 1, "model")
    wide = wrapped("concat", units=2 * UNITS)
    count = checks.directions.lstm_layers(wide)[0].count_params()
    said = message_of(check, wide, LSTM, dense_count("concat"), "model", causes={count: "twice the units"})
    assert f"Expected: {LSTM}" in said
    assert "twice the units" in said
    assert "The Dense layer of model" in message_of(check, wrapped("sum"), LSTM, dense_count("concat"), "model")
    assert "is not a Keras model" in message_of(check, {"loss": [1]}, LSTM, 1, "model")


def test_a_dense_layer_of_zeros_hides_nothing_and_gets_its_weights_back():
    zeros = layers.Dense(LABELS, activation="sigmoid", kernel_initializer="zeros")
    checks.directions.labels_at_every_step(wrapped("ave", zeros), x, "model", "ave")
    assert not zeros.get_weights()[0].any()
    again = layers.Dense(LABELS, activation="sigmoid", kernel_initializer="zeros")
    assert "merged by 'ave'" in message_of(
        checks.directions.labels_at_every_step, wrapped("ave", again), x, "model", "sum"
    )
