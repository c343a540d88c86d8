"""Questions 1 and 2: cut a series into windows; split and scale."""

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
    (
        10,
        5,
    ): "each row has n_past values, not n_future: n_past and n_future are mixed up, or it is the input moved on by "
    "one step",
    (10,): "only one future step is kept, not n_future of them",
    (10, 1): "only one future step is kept, not n_future of them",
}

ONE_FOR_ALL = "one figure for all features together: take each feature's own"
TEST_USED = "the test part was used as well: take the {} of the training part alone"


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
        check_inputs(X, X_right, FEATURE.reshape(17, 1), case, "window k must hold the times k, k+1, ..., k+n_past-1")
        check_targets(Y, Y_right, FEATURE.reshape(17, 1), TARGET, case)


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


def check_inputs(X, right, features, case, hint):
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


def check_targets(Y, right, features, target, case):
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


@question
def split_and_scale():
    """Question 2: split and scale."""
    not_these = [windows.Scaler, windows.split_in_time]
    split_answer = checks.answer("split_and_scale", without=not_these)
    undo_answer = checks.answer("undo_scaling", without=not_these)

    # Two features at six times; the last two times are the test.
    values = np.array([[2.0, 10.0], [6.0, 30.0], [6.0, 10.0], [2.0, 30.0], [8.0, 0.0], [0.0, 50.0]])
    train, test, mean, std = _parts_in_shape(split_answer(values, 2))
    known = "the training part is the first four times"
    check_mean(mean, values, 2, "mean", known)
    std_right = check_std(std, values, 2, "std", known)
    check_scaled(train, test, values, 2, std_right)

    # undo_scaling by itself, with figures of its own
    scaled = np.array([[1.0, -2.0], [0.5, 3.0], [-1.0, 0.0]])
    mean, std = np.array([10.0, 40.0]), np.array([2.0, 5.0])
    came = undo_answer(scaled, mean, std)
    check_undo(came, scaled, mean, std, "undo_scaling(scaled, mean, std)", "solve z = (x - mean) / std for x")


def _parts_in_shape(result):
    """Take apart what split_and_scale gives for six times of two features, of which two are the test."""
    names = ["train_scaled", "test_scaled", "mean", "std"]
    train, test, mean, std = checks.parts(result, names, "split_and_scale(values, 2)")
    order = f"the order of the results is {', '.join(names)}"
    swapped = "training and test part are swapped: the test is the last n_test times"
    train_shapes = {
        (2, 2): swapped,
        (6, 2): "nothing was split off",
        (4,): "the axis of the features was lost",
        (2,): f"{order}; or train_scaled is returned alone",
    }
    test_shapes = {(4, 2): swapped, (1, 2): "one time is lost between training and test part"}
    mean_shapes = {(): ONE_FOR_ALL, (4,): "the mean goes along the features: it must go along the times"}
    std_shapes = {(): ONE_FOR_ALL, (4,): "the standard deviation goes along the features: it must go along the times"}
    return (
        checks.same_shape(train, (4, 2), "train_scaled", causes=train_shapes, hint=order),
        checks.same_shape(test, (2, 2), "test_scaled", causes=test_shapes, hint=order),
        checks.same_shape(np.squeeze(checks.as_array(mean, "mean")), (2,), "mean", causes=mean_shapes, hint=order),
        checks.same_shape(np.squeeze(checks.as_array(std, "std")), (2,), "std", causes=std_shapes, hint=order),
    )


def check_mean(mean, values, n_test, what, hint, rtol=1e-5):
    """Check the mean of each feature of the training part: of `values` (time, features) but the last `n_test`."""
    known = values[:-n_test]
    causes = [
        (values.mean(axis=0), TEST_USED.format("mean")),
        (values[-n_test:].mean(axis=0), "this is the mean of the test part"),
        (values[n_test:].mean(axis=0), "the first times were taken for the test: it is the last n_test"),
        (known.min(axis=0), "this is the smallest value: min-max scaling was not asked for"),
        (np.full(values.shape[1], known.mean()), ONE_FOR_ALL),
        ([known.mean()], ONE_FOR_ALL),
    ]
    checks.close(mean, known.mean(axis=0), what, rtol=rtol, causes=causes, hint=hint)


def check_std(std, values, n_test, what, hint, rtol=1e-5):
    """Check the standard deviation of each feature of the training part.

    Returns
    -------
    ndarray (features,)
        The right one; dividing by n and by n - 1 are both right, and this is the nearer of the two.
    """
    known = values[:-n_test]
    both = [known.std(axis=0, ddof=ddof) for ddof in (0, 1)]
    right = min(both, key=lambda one: np.abs(one - std).sum() if one.shape == std.shape else 0)
    causes = [
        (values.std(axis=0), TEST_USED.format("standard deviation")),
        (values.std(axis=0, ddof=1), TEST_USED.format("standard deviation")),
        (known.mean(axis=0), "this is the range or the mean: the standard deviation was asked for"),
        (np.ptp(known, axis=0), "this is the range: the standard deviation was asked for"),
        (known.var(axis=0), "this is the variance: the standard deviation is its square root"),
        (np.full(values.shape[1], known.std()), ONE_FOR_ALL),
        ([known.std()], ONE_FOR_ALL),
    ]
    checks.close(std, right, what, rtol=rtol, causes=causes, hint=hint)
    return right


def check_scaled(train, test, values, n_test, std, case="", **tolerance):
    """Check both scaled parts of `values` (time, features).

    Parameters
    ----------
    train, test : array
        What came.
    values : array (time, features)
    n_test : int
    std : array (features,)
        The standard deviation of the training part, by n or by n - 1 as the answer has it.
    case : str
        Which values these are, for messages.
    **tolerance
        As `checks.close` takes it.
    """
    known, coming = values[:-n_test], values[-n_test:]
    mean = known.mean(axis=0)
    right = (known - mean) / std
    causes = [
        (known / std, "only divided: subtract the mean first"),
        (known - mean, "only the mean was subtracted: divide by the standard deviation too"),
        (right[[1, 0, *range(2, len(right))]], "the times are shuffled"),
        (known - mean / std, "brackets are missing: (values - mean) / std"),
        (
            (known - values.mean(axis=0)) / values.std(axis=0),
            "scaled with the mean and std of the whole series, not those that are returned",
        ),
        (np.trunc(right), "the decimals are cut off: zeros_like of whole numbers is for whole numbers"),
    ]
    hint = "it is (training part - mean) / std, in the order of time"
    checks.close(train, right, f"train_scaled{case}", causes=causes, hint=hint, **tolerance)

    right = (coming - mean) / std
    own_std = coming.std(axis=0) + (coming.std(axis=0) == 0)
    causes = [
        (
            (coming - coming.mean(axis=0)) / own_std,
            "the test part is scaled with its own mean and std: take those of the training part",
        ),
        (right[::-1], "the test part is in reverse order"),
        (coming, "the test part is not scaled"),
    ]
    hint = "it is (test part - mean) / std with the training part's figures"
    checks.close(test, right, f"test_scaled{case}", causes=causes, hint=hint, **tolerance)


def check_undo(came, scaled, mean, std, what, hint):
    """Check what came of undoing the scaling of `scaled` (time, features) with `mean` and `std` (features,)."""
    causes = [
        ((scaled + mean) * std, "the wrong order: scaling divides last, so undoing multiplies first"),
        ((scaled - mean) / std, "this scales a second time"),
        (scaled / std + mean, "it divides by std: undoing multiplies"),
        (scaled * mean + std, "mean and std are mixed up"),
        (scaled * std - mean, "the mean is subtracted: undoing adds it"),
        (
            scaled * scaled.std(axis=0) + scaled.mean(axis=0),
            "the mean and std of the scaled values are used: use those that are given",
        ),
        (scaled * std[0] + mean[0], "the first feature's mean and std are used for all features"),
    ]
    checks.close(came, scaled * std + mean, what, causes=causes, hint=hint)
