"""From a time series to what a network trains on: windows, a split in time order, scaling."""

from dataclasses import dataclass

import numpy as np

from lstm_utils.arguments import any_array, finite_array, whole_number
from lstm_utils.course_helpers import course_helper


@course_helper
def make_windows(features, target, n_past, n_future):
    """Cut a feature series and a target series into windows.

    Parameters
    ----------
    features : array (time, n_features) or (time,)
        What the network sees.
    target : array (time,)
        What it shall forecast, measured at the same times.
    n_past : int
        Steps that the network sees.
    n_future : int
        Steps that it forecasts, right after those it sees.

    Returns
    -------
    X : ndarray (N, n_past, n_features)
        ``X[k]`` is the features at times ``k`` to ``k + n_past - 1``.
    Y : ndarray (N, n_future)
        ``Y[k]`` is the target at times ``k + n_past`` to ``k + n_past + n_future - 1``.
        ``N`` is ``len(target) - n_past - n_future + 1``.

    Raises
    ------
    TypeError
        If the series do not hold numbers, or `n_past` or `n_future` is not a whole number.
    ValueError
        If the shapes do not fit, a value is NaN or infinite, or the series is too short for one window.
    """
    features = finite_array("features", features, "(time,)", "(time, n_features)")
    target = finite_array("target", target, "(time,)")
    n_past = whole_number("n_past", n_past, least=1)
    n_future = whole_number("n_future", n_future, least=1)
    if len(features) != len(target):
        raise ValueError(
            "features and target must be equally long, one row for each time, "
            f"but features has {len(features)} and target has {len(target)}"
        )
    if len(target) < n_past + n_future:
        raise ValueError(
            f"target is too short: n_past={n_past} and n_future={n_future} need {n_past + n_future} steps "
            f"or more, but it has {len(target)}"
        )
    if features.ndim == 1:
        features = features[:, np.newaxis]
    # sliding_window_view puts the steps of a window last; copies, because its views cannot be written to.
    X = np.lib.stride_tricks.sliding_window_view(features[:-n_future], n_past, axis=0).swapaxes(1, 2).copy()
    Y = np.lib.stride_tricks.sliding_window_view(target[n_past:], n_future).copy()
    return X, Y


@course_helper
def split_in_time(values, n_test):
    """Split a series, or windows in time order: the earlier part is for training, the later for the test.

    Parameters
    ----------
    values : array (time, ...)
        Time runs along the first axis.
    n_test : int
        How many of the last entries are the test; at least 1, and at least 1 must be left for training.

    Returns
    -------
    train : ndarray (time - n_test, ...)
    test : ndarray (n_test, ...)

    Raises
    ------
    TypeError
        If `n_test` is not a whole number or `values` is not an array.
    ValueError
        If `values` is empty or `n_test` is out of range.
    """
    values = any_array("values", values)
    n_test = whole_number("n_test", n_test, least=1)
    if n_test >= len(values):
        raise ValueError(
            f"n_test must leave something to train on: values has {len(values)} entries, "
            f"so n_test can be at most {len(values) - 1}, but {n_test} came"
        )
    return values[:-n_test], values[-n_test:]


@dataclass(frozen=True, eq=False)  # eq=False: comparing arrays with == gives no single answer
class Scaler:
    """Scaling to mean 0 and standard deviation 1, with figures taken from the training data alone.

    Make one with ``Scaler.fit(train)``; then ``apply`` it to training and test data alike, and ``undo`` it for
    the report.

    Attributes
    ----------
    mean, std : ndarray (features,), or () when fitted to a series (time,)
        In the units of the data. A feature that never changes gets the standard deviation 1.
    """

    mean: np.ndarray
    std: np.ndarray

    @classmethod
    @course_helper
    def fit(cls, train):
        """Take mean and standard deviation of each feature from the training data.

        Parameters
        ----------
        train : array (time, features) or (time,)

        Raises
        ------
        TypeError
            If `train` does not hold numbers.
        ValueError
            If `train` is empty, has another number of axes, or holds NaN or infinity.
        """
        train = finite_array("train", train, "(time,)", "(time, features)").astype(np.float64)
        # Rounding can give a constant feature a tiny standard deviation, so ask for the range instead.
        constant = train.max(axis=0) == train.min(axis=0)
        return cls(
            mean=np.where(constant, train[0], train.mean(axis=0)),
            std=np.where(constant, 1.0, train.std(axis=0)),
        )

    @course_helper
    def apply(self, values):
        """Scale `values`: subtract the mean, divide by the standard deviation.

        Parameters
        ----------
        values : array (..., features)
            Same features in the same order as in training; any shape if fitted to a series (time,).

        Returns
        -------
        ndarray, same shape, float64
        """
        values = finite_array("values", values)
        self._require_features(values)
        return (values - self.mean) / self.std

    @course_helper
    def undo(self, values, feature=None):
        """Bring scaled values back to their units.

        Parameters
        ----------
        values : array (..., features)
            Or, with `feature`, an array of any shape that holds this one feature: forecasts
            (samples, n_future).
        feature : int, optional
            Column of the training data that `values` holds.

        Returns
        -------
        ndarray, same shape, float64

        Raises
        ------
        TypeError
            If `values` does not hold numbers or `feature` is not a whole number.
        ValueError
            If the shapes do not fit, there is no such feature, or a value is NaN or infinite.
        """
        values = finite_array("values", values)
        if feature is None:
            self._require_features(values)
            return values * self.std + self.mean
        if self.mean.ndim == 0:
            raise ValueError("feature must be left out: this Scaler was fitted to a single series (time,)")
        feature = whole_number("feature", feature, least=0, most=len(self.mean) - 1)
        return values * self.std[feature] + self.mean[feature]

    def _require_features(self, values):
        if self.mean.ndim == 1 and values.shape[-1] != len(self.mean):
            raise ValueError(
                f"values must have the {len(self.mean)} features of the training data along its last axis, "
                f"but its shape is {values.shape} (undo takes one feature alone with feature=its column)"
            )
