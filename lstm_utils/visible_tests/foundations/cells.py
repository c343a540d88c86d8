"""One step of a cell with a single state, against Keras's: the plain cell (question 2), the GRU (question 6)."""

import functools

import keras
import numpy as np

from lstm_utils import checks
from lstm_utils.visible_tests.question import question


@functools.cache
def _built(kind, units, features, **settings):
    cell = kind(units, **settings)
    cell.build((None, features))
    return cell


def _step(kind, x, h_prev, *weights, **settings):
    """The state after one step of Keras's cell of this kind, with these weights."""
    cell = _built(kind, h_prev.shape[1], x.shape[1], **settings)
    cell.set_weights(weights)
    return keras.ops.convert_to_numpy(cell(x, [h_prev])[0])


@question
def plain_cell():
    """Test question 2: one step of the plain cell."""
    answer = checks.answer("rnn_step")
    random = np.random.default_rng(21)
    x, h_prev = random.normal(size=(3, 2)), random.uniform(-0.9, 0.9, size=(3, 4))
    W_x, W_h, b = (0.7 * random.normal(size=shape) for shape in ((2, 4), (4, 4), 4))
    W_y = random.normal(size=(4, 5))
    check_plain_cell(answer, x[:, np.newaxis], h_prev, W_x, W_h, b, W_y, "3 samples, 2 features, 4 units, 5 outputs")

    # The example of the text.
    numbers = [np.array(value) for value in ([[2.0]], [[0.5]], [[0.1]], [[0.4]], [0.1], [[3.0]])]
    h_came, y_came = checks.parts(answer(*numbers), ["h", "y"], "rnn_step")
    checks.close(h_came, [[0.4621172]], "h of the example", hint="h is tanh of x W_x + h_prev W_h + b")
    checks.close(y_came, [[1.3863515]], "y of the example", hint="y is h times W_y, with the new h")


def check_plain_cell(answer, X, h, W_x, W_h, b, W_y, case, hint=""):
    """Check the plain cell against Keras's, step by step.

    Parameters
    ----------
    answer : callable
        `rnn_step`.
    X : array (samples, steps, features)
    h : array (samples, units)
        The state before the first step.
    W_x, W_h, b, W_y : array
        The weights.
    case : str
        What it is about, for messages; `{}` stands for the number of the step.
    hint : str
        What is told about `h` in place of its formula when no cause is known.
    """
    for t in range(X.shape[1]):
        h = _check_plain_step(answer, X[:, t], h, W_x, W_h, b, W_y, case.format(t + 1), hint)


def _check_plain_step(answer, x, h_prev, W_x, W_h, b, W_y, case, hint):
    """Check one step; give the new state as the answer has it."""
    cell = functools.partial(_step, keras.layers.SimpleRNNCell, x, h_prev)
    right = cell(W_x, W_h, b)
    h_came, y_came = checks.parts(answer(x, h_prev, W_x, W_h, b, W_y), ["h", "y"], "rnn_step")
    (samples, units), outputs = h_prev.shape, W_y.shape[1]
    shapes = {
        (samples, outputs): "h and y are in each other's place: return h, y",
        (units, samples): "transposed: each sample is a row",
    }
    if samples > 1:
        shapes[units,] = "the samples were added up: each of them has a state of its own"
    checks.same_shape(h_came, right.shape, f"h ({case})", shapes, rule=hint)
    mistakes = [
        (cell(W_x, 0 * W_h, b), "the state h_prev is not used"),
        (cell(0 * W_x, W_h, b), "the input x is not used"),
        (cell(W_x, W_h, 0 * b), "the bias b is not added"),
        (cell(W_x, W_h.T, b), "W_h is transposed: it is h_prev times W_h, in this order"),
        (cell(W_x, W_h, b, activation="linear"), "tanh is missing"),
        (cell(W_x, W_h, b, activation="sigmoid"), "this is the sigmoid: the plain cell has tanh"),
        (cell(W_x, W_h, b, activation="relu"), "this is relu: the plain cell has tanh"),
        (np.tanh(x @ W_x) + h_prev @ W_h + b, "tanh goes around the whole sum, not around its first term"),
        (np.tanh(x @ W_x + h_prev @ W_h) + b, "b is added after tanh: it belongs inside"),
        (np.tanh(x @ W_x + b) + np.tanh(h_prev @ W_h), "one tanh for the whole sum, not one for each term"),
    ]
    formula = "h is tanh of x W_x + h_prev W_h + b"
    h = checks.close(h_came, right, f"h ({case})", causes=mistakes, hint=hint or formula)
    mistakes = [
        (np.tanh(right @ W_y), "y has no tanh of its own"),
        (h_prev @ W_y, "y is made from the state before the step: use the new one"),
        (np.arctanh(right) @ W_y, "y is made from what is under tanh: make it from h"),
    ]
    checks.close(y_came, right @ W_y, f"y ({case})", causes=mistakes, hint="y is h times W_y, with the new h")
    return h


@question
def gru():
    """Test question 6: one step of a GRU."""
    answer = checks.answer("gru_step")
    random = np.random.default_rng(28)
    x, h_prev = random.normal(size=(3, 2)), random.uniform(-0.9, 0.9, size=(3, 4))
    weights = [0.8 * random.normal(size=shape) for shape in ((2, 12), (4, 12), 12)]
    check_gru(answer, x[:, np.newaxis], h_prev, weights, "h of 3 samples with 2 features and 4 units")

    # The example of the text.
    numbers = [np.array(value) for value in ([[1.0]], [[0.5]], [[0.0, 0, 1]], [[0.0, 0, 2]], [0.0, 0, 0])]
    hint = "both gates are 0.5 here, and the candidate is tanh(1.5)"
    checks.close(answer(*numbers), [[0.7025741]], "h of the example", hint=hint)


def check_gru(answer, X, h, weights, case, hint=""):
    """Check a GRU against Keras's, step by step.

    Parameters
    ----------
    answer : callable
        `gru_step`.
    X : array (samples, steps, features)
    h : array (samples, units)
        The state before the first step.
    weights : list of three arrays
        In Keras's layout.
    case : str
        What it is about, for messages; `{}` stands for the number of the step.
    hint : str
        What is told in place of the order of work when no cause is known.
    """
    for t in range(X.shape[1]):
        h = _check_gru_step(answer, X[:, t], h, weights, case.format(t + 1), hint)


def _check_gru_step(answer, x, h_prev, weights, case, hint):
    """Check one step; give the new state as the answer has it."""
    samples, units = h_prev.shape
    cell = functools.partial(_step, keras.layers.GRUCell, x, h_prev, reset_after=False)
    shapes = {
        (samples, 3 * units): "all three blocks at once: the columns of z, r and h have to be taken apart",
        (2, samples, units): "two arrays are returned: a GRU has one state",
    }
    came = checks.same_shape(answer(x, h_prev, *weights), h_prev.shape, case, shapes, rule=hint)
    order = "take one equation after the other: z, r, the candidate with r * h_prev, then the mixture"
    causes = _gru_mistakes(cell, x, h_prev, *weights)
    return checks.close(came, cell(*weights), case, causes=causes, hint=hint or order)


def _gru_mistakes(cell, x, h_prev, kernel, recurrent_kernel, bias):
    """What mistakes give, and the words for each; the cell takes weights, and settings in place of its own."""
    weights = [kernel, recurrent_kernel, bias]
    matrices, each_unit = weights[:2], len(recurrent_kernel)

    def with_bias(*blocks):
        return bias + np.repeat(blocks, each_unit)

    def with_blocks(z, r, h, signs=(1, 1, 1)):
        """The cell with its blocks in another order, or with another sign."""
        blocks = [np.split(weight, 3, axis=-1) for weight in weights]
        moved = [[of[k] * sign for k, sign in zip((z, r, h), signs, strict=True)] for of in blocks]
        return cell(*(np.concatenate(parts, axis=-1) for parts in moved))

    right, candidate = cell(*weights), cell(*matrices, with_bias(-100, 0, 0))
    # Each gate from a mixture of h_prev and the candidate in which it says how much of each there is.
    z, r = ((mixture - candidate) / (h_prev - candidate) for mixture in (right, with_blocks(1, 1, 2)))
    product_first = cell(*matrices, np.stack([bias, 0 * bias]), reset_after=True)
    without_state = _step(keras.layers.GRUCell, x, 0 * h_prev, *weights, reset_after=False)
    return [
        (with_blocks(0, 1, 2, (-1, 1, 1)), "z and 1 - z are mixed up: z keeps the old state"),
        (with_blocks(1, 0, 2), "the order of the blocks is z, r, h: z and r are mixed up"),
        (with_blocks(2, 1, 0), "the order of the blocks is z, r, h: z and h are mixed up"),
        (with_blocks(0, 2, 1), "the order of the blocks is z, r, h: r and h are mixed up"),
        (cell(*matrices, with_bias(0, 100, 0)), "the reset gate is not used in the candidate"),
        (candidate, "this is the candidate alone: mix it with the old state"),
        (right - z * (1 - r) * h_prev, "h_prev was overwritten by r * h_prev: the mixture needs the old state itself"),
        (
            product_first,
            "r multiplies after the product with the recurrent weights: here it multiplies h_prev, before it",
        ),
        (cell(*matrices, 0 * bias), "the bias is not added"),
        (cell(*matrices, bias * np.repeat([1, 1, 0], each_unit)), "the candidate's bias is not added"),
        (without_state, "h_prev is not used"),
        (cell(*weights, activation="linear"), "the candidate has no tanh"),
        (cell(*weights, activation="sigmoid"), "the candidate has tanh, not the sigmoid"),
        (cell(*weights, recurrent_activation="tanh"), "the gates have the sigmoid, not tanh"),
        (cell(*weights, recurrent_activation="linear"), "the gates have no sigmoid"),
    ]
