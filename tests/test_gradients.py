import keras
import numpy as np
import pytest

from lstm_utils import gradients
from lstm_utils.checks.own_work import without
from lstm_utils.course_helpers import NotOwnWork

ops = keras.ops
rng = np.random.default_rng(0)
x, W, b = rng.normal(size=(3, 2)), rng.normal(size=(2, 4)), rng.normal(size=4)


def loss_in_numpy(x, W, b):
    return (np.tanh(x @ W + b) ** 2).sum()


def loss_in_keras(x, W, b):
    return ops.sum(ops.square(ops.tanh(ops.matmul(x, W) + b)))


def by_hand():
    h = np.tanh(x @ W + b)
    dz = 2 * h * (1 - h**2)
    return [dz @ W.T, x.T @ dz, dz.sum(axis=0)]


@pytest.mark.parametrize(
    ("find", "loss", "tolerance"),
    [(gradients.numerical, loss_in_numpy, 1e-8), (gradients.automatic, loss_in_keras, 1e-12)],
)
def test_a_gradient_is_what_the_chain_rule_gives(find, loss, tolerance):
    found = find(loss, x, W, b)
    assert [gradient.shape for gradient in found] == [(3, 2), (2, 4), (4,)]
    for gradient, right in zip(found, by_hand(), strict=True):
        np.testing.assert_allclose(gradient, right, atol=tolerance)


def test_a_gradient_leaves_the_arrays_as_they_are():
    before = x.copy()
    gradients.numerical(loss_in_numpy, x, W, b)
    gradients.automatic(loss_in_keras, x, W, b)
    np.testing.assert_array_equal(x, before)


def test_a_gradient_is_zero_where_nothing_depends_on_the_array():
    [zero] = gradients.automatic(lambda a: ops.sum(ops.convert_to_tensor(x)), b)
    np.testing.assert_array_equal(zero, np.zeros(4))
    [zero] = gradients.numerical(lambda a: x.sum(), b)
    np.testing.assert_array_equal(zero, np.zeros(4))


def test_whole_numbers_are_moved_by_less_than_one():
    [slope] = gradients.numerical(lambda a: (a**2).sum(), np.array([1, 3]))
    np.testing.assert_allclose(slope, [2, 6], atol=1e-6)


def test_automatic_differentiation_keeps_single_precision():
    [gradient] = gradients.automatic(lambda a: ops.sum(a * a), b.astype("float32"))
    assert gradient.dtype == np.float32
    np.testing.assert_allclose(gradient, 2 * b, atol=1e-6)


def test_a_jacobian_has_a_row_for_each_output_and_a_column_for_each_input():
    point = rng.normal(size=2)
    found = gradients.jacobian(lambda rows: np.tanh(rows @ W + b), point)
    np.testing.assert_allclose(found, (W * (1 - np.tanh(point @ W + b) ** 2)).T, atol=1e-8)


@pytest.mark.parametrize("helper", [gradients.numerical, gradients.automatic, gradients.jacobian])
def test_gradients_are_not_computed_where_they_are_the_answer(helper):
    with without(helper), pytest.raises(NotOwnWork):
        helper(loss_in_numpy, b)


@pytest.mark.parametrize(
    ("find", "message"),
    [
        (lambda: gradients.numerical(lambda a: a, b), r"single number, but shape \(4,\) came"),
        (lambda: gradients.automatic(lambda a: a, b), r"single number, but shape \(4,\) came"),
        (lambda: gradients.numerical(loss_in_numpy, x * np.nan, W, b), "arrays holds 6 entries"),
        (lambda: gradients.jacobian(lambda rows: rows[0], b), r"one row for each of 8 rows, but shape \(4,\)"),
        (lambda: gradients.jacobian(lambda rows: rows, x), r"x must have shape \(n,\), but shape \(3, 2\) came"),
    ],
)
def test_what_cannot_be_differentiated_is_refused(find, message):
    with pytest.raises(ValueError, match=message):
        find()


def test_the_plain_cell_over_a_sequence_has_the_gradients_that_finite_differences_give():
    X, W_h, dH = rng.normal(size=(3, 5, 2)), 0.5 * rng.normal(size=(4, 4)), rng.normal(size=(3, 5, 4))

    def loss(added, W_x, W_h, b):
        h, total = np.zeros((3, 4)), 0
        for t in range(5):
            h = np.tanh(X[:, t] @ W_x + h @ W_h + b) + added[:, t]
            total += (h * dH[:, t]).sum()
        return total

    dH_whole, totals = gradients.plain_cell(X, W, W_h, b, dH)
    for found, right in zip([dH_whole, *totals], gradients.numerical(loss, 0 * dH, W, W_h, b), strict=True):
        np.testing.assert_allclose(found, right, atol=1e-8)
    np.testing.assert_array_equal(dH_whole[:, -1], dH[:, -1])


def test_the_plain_cells_gradients_are_refused_where_automatic_differentiation_is():
    with without(gradients.automatic), pytest.raises(NotOwnWork):
        gradients.plain_cell(x[:, np.newaxis], W, np.eye(4), b, np.ones((3, 1, 4)))
