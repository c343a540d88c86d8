"""The visible tests of lesson 6, bidirectional: one function a question."""

import keras
import numpy as np

from lstm_utils import checks, datasets
from lstm_utils.visible_tests.question import question


@question
def merge():
    """Question 1: merge."""
    answer = checks.answer("merge")

    one, other = np.random.default_rng(61).normal(size=(2, 3, 5, 2))
    given = "of two arrays (3, 5, 2)"
    joined = np.concatenate([one, other], axis=2)
    checks.close(answer(one, other, "concat"), joined, f"merge {given} by 'concat'", causes=[
        (np.concatenate([other, one], axis=2), "the backward half stands first: the forward half comes first"),
        (np.concatenate([one, other], axis=1), "joined along the steps: join along the last axis, the units"),
        (np.concatenate([one, other], axis=0), "joined along the samples: join along the last axis, the units"),
        (np.stack([one, other], axis=-1), "stacked on a new axis: join along the last axis that is there"),
        (np.stack([one, other]), "stacked on a new axis: join along the last axis that is there"),
        (np.stack([one, other], axis=-1).reshape(joined.shape), "the two take turns: the forward half comes first, as a whole"),
        (np.concatenate([one, other[:, ::-1]], axis=2), "the steps are turned round: both arrays are in the order of time already"),
        (one + other, "this is the sum"),
    ], hint="the forward outputs, then the backward outputs, along the last axis")  # fmt: skip
    checks.close(answer(one, other, "sum"), one + other, f"merge {given} by 'sum'", causes=[
        (joined, "joined and not added"),
        ((one + other) / 2, "this is the average"),
        (np.sum([one, other]), "the sum goes over everything: add the two arrays entry by entry"),
        (one + other[:, ::-1], "the steps are turned round: both arrays are in the order of time already"),
        ((one + other).sum(axis=-1), "the sum goes over the units as well: add entry by entry"),
        (joined.sum(axis=-1), "the sum goes over the units as well: add entry by entry"),
    ], hint="add entry by entry")  # fmt: skip
    checks.close(answer(one, other, "mul"), one * other, f"merge {given} by 'mul'", causes=[
        (joined, "joined and not multiplied"),
        (one + other, "this is the sum"),
        ((one * other).sum(axis=-1), "a dot product: multiply entry by entry and sum nothing"),
        (one @ other.swapaxes(1, 2), "a matrix product: multiply entry by entry"),
    ], hint="multiply entry by entry")  # fmt: skip
    checks.close(answer(one, other, "ave"), (one + other) / 2, f"merge {given} by 'ave'", causes=[
        (one + other, "this is the sum: the average of two is half of it"),
        (joined, "joined and not averaged"),
        (one + other / 2, "brackets are missing: (forward + backward) / 2"),
        (joined.mean(axis=-1), "the mean goes over the units: average the two arrays entry by entry"),
        (joined.mean(axis=-1, keepdims=True), "the mean goes over the units: average the two arrays entry by entry"),
        ((one + other).mean(axis=-1), "the mean goes over the units: average the two arrays entry by entry"),
        (np.mean([one, other]), "the mean goes over everything: average the two arrays entry by entry"),
    ], hint="half of the sum, entry by entry")  # fmt: skip


@question
def both_directions():
    """Question 2: both directions."""
    answer = checks.answer("both_directions")

    random = np.random.default_rng(63)
    one = keras.layers.LSTM(2, return_sequences=True)
    other = keras.layers.LSTM(3, return_sequences=True, go_backwards=True)
    inputs = random.normal(size=(4, 5, 6)).astype("float32")
    case = "both_directions for layers of 2 and 3 units and X of shape (4, 5, 6)"
    # Of the two layers as they are, in whatever way they are called below.
    first, raw, double = (keras.ops.convert_to_numpy(y) for y in (one(inputs), other(inputs), other(inputs[:, ::-1])))
    second = raw[:, ::-1]
    came = checks.same_shape(answer(one, other, inputs), (4, 5, 5), case, causes={
        (4, 5, 4): "only one layer was used, twice",
        (4, 5, 6): "the input itself, or one layer twice: join the outputs of both layers",
        (4, 5): "the last step alone: give every step",
        (5, 4, 5): "axes swapped: the order is samples, steps, units",
        (2, 4, 5): "the two are stacked: join them along the last axis",
    })  # fmt: skip
    swapped = np.concatenate([second, first], axis=2)
    checks.expect(not np.allclose(came, swapped, atol=1e-5), f"{case}: the two halves are in the wrong order.",
                  "the forward layer's 2 entries first", "the backward layer's 3 entries first")  # fmt: skip
    checks.close(came[:, :, 2:], second, f"The backward half of {case}", causes=[
        (raw, "its first output is the one for the last step: turn the steps round before you join"),
        (double, "the input is turned round too: the layer reads from the end by itself, and twice round is forwards"),
        (double[:, ::-1], "the input is turned round too: the layer reads from the end by itself, and twice round is forwards"),
        (raw[::-1], "the samples are turned round: steps are axis 1"),
        (raw[::-1, ::-1], "the samples are turned round as well: steps are axis 1 and nothing else is to be turned"),
        (raw[:, :, ::-1], "the units are turned round: steps are axis 1"),
        (raw[:, ::-1, ::-1], "the units are turned round as well: steps are axis 1 and nothing else is to be turned"),
        (raw[::-1, ::-1, ::-1], "all axes are turned round: steps are axis 1 and nothing else is to be turned"),
    ], hint="at each step the output of backward_layer for the same step; with layers of your own the weights are others")  # fmt: skip
    checks.close(came[:, :, :2], first, f"The forward half of {case}", causes=[
        (first[:, ::-1], "its steps are turned round: only the backward layer answers backwards"),
        (keras.ops.convert_to_numpy(one(inputs[:, ::-1])), "its input is turned round: the forward layer reads X as it is"),
        (keras.ops.convert_to_numpy(one(inputs[:, ::-1]))[:, ::-1], "its input is turned round: the forward layer reads X as it is"),
    ], hint="the outputs of forward_layer as they are; Bidirectional(forward_layer) makes a copy with new weights")  # fmt: skip


@question
def last_outputs():
    """Question 3: one vector for the whole sequence."""
    answer = checks.answer("last_outputs")

    values = np.random.default_rng(65).normal(size=(5, 4, 6))
    case = "last_outputs of a sequence (5, 4, 6) with 3 units"
    half, end, start = (values[:, -1, :3], values[:, 0, 3:]), values[:, -1], values[:, 0]
    right = np.concatenate(half, axis=1)
    checks.close(answer(values, 3), right, case, causes=[
        (end, "this is the last step: there the backward half has read the last input only"),
        (start, "this is the first step: there the forward half has read the first input only"),
        (np.concatenate([start[:, :3], end[:, 3:]], axis=1), "the steps are mixed up: forward reads to the end, backward to the start"),
        (np.concatenate([half[1], half[0]], axis=1), "the backward half stands first: the forward half comes first"),
        (np.concatenate([end[:, 3:], start[:, :3]], axis=1), "the halves are mixed up: the first 3 entries are the forward ones"),
        (values.mean(axis=1), "this is the average over the steps"),
        (values.max(axis=1), "this is the largest value over the steps"),
        (half[0], "the backward half is missing"),
        (half[1], "the forward half is missing"),
        (half[0] + half[1], "the halves are added: they are joined, the forward half first"),
        (np.stack(half, axis=1), "the halves are stacked on a new axis: join them along the units"),
        (np.concatenate(half, axis=0), "the halves are joined along the samples: join them along the units"),
        (right[:, np.newaxis], "an axis of the steps is left over: index a step with 0 or -1, not with a slice"),
    ], hint="the forward half of the last step, the backward half of the first")  # fmt: skip


@question
def sizes():
    """Question 4: shapes and parameters."""
    answer = checks.answer("bidirectional_sizes")

    def lstm(n, m, bias=1):
        return 4 * (n * (n + m) + bias * n)

    for sizes, shape, layer, dense in [
        ((7, 3, 5, 2, "concat", True), (7, 10), 360, 22),
        ((7, 3, 5, 2, "sum", False), (5,), 360, 12),
        ((6, 2, 4, 3, "concat", False), (8,), 224, 27),
        ((6, 2, 4, 3, "ave", True), (6, 4), 224, 15),
    ]:
        case = f"bidirectional_sizes{sizes}"
        steps, features, units, outputs, mode, sequences = sizes
        came = checks.parts(answer(*sizes), ["shape", "layer", "dense"], case)
        listed = tuple(came[0]) if np.ndim(came[0]) == 1 else came[0]
        both = "after 'concat' both halves stand side by side: 2 * units" if mode == "concat" else \
               f"after {mode!r} the output is as wide as one direction: units"  # fmt: skip
        known = {
            (None, *shape): "the samples are in it: leave them out",
            (steps, units): both if sequences else "without return_sequences there is no axis of steps",
            (steps, 2 * units): both if sequences else "without return_sequences there is no axis of steps",
            (units,): "return_sequences=True keeps the axis of steps" if sequences else both,
            (2 * units,): "return_sequences=True keeps the axis of steps" if sequences else both,
            (steps, features): "these are the sizes of the input",
            (steps, outputs): "this is the output of the dense layer: the bidirectional layer's was asked for",
            (outputs,): "this is the output of the dense layer: the bidirectional layer's was asked for",
        }  # fmt: skip
        other = "a tuple of whole numbers without the samples; a tuple of one has a comma: (5,)"
        cause = next((words for wrong, words in known.items() if wrong == listed), other)
        checks.expect(listed == shape, f"The shape of {case} is wrong.", shape, came[0], cause)
        checks.close(came[1], layer, f"The number of parameters of the bidirectional layer in {case}", causes=[
            (layer // 2, "this is one direction: there are two LSTM layers"),
            (lstm(2 * units, features), "one LSTM of 2 * units was counted: two of `units` are smaller"),
            (2 * lstm(2 * units, features), "each direction has `units` units, not 2 * units"),
            (lstm(units, features) + lstm(units, units), "the second layer reads the input too, not the first one's outputs"),
            (2 * lstm(units, features, 0), "the biases are missing"),
            (layer // 4, "the factor 4 is missing: three gates and the candidate"),
            (2 * lstm(steps, features), "n_steps was taken for units"),
            (2 * lstm(units, steps), "n_steps was taken for n_features"),
            (layer + dense, "the dense layer is counted in: it has a number of its own"),
        ], hint="twice 4 * (units * (units + features) + units), whatever the merge mode")  # fmt: skip
        width, other = shape[-1], 3 * units - shape[-1]
        checks.close(came[2], dense, f"The number of parameters of the dense layer in {case}", causes=[
            (outputs * (other + 1), f"the dense layer reads the merged outputs: {both}"),
            (outputs * width, "the biases are missing: one for each output"),
            (outputs * width * steps + outputs, "the steps are counted: the same weights are used at every step"),
            (steps * dense, "the steps are counted: the same weights are used at every step"),
            (outputs * width + width, "one bias for each number that is read was counted: it is one for each output"),
            (layer + dense, "this is the whole model: the dense layer alone was asked for"),
        ], hint="n_outputs * (numbers read) + n_outputs")  # fmt: skip


@question
def labels():
    """Question 5: two labels."""
    limit_answer, half_answer = checks.answer("limit_reached"), checks.answer("half_reached")

    rain = np.array([[0.0, 1.5, 0.5, 0.0, 2.0], [0.5, 0.5, 0.0, 0.0, 1.0], [1.0, 0.0, 0.0, 4.0, 1.0]])
    fallen = rain.cumsum(axis=1)
    total = fallen[:, -1:]
    axis = "the sum runs over the days: it must run over the readings of one day"
    own = "the reading itself is not counted: up to and including this one"
    checks.close(limit_answer(rain, 1.5), [[0, 1, 1, 1, 1], [0, 0, 0, 0, 1], [0, 0, 0, 1, 1]],
                 "limit_reached(rain, 1.5) for 3 days of 5 readings", causes=[
        (fallen > 1.5, "at least: a sum that is exactly the limit counts as well"),
        (fallen - rain >= 1.5, own),
        (rain >= 1.5, "each reading is judged by itself: add up what has fallen so far"),
        (fallen < 1.5, "0 and 1 are the wrong way round"),
        (rain.cumsum(axis=0) >= 1.5, axis),
        (rain.cumsum().reshape(rain.shape) >= 1.5, "the sum goes on from one day to the next: each day starts at 0"),
        (rain[:, ::-1].cumsum(axis=1)[:, ::-1] >= 1.5, "it is added up from the end of the day"),
        (fallen >= total / 2, "this is half of the day's rain: the limit was asked for"),
        (total[:, 0] >= 1.5, "one label for each day: give one for each reading"),
        (fallen, "these are the sums: give 1 where the limit is reached, else 0"),
    ], hint="add up from the first reading to this one and compare with the limit")  # fmt: skip
    # As many days as readings: a sum that lost its axis fits, and is told from others by its values.
    rain = np.vstack([rain, [2.0, 0.0, 0.0, 0.5, 0.5], [0.0, 0.0, 3.0, 0.0, 1.0]])
    fallen = rain.cumsum(axis=1)
    total = fallen[:, -1:]
    checks.close(half_answer(rain), [[0, 0, 1, 1, 1], [0, 1, 1, 1, 1], [0, 0, 0, 1, 1], [1, 1, 1, 1, 1], [0, 0, 1, 1, 1]],
                 "half_reached(rain) for 5 days of 5 readings", causes=[
        (fallen >= total[:, 0] / 2, "each reading is compared with another day's half: keep the axis of the readings when "
         "you add up a day (keepdims=True)"),
        (fallen > total / 2, "at least: a sum that is exactly half counts as well"),
        (fallen - rain >= total / 2, own),
        (rain >= total / 2, "each reading is judged by itself: add up what has fallen so far"),
        (fallen < total / 2, "0 and 1 are the wrong way round"),
        (fallen >= total.mean() / 2, "half of the average day: take half of the same day's rain"),
        (fallen >= rain.sum() / 2, "half of the rain of all days: take half of the same day's rain"),
        (fallen >= rain.mean(axis=1, keepdims=True), "this is the average reading: half of the day's total was asked for"),
        (np.tile(np.arange(1, 6) >= 2.5, (5, 1)), "half of the readings: half of the rain was asked for"),
        (rain.cumsum(axis=0) >= rain.sum(axis=0) / 2, axis),
        (rain[:, ::-1].cumsum(axis=1)[:, ::-1] >= total / 2, "it is added up from the end of the day"),
        (fallen >= total, "all of the day's rain was asked for, not half of it"),
    ], hint="add up from the first reading to this one and compare with half of the day's sum")  # fmt: skip


@question
def labeller():
    """Question 6: a network that labels every step."""
    answer = checks.answer("labeller")

    for merge_mode, width in [("concat", 8), ("sum", 4)]:
        name = f"labeller(3, 4, 2, {merge_mode!r})"
        built = answer(3, 4, 2, merge_mode)
        checks.models.any_length(built, 1, name, "any number of steps: keras.Input(shape=(None, n_features))")
        inputs = np.random.default_rng(67).normal(size=(5, 6, 3)).astype("float32")
        came = checks.models.outputs(built, inputs, name)
        checks.same_shape(came, (5, 6, 2), f"The output of {name} for 5 samples of 6 steps", causes={
            (5, 2): "one output for the whole sequence: the LSTM layer needs return_sequences=True",
            (5, 6, 8): "the dense layer is missing",
            (5, 6, 4): "the dense layer is missing, or has as many outputs as the LSTM has units",
            (5, 6, 1): "the dense layer has one output: it needs one for each label",
            (5, 6, 3): "the dense layer has an output for each feature: it needs one for each label",
        })  # fmt: skip
        checks.directions.parameters(built, 128, 2 * (width + 1), name, causes={
            4 * (8 * 11 + 8): "each direction has `units` units, not 2 * units",
            4 * (2 * 5 + 2): "units is n_labels, or half of what was asked for: each direction has `units` units",
            4 * (4 * 8 + 4): "one of the layers reads the other's outputs: both read the input",
            4 * (4 * 12 + 4): "one of the layers reads the other's outputs: both read the input",
            2 * 9 if width == 4 else 2 * 5: "the dense layer reads outputs that are merged in another way than by merge_mode",
        })  # fmt: skip
        checks.directions.default_activations(built, name)
        checks.directions.labels_at_every_step(built, inputs, name, merge_mode)


@question
def train_rain():
    """Question 7: train it."""
    answer = checks.answer("rain_model")

    rain, labels = datasets.rain_gauge(1000, seed=961)
    chances = checks.models.outputs(answer, rain, "rain_model")
    checks.same_shape(chances, (1000, 12, 2), "The output of rain_model for 1000 days", causes={
        (1000, 2): "one output for the whole day: the LSTM layers need return_sequences=True",
        (1000, 12, 1): "one label only: the dense layer needs an output for each of the two",
        (1000, 12, 16): "the dense layer is missing",
        (1000, 12, 8): "the dense layer is missing",
    })  # fmt: skip
    checks.expect(chances.min() >= 0 and chances.max() <= 1, "The output of rain_model does not hold chances.",
                  "values from 0 to 1", f"values from {chances.min():.3g} to {chances.max():.3g}",
                  "the dense layer has no sigmoid, so these are scores")  # fmt: skip
    checks.expect(not np.allclose(chances.sum(axis=2), 1, atol=1e-3), "The two chances always add up to 1.",
                  "a chance for each label by itself: both may hold at a time", "chances that exclude one another",
                  "softmax in place of sigmoid")  # fmt: skip
    number = len(checks.directions.lstm_layers(answer))
    checks.expect(number >= 2, "rain_model does not read in both directions.", "an LSTM layer in each direction",
                  f"{number} LSTM layer{'s' * (number != 1)}", "Bidirectional is missing around the LSTM layer")  # fmt: skip
    altered = rain[:50].copy()
    altered[:, 9:] = 2 - altered[:, 9:]
    moved = np.abs(checks.models.outputs(answer, altered, "rain_model") - chances[:50])[:, :9].max()
    checks.expect(moved > 1e-4, "rain_model does not look at what comes after a reading.", "chances that move when the "
                  "rain after them is changed", "the same chances", "no layer reads backwards")  # fmt: skip

    wrong = ((chances > 0.5) != labels).mean(axis=(0, 1))
    fallen, left = rain[:, :, 0].cumsum(axis=1), np.arange(11, -1, -1)
    clock = np.minimum(labels.mean(axis=0), 1 - labels.mean(axis=0)).mean(axis=0)
    past = ((fallen >= rain.mean() * left) != labels[:, :, 1]).mean(axis=0)
    cause = "too little training, or a learning rate that is too small or too large"
    if any(getattr(layer, "go_backwards", False) for layer in answer.layers):
        cause += ", or outputs of a layer with go_backwards that are not turned round"
    if ((chances > 0.5) != labels[:, :, ::-1]).mean() < 0.6 * wrong.mean():
        cause = "the labels are in each other's place: the limit comes first, then the half"
    elif ((chances[:, ::-1] > 0.5) != labels).mean() < 0.6 * wrong.mean():
        cause = "the readings are in reversed order: was it trained on Y_train as it is?"
    checks.better_than(wrong[0], clock[0], "The first label (2.5 mm) on 1000 new days", 0.8, "the clock", hint=cause)
    checks.better_than(wrong[1], past.mean(), "The second label (half) on 1000 new days", 0.5,
                       "the past with the average future", hint=cause)  # fmt: skip
    morning = ((chances > 0.5) != labels)[:, 1:5, 1].mean()
    checks.better_than(morning, past[1:5].mean(), "The second label (half) at the readings 2 to 5", 0.5,
                       "the past with the average future", hint="in the morning it does not know the evening: if "
                       "you put the layers together yourself, turn round the outputs of the backward layer")  # fmt: skip


@question
def looks_ahead():
    """Question 8: does it look ahead?."""
    answer = checks.answer("looks_ahead")

    data = np.random.default_rng(69).normal(size=(3, 6, 2)).astype("float32")
    for name, layer, right, cause in [
        ("one forward LSTM layer", keras.layers.LSTM(4, return_sequences=True), False,
         "outputs are compared at steps that may change: alter only the steps behind those that you compare"),
        ("one bidirectional LSTM layer", keras.layers.Bidirectional(keras.layers.LSTM(4, return_sequences=True)), True,
         "the future is not changed, or the outputs before it are not compared"),
        ("a convolution over a step and its two neighbours", keras.layers.Conv1D(4, 3, padding="same"), True,
         "it looks a single step ahead: change the future behind each step, and compare up to that step"),
        ("a convolution over a step and the two before it", keras.layers.Conv1D(4, 3, padding="causal"), False,
         "it looks back only: alter only the steps behind those that you compare"),
    ]:  # fmt: skip
        built = keras.Sequential([keras.Input(shape=(None, 2)), layer, keras.layers.Dense(3)])
        case = f"looks_ahead for {name}"
        came = checks.as_array(answer(built, data), case)
        checks.expect(came.size == 1, f"{case} does not return one answer.", "True or False for the whole model",
                      f"an array of shape {came.shape}", "it was not asked at which steps: `.any()` makes one answer of many"
                      )  # fmt: skip
        checks.expect(float(came.reshape(-1)[0]) == right, f"{case} is wrong.", right, came.reshape(-1)[0], cause)
