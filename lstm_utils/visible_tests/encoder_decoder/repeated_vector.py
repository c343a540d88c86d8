"""Questions 3, 4 and 8: encoder-decoders whose decoder reads one vector, repeated: they add, and they forecast."""

import numpy as np

from lstm_utils import baselines, checks, datasets, encoding
from lstm_utils.visible_tests.question import question

CHARACTERS = "0123456789+ "
TOO_LITTLE = "too little training, or a learning rate that is too small or too large"
LAST_OUTPUT_ONLY = "the decoder hands on its last output alone: return_sequences=True is missing"


@question
def one_shot_model():
    """Question 3: build an encoder-decoder."""
    answer = checks.answer("encoder_decoder")
    check_one_shot(answer, (5, 3, 12, 128), samples=4, seeds=(53, 1))


def check_one_shot(answer, sizes, samples, seeds, shapes=None, hint="", counts=None):
    """Check an untrained encoder-decoder with a RepeatVector, and what it computes.

    Parameters
    ----------
    answer : function
        The student's `encoder_decoder`.
    sizes : tuple of four int
        Its arguments: `n_in`, `n_out`, `n_characters`, `units`.
    samples : int
        How many inputs it is tried on.
    seeds : tuple of two int
        Of the inputs, and of the weights that the model is given.
    shapes : dict from tuple to str, optional
        What more wrong shapes of the output tell.
    hint : str
        What any other wrong shape tells.
    counts : dict from int to str, optional
        What more wrong numbers of parameters tell.

    Returns
    -------
    keras.Model
        The student's, with other weights.
    """
    n_in, n_out, n_characters, units = sizes
    name = f"encoder_decoder{sizes}"
    built = answer(*sizes)
    inputs = np.random.default_rng(seeds[0]).normal(size=(samples, n_in, n_characters)).astype("float32")
    outputs, what = checks.models.outputs(built, inputs, name), f"The output of {name}"
    wrong_shapes = {
        (samples, n_characters): LAST_OUTPUT_ONLY,
        (samples, n_in, n_characters): (
            "there are as many steps as in the input: RepeatVector(n_out) makes n_out of the encoder's vector"
        ),
        (samples, n_out, units): "the dense layer is missing",
        (samples, n_out, n_out): "the dense layer has an output for each step: it needs one for each character",
        (samples, n_out, 1): "the dense layer has one output: it needs one for each character",
        (samples, n_out * n_characters): "all outputs stand in one row: a sequence has an axis for its steps",
        (samples, n_characters, n_characters): "n_characters steps: RepeatVector gets n_out",
        (samples, units, n_characters): "units steps: RepeatVector gets n_out",
    } | (shapes or {})
    expected = (samples, n_out, n_characters)
    checks.same_shape(outputs, expected, f"{what} for {samples} samples", causes=wrong_shapes, hint=hint)

    encoder, decoder = (_lstm_parameters(units, reads) for reads in (n_characters, units))
    layers = [("LSTM", encoder), ("LSTM", decoder), ("Dense", _dense_parameters(n_characters, units))]
    flattened = "the dense layer sees all steps at once (Flatten): it must be the same one at every step"
    wrong_counts = {
        _lstm_parameters(units, units + n_characters): "the decoder reads the input beside the encoder's vector",
        _lstm_parameters(n_characters, units): (
            "the decoder has as many units as there are characters: it must have `units`"
        ),
        _lstm_parameters(n_in, n_characters): "n_in was taken for units",
        _lstm_parameters(n_out, units): "n_out was taken for units",
        _dense_parameters(n_characters, n_out * units): flattened,
        _dense_parameters(n_out * n_characters, n_out * units): flattened,
        _dense_parameters(n_out * n_characters, units): (
            "the dense layer writes all steps at once: it must be the same one at every step"
        ),
    } | (counts or {})
    checks.models.parameters(built, layers, name, causes=wrong_counts)

    checks.probabilities(outputs, what)
    checks.recurrent.lstm_defaults(built, name)
    checks.seq2seq.shake(built, seeds[1])
    checks.seq2seq.repeat_vector_output(built, inputs, n_out, name)
    return built


def _lstm_parameters(units, reads):
    return 4 * (units * (units + reads) + units)


def _dense_parameters(outputs, reads):
    return reads * outputs + outputs


@question
def train_adder():
    """Question 4: teach it to add."""
    check_adder(checks.answer("adder"), datasets.sums().new)


def said_by_adder(model, pairs):
    """What a trained adder says to sums; what it gives must be probabilities of three characters.

    Parameters
    ----------
    model : keras.Model
        The student's.
    pairs : array (n, 2) of int

    Returns
    -------
    list of str
    """
    return encoding.texts_from_one_hot(_chances(model, pairs), CHARACTERS)


def _chances(model, pairs):
    n = len(pairs)
    shapes = {
        (n, 12): LAST_OUTPUT_ONLY,
        (n, 5, 12): "five steps come out: the answer has three characters, RepeatVector(3)",
        (n, 3, 1): "the dense layer has one output: it needs one for each of the twelve characters",
        (n, 3, 64): "the dense layer is missing",
        (n, 3, 10): "the dense layer knows ten characters: the space is one too, and CHARACTERS has twelve",
    }
    chances = checks.models.outputs(model, _questions(pairs), "adder")
    checks.same_shape(chances, (n, 3, 12), f"The output of adder for {n} sums", causes=shapes)
    return checks.probabilities(chances, "The output of adder")


def _questions(pairs):
    return encoding.one_hot_texts([f"{a}+{b}" for a, b in pairs], CHARACTERS, 5)


def check_adder(model, pairs):
    """Check how a trained adder is built, and that it gives the right answers to sums.

    Parameters
    ----------
    model : keras.Model
        The student's.
    pairs : array (n, 2) of int
        Sums that it was not trained with.

    Returns
    -------
    array (n,) of bool
        Which of the sums it has right.
    """
    chances = _chances(model, pairs)
    checks.models.parameters(model, [("LSTM", None), ("LSTM", None), ("Dense", None)], "adder")
    checks.seq2seq.one_vector(model, _questions(pairs)[:9], "adder")
    right = _matches(chances, pairs)
    checks.expect(
        right.mean() >= 0.95,
        "adder does not add reliably.",
        f"at least 95 % of {len(pairs)} new sums right as a whole",
        f"{100 * right.mean():.1f} %",
        _why_it_adds_badly(model, pairs, chances),
    )
    return right


def _matches(chances, pairs):
    said = encoding.texts_from_one_hot(chances, CHARACTERS)
    return np.array([one == f"{a + b}" for one, (a, b) in zip(said, pairs, strict=True)])


def _why_it_adds_badly(model, pairs, chances):
    said = encoding.texts_from_one_hot(chances, CHARACTERS)
    if len(set(said)) < 20:
        return (
            f"nearly every question gets the same answer, {max(set(said), key=said.count)!r}: the input does not reach "
            "the decoder, the training is much too short, or the rate fell to 0 too soon (decay_steps counts batches, "
            "not epochs)"
        )
    clearly_more = max(3 * _matches(chances, pairs).mean(), 0.1)
    if _matches(checks.models.outputs(model, _questions(pairs)[:, ::-1], "adder"), pairs).mean() > clearly_more:
        return "it was trained on questions that were turned around: go_backwards=True does that inside the model"
    if _matches(chances[:, ::-1], pairs).mean() > clearly_more:
        return "it writes the answer backwards: the target must be as in Y_known"
    cause = "too little training (more epochs), or a learning rate that is too small or too large"
    right = encoding.one_hot_texts([f"{a + b}" for a, b in pairs], CHARACTERS, 3).argmax(axis=-1)
    letters = np.mean(chances.argmax(axis=-1) == right)
    if letters > 0.8:
        cause += f"; {100 * letters:.0f} % of the characters are right, but that is not what counts"
    return cause


@question
def forecast_waves():
    """Question 8: forecast with an encoder-decoder."""
    answer = checks.answer("wave_model")
    past, future = datasets.damped_waves(1000, n_past=20, n_future=8, seed=905)
    came, error, linear, cause = forecast_errors(answer, past, future)
    checks.better_than(error.mean(), linear.mean(), "The forecast of wave_model", 0.4, "the linear formula", cause)
    first, last = (np.abs(came[:, place] - future[:, 0]).mean() for place in (0, 7))
    checks.expect(
        first < last,
        "The steps of the forecast are in the wrong order.",
        "the next step first",
        "a last step that fits the next one better than the first",
        "the targets were turned around",
    )


def forecast_errors(model, past, future):
    """Check how a trained forecaster is built, and give its errors and those of the linear formula.

    Parameters
    ----------
    model : keras.Model
        The student's.
    past, future : array (samples, 20, 1), array (samples, 8)
        Waves that it was not trained with.

    Returns
    -------
    came : array (samples, 8)
        The forecasts.
    error, linear : array (samples, 8)
        Absolute errors, its own and the linear formula's.
    cause : str
        Why the forecasts may be bad.
    """
    n = len(past)
    shapes = {
        (n, 8): "a dense layer with 8 outputs writes all steps at once: it must have one output, at every step",
        (n, 1): LAST_OUTPUT_ONLY,
        (n, 20, 1): "there are as many steps as in the input: RepeatVector(8) makes 8 of the encoder's vector",
        (n, 8, 8): "the dense layer has an output for each step: it needs one, at every step",
        (n, 8, 20): "the dense layer is missing",
    }
    outputs = checks.models.outputs(model, past, "wave_model")
    came = checks.same_shape(outputs, (n, 8, 1), f"The output of wave_model for {n} waves", causes=shapes)[:, :, 0]
    checks.models.parameters(model, [("LSTM", None), ("LSTM", None), ("Dense", None)], "wave_model")
    checks.models.linear_output(model, past[:9], "wave_model")
    checks.seq2seq.one_vector(model, past[:9].astype("float32"), "wave_model")

    known_past, known_future = datasets.damped_waves(2000, n_past=20, n_future=8, seed=1)
    linear = baselines.linear(known_past, known_future, past)
    cause = TOO_LITTLE
    if np.abs(came).mean() < 0.1:
        cause = "it says about zero for every wave: the training is much too short, or the learning rate too small"
    if np.ptp(came, axis=1).max() < 0.01:
        cause = "it says the same at every step: the decoder must hand on its own outputs, one for each step"
    return came, np.abs(came - future), np.abs(linear - future), cause
