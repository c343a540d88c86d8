"""A cell run over a whole sequence (question 5)."""

import itertools

import keras
import numpy as np

from lstm_utils import checks, gates
from lstm_utils.visible_tests.question import question

PARTS = ["H", "h", "c"]


@question
def run_cell():
    """Test question 5: run a cell over a sequence."""
    answer = checks.answer("run_cell", without=[gates.gate_values])
    _check_example(answer)

    # The cell of a Keras layer as the step: 2 samples, 5 steps, 3 features, 4 units.
    random = np.random.default_rng(26)
    layer = keras.layers.LSTM(4)
    layer.build((None, 5, 3))
    layer.set_weights([0.8 * random.normal(size=weight.shape) for weight in layer.get_weights()])
    X = random.normal(size=(2, 5, 3)).astype("float32")
    h_first, c_first = random.normal(size=(2, 2, 4)).astype("float32")

    def step(x, h, c):
        x, h, c = (value.astype("float32") for value in (x, h, c))
        return [keras.ops.convert_to_numpy(state) for state in layer.cell(x, [h, c])[1]]

    hints = [
        "H[:, t] is the hidden state that step gives for X[:, t] and the states after step t - 1",
        "the hidden state after the last step",
        "the cell state after the last step",
    ]
    check_run(answer, step, X, h_first, c_first, hints)


def _check_example(answer):
    """Check the example of the text."""
    numbers = [np.array(value) for value in ([[[1.0], [2], [4]]], [[0.0]], [[5.0]])]

    def add(x, h, c):
        if np.shape(x) != (1, 1):
            raise ValueError(
                f"step(x, h, c) was called with x of shape {np.shape(x)}, not (samples, features) = (1, 1); "
                "a loop over X goes over the samples, and one step of all samples is X[:, t]"
            )
        return h + np.array(x), c + 10 * np.array(x)

    H, h, c = checks.parts(answer(add, *numbers), PARTS, "run_cell")
    axis_missing = "an axis is missing: H is (samples, steps, units), also where one of them is 1"
    shapes = {
        (3, 1, 1): "samples and steps are swapped: stack along axis 1, H is (samples, steps, units)",
        (3, 1): axis_missing,
        (1, 3): axis_missing,
        (3,): axis_missing,
        (1, 1): "only the last state is there: H holds the hidden state after every step",
        (1, 1, 1): "one step only: the loop goes over the steps, and their number is X.shape[1]",
        (1, 2, 1): "a step is left out",
        (1, 4, 1): "the state before the first step does not belong to H",
        (1, 1, 3): "steps and units are swapped: stack along axis 1, H is (samples, steps, units)",
    }
    checks.same_shape(H, (1, 3, 1), "H of the example", shapes)
    mistakes = [
        ([[[1], [2], [4]]], "each step starts from the first h again: hand the new states on to the next step"),
        ([[[0], [1], [3]]], "H holds the states before each step: store them after it"),
        ([[[15], [35], [75]]], "H holds the cell states: it is for the hidden states"),
        ([[[4], [6], [7]]], "the sequence is read backwards"),
        ([[[7], [6], [4]]], "the sequence is read backwards"),
        ([[[7], [7], [7]]], "every entry is the last state: an array was changed after it had been stored"),
    ]
    hint = "the states after each step, in the order of time"
    checks.close(H, [[[1], [3], [7]]], "H of the example", causes=mistakes, hint=hint)
    mistakes = [([[75]], "h and c are in each other's place")]
    checks.close(h, [[7]], "h of the example", causes=mistakes, hint="the hidden state after the last step")
    mistakes = [
        ([[70]], "the cell state that is given is not used: start from it, not from zero"),
        ([[45]], "c is not handed on: each step starts from the first one again"),
        ([[35]], "this is the cell state before the last step"),
        ([[5]], "this is the cell state before the first step"),
    ]
    checks.close(c, [[75]], "c of the example", causes=mistakes, hint="the cell state after the last step")


def check_run(answer, step, X, h, c, hints):
    """Check a run of a cell over sequences.

    Parameters
    ----------
    answer : callable
        `run_cell`.
    step : callable
        The cell: `step(x, h, c)` gives the new states `h, c`.
    X : array (samples, steps, features)
    h, c : array (samples, units)
        The states before the first step.
    hints : sequence of str
        For H, h and c: what is told when no cause is known.
    """
    (samples, steps, features), units = X.shape, h.shape[1]
    try:
        came = checks.parts(answer(_guarded(step, samples, features, units), X, h, c), PARTS, "run_cell")
    except checks.CheckFailed as failure:
        if f"from shape ({samples},{units}) into shape ({samples},{features})" not in str(failure):
            raise
        raise checks.CheckFailed(f"{failure}\n  Likely cause: H has units on its last axis, not features.") from None

    def run(h, c, step=step):
        """The hidden states after each step, and the two states after the last."""
        _, *states = itertools.accumulate(X.swapaxes(0, 1), lambda states, x: step(x, *states), initial=(h, c))
        return np.stack([h for h, _ in states], axis=1), *states[-1]

    def twice(x, h, c):
        h = step(x, h, c)[0]
        return h, step(x, h, c)[1]

    rights, from_zero, h_from_zero, called_twice = run(h, c), run(0 * h, 0 * c), run(0 * h, c), run(h, c, twice)
    H = rights[0]
    mistakes = [
        (
            called_twice[0],
            "step is called twice, the second time with the new h: one call gives both, h, c = step(...)",
        ),
        (H.swapaxes(0, 1), "samples and steps are swapped: stack along axis 1"),
        (H.swapaxes(0, 1).reshape(H.shape), "reshape mixes samples and steps up: stack along axis 1 instead"),
    ]
    case = f"{samples} samples, {steps} steps, {features} features, {units} units"
    for k, name in enumerate(PARTS):
        causes = [
            (h_from_zero[k], "the h that is given is not used: start from it, not from zero"),
            (from_zero[k], "the states that are given are not used: start from them, not from zero"),
            *(mistakes if name == "H" else []),
        ]
        checks.close(came[k], rights[k], f"{name} ({case})", causes=causes, hint=hints[k])


def _guarded(step, samples, features, units):
    """The step with a word about arguments that cannot be meant; it gets copies."""

    def guarded(x, h, c):
        rows = 1 if np.shape(x) == (1, features) else samples  # one sample at a time is fine too
        for name, value, shape in [("x", x, (rows, features)), ("h", h, (rows, units)), ("c", c, (rows, units))]:
            if np.shape(value) != shape:
                raise ValueError(f"step(x, h, c) was called with {name} of shape {np.shape(value)}, not {shape}")
        return step(*(np.array(value) for value in (x, h, c)))

    return guarded
