"""Back through time: one step of the plain cell (question 8), the whole sequence (question 9)."""

import keras
import numpy as np

from lstm_utils import checks, gradients
from lstm_utils.visible_tests.question import question

GRADIENTS = ["dx", "dh_prev", "dW_x", "dW_h", "db"]
WHOLE = "at each step, dH of this step plus dh_prev of the step after it"
MEAN = "a mean over the steps: it is their sum"
ONE_ARRAY = "the gradients of a weight at all steps are to be added up to one array"


@question
def backward_step():
    """Test question 8: one step back."""
    answer = checks.answer("rnn_step_backward", without=[gradients.numerical, gradients.automatic, gradients.jacobian])
    check_backward_step(answer, 31, [(3, 2, 4)], gradients.numerical)

    # The example of the text.
    numbers = [np.array([[value]]) for value in (1.0, 2.0, 0.4, 0.6, 0.5, -1.0)]
    example = checks.parts(answer(*numbers), GRADIENTS, "rnn_step_backward")
    rights = [[[0.32]], [[-0.64]], [[1.28]], [[0.256]], [0.64]]
    for name, came, right in zip(GRADIENTS, example, rights, strict=True):
        checks.close(came, right, f"{name} of the example", hint="da is 0.64 here")


def check_backward_step(answer, seed, sizes, find, hint=""):
    """Check the gradients of one step of plain cells with random weights.

    The loss is the sum of h, each entry times a number of its own.

    Parameters
    ----------
    answer : callable
        `rnn_step_backward`.
    seed : int
    sizes : sequence of (int, int, int)
        Samples, features, units of each cell.
    find : callable
        What finds the right gradients: `gradients.numerical` or `gradients.automatic`.
    hint : str
        What is told in place of the order of work when no cause is known.
    """
    random = np.random.default_rng(seed)
    by_itself = find is gradients.automatic
    ops, against = (keras.ops, "automatic differentiation") if by_itself else (np, "finite differences")
    for samples, features, units in sizes:
        x, h_prev = random.normal(size=(samples, features)), random.uniform(-0.9, 0.9, size=(samples, units))
        W_x, W_h, b = (0.7 * random.normal(size=shape) for shape in ((features, units), (units, units), units))
        dh = random.normal(size=(samples, units))

        def loss(x, h_prev, W_x, W_h, b, dh=dh):
            return ops.sum(ops.multiply(ops.tanh(ops.matmul(x, W_x) + ops.matmul(h_prev, W_h) + b), dh))

        h = np.tanh(x @ W_x + h_prev @ W_h + b)
        came = checks.parts(answer(dh, x, h_prev, h, W_x, W_h), GRADIENTS, "rnn_step_backward")
        rights = find(loss, x, h_prev, W_x, W_h, b)
        mistakes = _backward_mistakes(rights, dh, x, h_prev, h, W_x, W_h, b)
        for k, name in enumerate(GRADIENTS):
            what = f"{name} ({samples} samples, {features} features, {units} units, against {against})"
            shapes, order = _wrong_shapes(name, samples, features, units), ", ".join(GRADIENTS)
            of_what = f"a gradient has the shape of what it belongs to; the order is {order}"
            checks.same_shape(came[k], rights[k].shape, what, shapes, hint=of_what)
            first = "begin with da = dh times (1 - h²); then one product for each gradient"
            checks.close(came[k], rights[k], what, causes=mistakes[k], hint=hint or first)


def _wrong_shapes(name, samples, features, units):
    shapes = {
        (samples, units): "dx and dh_prev are in each other's place",
        (samples, features): "dx and dh_prev are in each other's place",
        (units, features): "transposed: a gradient has the shape of what it belongs to",
        (samples,): "added up over the units: db has one entry for each unit",
        (): "added up over samples and units: db has one entry for each unit",
    }
    if name == "db":
        shapes[samples, units] = "db has one entry for each unit: add da up over the samples"
    if samples > 1:
        shapes[1, units] = "db has one axis: no keepdims"
    elif name == "db":
        del shapes[samples, units]  # with a single sample it may be either of the two
    return shapes


def _backward_mistakes(rights, dh, x, h_prev, h, W_x, W_h, b):
    """For each gradient, what mistakes give and the words for each."""

    def with_da(da, h_prev=h_prev):
        """All five gradients from a da; of the sum without its tanh, where each entry counts as da says."""

        def straight(x, h_prev, W_x, W_h, b):
            return (da * (x @ W_x + h_prev @ W_h + b)).sum()

        return gradients.numerical(straight, x, h_prev, W_x, W_h, b)

    [da] = gradients.numerical(lambda a: (dh * np.tanh(a)).sum(), x @ W_x + h_prev @ W_h + b)
    wrong_slopes = [
        (with_da(dh), "the derivative of tanh is missing: da is dh times (1 - h²)"),
        (with_da(dh * (1 - h)), "the derivative of tanh is 1 - h², not 1 - h"),
        (with_da(dh * h * (1 - h)), "h (1 - h) is the derivative of the sigmoid: that of tanh is 1 - h²"),
        (with_da(dh / np.cosh(h) ** 2), "h is already the tanh: do not take it a second time"),
        (with_da(dh * (1 - h_prev**2)), "the derivative is taken at h_prev: it is 1 - h² with the new h"),
        (with_da(da / dh), "the gradient dh is not used: the chain rule multiplies by it"),
    ]
    _, _, dW_x, dW_h, db = rights
    state_after = with_da(da, h)[3]
    mean = "a mean over the samples: it is their sum"
    others = [
        [],
        [(da @ W_h, "W_h is not transposed: going back, the product is with W_h.T")],
        [(dW_x / len(x), mean)],
        [
            (state_after, "h_t was taken in place of h_prev: W_h was multiplied by the state before the step"),
            (dW_h.T, "transposed: rows of dW_h belong to entries of h_prev, columns to entries of da"),
            (dW_h / len(x), mean),
        ],
        [(db / len(x), mean)],
    ]
    return [[*((wrong[k], words) for wrong, words in wrong_slopes), *others[k]] for k in range(len(GRADIENTS))]


@question
def through_time():
    """Test question 9: back through the whole sequence."""
    answer = checks.answer("backward_through_time")
    _check_example(answer)

    # 2 samples, 5 steps, 3 units, two weights. Each step weakens the gradient in a way of its own.
    random = np.random.default_rng(33)
    dH, keep = random.normal(size=(2, 5, 3)), random.uniform(0.3, 1.7, size=(2, 5, 3))
    seen = random.normal(size=(2, 5, 4))

    def step_backward(dh, t):
        return keep[:, t] * dh, [seen[:, t].T @ dh, 3 * dh.sum(axis=0)]

    def reaches(t, later, keep):
        """What dH of a later step has become when it is back at step t."""
        return dH[:, later] * keep[:, t + 1 : later + 1].prod(axis=1)

    right, counted_back = (
        np.stack([sum(reaches(t, later, each) for later in range(t, 5)) for t in range(5)], axis=1)
        for each in (keep, keep[:, ::-1])
    )
    totals = [sum(parts) for parts in zip(*(step_backward(right[:, t], t)[1] for t in range(5)), strict=True)]
    back = "step_backward was called with t counted from the end: it counts from the first step"
    case = "2 samples, 5 steps, 3 units"
    check_through_time(answer, step_backward, dH, right, totals, case, causes=[(counted_back, back)])


def _check_example(answer):
    """Check the example of the text."""
    step_backward = _guarded(lambda dh, t: (2 * dh, [10 * dh]), 1, 3, 1)
    result = answer(step_backward, np.array([[[1.0], [0], [3]]]))
    whole, totals = checks.parts(result, ["dH_whole", "totals"], "backward_through_time")
    mistakes = [
        ([[[1], [0], [3]]], "nothing comes back: add dh_prev of the step after it"),
        ([[[12], [6], [3]]], "only the last step's dH is used: each step adds its own dH"),
        ([[[1], [2], [7]]], "the loop runs forwards: it must go from the last step to the first"),
        ([[[26], [12], [6]]], "these are the gradients that step_backward gives back, not the ones it is given"),
        ([[[3], [6], [13]]], "the steps are in reverse order: dH_whole is in the order of time"),
        ([[[1], [6], [3]]], "what goes back is computed from dH alone: hand the whole gradient to step_backward"),
        ([[[0], [6], [3]]], "step 0 is left out: the loop ends one step too early"),
        ([[[19], [6], [3]]], "what came back is added up from step to step: take dh_prev of the step after alone"),
        ([[[25], [12], [6]]], "dH of the last step counts twice: at the last step nothing comes back"),
        ([[[13]], [[6]], [[3]]], "samples and steps are swapped: stack along axis 1"),
        ([[[3]], [[6]], [[13]]], "samples and steps are swapped, and the steps are in reverse order"),
        ([[13]], "only the gradient of the first step is there: dH_whole holds one for each step"),
    ]
    checks.close(whole, [[[13], [6], [3]]], "dH_whole of the example", causes=mistakes, hint=WHOLE)
    [total] = _one_for_each(totals, weights=1, steps=3)
    mistakes = [
        ([130], "only the gradient of the first step: add up those of all steps"),
        ([30], "only the gradient of the last step: add up those of all steps"),
        ([30, 60, 130], "there is one gradient for each step: add them up"),
        ([130, 60, 30], "there is one gradient for each step: add them up"),
        ([90], "step 0 is not visited: its weight gradient is missing"),
        ([250], "the gradient of the last step is added twice"),
        ([220 / 3], MEAN),
        ([40], "the weight gradients were made from dH alone: hand the whole gradient to step_backward"),
    ]
    total = np.reshape(checks.as_array(total, "totals[0]"), -1)
    hint = "the sum of the weight's gradients over all steps"
    checks.close(total, [220], "totals of the example", causes=mistakes, hint=hint)


def check_through_time(answer, step_backward, dH, right, totals, case, names=None, causes=(), number_cause=ONE_ARRAY):
    """Check the way back through a sequence.

    Parameters
    ----------
    answer : callable
        `backward_through_time`.
    step_backward : callable
        The way back through one step.
    dH : array (samples, steps, units)
    right : array (samples, steps, units)
        The whole gradients.
    totals : list of array
        The right gradient of each weight.
    case : str
        What it is about, for messages.
    names : list of str, optional
        What messages call the totals.
    causes : sequence of (array, str)
        What mistakes give for the whole gradients, beside the one that is always looked for.
    number_cause : str
        Why there may be too many totals, or too few.
    """
    result = answer(_guarded(step_backward, *dH.shape), dH)
    whole, came = checks.parts(result, ["dH_whole", "totals"], "backward_through_time")
    causes = [(dH, "nothing comes back: add dh_prev of the step after it"), *causes]
    checks.close(whole, right, f"dH_whole ({case})", causes=causes, hint=WHOLE)
    steps, names = dH.shape[1], names or [f"totals[{number}]" for number in range(len(totals))]
    came = _one_for_each(came, len(totals), steps, number_cause)
    for name, one, right in zip(names, came, totals, strict=True):
        hint = "the sum of this weight's gradients over all steps"
        checks.close(one, right, f"{name} ({case})", causes=[(right / steps, MEAN)], hint=hint)


def _guarded(step_backward, samples, steps, units):
    """The step, with a word about arguments that cannot be meant; it leaves its results to whoever calls it."""

    def step(dh, t):
        if np.shape(dh) != (samples, units):
            raise ValueError(
                f"step_backward(dh, t) was called with dh of shape {np.shape(dh)}, not {(samples, units)}; "
                "one step of all samples is dH[:, t]"
            )
        if t not in range(steps):
            raise ValueError(f"step_backward(dh, t) was called with t = {t}, not one from 0 to {steps - 1}")
        return step_backward(np.array(dh), int(t))

    return step


def _one_for_each(totals, weights, steps, cause=ONE_ARRAY):
    """Check that there is one array for each weight."""
    came = len(totals) if isinstance(totals, tuple | list) else f"a {type(totals).__name__}"
    if isinstance(came, str):
        one = ", also where there is only one weight" if weights == 1 else ""
        cause = f"totals is a list{one}: put the arrays in square brackets"
    if came == weights * steps:
        cause = "`+` joins lists: add up the arrays in them, weight by weight"
    what = "totals does not hold one array for each weight."
    checks.expect(came == weights, what, f"a list of {weights}", came, cause)
    return totals
