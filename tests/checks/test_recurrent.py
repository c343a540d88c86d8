"""Checks of what LSTM layers read, hold and hand on: every style passes, each well-known mistake is named."""

import keras
import pytest
from failed import message_of
from models_to_check import (
    DENSE,
    FEATURES,
    OUTPUTS,
    STEPS,
    WEIGHTS,
    Subclassed,
    SubclassedOfAllSteps,
    batch,
    blocks,
    cell,
    cnn,
    dense,
    functional,
    layers,
    lstm,
    nested,
    own_tanh,
    same,
    sequential,
    squared,
    untouched,
)

from lstm_utils import checks

# --- lstm_defaults ---


@pytest.mark.parametrize(
    "activation",
    [
        "tanh",
        keras.activations.tanh,
        keras.ops.tanh,
        own_tanh,
    ],
)
@pytest.mark.parametrize("layer", [lstm, cell])
def test_tanh_by_any_name_is_the_usual_one(layer, activation):
    checks.recurrent.lstm_defaults(sequential(layer(activation=activation), dense()), "it")


@pytest.mark.parametrize(
    ("options", "came"),
    [
        ({"activation": "relu"}, "relu and sigmoid"),
        ({"activation": None}, "linear and sigmoid"),
        ({"recurrent_activation": "hard_sigmoid"}, "tanh and hard_sigmoid"),
        ({"activation": "sigmoid", "recurrent_activation": "tanh"}, "sigmoid and tanh"),
        ({"activation": squared}, "squared and sigmoid"),
    ],
    ids=["relu", "none", "hard", "swapped", "own"],
)
@pytest.mark.parametrize("layer", [lstm, cell])
def test_another_activation_inside_is_told(layer, options, came):
    message = message_of(checks.recurrent.lstm_defaults, sequential(layer(**options), dense()), "it")
    assert message.startswith("The LSTM layer of it has other activations than the usual ones.")
    assert f"Came: {came}" in message
    assert "leave it away" in message


def test_each_lstm_layer_is_looked_at():
    model = keras.Sequential([sequential(lstm(return_sequences=True)), lstm(activation="relu"), dense()])
    model(batch())
    assert "relu and sigmoid" in message_of(checks.recurrent.lstm_defaults, model, "it")
    checks.recurrent.lstm_defaults(sequential(layers.Dense(7, activation="relu"), lstm(), dense()), "it")


# --- last_hidden_state ---


class FirstStep(SubclassedOfAllSteps):
    def call(self, x):
        return self.parts[1](self.parts[0](x)[:, 0])


def states(part):
    """A model whose dense layer gets what `part` makes of (output, h, c)."""
    return functional(lambda x: dense()(part(*lstm(return_sequences=True, return_state=True)(x))))


OTHER_STATES = {
    "first step": (lambda: states(lambda y, h, c: y[:, 0]), "the output of the first step"),
    "first step, subclassed": (FirstStep, "the output of the first step"),
    "cell state": (lambda: states(lambda y, h, c: c), "the cell state, not the hidden state"),
    "mean": (lambda: states(lambda y, h, c: layers.GlobalAveragePooling1D()(y)), "the average over the steps"),
    "mean of outputs": (lambda: states(lambda y, h, c: keras.ops.mean(y, axis=1)), "the average over the steps"),
    "backwards": (lambda: sequential(lstm(go_backwards=True), dense()), "the sequence is read backwards"),
    "reversed": (lambda: functional(lambda x: dense()(lstm()(x[:, ::-1]))), "the sequence is read backwards"),
    "last but one": (lambda: states(lambda y, h, c: y[:, -2]), "the hidden state after the last step"),
    "maximum": (lambda: states(lambda y, h, c: keras.ops.max(y, axis=1)), "the hidden state after the last step"),
    "sum": (lambda: states(lambda y, h, c: h + c), "the hidden state after the last step"),
    "without the first": (lambda: functional(lambda x: dense()(lstm()(x[:, 1:]))), "after the last step"),
    "other activation": (lambda: sequential(lstm(activation="relu"), dense()), "with default settings"),
}


@pytest.mark.parametrize(("build", "words"), OTHER_STATES.values(), ids=OTHER_STATES)
def test_another_state_than_the_last_is_told(build, words):
    keras.utils.set_random_seed(2)
    model = build()
    model(batch())
    message = untouched(checks.recurrent.last_hidden_state, model, batch(), "it")
    assert message.startswith("The output of it is wrong (")
    assert words in message.splitlines()[-1]


def test_one_step_is_the_first_and_the_last():
    checks.recurrent.last_hidden_state(sequential(lstm(), dense(), shape=(1, FEATURES)), batch(steps=1), "it")


def test_the_biases_count():
    model = sequential(lstm(), dense())
    model.set_weights(WEIGHTS)
    checks.recurrent.last_hidden_state(model, batch(), "it")


@pytest.mark.parametrize(
    "build",
    [lambda: sequential(lstm(), dense(use_bias=False)), lambda: sequential(lstm(use_bias=False), dense())],
    ids=["dense", "lstm"],
)
def test_a_layer_may_have_no_bias(build):
    checks.recurrent.last_hidden_state(build(), batch(), "it")


# --- stacks ---


def stack(*parts, shape=(STEPS, FEATURES)):
    return sequential(*parts, layers.Dense(OUTPUTS), shape=shape)


def every_step(units, **options):
    return layers.LSTM(units, **{"return_sequences": True, **options})


class SubclassedStack(keras.Model):
    """Its layers are made from the top down, and two of them are alike."""

    def __init__(self):
        super().__init__()
        self.head = layers.Dense(OUTPUTS)
        self.top = layers.LSTM(7)
        self.upper, self.lower = every_step(5), every_step(6)

    def call(self, x):
        return self.head(self.top(self.upper(self.lower(x))))


def inner_stack():
    return keras.Sequential([every_step(5), layers.LSTM(7)])


@pytest.mark.parametrize(
    "build",
    [
        lambda: stack(layers.LSTM(5)),
        lambda: stack(every_step(5), layers.LSTM(7)),
        lambda: stack(every_step(5), every_step(5), layers.LSTM(5)),
        lambda: stack(every_step(5, dropout=0.5), layers.Dropout(0.5), layers.LSTM(7)),
        lambda: stack(every_step(5, activation="relu"), layers.LSTM(7, use_bias=False)),
        lambda: stack(inner_stack()),
        lambda: stack(layers.RNN(layers.LSTMCell(5), return_sequences=True), layers.RNN(layers.LSTMCell(7))),
        lambda: functional(lambda x: layers.Dense(OUTPUTS)(every_step(7)(every_step(5)(x))[:, -1])),
        SubclassedStack,
    ],
)
def test_a_stack_in_every_style_hands_every_step_on(build):
    model = build()
    checks.models.outputs(model, batch(), "model")
    checks.recurrent.every_step_handed_on(model, batch(), "model")


@pytest.mark.parametrize(
    ("build", "words"),
    [
        (lambda: stack(layers.LSTM(5), layers.RepeatVector(STEPS), layers.LSTM(7)), "(RepeatVector)"),
        (lambda: stack(layers.LSTM(5), layers.Reshape((1, 5)), layers.LSTM(7)), "became a sequence of one step"),
        (lambda: stack(every_step(5), every_step(7), layers.GlobalAveragePooling1D()), "the average over the steps"),
        (lambda: stack(every_step(5), every_step(7), layers.Flatten()), "reads the wrong number of values"),
        (lambda: stack(every_step(5, go_backwards=True), layers.LSTM(7)), "each LSTM layer must read"),
        (lambda: stack(every_step(5), layers.LSTM(7, go_backwards=True)), "hands on its outputs in reverse order"),
        (
            lambda: functional(lambda x: layers.Dense(OUTPUTS)(every_step(7)(every_step(5)(x))[:, 0])),
            "output of the first step",
        ),
        (
            lambda: functional(lambda x: layers.Dense(OUTPUTS)(layers.LSTM(7, return_state=True)(every_step(5)(x))[2])),
            "gets the cell state",
        ),
        (
            lambda: stack(layers.LSTM(5, kernel_initializer="zeros"), layers.RepeatVector(STEPS), layers.LSTM(7)),
            "(RepeatVector)",
        ),
        (
            lambda: functional(
                lambda x: layers.Dense(OUTPUTS)(layers.Concatenate()([layers.LSTM(5)(x), layers.LSTM(7)(x)]))
            ),
            "do not stand one over the other",
        ),
        (
            lambda: functional(
                lambda x: layers.Dense(OUTPUTS)(layers.LSTM(7)(layers.Concatenate()([x, every_step(5)(x)])))
            ),
            "7 units that read 7 numbers",
        ),
    ],
)
def test_a_stack_that_hands_on_something_else_is_told(build, words):
    model = build()
    checks.models.outputs(model, batch(), "model")
    before = model.get_weights()
    assert words in message_of(checks.recurrent.every_step_handed_on, model, batch(), "model")
    assert same(before, model.get_weights())


@pytest.mark.parametrize(
    "make",
    [
        lambda: cnn(lstm(), dense()),
        lambda: cnn(cell(), dense()),
        lambda: cnn(lstm(return_sequences=True), dense(), layers.Lambda(lambda x: x[:, -1])),
        nested,
    ],
)
def test_every_way_to_build_a_cnn_lstm_passes(make):
    model = make()
    before = model.get_weights()
    checks.models.outputs(model, blocks(), "it")
    checks.models.parameters(model, [("Conv1D", 42), ("LSTM", 4 * 5 * (5 + 12 + 1)), ("Dense", DENSE)], "it")
    checks.recurrent.cnn_lstm_output(model, blocks(), "it", pool_size=2)
    assert same(before, model.get_weights())


@pytest.mark.parametrize(
    ("make", "cause"),
    [
        (
            lambda: cnn(lstm(), dense(), conv=layers.Conv1D(6, 3)),
            "the relu activation of the Conv1D layer is missing",
        ),
        (lambda: cnn(lstm(), dense(), pool=layers.AveragePooling1D(2)), "the pooling takes the average"),
        (lambda: cnn(lstm(go_backwards=True), dense()), "reads the blocks backwards"),
        (
            lambda: cnn(lstm(return_sequences=True), layers.Lambda(lambda x: x[:, 0]), dense()),
            "of the first block",
        ),
        (lambda: cnn(lstm(return_sequences=True), layers.GlobalAveragePooling1D(), dense()), "the average over"),
        (lambda: cnn(lstm(), dense(), conv=layers.Conv1D(6, 3, activation="tanh")), "on each block by itself"),
    ],
)
def test_what_a_cnn_lstm_gets_wrong_is_named(make, cause):
    assert cause in message_of(checks.recurrent.cnn_lstm_output, make(), blocks(), "it", pool_size=2)


def test_the_steps_of_an_lstm_layer_are_counted_in_every_style():
    assert checks.recurrent.lstm_steps(cnn(lstm(), dense())) is None
    assert checks.recurrent.lstm_steps(sequential(lstm(), dense())) == STEPS
    assert checks.recurrent.lstm_steps(sequential(cell(), dense())) == STEPS
    assert checks.recurrent.lstm_steps(sequential(layers.Permute((2, 1)), lstm(), dense())) == FEATURES
    subclassed = Subclassed()
    checks.models.outputs(subclassed, batch(), "it")
    assert checks.recurrent.lstm_steps(subclassed) == STEPS
