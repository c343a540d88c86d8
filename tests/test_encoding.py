import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from lstm_utils.encoding import from_one_hot, one_hot, one_hot_bases, one_hot_texts, texts_from_one_hot

few = settings(max_examples=60, deadline=None)


@st.composite
def ids_and_n_values(draw):
    n_values = draw(st.integers(1, 12))
    shape = draw(array_shapes(min_dims=1, max_dims=3, max_side=5))
    return draw(arrays(np.int64, shape, elements=st.integers(0, n_values - 1))), n_values


@few
@given(ids_and_n_values())
def test_what_was_encoded_comes_back(case):
    ids, n_values = case
    np.testing.assert_array_equal(from_one_hot(one_hot(ids, n_values)), ids)


@few
@given(ids_and_n_values())
def test_each_vector_is_one_at_a_single_place_and_sums_to_one(case):
    ids, n_values = case
    vectors = one_hot(ids, n_values)
    assert vectors.shape == (*ids.shape, n_values)
    assert vectors.dtype == np.float32
    assert set(np.unique(vectors)) <= {0, 1}
    np.testing.assert_array_equal(vectors.sum(axis=-1), 1)


def test_encoding_written_out():
    assert one_hot([2, 0], 3).tolist() == [[0, 0, 1], [1, 0, 0]]
    assert one_hot(np.array([[1]], np.uint8), 2).tolist() == [[[0, 1]]]


def test_probabilities_give_the_likeliest_and_of_equal_ones_the_first():
    assert from_one_hot([[0.2, 0.5, 0.3], [0.4, 0.2, 0.4]]).tolist() == [1, 0]


def test_a_single_vector_gives_a_single_number():
    assert from_one_hot([0.0, 0.0, 1.0]) == 2


@pytest.mark.parametrize(
    ("ids", "n_values", "error", "message"),
    [
        ([0, 3], 3, ValueError, "ids must lie between 0 and n_values - 1 = 2, but they lie between 0 and 3"),
        ([-1, 0], 3, ValueError, "they lie between -1 and 0"),
        ([0.0, 1.0], 3, TypeError, "ids must hold whole numbers, but its entries are of type float64"),
        ([np.nan], 3, ValueError, "ids holds 1 entry"),
        ([True, False], 3, TypeError, "ids must hold whole numbers"),
        (["a"], 3, TypeError, "ids must hold numbers"),
        ([], 3, ValueError, "ids is empty"),
        (1, 3, ValueError, "ids must be an array, but a single value came"),
        ([0, 1], 0, ValueError, "n_values must be 1 or more"),
        ([0, 1], 3.0, TypeError, "n_values must be a whole number"),
    ],
)
def test_wrong_arguments_of_one_hot_are_named(ids, n_values, error, message):
    with pytest.raises(error, match=message):
        one_hot(ids, n_values)


@pytest.mark.parametrize(
    ("vectors", "error", "message"),
    [
        ([], ValueError, "vectors is empty"),
        ([[0.1, np.nan]], ValueError, r"vectors holds 1 entry.*nan at \[0, 1\]"),
        (["a"], TypeError, "vectors must hold numbers"),
        (3, ValueError, "vectors must be an array"),
    ],
)
def test_wrong_arguments_of_from_one_hot_are_named(vectors, error, message):
    with pytest.raises(error, match=message):
        from_one_hot(vectors)


def test_bases_written_out():
    came = one_hot_bases(["CA", "TGN", "GATTACA"], length=3)
    assert came.dtype == np.float32
    assert came.tolist() == [
        [[0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 0]],
        [[0, 0, 0, 1], [0, 0, 1, 0], [0, 0, 0, 0]],
        [[0, 0, 1, 0], [1, 0, 0, 0], [0, 0, 0, 1]],
    ]


@few
@given(st.lists(st.text("ACGTN", max_size=8), min_size=1, max_size=5), st.integers(1, 6))
def test_every_base_that_is_kept_comes_back(sequences, length):
    came = one_hot_bases(np.array(sequences), length)
    assert came.shape == (len(sequences), length, 4)
    for sequence, vectors in zip(sequences, came, strict=True):
        letters = ["ACGT"[vector.argmax()] if vector.any() else "N" for vector in vectors]
        assert "".join(letters) == sequence[:length].ljust(length, "N")


@pytest.mark.parametrize(
    ("sequences", "length", "error", "message"),
    [
        ("ACGT", 4, TypeError, "sequences must be a list of texts"),
        ([1, 2], 4, TypeError, "sequences must be a list of texts"),
        ([], 4, ValueError, "sequences is empty"),
        (["A"], 0, ValueError, "length must be 1 or more"),
    ],
)
def test_wrong_arguments_of_one_hot_bases_are_named(sequences, length, error, message):
    with pytest.raises(error, match=message):
        one_hot_bases(sequences, length)


@few
@given(st.lists(st.text("ab+ ", max_size=5), min_size=1, max_size=4))
def test_texts_come_back_without_the_spaces_at_their_end(texts):
    vectors = one_hot_texts(texts, "+ ab", 6)
    assert vectors.shape == (len(texts), 6, 4)
    assert vectors.dtype == np.float32
    np.testing.assert_array_equal(vectors.sum(axis=-1), 1)
    assert texts_from_one_hot(vectors, "+ ab") == [text.rstrip(" ") for text in texts]


def test_one_hot_texts_written_out():
    assert one_hot_texts(["1", "01"], "01 ", 2).tolist() == [[[0, 1, 0], [0, 0, 1]], [[1, 0, 0], [0, 1, 0]]]


def test_the_most_probable_character_is_read():
    assert texts_from_one_hot([[[0.4, 0.3, 0.3], [0.3, 0.3, 0.4]]], "ab ") == ["a"]


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: one_hot_texts("ab", "ab ", 2), TypeError, "texts must be a list of texts"),
        (lambda: one_hot_texts([], "ab ", 2), ValueError, "texts is empty"),
        (lambda: one_hot_texts(["aba"], "ab ", 2), ValueError, "2 characters or fewer, but 'aba' came"),
        (lambda: one_hot_texts(["ax"], "ab ", 2), ValueError, "characters does not have 'x'"),
        (lambda: one_hot_texts(["a"], "ab", 2), ValueError, "characters must have the space"),
        (lambda: one_hot_texts(["a"], "aab ", 2), ValueError, "different characters"),
        (lambda: one_hot_texts(["a"], ["a", " "], 2), TypeError, "characters must be a text"),
        (lambda: texts_from_one_hot(np.ones((1, 2, 3)), "ab"), ValueError, "2 entries each"),
        (lambda: texts_from_one_hot(np.ones((2, 3)), "abc"), ValueError, "vectors must have shape"),
    ],
)
def test_texts_that_cannot_be_encoded_are_refused(call, error, message):
    with pytest.raises(error, match=message):
        call()
