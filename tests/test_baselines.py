import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lstm_utils.baselines import linear, linear_probe, majority_class, persistence, seasonal_naive

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


def test_the_linear_formula_is_found_where_there_is_one():
    rng = np.random.default_rng(0)
    X, X_new, weights = rng.normal(size=(40, 5)), rng.normal(size=(7, 5)), rng.normal(size=(5, 3))
    np.testing.assert_allclose(linear(X, X @ weights + 2, X_new), X_new @ weights + 2)


def test_the_linear_formula_reads_every_step_of_every_feature():
    rng = np.random.default_rng(1)
    X, X_new = rng.normal(size=(60, 4, 2)), rng.normal(size=(5, 4, 2))
    Y = np.stack([X[:, 0, 1] - 2 * X[:, 3, 0], X.sum(axis=(1, 2))], axis=1)
    expected = np.stack([X_new[:, 0, 1] - 2 * X_new[:, 3, 0], X_new.sum(axis=(1, 2))], axis=1)
    np.testing.assert_allclose(linear(X, Y, X_new), expected, atol=1e-12)


@pytest.mark.parametrize(
    ("X", "Y", "X_new", "message"),
    [
        (np.ones((4, 2)), np.ones((5, 1)), np.ones((3, 2)), "equally many samples, but they have 4 and 5"),
        (np.ones((4, 2)), np.ones((4, 1)), np.ones((3, 6)), r"samples of one shape, but they have \(2,\) and \(6,\)"),
        (np.ones(4), np.ones((4, 1)), np.ones((3, 2)), "X must have shape"),
        (np.ones((4, 2)), np.ones(4), np.ones((3, 2)), "Y must have shape"),
        (np.ones((4, 2)), np.full((4, 1), np.nan), np.ones((3, 2)), "Y holds 4 entries"),
    ],
)
def test_wrong_arguments_of_the_linear_formula_are_named(X, Y, X_new, message):
    with pytest.raises(ValueError, match=message):
        linear(X, Y, X_new)


def test_a_linear_probe_reads_off_what_the_states_tell_of_the_future_and_nothing_else():
    rng = np.random.default_rng(2)
    series = rng.normal(size=(400, 5 + 3))
    tells_step_2 = np.stack([rng.normal(size=(400, 5)), 4 - series[:, 2:7]], axis=2)
    shares = linear_probe(tells_step_2, series, n_future=3)
    np.testing.assert_allclose(shares, [0, 1, 0], atol=0.02)


def test_a_linear_probe_is_judged_on_samples_that_it_was_not_fitted_on():
    rng = np.random.default_rng(3)
    by_heart = rng.normal(size=(20, 1, 10))  # as many numbers as samples to fit: they say anything of those
    assert linear_probe(by_heart, rng.normal(size=(20, 2)), n_future=1).tolist() == [0]


@pytest.mark.parametrize(
    ("states", "series", "n_future", "error", "message"),
    [
        (np.ones((4, 3, 2)), np.ones((4, 6)), 2, ValueError, r"series must have the shape \(4, 5\).* is \(4, 6\)"),
        (np.ones((1, 3, 2)), np.ones((1, 5)), 2, ValueError, "2 samples or more, but it has 1"),
        (np.ones((4, 3)), np.ones((4, 5)), 2, ValueError, "states must have shape"),
        (np.ones((4, 3, 2)), np.ones((4, 5)), 2.0, TypeError, "n_future must be a whole number"),
    ],
)
def test_wrong_arguments_of_a_linear_probe_are_named(states, series, n_future, error, message):
    with pytest.raises(error, match=message):
        linear_probe(states, series, n_future)
