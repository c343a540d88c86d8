"""Questions 5, 6 and 7: two labels at every reading of a rain gauge, and a network that gives them."""

import numpy as np

from lstm_utils import checks, datasets
from lstm_utils.visible_tests.question import question

ITSELF = "the reading itself is not counted: up to and including this one"
OF_ONE_DAY = "the sum runs over the days: it must run over the readings of one day"
BY_ITSELF = "each reading is judged by itself: add up what has fallen so far"
INVERTED = "0 and 1 are the wrong way round"
FROM_THE_END = "it is added up from the end of the day"


@question
def labels():
    """Question 5: two labels."""
    limit_answer, half_answer = checks.answer("limit_reached"), checks.answer("half_reached")
    rain = np.array([[0.0, 1.5, 0.5, 0.0, 2.0], [0.5, 0.5, 0.0, 0.0, 1.0], [1.0, 0.0, 0.0, 4.0, 1.0]])
    right = [[0, 1, 1, 1, 1], [0, 0, 0, 0, 1], [0, 0, 0, 1, 1]]
    check_limit_reached(limit_answer, rain, 1.5, right, "limit_reached(rain, 1.5) for 3 days of 5 readings")
    # As many days as readings: a sum that lost its axis fits, and is told from others by its values.
    rain = np.vstack([rain, [2.0, 0.0, 0.0, 0.5, 0.5], [0.0, 0.0, 3.0, 0.0, 1.0]])
    right = [[0, 0, 1, 1, 1], [0, 1, 1, 1, 1], [0, 0, 0, 1, 1], [1, 1, 1, 1, 1], [0, 0, 1, 1, 1]]
    check_half_reached(half_answer, rain, right, "half_reached(rain) for 5 days of 5 readings")


def check_limit_reached(answer, rain, limit, right, case, causes=()):
    """Check at which readings at least `limit` has fallen.

    Parameters
    ----------
    answer : function
        The student's `limit_reached`.
    rain, right : array (days, readings)
        What fell, and the labels.
    limit : float
    case : str
        The call, for messages.
    causes : sequence of (array, str)
        More mistakes and their words, as `checks.close` takes them.
    """
    fallen = rain.cumsum(axis=1)
    total = fallen[:, -1:]
    causes = [
        *causes,
        (fallen > limit, "at least: a sum that is exactly the limit counts as well"),
        (fallen - rain >= limit, ITSELF),
        (rain >= limit, BY_ITSELF),
        (fallen < limit, INVERTED),
        (rain.cumsum(axis=0) >= limit, OF_ONE_DAY),
        (
            rain.cumsum().reshape(rain.shape) >= limit,
            "the sum goes on from one day to the next: each day starts at 0",
        ),
        (rain[:, ::-1].cumsum(axis=1)[:, ::-1] >= limit, FROM_THE_END),
        (fallen >= total / 2, "this is half of the day's rain: the limit was asked for"),
        (total[:, 0] >= limit, "one label for each day: give one for each reading"),
        (fallen, "these are the sums: give 1 where the limit is reached, else 0"),
    ]
    hint = "add up from the first reading to this one and compare with the limit"
    checks.close(answer(rain, limit), right, case, causes=causes, hint=hint)


def check_half_reached(answer, rain, right, case, causes=()):
    """Check at which readings at least half of the day's rain has fallen.

    Parameters
    ----------
    answer : function
        The student's `half_reached`.
    rain, right : array (days, readings)
        What fell, and the labels.
    case : str
        The call, for messages.
    causes : sequence of (array, str)
        More mistakes and their words, as `checks.close` takes them.
    """
    days, readings = rain.shape
    fallen = rain.cumsum(axis=1)
    total = fallen[:, -1:]
    causes = [
        *causes,
        (fallen > total / 2, "at least: a sum that is exactly half counts as well"),
        (fallen - rain >= total / 2, ITSELF),
        (rain >= total / 2, BY_ITSELF),
        (fallen < total / 2, INVERTED),
        (fallen >= total.mean() / 2, "half of the average day: take half of the same day's rain"),
        (fallen >= rain.sum() / 2, "half of the rain of all days: take half of the same day's rain"),
        (
            fallen >= rain.mean(axis=1, keepdims=True),
            "this is the average reading: half of the day's total was asked for",
        ),
        (
            np.tile(np.arange(1, readings + 1) >= readings / 2, (days, 1)),
            "half of the readings: half of the rain was asked for",
        ),
        (rain.cumsum(axis=0) >= rain.sum(axis=0) / 2, OF_ONE_DAY),
        (rain[:, ::-1].cumsum(axis=1)[:, ::-1] >= total / 2, FROM_THE_END),
        (fallen >= total, "all of the day's rain was asked for, not half of it"),
    ]
    if days == readings:
        lost_axis = (
            "each reading is compared with another day's half: keep the axis of the readings when you add up a day "
            "(keepdims=True)"
        )
        causes.insert(0, (fallen >= total[:, 0] / 2, lost_axis))
    hint = "add up from the first reading to this one and compare with half of the day's sum"
    checks.close(answer(rain), right, case, causes=causes, hint=hint)


@question
def labeller():
    """Question 6: a network that labels every step."""
    answer = checks.answer("labeller")
    inputs = np.random.default_rng(67).normal(size=(5, 6, 3)).astype("float32")
    for merge_mode in ("concat", "sum"):
        check_labeller(answer, inputs, 4, 2, merge_mode)


def check_labeller(answer, inputs, units, n_labels, merge_mode, counts=None, hint=""):
    """Check an untrained bidirectional model with a dense layer at every step.

    Parameters
    ----------
    answer : function
        The student's `labeller`.
    inputs : array (samples, steps, features)
        What it is tried on.
    units, n_labels, merge_mode
        Its other arguments.
    counts : dict from int to str, optional
        What more wrong numbers of parameters tell.
    hint : str
        What any other wrong shape tells.

    Returns
    -------
    keras.Model
        The student's.
    """
    samples, steps, features = inputs.shape
    name = f"labeller({features}, {units}, {n_labels}, {merge_mode!r})"
    built = answer(features, units, n_labels, merge_mode)
    checks.models.any_length(built, 1, name, "any number of steps: keras.Input(shape=(None, n_features))")
    came = checks.models.outputs(built, inputs, name)
    wrong_shapes = {
        (samples, n_labels): "one output for the whole sequence: the LSTM layer needs return_sequences=True",
        (samples, steps, features): "the dense layer has an output for each feature: it needs one for each label",
        (samples, steps, 1): "the dense layer has one output: it needs one for each label",
        (samples, steps, units): "the dense layer is missing, or has as many outputs as the LSTM has units",
        (samples, steps, 2 * units): "the dense layer is missing",
    }
    what = f"The output of {name} for {samples} samples of {steps} steps"
    checks.same_shape(came, (samples, steps, n_labels), what, causes=wrong_shapes, hint=hint)

    width = 2 * units if merge_mode == "concat" else units
    both_read = "one of the layers reads the other's outputs: both read the input"
    other_mode = "the dense layer reads outputs that are merged in another way than by merge_mode"
    wrong_counts = {
        _lstm(2 * units, features): "each direction has `units` units, not 2 * units",
        _lstm(n_labels, features): (
            "units is n_labels, or half of what was asked for: each direction has `units` units"
        ),
        _lstm(units, units): both_read,
        _lstm(units, 2 * units): both_read,
        n_labels * (3 * units - width + 1): other_mode,
    } | (counts or {})
    checks.directions.parameters(built, _lstm(units, features), n_labels * (width + 1), name, causes=wrong_counts)
    checks.directions.default_activations(built, name)
    checks.directions.labels_at_every_step(built, inputs, name, merge_mode)
    return built


def _lstm(n, m):
    """The parameters of an LSTM layer of `n` units that reads `m` numbers."""
    return 4 * (n * (n + m) + n)


@question
def train_rain():
    """Question 7: train it."""
    check_rain_model(checks.answer("rain_model"), *datasets.rain_gauge(1000, seed=961))


def check_rain_model(model, rain, labels):
    """Check how a trained model is built, that it reads backwards too, and how often its labels are wrong.

    Parameters
    ----------
    model : keras.Model
        The student's.
    rain, labels : array (days, 12, 1), array (days, 12, 2)
        Days that it was not trained with.
    """
    chances = checks.models.outputs(model, rain, "rain_model")
    _check_chances(chances)
    _check_it_reads_backwards(model, rain[:50], chances[:50])

    days, mistakes = len(rain), (chances > 0.5) != labels
    wrong = mistakes.mean(axis=(0, 1))
    clock = np.minimum(labels.mean(axis=0), 1 - labels.mean(axis=0)).mean(axis=0)
    fallen, left = rain[:, :, 0].cumsum(axis=1), np.arange(11, -1, -1)
    past = ((fallen >= rain.mean() * left) != labels[:, :, 1]).mean(axis=0)
    cause = "too little training, or a learning rate that is too small or too large"
    if any(getattr(layer, "go_backwards", False) for layer in model.layers):
        cause += ", or outputs of a layer with go_backwards that are not turned round"
    if ((chances > 0.5) != labels[:, :, ::-1]).mean() < 0.6 * wrong.mean():
        cause = "the labels are in each other's place: the limit comes first, then the half"
    elif ((chances[:, ::-1] > 0.5) != labels).mean() < 0.6 * wrong.mean():
        cause = "the readings are in reversed order: was it trained on Y_train as it is?"
    first, second = (f"The {label} on {days} new days" for label in ("first label (2.5 mm)", "second label (half)"))
    opponent = "the past with the average future"
    checks.better_than(wrong[0], clock[0], first, 0.8, "the clock", hint=cause)
    checks.better_than(wrong[1], past.mean(), second, 0.5, opponent, hint=cause)
    cause = (
        "in the morning it does not know the evening: if you put the layers together yourself, turn round the outputs "
        "of the backward layer"
    )
    morning, what = mistakes[:, 1:5, 1].mean(), "The second label (half) at the readings 2 to 5"
    checks.better_than(morning, past[1:5].mean(), what, 0.5, opponent, hint=cause)


def _check_chances(chances):
    days = len(chances)
    no_dense = "the dense layer is missing"
    wrong_shapes = {
        (days, 2): "one output for the whole day: the LSTM layers need return_sequences=True",
        (days, 12, 1): "one label only: the dense layer needs an output for each of the two",
        (days, 12, 16): no_dense,
        (days, 12, 8): no_dense,
    }
    checks.same_shape(chances, (days, 12, 2), f"The output of rain_model for {days} days", causes=wrong_shapes)
    checks.expect(
        chances.min() >= 0 and chances.max() <= 1,
        "The output of rain_model does not hold chances.",
        "values from 0 to 1",
        f"values from {chances.min():.3g} to {chances.max():.3g}",
        "the dense layer has no sigmoid, so these are scores",
    )
    checks.expect(
        not np.allclose(chances.sum(axis=2), 1, atol=1e-3),
        "The two chances always add up to 1.",
        "a chance for each label by itself: both may hold at a time",
        "chances that exclude one another",
        "softmax in place of sigmoid",
    )


def _check_it_reads_backwards(model, rain, chances):
    number = len(checks.directions.lstm_layers(model))
    checks.expect(
        number >= 2,
        "rain_model does not read in both directions.",
        "an LSTM layer in each direction",
        f"{number} LSTM layer{'s' * (number != 1)}",
        "Bidirectional is missing around the LSTM layer",
    )
    altered = rain.copy()
    altered[:, 9:] = 2 - altered[:, 9:]
    moved = np.abs(checks.models.outputs(model, altered, "rain_model") - chances)[:, :9].max()
    checks.expect(
        moved > 1e-4,
        "rain_model does not look at what comes after a reading.",
        "chances that move when the rain after them is changed",
        "the same chances",
        "no layer reads backwards",
    )
