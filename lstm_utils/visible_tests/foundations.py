"""The visible tests of lesson 1, foundations: one function a question."""

import functools

import keras
import numpy as np

from lstm_utils import checks, gates, gradients
from lstm_utils.visible_tests.question import question


@question
def application_shapes():
    """Question 1: which shape is it?."""
    answer = checks.answer("application_shapes")

    keys = ["caption", "sentiment", "digit", "next day", "translation",
            "next week", "speech", "melody", "gesture", "today only"]  # fmt: skip
    names = ["one-to-one", "one-to-many", "many-to-one", "many-to-many"]
    checks.expect(isinstance(answer, dict), "`application_shapes` is not a dict.", "a dict: application -> shape",
                  f"a {type(answer).__name__}", "square brackets or a function in place of {key: value, ...}")  # fmt: skip
    missing = [key for key in keys if key not in answer]
    checks.expect(not missing, "Some applications have no shape.", f"the ten keys of the table: {', '.join(keys)}",
                  f"none for {', '.join(missing)}", "a key is left out, or spelt in another way")  # fmt: skip
    said = {key: str(answer[key]).strip().lower().replace("_", "-").replace(" ", "-") for key in keys}
    for key in keys:
        checks.expect(said[key] in names, f'"{key}" has no shape that there is.', "one of " + ", ".join(names),
                      repr(answer[key]), "spelt in another way, or a kind of problem and not a shape")  # fmt: skip

    # How many steps are read and written, as it may happen to be. The other five applications are for the grading.
    steps = {
        "caption": (1, 9, "one photo is one step; a sentence has many words"),
        "sentiment": (120, 1, "a review has many words; whether it is friendly is said once"),
        "digit": (1, 1, "one photo is one step, whatever its pixels; the digit is said once"),
        "next day": (30, 1, "30 days are read; the temperature of one day is written"),
        "translation": (11, 13, "a sentence is read and a sentence is written, not always of the same length"),
    }
    for key, (n_read, n_written, why) in steps.items():
        read, _, written = said[key].partition("-to-")
        checks.expect((read == "many") == (n_read > 1), f'"{key}": what is read has another number of steps.',
                      "the part before -to- tells how many steps are read", said[key], why)  # fmt: skip
        checks.expect((written == "many") == (n_written > 1), f'"{key}": what is written has another number of steps.',
                      "the part after -to- tells how many steps are written", said[key], why)  # fmt: skip


@question
def plain_cell():
    """Question 2: one step of the plain cell."""
    answer = checks.answer("rnn_step")

    def keras_cell(x, h_prev, W_x, W_h, b, activation="tanh"):
        cell = keras.layers.SimpleRNNCell(len(b), activation=activation)
        cell.build(x.shape)
        cell.set_weights([W_x, W_h, b])
        return keras.ops.convert_to_numpy(cell(x, [h_prev])[0])

    # 3 samples, 2 features, 4 units, 5 outputs; the same values as in Keras's cell.
    random = np.random.default_rng(21)
    x, h_prev = random.normal(size=(3, 2)), random.uniform(-0.9, 0.9, size=(3, 4))
    W_x, W_h, b = (0.7 * random.normal(size=shape) for shape in ((2, 4), (4, 4), 4))
    W_y = random.normal(size=(4, 5))
    case = "3 samples, 2 features, 4 units, 5 outputs"
    h_came, y_came = checks.parts(answer(x, h_prev, W_x, W_h, b, W_y), ["h", "y"], "rnn_step")
    h_right = keras_cell(x, h_prev, W_x, W_h, b)
    checks.same_shape(h_came, (3, 4), f"h ({case})", causes={
        (3, 5): "h and y are in each other's place: return h, y",
        (4,): "the samples were added up: each of them has a state of its own",
        (4, 3): "transposed: each sample is a row",
    })  # fmt: skip
    checks.close(h_came, h_right, f"h ({case})", causes=[
        (keras_cell(x, h_prev, W_x, 0 * W_h, b), "the state h_prev is not used"),
        (keras_cell(x, h_prev, 0 * W_x, W_h, b), "the input x is not used"),
        (keras_cell(x, h_prev, W_x, W_h, 0 * b), "the bias b is not added"),
        (keras_cell(x, h_prev, W_x, W_h.T, b), "W_h is transposed: it is h_prev times W_h, in this order"),
        (keras_cell(x, h_prev, W_x, W_h, b, "linear"), "tanh is missing"),
        (keras_cell(x, h_prev, W_x, W_h, b, "sigmoid"), "this is the sigmoid: the plain cell has tanh"),
        (keras_cell(x, h_prev, W_x, W_h, b, "relu"), "this is relu: the plain cell has tanh"),
        (np.tanh(x @ W_x) + h_prev @ W_h + b, "tanh goes around the whole sum, not around its first term"),
        (np.tanh(x @ W_x + h_prev @ W_h) + b, "b is added after tanh: it belongs inside"),
        (np.tanh(x @ W_x + b) + np.tanh(h_prev @ W_h), "one tanh for the whole sum, not one for each term"),
    ], hint="h is tanh of x W_x + h_prev W_h + b")  # fmt: skip
    checks.close(y_came, h_right @ W_y, f"y ({case})", causes=[
        (np.tanh(h_right @ W_y), "y has no tanh of its own"),
        (h_prev @ W_y, "y is made from the state before the step: use the new one"),
        (np.arctanh(h_right) @ W_y, "y is made from what is under tanh: make it from h"),
    ], hint="y is h times W_y, with the new h")  # fmt: skip

    # The example of the text.
    numbers = [np.array(value) for value in ([[2.0]], [[0.5]], [[0.1]], [[0.4]], [0.1], [[3.0]])]
    h_came, y_came = checks.parts(answer(*numbers), ["h", "y"], "rnn_step")
    checks.close(h_came, [[0.4621172]], "h of the example", hint="h is tanh of x W_x + h_prev W_h + b")
    checks.close(y_came, [[1.3863515]], "y of the example", hint="y is h times W_y, with the new h")


@question
def lstm_gates():
    """Question 3: the three gates and the candidate."""
    answer = checks.answer("lstm_gates", without=[gates.gate_values])
    names = ["i", "f", "c_tilde", "o"]
    words = ["the input gate i", "the forget gate f", "the candidate c_tilde", "the output gate o"]

    # 8 samples, 2 features, 4 units.
    random = np.random.default_rng(23)
    x, h_prev = random.normal(size=(8, 2)), random.uniform(-0.9, 0.9, size=(8, 4))
    kernel, recurrent_kernel, bias = (0.8 * random.normal(size=shape) for shape in ((2, 16), (4, 16), 16))
    came = checks.parts(answer(x, h_prev, kernel, recurrent_kernel, bias), names, "lstm_gates")

    # A Keras layer that reads x and h_prev side by side as features, in a single step, has the same gates.
    layer = keras.layers.LSTM(4)
    layer.build((None, 1, 6))
    layer.set_weights([np.vstack([kernel, recurrent_kernel]), np.zeros((4, 16)), bias])
    rows = [gates.gate_values(layer, row[np.newaxis]) for row in np.hstack([x, h_prev])]
    i, f, c_tilde, o = (np.vstack([row[key] for row in rows]) for key in "ifgo")
    # What was in the brackets, found by undoing sigmoid and tanh.
    z_i, z_f, z_o = (np.log(gate / (1 - gate)) for gate in (i, f, o))
    inside = [z_i, z_f, np.arctanh(c_tilde), z_o]

    def squeeze(block, z):
        return np.tanh(z) if block == 2 else 1 / (1 + np.exp(-z))

    for block, right in enumerate([i, f, c_tilde, o]):
        columns = slice(4 * block, 4 * block + 4)
        z = inside[block]
        mistakes = [
            (squeeze(block, z - bias[columns]), "the bias is not added"),
            (squeeze(block, z - h_prev @ recurrent_kernel[:, columns]), "h_prev is not used"),
            (squeeze(block, z - x @ kernel[:, columns]), "x is not used"),
            (z, "the activation is missing: sigmoid for a gate, tanh for the candidate"),
            (squeeze(0 if block == 2 else 2, z), "the wrong activation: sigmoid for a gate, tanh for the candidate"),
            (squeeze(block, x @ kernel[:, block::4] + h_prev @ recurrent_kernel[:, block::4] + bias[block::4]),
             "every fourth column was taken: each block is a run of `units` neighbouring columns"),
        ]  # fmt: skip
        for other in range(4):
            if other != block:
                swapped = f"these are the columns of {words[other]}: blocks and results have the order i, f, c, o"
                mistakes += [(squeeze(block, inside[other]), swapped), (squeeze(other, inside[other]), swapped)]
        what = f"With 8 samples, 2 features and 4 units, {words[block]}"
        checks.same_shape(came[block], (8, 4), what, causes={
            (8, 16): "all four blocks at once: take only the columns of this one",
            (2, 16): "the samples were taken apart: the blocks lie side by side, along axis 1",
            (8, 1): "one column was taken: each block has as many as there are units",
            (8,): "one column was taken: each block has as many as there are units",
            (8, 2): "the blocks are as wide as there are features: they are as wide as there are units",
            (8, 8): "the blocks are as wide as there are samples: they are as wide as there are units",
        })  # fmt: skip
        checks.close(came[block], right, what, causes=mistakes,
                     hint="x kernel + h_prev recurrent_kernel + bias, the columns of this block, its activation")  # fmt: skip

    # The example of the text.
    numbers = [np.array(value) for value in ([[1.0]], [[0.0]], [[1.0, 2, 3, 4]], [[5.0, 5, 5, 5]], [0.0, 0, 0, 0])]
    example = checks.parts(answer(*numbers), names, "lstm_gates")
    for name, came, right in zip(words, example, [0.7310586, 0.8807971, 0.9950548, 0.9820138], strict=True):
        checks.close(came, [[right]], f"In the example, {name}", hint="the four columns belong to i, f, c_tilde, o; "
                     "the gates have the sigmoid, the candidate has tanh")  # fmt: skip


@question
def lstm_state():
    """Question 4: the new states."""
    answer = checks.answer("lstm_state", without=[gates.gate_values])

    # 3 samples and 3 units, where `@` does not stop with an error, then 2 units.
    i = np.array([[0.5, 0.25, 0.7], [1.0, 0.1, 0.3], [0.8, 0.6, 0.2]])
    f = np.array([[1.0, 0.5, 0.6], [0.0, 0.9, 0.8], [0.2, 0.7, 0.4]])
    g = np.array([[0.4, -0.8, -0.2], [0.6, -0.5, 0.5], [0.3, 0.9, 0.7]])
    o = np.array([[0.5, 1.0, 0.9], [0.8, 0.3, 0.4], [0.6, 0.2, 0.7]])
    old = np.array([[2.0, -1.0, -0.5], [3.0, 0.5, 1.2], [-2.0, 1.5, 2.5]])
    c_right = np.array([[2.2, -0.7, -0.44], [0.6, 0.4, 1.11], [-0.16, 1.59, 1.14]])
    h_right = np.array(
        [
            [0.48787157, -0.60436778, -0.37228000],
            [0.42963965, 0.11398469, 0.32162496],
            [-0.09518910, 0.18402987, 0.57008987],
        ]
    )

    for units in (3, 2):
        i, f, g, o, old, c_right, h_right = (values[:, :units] for values in (i, f, g, o, old, c_right, h_right))
        came = checks.parts(answer(i, f, g, o, old), ["h", "c"], "lstm_state")
        for part, name in zip(came, ["h", "c"], strict=True):
            checks.same_shape(part, (3, units), f"{name} of 3 samples and {units} units",
                              hint="`*` multiplies entry by entry; `@` or np.dot do not")  # fmt: skip
        checks.close(came[1], c_right, "The new cell state c", causes=[
            (h_right, "h and c are in each other's place: return h, c"),
            *([(f @ old + i @ g, "this is the matrix product: ⊙ is `*`, not `@`")] if units == 3 else []),
            (i * old + f * g, "i and f are mixed up: f guards the old state, i lets the new one in"),
            (f * old + g, "the input gate i is not used"),
            (old + i * g, "the forget gate f is not used"),
            (f * old, "the candidate is not added"),
            (i * g, "the old cell state is not kept"),
            (f * old + (1 - f) * g, "these are coupled gates: here the input gate i is one of its own"),
            ((1 - f) * old + i * g, "f = 1 keeps everything: it is f, not 1 - f"),
            (f * old + o * g, "i and o are mixed up"),
            (o * old + i * g, "f and o are mixed up"),
            (np.tanh(c_right), "tanh is taken of the cell state on its way: only what is shown goes through tanh"),
            (f * old + i * np.tanh(g), "the candidate is given after its tanh: no second one"),
        ], hint="a part f of the old cell state and a part i of the candidate, added")  # fmt: skip
        checks.close(came[0], h_right, "The new hidden state h", causes=[
            (o * c_right, "tanh is missing: h is o times tanh of c"),

            (np.tanh(o * c_right), "tanh goes around c alone, not around o times c"),
            (o * np.tanh(old), "h is made from the old cell state: use the new one"),
            (o * np.tanh(g), "h is made from the candidate: use the new cell state"),
            (np.tanh(c_right), "the output gate o is not used"),
            (o / (1 + np.exp(-c_right)), "this is the sigmoid: here is tanh"),
            (i * np.tanh(c_right), "i and o are mixed up"),
            (f * np.tanh(c_right), "f and o are mixed up"),
        ], hint="h is o times tanh of the new cell state")  # fmt: skip


@question
def run_cell():
    """Question 5: run a cell over a sequence."""
    answer = checks.answer("run_cell", without=[gates.gate_values])
    names = ["H", "h", "c"]

    # The example of the text.
    numbers = [np.array(value) for value in ([[[1.0], [2], [4]]], [[0.0]], [[5.0]])]

    def add(x, h, c):
        if np.shape(x) != (1, 1):
            raise ValueError(
                f"step(x, h, c) was called with x of shape {np.shape(x)}, not (samples, features) = (1, 1); "
                "a loop over X goes over the samples, and one step of all samples is X[:, t]"
            )
        return h + np.array(x), c + 10 * np.array(x)

    H_came, h_came, c_came = checks.parts(answer(add, *numbers), names, "run_cell")
    checks.same_shape(H_came, (1, 3, 1), "H of the example", causes={
        (3, 1, 1): "samples and steps are swapped: stack along axis 1, H is (samples, steps, units)",
        (3, 1): "an axis is missing: H is (samples, steps, units), also where one of them is 1",
        (1, 3): "an axis is missing: H is (samples, steps, units), also where one of them is 1",
        (3,): "an axis is missing: H is (samples, steps, units), also where one of them is 1",
        (1, 1): "only the last state is there: H holds the hidden state after every step",
        (1, 1, 1): "one step only: the loop goes over the steps, and their number is X.shape[1]",
        (1, 2, 1): "a step is left out",
        (1, 4, 1): "the state before the first step does not belong to H",
        (1, 1, 3): "steps and units are swapped: stack along axis 1, H is (samples, steps, units)",
    })  # fmt: skip
    checks.close(H_came, [[[1], [3], [7]]], "H of the example", causes=[
        ([[[1], [2], [4]]], "each step starts from the first h again: hand the new states on to the next step"),
        ([[[0], [1], [3]]], "H holds the states before each step: store them after it"),
        ([[[15], [35], [75]]], "H holds the cell states: it is for the hidden states"),
        ([[[4], [6], [7]]], "the sequence is read backwards"),
        ([[[7], [6], [4]]], "the sequence is read backwards"),
        ([[[7], [7], [7]]], "every entry is the last state: an array was changed after it had been stored"),
    ], hint="the states after each step, in the order of time")  # fmt: skip
    checks.close(h_came, [[7]], "h of the example", causes=[([[75]], "h and c are in each other's place")],
                 hint="the hidden state after the last step")  # fmt: skip
    checks.close(c_came, [[75]], "c of the example", causes=[
        ([[70]], "the cell state that is given is not used: start from it, not from zero"),
        ([[45]], "c is not handed on: each step starts from the first one again"),
        ([[35]], "this is the cell state before the last step"),
        ([[5]], "this is the cell state before the first step"),
    ], hint="the cell state after the last step")  # fmt: skip

    # 2 samples, 5 steps, 3 features, 4 units: the cell of a Keras layer as the step, and the layer itself to compare with.
    random = np.random.default_rng(26)
    layer = keras.layers.LSTM(4, return_sequences=True, return_state=True)
    layer.build((None, 5, 3))
    layer.set_weights([0.8 * random.normal(size=weight.shape) for weight in layer.get_weights()])
    X = random.normal(size=(2, 5, 3)).astype("float32")
    h_first, c_first = random.normal(size=(2, 2, 4)).astype("float32")

    def step(x, h, c):
        samples = 1 if np.shape(x) == (1, 3) else 2  # one sample at a time is fine too
        for name, value, shape in [("x", x, (samples, 3)), ("h", h, (samples, 4)), ("c", c, (samples, 4))]:
            if np.shape(value) != shape:
                raise ValueError(f"step(x, h, c) was called with {name} of shape {np.shape(value)}, not {shape}")
        x, h, c = (np.array(value, "float32") for value in (x, h, c))
        return [keras.ops.convert_to_numpy(state) for state in layer.cell(x, [h, c])[1]]

    def layer_gives(X, h, c):
        return [keras.ops.convert_to_numpy(part) for part in layer(X, initial_state=[h, c])]

    case = "2 samples, 5 steps, 3 features, 4 units"
    try:
        came = checks.parts(answer(step, X, h_first, c_first), names, "run_cell")
    except checks.CheckFailed as failure:
        if "from shape (2,4) into shape (2,3)" not in str(failure):
            raise
        raise checks.CheckFailed(f"{failure}\n  Likely cause: H has units on its last axis, not features.") from None
    right = layer_gives(X, h_first, c_first)
    h_from_zero = layer_gives(X, np.zeros_like(h_first), c_first)
    h_twice, c_twice, twice = h_first, c_first, []
    for t in range(5):
        h_twice = step(X[:, t], h_twice, c_twice)[0]
        c_twice = step(X[:, t], h_twice, c_twice)[1]
        twice.append(h_twice)
    not_given = "the h that is given is not used: start from it, not from zero"
    checks.close(came[0], right[0], f"H ({case})", causes=[
        (h_from_zero[0], not_given),
        (np.stack(twice, axis=1), "step is called twice, the second time with the new h: one call gives both, h, c = step(...)"),
        (right[0].swapaxes(0, 1).reshape(2, 5, 4), "reshape mixes samples and steps up: stack along axis 1 instead"),
    ], hint="H[:, t] is the hidden state that step gives for X[:, t] and the states after step t - 1")  # fmt: skip
    for k, name in [(1, "h"), (2, "c")]:
        checks.close(came[k], right[k], f"{name} ({case})", causes=[(h_from_zero[k], not_given)],
                     hint=f"the {'hidden' if k == 1 else 'cell'} state after the last step")  # fmt: skip


@question
def gru():
    """Question 6: one step of a GRU."""
    answer = checks.answer("gru_step")

    @functools.cache
    def built(**settings):
        cell = keras.layers.GRUCell(4, **{"reset_after": False, **settings})
        cell.build((None, 2))
        return cell

    def keras_cell(x, h_prev, kernel, recurrent_kernel, bias, **settings):
        cell = built(**settings)
        cell.set_weights([kernel, recurrent_kernel, bias])
        return keras.ops.convert_to_numpy(cell(x, [h_prev])[0])

    # 3 samples, 2 features, 4 units; the same values as in Keras's cell.
    random = np.random.default_rng(28)
    x, h_prev = random.normal(size=(3, 2)), random.uniform(-0.9, 0.9, size=(3, 4))
    weights = [0.8 * random.normal(size=shape) for shape in ((2, 12), (4, 12), 12)]
    kernel, recurrent_kernel, bias = weights

    def with_blocks(z, r, h, signs=(1, 1, 1)):
        """The cell with its blocks in another order, or with another sign."""
        blocks = [np.split(weight, 3, axis=-1) for weight in weights]
        moved = [[of[k] * sign for k, sign in zip((z, r, h), signs, strict=True)] for of in blocks]
        return keras_cell(x, h_prev, *(np.concatenate(parts, axis=-1) for parts in moved))

    reset_open, update_shut = bias + np.repeat([0, 100, 0], 4), bias - np.repeat([100, 0, 0], 4)
    right, candidate = keras_cell(x, h_prev, *weights), keras_cell(x, h_prev, kernel, recurrent_kernel, update_shut)
    # Each gate from a mixture of h_prev and the candidate in which it says how much of each there is.
    z, r = ((mixture - candidate) / (h_prev - candidate) for mixture in (right, with_blocks(1, 1, 2)))
    case = "h of 3 samples with 2 features and 4 units"
    came = checks.same_shape(answer(x, h_prev, *weights), (3, 4), case, causes={
        (3, 12): "all three blocks at once: the columns of z, r and h have to be taken apart",
        (2, 3, 4): "two arrays are returned: a GRU has one state",
    })  # fmt: skip
    checks.close(came, right, case, causes=[
        (with_blocks(0, 1, 2, (-1, 1, 1)), "z and 1 - z are mixed up: z keeps the old state"),
        (with_blocks(1, 0, 2), "the order of the blocks is z, r, h: z and r are mixed up"),
        (with_blocks(2, 1, 0), "the order of the blocks is z, r, h: z and h are mixed up"),
        (with_blocks(0, 2, 1), "the order of the blocks is z, r, h: r and h are mixed up"),
        (keras_cell(x, h_prev, kernel, recurrent_kernel, reset_open), "the reset gate is not used in the candidate"),
        (candidate, "this is the candidate alone: mix it with the old state"),
        (right - z * (1 - r) * h_prev, "h_prev was overwritten by r * h_prev: the mixture needs the old state itself"),
        (keras_cell(x, h_prev, kernel, recurrent_kernel, np.stack([bias, 0 * bias]), reset_after=True),
         "r multiplies after the product with the recurrent weights: here it multiplies h_prev, before it"),
        (keras_cell(x, h_prev, kernel, recurrent_kernel, 0 * bias), "the bias is not added"),
        (keras_cell(x, h_prev, kernel, recurrent_kernel, np.repeat([1, 1, 0], 4) * bias), "the candidate's bias is not added"),
        (keras_cell(x, 0 * h_prev, *weights), "h_prev is not used"),
        (keras_cell(x, h_prev, *weights, activation="linear"), "the candidate has no tanh"),
        (keras_cell(x, h_prev, *weights, activation="sigmoid"), "the candidate has tanh, not the sigmoid"),
        (keras_cell(x, h_prev, *weights, recurrent_activation="tanh"), "the gates have the sigmoid, not tanh"),
        (keras_cell(x, h_prev, *weights, recurrent_activation="linear"), "the gates have no sigmoid"),
    ], hint="take one equation after the other: z, r, the candidate with r * h_prev, then the mixture")  # fmt: skip

    # The example of the text.
    numbers = [np.array(value) for value in ([[1.0]], [[0.5]], [[0.0, 0, 1]], [[0.0, 0, 2]], [0.0, 0, 0])]
    hint = "both gates are 0.5 here, and the candidate is tanh(1.5)"
    checks.close(answer(*numbers), [[0.7025741]], "h of the example", hint=hint)


@question
def count_parameters():
    """Question 7: count."""
    count_answer = checks.answer("count_parameters")
    shapes_answer = checks.answer("output_shapes")

    checks.close(count_answer("plain", 2, 3), 12, 'count_parameters("plain", 2, 3)', atol=0, rtol=0, causes=[
        (10, "the bias is left out"),
        (6, "the matrix for the state and the bias are left out"),
        (8, "the matrix for the state is left out"),
        (18, "units and features are mixed up: the state has as many entries as there are units"),
        (48, "the plain cell has one block, not four"),
    ], hint="one block: a matrix for the features, one for the state, a bias")  # fmt: skip
    # LSTM layers that you will meet again in the next lessons.
    for units, features, right in [(25, 10, 3_600), (64, 3, 17_408), (100, 64, 66_000), (400, 1, 643_200)]:
        n, m = units, features
        checks.close(count_answer("lstm", units, features), right, f'count_parameters("lstm", {units}, {features})',
                     atol=0, rtol=0, causes=[
            (right // 4, "this is one block: an LSTM has four"),
            (right // 4 * 3, "these are three blocks: an LSTM has four, the candidate is one of them"),
            (4 * (m * (n + m) + m), "units and features are mixed up"),
            (right - 4 * n, "the biases are left out"),
            (right - 3 * n, "each of the four blocks has a bias of its own"),
            (right + 4 * n, "one bias for each block, not two"),
            (4 * (n * m + n), "the matrices for the state are left out"),
            (4 * (n * n + n), "the matrices for the features are left out"),
        ], hint="four blocks, each with a matrix for the features, one for the state, and a bias")  # fmt: skip
    checks.close(count_answer("gru", 2, 3), 36, 'count_parameters("gru", 2, 3)', atol=0, rtol=0, causes=[
        (12, "this is one block: a GRU has three"),
        (48, "these are four blocks: a GRU has three"),
        (42, "one bias for each block: this is Keras's reset_after=True"),
    ], hint="three blocks, each with one bias")  # fmt: skip

    H_came, h_came, c_came = checks.parts(shapes_answer(10, 7, 3, 2), ["the shapes of H", "h", "c"], "output_shapes")
    sizes = "10 samples, 7 steps, 3 features, 2 units"
    for name, came in [("H", H_came), ("h", h_came), ("c", c_came)]:
        open_size = isinstance(came, tuple | list) and any(size is None for size in came)
        checks.expect(not open_size, f"The shape of {name} ({sizes}) is left open.", "a tuple of whole numbers", came,
                      "None stands for samples that are not there yet: here their number is given")  # fmt: skip
        checks.expect(getattr(came, "ndim", 1) == 1, f"The shape of {name} ({sizes}) is not a shape.",
                      "a tuple of whole numbers", "an array", "the array itself is returned: give its shape")  # fmt: skip
    checks.close(H_came, [10, 7, 2], f"The shape of H ({sizes})", causes=[
        ([10, 7, 3], "what comes out has units, not features"),
        ([10, 2, 7], "steps and units are swapped"),
        ([7, 10, 2], "samples and steps are swapped"),
        ([10, 2], "this is a single hidden state: H holds one for each step"),
        ([7, 2], "the axis of the samples is left out"),
    ], hint="a hidden state for each sample and each step")  # fmt: skip
    for name, came in [("h", h_came), ("c", c_came)]:
        checks.close(came, [10, 2], f"The shape of {name} ({sizes})", causes=[
            ([10, 7, 2], "only H has an axis for the steps"),
            ([10, 1, 2], "only H has an axis for the steps"),
            ([10, 3], "what comes out has units, not features"),
            ([10, 7], "units are not steps: the size of a state does not depend on how many steps there are"),
            ([2], "the axis of the samples is left out"),
        ], hint="one state for each sample")  # fmt: skip


@question
def backward_step():
    """Question 8: one step back."""
    answer = checks.answer("rnn_step_backward", without=[gradients.numerical, gradients.automatic, gradients.jacobian])
    names = ["dx", "dh_prev", "dW_x", "dW_h", "db"]

    # 3 samples, 2 features, 4 units. The loss is the sum of h, each entry times a number of its own.
    random = np.random.default_rng(31)
    x, h_prev = random.normal(size=(3, 2)), random.uniform(-0.9, 0.9, size=(3, 4))
    W_x, W_h, b = (0.7 * random.normal(size=shape) for shape in ((2, 4), (4, 4), 4))
    dh = random.normal(size=(3, 4))

    def loss(x, h_prev, W_x, W_h, b):
        return (dh * np.tanh(x @ W_x + h_prev @ W_h + b)).sum()

    h = np.tanh(x @ W_x + h_prev @ W_h + b)
    came = checks.parts(answer(dh, x, h_prev, h, W_x, W_h), names, "rnn_step_backward")
    rights = gradients.numerical(loss, x, h_prev, W_x, W_h, b)
    case = "3 samples, 2 features, 4 units, against finite differences"

    def with_da(da, h_prev=h_prev):
        def straight(x, h_prev, W_x, W_h, b):
            return (da * (x @ W_x + h_prev @ W_h + b)).sum()

        return gradients.numerical(straight, x, h_prev, W_x, W_h, b)

    [da] = gradients.numerical(lambda a: (dh * np.tanh(a)).sum(), x @ W_x + h_prev @ W_h + b)
    wrong_slopes = [
        (with_da(dh), "the derivative of tanh is missing: da is dh times (1 - h²)"),
        (with_da(dh * (1 - h)), "the derivative of tanh is 1 - h², not 1 - h"),
        (with_da(dh * h * (1 - h)), "h (1 - h) is the derivative of the sigmoid: that of tanh is 1 - h²"),
        (with_da(dh / np.cosh(h) ** 2), "h is already the tanh: do not take it a second time"),
        (with_da(dh * (1 - h_prev**2)), "the derivative is taken at h_prev: it is 1 - h² with the new h"),
        (with_da(da / dh), "the gradient dh is not used: the chain rule multiplies by it"),
    ]
    others = [
        [],
        [(da @ W_h, "W_h is not transposed: going back, the product is with W_h.T")],
        [(rights[2] / 3, "a mean over the samples: it is their sum")],
        [
            (with_da(da, h)[3], "h_t was taken in place of h_prev: W_h was multiplied by the state before the step"),
            (rights[3].T, "transposed: rows of dW_h belong to entries of h_prev, columns to entries of da"),
            (rights[3] / 3, "a mean over the samples: it is their sum"),
        ],
        [(rights[4] / 3, "a mean over the samples: it is their sum")],
    ]
    for k, name in enumerate(names):
        causes = [(wrong[k], words) for wrong, words in wrong_slopes] + others[k]
        checks.same_shape(came[k], rights[k].shape, f"{name} ({case})", causes={
            (1, 4): "db has one axis: no keepdims",
            (3, 4): "db has one entry for each unit: add da up over the samples" if name == "db"
            else "dx and dh_prev are in each other's place",
            (3, 2): "dx and dh_prev are in each other's place",
            (4, 2): "transposed: a gradient has the shape of what it belongs to",
            (3,): "added up over the units: db has one entry for each unit",
            (): "added up over samples and units: db has one entry for each unit",
        }, hint="a gradient has the shape of what it belongs to; the order is dx, dh_prev, dW_x, dW_h, db")  # fmt: skip
        checks.close(came[k], rights[k], f"{name} ({case})", causes=causes,
                     hint="begin with da = dh times (1 - h²); then one product for each gradient")  # fmt: skip

    # The example of the text.
    numbers = [np.array([[value]]) for value in (1.0, 2.0, 0.4, 0.6, 0.5, -1.0)]
    example = checks.parts(answer(*numbers), names, "rnn_step_backward")
    rights = [[[0.32]], [[-0.64]], [[1.28]], [[0.256]], [0.64]]
    for name, came, right in zip(names, example, rights, strict=True):
        checks.close(came, right, f"{name} of the example", hint="da is 0.64 here")


@question
def through_time():
    """Question 9: back through the whole sequence."""
    answer = checks.answer("backward_through_time")

    def guarded(step_backward, samples, steps, units):
        """The step, with a word about arguments that cannot be meant; it leaves its results to whoever calls it."""

        def step(dh, t):
            if np.shape(dh) != (samples, units):
                raise ValueError(
                    f"step_backward(dh, t) was called with dh of shape {np.shape(dh)}, not {(samples, units)}; "
                    "one step of all samples is dH[:, t]"
                )
            if t not in range(steps):
                raise ValueError(f"step_backward(dh, t) was called with t = {t}, not one from 0 to {steps - 1}")
            return step_backward(np.array(dh), int(t))

        return step

    def one_for_each(totals, weights, steps):
        """Check that there is one array for each weight."""
        came = len(totals) if isinstance(totals, tuple | list) else f"a {type(totals).__name__}"
        cause = "the gradients of a weight at all steps are to be added up to one array"
        if isinstance(came, str):
            cause = "totals is a list, also where there is only one weight: put the arrays in square brackets"
        if came == weights * steps:
            cause = "`+` joins lists: add up the arrays in them, weight by weight"
        checks.expect(
            came == weights, "totals does not hold one array for each weight.", f"a list of {weights}", came, cause
        )
        return totals

    # The example of the text.
    example = answer(guarded(lambda dh, t: (2 * dh, [10 * dh]), 1, 3, 1), np.array([[[1.0], [0], [3]]]))
    whole, totals = checks.parts(example, ["dH_whole", "totals"], "backward_through_time")
    checks.close(whole, [[[13], [6], [3]]], "dH_whole of the example", causes=[
        ([[[1], [0], [3]]], "nothing comes back: add dh_prev of the step after it"),
        ([[[12], [6], [3]]], "only the last step's dH is used: each step adds its own dH"),
        ([[[1], [2], [7]]], "the loop runs forwards: it must go from the last step to the first"),
        ([[[26], [12], [6]]], "these are the gradients that step_backward gives back, not the ones it is given"),
        ([[[3], [6], [13]]], "the steps are in reverse order: dH_whole is in the order of time"),
        ([[[1], [6], [3]]], "what goes back is computed from dH alone: hand the whole gradient to step_backward"),
        ([[[0], [6], [3]]], "step 0 is left out: the loop ends one step too early"),
        ([[[19], [6], [3]]], "what came back is added up from step to step: take dh_prev of the step after alone"),
        ([[[25], [12], [6]]], "dH of the last step counts twice: at the last step nothing comes back"),
        ([[[13]], [[6]], [[3]]], "samples and steps are swapped: stack along axis 1"),
        ([[[3]], [[6]], [[13]]], "samples and steps are swapped, and the steps are in reverse order"),
        ([[13]], "only the gradient of the first step is there: dH_whole holds one for each step"),
    ], hint="at each step, dH of this step plus dh_prev of the step after it")  # fmt: skip
    [total] = one_for_each(totals, 1, 3)
    checks.close(np.reshape(checks.as_array(total, "totals[0]"), -1), [220], "totals of the example", causes=[
        ([130], "only the gradient of the first step: add up those of all steps"),
        ([30], "only the gradient of the last step: add up those of all steps"),
        ([30, 60, 130], "there is one gradient for each step: add them up"),
        ([130, 60, 30], "there is one gradient for each step: add them up"),
        ([90], "step 0 is not visited: its weight gradient is missing"),
        ([250], "the gradient of the last step is added twice"),
        ([220 / 3], "a mean over the steps: it is their sum"),
        ([40], "the weight gradients were made from dH alone: hand the whole gradient to step_backward"),
    ], hint="the sum of the weight's gradients over all steps")  # fmt: skip

    # 2 samples, 5 steps, 3 units, two weights. Each step weakens the gradient in a way of its own.
    random = np.random.default_rng(33)
    dH, keep = random.normal(size=(2, 5, 3)), random.uniform(0.3, 1.7, size=(2, 5, 3))
    seen = random.normal(size=(2, 5, 4))

    def step_backward(dh, t):
        return keep[:, t] * dh, [seen[:, t].T @ dh, 3 * dh.sum(axis=0)]

    def reaches(t, later, keep=keep):
        """What dH of a later step has become when it is back at step t."""
        return dH[:, later] * keep[:, t + 1 : later + 1].prod(axis=1)

    right, counted_back = (
        np.stack([sum(reaches(t, later, each) for later in range(t, 5)) for t in range(5)], axis=1)
        for each in (keep, keep[:, ::-1])
    )
    case = "2 samples, 5 steps, 3 units"
    result = answer(guarded(step_backward, 2, 5, 3), dH)
    whole, totals = checks.parts(result, ["dH_whole", "totals"], "backward_through_time")
    checks.close(whole, right, f"dH_whole ({case})", causes=[
        (counted_back, "step_backward was called with t counted from the end: it counts from the first step"),
    ], hint="at each step, dH of this step plus dh_prev of the step after it")  # fmt: skip
    for number, came in enumerate(one_for_each(totals, 2, 5)):
        each = [step_backward(right[:, t], t)[1][number] for t in range(5)]
        checks.close(
            came, sum(each), f"totals[{number}] ({case})", hint="the sum of this weight's gradients over all steps"
        )
