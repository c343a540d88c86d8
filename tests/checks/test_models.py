"""Checks of Keras models: every style of building passes, each well-known mistake is named, and weights stay."""

import sys

import keras
import numpy as np
import pytest
from failed import message_of
from models_to_check import (
    DENSE,
    FEATURES,
    LSTM,
    OUTPUTS,
    SAMPLES,
    STEPS,
    STYLES,
    UNITS,
    WEIGHTS,
    Subclassed,
    batch,
    by_hand,
    cnn,
    dense,
    functional,
    layers,
    lstm,
    nested,
    same,
    sequential,
    squared,
    untouched,
)

from lstm_utils import checks


@pytest.fixture(params=STYLES, scope="module")
def right(request):
    """A vanilla LSTM in each style, all with the same weights."""
    keras.utils.set_random_seed(7)
    model = STYLES[request.param]()
    model(batch())
    by_shape = {weight.shape: weight for weight in WEIGHTS}
    model.set_weights([by_shape[weight.shape] for weight in model.get_weights()])
    return model


def test_a_right_model_passes_every_check(right):
    x = batch()
    np.testing.assert_allclose(checks.models.outputs(right, x, "it"), by_hand(x, *WEIGHTS), atol=1e-5)
    checks.models.parameters(right, [("LSTM", LSTM), ("Dense", DENSE)], "it", causes={LSTM: "no", DENSE: "no"})
    checks.models.parameters(right, [("Dense", None), ("LSTM", None)], "it")
    before = right.get_weights()
    checks.models.linear_output(right, x, "it")
    checks.recurrent.lstm_defaults(right, "it")
    checks.recurrent.last_hidden_state(right, x, "it")
    assert same(before, right.get_weights())


@pytest.mark.parametrize("right", ["sequential", "subclassed", "nested twice", "cell", "dropout"], indirect=True)
def test_a_right_model_has_an_untrained_twin(right):
    x, before = batch(), right.get_weights()
    given = checks.models.outputs(right, x, "it")
    with checks.models.untrained(right, x) as other:
        came = checks.models.outputs(other, x, "the other")
        assert came.shape == given.shape
        assert np.abs(came - given).max() > 0.01
    assert same(before, right.get_weights())
    np.testing.assert_array_equal(checks.models.outputs(right, x, "it"), given)


def test_layers_are_found_in_nested_models(right):
    kinds = [type(layer) for layer in checks.models.layers_with_weights(right)]
    assert len(kinds) == 2
    assert layers.Dense in kinds


# --- outputs: is it a model, does it take the input? ---


class NoAttributes:
    def __getattr__(self, name):
        raise RuntimeError("no")


NO_MODELS = {
    "number": (3, "3"),
    "text": ("model", "'model'"),
    "none": (None, "a NoneType"),
    "array": (np.zeros((2, 3)), "float64 array of shape (2, 3)"),
    "list": ([layers.LSTM(2)], "a list"),
    "class": (keras.Sequential, "a type"),
    "function": (sequential, "a function"),
    "layer": (layers.LSTM(2), "LSTM"),
    "tensor": (keras.Input((2,)), "a KerasTensor"),
    "object": (object(), "object"),
}


@pytest.mark.parametrize("check", [checks.models.outputs, checks.models.parameters], ids=["outputs", "parameters"])
@pytest.mark.parametrize(("value", "words"), NO_MODELS.values(), ids=NO_MODELS)
def test_what_is_no_model_is_told_so(check, value, words):
    message = message_of(check, value, batch() if check is checks.models.outputs else [("LSTM", LSTM)], "it")
    assert message.startswith("it is not a Keras model.\n  Expected: a Keras model\n  Came: ")
    assert words in message.splitlines()[2]


def test_a_history_under_the_models_name_is_told():
    history = keras.callbacks.History()
    history.on_train_begin()
    message = message_of(checks.models.outputs, history, batch(), "it")
    assert "Likely cause: what `fit` returns was stored under the model's name." in message


def test_a_history_of_the_courses_own_is_told():
    assert "what `fit` returns" in message_of(checks.models.outputs, {"loss": [1.0, 0.5]}, batch(), "it")


def test_layers_without_a_model_are_told():
    x = keras.Input((STEPS, FEATURES))
    message = message_of(checks.models.outputs, dense()(lstm()(x)), batch(), "it")
    assert "Likely cause: the layers were called but not made a model: keras.Model(inputs, outputs)." in message


def test_an_object_that_raises_when_it_is_asked_is_no_model():
    assert "it is not a Keras model" in message_of(checks.models.outputs, NoAttributes(), batch(), "it")


def test_swapped_axes_are_told():
    model = sequential(lstm(), dense(), shape=(FEATURES, STEPS))
    assert message_of(checks.models.outputs, model, batch(), "it") == (
        "it takes inputs of another shape.\n  Expected: (samples, 4, 2)\n  Came: (samples, 2, 4)\n"
        "  Likely cause: steps and features are swapped in the Input: steps come first."
    )


@pytest.mark.parametrize("shape", [(9, FEATURES), (STEPS, 7), (None, 7)])
def test_inputs_of_another_shape_are_told(shape):
    message = message_of(checks.models.outputs, sequential(lstm(), dense(), shape=shape), batch(), "it")
    assert message == (
        f"it takes inputs of another shape.\n  Expected: (samples, 4, 2)\n  Came: (samples, {shape[0]}, {shape[1]})"
    )


def test_a_missing_axis_is_told():
    message = message_of(checks.models.outputs, sequential(layers.Dense(3), shape=(STEPS,)), batch(), "it")
    assert "(samples, 4)" in message


def test_a_fixed_number_of_samples_is_told():
    model = sequential(lstm(stateful=True), dense(), batch_size=2)
    message = message_of(checks.models.outputs, model, batch(), "it")
    assert message.startswith("it cannot be used on an input of shape (6, 4, 2).")
    assert "Likely cause: the number of samples is fixed in the Input: leave it out." in message


class Calls(keras.Model):
    """A model that gives what a function gives."""

    def __init__(self, function):
        super().__init__()
        self.function = function

    def call(self, x):
        return self.function(x)


def stop(error):
    raise error


def two_inputs():
    first, second = keras.Input((STEPS, FEATURES)), keras.Input((STEPS, FEATURES))
    return keras.Model([first, second], layers.Add()([first, second]))


STOPPING = {
    "empty": keras.Sequential,
    "adds a dict": lambda: Calls(lambda x: x + {}),
    "one axis less": lambda: Calls(lambda x: layers.LSTM(2)(x[:, 0])),
    "no memory": lambda: Calls(lambda x: stop(MemoryError())),
    "assertion": lambda: Calls(lambda x: stop(AssertionError("mine"))),
    "no call": type("NoCall", (keras.Model,), {}),
    "in colour": type("Colour", (keras.Model,), {"__call__": lambda *_, **__: stop(ValueError("\x1b[31mred\x1b[0m"))}),
    "two inputs": two_inputs,
    "lstm on lstm": lambda: keras.Sequential([layers.LSTM(3), layers.LSTM(2)]),
}


@pytest.mark.parametrize(
    "build",
    [*STOPPING.values(), lambda: Calls(sys.exit)],
    ids=[*STOPPING, "exit"],
)
def test_a_model_that_stops_fails_the_check(build):
    message = message_of(checks.models.outputs, build(), batch(), "it")
    assert message.startswith("it cannot be used on an input of shape (6, 4, 2).\n  Expected: an output\n  Came: ")
    assert "\x1b" not in message
    assert len(message.splitlines()) == 3


def test_why_a_model_stops_is_told():
    model = Calls(lambda x: layers.LSTM(2)(x[:, 0]))
    assert "expected ndim=3, found ndim=2" in message_of(checks.models.outputs, model, batch(), "it")


def test_an_interrupt_passes_through():
    with pytest.raises(KeyboardInterrupt):
        checks.models.outputs(Calls(lambda x: stop(KeyboardInterrupt())), batch(), "it")


@pytest.mark.parametrize(
    "result", [None, "text", {"a": 1}, [1, [2, 3]], object()], ids=lambda result: str(type(result))
)
def test_a_model_that_gives_no_array_fails_the_check(result):
    message_of(checks.models.outputs, Calls(lambda x: result), batch(), "it")


def test_a_model_with_an_input_shape_of_its_own_is_welcome():
    kind = type("Kind", (Calls,), {"input_shape": property(lambda self: stop(RuntimeError("no")))})
    assert checks.models.outputs(kind(lambda x: x), batch(), "it").shape == (SAMPLES, STEPS, FEATURES)


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_outputs_that_are_not_finite_are_told(value):
    model = sequential(lstm(), dense())
    model.set_weights([np.full(weight.shape, value) for weight in model.get_weights()])
    message = message_of(checks.models.outputs, model, batch(), "it")
    assert message.startswith("The output of it holds values that are not numbers.")
    assert "Came: 18 NaN or infinite" in message
    assert "the training ran away" in message


def test_outputs_are_those_of_a_model_in_use_and_not_in_training():
    model = sequential(lstm(), layers.Dropout(0.9), layers.BatchNormalization(), dense())
    before = model.get_weights()
    first = checks.models.outputs(model, batch(), "it")
    np.testing.assert_array_equal(checks.models.outputs(model, batch(), "it"), first)
    assert same(before, model.get_weights())


def test_outputs_are_an_array_whatever_the_inputs_type():
    x = np.ones((SAMPLES, STEPS, FEATURES), dtype=int)
    for given in (x, x.astype("float64"), np.broadcast_to(np.float32(1), x.shape)):
        came = checks.models.outputs(sequential(lstm(), dense()), given, "it")
        assert type(came) is np.ndarray
        assert came.shape == (SAMPLES, OUTPUTS)


def test_what_a_model_writes_to_stderr_costs_no_points(capsys):
    checks.models.outputs(Calls(lambda x: (print("note", file=sys.stderr), x)[1]), batch(), "it")
    assert capsys.readouterr().err == ""


# --- parameters ---

VANILLA = [("LSTM", LSTM), ("Dense", DENSE)]


@pytest.mark.parametrize(
    ("parts", "came", "cause"),
    [
        ([layers.GRU(UNITS), dense()], "GRU, Dense", "another kind of layer"),
        ([layers.SimpleRNN(UNITS), dense()], "SimpleRNN, Dense", "another kind of layer"),
        ([layers.Bidirectional(lstm()), dense()], "Bidirectional, Dense", "another kind of layer"),
        ([lstm(return_sequences=True), lstm(), dense()], "LSTM, LSTM, Dense", "a layer too many"),
        ([lstm(), layers.Dense(7), dense()], "LSTM, Dense, Dense", "a layer too many"),
        ([lstm()], "LSTM", "one that is missing"),
        ([layers.Flatten(), dense()], "Dense", "one that is missing"),
        ([], "none", "the model is empty"),
        ([layers.Flatten()], "none", "the model is empty"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_other_layers_are_told(parts, came, cause):
    message = message_of(checks.models.parameters, sequential(*parts), VANILLA, "it")
    assert message.startswith("it has other layers with weights than asked for.\n  Expected: LSTM, Dense\n")
    assert f"\n  Came: {came}\n" in message
    assert cause in message


def test_layers_without_weights_do_not_matter():
    model = sequential(layers.Masking(), lstm(), layers.Dropout(0.5), layers.Activation("tanh"), dense(), layers.ReLU())
    checks.models.parameters(model, VANILLA, "it")


def test_a_wrong_number_of_parameters_is_told_with_its_cause():
    model = sequential(layers.LSTM(40), layers.Dense(OUTPUTS))
    causes = {7: "no", 6_880: "40 units", DENSE: "no"}
    message = message_of(checks.models.parameters, model, VANILLA, "it", causes=causes)
    assert message == (
        "The LSTM layer of it has the wrong number of parameters.\n"
        "  Expected: 160\n  Came: 6,880\n  Likely cause: 40 units."
    )
    assert "Likely cause" not in message_of(checks.models.parameters, model, VANILLA, "it", causes={7: "no"})
    assert "The Dense layer of it" in message_of(checks.models.parameters, model, [("LSTM", None), VANILLA[1]], "it")


def test_a_missing_bias_is_a_wrong_number_of_parameters():
    model = sequential(lstm(), dense(use_bias=False))
    assert "Expected: 18\n  Came: 15" in message_of(checks.models.parameters, model, VANILLA, "it")


def stacked(*units):
    *first, last = units
    return sequential(*(layers.LSTM(n, return_sequences=True) for n in first), layers.LSTM(last), dense())


def test_several_layers_of_a_kind_are_looked_at_together():
    model = stacked(UNITS, 7)
    counts = [layer.count_params() for layer in model.layers]
    checks.models.parameters(model, [("LSTM", counts[0]), ("LSTM", counts[1]), ("Dense", counts[2])], "it")
    checks.models.parameters(model, [("Dense", None), ("LSTM", counts[1]), ("LSTM", None)], "it")
    message = message_of(checks.models.parameters, model, [("LSTM", 1), ("LSTM", counts[1]), ("Dense", None)], "it")
    assert "Came: 160 and 364" in message


def test_each_layer_counts_once():
    model = stacked(UNITS, 7)
    asked = [("LSTM", LSTM), ("LSTM", LSTM), ("Dense", None)]
    assert "Came: 160 and 364" in message_of(checks.models.parameters, model, asked, "it")


# --- linear_output ---


@pytest.mark.parametrize(
    "activation",
    [
        *("relu", "leaky_relu", "sigmoid", "tanh", "softmax", "exponential"),
        "hard_tanh",
    ],
)
def test_an_activation_at_the_output_is_found(activation):
    keras.utils.set_random_seed(1)
    model = sequential(lstm(), dense(activation=activation))
    message = untouched(checks.models.linear_output, model, batch(), "it")
    assert message == (
        "The output of it goes through an activation.\n"
        "  Expected: a last layer that is linear, so that it can give any number\n"
        f"  Came: {activation}\n"
        "  Likely cause: an `activation` at the last layer; leave it away."
    )


@pytest.mark.parametrize(
    "build",
    [
        lambda: keras.Sequential([sequential(lstm(), dense()), layers.ReLU()]),
        lambda: sequential(lstm(), dense(), layers.Activation("tanh")),
        lambda: functional(lambda x: keras.ops.abs(dense()(lstm()(x)))),
        lambda: functional(lambda x: dense()(lstm()(x)) + 1.0),
        lambda: sequential(lstm(), layers.Dense(7), dense(activation="relu")),
        lambda: sequential(layers.Dense(3), lstm()),
        lambda: sequential(lstm()),
    ],
    ids=["relu layer", "tanh layer", "abs", "plus one", "relu after linear", "dense first", "no dense"],
)
def test_an_output_that_is_squeezed_in_another_way_is_found(build):
    assert "goes through an activation" in untouched(checks.models.linear_output, build(), batch(), "it")


def test_an_activation_inside_does_not_matter():
    checks.models.linear_output(sequential(lstm(), layers.Dense(7, activation="relu"), dense()), batch(), "it")
    checks.models.linear_output(sequential(lstm(activation="relu"), dense(use_bias=False)), batch(), "it")


@pytest.mark.parametrize("activation", [squared, layers.ReLU()], ids=["own", "layer"])
def test_an_activation_that_keras_does_not_know_is_found(activation):
    model = sequential(lstm(), dense(activation=activation))
    assert "goes through an activation" in untouched(checks.models.linear_output, model, batch(), "it")


def test_an_activation_is_found_where_all_weights_are_zero():
    model = sequential(lstm(), dense(activation="relu", kernel_initializer="zeros"))
    assert "goes through an activation" in untouched(checks.models.linear_output, model, batch(), "it")


class StopsWhenLarge(Subclassed):
    def call(self, x):
        y = super().call(x)
        return stop(KeyboardInterrupt()) if keras.ops.max(keras.ops.abs(y)) > 50 else y


def test_weights_are_as_before_when_someone_interrupts():
    model = StopsWhenLarge()
    model(batch())
    before = model.get_weights()
    with pytest.raises(KeyboardInterrupt):
        checks.models.linear_output(model, batch(), "it")
    assert same(before, model.get_weights())


# --- untrained ---


def test_the_untrained_model_is_a_copy_where_keras_can_copy():
    model = sequential(lstm(), dense())
    with checks.models.untrained(model, batch()) as other:
        assert other is not model
        assert not {id(weight) for weight in model.weights} & {id(weight) for weight in other.weights}


def test_the_untrained_model_is_the_same_each_time():
    came = []
    for seed in (1, 2):
        keras.utils.set_random_seed(seed)
        with checks.models.untrained(sequential(lstm(), dense()), batch()) as other:
            came.append(checks.models.outputs(other, batch(), "it"))
    np.testing.assert_array_equal(*came)


@pytest.mark.parametrize("build", [lambda: sequential(lstm(), dense()), Subclassed], ids=["copied", "subclassed"])
def test_the_weights_are_as_before_when_a_check_fails_inside(build):
    model = build()
    model(batch())
    before = model.get_weights()
    with checks.models.untrained(model, batch()) as other:
        nan = [weight * np.nan for weight in other.get_weights()]

    def failing():
        with checks.models.untrained(model, batch()) as other:
            other.set_weights(nan)
            checks.models.outputs(other, batch(), "it")

    message_of(failing)
    assert same(before, model.get_weights())


def test_statistics_of_a_normalization_are_no_weights_to_change():
    model = sequential(lstm(), layers.BatchNormalization(), dense())
    with checks.models.untrained(model, batch()) as other:
        checks.models.outputs(other, batch(), "it")


def test_a_model_that_was_never_used_is_welcome():
    with checks.models.untrained(keras.Sequential([lstm(), dense()]), batch()) as other:
        assert checks.models.outputs(other, batch(), "it").shape == (SAMPLES, OUTPUTS)


def test_an_axis_that_is_not_left_open_is_told():
    checks.models.any_length(cnn(lstm(), dense()), 1, "it", "any number of blocks")
    checks.models.any_length(Subclassed(), 1, "it", "any number of blocks")
    checks.models.any_length(keras.Sequential([lstm()]), 1, "it", "any number of blocks")
    message = message_of(checks.models.any_length, sequential(lstm()), 1, "it", "any number of steps")
    assert "Expected: any number of steps\n  Came: (samples, 4, 2)\n" in message
    assert "the Input has 4 in a place where None must stand" in message
    assert "it is not a Keras model" in message_of(checks.models.any_length, None, 1, "it", "any number of steps")


def test_layers_inside_time_distributed_are_found():
    inside = layers.TimeDistributed(layers.TimeDistributed(layers.Dense(3)))
    model = sequential(inside, shape=(2, 3, 4))
    assert [type(layer) for layer in checks.models.layers_with_weights(model)] == [layers.Dense]
    assert [type(layer).__name__ for layer in checks.models.layers_with_weights(nested())] == [
        "Conv1D",
        "LSTM",
        "Dense",
    ]
