"""Questions 5 and 7: trained stacks that forecast waves, and the pitch of a tone."""

import numpy as np

from lstm_utils import baselines, checks, datasets
from lstm_utils.visible_tests.question import question


@question
def forecast_waves():
    """Question 5: forecast damped waves."""
    check_wave_model(checks.answer("wave_model"), *datasets.damped_waves(500, seed=931))


def check_wave_model(model, past, future):
    """Check how a trained stack is built and how well it forecasts waves.

    Parameters
    ----------
    model : keras.Model
        The student's.
    past, future : array (samples, 20, 1), array (samples, 8)
        Waves that it was not trained with.

    Returns
    -------
    came, formula : array (samples, 8)
        Its forecasts, and those of the best linear formula.
    """
    came = _outputs(model, past, "wave_model", "waves")
    error = np.abs(came - future).mean()
    cause = "too little training, or a learning rate that is too small or too large"
    if _nearer(error, came[:, ::-1], future):
        cause = "the steps are in reverse order: train it on Y_train as it is"
    elif _nearer(error, came, past[:, -8:, 0]):
        cause = "it gives back the last 8 steps that it saw: the target must be Y_train"
    elif _nearer(error, came[:, 1:], future[:, :-1]):
        cause = "the forecast comes one step late: train it on Y_train as it is"
    elif np.abs(came).mean() < 0.3 * np.abs(future).mean():
        cause = "the forecast is nearly 0 everywhere: it has hardly been trained"
    formula = baselines.linear(*datasets.damped_waves(1500, seed=1), past)
    what, limit = f"The forecast of {len(past)} new waves", np.abs(formula - future).mean()
    checks.better_than(error, limit, what, 0.35, "the best linear formula", hint=cause)
    return came, formula


@question
def forecast_pitch():
    """Question 7: forecast the pitch."""
    check_pitch_model(checks.answer("pitch_model"), *datasets.vibrato(500, seed=933))


def check_pitch_model(model, tone, pitch):
    """Check how a trained stack is built and how well it forecasts the pitch of tones.

    Parameters
    ----------
    model : keras.Model
        The student's.
    tone, pitch : array (samples, 20, 1), array (samples, 28)
        Tones that it was not trained with, and their pitch at those steps and the 8 that follow.

    Returns
    -------
    came, formula : array (samples, 8)
        Its forecasts, and those of the best linear formula.
    """
    n = len(tone)
    other_targets = {
        (n, 28): "the pitch of all 28 steps is the target: use Y_pitch, the 8 steps after the tone",
        (n, 20): "the pitch of the 20 steps of the tone is the target: use Y_pitch, the 8 steps after it",
    }
    came = _outputs(model, tone, "pitch_model", "tones", other_targets)
    future = pitch[:, 20:]
    error = np.abs(came - future).mean()
    cause = "too little training, or a learning rate that is too small or too large"
    if _nearer(error, came, pitch[:, 12:20]):
        cause = "it gives the pitch of the last 8 steps of the tone: the target is Y_pitch, the 8 steps after it"
    elif _nearer(error, came, pitch[:, :8]):
        cause = "it gives the pitch of the first 8 steps of the tone: the target is Y_pitch, the 8 steps after it"
    elif _nearer(error, came[:, ::-1], future):
        cause = "the steps are in reverse order: train it on Y_pitch as it is"
    elif _nearer(error, came[:, 1:], future[:, :-1]):
        cause = "the forecast comes one step late: train it on Y_pitch as it is"
    elif np.abs(came).mean() < 0.3 * np.abs(future).mean():
        cause = "the forecast is nearly 0 everywhere: too little training, or a target that is not Y_pitch"
    heard, followed = datasets.vibrato(1500, seed=1)
    formula = baselines.linear(heard, followed[:, 20:], tone)
    limit = np.abs(formula - future).mean()
    checks.better_than(error, limit, f"The pitch of {n} new tones", 0.7, "the best linear formula", hint=cause)
    return came, formula


def _outputs(model, inputs, name, things, shapes=None):
    """The outputs of a stack of two LSTM layers, once it is found to be one."""
    n = len(inputs)
    wrong_shapes = {
        (n, 20, 8): "the upper layer hands on every step as well: only the lower one needs return_sequences=True",
        (n, 12): "the dense layer is missing",
        (n, 1): "the dense layer has one output: it needs one for each of the 8 steps",
    } | (shapes or {})
    inputs = inputs.astype("float32")
    came = checks.models.outputs(model, inputs, name)
    checks.same_shape(came, (n, 8), f"The output of {name} for {n} {things}", causes=wrong_shapes)
    checks.models.parameters(model, [("LSTM", None), ("LSTM", None), ("Dense", None)], name)
    checks.models.linear_output(model, inputs[:5], name)
    checks.recurrent.every_step_handed_on(model, inputs[:5], name)
    return came


def _nearer(error, came, truth):
    """Whether forecasts are clearly nearer to something else than they are, with this error, to the truth."""
    return np.abs(came - truth).mean() < 0.7 * error
