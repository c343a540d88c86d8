"""Vanilla LSTMs in every style of building, and what they are made of."""

import keras
import numpy as np
from failed import message_of

SAMPLES, STEPS, FEATURES, UNITS, OUTPUTS = 6, 4, 2, 5, 3  # each another number, so that no two can be mixed up
LSTM, DENSE = 4 * (UNITS * (UNITS + FEATURES) + UNITS), OUTPUTS * (UNITS + 1)
layers = keras.layers


def batch(samples=SAMPLES, steps=STEPS, features=FEATURES):
    return np.random.default_rng(0).normal(size=(samples, steps, features)).astype("float32")


def sequential(*parts, shape=(STEPS, FEATURES), **options):
    return keras.Sequential([keras.Input(shape, **options), *parts])


def functional(head):
    """A model of what `head` makes of an input."""
    x = keras.Input((STEPS, FEATURES))
    return keras.Model(x, head(x))


def same(weights, others):
    return all(np.array_equal(one, other) for one, other in zip(weights, others, strict=True))


class Subclassed(keras.Model):
    """Its layers are made in another order than they are used."""

    def __init__(self):
        super().__init__()
        self.head = layers.Dense(OUTPUTS)
        self.memory = layers.LSTM(UNITS)

    def call(self, x):
        return self.head(self.memory(x))


class SubclassedOfAllSteps(keras.Model):
    def __init__(self):
        super().__init__()
        self.parts = [layers.LSTM(UNITS, return_sequences=True), layers.Dense(OUTPUTS)]

    def call(self, x, training=None):
        states = self.parts[0](x, training=training)
        return self.parts[1](states[:, -1, :])


class OwnLSTM(layers.LSTM):
    pass


def lstm(**options):
    return layers.LSTM(UNITS, **options)


def cell(**options):
    return layers.RNN(layers.LSTMCell(UNITS, **options))


def dense(**options):
    return layers.Dense(OUTPUTS, **options)


STYLES = {
    "sequential": lambda: sequential(lstm(), dense()),
    "without an Input": lambda: keras.Sequential([lstm(), dense()]),
    "functional": lambda: functional(lambda x: dense()(lstm()(x))),
    "any number of steps": lambda: sequential(lstm(), dense(), shape=(None, FEATURES)),
    "subclassed": Subclassed,
    "subclassed, all steps": SubclassedOfAllSteps,
    "own class of layer": lambda: sequential(OwnLSTM(UNITS), dense()),
    "nested": lambda: keras.Sequential([sequential(lstm()), layers.Dropout(0.5), dense()]),
    "nested twice": lambda: sequential(keras.Sequential([sequential(lstm()), dense()])),
    "subclassed inside": lambda: sequential(Subclassed()),
    "cell": lambda: sequential(cell(), dense()),
    "last of all steps": lambda: functional(lambda x: dense()(lstm(return_sequences=True)(x)[:, -1])),
    "dense at each step": lambda: functional(lambda x: dense()(lstm(return_sequences=True)(x))[:, -1]),
    "state": lambda: functional(lambda x: dense()(lstm(return_state=True)(x)[1])),
    "backwards twice": lambda: functional(lambda x: dense()(lstm(go_backwards=True)(x[:, ::-1]))),
    "activation layer": lambda: sequential(lstm(), dense(), layers.Activation("linear")),
    "named linear": lambda: sequential(lstm(), dense(activation="linear")),
    "dropout": lambda: sequential(layers.Masking(), lstm(dropout=0.5), layers.Dropout(0.5), dense()),
    "unrolled": lambda: sequential(lstm(unroll=True), dense()),
    "float64": lambda: sequential(lstm(dtype="float64"), dense(dtype="float64"), dtype="float64"),
    "reshaped": lambda: sequential(lstm(), layers.Flatten(), dense(), layers.Reshape((OUTPUTS,))),
}


def _weights():
    random = np.random.default_rng(3)
    shapes = [(FEATURES, 4 * UNITS), (UNITS, 4 * UNITS), (4 * UNITS,), (UNITS, OUTPUTS), (OUTPUTS,)]
    return [random.normal(scale=0.6, size=shape).astype("float32") for shape in shapes]


WEIGHTS = _weights()


def by_hand(x, kernel, recurrent, bias, head, head_bias):
    """What a vanilla LSTM gives, from the cell's equations alone."""
    h = c = np.zeros((len(x), UNITS))
    for t in range(x.shape[1]):
        i, f, candidate, o = np.split(x[:, t] @ kernel + h @ recurrent + bias, 4, axis=1)
        c = c / (1 + np.exp(-f)) + np.tanh(candidate) / (1 + np.exp(-i))
        h = np.tanh(c) / (1 + np.exp(-o))
    return h @ head + head_bias


def untouched(check, model, *arguments):
    """The message of a check that fails, having left the weights as they were."""
    before = model.get_weights()
    message = message_of(check, model, *arguments)
    assert same(before, model.get_weights())
    return message


BLOCKS, LONG = 4, 7


def blocks(samples=SAMPLES, count=BLOCKS):
    return np.random.default_rng(0).normal(size=(samples, count, LONG, FEATURES)).astype("float32")


def cnn(*head, conv=None, pool=None):
    each = layers.TimeDistributed
    conv = conv or layers.Conv1D(6, 3, activation="relu")
    pool = pool or layers.MaxPooling1D(2)
    return sequential(each(conv), each(pool), each(layers.Flatten()), *head, shape=(None, LONG, FEATURES))


def nested():
    parts = [layers.Conv1D(6, 3, activation="relu"), layers.MaxPooling1D(2), layers.Flatten()]
    block = layers.TimeDistributed(keras.Sequential(parts))
    return sequential(block, lstm(), dense(), shape=(None, LONG, FEATURES))


def squared(z):
    return z * z


def own_tanh(z):
    return keras.ops.tanh(z)
