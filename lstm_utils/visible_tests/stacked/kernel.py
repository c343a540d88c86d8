"""Question 8: the settings of an LSTM layer that keep it from cuDNN's kernel."""

from collections.abc import Set

import numpy as np

from lstm_utils import checks, training
from lstm_utils.visible_tests.question import question

SETTINGS = {"activation", "recurrent_activation", "recurrent_dropout", "unroll", "use_bias"}


@question
def fast_kernel():
    """Question 8: the settings that are in the way."""
    answer = checks.answer("slow_settings", without=[training.cudnn_obstacles])
    for settings, right in [
        (
            {"units": 64, "activation": "relu", "dropout": 0.2, "recurrent_dropout": 0.2},
            {"activation", "recurrent_dropout"},
        ),
        ({"units": 400, "return_sequences": True}, set()),
        ({"units": 8, "recurrent_activation": "hard_sigmoid"}, {"recurrent_activation"}),
        ({"units": 8, "activation": "tanh", "use_bias": True, "unroll": False, "recurrent_dropout": 0.0}, set()),
        ({"units": 8, "unroll": True, "use_bias": False}, {"unroll", "use_bias"}),
        ({"units": 8, "activation": None}, {"activation"}),
    ]:
        check_settings(answer, settings, right)


def check_settings(answer, settings, right):
    """Check which settings of an LSTM layer are in the way.

    Parameters
    ----------
    answer : function
        The student's `slow_settings`.
    settings : dict
        Its argument.
    right : set of str
        The names that it must return.
    """
    case, given = f"slow_settings({settings})", dict(settings)
    came = answer(given)
    came = came.tolist() if isinstance(came, np.ndarray) else came
    checks.expect(
        given == settings,
        f"{case} changed its input.",
        settings,
        given,
        "entries are put into the dict or taken out (update, pop, setdefault); work on a copy",
    )
    checks.expect(
        isinstance(came, list | tuple | Set) and all(isinstance(name, str) for name in came),
        f"{case} does not return a list of names.",
        sorted(right),
        came,
        "True or False, or a single name: return a list of texts, also for one or none",
    )
    cause = _why(settings, right, came)
    checks.expect(set(came) == right, f"{case} is wrong.", sorted(right), sorted(came), cause)
    checks.expect(len(came) == len(right), f"{case} names a setting twice.", sorted(right), sorted(came))


def _why(settings, right, came):
    """Why other names may have come than the right ones."""
    extra, missing = sorted(set(came) - right), sorted(right - set(came))
    if "dropout" in extra:
        return "`dropout` is applied to the input, before the kernel begins: only recurrent_dropout matters"
    if extra and extra[0] in settings and extra[0] not in SETTINGS:
        return f"`{extra[0]}` does not matter to the kernel"
    if not set(extra) <= SETTINGS:
        return "other texts than the five names, or a setting that does not matter to the kernel"
    if extra:
        how = "at a value that the kernel knows" if extra[0] in settings else "not given, so it is at its default"
        return f"`{extra[0]}` is {how}"
    if missing and settings[missing[0]] is None:
        return "None stands for no activation at all, which is linear, not for the default"
    if missing:
        cause = f"`{missing[0]}` is {settings[missing[0]]!r}, which the kernel does not know"
        return cause + ("; or only the first that is found is returned" if len(came) == 1 < len(right) else "")
    return ""
