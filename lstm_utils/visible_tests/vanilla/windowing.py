"""Question 1: cut a series into windows."""

import numpy as np

from lstm_utils import checks, windows
from lstm_utils.visible_tests.question import question

# Each row is a window over two series, 5 steps of a feature and 3 of a target; the next starts one step later.
TABLE = np.array(
    [
        [0.23364871, 0.25531086, 0.29226308, 0.30477917, 0.34526381, 0.05263142, 0.10779498, 0.12263184],
        [0.25531086, 0.29226308, 0.30477917, 0.34526381, 0.32876229, 0.10779498, 0.12263184, 0.12821065],
        [0.29226308, 0.30477917, 0.34526381, 0.32876229, 0.34967038, 0.12263184, 0.12821065, 0.20806335],
        [0.30477917, 0.34526381, 0.32876229, 0.34967038, 0.32374534, 0.12821065, 0.20806335, 0.2518744],
        [0.34526381, 0.32876229, 0.34967038, 0.32374534, 0.34168462, 0.20806335, 0.2518744, 0.28025766],
        [0.32876229, 0.34967038, 0.32374534, 0.34168462, 0.27602807, 0.2518744, 0.28025766, 0.27699119],
        [0.34967038, 0.32374534, 0.34168462, 0.27602807, 0.2313527, 0.28025766, 0.27699119, 0.30965494],
        [0.32374534, 0.34168462, 0.27602807, 0.2313527, 0.20877584, 0.27699119, 0.30965494, 0.37666627],
        [0.34168462, 0.27602807, 0.2313527, 0.20877584, 0.16455034, 0.30965494, 0.37666627, 0.37879347],
        [0.27602807, 0.2313527, 0.20877584, 0.16455034, 0.11714726, 0.37666627, 0.37879347, 0.36811853],
    ]
)
# The two series that it was cut from. What no window may touch is -1 in the features and -2 in the target.
FEATURE = np.concatenate([TABLE[0, :5], TABLE[1:, 4], [-1, -1, -1]])
TARGET = np.concatenate([[-2, -2, -2, -2, -2], TABLE[0, 5:], TABLE[1:, 7]])

FEW = "one window too few: N is len(target) - n_past - n_future + 1"
MANY = "there are windows whose target runs over the end: N is len(target) - n_past - n_future + 1"
APART = "the windows do not overlap: each starts one step after the one before"
LONG = "each row has n_past values, not n_future"
X_SHAPES = {
    (9, 5, 1): FEW,
    (11, 5, 1): MANY,
    (12, 5, 1): MANY,
    (13, 5, 1): MANY,
    (17, 5, 1): MANY,
    (10, 1, 5): "axes swapped: the order is samples, time steps, features",
    (5, 10, 1): "axes swapped: the order is samples, time steps, features",
    (10, 5): "the axis of the features is missing: one feature is an axis of length 1",
    (10, 3, 1): "n_past and n_future are mixed up",
    (10, 3): "X and Y are in each other's place: return X, Y",
    (1, 5, 1): "only one window was cut: the `return` line stands inside the loop",
    (2, 5, 1): APART,
    (4, 5, 1): APART,
}
Y_SHAPES = {
    (9, 3): FEW,
    (11, 3): MANY,
    (12, 3): MANY,
    (13, 3): MANY,
    (10, 3, 1): "the target has no axis for features: its shape is (N, n_future)",
    (10, 5): f"{LONG}: n_past and n_future are mixed up, or it is the input moved on by one step",
    (10,): "only one future step is kept, not n_future of them",
    (10, 1): "only one future step is kept, not n_future of them",
}
ALL_FEATURES = "window k must hold all features at the times k, k+1, ..., k+n_past-1"


@question
def make_windows():
    """Question 1: cut a series into windows."""
    answer = checks.answer("make_windows", without=[windows.make_windows])
    X_right, Y_right = TABLE[:, :5, np.newaxis], TABLE[:, 5:]
    for features in [FEATURE.reshape(17, 1), FEATURE]:
        case = f"for features of shape {features.shape}"
        X, Y = checks.parts(answer(features, TARGET, 5, 3), ["X", "Y"], "make_windows")
        X = checks.same_shape(X, X_right.shape, f"X ({case})", causes=X_SHAPES)
        Y = checks.same_shape(Y, Y_right.shape, f"Y ({case})", causes=Y_SHAPES)
        _check_what_is_seen(X, Y, case)
        hint = "window k must hold the times k, k+1, ..., k+n_past-1"
        check_windows((X, Y), (X_right, Y_right), FEATURE.reshape(17, 1), TARGET, case, hint)


def _check_what_is_seen(X, Y, case):
    """Check that the windows over FEATURE and TARGET hold none of the values that they must not touch."""
    checks.expect(
        (X != -1).all(),
        f"X ({case}) holds values that it must not see.",
        "features at the times k to k+n_past-1",
        "features from the last 3 times, which only a target reaches",
        "the input starts too late: window k starts at time k",
    )
    checks.expect(
        (X != -2).all(),
        f"X ({case}) holds values that it must not see.",
        "values of `features`",
        "values of `target`",
        "X is cut from the target",
    )
    checks.expect(
        (Y != -2).all(),
        f"Y ({case}) holds values from the past.",
        "the target after time k+n_past-1",
        "target values of the first 5 times, which are the input of window 0",
        "the target starts too early, inside the input: then the answer is known already",
    )


def check_windows(result, right, features, target, case, hint=ALL_FEATURES):
    """Check what make_windows gives.

    Parameters
    ----------
    result, right : tuple of two arrays
        X and Y: what came, and what is right.
    features : array (time, n_features)
    target : array (time,)
        What they are cut from.
    case : str
        Which series these are, for messages.
    hint : str
        What holds for a right X, told where no cause fits.
    """
    X_right, Y_right = right
    N = len(X_right)
    count = f"the number of windows is len(target) - n_past - n_future + 1 = {N}"
    X, Y = checks.parts(result, ["X", "Y"], "make_windows")
    X = checks.as_array(X, f"X ({case})")
    checks.expect(len(X) == N, f"X ({case}) has the wrong number of windows.", N, len(X), count)
    _check_inputs(X, X_right, features, case, hint)
    Y = checks.same_shape(Y, Y_right.shape, f"Y ({case})", hint=count)
    _check_targets(Y, Y_right, features, target, case)


def _check_inputs(X, right, features, case, hint):
    """Check the values of X against `right`, both (N, n_past, n_features), cut from `features` (time, n_features)."""
    numbers, n_past = features.reshape(-1, 1), right.shape[1]
    causes = [
        (
            np.zeros(right.shape),
            "all zeros: nothing was put in, or the array is made for whole numbers and cuts decimals off",
        ),
        (right[:, ::-1], "the time steps are in reverse order"),
        (right[:, :, :1], "only the first feature is kept"),
        (right[:, :, 0], "only the first feature is kept, and its axis is missing"),
        (right.swapaxes(1, 2), "axes swapped: the order is samples, time steps, features"),
        (right.swapaxes(1, 2).reshape(right.shape), "reshape mixes times and features up: move the axis instead"),
        (right.reshape(len(right), -1), "time steps and features are one axis: they must be two"),
        (
            [numbers[k : k + n_past] for k in range(len(right))],
            "reshape(-1, 1) makes one feature of all: only an array (time,) needs it",
        ),
        (np.trunc(right), "the decimals are cut off: the array is made for whole numbers"),
    ]
    if X.shape == right.shape:
        nearest = [int(np.abs(right - window).sum(axis=(1, 2)).argmin()) for window in X]
        causes.append((right[nearest], "the windows are not in the order of time"))
    checks.close(X, right, f"X ({case})", causes=causes, hint=hint)


def _check_targets(Y, right, features, target, case):
    """Check the values of Y against `right`, both (N, n_future): the last windows of `target` (time,)."""
    N, n_future = right.shape
    n_past = len(target) - N - n_future + 1

    def rows(series, start):
        """All rows but the last, which cannot be cut where the target starts one step late."""
        return np.array([series[k + start : k + start + n_future] for k in range(N - 1)])

    if N > 1:
        causes = [
            (rows(target, n_past + 1), "the target starts one step late: it begins right after the input ends"),
            (rows(target, n_past - 1), "the target starts one step early: its first value is known already"),
            (rows(target, 0), "the target starts with the input: it must begin right after the input ends"),
            (rows(features[:, 0], n_past), "Y is cut from the features"),
            (right[:-1, ::-1], "the steps of the target are in reverse order"),
        ]
        hint = "row k must hold the n_future target values right after the input of window k"
        checks.close(Y[:-1], right[:-1], f"Y ({case})", causes=causes, hint=hint)
    checks.close(Y[-1], right[-1], f"The last row of Y ({case})", hint="the last window is cut wrongly")
