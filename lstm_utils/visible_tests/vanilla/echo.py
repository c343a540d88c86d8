"""Questions 4 and 5, the echo problem: encode it; train a network on it."""

import numpy as np

from lstm_utils import checks, datasets, encoding
from lstm_utils.visible_tests.question import question

ONE_HOT = "its shape is (samples, steps, n_values), with a 1 at the place of each number"
LARGEST = "for each sample the place of the largest probability"


@question
def encode_echo():
    """Question 4: encode the echo problem."""
    encode_answer = checks.answer("encode_echo", without=[encoding.one_hot])
    decode_answer = checks.answer("decode_echo", without=[encoding.from_one_hot])

    # Two sequences of five numbers; the largest that occurs is 4, but there may be numbers up to 5.
    numbers = np.array([[4, 0, 3, 1, 2], [1, 2, 0, 4, 3]])
    case = "encode_echo([[4, 0, 3, 1, 2], [1, 2, 0, 4, 3]], 6, 1)"
    hint = "there must be a 1 at the place of the number, counted from 0"
    check_encoding(encode_answer(numbers, 6, 1), numbers, 6, 1, case, hint)

    probabilities = np.array([[0.1, 0.2, 0.3, 0.4], [0.6, 0.2, 0.1, 0.1], [0.2, 0.5, 0.2, 0.1]])
    hint = "the number is the place of the largest probability in its row"
    check_decoding(decode_answer(probabilities), probabilities, hint)


def check_encoding(result, numbers, n_values, echo_index, case, hint=ONE_HOT):
    """Check what encode_echo gives for `numbers` (samples, steps), of which the largest value does not occur.

    Parameters
    ----------
    result : tuple
        What came: X and Y.
    numbers : array (samples, steps) of int
    n_values, echo_index : int
    case : str
        Which numbers these are, for messages.
    hint : str
        What holds for a right X, told where no cause fits.
    """
    samples, steps = numbers.shape
    X, Y = checks.parts(result, ["X", "Y"], case)
    too_short = "the vectors are as long as the numbers in the data need: they must have n_values entries"
    fixed_length = "n_values is fixed at 10 and not taken from the argument"
    still_numbers = "the target is a number: it must be one-hot encoded as well"
    X_shapes = {
        (samples, steps, n_values - 1): too_short,
        (samples, steps, 10): fixed_length,
        (samples, steps, 1): "the numbers are not one-hot encoded",
        (samples, n_values, steps): "axes swapped: the order is samples, steps, n_values",
        (samples, steps): "the numbers are not one-hot encoded",
        (samples * steps, n_values): "samples and steps became one axis: they must stay two",
        (steps, n_values): "X is returned alone, or the axis of the samples was lost: return X, Y",
        (samples, steps * n_values): "steps and n_values became one axis: they must stay two",
    }
    Y_shapes = {
        (samples, numbers[:, echo_index].max() + 1): too_short,
        (samples, 10): fixed_length,
        (samples,): still_numbers,
        (samples, 1): still_numbers,
        (steps, n_values): "a sample was taken where a step was meant: steps are the second axis",
        (samples, 1, n_values): "the axis of the steps is left over: the target is one vector for each sample",
        (samples, steps, n_values): "all steps are the target: it must be the one at echo_index",
    }
    right = encoding.one_hot(numbers, n_values)
    X = checks.same_shape(X, right.shape, f"X of {case}", X_shapes, rule=hint)
    Y = checks.same_shape(Y, (samples, n_values), f"Y of {case}", Y_shapes)
    causes = [
        (np.zeros(right.shape), "all zeros: no 1 was put in"),
        (np.roll(right, -1, axis=2), "the 1 stands one place too low: the places are counted from 0"),
    ]
    checks.close(X, right, f"X of {case}", causes=causes, hint=hint)
    _check_target(Y, right, echo_index, case)


def _check_target(Y, X, echo_index, case):
    """Check the values of the target, where `X` is the right input."""
    fixed, last = "echo_index is fixed at 2 and not taken from the argument", "the last step is the target"
    if echo_index == 1:  # another mistake takes the same step
        fixed = "echo_index is fixed at 2, or one step too late is taken"
        last = "the last step is the target, or echo_index is counted from the end"
    causes = [
        (X[:, echo_index - 1], "echo_index is counted from 1: the first step has index 0"),
        (X[:, min(2, X.shape[1] - 1)], fixed),
        (X[:, -1 - echo_index], "echo_index is counted from the end"),
        (X[:, -1], last),
        (X[:, -echo_index], "echo_index is counted from the end"),
    ]
    hint = "Y must be the one-hot vector of the number at echo_index"
    checks.close(Y, X[:, echo_index], f"Y of {case}", causes=causes, hint=hint)


def check_decoding(came, probabilities, hint=LARGEST):
    """Check what came of decoding `probabilities` (samples, n_values); `hint` is told where no cause fits."""
    samples, n_values = probabilities.shape
    case = f"decode_echo for {samples} samples of {n_values} values"
    across = "the wrong axis: look for the largest probability among the values, not among the samples"
    shapes = {
        (n_values,): across,
        (): "one number for all samples: look along the axis of the values",
        (samples, n_values): "the probabilities were not decoded",
        (samples, 1): "an axis is left over: one number for each sample",
        (np.sum(probabilities > 0.5),): "not every sample has a probability above one half: look for the largest",
    }
    numbers = checks.same_shape(came, (samples,), case, shapes, rule=hint)
    right = probabilities.argmax(axis=1)
    causes = [
        (probabilities.argmax(axis=0), across),
        (probabilities.max(axis=1), "these are the largest probabilities: their places were asked for"),
        (right + 1, "counted from 1: the first value is 0"),
        (probabilities.argmin(axis=1), "this is the least likely number"),
    ]
    checks.close(numbers, right, case, causes=causes, hint=hint)


@question
def train_echo():
    """Question 5: train it."""
    cause = (
        "too little training (more sequences, more epochs), a learning rate that is too small or too large, or a "
        "target that does not belong to the input"
    )
    check_echo_model(checks.answer("echo_model"), datasets.echo_sequences(1000, seed=901), cause)


def check_echo_model(model, sequences, cause):
    """Check that a model has the sizes asked for and repeats the number at index 2.

    Parameters
    ----------
    model : keras.Model
    sequences : array (samples, 5) of int
        Numbers from 0 to 9 that it has not seen.
    cause : str
        Why it may not have learnt to, where its answers do not tell.

    Returns
    -------
    ndarray (samples,) of int
        What it says.
    """
    samples = len(sequences)
    chances = checks.models.outputs(model, encoding.one_hot(sequences, 10), "echo_model")
    shapes = {
        (samples, 1): "the model gives one quantity: it must give a probability for each of the ten numbers",
        (samples, 5, 10): "return_sequences=True: the LSTM layer hands on every step, not the last one alone",
        (samples, 25): "the dense layer is missing",
        (samples, 5): "the dense layer has an output for each step: it needs one for each of the ten numbers",
    }
    checks.same_shape(chances, (samples, 10), f"The output of echo_model for {samples} sequences", causes=shapes)
    checks.probabilities(chances, "The output of echo_model")
    counts = {
        4 * (5 * 15 + 5): "units is 5, the number of steps: it must be 25",
        4 * (10 * 20 + 10): "units is 10, the number of values: it must be 25",
    }
    checks.models.parameters(model, [("LSTM", 3_600), ("Dense", 260)], "echo_model", causes=counts)

    said = chances.argmax(axis=1)
    right = np.mean(said == sequences[:, 2])
    repeats = np.mean(said[:, np.newaxis] == sequences, axis=0).argmax()
    never = sorted(set(range(10)) - set(said))
    if right < 0.3 and np.mean(said == sequences[:, repeats]) > 0.5:
        cause = f"it was trained to repeat index {repeats}: the first index is 0, the last is 4"
    elif right > 0.8 and never:
        cause = f"it never answers {never[0]}: is {never[0]} among the numbers in your training sequences?"
    checks.expect(
        right >= 0.99,
        "echo_model does not repeat the number at index 2 reliably.",
        f"at least 99 % right on {samples} new sequences",
        f"{100 * right:.1f} %",
        cause,
    )
    return said
