"""Questions 2 and 3: untrained stacks, layer by layer."""

import numpy as np

from lstm_utils import checks
from lstm_utils.visible_tests.question import question

FLATTENED = "the dense layer sees the outputs of all steps (Flatten): it reads the last one only"
NO_DENSE = "the dense layer is missing"


@question
def mend_stack():
    """Question 2: mend the stack."""
    answer = checks.answer("mended_stack")
    check_mended_stack(answer, 8, 3, samples=7, seed=32)


def check_mended_stack(answer, n_past, n_features, samples, seed, counts=None):
    """Check an untrained stack of 12, 6 and 5 units with a dense layer of 4 outputs.

    Parameters
    ----------
    answer : function
        The student's `mended_stack`.
    n_past, n_features : int
        Its arguments.
    samples, seed : int
        Of the inputs that it is tried on.
    counts : dict from int to str, optional
        What more wrong numbers of parameters tell.

    Returns
    -------
    keras.Model
        The student's.
    """
    wrong_shapes = {
        (samples, n_past, 4): "the third layer still hands on every step, so the dense layer gives an output for each",
        (samples, 5): NO_DENSE,
        (samples, 4 * n_past): (
            "the outputs of all steps were put side by side (Flatten): the dense layer reads the last one only"
        ),
    }
    wrong_counts = {
        lstm_parameters(12, n_past): "steps and features are swapped in the Input: steps come first",
        lstm_parameters(5, n_features): "the third layer reads the features: it must read the outputs of the second",
        4 * (5 * n_past + 1): FLATTENED,
    } | (counts or {})
    built, name = answer(n_past, n_features), f"mended_stack({n_past}, {n_features})"
    inputs = _inputs(samples, n_past, n_features, seed)
    _check_stack(built, name, inputs, [12, 6, 5], 4, wrong_shapes, wrong_counts)
    return built


@question
def stacked_model():
    """Question 3: a stack of any depth."""
    answer = checks.answer("stacked_lstm")
    for units in [[12, 6], [7, 5, 9]]:
        check_stacked_lstm(answer, 4, 1, units, 8, samples=3, seed=34)


def check_stacked_lstm(answer, n_past, n_features, units, n_future, samples, seed, shapes=None, counts=None):
    """Check an untrained stack with an LSTM layer for each entry of a list.

    Parameters
    ----------
    answer : function
        The student's `stacked_lstm`.
    n_past, n_features, units, n_future
        Its arguments.
    samples, seed : int
        Of the inputs that it is tried on.
    shapes : dict from tuple to str, optional
        What more wrong shapes of the output tell.
    counts : dict from int to str, optional
        What more wrong numbers of parameters tell.

    Returns
    -------
    keras.Model
        The student's.
    """
    name, given = f"stacked_lstm({n_past}, {n_features}, {units}, {n_future})", list(units)
    built = answer(n_past, n_features, given, n_future)
    unchanged(name, units, given)
    wrong_shapes = {
        (samples, n_past, n_future): (
            "the top layer hands on every step as well: only those below it need return_sequences=True"
        ),
        (samples, units[-1]): NO_DENSE,
        (samples, 1): "the dense layer has one output: it needs n_future",
    } | (shapes or {})
    first, seconds = units[0], units[1:2]
    reverse = "the layers stand in reverse order: the first entry is the bottom one"
    equal = "all layers have the first size: take each entry of `units` for its own layer"
    features = "the second layer reads the features: it must read the outputs of the first"
    wrong_counts = (counts or {}) | {
        **{lstm_parameters(first, second): reverse for second in seconds},
        lstm_parameters(first, first): equal,
        **{lstm_parameters(second, n_features): features for second in seconds},
        n_future * (n_past * units[-1] + 1): FLATTENED,
    }
    inputs = _inputs(samples, n_past, n_features, seed)
    _check_stack(built, name, inputs, units, n_future, wrong_shapes, wrong_counts)
    return built


def unchanged(case, units, given):
    """Check that a function left its list `units`, of which it got the copy `given`, as it was."""
    checks.expect(
        given == units,
        f"{case} changed its input `units`.",
        units,
        given,
        "entries are taken out of the list (pop), or put in; work on a copy",
    )


def _check_stack(built, name, inputs, units, n_future, wrong_shapes, wrong_counts):
    """Check the shape, the layers and the output of a stack; the last two tell what went wrong, and its words."""
    samples, _, n_features = inputs.shape
    came = checks.models.outputs(built, inputs, name)
    what = f"The output of {name} for {samples} samples"
    checks.same_shape(came, (samples, n_future), what, causes=wrong_shapes)
    counts = [lstm_parameters(n, m) for n, m in zip(units, [n_features, *units[:-1]], strict=True)]
    layers = [*(("LSTM", count) for count in counts), ("Dense", n_future * (units[-1] + 1))]
    # In layers of equal size a mistake's number may be that of a layer which is right.
    wrong_counts = {count: words for count, words in wrong_counts.items() if count not in counts}
    checks.models.parameters(built, layers, name, causes=wrong_counts)
    checks.recurrent.lstm_defaults(built, name)
    checks.models.linear_output(built, inputs, name)
    checks.recurrent.every_step_handed_on(built, inputs, name)


def _inputs(samples, n_past, n_features, seed):
    return np.random.default_rng(seed).normal(size=(samples, n_past, n_features)).astype("float32")


def lstm_parameters(n, m):
    """The parameters of an LSTM layer of `n` units that reads `m` numbers."""
    return 4 * (n * (n + m) + n)
