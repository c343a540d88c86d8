import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lstm_utils.baselines import majority_class, persistence, seasonal_naive

history = np.array([[1.0, 2.0, 3.0, 4.0, 5.0], [9.0, 8.0, 7.0, 6.0, 0.0]])
few = settings(max_examples=40, deadline=None)


def test_persistence_repeats_the_last_value():
    assert persistence(history, 3).tolist() == [[5, 5, 5], [0, 0, 0]]


def test_seasonal_naive_repeats_the_value_one_season_ago():
    assert seasonal_naive(history, 3, period=4).tolist() == [[2, 3, 4], [8, 7, 6]]


def test_seasonal_naive_repeats_the_last_season_beyond_one():
    assert seasonal_naive(history[:1], 7, period=3).tolist() == [[3, 4, 5, 3, 4, 5, 3]]


def test_a_season_of_one_step_is_persistence():
    np.testing.assert_array_equal(seasonal_naive(history, 4, period=1), persistence(history, 4))


@few
@given(st.integers(1, 6), st.integers(0, 9), st.integers(1, 15))
def test_seasonal_naive_is_never_wrong_on_a_series_that_repeats_itself(period, extra, n_future):
    series = np.tile(np.arange(period), 30)
    n_past = period + extra
    forecast = seasonal_naive(series[np.newaxis, :n_past], n_future, period)
    np.testing.assert_array_equal(forecast[0], series[n_past : n_past + n_future])


def test_a_forecast_can_be_written_to_without_changing_the_history():
    before = history.copy()
    persistence(history, 2)[:] = -1
    seasonal_naive(history, 2, 2)[:] = -1
    np.testing.assert_array_equal(history, before)


@pytest.mark.parametrize(("labels", "expected"), [([3, 1, 3], 3), ([2, 1, 2, 1], 1), ([5], 5), ([-2, -2, 7], -2)])
def test_the_majority_class_is_the_most_frequent_and_of_equals_the_smallest(labels, expected):
    assert majority_class(labels) == expected
    assert type(majority_class(labels)) is int


@pytest.mark.parametrize(
    ("function", "arguments", "error", "message"),
    [
        (persistence, (history[0], 2), ValueError, r"history must have shape \(samples, n_past\).*\(5,\) came"),
        (persistence, (history, 0), ValueError, "n_future must be 1 or more"),
        (persistence, (history, 1.5), TypeError, "n_future must be a whole number"),
        (persistence, (history * np.nan, 2), ValueError, "history holds 10 entries"),
        (persistence, (np.empty((3, 0)), 2), ValueError, r"history is empty \(its shape is \(3, 0\)\)"),
        (persistence, ([["a"]], 2), TypeError, "history must hold numbers"),
        (seasonal_naive, (history, 2, 6), ValueError, "history is too short: period=6 needs 6.* but it has 5"),
        (seasonal_naive, (history, 2, 0), ValueError, "period must be 1 or more"),
        (seasonal_naive, (history, 2, 2.0), TypeError, "period must be a whole number"),
        (seasonal_naive, (history, "2", 2), TypeError, "n_future must be a whole number"),
        (seasonal_naive, (history[0], 2, 2), ValueError, "history must have shape"),
        (majority_class, ([],), ValueError, "labels is empty"),
        (majority_class, ([0.5, 1.0],), TypeError, "labels must hold whole numbers"),
        (majority_class, ([[0, 1], [1, 0]],), ValueError, r"labels must have shape \(samples,\)"),
    ],
)
def test_wrong_arguments_of_the_baselines_are_named(function, arguments, error, message):
    with pytest.raises(error, match=message):
        function(*arguments)
