"""Question 2: split and scale."""

import numpy as np

from lstm_utils import checks, windows
from lstm_utils.visible_tests.question import question

SPLIT_RESULTS = ["train_scaled", "test_scaled", "mean", "std"]
FIGURES = (
    f"the results are {', '.join(SPLIT_RESULTS)}, and the test is the last n_test times",
    "the standard deviation of each feature along the times of the training part",
)
GIVEN_FIGURES = "solve z = (x - mean) / std for x, with the mean and std that are given"
ONE_FOR_ALL = "one figure for all features together: take each feature's own"
TEST_USED = "the test part was used as well: take the {} of the training part alone"


@question
def split_and_scale():
    """Question 2: split and scale."""
    not_these = [windows.Scaler, windows.split_in_time]
    split_answer = checks.answer("split_and_scale", without=not_these)
    undo_answer = checks.answer("undo_scaling", without=not_these)

    # Two features at six times; the last two times are the test.
    values = np.array([[2.0, 10.0], [6.0, 30.0], [6.0, 10.0], [2.0, 30.0], [8.0, 0.0], [0.0, 50.0]])
    hint = "the training part is the first four times"
    check_split(_parts_in_shape(split_answer(values, 2)), values, 2, hints=(hint, hint))

    # undo_scaling by itself, with figures of its own
    scaled = np.array([[1.0, -2.0], [0.5, 3.0], [-1.0, 0.0]])
    mean, std = np.array([10.0, 40.0]), np.array([2.0, 5.0])
    came = undo_answer(scaled, mean, std)
    check_undo(came, scaled, mean, std, "undo_scaling(scaled, mean, std)", "solve z = (x - mean) / std for x")


def _parts_in_shape(result):
    """Take apart what split_and_scale gives for six times of two features, of which two are the test."""
    train, test, mean, std = checks.parts(result, SPLIT_RESULTS, "split_and_scale(values, 2)")
    order = f"the order of the results is {', '.join(SPLIT_RESULTS)}"
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


def check_split(result, values, n_test, case="", hints=FIGURES, figures=1e-5, scaled=1e-5):
    """Check what split_and_scale gives.

    Parameters
    ----------
    result : tuple of four arrays
    values : array (time, features)
        What was to be split and scaled.
    n_test : int
    case : str
        Which values these are, for messages.
    hints : tuple of two str
        What holds for the right mean and standard deviation, told where no cause fits.
    figures, scaled : float
        The tolerance of mean and standard deviation, relative, and of the scaled parts.
    """
    train, test, mean, std = checks.parts(result, SPLIT_RESULTS, "split_and_scale")
    mean = checks.as_array(mean, f"mean{case}").reshape(-1)
    std = checks.as_array(std, f"std{case}").reshape(-1)
    _check_mean(mean, values, n_test, f"mean{case}", hints[0], figures)
    std = _check_std(std, values, n_test, f"std{case}", hints[1], figures)
    known, coming = values[:-n_test], values[-n_test:]
    _check_train(train, known, values, std, f"train_scaled{case}", scaled)
    _check_test(test, coming, known.mean(axis=0), std, f"test_scaled{case}", scaled)


def _check_mean(mean, values, n_test, what, hint, rtol):
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


def _check_std(std, values, n_test, what, hint, rtol):
    """Check the standard deviation of each feature of the training part, and return the right one.

    Dividing by n and by n - 1 are both right; what is returned is the nearer of the two.
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


def _check_train(train, known, values, std, what, tolerance):
    """Check the scaled training part, where `known` is the training part of `values`, both (time, features)."""
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
    checks.close(train, right, what, atol=tolerance, rtol=tolerance, causes=causes, hint=hint)


def _check_test(test, coming, mean, std, what, tolerance):
    """Check the scaled test part: `coming` (time, features) with the training part's `mean` and `std`."""
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
    checks.close(test, right, what, atol=tolerance, rtol=tolerance, causes=causes, hint=hint)


def check_undo(came, scaled, mean, std, what, hint=GIVEN_FIGURES):
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
