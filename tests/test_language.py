import functools

import keras
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lstm_utils import language
from lstm_utils.checks import CheckFailed
from lstm_utils.checks.language import every_step_scored, naming, random_model, size, wrong_steps

few = settings(max_examples=50, deadline=None)
plain_texts = st.text(st.sampled_from(language.ALPHABET), min_size=1, max_size=60)


@functools.cache
def model():
    return random_model(n_values=7, embedding=3, units=5, seed=1)


def texts(samples=4, steps=6):
    return np.random.default_rng(2).integers(7, size=(samples, steps))


def test_the_alphabet_is_the_line_end_and_the_95_characters_of_a_keyboard():
    assert len(language.ALPHABET) == len(set(language.ALPHABET)) == 96
    assert language.ALPHABET[0] == "\n"
    assert "azAZ09 ~" in "".join(c for c in "azAZ09 ~" if c in language.ALPHABET)


@few
@given(plain_texts)
def test_what_was_encoded_comes_back(text):
    assert language.decode(language.encode(text)) == text


def test_encoding_takes_the_alphabet_as_it_is():
    assert language.encode("bac", "cab").tolist() == [2, 1, 0]
    assert language.decode([2, 1, 0], "cab") == "bac"


@few
@given(st.integers(2, 60), st.integers(1, 12))
def test_windows_hold_the_text_once_and_their_targets_are_one_character_on(characters, length):
    ids = np.random.default_rng(characters).permutation(characters)
    if characters <= length:
        with pytest.raises(ValueError, match="ids is too short"):
            language.next_character_windows(ids, length)
        return
    X, Y = language.next_character_windows(ids, length)
    count = (characters - 1) // length
    assert X.shape == Y.shape == (count, length)
    assert X.ravel().tolist() == ids[: count * length].tolist()
    assert Y.ravel().tolist() == ids[1 : count * length + 1].tolist()


def test_windows_written_out():
    X, Y = language.next_character_windows([5, 6, 7, 8, 9, 3], 2)
    assert X.tolist() == [[5, 6], [7, 8]]
    assert Y.tolist() == [[6, 7], [8, 9]]


def test_counting_models_written_out():
    ids = np.array([0, 1, 0, 1])
    np.testing.assert_allclose(language.unigram(ids, 3), [3 / 7, 3 / 7, 1 / 7])
    np.testing.assert_allclose(language.bigram(ids, 3), [[0.2, 0.6, 0.2], [0.5, 0.25, 0.25], [1 / 3] * 3])
    np.testing.assert_allclose(language.trigram(ids, 2, share=1)[0, 1], [2 / 3, 1 / 3])


def test_counting_models_give_probabilities():
    ids = np.random.default_rng(3).integers(6, size=200)
    for model in (language.unigram, language.bigram, language.trigram):
        p = model(ids, 8)
        assert p.shape == (8,) * p.ndim
        assert p.min() > 0
        np.testing.assert_allclose(p.sum(axis=-1), 1, rtol=1e-5)


def test_bits_written_out():
    p = np.array([[0.5, 0.5], [0.75, 0.25]])
    assert language.bits_per_character(p, [0, 1]) == pytest.approx(1.5)
    np.testing.assert_allclose(language.surprise(p[np.newaxis], [[0, 1]]), [[1, 2]])
    assert language.bits_per_character(np.full((9, 96), 1 / 96), np.arange(9)) == pytest.approx(np.log2(96))


@few
@given(st.floats(0.001, 50), st.integers(0, 1000))
def test_temperature_keeps_the_order_and_gives_probabilities(temperature, seed):
    scores = 100 * np.random.default_rng(seed).normal(size=(3, 5))
    p = language.with_temperature(scores, temperature)
    np.testing.assert_allclose(p.sum(axis=1), 1)
    assert (np.diff(np.take_along_axis(p, scores.argsort(axis=1), axis=1), axis=1) >= 0).all()


def test_temperature_written_out():
    scores = np.array([[0, np.log(4)]])
    np.testing.assert_allclose(language.with_temperature(scores, 1), [[0.2, 0.8]])
    np.testing.assert_allclose(language.with_temperature(scores, 0.5), [[1 / 17, 16 / 17]])
    np.testing.assert_allclose(language.with_temperature(scores, 2), [[1 / 3, 2 / 3]])
    np.testing.assert_allclose(language.with_temperature([[1000.0, 0.0]], 0.001), [[1, 0]])


def test_drawing_follows_the_probabilities_of_each_row():
    p = np.tile([[0.1, 0.6, 0.3], [0.5, 0, 0.5]], (3000, 1))
    came = language.draw(p, np.random.default_rng(4))
    shares = [np.bincount(came[kind::2], minlength=3) / 3000 for kind in (0, 1)]
    np.testing.assert_allclose(shares, p[:2], atol=0.03)
    np.testing.assert_array_equal(came, language.draw(p, np.random.default_rng(4)))


def test_reading_on_gives_what_reading_everything_gives():
    ids, state = texts(), None
    whole = keras.ops.convert_to_numpy(model()(ids))
    for step in range(ids.shape[1]):
        scores, state = language.read_on(model(), ids[:, step], state)
        np.testing.assert_allclose(scores, whole[:, step], atol=1e-4)
        assert size(state) == 2 * 4 * 5


def test_every_wrong_way_of_carrying_a_state_shows():
    ids = texts()
    whole = keras.ops.convert_to_numpy(model()(ids))
    for scores, mistake in wrong_steps(model(), ids):
        assert np.abs(scores - whole)[:, 1:].max() > 0.05, mistake


def test_generating_is_reading_on_and_drawing():
    came = language.generate(model(), texts(3, 2), 5, 0.001, np.random.default_rng(5))
    assert came.shape == (3, 5)
    read = texts(3, 2)
    for step in range(5):
        likeliest = keras.ops.convert_to_numpy(model()(read))[:, -1].argmax(axis=1)
        np.testing.assert_array_equal(came[:, step], likeliest)
        read = np.concatenate([read, likeliest[:, np.newaxis]], axis=1)


def test_copied_share_written_out():
    assert language.copied_share("abcab", "xxabxx", 2) == 0.5
    assert language.copied_share("abc", "abc", 3) == 1
    assert language.copied_share("Abc", "abc", 3) == 0


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: language.encode("naïve"), ValueError, "the alphabet does not have 'ï'"),
        (lambda: language.encode(3), TypeError, "text must be a text, but a int came"),
        (lambda: language.encode("a", "aa"), ValueError, "none of them twice"),
        (lambda: language.decode([3], "abc"), ValueError, "ids must lie between 0 and 2"),
        (lambda: language.unigram([0, 5], 5), ValueError, "ids must lie between 0 and 4"),
        (lambda: language.trigram([0, 1], 2, share=0), ValueError, "share must be above 0"),
        (lambda: language.bits_per_character(np.ones((2, 3)), [0]), ValueError, "one axis more"),
        (lambda: language.bits_per_character(np.array([[0.0, 1.0]]), [0]), ValueError, "the probability 0"),
        (lambda: language.with_temperature([[1.0]], 0), ValueError, "temperature must be above 0, but 0 came"),
        (
            lambda: language.read_on(keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)]), [0]),
            ValueError,
            "Dense",
        ),
        (lambda: language.copied_share("ab", "abc", 3), ValueError, "text is too short"),
    ],
)
def test_what_is_wrong_is_said(call, error, message):
    with pytest.raises(error, match=message):
        call()


def test_a_right_character_model_passes_every_step_scored():
    ids = texts()
    ids[0, 1] = 0
    every_step_scored(model(), ids, "the model")


@pytest.mark.parametrize(
    ("lstm", "embedding", "words"),
    [
        ({"go_backwards": True}, {}, "read backwards"),
        ({}, {"mask_zero": True}, "mask_zero=True skips character 0"),
        ({"stateful": True}, {}, "stateful=True"),
    ],
)
def test_a_wrong_character_model_is_told_why(lstm, embedding, words):
    layers = keras.layers
    wrong = keras.Sequential(
        [
            keras.Input(batch_shape=(4, 6)),
            layers.Embedding(7, 3, **embedding),
            layers.LSTM(5, return_sequences=True, **lstm),
            layers.Dense(7),
        ]
    )
    wrong.set_weights(model().get_weights()[: len(wrong.weights)])
    ids = texts()
    ids[0, 1] = 0
    with pytest.raises(AssertionError, match=words):
        every_step_scored(wrong, ids, "the model")


def test_a_mistake_shows_in_a_model_whose_scores_are_next_to_nothing_and_leaves_its_weights():
    wrong = keras.Sequential([*random_model(7, 3, 5, seed=3).layers, keras.layers.Rescaling(0.99)])
    small = [weight / 1000 for weight in wrong.get_weights()]
    wrong.set_weights(small)
    ids = texts()
    ids[0, 1] = 0
    with pytest.raises(AssertionError, match="The output of the model is wrong"):
        every_step_scored(wrong, ids, "the model")
    assert all(np.array_equal(*pair) for pair in zip(small, wrong.get_weights(), strict=True))


def test_the_size_of_a_state_counts_all_of_it():
    assert size(None) in (0, 1)
    assert size({"h": np.zeros((2, 3)), "c": [1, 2.0]}) == 8
    assert size("abc") == 3


def test_a_cause_is_named_for_what_a_function_stopped_with_and_for_nothing_else():
    stopped = "read_on stopped with TypeError: 'NoneType' object is not subscriptable\n  In your code, line 3"
    for message, told in [
        (stopped, f"{stopped}\n  Likely cause: state is None."),
        ("read_on stopped with ValueError: another", "read_on stopped with ValueError: another"),
        ("read_on gives NoneType", "read_on gives NoneType"),
    ]:
        with pytest.raises(CheckFailed) as failure, naming({"NoneType": "state is None"}):
            raise CheckFailed(message)
        assert str(failure.value) == told
    with naming({"NoneType": "state is None"}):
        pass
