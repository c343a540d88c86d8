import numpy as np
import pytest

from lstm_utils.shapes import are_rectangles, rectangles, variety

SQUARE = [(0, 0), (2, 0), (2, 2), (0, 2), (0, 0)]


def test_drawn_rectangles_go_round_from_the_lower_left_corner():
    points = rectangles(500, grid=7, seed=1)
    assert points.shape == (500, 5, 2)
    assert points.dtype.kind == "i"
    assert (points.min(), points.max()) == (0, 6)
    assert are_rectangles(points).all()
    assert (points[:, 0] <= points[:, 2]).all()
    np.testing.assert_array_equal(points[:, 1, 1], points[:, 0, 1])


def test_every_rectangle_of_the_grid_has_the_same_chance():
    paths, counts = np.unique(rectangles(9000, grid=3, seed=2).reshape(9000, 10), axis=0, return_counts=True)
    assert len(paths) == 9
    assert counts.min() > 850
    assert counts.max() < 1150


def test_a_seed_repeats_rectangles_and_another_one_changes_them():
    np.testing.assert_array_equal(rectangles(9, seed=3), rectangles(9, seed=3))
    assert (rectangles(9, seed=3) != rectangles(9, seed=4)).any()
    assert (rectangles(9) != rectangles(9)).any()


@pytest.mark.parametrize(
    ("path", "right"),
    [
        (SQUARE, True),
        (SQUARE[::-1], True),
        ([*SQUARE[1:], SQUARE[1]], True),
        ([*SQUARE[:4], (0, 1)], False),
        ([(1, 1), (4, 1), (1, 1), (1, 5), (1, 1)], False),
        ([(0, 0), (2, 1), (2, 2), (0, 2), (0, 0)], False),
        ([(0, 0), (0, 0), (0, 2), (0, 2), (0, 0)], False),
        ([(0, 0), (1, 0), (2, 0), (1, 0), (0, 0)], False),
    ],
)
def test_what_is_a_rectangle_and_what_is_not(path, right):
    assert are_rectangles([path, SQUARE]).tolist() == [right, True]


def test_variety_counts_rectangles_and_of_these_the_different_and_the_new():
    open_path = [*SQUARE[:4], (0, 1)]
    drawn = np.array([SQUARE, SQUARE, SQUARE[::-1], open_path])
    wanted = {"rectangles": 3 / 4, "of these, different": 2 / 3, "of these, new": 1 / 3}
    assert variety(drawn, known=np.array([SQUARE, open_path])) == pytest.approx(wanted)
    nothing = {"rectangles": 0, "of these, different": 0, "of these, new": 0}
    assert variety([open_path], known=[SQUARE]) == nothing


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: rectangles(0), ValueError, "samples must be 1 or more"),
        (lambda: rectangles(3, grid=1), ValueError, "grid must be 2 or more"),
        (lambda: are_rectangles(np.zeros((2, 4, 2))), ValueError, r"points must have shape \(samples, 5, 2\)"),
    ],
)
def test_what_is_wrong_is_said(call, error, message):
    with pytest.raises(error, match=message):
        call()
