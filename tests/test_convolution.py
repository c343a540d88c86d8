import keras
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lstm_utils.checks.own_work import without
from lstm_utils.convolution import conv1d, max_pooling1d
from lstm_utils.course_helpers import NotOwnWork

few = settings(max_examples=30, deadline=None)
sizes = st.integers(1, 5)


@few
@given(steps=st.integers(1, 9), channels=sizes, kernel_size=sizes, filters=sizes, seed=st.integers(0, 99))
def test_a_convolution_is_its_formula(steps, channels, kernel_size, filters, seed):
    rng = np.random.default_rng(seed)
    steps = max(steps, kernel_size)
    x = rng.normal(size=(steps, channels))
    kernel, bias = rng.normal(size=(kernel_size, channels, filters)), rng.normal(size=filters)
    y = conv1d(x, kernel, bias)
    assert y.shape == (steps - kernel_size + 1, filters)
    for t, j in np.ndindex(y.shape):
        assert y[t, j] == pytest.approx(bias[j] + (x[t : t + kernel_size] * kernel[:, :, j]).sum())


def test_convolution_and_pooling_are_those_of_keras():
    x = np.random.default_rng(1).normal(size=(2, 11, 3)).astype("float32")
    layer = keras.layers.Conv1D(5, 4)
    theirs = keras.ops.convert_to_numpy(layer(x))
    np.testing.assert_allclose(conv1d(x, *layer.get_weights()), theirs, atol=1e-5)
    pooled = keras.ops.convert_to_numpy(keras.layers.MaxPooling1D(3)(x))
    np.testing.assert_array_equal(max_pooling1d(x, 3), pooled)


def test_more_axes_in_front_stay():
    x = np.random.default_rng(2).normal(size=(2, 4, 7, 3))
    kernel, bias = np.ones((2, 3, 5)), np.zeros(5)
    np.testing.assert_allclose(conv1d(x, kernel, bias)[1, 3], conv1d(x[1, 3], kernel, bias))
    np.testing.assert_array_equal(max_pooling1d(x, 2)[1, 3], max_pooling1d(x[1, 3], 2))


def test_pooling_drops_what_makes_no_whole_group():
    assert max_pooling1d([[3.0], [1.0], [-2.0], [-5.0], [9.0]], 2).tolist() == [[3.0], [-2.0]]


def test_both_can_be_forbidden():
    with without(conv1d, max_pooling1d):
        with pytest.raises(NotOwnWork):
            conv1d(np.ones((3, 1)), np.ones((2, 1, 1)), np.ones(1))
        with pytest.raises(NotOwnWork):
            max_pooling1d(np.ones((3, 1)), 2)


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: conv1d(np.ones((5, 2)), np.ones((3, 4, 1)), np.ones(1)), ValueError, r"channels, \(..., steps, 4\)"),
        (lambda: conv1d(np.ones((5, 2)), np.ones((3, 2, 6)), np.ones(1)), ValueError, "each of the 6 filters"),
        (lambda: conv1d(np.ones((2, 2)), np.ones((3, 2, 6)), np.ones(6)), ValueError, "spans 3 steps, but x has 2"),
        (lambda: conv1d(np.ones((5, 2)), np.ones((3, 2)), np.ones(6)), ValueError, "kernel must have shape"),
        (lambda: conv1d("text", np.ones((3, 2, 1)), np.ones(1)), ValueError, "x must be an array"),
        (lambda: max_pooling1d(np.ones((3, 1)), 4), ValueError, "with 4 steps or more"),
        (lambda: max_pooling1d(np.ones(3), 2), ValueError, "with 2 steps or more"),
        (lambda: max_pooling1d(np.ones((3, 1)), 0), ValueError, "pool_size must be 1 or more"),
        (lambda: max_pooling1d(np.ones((3, 1)), 1.5), TypeError, "pool_size must be a whole number"),
    ],
)
def test_wrong_arguments_are_named(call, error, message):
    with pytest.raises(error, match=message):
        call()
