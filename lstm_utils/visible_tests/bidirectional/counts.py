"""Question 4: what a bidirectional layer gives, and how many parameters it costs."""

import numpy as np

from lstm_utils import checks
from lstm_utils.visible_tests.question import question


@question
def sizes():
    """Question 4: shapes and parameters."""
    answer = checks.answer("bidirectional_sizes")
    check_sizes(answer, (7, 3, 5, 2, "concat", True), (7, 10), 360, 22)
    check_sizes(answer, (7, 3, 5, 2, "sum", False), (5,), 360, 12)
    check_sizes(answer, (6, 2, 4, 3, "concat", False), (8,), 224, 27)
    check_sizes(answer, (6, 2, 4, 3, "ave", True), (6, 4), 224, 15)


def check_sizes(answer, arguments, shape, layer, dense, causes=()):
    """Check the output shape of a bidirectional layer, and two numbers of parameters.

    Parameters
    ----------
    answer : function
        The student's `bidirectional_sizes`.
    arguments : tuple
        Its six arguments.
    shape, layer, dense : tuple of int, int, int
        What it must return.
    causes : sequence of (int, str)
        More mistakes in `layer` and their words, as `checks.close` takes them.
    """
    steps, features, units, outputs, mode, sequences = arguments
    case = f"bidirectional_sizes{arguments}"
    came = checks.parts(answer(*arguments), ["shape", "layer", "dense"], case)

    as_wide = f"after {mode!r} the output is as wide as one direction: units"
    width = "after 'concat' both halves stand side by side: 2 * units" if mode == "concat" else as_wide
    with_steps = width if sequences else "without return_sequences there is no axis of steps"
    without_steps = "return_sequences=True keeps the axis of steps" if sequences else width
    of_dense = "this is the output of the dense layer: the bidirectional layer's was asked for"
    wrong_shapes = {
        (None, *shape): "the samples are in it: leave them out",
        (steps, units): with_steps,
        (steps, 2 * units): with_steps,
        (units,): without_steps,
        (2 * units,): without_steps,
        (steps, features): "these are the sizes of the input",
        (steps, outputs): of_dense,
        (outputs,): of_dense,
    }
    listed = tuple(came[0]) if np.ndim(came[0]) == 1 else came[0]
    other = "a tuple of whole numbers without the samples; a tuple of one has a comma: (5,)"
    cause = next((words for wrong, words in wrong_shapes.items() if wrong == listed), other)
    checks.expect(listed == shape, f"The shape of {case} is wrong.", shape, came[0], cause)

    causes = [
        (layer // 2, "this is one direction: there are two LSTM layers"),
        (_lstm(2 * units, features), "one LSTM of 2 * units was counted: two of `units` are smaller"),
        (2 * _lstm(2 * units, features), "each direction has `units` units, not 2 * units"),
        (
            _lstm(units, features) + _lstm(units, units),
            "the second layer reads the input too, not the first one's outputs",
        ),
        (layer - 8 * units, "the biases are missing"),
        (layer // 4, "the factor 4 is missing: three gates and the candidate"),
        (2 * _lstm(steps, features), "n_steps was taken for units"),
        (2 * _lstm(units, steps), "n_steps was taken for n_features"),
        (layer + dense, "the dense layer is counted in: it has a number of its own"),
        *causes,
    ]
    hint = "twice 4 * (units * (units + features) + units), whatever the merge mode"
    what = f"The number of parameters of the bidirectional layer in {case}"
    checks.close(came[1], layer, what, causes=causes, hint=hint)

    reads = shape[-1]
    at_every_step = "the steps are counted: the same weights are used at every step"
    causes = [
        (outputs * (3 * units - reads + 1), f"the dense layer reads the merged outputs: {width}"),
        (outputs * reads, "the biases are missing: one for each output"),
        (outputs * reads * steps + outputs, at_every_step),
        (steps * dense, at_every_step),
        (outputs * reads + reads, "one bias for each number that is read was counted: it is one for each output"),
        (layer + dense, "this is the whole model: the dense layer alone was asked for"),
    ]
    hint = "n_outputs * (numbers read) + n_outputs"
    what = f"The number of parameters of the dense layer in {case}"
    checks.close(came[2], dense, what, causes=causes, hint=hint)


def _lstm(n, m):
    """The parameters of an LSTM layer of `n` units that reads `m` numbers."""
    return 4 * (n * (n + m) + n)
