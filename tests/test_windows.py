import dataclasses

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from lstm_utils.datasets import airline_passengers, seattle_weather
from lstm_utils.windows import Scaler, make_windows, split_in_time

few = settings(max_examples=60, deadline=None)
values = st.floats(-1e6, 1e6, width=32)


@st.composite
def tables(draw):
    """Draw a table (time, features) that is long enough for a few statistics."""
    return draw(arrays(np.float64, st.tuples(st.integers(2, 30), st.integers(1, 4)), elements=values))


@st.composite
def cuts(draw):
    """Draw n_past, n_future and the length of a series that is long enough for them."""
    n_past, n_future = draw(st.integers(1, 8)), draw(st.integers(1, 8))
    return n_past, n_future, draw(st.integers(n_past + n_future, 40))


def numbered(length):
    """Make a series whose values tell their times: features 10t, 10t + 1, 10t + 2 and target -t."""
    time = np.arange(length)
    return 10 * time[:, np.newaxis] + np.arange(3), -time


def test_windows_of_a_small_series_written_out():
    X, Y = make_windows([10, 11, 12, 13, 14, 15], [0, 1, 2, 3, 4, 5], n_past=3, n_future=2)
    assert X[..., 0].tolist() == [[10, 11, 12], [11, 12, 13]]
    assert Y.tolist() == [[3, 4], [4, 5]]


@few
@given(cuts())
def test_the_number_of_windows_is_the_formula(cut):
    n_past, n_future, length = cut
    X, Y = make_windows(*numbered(length), n_past, n_future)
    count = length - n_past - n_future + 1
    assert X.shape == (count, n_past, 3)
    assert Y.shape == (count, n_future)


@few
@given(cuts())
def test_every_window_is_a_slice_and_its_future_comes_right_after(cut):
    n_past, n_future, length = cut
    features, target = numbered(length)
    X, Y = make_windows(features, target, n_past, n_future)
    for k in range(len(X)):
        np.testing.assert_array_equal(X[k], features[k : k + n_past])
        np.testing.assert_array_equal(Y[k], target[k + n_past : k + n_past + n_future])


@few
@given(cuts())
def test_the_future_is_never_in_the_past(cut):
    n_past, n_future, length = cut
    X, Y = make_windows(*numbered(length), n_past, n_future)
    latest_seen, earliest_forecast = (X // 10).max(axis=(1, 2)), -Y.max(axis=1)
    assert (latest_seen < earliest_forecast).all()


@few
@given(cuts())
def test_the_windows_cover_the_whole_series(cut):
    n_past, n_future, length = cut
    X, Y = make_windows(*numbered(length), n_past, n_future)
    assert set((X // 10).ravel()) | set(-Y.ravel()) == set(range(length))


def test_windows_keep_the_type_of_the_numbers():
    X, Y = make_windows(np.arange(9, dtype=np.float32), np.arange(9), 2, 3)
    assert (X.dtype, Y.dtype) == (np.float32, np.arange(9).dtype)


def test_writing_into_a_window_changes_neither_the_series_nor_another_window():
    target = np.arange(9.0)
    X, Y = make_windows(target, target, 3, 2)
    X[0] = Y[0] = -1
    np.testing.assert_array_equal(target, np.arange(9))
    np.testing.assert_array_equal(X[1, :, 0], [1, 2, 3])
    np.testing.assert_array_equal(Y[1], [4, 5])


good = np.arange(10.0)
with_nan = np.where(good == 4, np.nan, good)


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ((good[:4], good[:4], 3, 2), ValueError, "target is too short: n_past=3 and n_future=2 need 5 steps"),
        ((good, good[:8], 3, 2), ValueError, "equally long.*features has 10 and target has 8"),
        (([], [], 3, 2), ValueError, "features is empty"),
        ((good, good[:, np.newaxis], 3, 2), ValueError, r"target must have shape \(time,\), but shape \(10, 1\)"),
        (
            (good.reshape(10, 1, 1), good, 3, 2),
            ValueError,
            r"features must have shape \(time,\) or \(time, n_features\)",
        ),
        ((with_nan, good, 3, 2), ValueError, r"features holds 1 entry.*not a finite number.*nan at \[4\]"),
        ((good, with_nan, 3, 2), ValueError, "target holds 1 entry"),
        ((good, np.full(10, np.inf), 3, 2), ValueError, "target holds 10 entries.*inf"),
        ((good, good, 0, 2), ValueError, "n_past must be 1 or more, but 0 came"),
        ((good, good, 3, -1), ValueError, "n_future must be 1 or more, but -1 came"),
        ((good, good, 3.0, 2), TypeError, r"n_past must be a whole number, but 3\.0 \(float\) came"),
        ((good, good, 3, "2"), TypeError, "n_future must be a whole number"),
        ((good, good, 3, None), TypeError, "n_future must be a whole number"),
        ((good, 5.0, 3, 2), ValueError, "target must be an array, but a single value came: 5.0"),
        ((["a"] * 10, good, 3, 2), TypeError, "features must hold numbers"),
        ((None, good, 3, 2), TypeError, "features must be an array of numbers, but None"),
        (([[1, 2], [3]], good, 3, 2), ValueError, "features must be an array, but its rows have different len"),
        ((good * 1j, good, 3, 2), TypeError, "features must hold numbers, but its entries are of type complex"),
        ((seattle_weather(), good, 3, 2), TypeError, r"features.*a whole Series came: pass its \.values"),
    ],
)
def test_wrong_arguments_of_make_windows_are_named(arguments, error, message):
    with pytest.raises(error, match=message):
        make_windows(*arguments)


@few
@given(arrays(np.int64, st.tuples(st.integers(2, 30), st.integers(1, 3))), st.data())
def test_a_split_puts_the_parts_in_time_order_and_loses_nothing(series, data):
    n_test = data.draw(st.integers(1, len(series) - 1))
    train, test = split_in_time(series, n_test)
    assert len(test) == n_test
    np.testing.assert_array_equal(np.concatenate([train, test]), series)


def test_dates_and_lists_can_be_split_too():
    train, test = split_in_time(airline_passengers().time, 24)
    assert (len(train), test[0]) == (120, np.datetime64("1959-01"))
    assert [part.tolist() for part in split_in_time([1, 2, 3], 1)] == [[1, 2], [3]]


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ((good, 10), ValueError, "n_test must leave something.*has 10 entries, so n_test can be at most 9, but 10"),
        ((good, 0), ValueError, "n_test must be 1 or more, but 0 came"),
        ((good, 0.2), TypeError, "n_test must be a whole number, but 0.2"),
        ((good, True), TypeError, "n_test must be a whole number, but True"),
        (([], 1), ValueError, "values is empty"),
        ((3, 1), ValueError, "values must be an array, but a single value came"),
        ((airline_passengers(), 12), TypeError, r"pass its \.values"),
    ],
)
def test_wrong_arguments_of_split_in_time_are_named(arguments, error, message):
    with pytest.raises(error, match=message):
        split_in_time(*arguments)


@few
@given(tables())
def test_scaled_training_data_has_mean_0_and_standard_deviation_1(train):
    scaled = Scaler.fit(train).apply(train)
    varies = train.max(axis=0) - train.min(axis=0) > 1e-3 * np.abs(train).max(axis=0)
    np.testing.assert_allclose(scaled.mean(axis=0)[varies], 0, atol=1e-6)
    np.testing.assert_allclose(scaled.std(axis=0)[varies], 1, atol=1e-6)


@few
@given(tables())
def test_undo_brings_scaled_values_back(train):
    scaler = Scaler.fit(train)
    np.testing.assert_allclose(scaler.undo(scaler.apply(train)), train, rtol=1e-6, atol=1e-6 * scaler.std.max())


@few
@given(tables(), st.data())
def test_one_feature_can_be_brought_back_alone_in_any_shape(train, data):
    column = data.draw(st.integers(0, train.shape[1] - 1))
    scaler = Scaler.fit(train)
    forecasts = scaler.apply(train)[:, column].reshape(-1, 1, 1)
    expected = train[:, column].reshape(-1, 1, 1)
    restored = scaler.undo(forecasts, feature=column)
    np.testing.assert_allclose(restored, expected, rtol=1e-6, atol=1e-6 * scaler.std[column])


@few
@given(tables(), tables())
def test_data_to_which_it_is_applied_never_changes_the_fit(train, other):
    scaler = Scaler.fit(train)
    mean, std = scaler.mean.copy(), scaler.std.copy()
    if other.shape[1] == train.shape[1]:
        scaler.apply(other)
        scaler.undo(other)
    np.testing.assert_array_equal(scaler.mean, mean)
    np.testing.assert_array_equal(scaler.std, std)


def test_the_fit_is_the_mean_and_the_standard_deviation_of_the_training_data():
    scaler = Scaler.fit([[1, 10], [3, 30]])
    assert (scaler.mean.tolist(), scaler.std.tolist()) == ([2, 20], [1, 10])
    assert scaler.apply([[5, 0]]).tolist() == [[3, -2]]


def test_a_series_without_a_feature_axis_can_be_scaled():
    scaler = Scaler.fit([1.0, 3.0])
    assert scaler.mean.shape == ()
    assert scaler.apply([[5.0, 2.0]]).tolist() == [[3, 0]]
    assert scaler.undo([3.0]).tolist() == [5]


@pytest.mark.parametrize("constant", [0.0, 0.1, -7.0, 1e12])
def test_a_constant_feature_becomes_zero_and_comes_back(constant):
    train = np.full((7, 1), constant)
    scaler = Scaler.fit(train)
    assert scaler.std.tolist() == [1]
    np.testing.assert_array_equal(scaler.apply(train), 0)
    np.testing.assert_array_equal(scaler.undo(scaler.apply(train)), train)


def test_windows_are_scaled_along_their_last_axis():
    series = seattle_weather().values
    X, _ = make_windows(series, series[:, 1], 5, 2)
    scaler = Scaler.fit(series)
    np.testing.assert_allclose(scaler.apply(X)[3], scaler.apply(series[3:8]))


def test_a_scaler_is_frozen():
    with pytest.raises(dataclasses.FrozenInstanceError):
        Scaler.fit([1.0, 2.0]).mean = 0


@pytest.mark.parametrize(
    ("train", "error", "message"),
    [
        ([], ValueError, "train is empty"),
        ([1.0, np.nan], ValueError, "train holds 1 entry"),
        (np.ones((2, 3, 4)), ValueError, r"train must have shape \(time,\) or \(time, features\)"),
        (["a", "b"], TypeError, "train must hold numbers"),
        (airline_passengers(), TypeError, r"pass its \.values"),
    ],
)
def test_wrong_training_data_of_a_scaler_is_named(train, error, message):
    with pytest.raises(error, match=message):
        Scaler.fit(train)


@pytest.mark.parametrize(
    ("method", "arguments", "error", "message"),
    [
        ("apply", (np.ones((4, 3)),), ValueError, r"values must have the 2 features.*its shape is \(4, 3\)"),
        ("apply", ([np.nan, 1.0],), ValueError, "values holds 1 entry"),
        ("undo", (np.ones((4, 3)),), ValueError, "undo takes one feature alone with feature=its column"),
        ("undo", (np.ones((4, 3)), 2), ValueError, "feature must be 1 or less, but 2 came"),
        ("undo", (np.ones((4, 3)), -1), ValueError, "feature must be 0 or more, but -1 came"),
        ("undo", (np.ones((4, 3)), "wind"), TypeError, "feature must be a whole number, but 'wind'"),
        ("undo", (np.full((4, 3), np.inf), 0), ValueError, "values holds 12 entries"),
    ],
)
def test_wrong_values_for_a_scaler_are_named(method, arguments, error, message):
    with pytest.raises(error, match=message):
        getattr(Scaler.fit(seattle_weather().values[:, :2]), method)(*arguments)


def test_a_scaler_of_one_series_has_no_feature_to_choose():
    with pytest.raises(ValueError, match="feature must be left out"):
        Scaler.fit([1.0, 2.0]).undo([0.0], feature=0)
