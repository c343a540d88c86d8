import itertools

import numpy as np
import pytest

from lstm_utils.datasets import (
    airline_passengers,
    damped_waves,
    dna_barcodes,
    echo_sequences,
    moving_squares,
    rain_gauge,
    roman_numeral,
    seattle_weather,
    sums,
    vibrato,
)


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


def test_damped_waves_have_the_shapes_asked_for():
    X, Y = damped_waves(30, n_past=9, n_future=4, seed=1)
    assert (X.shape, Y.shape) == ((30, 9, 1), (30, 4))
    X, Y = damped_waves(2)
    assert (X.shape, Y.shape) == ((2, 20, 1), (2, 8))


def test_damped_waves_without_noise_follow_the_formula():
    X, Y = damped_waves(50, n_past=30, n_future=10, period=(8, 8), damping=(0.05, 0.05), noise=0, seed=2)
    waves = np.concatenate([X[:, :, 0], Y], axis=1)
    # Such a wave is continued by its last two values: x(t + 1) = 2 e^-d cos(2 pi / P) x(t) - e^-2d x(t - 1).
    fading, turn = np.exp(-0.05), np.cos(2 * np.pi / 8)
    np.testing.assert_allclose(waves[:, 2:], 2 * fading * turn * waves[:, 1:-1] - fading**2 * waves[:, :-2], atol=1e-12)
    assert np.abs(waves[:, :1]).max() <= 1


def test_damped_waves_differ_in_period_damping_and_phase():
    X, _ = damped_waves(200, n_past=40, noise=0, seed=3)
    assert np.std(X[:, 0, 0]) > 0.5  # phases: sines of all angles
    swings = (np.diff(np.sign(X[:, :, 0]), axis=1) != 0).sum(axis=1)
    assert swings.min() <= 5  # 40 steps are two to four half periods of 20 ...
    assert swings.max() >= 11  # ... and thirteen of 6
    late = np.abs(X[:, -20:, 0]).max(axis=1)
    assert late.min() < 0.35
    assert late.max() > 0.95


def test_noise_comes_on_the_past_of_damped_waves_alone():
    noisy, clean = damped_waves(400, noise=0.3, seed=4), damped_waves(400, noise=0, seed=4)
    np.testing.assert_array_equal(noisy[1], clean[1])
    assert (noisy[0] - clean[0]).std() == pytest.approx(0.3, rel=0.05)


def test_vibrato_has_the_shapes_asked_for():
    X, pitch = vibrato(30, n_past=9, n_future=4, seed=1)
    assert (X.shape, pitch.shape) == ((30, 9, 1), (30, 13))
    X, pitch = vibrato(2)
    assert (X.shape, pitch.shape) == ((2, 20, 1), (2, 28))


def test_the_angle_of_a_tone_grows_as_the_pitch_says():
    tone, pitch = vibrato(40, n_past=200, slow=(60, 90), fast=12, noise=0, seed=2)
    # Of a sine whose angle grows by the same at two steps, the neighbours' mean over the middle is the cosine of that.
    middle = tone[:, 1:-1, 0]
    grown = np.arccos(np.clip((tone[:, :-2, 0] + tone[:, 2:, 0]) / (2 * np.where(middle == 0, 1, middle)), -1, 1))
    grows = 2 * np.pi / 12 * (1 + 0.4 * pitch[:, 1:199])
    clear = np.abs(middle) > 0.7
    np.testing.assert_allclose(grown[clear], grows[clear], atol=0.08)


def test_the_pitch_is_a_slow_wave():
    _, pitch = vibrato(100, n_past=80, slow=(15, 15), seed=3)
    np.testing.assert_allclose(pitch[:, 15:], pitch[:, :-15], atol=1e-9)
    assert pitch.min() >= -1
    assert pitch.max() <= 1
    assert np.std(pitch[:, 0]) > 0.5


def test_noise_comes_on_the_tone_alone():
    noisy, clean = vibrato(400, noise=0.2, seed=4), vibrato(400, noise=0, seed=4)
    np.testing.assert_array_equal(noisy[1], clean[1])
    assert (noisy[0] - clean[0]).std() == pytest.approx(0.2, rel=0.05)


@pytest.mark.parametrize("draw", [damped_waves, vibrato])
def test_a_seed_repeats_waves_and_another_one_changes_them(draw):
    for one, again, other in zip(draw(5, seed=3), draw(5, seed=3), draw(5, seed=4), strict=True):
        np.testing.assert_array_equal(one, again)
        assert (one != other).any()
    assert (draw(5)[0] != draw(5)[0]).any()


@pytest.mark.parametrize(
    ("draw", "arguments", "error", "message"),
    [
        (damped_waves, {"samples": 0}, ValueError, "samples must be 1 or more"),
        (damped_waves, {"samples": 2, "n_past": 1.5}, TypeError, "n_past must be a whole number"),
        (damped_waves, {"samples": 2, "n_future": 0}, ValueError, "n_future must be 1 or more"),
        (damped_waves, {"samples": 2, "period": (0, 4)}, ValueError, "period must be above 0"),
        (damped_waves, {"samples": 2, "period": (9, 4)}, ValueError, "period must be the smallest and the largest"),
        (damped_waves, {"samples": 2, "period": 6}, TypeError, "period must be two numbers"),
        (
            damped_waves,
            {"samples": 2, "damping": (-0.1, 0.1)},
            ValueError,
            "damping must be a finite number, 0 or more",
        ),
        (damped_waves, {"samples": 2, "noise": -1}, ValueError, "noise must be a finite number, 0 or more, but -1"),
        (damped_waves, {"samples": 2, "noise": np.nan}, ValueError, "noise must be a finite number"),
        (damped_waves, {"samples": 2, "noise": "much"}, TypeError, "noise must be a number, but a str came"),
        (damped_waves, {"samples": 2, "seed": -1}, ValueError, "seed must be 0 or more"),
        (vibrato, {"samples": True}, TypeError, "samples must be a whole number"),
        (vibrato, {"samples": 2, "fast": 0}, ValueError, "fast must be above 0"),
        (vibrato, {"samples": 2, "slow": (0, 9)}, ValueError, "slow must be above 0"),
        (vibrato, {"samples": 2, "slow": (9, 9, 9)}, TypeError, "slow must be two numbers"),
        (vibrato, {"samples": 2, "depth": np.inf}, ValueError, "depth must be a finite number"),
        (vibrato, {"samples": 2, "seed": "a"}, TypeError, "seed must be a whole number"),
    ],
)
def test_wrong_arguments_of_waves_are_named(draw, arguments, error, message):
    with pytest.raises(error, match=message):
        draw(**arguments)


def test_dna_barcodes_have_the_shape_and_the_letters_asked_for():
    barcodes = dna_barcodes(200, length=70, n_species=4, seed=1)
    assert barcodes.sequences.shape == barcodes.species.shape == (200,)
    assert {len(sequence) for sequence in barcodes.sequences} == {70}
    assert set("".join(barcodes.sequences)) == set("ACGT")
    assert set(barcodes.species) == {0, 1, 2, 3}
    assert {len(sequence) for sequence in dna_barcodes(3).sequences} == {500}


def test_a_seed_repeats_dna_barcodes_and_another_one_changes_the_animals_but_not_the_species():
    exact = {"length": 80, "mutation": 0, "max_shift": 0}
    one, again, other = (dna_barcodes(50, seed=seed, **exact) for seed in (3, 3, 4))
    assert (one.sequences == again.sequences).all()
    assert (one.species == again.species).all()
    assert (one.species != other.species).any()
    for species in range(3):
        assert len(set(one.sequences[one.species == species]) | set(other.sequences[other.species == species])) == 1
    assert set(dna_barcodes(50, family=2, seed=3, **exact).sequences).isdisjoint(one.sequences)


def test_the_species_of_dna_barcodes_differ_as_much_as_asked_for():
    barcodes = dna_barcodes(60, length=4000, divergence=0.1, mutation=0, max_shift=0, seed=5)
    genes = [np.array(list(barcodes.sequences[barcodes.species == species][0])) for species in range(3)]
    # Two species differ where one of them was exchanged, unless both were exchanged for the same base.
    expected = 1 - 0.9**2 - 0.1**2 / 3
    assert (genes[0] != genes[1]).mean() == pytest.approx(expected, abs=0.03)
    mutated = dna_barcodes(60, length=4000, divergence=0.1, mutation=0.05, max_shift=0, seed=5)
    animal = np.array(list(mutated.sequences[mutated.species == 0][0]))
    assert (animal != genes[0]).mean() == pytest.approx(0.05, abs=0.015)


def test_dna_barcodes_start_up_to_max_shift_bases_behind_the_start():
    options = {"divergence": 0, "mutation": 0, "max_shift": 6}
    gene = dna_barcodes(1, length=40, n_species=2, **{**options, "max_shift": 0}, seed=0).sequences[0]
    pieces = set(dna_barcodes(300, length=34, n_species=2, **options, seed=1).sequences)
    assert pieces == {gene[start : start + 34] for start in range(7)}


def test_moving_squares_have_the_shape_asked_for_and_move_by_one_pixel():
    videos, to_the_right = moving_squares(40, frames=4, size=9, side=2, noise=0, seed=1)
    assert videos.shape == (40, 4, 9, 9, 1)
    assert videos.dtype == np.float32
    assert set(to_the_right) == {0, 1}
    assert set(np.unique(videos)) == {0, 1}
    np.testing.assert_array_equal(videos.sum(axis=(2, 3, 4)), 4)
    for video, right in zip(videos, to_the_right, strict=True):
        for before, after in itertools.pairwise(video):
            np.testing.assert_array_equal(np.roll(before, 1 if right else -1, axis=1), after)
    assert moving_squares(2)[0].shape == (2, 6, 10, 10, 1)


def test_a_single_frame_of_moving_squares_tells_nothing_about_the_direction():
    videos, to_the_right = moving_squares(20_000, noise=0, seed=2)
    for frame in (0, 3, 5):
        for side in (0, 1):
            brightness = videos[to_the_right == side, frame].mean(axis=(0, 1, 3))
            np.testing.assert_allclose(brightness, brightness.mean(), atol=0.01)


def test_the_noise_of_moving_squares_has_the_size_asked_for():
    plain, noisy = (moving_squares(50, noise=noise, seed=3) for noise in (0, 0.4))
    np.testing.assert_array_equal(plain[1], noisy[1])
    assert (noisy[0] - plain[0]).std() == pytest.approx(0.4, abs=0.01)


def test_a_seed_repeats_moving_squares_and_another_one_changes_them():
    for one, again in zip(moving_squares(20, seed=3), moving_squares(20, seed=3), strict=True):
        np.testing.assert_array_equal(one, again)
    assert (moving_squares(20, seed=3)[0] != moving_squares(20, seed=4)[0]).any()
    assert (moving_squares(20)[0] != moving_squares(20)[0]).any()


@pytest.mark.parametrize(
    ("draw", "error", "message"),
    [
        (lambda: dna_barcodes(0), ValueError, "samples must be 1 or more"),
        (lambda: dna_barcodes(2, length=0), ValueError, "length must be 1 or more"),
        (lambda: dna_barcodes(2, n_species=1), ValueError, "n_species must be 2 or more"),
        (lambda: dna_barcodes(2, divergence=1.5), ValueError, "divergence must lie between 0 and 1, but 1.5 came"),
        (lambda: dna_barcodes(2, mutation=-1), ValueError, "mutation must lie between 0 and 1"),
        (lambda: dna_barcodes(2, mutation=float("nan")), ValueError, "mutation must lie between 0 and 1"),
        (lambda: dna_barcodes(2, mutation="a"), TypeError, "mutation must be a number, but a str came"),
        (lambda: dna_barcodes(2, max_shift=-1), ValueError, "max_shift must be 0 or more"),
        (lambda: dna_barcodes(2, family=1.0), TypeError, "family must be a whole number"),
        (lambda: dna_barcodes(2, seed=-1), ValueError, "seed must be 0 or more"),
        (lambda: moving_squares(0), ValueError, "samples must be 1 or more"),
        (lambda: moving_squares(2, frames=1), ValueError, "frames must be 2 or more"),
        (lambda: moving_squares(2, size=3, side=3), ValueError, "side must be 2 or less"),
        (lambda: moving_squares(2, noise=-1), ValueError, "noise must be 0 or more"),
        (lambda: moving_squares(2, seed="a"), TypeError, "seed must be a whole number"),
    ],
)
def test_wrong_arguments_of_barcodes_and_squares_are_named(draw, error, message):
    with pytest.raises(error, match=message):
        draw()


def test_a_rain_gauge_has_the_shapes_asked_for():
    days = rain_gauge(30, readings=7, seed=1)
    assert (days.rain.shape, days.labels.shape) == ((30, 7, 1), (30, 7, 2))
    assert (days.rain.dtype, days.labels.dtype) == (np.float32, np.int64)
    assert rain_gauge(2).rain.shape == (2, 12, 1)


def test_the_labels_of_a_rain_gauge_are_sums_since_midnight():
    rain, labels = rain_gauge(200, readings=9, limit=1.5, seed=2)
    for day, label in zip(rain[:, :, 0].astype(float), labels, strict=True):
        for reading in range(9):
            fallen = sum(day[: reading + 1])
            assert label[reading, 0] == (fallen >= 1.5)
            assert label[reading, 1] == (fallen >= sum(day) - fallen)


def test_rain_falls_on_every_day_and_as_often_at_every_reading():
    rain = rain_gauge(20_000, readings=4, seed=3).rain[:, :, 0]
    assert (rain.sum(axis=1) > 0).all()
    wet = (rain > 0).mean(axis=0)
    # Of days of 4 readings, 0.6 ** 4 would be dry and get one wet reading.
    np.testing.assert_allclose(wet, 0.4 + 0.6**4 / 4, atol=0.015)
    assert rain[rain > 0].mean() == pytest.approx(1, rel=0.03)


def test_a_seed_repeats_the_days_of_a_rain_gauge_and_another_one_changes_them():
    np.testing.assert_array_equal(rain_gauge(5, seed=3).rain, rain_gauge(5, seed=3).rain)
    assert (rain_gauge(5, seed=3).rain != rain_gauge(5, seed=4).rain).any()
    assert (rain_gauge(5).rain != rain_gauge(5).rain).any()


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"days": 0}, ValueError, "days must be 1 or more, but 0 came"),
        ({"days": 2.0}, TypeError, "days must be a whole number"),
        ({"days": 2, "readings": 0}, ValueError, "readings must be 1 or more"),
        ({"days": 2, "limit": 0}, ValueError, "limit must be above 0"),
        ({"days": 2, "limit": -1}, ValueError, "limit must be a finite number, 0 or more"),
        ({"days": 2, "limit": "a"}, TypeError, "limit must be a number"),
        ({"days": 2, "seed": -1}, ValueError, "seed must be 0 or more"),
    ],
)
def test_wrong_arguments_of_a_rain_gauge_are_named(arguments, error, message):
    with pytest.raises(error, match=message):
        rain_gauge(**arguments)


def test_sums_are_all_pairs_once_and_no_mirror_is_on_the_other_side():
    for largest, part in ((99, 0.1), (4, 0.5)):
        known, new = (set(map(tuple, side.tolist())) for side in sums(largest, part, seed=3))
        assert known | new == set(itertools.product(range(largest + 1), repeat=2))
        assert not known & new
        assert {pair[::-1] for pair in new} == new
        assert sum(map(len, sums(largest, part, seed=3))) == (largest + 1) ** 2


def test_sums_hold_out_the_part_that_was_asked_for_by_seed():
    assert abs(len(sums().new) - 1000) < 30
    assert abs(len(sums(part=0.3).new) - 3000) < 50
    np.testing.assert_array_equal(sums(seed=1).new, sums(seed=1).new)
    assert set(map(tuple, sums(seed=1).new)) != set(map(tuple, sums(seed=2).new))


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: sums(0), "largest must be 1 or more"),
        (lambda: sums(part=1.5), "part must lie between 0 and 1"),
        (lambda: sums(2, 0.01), "part must leave pairs on both sides"),
        (lambda: roman_numeral(0), "number must be 1 or more"),
        (lambda: roman_numeral(4000), "number must be 3999 or less"),
    ],
)
def test_sums_and_numerals_that_do_not_exist_are_refused(call, message):
    with pytest.raises(ValueError, match=message):
        call()


def test_roman_numerals_written_out():
    written = {1: "I", 4: "IV", 9: "IX", 14: "XIV", 40: "XL", 90: "XC", 400: "CD", 900: "CM", 1994: "MCMXCIV"}
    assert {number: roman_numeral(number) for number in written} == written
    assert (
        max((roman_numeral(number) for number in range(1, 4000)), key=len) == roman_numeral(3888) == "MMMDCCCLXXXVIII"
    )


def test_roman_numerals_say_their_number():
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    for number in range(1, 4000):
        letters = [values[letter] for letter in roman_numeral(number)]
        assert (
            sum(-one if one < other else one for one, other in zip(letters, [*letters[1:], 0], strict=True)) == number
        )
