"""A model with code of the student's own stays there; what stands for it here is asked, and its layers are copies."""

import keras
import numpy as np
import pytest

from lstm_utils import checks
from lstm_utils.checks import CheckFailed

SOURCE = """
import keras

class Forecaster(keras.Model):
    def __init__(self, units=5, scale=1.0):
        super().__init__()
        self.memory, self.top, self.scale = keras.layers.LSTM(units), keras.layers.Dense(3), scale
        self.own = self.add_weight(shape=(3,), initializer="ones", name="own")

    def call(self, x, training=False):
        return self.top(self.memory(x)) * self.scale * self.own

model = Forecaster()
model.compile("adam", "mse")

class Failing(keras.Model):
    def call(self, x):
        raise SystemExit("no")

failing = Failing()
inside = keras.Sequential([keras.Input((4, 2)), Forecaster(4), keras.layers.Dense(1)])

def outputs(x):
    return model(x)

def given(anything):
    return anything, anything is model
"""
X = np.random.default_rng(2).normal(size=(3, 4, 2)).astype("float32")


@pytest.fixture
def examiner(notebook):
    return notebook(SOURCE)


def test_it_looks_like_the_model(examiner):
    model = examiner.answer("model")
    assert isinstance(model, keras.Model)
    assert type(model).__name__ == "Forecaster"
    assert model.loss == "mse"
    checks.models.outputs(model, X, "model")
    checks.models.parameters(model, [("LSTM", 160), ("Dense", 18)], "model")
    assert model.count_params() == 181
    assert [type(layer) for layer in model.layers] == [keras.layers.LSTM, keras.layers.Dense]


def test_it_gives_what_the_model_gives(examiner):
    model = examiner.answer("model")
    np.testing.assert_array_equal(checks.models.call(model, X), examiner.answer("outputs")(X))


def test_weights_that_are_changed_here_count_there(examiner):
    model = examiner.answer("model")
    checks.models.outputs(model, X, "model")
    model.layers[1].set_weights([np.zeros((5, 3)), np.array([1.0, 2.0, 3.0])])
    np.testing.assert_allclose(checks.models.call(model, X), [[1, 2, 3]] * 3)
    model.set_weights([2 * weight for weight in model.get_weights()])
    np.testing.assert_allclose(checks.models.call(model, X), [[4, 8, 12]] * 3)
    np.testing.assert_allclose(examiner.answer("outputs")(X), [[4, 8, 12]] * 3)


def test_checks_find_out_what_it_computes(examiner):
    model = examiner.answer("model")
    checks.models.linear_output(model, X, "model")
    with pytest.raises(CheckFailed, match="has other layers with weights than asked for"):
        checks.models.parameters(model, [("LSTM", 160)], "model")
    with checks.models.untrained(model, X) as other:
        assert not np.allclose(checks.models.call(other, X), 0)


def test_it_is_the_same_each_time_and_there_too(examiner):
    model = examiner.answer("model")
    assert examiner.answer("model") is model
    came, is_model = examiner.answer("given")(model)
    assert came is model
    assert is_model


def test_what_it_raises_is_told(examiner):
    with pytest.raises(CheckFailed, match="SystemExit: no"):
        checks.models.outputs(examiner.answer("failing"), X, "failing")


def test_one_inside_a_model_of_keras(examiner):
    inside = examiner.answer("inside")
    assert [type(layer).__name__ for layer in inside.layers] == ["Forecaster", "Dense"]
    assert checks.models.outputs(inside, X, "inside").shape == (3, 1)


def test_a_tests_own_model_is_asked_from_there(notebook):
    examiner = notebook("""
import numpy as np
def decode(encoder, decoder, X):
    h, c = encoder.predict(X, verbose=0)
    words, symbol = [[] for _ in X], np.full((len(X), 1), 1)
    for _ in range(3):
        p, h, c = decoder.predict([symbol, h, c], verbose=0)
        symbol = p.argmax(axis=-1)
        for word, entry in zip(words, symbol):
            word.append(int(entry[0]))
    return words, encoder
""")
    encoder, decoder = checks.decoding.speller([[5, 4, 9], [3, 6, 3]], 16, 1, 2, most=99)
    words, same = examiner.answer("decode")(encoder, decoder, np.array([[1], [0]]))
    assert words == [[3, 6, 3], [5, 4, 9]]
    assert same is encoder


def test_an_lstm_of_ones_own_is_an_lstm(notebook):
    examiner = notebook("""
import keras
class Doubled(keras.layers.LSTM):
    def call(self, sequences, initial_state=None, mask=None, training=False):
        return 2 * super().call(sequences, initial_state, mask, training)
model = keras.Sequential([keras.Input((4, 2)), Doubled(5), keras.layers.Dense(3)])
def own(x):
    return model(x)
""")
    model = examiner.answer("model")
    came = checks.models.outputs(model, X, "model")
    checks.models.parameters(model, [("LSTM", 160), ("Dense", 18)], "model")
    checks.recurrent.lstm_defaults(model, "model")
    np.testing.assert_array_equal(came, examiner.answer("own")(X))
    hidden = np.asarray(model.layers[0](X))
    right, _ = checks.recurrent.lstm_states(model.layers[0], X)
    np.testing.assert_allclose(hidden, 2 * right[:, -1], atol=1e-6)
    with pytest.raises(CheckFailed, match="is wrong"):
        checks.recurrent.last_hidden_state(model, X, "model")


def test_a_layer_with_weights_of_its_own(notebook):
    examiner = notebook("""
import keras
class Scaled(keras.layers.Dense):
    def build(self, shape):
        super().build(shape)
        self.scale = self.add_weight(shape=(1,), initializer="ones", name="scale")
    def call(self, x):
        return self.scale * super().call(x)
model = keras.Sequential([keras.Input((2,)), Scaled(3)])
""")
    model = examiner.answer("model")
    assert model.count_params() == 10
    model.set_weights([np.ones((2, 3)), np.zeros(3), np.full(1, 7.0)])
    np.testing.assert_allclose(checks.models.call(model, np.ones((1, 2), "float32")), [[14, 14, 14]])
