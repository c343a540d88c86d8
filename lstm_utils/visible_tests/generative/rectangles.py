"""Tests of rectangles: is a path one, and has a network learnt to draw them."""

import numpy as np

from lstm_utils import checks, language, shapes
from lstm_utils.visible_tests.generative.models import (
    LAST_STEP_ONLY,
    LAYERS,
    NO_DENSE,
    TRAINED_BADLY,
    are_probabilities,
    takes_probabilities,
)
from lstm_utils.visible_tests.question import question

# Five points; is the path closed, is it a rectangle; what it is; the likely cause where it is taken for something else.
PATHS = [
    ([(2, 3), (9, 3), (9, 7), (2, 7), (2, 3)], True, True, "a rectangle", ""),
    (
        [(2, 3), (9, 3), (9, 7), (2, 7), (2, 4)],
        False,
        False,
        "a path that ends beside its start",
        "the y of the last point is not looked at",
    ),
    (
        [(2, 3), (9, 3), (9, 7), (2, 7), (1, 3)],
        False,
        False,
        "a path that ends beside its start",
        "the x of the last point is not looked at",
    ),
    (
        [(1, 1), (4, 1), (1, 1), (1, 5), (1, 1)],
        True,
        False,
        "a path that goes back on itself",
        "each side must run along the other axis than the side before",
    ),
    (
        [(9, 7), (2, 7), (2, 3), (9, 3), (9, 7)],
        True,
        True,
        "a rectangle that begins at its upper right corner",
        "it may begin at any corner",
    ),
    (
        [(2, 3), (2, 7), (9, 7), (9, 3), (2, 3)],
        True,
        True,
        "a rectangle the other way round",
        "it may go round either way",
    ),
    (
        [(2, 3), (9, 4), (9, 7), (2, 7), (2, 3)],
        True,
        False,
        "a path with a slanting side",
        "each side must run along one axis",
    ),
    (
        [(5, 2), (5, 2), (5, 8), (5, 8), (5, 2)],
        True,
        False,
        "a path without width",
        "each side must be longer than 0",
    ),
    (
        [(2, 3), (9, 7), (9, 3), (2, 7), (2, 3)],
        True,
        False,
        "a path that crosses itself",
        "two of its sides are slanting: four corners of a rectangle are not enough",
    ),
]
# The numbers of a rectangle that those before them leave no choice, by their places.
SETTLED = np.array([3, 4, 6, 7, 8, 9])
START = 12  # the start symbol


@question
def rectangle_check():
    """Question 8: is it a rectangle?."""
    closed_answer = checks.answer("is_closed", without=[shapes.are_rectangles])
    rectangles_answer = checks.answer("are_rectangles", without=[shapes.are_rectangles])

    points = np.array([path for path, *_ in PATHS])
    came = _one_for_each_path(closed_answer(points), "is_closed")
    for (path, closed, _, name, cause), result in zip(PATHS, came, strict=True):
        cause = "the last point is the first one" if closed else cause
        checks.expect(result == closed, f"is_closed is wrong for {name}: {path}.", closed, result, cause)
    came = _one_for_each_path(rectangles_answer(points), "are_rectangles")
    for (path, _, rectangle, name, cause), result in zip(PATHS, came, strict=True):
        checks.expect(result == rectangle, f"are_rectangles is wrong for {name}: {path}.", rectangle, result, cause)


def _one_for_each_path(came, name):
    """Check that there is one result for each path; give them as True and False."""
    causes = {
        (): "one result for all paths: there must be one for each",
        (len(PATHS), 2): "x and y are judged apart: both must fit (all along the last axis)",
    }
    came = checks.same_shape(came, (len(PATHS),), f"{name} for {len(PATHS)} paths", causes)
    return [bool(result) for result in came]


@question
def train_rectangles():
    """Question 9: a network that draws rectangles."""
    model = checks.answer("rectangle_model")

    check_rectangle_model(model)
    check_drawings(model, drawings(model, np.random.default_rng(83)), "500 drawings")


def check_rectangle_model(model):
    """Check the output's shape and the layers of a network that draws rectangles."""
    shapes = {
        (3, 12): LAST_STEP_ONLY,
        (3, 10, 13): "13 scores: the start symbol is never drawn, so there are 12",
        (3, 10, 64): NO_DENSE,
    }
    came = checks.models.outputs(model, np.full((3, 10), START), "rectangle_model")
    checks.same_shape(came, (3, 10, 12), "The output of rectangle_model for 3 sequences", shapes)
    checks.models.parameters(model, LAYERS, "rectangle_model")


def drawings(model, random):
    """Draw 500 rectangles, or what a network takes for them, at temperature 0.5: (500, 10) numbers."""
    read = np.full((500, 11), START)  # what was drawn stands one place further on than where it is read
    for step in range(10):
        scores = checks.models.outputs(model, read[:, :10], "rectangle_model")[:, step]
        read[:, step + 1] = language.draw(language.with_temperature(scores, 0.5), random)
    return read[:, 1:]


def check_drawings(model, drawn, what):
    """Check that enough drawings are rectangles, that they differ, and that some are new.

    Parameters
    ----------
    model : keras.Model
        The network that drew them.
    drawn : array (500, 10) of int
    what : str
        "500 drawings", in messages.
    """
    right = shapes.are_rectangles(drawn.reshape(-1, 5, 2))
    checks.expect(
        right.mean() >= 0.8,
        f"Not enough of {what} at temperature 0.5 are rectangles.",
        "at least 80 %",
        f"{100 * right.mean():.0f} %",
        "" if right.mean() >= 0.8 else _why_no_rectangles(model, drawn),
    )
    different = {tuple(row) for row in drawn[right]}
    checks.expect(
        len(different) >= 100,
        "rectangle_model draws the same rectangles again and again.",
        "at least 100 different ones among 500",
        len(different),
        "trained on few rectangles, or far too long",
    )
    known = {tuple(row) for row in shapes.rectangles(2000, grid=12, seed=1).reshape(2000, 10)}
    new = np.mean([row not in known for row in different])
    checks.expect(
        new >= 0.1,
        "rectangle_model draws what it has seen, and hardly anything new.",
        "at least 10 % new ones",
        f"{100 * new:.0f} %",
        "too many epochs: it has learnt the training rectangles by heart",
    )


def _why_no_rectangles(model, drawn):
    """Name the likely cause."""
    read = np.column_stack([np.full(len(drawn), START), drawn[:, :-1]])
    x_then_y = drawn.reshape(-1, 2, 5).swapaxes(1, 2)
    if are_probabilities(checks.models.outputs(model, read, "rectangle_model")[:, -1]):
        return "the last layer has a softmax: it must give scores"
    if shapes.are_rectangles(x_then_y).mean() > 0.3:
        return "it was trained with all x first and then all y: x and y come by turns, as in `numbers`"
    if np.mean(drawn[:, 2::2] == drawn[:, :-2:2]) > 0.9 or np.mean(drawn[:, 1:] == drawn[:, :-1]) > 0.8:
        return "it says the number that it has just read: the target must be one number further on than the input"
    if takes_probabilities(model):
        return "scores were taken for probabilities: the loss needs from_logits=True"
    if _began_otherwise(model):
        return "the input did not begin with the start symbol 12 when it was trained"
    return TRAINED_BADLY


def _began_otherwise(model):
    """Tell whether a network knows rectangles better where they do not begin with the start symbol."""
    others = shapes.rectangles(300, grid=12, seed=85).reshape(300, 10)

    def knows(first, begin=0):
        """Share of rectangles whose settled numbers the model says, reading `first` in place of the start symbol."""
        read = np.column_stack([np.broadcast_to(first, 300), others])[:, begin : begin + 10]
        said = checks.models.outputs(model, read, "rectangle_model").argmax(axis=-1)
        return np.mean((said[:, SETTLED - begin] == others[:, SETTLED]).all(axis=1))

    otherwise = max(knows(START, begin=1), knows(others[:, 9]), knows(0))
    return otherwise > max(0.5, knows(START) + 0.1)
