"""What goes on inside an LSTM cell: its gates and candidate (question 3), its new states (question 4)."""

import keras
import numpy as np

from lstm_utils import checks, gates
from lstm_utils.visible_tests.question import question

PARTS = ["i", "f", "c_tilde", "o"]
CANDIDATE = PARTS.index("c_tilde")
WORDS = ["the input gate i", "the forget gate f", "the candidate c_tilde", "the output gate o"]


@question
def lstm_gates():
    """Test question 3: the three gates and the candidate."""
    answer = checks.answer("lstm_gates", without=[gates.gate_values])
    check_gates(answer, 23, [(8, 2, 4)], scale=0.8)

    # The example of the text.
    numbers = [np.array(value) for value in ([[1.0]], [[0.0]], [[1.0, 2, 3, 4]], [[5.0, 5, 5, 5]], [0.0, 0, 0, 0])]
    example = checks.parts(answer(*numbers), PARTS, "lstm_gates")
    hint = "the four columns belong to i, f, c_tilde, o; the gates have the sigmoid, the candidate has tanh"
    for words, came, right in zip(WORDS, example, [0.7310586, 0.8807971, 0.9950548, 0.9820138], strict=True):
        checks.close(came, [[right]], f"In the example, {words}", hint=hint)


def check_gates(answer, seed, sizes, scale, what="With {case}, {words}", hint=""):
    """Check gates and candidate of LSTM cells with random weights against those of a Keras layer.

    Parameters
    ----------
    answer : callable
        `lstm_gates`.
    seed : int
    sizes : sequence of (int, int, int)
        Samples, features, units of each cell.
    scale : float
        Of the weights.
    what : str
        How messages call a result: `name` is c_tilde, `words` are the candidate c_tilde, `case` tells the sizes.
    hint : str
        What is told in place of the formula when no cause is known.
    """
    random = np.random.default_rng(seed)
    for samples, features, units in sizes:
        x, h_prev = random.normal(size=(samples, features)), random.uniform(-0.9, 0.9, size=(samples, units))
        shapes = ((features, 4 * units), (units, 4 * units), 4 * units)
        weights = [scale * random.normal(size=shape) for shape in shapes]
        came = checks.parts(answer(x, h_prev, *weights), PARTS, "lstm_gates")
        rights, inside = _gates(x, h_prev, *weights)
        case = f"{samples} samples, {features} features and {units} units"
        for block, (name, words, right) in enumerate(zip(PARTS, WORDS, rights, strict=True)):
            named = what.format(name=name, words=words, case=case)
            checks.same_shape(came[block], right.shape, named, _wrong_shapes(samples, features, units), rule=hint)
            causes = _gate_mistakes(block, inside, x, h_prev, *weights)
            formula = "x kernel + h_prev recurrent_kernel + bias, the columns of this block, its activation"
            checks.close(came[block], right, named, causes=causes, hint=hint or formula)


def _gates(x, h_prev, kernel, recurrent_kernel, bias):
    """The four results, and what stood under their activations, found by undoing sigmoid and tanh."""
    # A Keras layer that reads x and h_prev side by side as features, in a single step, has the same gates.
    units = len(recurrent_kernel)
    both = np.hstack([x, h_prev])
    layer = keras.layers.LSTM(units)
    layer.build((None, 1, both.shape[1]))
    layer.set_weights([np.vstack([kernel, recurrent_kernel]), np.zeros((units, 4 * units)), bias])
    rows = [gates.gate_values(layer, row[np.newaxis]) for row in both]
    i, f, c_tilde, o = (np.vstack([row[key] for row in rows]) for key in "ifgo")
    z_i, z_f, z_o = (np.log(gate / (1 - gate)) for gate in (i, f, o))
    return [i, f, c_tilde, o], [z_i, z_f, np.arctanh(c_tilde), z_o]


def _wrong_shapes(samples, features, units):
    return {
        (samples, 4): "the blocks are 4 columns wide: they are `units` wide",
        (samples, samples): "the blocks are as wide as there are samples: they are as wide as there are units",
        (samples, features): "the blocks are as wide as there are features: they are as wide as there are units",
        (samples, 1): "one column was taken: each block has as many as there are units",
        (samples,): "one column was taken: each block has as many as there are units",
        (samples // 4, 4 * units): "the samples were taken apart: the blocks lie side by side, along axis 1",
        (samples, 4 * units): "all four blocks at once: take only the columns of this one",
    }


def _gate_mistakes(block, inside, x, h_prev, kernel, recurrent_kernel, bias):
    """What mistakes with one block give, and the words for each."""

    def squeeze(block, z):
        return np.tanh(z) if block == CANDIDATE else 1 / (1 + np.exp(-z))

    units, z = len(recurrent_kernel), inside[block]
    columns, every_fourth = np.s_[..., block * units : (block + 1) * units], np.s_[..., block::4]
    spread = x @ kernel[every_fourth] + h_prev @ recurrent_kernel[every_fourth] + bias[every_fourth]
    other_kind = 0 if block == CANDIDATE else CANDIDATE
    mistakes = [
        (squeeze(block, z - bias[columns]), "the bias is not added"),
        (squeeze(block, z - h_prev @ recurrent_kernel[columns]), "h_prev is not used"),
        (squeeze(block, z - x @ kernel[columns]), "x is not used"),
        (z, "the activation is missing: sigmoid for a gate, tanh for the candidate"),
        (squeeze(other_kind, z), "the wrong activation: sigmoid for a gate, tanh for the candidate"),
        (
            squeeze(block, spread),
            "every fourth column was taken: each block is a run of `units` neighbouring columns",
        ),
    ]
    for other in range(4):
        if other != block:
            swapped = f"these are the columns of {WORDS[other]}: blocks and results have the order i, f, c, o"
            mistakes += [(squeeze(block, inside[other]), swapped), (squeeze(other, inside[other]), swapped)]
    return mistakes


@question
def lstm_state():
    """Test question 4: the new states."""
    answer = checks.answer("lstm_state", without=[gates.gate_values])
    i = np.array([[0.5, 0.25, 0.7], [1.0, 0.1, 0.3], [0.8, 0.6, 0.2]])
    f = np.array([[1.0, 0.5, 0.6], [0.0, 0.9, 0.8], [0.2, 0.7, 0.4]])
    g = np.array([[0.4, -0.8, -0.2], [0.6, -0.5, 0.5], [0.3, 0.9, 0.7]])
    o = np.array([[0.5, 1.0, 0.9], [0.8, 0.3, 0.4], [0.6, 0.2, 0.7]])
    old = np.array([[2.0, -1.0, -0.5], [3.0, 0.5, 1.2], [-2.0, 1.5, 2.5]])
    c = np.array([[2.2, -0.7, -0.44], [0.6, 0.4, 1.11], [-0.16, 1.59, 1.14]])
    h = np.array(
        [
            [0.48787157, -0.60436778, -0.37228000],
            [0.42963965, 0.11398469, 0.32162496],
            [-0.09518910, 0.18402987, 0.57008987],
        ]
    )
    for units in (3, 2):  # with 3 samples: 3 units, where `@` does not stop with an error, then 2
        *given, h, c = (values[:, :units] for values in (i, f, g, o, old, h, c))
        came = checks.parts(answer(*given), ["h", "c"], "lstm_state")
        for part, name in zip(came, ["h", "c"], strict=True):
            what, hint = f"{name} of 3 samples and {units} units", "`*` multiplies entry by entry; `@` or np.dot do not"
            checks.same_shape(part, (3, units), what, hint=hint)
        check_states(came, given, h, c, ["The new hidden state h", "The new cell state c"])


def check_states(came, given, h, c, names):
    """Check the new states of an LSTM cell.

    Parameters
    ----------
    came : list of two arrays
        Hidden state and cell state, as the answer has them.
    given : list of five arrays
        What `lstm_state` was called with.
    h, c : array
        The right states.
    names : list of two str
        What messages call them.
    """
    i, f, g, o, old = given
    mistakes = [
        (h, "h and c are in each other's place: return h, c"),
        *([(f @ old + i @ g, "this is the matrix product: ⊙ is `*`, not `@`")] if len(f) == f.shape[1] else []),
        (i * old + f * g, "i and f are mixed up: f guards the old state, i lets the new one in"),
        (f * old + g, "the input gate i is not used"),
        (old + i * g, "the forget gate f is not used"),
        (f * old, "the candidate is not added"),
        (i * g, "the old cell state is not kept"),
        (f * old + (1 - f) * g, "these are coupled gates: here the input gate i is one of its own"),
        ((1 - f) * old + i * g, "f = 1 keeps everything: it is f, not 1 - f"),
        (f * old + o * g, "i and o are mixed up"),
        (o * old + i * g, "f and o are mixed up"),
        (np.tanh(c), "tanh is taken of the cell state on its way: only what is shown goes through tanh"),
        (f * old + i * np.tanh(g), "the candidate is given after its tanh: no second one"),
    ]
    hint = "a part f of the old cell state and a part i of the candidate, added"
    checks.close(came[1], c, names[1], causes=mistakes, hint=hint)
    mistakes = [
        (o * c, "tanh is missing: h is o times tanh of c"),
        (np.tanh(o * c), "tanh goes around c alone, not around o times c"),
        (o * np.tanh(old), "h is made from the old cell state: use the new one"),
        (o * np.tanh(g), "h is made from the candidate: use the new cell state"),
        (np.tanh(c), "the output gate o is not used"),
        (o / (1 + np.exp(-c)), "this is the sigmoid: here is tanh"),
        (i * np.tanh(c), "i and o are mixed up"),
        (f * np.tanh(c), "f and o are mixed up"),
    ]
    checks.close(came[0], h, names[0], causes=mistakes, hint="h is o times tanh of the new cell state")
