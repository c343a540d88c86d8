import numpy as np
import pytest

from lstm_utils.datasets import airline_passengers, echo_sequences, seattle_weather


def test_airline_passengers_are_144_months():
    series = airline_passengers()
    assert series.values.shape == (144, 1)
    assert series.values.dtype == np.float64
    assert series.names == ("passengers",)
    np.testing.assert_array_equal(series.time, np.arange("1949-01", "1961-01", dtype="datetime64[M]"))


def test_airline_passengers_are_those_of_box_and_jenkins():
    years = airline_passengers().values.reshape(12, 12)
    assert years[0].tolist() == [112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118]
    assert years[6].tolist() == [242, 233, 267, 269, 270, 315, 364, 347, 312, 274, 237, 278]
    assert years[11].tolist() == [417, 391, 419, 461, 472, 535, 622, 606, 508, 461, 390, 432]
    assert years.sum(axis=1).tolist() == [
        *(1520, 1676, 2042, 2364, 2700, 2867),
        *(3408, 3939, 4421, 4572, 5140, 5714),
    ]


def test_seattle_weather_is_1461_days_in_a_row_without_gaps():
    series = seattle_weather()
    assert series.values.shape == (1461, 4)
    assert series.values.dtype == np.float64
    assert series.names == ("precipitation", "temp_max", "temp_min", "wind")
    np.testing.assert_array_equal(series.time, np.arange("2012-01-01", "2016-01-01", dtype="datetime64[D]"))
    assert np.isfinite(series.values).all()


def test_seattle_weather_has_its_known_values_and_sensible_units():
    precipitation, temp_max, temp_min, wind = seattle_weather().values.T
    assert seattle_weather().values[0].tolist() == [0.0, 12.8, 5.0, 4.7]
    assert seattle_weather().values[-1].tolist() == [0.0, 5.6, -2.1, 3.5]
    assert (temp_max >= temp_min).all()
    assert (precipitation.min(), precipitation.max()) == (0.0, 55.9)
    assert (temp_min.min(), temp_max.max()) == (-7.1, 35.6)
    assert (wind.min(), wind.max()) == (0.4, 9.5)


def test_what_one_caller_writes_into_a_series_no_other_sees():
    airline_passengers().values[:] = 0
    assert airline_passengers().values.min() == 104


def test_echo_sequences_have_the_shape_and_the_values_asked_for():
    sequences = echo_sequences(500, length=7, n_values=4, seed=1)
    assert sequences.shape == (500, 7)
    assert sequences.dtype.kind == "i"
    assert set(np.unique(sequences)) == {0, 1, 2, 3}
    assert echo_sequences(3).shape == (3, 5)


def test_a_seed_repeats_echo_sequences_and_another_one_changes_them():
    np.testing.assert_array_equal(echo_sequences(20, seed=3), echo_sequences(20, seed=3))
    assert (echo_sequences(20, seed=3) != echo_sequences(20, seed=4)).any()
    assert (echo_sequences(20) != echo_sequences(20)).any()


def test_echo_sequences_leave_the_global_random_state_alone():
    np.random.seed(0)  # noqa: NPY002, the old global state is what is tested
    expected = np.random.random()  # noqa: NPY002
    np.random.seed(0)  # noqa: NPY002
    echo_sequences(5, seed=1)
    assert np.random.random() == expected  # noqa: NPY002


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"samples": 0}, ValueError, "samples must be 1 or more, but 0 came"),
        ({"samples": 2.0}, TypeError, "samples must be a whole number"),
        ({"samples": True}, TypeError, "samples must be a whole number"),
        ({"samples": 2, "length": 0}, ValueError, "length must be 1 or more"),
        ({"samples": 2, "n_values": 1}, ValueError, "n_values must be 2 or more"),
        ({"samples": 2, "seed": "a"}, TypeError, "seed must be a whole number, but 'a'"),
        ({"samples": 2, "seed": -1}, ValueError, "seed must be 0 or more"),
    ],
)
def test_wrong_arguments_of_echo_sequences_are_named(arguments, error, message):
    with pytest.raises(error, match=message):
        echo_sequences(**arguments)
