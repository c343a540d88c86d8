"""The visible tests of lesson 4, cnn-lstm: one function a question."""

import numpy as np

from lstm_utils import checks, convolution, datasets, encoding
from lstm_utils.visible_tests.question import question


@question
def convolve():
    """Question 1: convolution and pooling by hand."""
    conv_answer = checks.answer("conv1d", without=[convolution.conv1d])
    pool_answer = checks.answer("max_pool", without=[convolution.max_pooling1d])

    # 6 steps of 2 channels, a kernel of 3 steps, 4 filters.
    x = np.array([[1.0, 0.0], [2.0, -1.0], [0.0, 3.0], [-2.0, 1.0], [1.0, 1.0], [4.0, -2.0]])
    kernel = np.array([
        [[1, 0, 2, -1], [0, 1, 0, 1]],
        [[0, 1, -1, 2], [-1, 0, 1, 0]],
        [[-2, 1, 0, 1], [1, 2, 1, -1]],
    ]).astype(float)  # fmt: skip
    bias = np.array([0.5, -1.0, 2.0, 1.0])
    case = "conv1d for 6 steps of 2 channels, kernel (3, 2, 4)"
    came = checks.same_shape(conv_answer(x, kernel, bias), (4, 4), case, causes={
        (3, 4): "one place too few: there are steps - kernel_size + 1",
        (5, 4): "one place too many: there are steps - kernel_size + 1",
        (6, 4): "the sequence was padded: the window must fit, so the result is shorter than x",
        (2, 4): "the window jumps: it moves on by one step at a time",
        (4, 2, 4): "no sum over the channels: a filter looks at all channels together",
        (4, 3, 4): "no sum over the steps of the window",
        (4,): "one number for each place: it must be one for each place and each filter",
        (4, 2): "the kernel's last two axes are mixed up: channels, then filters",
    }, hint="the shape must be (steps - kernel_size + 1, filters)")  # fmt: skip
    right = convolution.conv1d(x, kernel, np.zeros(4))  # before bias and relu
    flipped = convolution.conv1d(x, kernel[::-1], np.zeros(4))
    one_channel = convolution.conv1d(x[:, :1], kernel[:, :1], np.zeros(4))

    def relu(sums):
        return np.maximum(sums, 0)

    last_empty = np.concatenate([relu(right + bias)[:-1], np.zeros((1, 4))])
    checks.close(came, relu(right + bias), case, causes=[
        (right + bias, "relu is missing: what is below 0 becomes 0"),
        (relu(right), "the bias is missing"),
        (right, "bias and relu are missing"),
        (relu(right) + bias, "the bias comes after relu: it belongs before it"),
        (relu(right - bias), "the bias is subtracted: it must be added"),
        (relu(flipped + bias), "the kernel is turned round in time: its first row belongs to the first step of the window"),
        (relu(one_channel + bias), "only the first channel is used: sum over all channels"),
        (relu(right / 3 + bias), "this is the mean over the window: take the sum"),
        (relu(right / 6 + bias), "this is the mean over the window: take the sum"),
        (np.abs(right + bias), "this is the absolute value, not relu: what is below 0 becomes 0"),
        (sum(relu(x[i : i + 4, c, np.newaxis] * kernel[i, c]) for i in range(3) for c in range(2)) + bias,
         "relu comes before the sum: it belongs after it"),
        (last_empty, "the last place was never filled: there are steps - kernel_size + 1"),
        (np.trunc(relu(right + bias)), "decimals are cut off: the results stand in an array of whole numbers (dtype=int)"),
        (np.zeros((4, 4)), "all zeros: nothing was put in"),
    ], hint="y[t, j] is relu of bias[j] plus the sum over i and c of x[t + i, c] * kernel[i, c, j]")  # fmt: skip

    values = np.array([
        [3.5, -5.0], [1.0, -2.0], [2.0, -4.0], [5.0, -9.0], [4.0, -7.5], [6.0, -8.0], [9.0, -1.0], [0.0, -6.0],
    ])  # fmt: skip
    case = "max_pool for 8 steps of 2 channels, pool_size=3"
    try:
        came = pool_answer(values, 3)
    except checks.CheckFailed as stopped:
        if "cannot reshape" not in str(stopped):
            raise
        cause = "the steps that make no whole group were not dropped before the reshape"
        raise checks.CheckFailed(f"{stopped}\n  Likely cause: {cause}.") from None
    came = checks.same_shape(came, (2, 2), case, causes={
        (3, 2): "a group with too few steps is kept: steps that make no whole group are dropped",
        (4, 2): "pool_size is fixed at 2 and not taken from the argument",
        (6, 2): "the groups overlap: each begins where the one before ends",
        (8,): "the largest over the channels: each channel is for itself",
        (2,): "one number for each group or channel: each channel of each group has its own",
        (2, 3): "the largest over the wrong axis",
        (8, 2): "nothing was pooled",
        (8, 1): "the largest over the channels: each channel is for itself",
    }, hint="the shape must be (steps // pool_size, channels)")  # fmt: skip
    checks.close(came, [[3.5, -2], [6, -7.5]], case, causes=[
        ([[3.5, 0], [6, 0]], "0 is taken for the smallest number: here negative ones are the largest"),
        ([[3, -2], [6, -7]], "decimals are cut off: the results stand in an array of whole numbers (dtype=int)"),
        ([[6.5 / 3, -11 / 3], [5, -24.5 / 3]], "this is the average: the largest was asked for"),
        ([[1, -5], [4, -9]], "this is the smallest value"),
        ([[3.5, -5], [5, -9]], "this is the first step of each group: the largest was asked for"),
        ([[5, -4], [9, -1]], "the first steps are dropped: groups begin at step 0, what is left over is at the end"),
        ([[3.5, 2], [5, 6]], "the reshape mixes steps and channels"),
    ], hint="for each channel the largest value of steps 0 to 2, then of steps 3 to 5")  # fmt: skip


@question
def sizes():
    """Question 2: lengths and parameters."""
    length_answer = checks.answer("conv_length")
    count_answer = checks.answer("count_parameters")

    for length, kernel_size, strides, padding, right, mistakes in [
        (20, 3, 1, "valid", 18, {17: "one too few: the last place counts as well, so + 1",
                                 20: "this is padding=\"same\"", 19: "the window stands at length - kernel_size + 1 places"}),
        (500, 4, 1, "valid", 497, {496: "one too few: the last place counts as well, so + 1", 500: "this is padding=\"same\"",
                                   498: "the kernel size is fixed at 3 and not taken from the argument"}),
        (11, 4, 3, "valid", 3, {8: "the stride is not used", 2: "one too few: the last place counts as well, so + 1",
                                4: "rounded up: a place at which the window does not fit does not count",
                                10 / 3: "not rounded: a place at which the window does not fit does not count"}),
        (11, 4, 3, "same", 4, {11: "the stride is not used", 3: "rounded down: with \"same\" it is rounded up",
                               11 / 3: "not rounded: with \"same\" it is rounded up", 5: "one too many: no + 1 with \"same\""}),
        (12, 5, 4, "same", 3, {4: "one too many: no + 1 with \"same\"", 2: "this is padding=\"valid\"",
                               12: "the stride is not used"}),
    ]:  # fmt: skip
        case = f'conv_length({length}, {kernel_size}, {strides}, "{padding}")'
        checks.close(length_answer(length, kernel_size, strides, padding), right, case,
                     causes=[(wrong, words) for wrong, words in mistakes.items()],
                     hint="floor((length - kernel_size) / strides) + 1 for \"valid\", ceil(length / strides) for \"same\"")  # fmt: skip

    # The DNA network of this lesson, and a forecaster whose LSTM reads 576 numbers at each step.
    for sizes, right in [
        ((3, 4, 64, 64, 100, 3), (832, 66_000, 303)),
        ((3, 1, 64, 576, 400, 8), (256, 1_563_200, 3_208)),
    ]:
        kernel_size, channels, filters, inputs, units, outputs = sizes
        case = f"count_parameters{sizes}"
        conv, lstm, dense = checks.parts(count_answer(*sizes), ["conv", "lstm", "dense"], case)
        checks.close(conv, right[0], f"conv of {case}", causes=[
            (right[0] - filters, "the bias of the Conv1D layer is missing: one for each filter"),
            (kernel_size * filters + filters, "the channels are missing: each filter has weights for every channel"),
            (channels * filters + filters, "the kernel size is missing"),
            (right[0] - filters + 1, "the Conv1D layer has a bias for each filter, not a single one"),
            (right[0] - filters + channels, "there is a bias for each filter, not for each channel"),
        ], hint="kernel_size * channels * filters + filters")  # fmt: skip
        checks.close(lstm, right[1], f"lstm of {case}", causes=[
            (right[1] // 4, "the factor 4 is missing: three gates and the candidate"),
            (right[1] // 4 * 3, "the candidate is missing: three gates and the candidate make four"),
            (right[1] - 4 * units, "the biases of the LSTM layer are missing"),
            (right[1] - 3 * units, "one bias for each unit: the biases belong inside the bracket, so that there are four"),
            (right[1] + 4 * units, "Keras's LSTM has one bias for each gate and unit, not two"),
            (4 * (units * (units + channels) + units), "the LSTM does not read the channels of the input: it reads `inputs` numbers"),
            (4 * (units * inputs + units), "the weights for the own last output are missing: units * units"),
            (4 * (units * (units + filters) + units), "the LSTM reads `inputs` numbers, which need not be the filters"),
        ], hint="4 * (units * (units + inputs) + units)")  # fmt: skip
        checks.close(dense, right[2], f"dense of {case}", causes=[
            (right[2] - outputs, "the bias of the Dense layer is missing: one for each output"),
            (inputs * outputs + outputs, "the Dense layer reads the LSTM's output: `units` numbers"),
            (units * outputs + units, "the Dense layer has a bias for each output"),
        ], hint="units * outputs + outputs")  # fmt: skip


@question
def time_distributed():
    """Question 3: a function at every time step."""
    answer = checks.answer("time_distributed")

    random = np.random.default_rng(42)
    videos = random.normal(size=(2, 3, 4, 5))
    seen = []

    def brightness(pictures):
        seen.append(np.shape(pictures))
        return np.asarray(pictures).mean(axis=tuple(range(1, np.ndim(pictures))))

    case = "time_distributed for (2, 3, 4, 5) and a function that gives one number for each picture"
    came = answer(brightness, videos)
    cause = "merge samples and steps into one axis, and leave the others as they are"
    if set(seen) == {(4, 5)}:
        cause = "a single step without the axis n in front: a function that wants (n, 4, 5) takes one step as (1, 4, 5)"
    checks.expect(all(shape[1:] == (4, 5) for shape in seen) and seen, "The function is not given an array of steps.",
                  "arrays of the shape (n, 4, 5)", " and ".join(str(shape) for shape in seen[:3]) or "it is never called",
                  cause)  # fmt: skip
    right = videos.mean(axis=(2, 3))
    came = checks.same_shape(came, (2, 3), case, causes={
        (6,): "samples and steps are still one axis: split them again",
        (3, 2): "samples and steps are swapped",
        (2, 3, 1): "an axis is left over: a result may be a single number",
        (2,): "only one step of each sample", (3,): "only one sample",
        (6, 1): "samples and steps are still one axis: split them again",
    }, hint="the shape must be (samples, steps) and then the shape of one result")  # fmt: skip
    checks.close(came, right, case, causes=[
        (right.T.reshape(2, 3), "the results come in another order: steps first, then samples"),
        (np.repeat(right[:, :1], 3, axis=1), "every step gets the result of the first"),
        (np.repeat(right[:, -1:], 3, axis=1), "every step gets the result of the last"),
    ], hint="[s, t] must be the result for step t of sample s")  # fmt: skip

    case = "time_distributed for (2, 3, 4, 5) and a function that gives (n, 5, 2)"
    shape_came = answer(lambda pictures: np.asarray(pictures)[:, :2].swapaxes(1, 2), videos)
    right = videos[:, :, :2].swapaxes(2, 3)
    shape_came = checks.same_shape(shape_came, (2, 3, 5, 2), case, causes={
        (2, 3, 10): "the axes of a result became one: they must stay",
        (6, 5, 2): "samples and steps are still one axis: split them again",
        (2, 3, 4, 5): "the result has the shape of x: it must have that of what the function gives",
        (3, 2, 5, 2): "samples and steps are swapped",
    }, hint="the shape must be (samples, steps) and then the shape of one result")  # fmt: skip
    checks.close(shape_came, right, case, hint="[s, t] must be the result for step t of sample s")


@question
def into_blocks():
    """Question 4: cut windows into blocks."""
    answer = checks.answer("into_blocks")

    # Sample s, step t, feature f is the number 100 s + t + f / 10.
    X = 100.0 * np.arange(5)[:, np.newaxis, np.newaxis] + np.arange(14)[:, np.newaxis] + np.arange(2) / 10
    case = "into_blocks for X of shape (5, 14, 2) and n_blocks=3"
    try:
        came = answer(X, 3)
    except checks.CheckFailed as stopped:
        if "ValueError" not in str(stopped):
            raise
        cause = "what is reshaped does not fill the blocks: the oldest steps that make no whole block must go, and no others"
        raise checks.CheckFailed(f"{stopped}\n  Likely cause: {cause}.") from None
    came = checks.same_shape(came, (5, 3, 4, 2), case, causes={
        (5, 4, 3, 2): "n_blocks is taken for the steps of a block: it is how many blocks there are",
        (5, 4, 4, 2): "there is a block too many: what makes no whole block is left out",
        (5, 3, 5, 2): "the blocks overlap or are filled up: each has steps // n_blocks steps",
        (15, 4, 2): "samples and blocks became one axis",
        (5, 12, 2): "the steps are not divided into blocks",
        (3, 5, 4, 2): "samples and blocks are swapped",
        (5, 3, 8): "the steps of a block and the features became one axis",
        (5, 3, 4): "the axis of the features is missing",
        (5, 3, 4, 1): "only one feature is kept",
    }, hint="the shape must be (samples, n_blocks, steps // n_blocks, features)")  # fmt: skip
    right = np.stack([X[:, 2:6], X[:, 6:10], X[:, 10:14]], axis=1)
    checks.close(came, right, case, causes=[
        (np.stack([X[:, 0:4], X[:, 4:8], X[:, 8:12]], axis=1), "the newest steps are left out: leave out the oldest"),
        (np.stack([X[:, 1:5], X[:, 5:9], X[:, 9:13]], axis=1), "a new and an old step are left out: leave out the oldest"),
        (np.stack([X[:, 2 + b :: 3] for b in range(3)], axis=1),
         "every third step is in a block: a block is steps that follow one another"),
        (right[:, ::-1], "the blocks are in reverse order"),
        (right[:, :, ::-1], "the steps in the blocks are in reverse order"),
        (X[:, 2:].swapaxes(1, 2).reshape(5, 3, 4, 2), "the reshape mixes steps and features"),
        (right.transpose(1, 0, 2, 3).reshape(5, 3, 4, 2), "the reshape mixes samples and blocks"),
        (X.swapaxes(0, 1)[2:].reshape(5, 3, 4, 2), "the reshape mixes samples and steps"),
        (np.stack([X[:, 0:4], X[:, 5:9], X[:, 10:14]], axis=1), "steps between the blocks are left out: leave out the oldest"),
    ], hint="block b of a sample must hold the steps that follow those of block b-1")  # fmt: skip


@question
def cnn_lstm_model():
    """Question 5: build a CNN-LSTM."""
    answer = checks.answer("cnn_lstm")

    name = "cnn_lstm(20, 1, 64, 3, 2, 400, 8)"
    try:
        built = answer(20, 1, 64, 3, 2, 400, 8)
    except checks.CheckFailed as stopped:
        if "ValueError" not in str(stopped):
            raise
        cause = "a layer before the LSTM has no TimeDistributed around it, or the axis of the blocks is missing in the Input"
        raise checks.CheckFailed(f"{stopped}\n  Likely cause: {cause}.") from None
    inputs = np.random.default_rng(45).normal(size=(4, 3, 20, 1)).astype("float32")
    outputs = checks.models.outputs(built, inputs, name)
    checks.models.any_length(built, 1, name, "any number of blocks")
    checks.same_shape(outputs, (4, 8), f"The output of {name} for 4 samples of 3 blocks", causes={
        (4, 3, 8): "return_sequences=True: the LSTM layer hands on every block, not the last one alone",
        (4, 400): "the dense layer is missing",
        (4, 1): "the dense layer has one output: it needs one for each future step",
        (12, 8): "samples and blocks stay one axis: the LSTM layer must go over the blocks of a sample",
    }, hint="the output must have the shape (samples, n_future)")  # fmt: skip
    checks.models.parameters(built, [("Conv1D", 256), ("LSTM", 1_563_200), ("Dense", 3_208)], name, causes={
        192: "the Conv1D layer has no bias (use_bias=False)",
        4 * (400 * (400 + 640) + 400): "the convolution pads the blocks (padding=\"same\"): then 20 steps stay 20",
        4 * (400 * (400 + 1152) + 400): "the pooling layer is missing",
        4 * (400 * (400 + 1088) + 400): "the groups of the pooling overlap (strides=1)",
        4 * (400 * (400 + 64) + 400): "the LSTM layer reads 64 numbers: is Flatten another kind of pooling, over the whole block?",
        4 * (400 * (400 + 9) + 400): "the pooling or the flattening goes over the filters",
        4 * (400 * (400 + 20) + 400): "the LSTM layer reads the blocks themselves, not what the convolution gives",
        12_864: "kernel_size and filters are mixed up, or other sizes went into the Conv1D layer",
    })  # fmt: skip
    checks.recurrent.lstm_defaults(built, name)
    checks.models.linear_output(built, inputs, name)
    checks.recurrent.cnn_lstm_output(built, inputs, name, pool_size=2)


@question
def encode_bases():
    """Question 6: DNA as numbers."""
    answer = checks.answer("encode_bases", without=[encoding.one_hot_bases])

    sequences = ["GATRA", "CG", "ANCTGGC"]
    case = 'encode_bases(["GATRA", "CG", "ANCTGGC"], 5)'
    try:
        came = answer(sequences, 5)
    except checks.CheckFailed as stopped:
        if not any(words in str(stopped) for words in ("KeyError", "substring not found", "not in list")):
            raise
        cause = "a letter that is none of A, C, G, T is looked up among them: it must become four zeros"
        raise checks.CheckFailed(f"{stopped}\n  Likely cause: {cause}.") from None
    came = checks.same_shape(came, (3, 5, 4), case, causes={
        (3, 7, 4): "the longest sequence sets the length: cut at `length`",
        (3, 2, 4): "the shortest sequence sets the length: fill up to `length`",
        (3, 4, 5): "axes swapped: the order is samples, steps, bases",
        (15, 4): "samples and steps became one axis",
        (3, 5): "the letters became numbers, not one-hot vectors",
        (3, 5, 5): "N is counted as a fifth base, or each letter that occurs: there are four entries, for A, C, G, T",
        (3, 5, 6): "each letter that occurs has an entry: there are four, for A, C, G, T",
        (3, 20): "steps and bases became one axis",
        (5, 4): "only one sequence: all of them were asked for",
    }, hint="the shape must be (samples, length, 4)")  # fmt: skip
    right = np.zeros((3, 5, 4))
    for sample, places in enumerate([[2, 0, 3, None, 0], [1, 2], [0, None, 1, 3, 2]]):
        for step, place in enumerate(places):
            if place is not None:
                right[sample, step, place] = 1
    at_the_front, last_bases, left_out, even, repeated = (right.copy() for _ in range(5))
    at_the_front[1] = right[1, [2, 3, 4, 0, 1]]
    last_bases[2] = np.eye(4)[[1, 3, 2, 2, 1]]
    left_out[0] = right[0, [0, 1, 2, 4, 3]]
    left_out[2] = np.eye(4)[[0, 1, 3, 2, 2]]
    n_left_out = np.stack([*right[:2], left_out[2]])
    even[0, 3] = even[2, 1] = 0.25
    repeated[1] = np.eye(4)[[1, 2, 1, 2, 1]]

    def becomes(base, *places):
        wrong = right.copy()
        for place in places:
            wrong[(*place, base)] = 1
        return wrong

    n, other, end = (2, 1), (0, 3), (1, slice(2, None))
    checks.close(came, right, case, causes=[
        (right[:, :, [0, 1, 3, 2]], "the order of the bases is A, C, T, G: it must be A, C, G, T"),
        (right[:, :, [0, 2, 1, 3]], "the order of the bases is A, G, C, T: it must be A, C, G, T"),
        (right[:, :, [0, 3, 1, 2]], "the order of the bases is A, T, C, G: it must be A, C, G, T"),
        (right[:, :, [0, 3, 2, 1]], "the order of the bases is A, T, G, C: it must be A, C, G, T"),
        (right[:, :, [0, 2, 3, 1]], "the order of the bases is A, G, T, C: it must be A, C, G, T"),
        (right[:, :, [2, 0, 3, 1]], "the bases are numbered as they first occur: the order must be A, C, G, T"),
        (right[:, :, [3, 2, 1, 0]], "the order of the bases is T, G, C, A: it must be A, C, G, T"),
        (at_the_front, "the zeros stand before a short sequence: they belong after it"),
        (last_bases, "the last bases of a long sequence are kept: keep the first"),
        *[(wrong, "an unknown letter is left out, so that what follows moves up: its place must stay, with zeros")
          for wrong in (left_out, n_left_out)],
        (repeated, "a short sequence is begun again: after its end there are zeros"),
        (even, "an unknown letter is a quarter of each base: it must be four zeros"),
        *[(becomes(base, *places), f"{what} {'ACGT'[base]}: zeros must stand there") for base in range(4) for what, places in [
            ("an unknown letter becomes", (n, other)),
            ("a letter other than N becomes", (other,)),
            ("an N becomes", (n,)),
            ("a short sequence is filled up with", (end,)),
            ("an unknown letter and what comes after the end become", (n, other, end)),
        ]],
        (np.zeros(right.shape), "all zeros: no 1 was put in"),
    ], hint="a 1 at the place of the base in A, C, G, T; zeros after the end and for every other letter")  # fmt: skip


@question
def train_barcodes():
    """Question 7: tell three species apart."""
    answer = checks.answer("barcode_model")

    fresh = datasets.dna_barcodes(600, seed=904)
    X = encoding.one_hot_bases(fresh.sequences, 500)
    few = checks.models.outputs(answer, X[:5], "barcode_model")
    checks.same_shape(few, (5, 3), "The output of barcode_model for 5 barcodes", causes={
        (5, 1): "the dense layer has one output: it needs one for each species",
        (5, 100): "the dense layer is missing",
        (5, 4): "the dense layer has an output for each base: it needs one for each species",
    }, hint="it must be (samples, 3): return_sequences stays False, and the dense layer has an output for each species")  # fmt: skip
    checks.probabilities(few, "The output of barcode_model")
    checks.models.parameters(answer, [("Conv1D", 832), ("LSTM", 66_000), ("Dense", 303)], "barcode_model", causes={
        42_000: "the LSTM layer reads the bases, not what the convolution gives",
        4 * (100 * 100 + 100 * 64 * 49 + 100): "the steps were flattened: the LSTM layer must read 64 numbers at each step",
        3 * 500 * 64 + 64: "steps and bases are swapped in the Input: steps come first",
        4 * 3 * 64 + 3: "filters and kernel_size are mixed up: 64 filters of 3 steps",
        64 * 4 * 3 + 3: "filters and kernel_size are mixed up: 64 filters of 3 steps",
    })  # fmt: skip
    conv = next(layer for layer in checks.models.layers_with_weights(answer) if len(layer.weights[0].shape) == 3)
    checks.expect(tuple(conv.strides) == (1,), "The Conv1D layer of barcode_model leaves places out.", "strides=1",
                  f"strides={conv.strides[0]}", "shortening the sequence is the pooling layer's work")  # fmt: skip
    steps = checks.recurrent.lstm_steps(answer)
    checks.expect(steps is None or steps < 300, "The LSTM layer of barcode_model reads a sequence that is not shortened.",
                  "fewer steps than the Conv1D layer gives", f"{steps} steps", "the pooling layer is missing")  # fmt: skip
    chances = checks.probabilities(checks.models.outputs(answer, X, "barcode_model"), "The output of barcode_model")
    said = chances.argmax(axis=1)
    wrong = np.mean(said != fresh.species)
    guess = 1 - np.bincount(fresh.species).max() / len(fresh.species)
    never = sorted(set(range(3)) - set(said))
    cause = ("too little training (all 1,000 barcodes, more epochs), an end in a bad epoch (`patience` keeps the best one), "
             f"a pool size too small or too large (steps that the LSTM reads: {steps or 'unknown'}), "
             "or targets that do not belong to the inputs")  # fmt: skip
    if never and wrong > 0.2:
        cause += f"; it never says species {' or '.join(map(str, never))}"
    checks.better_than(
        wrong, guess, "barcode_model on 600 new barcodes", 0.75, "always saying the same species", hint=cause
    )


@question
def train_video():
    """Question 8: watch a video."""
    answer = checks.answer("video_model")

    fresh, right = datasets.moving_squares(500, seed=906)
    came = checks.models.outputs(answer, fresh, "video_model")
    checks.same_shape(came, (500, 1), "The output of video_model for 500 videos", causes={
        (500, 2): "two outputs: one is enough, the probability that the square moves to the right",
        (500, 6, 1): "return_sequences=True: the LSTM layer hands on every frame, not the last one alone",
        (500, 16): "the dense layer is missing",
        (3000, 1): "videos and frames are one axis: the LSTM layer must go over the frames of a video",
    }, hint="the shape must be (samples, 1)")  # fmt: skip
    checks.expect(came.min() >= 0 and came.max() <= 1, "The output of video_model is not a probability.",
                  "values from 0 to 1", f"values from {came.min():.3g} to {came.max():.3g}",
                  "the dense layer has no sigmoid")  # fmt: skip
    checks.models.parameters(answer, [("Conv2D", None), ("LSTM", None), ("Dense", None)], "video_model")
    conv = next(layer for layer in checks.models.layers_with_weights(answer) if len(layer.weights[0].shape) == 4)
    colours = conv.weights[0].shape[2]
    checks.expect(colours == 1, "The Conv2D layer of video_model looks at several frames at once.",
                  "one frame with one colour", f"{colours} colours",
                  "the frames became colours: put TimeDistributed around the Conv2D layer instead")  # fmt: skip
    steps = checks.recurrent.lstm_steps(answer)
    checks.expect(steps in (6, None), "The LSTM layer of video_model does not go over the frames: the number of its steps is wrong.",
                  "6, one for each frame", steps, "the axes were swapped or reshaped before the LSTM: it wants (samples, frames, numbers)")  # fmt: skip
    wrong = np.mean((came[:, 0] > 0.5) != right)
    cause = (
        "too little training, a learning rate that is too high or too low, or targets that do not belong to the videos"
    )
    if came.min() > 0.9999:
        cause = "the output is always 1, as with softmax over a single number: sigmoid belongs there"
    elif wrong > 0.8:
        cause = "this is the probability that the square moves to the left"
    coin = min(np.mean(right), 1 - np.mean(right))
    checks.better_than(wrong, coin, "video_model on 500 new videos", 0.9, "always the same direction", hint=cause)
