"""Questions 1, 2 and 3: the outputs of two directions, side by side."""

import keras
import numpy as np

from lstm_utils import checks
from lstm_utils.visible_tests.question import question

STEPS_TURNED = "the steps are turned round: both arrays are in the order of time already"
FORWARD_FIRST = "the backward half stands first: the forward half comes first"


@question
def merge():
    """Question 1: merge."""
    answer = checks.answer("merge")
    one, other = np.random.default_rng(61).normal(size=(2, 3, 5, 2))
    for mode in checks.directions.MERGE_MODES:
        check_merge(answer, one, other, mode)


def check_merge(answer, one, other, mode, causes=(), hint=""):
    """Check how the outputs of two directions are merged.

    Parameters
    ----------
    answer : function
        The student's `merge`.
    one, other : array (samples, steps, units) or (samples, units)
    mode : str
        ``"concat"``, ``"sum"``, ``"mul"`` or ``"ave"``.
    causes : sequence of (array, str)
        More mistakes and their words, as `checks.close` takes them.
    hint : str
        What to tell where no cause fits, in place of what this mode does.
    """
    case = f"merge of two arrays {one.shape} by {mode!r}"
    mistakes, does = _wrong_merges(one, other)[mode]
    right = checks.directions.MERGE_MODES[mode](one, other)
    checks.close(answer(one, other, mode), right, case, causes=[*causes, *mistakes], hint=hint or does)


def _wrong_merges(one, other):
    """By mode: what mistakes give and their words, and what the mode does."""
    joined, total = np.concatenate([one, other], axis=-1), one + other
    sum_of_units = "the sum goes over the units as well: add entry by entry"
    mean_of_units = "the mean goes over the units: average the two arrays entry by entry"
    new_axis = "stacked on a new axis: join along the last axis that is there"
    concat = [
        (np.concatenate([other, one], axis=-1), FORWARD_FIRST),
        (np.concatenate([one, other], axis=1), "joined along the steps: join along the last axis, the units"),
        (np.concatenate([one, other], axis=0), "joined along the samples: join along the last axis, the units"),
        (np.stack([one, other], axis=-1), new_axis),
        (np.stack([one, other]), new_axis),
        (
            np.stack([one, other], axis=-1).reshape(joined.shape),
            "the two take turns: the forward half comes first, as a whole",
        ),
        (total, "this is the sum"),
    ]
    add = [
        (joined, "joined and not added"),
        (total / 2, "this is the average"),
        (np.sum([one, other]), "the sum goes over everything: add the two arrays entry by entry"),
        (total.sum(axis=-1), sum_of_units),
        (joined.sum(axis=-1), sum_of_units),
    ]
    multiply = [
        (joined, "joined and not multiplied"),
        (total, "this is the sum"),
        ((one * other).sum(axis=-1), "a dot product: multiply entry by entry and sum nothing"),
        (one @ other.swapaxes(-1, -2), "a matrix product: multiply entry by entry"),
    ]
    average = [
        (total, "this is the sum: the average of two is half of it"),
        (joined, "joined and not averaged"),
        (one + other / 2, "brackets are missing: (forward + backward) / 2"),
        (joined.mean(axis=-1), mean_of_units),
        (joined.mean(axis=-1, keepdims=True), mean_of_units),
        (total.mean(axis=-1), mean_of_units),
        (np.mean([one, other]), "the mean goes over everything: average the two arrays entry by entry"),
    ]
    if one.ndim == 3:
        concat.append((np.concatenate([one, other[:, ::-1]], axis=2), STEPS_TURNED))
        add.append((one + other[:, ::-1], STEPS_TURNED))
    return {
        "concat": (concat, "the forward outputs, then the backward outputs, along the last axis"),
        "sum": (add, "add entry by entry"),
        "mul": (multiply, "multiply entry by entry"),
        "ave": (average, "half of the sum, entry by entry"),
    }


@question
def both_directions():
    """Question 2: both directions."""
    answer = checks.answer("both_directions")
    one = keras.layers.LSTM(2, return_sequences=True)
    other = keras.layers.LSTM(3, return_sequences=True, go_backwards=True)
    inputs = np.random.default_rng(63).normal(size=(4, 5, 6)).astype("float32")
    case = "both_directions for layers of 2 and 3 units and X of shape (4, 5, 6)"
    check_both_directions(answer, one, other, inputs, case)


def check_both_directions(answer, one, other, inputs, case):
    """Check the outputs of two layers, step by step.

    Parameters
    ----------
    answer : function
        The student's `both_directions`.
    one, other : keras.layers.LSTM
        The forward and the backward layer.
    inputs : array (samples, steps, features)
    case : str
        The call, for messages.
    """
    # Of the two layers as they are, in whatever way they are called below.
    outputs = [layer(x) for layer in (one, other) for x in (inputs, inputs[:, ::-1])]
    first, first_of_turned, raw, double = (keras.ops.convert_to_numpy(y) for y in outputs)
    second = raw[:, ::-1]
    samples, steps, _ = inputs.shape
    units, others = first.shape[2], raw.shape[2]
    wrong_shapes = {
        (samples, steps, 2 * units): "only one layer was used, twice",
        (samples, steps, 2 * others): "the input itself, or one layer twice: join the outputs of both layers",
        (samples, units + others): "the last step alone: give every step",
        (steps, samples, units + others): "axes swapped: the order is samples, steps, units",
        (2, samples, steps): "the two are stacked: join them along the last axis",
    }
    expected = (samples, steps, units + others)
    came = checks.same_shape(answer(one, other, inputs), expected, case, causes=wrong_shapes)
    swapped = np.concatenate([second, first], axis=2)
    checks.expect(
        not np.allclose(came, swapped, atol=1e-5),
        f"{case}: the two halves are in the wrong order.",
        f"the forward layer's {units} entries first",
        f"the backward layer's {others} entries first",
    )

    turned_twice = "the input is turned round too: the layer reads from the end by itself, and twice round is forwards"
    nothing_else = "steps are axis 1 and nothing else is to be turned"
    causes = [
        (raw, "its first output is the one for the last step: turn the steps round before you join"),
        (double, turned_twice),
        (double[:, ::-1], turned_twice),
        (raw[::-1], "the samples are turned round: steps are axis 1"),
        (raw[::-1, ::-1], f"the samples are turned round as well: {nothing_else}"),
        (raw[:, :, ::-1], "the units are turned round: steps are axis 1"),
        (raw[:, ::-1, ::-1], f"the units are turned round as well: {nothing_else}"),
        (raw[::-1, ::-1, ::-1], f"all axes are turned round: {nothing_else}"),
    ]
    hint = "at each step the output of backward_layer for the same step; with layers of your own the weights are others"
    checks.close(came[:, :, units:], second, f"The backward half of {case}", causes=causes, hint=hint)

    input_turned = "its input is turned round: the forward layer reads X as it is"
    causes = [
        (first[:, ::-1], "its steps are turned round: only the backward layer answers backwards"),
        (first_of_turned, input_turned),
        (first_of_turned[:, ::-1], input_turned),
    ]
    hint = "the outputs of forward_layer as they are; Bidirectional(forward_layer) makes a copy with new weights"
    checks.close(came[:, :, :units], first, f"The forward half of {case}", causes=causes, hint=hint)


@question
def last_outputs():
    """Question 3: one vector for the whole sequence."""
    check_last_outputs(checks.answer("last_outputs"), np.random.default_rng(65).normal(size=(5, 4, 6)), 3)


def check_last_outputs(answer, values, units, causes=()):
    """Check what each direction says after it has read everything.

    Parameters
    ----------
    answer : function
        The student's `last_outputs`.
    values : array (samples, steps, 2 * units)
    units : int
    causes : sequence of (array, str)
        More mistakes and their words, as `checks.close` takes them.
    """
    end, start = values[:, -1], values[:, 0]
    half = (end[:, :units], start[:, units:])
    right = np.concatenate(half, axis=1)
    causes = [
        *causes,
        (end, "this is the last step: there the backward half has read the last input only"),
        (start, "this is the first step: there the forward half has read the first input only"),
        (
            np.concatenate([start[:, :units], end[:, units:]], axis=1),
            "the steps are mixed up: forward reads to the end, backward to the start",
        ),
        (np.concatenate(half[::-1], axis=1), FORWARD_FIRST),
        (
            np.concatenate([end[:, units:], start[:, :units]], axis=1),
            f"the halves are mixed up: the first {units} entries are the forward ones",
        ),
        (values.mean(axis=1), "this is the average over the steps"),
        (values.max(axis=1), "this is the largest value over the steps"),
        (half[0], "the backward half is missing"),
        (half[1], "the forward half is missing"),
        (half[0] + half[1], "the halves are added: they are joined, the forward half first"),
        (np.stack(half, axis=1), "the halves are stacked on a new axis: join them along the units"),
        (np.concatenate(half, axis=0), "the halves are joined along the samples: join them along the units"),
        (right[:, np.newaxis], "an axis of the steps is left over: index a step with 0 or -1, not with a slice"),
    ]
    case = f"last_outputs of a sequence {values.shape} with {units} units"
    hint = "the forward half of the last step, the backward half of the first"
    checks.close(answer(values, units), right, case, causes=causes, hint=hint)
