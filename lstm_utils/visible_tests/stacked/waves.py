"""Question 1: damped waves, drawn."""

import numpy as np

from lstm_utils import checks
from lstm_utils.visible_tests.question import question

SWAPPED = "axes swapped: one row for each wave, one column for each step"
HINT = "compare with exp(-d t) sin(2 pi t / P + phase)"


@question
def damped_waves():
    """Question 1: draw damped waves."""
    answer = checks.answer("damped_waves")
    period, damping, phase = [4.0, 8.0, 5.0], [np.log(2), 0.0, 0.1], [0.0, np.pi / 2, -1.0]
    by_hand = [[0, 0.5, 0, -0.125, 0], [1, np.sqrt(0.5), 0, -np.sqrt(0.5), -1]]
    waves = np.array([period, damping, phase])
    check_waves(answer, np.arange(5.0), waves, "damped_waves for 5 steps and 3 waves", by_hand=by_hand)


def check_waves(answer, time, waves, case, shapes=None, causes=(), by_hand=None, atol=1e-5):
    """Check damped sine waves.

    Parameters
    ----------
    answer : function
        The student's `damped_waves`.
    time : array (steps,)
    waves : array (3, samples)
        Period, damping and phase of each wave.
    case : str
        The call, for messages.
    shapes : dict from tuple to str, optional
        What more wrong shapes tell.
    causes : sequence of (array, str)
        More mistakes and their words, as `checks.close` takes them.
    by_hand : array (2, steps), optional
        The first two waves, worked out on paper.
    atol : float
        How far off a value may be.
    """
    samples, steps = waves.shape[1], len(time)
    wrong_shapes = {
        (steps, samples): SWAPPED,
        (samples * steps,): "waves and steps are one axis: they must be two",
        (steps,): "only one wave came: period, damping and phase have an entry for each wave",
        (samples,): "only one step came: time has an entry for each step",
        (samples, steps, 1): "an axis is left over: the shape is (samples, steps)",
    } | (shapes or {})
    came = checks.same_shape(answer(time, *waves), (samples, steps), case, causes=wrong_shapes)
    T, P, D, F = time, *waves[:, :, np.newaxis]
    right = np.exp(-D * T) * np.sin(2 * np.pi * T / P + F)
    mistakes = [(right.T, SWAPPED), *causes, *_mistakes(T, P, D, F)]
    if by_hand is not None:
        first_two = [(wrong[:2], words) for wrong, words in mistakes]
        checks.close(came[:2], by_hand, "damped_waves, the first two waves", causes=first_two, hint=HINT)
    checks.close(came, right, case, atol=atol, causes=mistakes, hint=HINT)


def _mistakes(T, P, D, F):
    """What mistakes in time, period, damping and phase give, and their words."""
    sine, fading = np.sin(2 * np.pi * T / P + F), np.exp(-D * T)
    return [
        (sine, "the damping is missing"),
        (sine / fading, "the sign of the damping: the waves grow; it is exp(-d t)"),
        (np.exp(-D) * sine, "the damping does not depend on the time: it is exp(-d t)"),
        (fading + sine, "the fading is added: it multiplies the sine"),
        (fading * np.sin(2 * np.pi * T * P + F), "the period multiplies the time: it divides, 2 pi t / P"),
        (fading * np.sin(T / P + F), "2 pi is missing in 2 pi t / P"),
        (fading * np.sin(np.pi * T / P + F), "pi t / P where 2 pi t / P is meant"),
        (fading * np.sin(2 * np.pi * T / P), "the phase is missing"),
        (fading * np.sin(2 * np.pi * T / P - F), "the phase is subtracted: it is added"),
        (fading * np.sin(2 * np.pi * (T / P + F)), "the phase stands inside the factor 2 pi"),
        (fading * np.sin(2 * np.pi * (T + F) / P), "the phase is added to the time, not to the angle"),
        (fading * np.cos(2 * np.pi * T / P + F), "a cosine where a sine is meant"),
        (fading * np.sin(np.radians(360 * T / P + F)), "the phase is taken for degrees: it is in radians already"),
        (np.exp(-D * T / P) * sine, "the damping is divided by the period: it is exp(-d t)"),
    ]
