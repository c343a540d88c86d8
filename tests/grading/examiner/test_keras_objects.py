"""Keras models are copied by configs and weights, shared parts shared and compiled as they were; others are refused."""

import json

import keras
import numpy as np
import pytest

from lstm_utils import checks
from lstm_utils.checks import CheckFailed
from lstm_utils.grading.examiner import keras_objects
from lstm_utils.grading.examiner.keras_configs import compile_settings, keras_only, own_config
from lstm_utils.grading.examiner.link import LinkBroken
from lstm_utils.grading.examiner.objects import Objects

MODEL = """
import keras
import numpy as np

def model(units):
    made = keras.Sequential([keras.Input((4, 2)), keras.layers.LSTM(units), keras.layers.Dense(3)])
    made.compile(keras.optimizers.SGD(0.25), keras.losses.CategoricalCrossentropy(from_logits=True), ["accuracy"])
    return made

def outputs(model, x):
    return model(x)

def trained(model):
    for weight in model.weights:
        weight.assign(weight + 1)
    model.layers[-1].trainable = False
    return model
"""
X = np.random.default_rng(1).normal(size=(3, 4, 2)).astype("float32")


@pytest.fixture
def small():
    return keras.Sequential([keras.Input((4, 2)), keras.layers.LSTM(3), keras.layers.Dense(1)])


def test_a_copy_is_the_model(notebook):
    examiner = notebook(MODEL)
    model, outputs = examiner.answer("model")(5), examiner.answer("outputs")
    assert type(model) is keras.Sequential
    asked = examiner.questions
    checks.models.parameters(model, [("LSTM", 160), ("Dense", 18)], "the model")
    here = checks.models.outputs(model, X, "the model")
    assert examiner.questions == asked
    np.testing.assert_allclose(here, outputs(model, X), atol=1e-6)


def test_a_copy_is_compiled_as_the_model(notebook):
    model = notebook(MODEL).answer("model")(5)
    assert isinstance(model.optimizer, keras.optimizers.SGD)
    assert float(model.optimizer.learning_rate) == 0.25
    assert model.loss.from_logits is True


def test_weights_that_a_test_changes_are_there_before_the_next_call(notebook):
    examiner = notebook(MODEL)
    model, outputs = examiner.answer("model")(5), examiner.answer("outputs")
    model.layers[-1].set_weights([np.ones((5, 3)), np.arange(3.0)])
    np.testing.assert_allclose(outputs(model, X), checks.models.call(model, X), atol=1e-6)


def test_weights_that_an_answer_changes_are_here_after_it(notebook):
    examiner = notebook(MODEL)
    model = examiner.answer("model")(5)
    before = model.get_weights()
    assert examiner.answer("trained")(model) is model
    for one, other in zip(before, model.get_weights(), strict=True):
        np.testing.assert_allclose(one + 1, other, atol=1e-6)


def test_models_that_share_layers_share_them_here(notebook):
    examiner = notebook("""
import keras
def models():
    inputs, layer = keras.Input((4,)), keras.layers.Dense(4)
    once = keras.Model(inputs, layer(inputs))
    return once, keras.Model(inputs, keras.ops.tanh(layer(layer(inputs)) + 1.0)), once
""")
    once, twice, again = examiner.answer("models")()
    assert once is again
    assert {id(weight) for weight in once.weights} == {id(weight) for weight in twice.weights}


def test_layers_of_a_test_come_back_as_they_were_left(notebook):
    examiner = notebook("""
import numpy as np
def use(given, other, x):
    given.stateful = True
    other(x)
    other.set_weights([weight + 1 for weight in other.get_weights()])
    return given, other(x)
""")
    given, other = keras.layers.LSTM(3), keras.layers.Dense(2, kernel_initializer="ones")
    result, y = examiner.answer("use")(given, other, X)
    assert result is given
    assert given.stateful
    np.testing.assert_allclose(other.get_weights()[0], np.full((2, 2), 2.0))
    np.testing.assert_allclose(keras.ops.convert_to_numpy(other(X)), y, atol=1e-6)


def test_states_that_a_layer_keeps_come_back(notebook):
    examiner = notebook("def use(layer, x):\n    return layer(x)")
    layer = keras.layers.LSTM(3, stateful=True)
    layer.build(X.shape)
    y = examiner.answer("use")(layer, X)
    np.testing.assert_allclose(np.asarray(layer.states[0]), y, atol=1e-6)
    assert np.abs(y).max() > 0


def test_a_model_around_a_tests_layer_has_that_layer(notebook):
    examiner = notebook("import keras\ndef around(layer):\n    return keras.Sequential([keras.Input((2,)), layer])")
    layer = keras.layers.Dense(2)
    layer.build((None, 2))
    assert examiner.answer("around")(layer).layers[-1] is layer


def test_a_model_that_is_not_built_is_built_by_the_test(notebook):
    examiner = notebook("import keras\nmodel = keras.Sequential([keras.layers.Dense(2)])")
    model = examiner.answer("model")
    assert not model.built
    assert np.abs(checks.models.outputs(model, np.ones((1, 3)), "model")).max() > 0


def test_draws_are_those_of_one_process(notebook):
    layer = notebook("""
import keras
keras.utils.set_random_seed(3)
def layer():
    made = keras.layers.Dense(2)
    made.build((None, 2))
    return made
""").answer("layer")

    def layer_here():
        made = keras.layers.Dense(2)
        made.build((None, 2))
        return made

    came = [made().get_weights()[0] for made in (layer, layer_here, layer, layer_here)]
    keras.utils.set_random_seed(3)
    np.testing.assert_array_equal(came, [layer_here().get_weights()[0] for _ in range(4)])


# --- what is Keras's own ---

KERAS_ONLY = [
    keras.layers.LSTM(3, activation=keras.activations.relu, kernel_regularizer=keras.regularizers.L2(0.1)),
    keras.layers.RNN(keras.layers.StackedRNNCells([keras.layers.LSTMCell(2), keras.layers.GRUCell(3)])),
    keras.layers.Bidirectional(keras.layers.LSTM(2), merge_mode="sum"),
    keras.layers.TimeDistributed(keras.layers.Conv1D(2, 3)),
    keras.layers.Dense(2, activation=keras.ops.tanh, kernel_constraint=keras.constraints.MaxNorm(1)),
]


@pytest.mark.parametrize("layer", KERAS_ONLY, ids=lambda layer: type(layer).__name__)
def test_layers_of_keras_are(layer):
    assert keras_only(own_config(layer))


class Ours(keras.layers.LSTM):
    pass


def scaled(x):
    return 2 * x


OTHERS = [
    keras.layers.Lambda(scaled),
    keras.layers.Lambda(lambda x: x),
    Ours(3),
    keras.layers.Dense(2, activation=scaled),
    keras.layers.TimeDistributed(Ours(3)),
    keras.layers.StringLookup(vocabulary=["a"]),
    keras.Sequential([keras.Input((3, 2)), Ours(3)]),
]


@pytest.mark.parametrize("layer", OTHERS, ids=lambda layer: type(layer).__name__)
def test_others_are_not(layer):
    assert own_config(layer) is None


def test_a_loss_of_ones_own_is_left_out(small):
    small.compile("adam", scaled, metrics=["mae"])
    assert compile_settings(small).keys() >= {"optimizer", "metrics"}
    assert "loss" not in compile_settings(small)


def config(name, module="keras.layers", inner=None, registered=None):
    return {"class_name": name, "module": module, "config": inner or {}, "registered_name": registered}


FORGED = [
    config("Lambda"),
    config("TFSMLayer", inner={"filepath": "/etc"}),
    config("StringLookup", inner={"vocabulary": "/etc/passwd"}),
    config("TextVectorization"),
    config("get_file", "keras.utils"),
    config("load_model", "keras.models"),
    config("Popen", "subprocess"),
    config("LSTM", "os"),
    config("LSTM", registered="Package>Other"),
    config("LSTM", module=None),
    config("Sequential", "keras.applications"),
    config("deserialize", "keras.src.saving.serialization_lib"),
    config("SavedModel", "keras.src.ops.numpy"),
    config("__class__", "keras.initializers"),
    config("function", "builtins", "exec"),
    config("function", "os", "system"),
    config("function", "keras.saving", "load_model"),
    {"class_name": "__lambda__", "config": {"code": "4wEA"}},
    {"class_name": "__typespec__", "config": [], "spec_name": "x"},
    {"class_name": "__numpy__", "config": {"value": ["a"], "dtype": "U1000000000"}},
    {"class_name": ["LSTM"], "module": "keras.layers"},
    {"class_name": "LSTM"},
    {1: "LSTM"},
    {"a": object()},
]


@pytest.mark.parametrize("part", FORGED, ids=[f"{number}" for number in range(len(FORGED))])
@pytest.mark.parametrize("where", ["outside", "inside"])
def test_forged_configs_are_refused(part, where):
    assert not keras_only(part if where == "outside" else config("TimeDistributed", inner={"layer": [part]}))


def test_a_config_may_not_be_deep_or_name_very_many():
    deep = {}
    for _ in range(200):
        deep = {"config": deep}
    assert not keras_only(deep)
    assert not keras_only([config("Dense")] * 6000)


@pytest.mark.parametrize(
    "layer",
    [
        keras.layers.Dense(2),
        keras.layers.LSTM(2, stateful=True),
        keras.layers.Embedding(9, 2),
        keras.layers.BatchNormalization(),
    ],
    ids=lambda layer: type(layer).__name__,
)
def test_no_memory_is_taken_for_absurd_sizes(layer, monkeypatch):
    monkeypatch.setattr(keras_objects, "MOST_NUMBERS", 3)
    layer.build((2, 3, 4) if isinstance(layer, keras.layers.LSTM) else (2, 4))
    before = keras.initializers.Zeros.__call__
    with pytest.raises(Exception, match="too large"):
        keras_objects.put_together(json.loads(json.dumps(own_config(layer))), [], 2, Objects(1), with_zeros=True)
    assert keras.initializers.Zeros.__call__ is before


def test_a_copy_has_as_many_layers_as_told(small):
    with pytest.raises(LinkBroken, match="other layers"):
        keras_objects.put_together(own_config(small), [2, 4, 6], 8, Objects(1), with_zeros=True)


def test_a_model_that_cannot_be_used_is_told(notebook):
    examiner = notebook("import keras\nmodel = keras.Sequential([keras.Input((4, 2)), keras.layers.LSTM(3)])")
    with pytest.raises(CheckFailed, match="takes inputs of another shape"):
        checks.models.outputs(examiner.answer("model"), np.ones((3, 2, 4), "float32"), "model")
