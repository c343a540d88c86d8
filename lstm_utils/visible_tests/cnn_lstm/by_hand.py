"""Questions 1 and 2: convolution and pooling by hand, and how long and how large the layers are."""

import keras
import numpy as np

from lstm_utils import checks, convolution
from lstm_utils.visible_tests.question import question


@question
def convolve():
    """Question 1: convolution and pooling by hand."""
    conv1d = checks.answer("conv1d", without=[convolution.conv1d])
    max_pool = checks.answer("max_pool", without=[convolution.max_pooling1d])

    # 6 steps of 2 channels, a kernel of 3 steps, 4 filters.
    x = np.array([[1.0, 0.0], [2.0, -1.0], [0.0, 3.0], [-2.0, 1.0], [1.0, 1.0], [4.0, -2.0]])
    kernel = np.array(
        [
            [[1.0, 0.0, 2.0, -1.0], [0.0, 1.0, 0.0, 1.0]],
            [[0.0, 1.0, -1.0, 2.0], [-1.0, 0.0, 1.0, 0.0]],
            [[-2.0, 1.0, 0.0, 1.0], [1.0, 2.0, 1.0, -1.0]],
        ]
    )
    bias = np.array([0.5, -1.0, 2.0, 1.0])
    shapes = {
        (3, 4): "one place too few: there are steps - kernel_size + 1",
        (5, 4): "one place too many: there are steps - kernel_size + 1",
        (6, 4): "the sequence was padded: the window must fit, so the result is shorter than x",
        (2, 4): "the window jumps: it moves on by one step at a time",
        (4, 2, 4): "no sum over the channels: a filter looks at all channels together",
        (4, 3, 4): "no sum over the steps of the window",
        (4,): "one number for each place: it must be one for each place and each filter",
        (4, 2): "the kernel's last two axes are mixed up: channels, then filters",
    }
    check_conv1d(conv1d(x, kernel, bias), x, kernel, bias, shapes)

    values = np.array(
        [[3.5, -5.0], [1.0, -2.0], [2.0, -4.0], [5.0, -9.0], [4.0, -7.5], [6.0, -8.0], [9.0, -1.0], [0.0, -6.0]]
    )
    over_the_channels = "the largest over the channels: each channel is for itself"
    shapes = {
        (4, 2): "pool_size is fixed at 2 and not taken from the argument",
        (8,): over_the_channels,
        (2,): "one number for each group or channel: each channel of each group has its own",
        (2, 3): "the largest over the wrong axis",
        (8, 2): "nothing was pooled",
        (8, 1): over_the_channels,
    }
    with checks.explained("the steps that make no whole group were not dropped before the reshape", "cannot reshape"):
        pooled = max_pool(values, 3)
    hint = "for each channel the largest value of steps 0 to 2, then of steps 3 to 5"
    check_max_pool(pooled, values, 3, shapes, hint)


def check_conv1d(came, x, kernel, bias, shapes=None):
    """Check a convolution with relu.

    Parameters
    ----------
    came
        What the student's `conv1d` gave.
    x, kernel, bias : array (steps, channels), (kernel_size, channels, filters) and (filters,)
        Its arguments.
    shapes : dict from tuple to str, optional
        What wrong shapes tell.
    """
    kernel_size, channels, filters = kernel.shape
    places = len(x) - kernel_size + 1
    case = f"conv1d for {len(x)} steps of {channels} channels, kernel {kernel.shape}"
    hint = "the shape must be (steps - kernel_size + 1, filters)"
    came = checks.same_shape(came, (places, filters), case, causes=shapes, hint=hint)

    def sums(x=x, kernel=kernel):
        return convolution.conv1d(x, kernel, np.zeros(filters))

    def relu(values):
        return np.maximum(values, 0)

    right = relu(sums() + bias)
    last_empty = right.copy()
    last_empty[-1] = 0
    early_relu = sum(
        relu(x[i : i + places, c, np.newaxis] * kernel[i, c]) for i in range(kernel_size) for c in range(channels)
    )
    causes = [
        (sums() + bias, "relu is missing: what is below 0 becomes 0"),
        (relu(sums()), "the bias is missing"),
        (sums(), "bias and relu are missing"),
        (relu(sums()) + bias, "the bias comes after relu: it belongs before it"),
        (relu(sums() - bias), "the bias is subtracted: it must be added"),
        (relu(sums() + bias[0]), "the first filter's bias is used for all filters"),
        (
            relu(sums(kernel=kernel[::-1]) + bias),
            "the kernel is turned round in time: its first row belongs to the first step of the window",
        ),
        (relu(sums(x[:, :1], kernel[:, :1]) + bias), "only the first channel is used: sum over all channels"),
        (relu(sums() / kernel_size + bias), "this is the mean over the window: take the sum"),
        (relu(sums() / kernel_size / channels + bias), "this is the mean over the window: take the sum"),
        (np.abs(sums() + bias), "this is the absolute value, not relu: what is below 0 becomes 0"),
        (early_relu + bias, "relu comes before the sum: it belongs after it"),
        (last_empty, "the last place was never filled: there are steps - kernel_size + 1"),
        (np.trunc(right), "decimals are cut off: the results stand in an array of whole numbers (dtype=int)"),
        (np.zeros(right.shape), "all zeros: nothing was put in"),
    ]
    hint = "y[t, j] is relu of bias[j] plus the sum over i and c of x[t + i, c] * kernel[i, c, j]"
    checks.close(came, right, case, causes=causes, hint=hint)


def check_max_pool(came, x, pool_size, shapes, hint=""):
    """Check a pooling.

    Parameters
    ----------
    came
        What the student's `max_pool` gave.
    x, pool_size : array (steps, channels), int
        Its arguments.
    shapes : dict from tuple to str
        What more wrong shapes tell.
    hint : str
        What a right result holds, in this case.
    """
    hint = hint or "the largest value of each group of pool_size steps, each channel for itself"
    steps, channels = x.shape
    n = steps // pool_size
    case = f"max_pool for {steps} steps of {channels} channels, pool_size={pool_size}"
    shapes = {
        (n + 1, channels): "a group with too few steps is kept: steps that make no whole group are dropped",
        (steps - pool_size + 1, channels): "the groups overlap: each begins where the one before ends",
    } | shapes
    shape_hint = "the shape must be (steps // pool_size, channels)"
    came = checks.same_shape(came, (n, channels), case, causes=shapes, hint=shape_hint)

    right = convolution.max_pooling1d(x, pool_size)
    first, last = x[: n * pool_size], x[steps - n * pool_size :]
    groups = first.reshape(n, pool_size, channels)
    causes = [
        (np.maximum(right, 0), "0 is taken for the smallest number: here negative ones are the largest"),
        (np.trunc(right), "decimals are cut off: the results stand in an array of whole numbers (dtype=int)"),
        (groups.mean(axis=1), "this is the average: the largest was asked for"),
        (groups.min(axis=1), "this is the smallest value"),
        (groups[:, 0], "this is the first step of each group: the largest was asked for"),
        (
            convolution.max_pooling1d(last, pool_size),
            "the first steps are dropped: groups begin at step 0, what is left over is at the end",
        ),
        (first.reshape(n, channels, pool_size).max(axis=2), "the reshape mixes steps and channels"),
    ]
    checks.close(came, right, case, causes=causes, hint=hint)


ONE_TOO_FEW = "one too few: the last place counts as well, so + 1"
ONE_TOO_MANY = 'one too many: no + 1 with "same"'
NO_STRIDE = "the stride is not used"
IS_SAME = 'this is padding="same"'
LENGTHS = [  # the arguments of conv_length, and what wrong lengths tell
    (
        (20, 3, 1, "valid"),
        {17: ONE_TOO_FEW, 20: IS_SAME, 19: "the window stands at length - kernel_size + 1 places"},
    ),
    (
        (500, 4, 1, "valid"),
        {496: ONE_TOO_FEW, 500: IS_SAME, 498: "the kernel size is fixed at 3 and not taken from the argument"},
    ),
    (
        (11, 4, 3, "valid"),
        {
            8: NO_STRIDE,
            2: ONE_TOO_FEW,
            4: "rounded up: a place at which the window does not fit does not count",
            10 / 3: "not rounded: a place at which the window does not fit does not count",
        },
    ),
    (
        (11, 4, 3, "same"),
        {
            11: NO_STRIDE,
            3: 'rounded down: with "same" it is rounded up',
            11 / 3: 'not rounded: with "same" it is rounded up',
            5: ONE_TOO_MANY,
        },
    ),
    ((12, 5, 4, "same"), {4: ONE_TOO_MANY, 2: 'this is padding="valid"', 12: NO_STRIDE}),
]


@question
def sizes():
    """Question 2: lengths and parameters."""
    conv_length = checks.answer("conv_length")
    count_parameters = checks.answer("count_parameters")
    for arguments, causes in LENGTHS:
        check_length(conv_length(*arguments), arguments, causes.items())
    # The DNA network of this lesson, and a forecaster whose LSTM reads 576 numbers at each step.
    for arguments in [(3, 4, 64, 64, 100, 3), (3, 1, 64, 576, 400, 8)]:
        check_parameters(count_parameters(*arguments), arguments)


def check_length(came, arguments, causes):
    """Check how many steps come out of a Conv1D layer.

    Parameters
    ----------
    came
        What the student's `conv_length` gave.
    arguments : tuple
        `length`, `kernel_size`, `strides`, `padding`.
    causes : iterable of (number, str)
        What wrong lengths tell; the first that fits is named, one of these before what holds for any length.
    """
    length, kernel_size, strides, padding = arguments
    layer = keras.layers.Conv1D(1, kernel_size, strides=strides, padding=padding)
    right = layer.compute_output_shape((None, length, 1))[1]
    case = f'conv_length({length}, {kernel_size}, {strides}, "{padding}")'
    hint = 'floor((length - kernel_size) / strides) + 1 for "valid", ceil(length / strides) for "same"'
    more = [
        (right - 1, "rounded the wrong way, or the last place is not counted"),
        (right + 1, "rounded the wrong way, or a place counted twice"),
        (length - kernel_size + 1, "the stride or the padding is not used"),
    ]
    checks.close(came, right, case, causes=[*causes, *more], hint=hint)


def check_parameters(came, arguments, hint=""):
    """Check the parameters of a Conv1D, an LSTM and a Dense layer.

    Parameters
    ----------
    came
        What the student's `count_parameters` gave.
    arguments : tuple of six int
        `kernel_size`, `channels`, `filters`, `inputs`, `units`, `outputs`.
    hint : str
        What a wrong number tells for which no cause is known; without it, the formula.
    """
    kernel_size, channels, filters, inputs, units, outputs = arguments
    layers = [keras.layers.Conv1D(filters, kernel_size), keras.layers.LSTM(units), keras.layers.Dense(outputs)]
    for layer, reads in zip(layers, (channels, inputs, units), strict=True):
        layer.build((None, 20, reads))
    conv, lstm, dense = (layer.count_params() for layer in layers)
    conv_causes = [
        (conv - filters, "the bias of the Conv1D layer is missing: one for each filter"),
        (kernel_size * filters + filters, "the channels are missing: each filter has weights for every channel"),
        (channels * filters + filters, "the kernel size is missing"),
        (conv - filters + 1, "the Conv1D layer has a bias for each filter, not a single one"),
        (conv - filters + channels, "there is a bias for each filter, not for each channel"),
    ]
    lstm_causes = [
        (lstm // 4, "the factor 4 is missing: three gates and the candidate"),
        (lstm // 4 * 3, "the candidate is missing: three gates and the candidate make four"),
        (lstm - 4 * units, "the biases of the LSTM layer are missing"),
        (
            lstm - 3 * units,
            "one bias for each unit: the biases belong inside the bracket, so that there are four",
        ),
        (lstm + 4 * units, "Keras's LSTM has one bias for each gate and unit, not two"),
        (
            4 * (units * (units + channels) + units),
            "the LSTM does not read the channels of the input: it reads `inputs` numbers",
        ),
        (4 * (units * inputs + units), "the weights for the own last output are missing: units * units"),
        (4 * (units * (units + filters) + units), "the LSTM reads `inputs` numbers, which need not be the filters"),
    ]
    dense_causes = [
        (dense - outputs, "the bias of the Dense layer is missing: one for each output"),
        (inputs * outputs + outputs, "the Dense layer reads the LSTM's output: `units` numbers"),
        (units * outputs + units, "the Dense layer has a bias for each output"),
    ]
    case = f"count_parameters{arguments}"
    counts = checks.parts(came, ["conv", "lstm", "dense"], case)
    checked = [
        ("conv", conv, conv_causes, "kernel_size * channels * filters + filters"),
        ("lstm", lstm, lstm_causes, "4 * (units * (units + inputs) + units)"),
        ("dense", dense, dense_causes, "units * outputs + outputs"),
    ]
    for count, (name, number, causes, formula) in zip(counts, checked, strict=True):
        checks.close(count, number, f"{name} of {case}", causes=causes, hint=hint or formula)
