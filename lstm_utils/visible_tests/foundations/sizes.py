"""Which shape a problem has (question 1), how many parameters a layer has and what shapes it hands on (question 7)."""

import functools

import keras

from lstm_utils import checks
from lstm_utils.visible_tests.question import question

APPLICATIONS = [
    *("caption", "sentiment", "digit", "next day", "translation"),
    *("next week", "speech", "melody", "gesture", "today only"),
]
SHAPES = ["one-to-one", "one-to-many", "many-to-one", "many-to-many"]


@question
def application_shapes():
    """Test question 1: which shape is it?"""  # noqa: D400
    answer = checks.answer("application_shapes")
    # How many steps are read and written, as it may happen to be. The other five applications are for the grading.
    steps = {
        "caption": (1, 9, "one photo is one step; a sentence has many words"),
        "sentiment": (120, 1, "a review has many words; whether it is friendly is said once"),
        "digit": (1, 1, "one photo is one step, whatever its pixels; the digit is said once"),
        "next day": (30, 1, "30 days are read; the temperature of one day is written"),
        "translation": (11, 13, "a sentence is read and a sentence is written, not always of the same length"),
    }
    check_application_shapes(answer, steps, APPLICATIONS)


def check_application_shapes(answer, steps, keys=None):
    """Check which shapes applications have.

    Parameters
    ----------
    answer : dict of str to str
    steps : dict of str to (int, int, str)
        For each application that is looked at, how many steps it reads and writes, and why.
    keys : list of str, optional
        The applications that must have one of the four shapes; those of `steps` when left out.
    """
    checks.expect(
        isinstance(answer, dict),
        "`application_shapes` is not a dict.",
        "a dict: application -> shape",
        f"a {type(answer).__name__}",
        "square brackets or a function in place of {key: value, ...}",
    )
    keys = keys or list(steps)
    missing = [key for key in keys if key not in answer]
    checks.expect(
        not missing,
        "Some applications have no shape.",
        f"the ten keys of the table: {', '.join(APPLICATIONS)}",
        f"none for {', '.join(missing)}",
        "a key is left out, or spelt in another way",
    )
    said = {key: str(answer[key]).strip().lower().replace("_", "-").replace(" ", "-") for key in keys}
    for key in keys:
        checks.expect(
            said[key] in SHAPES,
            f'"{key}" has no shape that there is.',
            "one of " + ", ".join(SHAPES),
            repr(answer[key]),
            "spelt in another way, or a kind of problem and not a shape",
        )
    for key, (n_read, n_written, why) in steps.items():
        read, _, written = said[key].partition("-to-")
        for part, name, n, where in [(read, "read", n_read, "before"), (written, "written", n_written, "after")]:
            checks.expect(
                (part == "many") == (n > 1),
                f'"{key}": what is {name} has another number of steps.',
                f"the part {where} -to- tells how many steps are {name}",
                said[key],
                why,
            )


@question
def count_parameters():
    """Test question 7: count."""
    count, shapes = checks.answer("count_parameters"), checks.answer("output_shapes")
    check_count(count, "plain", 2, 3, hint="one block: a matrix for the features, one for the state, a bias")
    # LSTM layers that you will meet again in the next lessons.
    for units, features in [(25, 10), (64, 3), (100, 64), (400, 1)]:
        hint = "four blocks, each with a matrix for the features, one for the state, and a bias"
        check_count(count, "lstm", units, features, hint=hint)
    check_count(count, "gru", 2, 3, hint="three blocks, each with one bias")
    hints = ["a hidden state for each sample and each step", "one state for each sample", "one state for each sample"]
    check_output_shapes(shapes, 10, 7, 3, 2, hints)


def check_count(answer, kind, units, features, hint, right=None, causes=()):
    """Check how many parameters a layer has.

    Parameters
    ----------
    answer : callable
        `count_parameters`.
    kind : str
    units, features : int
    hint : str
        What is told when no cause is known.
    right : int, optional
        The number; Keras's own count when left out.
    causes : sequence of (int, str)
        What mistakes of this kind of layer give, if Keras has none of it.
    """
    if right is None:
        right = _keras_count(kind, units, features)
        causes = _slips(kind, units, features, right)
    what = f'count_parameters("{kind}", {units}, {features})'
    checks.close(answer(kind, units, features), right, what, atol=0, rtol=0, causes=causes, hint=hint)


def _keras_count(kind, units, features):
    layers = {
        "plain": keras.layers.SimpleRNN,
        "lstm": keras.layers.LSTM,
        "gru": functools.partial(keras.layers.GRU, reset_after=False),
    }
    layer = layers[kind](units, recurrent_initializer="zeros")  # the usual one takes its time for large layers
    layer.build((None, None, features))
    return layer.count_params()


def _slips(kind, n, m, right):
    """What mistakes give for n units and m features, and the words for each."""
    if kind == "plain":
        return [
            (right - n, "the bias is left out"),
            (n * m, "the matrix for the state and the bias are left out"),
            (n * m + n, "the matrix for the state is left out"),
            (m * (n + m) + m, "units and features are mixed up: the state has as many entries as there are units"),
            (4 * right, "the plain cell has one block, not four"),
        ]
    if kind == "gru":
        return [
            (right // 3, "this is one block: a GRU has three"),
            (right // 3 * 4, "these are four blocks: a GRU has three"),
            (right + 3 * n, "one bias for each block: this is Keras's reset_after=True"),
        ]
    return [
        (right // 4, "this is one block: an LSTM has four"),
        (right // 4 * 3, "these are three blocks: an LSTM has four, the candidate is one of them"),
        (4 * (m * (n + m) + m), "units and features are mixed up"),
        (right - 4 * n, "the biases are left out"),
        (right - 3 * n, "each of the four blocks has a bias of its own"),
        (right + 4 * n, "one bias for each block, not two"),
        (4 * (n * m + n), "the matrices for the state are left out"),
        (4 * (n * n + n), "the matrices for the features are left out"),
    ]


def check_output_shapes(answer, samples, steps, features, units, hints):
    """Check the shapes of what an LSTM layer hands on, against Keras's own.

    Parameters
    ----------
    answer : callable
        `output_shapes`.
    samples, steps, features, units : int
    hints : sequence of str
        For H, h and c: what is told when no cause is known.
    """
    came = checks.parts(answer(samples, steps, features, units), ["the shapes of H", "h", "c"], "output_shapes")
    sizes = f"{samples} samples, {steps} steps, {features} features, {units} units"
    names = [f"The shape of {name} ({sizes})" for name in ("H", "h", "c")]
    for name, part in zip(names, came, strict=True):
        checks.expect(
            not (isinstance(part, tuple | list) and any(size is None for size in part)),
            f"{name} is left open.",
            "a tuple of whole numbers",
            part,
            "None stands for samples that are not there yet: here their number is given",
        )
        checks.expect(
            getattr(part, "ndim", 1) == 1,
            f"{name} is not a shape.",
            "a tuple of whole numbers",
            "an array",
            "the array itself is returned: give its shape",
        )
    of_all_states = [
        ([samples, steps, features], "what comes out has units, not features"),
        ([samples, units, steps], "steps and units are swapped"),
        ([steps, samples, units], "samples and steps are swapped"),
        ([samples, units], "this is a single hidden state: H holds one for each step"),
        ([steps, units], "the axis of the samples is left out"),
    ]
    of_last_state = [
        ([samples, steps, units], "only H has an axis for the steps"),
        ([samples, 1, units], "only H has an axis for the steps"),
        ([samples, features], "what comes out has units, not features"),
        ([samples, steps], "units are not steps: the size of a state does not depend on how many steps there are"),
        ([units], "the axis of the samples is left out"),
    ]
    layer = keras.layers.LSTM(units, return_sequences=True, return_state=True)
    rights = layer.compute_output_shape((samples, steps, features))
    mistakes = [of_all_states, of_last_state, of_last_state]
    for name, part, right, causes, hint in zip(names, came, rights, mistakes, hints, strict=True):
        checks.close(part, right, name, causes=causes, hint=hint)
