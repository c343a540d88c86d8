"""Checks of what a decoder writes: what is right passes, and each well-known mistake is named."""

import keras
import numpy as np
import pytest
from failed import message_of

from lstm_utils import checks

# --- the speller ---

WORDS = [[5, 4, 9], [7], [], [3, 3, 6, 8]]


def spell(X, most=50):
    encoder, decoder = checks.decoding.speller(WORDS, 16, start=1, end=2, most=most)
    return encoder(np.array(X)[:, None]), decoder


tensor = keras.ops.convert_to_tensor


def best(p):
    return keras.ops.convert_to_numpy(p)[:, 0].argmax(axis=-1)[:, None]


def test_the_speller_spells_its_words_when_it_is_used_as_it_should():
    (h, c), decoder = spell([3, 1, 0, 2])
    symbols, steps = np.full((4, 1), 1), []
    for _ in range(5):
        p, h, c = decoder([tensor(symbols), h, c])
        assert keras.ops.convert_to_numpy(p).max() < 0.5
        symbols = best(p)
        steps.append(symbols[:, 0])
    for row, word in zip(np.array(steps).T.tolist(), (WORDS[3], WORDS[1], WORDS[0], WORDS[2]), strict=True):
        assert row[: len(word) + 1] == [*word, 2]


def test_the_speller_tells_what_it_was_not_given():
    (h, c), decoder = spell([0, 3])
    p, h_1, c_1 = decoder([tensor(np.full((2, 1), 1)), h, c])
    first = best(p)
    for symbols, states, key in (
        (first, [h, c], 4),
        (np.full((2, 1), 1), [h_1, c_1], 3),
        (first, [h_1, c], 2),
        (first, [h, c_1], 2),
        (first + 1, [h_1, c_1], 1),
    ):
        p, _, _ = decoder([tensor(symbols), *states])
        assert best(p)[:, 0].tolist() == [16 - key] * 2


def test_the_speller_is_as_strict_about_its_inputs_as_keras():
    (h, c), decoder = spell([0])
    with pytest.raises(ValueError, match="no mixture"):
        decoder([np.array([[1]]), h, c])


def test_an_endless_loop_ends():
    (h, c), decoder = spell([0], most=3)
    for _ in range(3):
        _, h, c = decoder([tensor([[1]]), h, c])
    with pytest.raises(RuntimeError, match="does not end after max_steps"):
        decoder([tensor([[1]]), h, c])


@pytest.mark.parametrize(
    ("result", "words"),
    [
        ([[5, 4, 9, 2], [7]], "END is no part of the word"),
        ([[1, 5, 4, 9], [1, 7]], "START is no part"),
        ([[5, 4, 9], [7, 11]], "goes on after END"),
        ([[5], [7]], "all samples end with the first END"),
        ([[5, 4], [7]], "go on until all have ended"),
        ([[5, 4, 9], []], "the loop ends too early"),
        ([[5, 12, 12], [7]], "the states are not handed on"),
        ([[5, 4, 9]], "only the first sample"),
        ([5, 4, 9], "a list with a list for each sample"),
        ([[7], [5, 4, 9]], "not in the order of the samples"),
        ([[0.4, 0.5], [0.1]], "their place was asked for"),
    ],
)
def test_what_a_decoding_loop_did_wrong_is_said(result, words):
    asked = [WORDS[0], WORDS[1]]
    checks.decoding.spelled([tuple(word) for word in asked], asked, 16, 1, 2, 6, "decode()")
    assert words in message_of(checks.decoding.spelled, result, asked, 16, 1, 2, 6, "decode()")


# --- texts ---


def test_texts_are_compared_and_the_cause_is_named():
    checks.decoding.same_texts(np.array(["a", "b"]), ["a", "b"], "it")
    for result, words in (
        (["a", "c"], "Expected: 'b' at [1]"),
        (["b", "a"], "turned round"),
        (["a"], "1 of them"),
        ("ab", "is not a list of texts"),
        ([["a"], ["b"]], "not joined"),
        (7, "is not a list of texts"),
    ):
        causes = [(["b", "a"], "turned round")]
        assert words in message_of(checks.decoding.same_texts, result, ["a", "b"], "it", causes)
