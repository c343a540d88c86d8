"""Questions 3, 4 and 5: the same function at every step, windows cut into blocks, and a CNN-LSTM that reads them."""

import math

import numpy as np

from lstm_utils import checks
from lstm_utils.visible_tests.question import question


@question
def time_distributed():
    """Question 3: a function at every time step."""
    answer = checks.answer("time_distributed")
    videos = np.random.default_rng(42).normal(size=(2, 3, 4, 5))
    seen = []

    def brightness(pictures):
        seen.append(np.shape(pictures))
        return np.asarray(pictures).mean(axis=tuple(range(1, np.ndim(pictures))))

    came = answer(brightness, videos)
    cause = "merge samples and steps into one axis, and leave the others as they are"
    if set(seen) == {(4, 5)}:
        cause = "a single step without the axis n in front: a function that wants (n, 4, 5) takes one step as (1, 4, 5)"
    checks.expect(
        all(shape[1:] == (4, 5) for shape in seen) and seen,
        "The function is not given an array of steps.",
        "arrays of the shape (n, 4, 5)",
        " and ".join(str(shape) for shape in seen[:3]) or "it is never called",
        cause,
    )
    shapes = {(2,): "only one step of each sample", (3,): "only one sample"}
    check_results(came, brightness, videos, "one number for each picture", shapes)

    def two_rows(pictures):
        return np.asarray(pictures)[:, :2].swapaxes(1, 2)

    shapes = {(2, 3, 4, 5): "the result has the shape of x: it must have that of what the function gives"}
    check_results(answer(two_rows, videos), two_rows, videos, "(n, 5, 2)", shapes)


def check_results(came, function, x, gives, shapes=None):
    """Check what comes of applying a function to every step.

    Parameters
    ----------
    came
        What the student's `time_distributed` gave.
    function, x : function of arrays (n, ...), array (samples, steps, ...)
        Its arguments.
    gives : str
        What the function gives, for messages.
    shapes : dict from tuple to str, optional
        What more wrong shapes tell.
    """
    samples, steps = x.shape[:2]
    case = f"time_distributed for {x.shape} and a function that gives {gives}"
    right = np.array([[function(step[np.newaxis])[0] for step in sample] for sample in x])
    one = right.shape[2:]
    one_axis = "samples and steps are still one axis: split them again"
    known = {
        (samples, steps, math.prod(one)): "the axes of a result became one: they must stay",
        (steps, samples, *one): "samples and steps are swapped",
        (samples * steps, *one): one_axis,
    }
    if not one:
        known[(samples, steps, 1)] = "an axis is left over: a result may be a single number"
        known[(samples * steps, 1)] = one_axis
    hint = "the shape must be (samples, steps) and then the shape of one result"
    came = checks.same_shape(came, right.shape, case, causes=known | (shapes or {}), hint=hint)
    causes = [
        (
            right.swapaxes(0, 1).reshape(right.shape),
            "the results come in another order: steps first, then samples",
        ),
        (np.repeat(right[:, :1], steps, axis=1), "every step gets the result of the first"),
        (np.repeat(right[:, -1:], steps, axis=1), "every step gets the result of the last"),
    ]
    checks.close(came, right, case, causes=causes, hint="[s, t] must be the result for step t of sample s")


@question
def into_blocks():
    """Question 4: cut windows into blocks."""
    answer = checks.answer("into_blocks")
    # Sample s, step t, feature f is the number 100 s + t + f / 10.
    X = 100.0 * np.arange(5)[:, np.newaxis, np.newaxis] + np.arange(14)[:, np.newaxis] + np.arange(2) / 10
    cause = (
        "what is reshaped does not fill the blocks: the oldest steps that make no whole block must go, and no others"
    )
    with checks.explained(cause, "ValueError"):
        came = answer(X, 3)

    def blocks_from(*first_steps):
        return np.stack([X[:, first : first + 4] for first in first_steps], axis=1)

    causes = [
        (blocks_from(1, 5, 9), "a new and an old step are left out: leave out the oldest"),
        (blocks_from(0, 5, 10), "steps between the blocks are left out: leave out the oldest"),
        (
            np.stack([X[:, 2 + b :: 3] for b in range(3)], axis=1),
            "every third step is in a block: a block is steps that follow one another",
        ),
    ]
    check_blocks(came, X, blocks_from(2, 6, 10), {}, causes)


def check_blocks(came, X, right, shapes, causes):
    """Check windows that were cut into blocks.

    Parameters
    ----------
    came
        What the student's `into_blocks` gave.
    X : array (samples, steps, features)
        Its argument.
    right : array (samples, n_blocks, block_steps, features)
    shapes : dict from tuple to str
        What more wrong shapes tell.
    causes : list of (array, str)
        What more mistakes give.
    """
    samples, n_blocks, block_steps, features = right.shape
    used = n_blocks * block_steps
    case = f"into_blocks for X of shape {X.shape} and n_blocks={n_blocks}"
    shapes = {
        (samples, n_blocks + 1, block_steps, features): (
            "there is a block too many: what makes no whole block is left out"
        ),
        (samples, n_blocks, block_steps + 1, features): (
            "the blocks overlap or are filled up: each has steps // n_blocks steps"
        ),
        (samples * n_blocks, block_steps, features): "samples and blocks became one axis",
        (samples, used, features): "the steps are not divided into blocks",
        (n_blocks, samples, block_steps, features): "samples and blocks are swapped",
        (samples, n_blocks, block_steps * features): "the steps of a block and the features became one axis",
        (samples, n_blocks, block_steps): "the axis of the features is missing",
        (samples, n_blocks, block_steps, 1): "only one feature is kept",
        (samples, block_steps, n_blocks, features): (
            "n_blocks is taken for the steps of a block: it is how many blocks there are"
        ),
    } | shapes
    hint = "the shape must be (samples, n_blocks, steps // n_blocks, features)"
    came = checks.same_shape(came, right.shape, case, causes=shapes, hint=hint)

    newest = X[:, X.shape[1] - used :]
    mistakes = [
        (X[:, :used].reshape(right.shape), "the newest steps are left out: leave out the oldest"),
        (right[:, ::-1], "the blocks are in reverse order"),
        (right[:, :, ::-1], "the steps in the blocks are in reverse order"),
        (newest.swapaxes(1, 2).reshape(right.shape), "the reshape mixes steps and features"),
        (right.swapaxes(0, 1).reshape(right.shape), "the reshape mixes samples and blocks"),
        (newest.swapaxes(0, 1).reshape(right.shape), "the reshape mixes samples and steps"),
    ]
    hint = "block b of a sample must hold the steps that follow those of block b-1"
    checks.close(came, right, case, causes=[*mistakes, *causes], hint=hint)


@question
def cnn_lstm_model():
    """Question 5: build a CNN-LSTM."""
    answer = checks.answer("cnn_lstm")
    sizes = (20, 1, 64, 3, 2, 400, 8)
    cause = (
        "a layer before the LSTM has no TimeDistributed around it, or the axis of the blocks is missing in the Input"
    )
    with checks.explained(cause, "ValueError"):
        built = answer(*sizes)
    inputs = np.random.default_rng(45).normal(size=(4, 3, 20, 1)).astype("float32")
    check_cnn_lstm(built, sizes, inputs, {})


def check_cnn_lstm(built, sizes, inputs, counts):
    """Check how an untrained CNN-LSTM is built, and what it computes.

    Parameters
    ----------
    built : keras.Model
        What the student's `cnn_lstm` gave.
    sizes : tuple of seven int
        Its arguments: `n_past`, `n_features`, `filters`, `kernel_size`, `pool_size`, `units`, `n_future`.
    inputs : array (samples, blocks, n_past, n_features)
    counts : dict from int to str
        What more wrong numbers of parameters tell.
    """
    n_past, n_features, filters, kernel_size, pool_size, units, n_future = sizes
    samples, blocks = inputs.shape[:2]
    name = f"cnn_lstm{sizes}"
    outputs = checks.models.outputs(built, inputs, name)
    checks.models.any_length(built, 1, name, "any number of blocks")
    shapes = {
        (samples, blocks, n_future): (
            "return_sequences=True: the LSTM layer hands on every block, not the last one alone"
        ),
        (samples, units): "the dense layer is missing",
        (samples, 1): "the dense layer has one output: it needs one for each future step",
        (samples * blocks, n_future): (
            "samples and blocks stay one axis: the LSTM layer must go over the blocks of a sample"
        ),
    }
    what = f"The output of {name} for {samples} samples of {blocks} blocks"
    hint = "the output must have the shape (samples, n_future)"
    checks.same_shape(outputs, (samples, n_future), what, causes=shapes, hint=hint)

    def lstm_that_reads(numbers):
        return 4 * (units * (units + numbers) + units)

    places = n_past - kernel_size + 1
    pooled = places // pool_size
    layers = [
        ("Conv1D", kernel_size * n_features * filters + filters),
        ("LSTM", lstm_that_reads(pooled * filters)),
        ("Dense", units * n_future + n_future),
    ]
    wrong_counts = {
        kernel_size * n_features * filters: "the Conv1D layer has no bias (use_bias=False)",
        filters * n_features * kernel_size + kernel_size: (
            "kernel_size and filters are mixed up, or other sizes went into the Conv1D layer"
        ),
        lstm_that_reads(n_past // pool_size * filters): (
            f'the convolution pads the blocks (padding="same"): then {n_past} steps stay {n_past}'
        ),
        lstm_that_reads(places * filters): "the pooling layer is missing",
        lstm_that_reads((places - pool_size + 1) * filters): "the groups of the pooling overlap (strides=1)",
        lstm_that_reads(filters): (
            f"the LSTM layer reads {filters} numbers: is Flatten another kind of pooling, over the whole block?"
        ),
        lstm_that_reads(pooled): "the pooling or the flattening goes over the filters",
        lstm_that_reads(n_past * n_features): (
            "the LSTM layer reads the blocks themselves, not what the convolution gives"
        ),
    }
    checks.models.parameters(built, layers, name, causes=wrong_counts | counts)
    checks.recurrent.lstm_defaults(built, name)
    checks.models.linear_output(built, inputs, name)
    checks.recurrent.cnn_lstm_output(built, inputs, name, pool_size)
