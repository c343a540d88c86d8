"""Tests of what writing takes: temperature, drawing, a state that is carried along, and how much is copied."""

import numpy as np

from lstm_utils import checks, language
from lstm_utils.visible_tests.question import question

SOFTMAX = "the exponential of scores / temperature, divided by its sum over the row"
AS_THE_MODEL = "they must be those that the model gives for the whole text up to here"


@question
def temperature():
    """Question 5: temperature and drawing."""
    not_these = [language.with_temperature, language.draw]
    temperature_answer = checks.answer("with_temperature", without=not_these)
    draw_answer = checks.answer("draw", without=not_these)

    scores = np.array([[2.0, 0.0, -1.0, 1.0], [-0.5, 1.5, 0.5, 3.0], [0.2, -2.0, 4.0, 1.0]])
    shapes = {
        (3,): "one number was chosen for each row: the probabilities were asked for",
        (4,): "the samples became one: each row has its own probabilities",
    }
    for heat in [1, 0.5, 2]:
        case = f"with_temperature(scores, {heat})"
        came = checks.same_shape(temperature_answer(scores, heat), (3, 4), case, shapes)
        check_temperature(checks.finite(came, case), scores, heat, case)
    _check_large_scores(temperature_answer)
    _check_draw(draw_answer)


def check_temperature(came, scores, heat, what, hint=SOFTMAX):
    """Check the probabilities that a temperature makes of scores."""

    def softmax(values):
        return language.with_temperature(values, 1)

    with np.errstate(over="ignore"):  # the mistake's, not ours
        not_divided = np.exp(scores / heat)
    mistakes = [
        (softmax(scores * heat), "multiplied by the temperature: divide"),
        (softmax(scores), "the temperature is not used"),
        (
            softmax(softmax(scores) / heat),
            "the softmax is taken twice: the temperature divides the scores, not the probabilities",
        ),
        (softmax(scores) / heat, "the probabilities are divided: divide the scores, before the softmax"),
        (softmax(scores.T / heat).T, "the columns add up to 1: each row must (axis=1)"),
        (
            softmax(scores.ravel() / heat).reshape(scores.shape),
            "all samples together add up to 1: each row must by itself",
        ),
        (not_divided, "the exponentials are not divided by their sum"),
        (
            np.eye(scores.shape[1])[scores.argmax(axis=1)],
            "only the largest score is left: that is a temperature of 0",
        ),
        (softmax(-scores / heat), "a minus too many: large scores must become likely"),
    ]
    checks.close(came, language.with_temperature(scores, heat), what, causes=mistakes, hint=hint)


def _check_large_scores(answer):
    """Check that scores of which the exponential is not a number any more become probabilities all the same."""
    scores = np.array([[1000.0, 998.0, 0.0]])
    for heat in [1, 500]:
        case = f"with_temperature([[1000, 998, 0]], {heat})"
        overflow = "the exponential of 1000 is more than a number can hold: subtract the largest score first"
        came = checks.finite(answer(scores, heat), case, overflow)
        powers = language.with_temperature(scores, 1) ** (1 / heat)
        early = "the softmax is taken first, and small probabilities are lost: divide the scores, before it"
        checks.close(
            came,
            language.with_temperature(scores, heat),
            case,
            causes=[(powers / powers.sum(), early)],
            hint="subtract the largest score first",
        )


def _check_draw(answer):
    """Check numbers that are sure, and how often numbers come that are not."""
    random = np.random.default_rng(75)
    sure = np.array([[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]])
    case = "draw, where each row has one number with the probability 1"
    shapes = {
        (): "one number for all rows: draw one for each",
        (4, 3): "vectors came: for each row one whole number was asked for",
        (4, 1): "an axis is left over: one number for each row",
        (3,): "one number for each column: draw one for each row",
    }
    mistakes = [
        ([3, 1, 2, 3], "counted from 1: the first number is 0"),
        ([1, 1, 1, 1], "this is the probability that was found: its place was asked for"),
    ]
    came = checks.same_shape(answer(sure, random), (4,), case, shapes)
    checks.close(came, [2, 0, 1, 2], case, causes=mistakes, hint="each row must be drawn with its own probabilities")

    wanted = np.array([0.1, 0.55, 0.3, 0.0, 0.05])
    case = "draw, from 4000 equal rows"
    came = checks.same_shape(answer(np.tile(wanted, (4000, 1)), random), (4000,), case)
    shares = shares_of(came, 5)
    cause = "each number must come as often as its probability says"
    if shares.max() == 1:
        cause = "the likeliest is always taken (argmax): draw"
        if len({int(answer(wanted[np.newaxis], random)[0]) for _ in range(20)}) > 1:
            cause = "one random number decides for all rows: each row needs its own"
    elif min(np.abs(shares - alike).max() for alike in (1 / 5, (wanted > 0) / 4)) < 0.05:
        cause = "all numbers come equally often: the probabilities are not used"
    check_shares(came, wanted, case, within=0.04, cause=cause)


def shares_of(drawn, n_values):
    """Give how often each number was drawn, as a share of all."""
    return np.array([np.mean(drawn == number) for number in range(n_values)])


def check_shares(drawn, wanted, what, within, cause):
    """Check that numbers come as often as their probabilities `wanted` say, give or take `within`."""
    shares = shares_of(drawn, len(wanted))
    checks.expect(
        np.abs(shares - wanted).max() < within,
        f"{what}: the numbers come with the wrong frequencies.",
        ", ".join(f"{share:.2f}" for share in wanted),
        ", ".join(f"{share:.2f}" for share in shares),
        cause,
    )


@question
def read_on():
    """Question 6: read on."""
    answer = checks.answer("read_on", without=[language.read_on])

    model = checks.language.random_model(11, 5, 7, seed=79)
    texts = np.random.default_rng(79).integers(11, size=(4, 6))
    stops = {
        "NoneType": "at the beginning of a text `state` is None: h and c are zero then",
        "unpack (expected 3": "the layer hands on one result, not three: it was made without return_state",
    }
    right, mistakes = checks.models.outputs(model, texts, "the model"), checks.language.wrong_steps(model, texts)
    state = None
    for step in range(6):
        case = f"read_on, character {step + 1} of 4 texts"
        shapes = {
            (4, step + 1, 11): "all steps came: the scores of the last one were asked for",
            (4, 1, 11): "an axis of one step is left over",
            (4, 7): "this is the hidden state: the dense layer is still to come",
            (1, 4, 11): "samples were taken for steps: ids holds one character of each sample",
        }
        with checks.language.naming(stops):
            result = answer(model, texts[:, step], state)
        scores, state = checks.parts(result, ["scores", "state"], case)
        scores = checks.same_shape(scores, (4, 11), f"The scores ({case})", shapes)
        check_scores(scores, right, mistakes, step, case)


def check_scores(came, right, mistakes, step, case, hint=AS_THE_MODEL):
    """Check the scores for one more character of each sample.

    Parameters
    ----------
    came : array (samples, n_values)
    right : array (samples, steps, n_values)
        What the model gives for the whole texts.
    mistakes : list of (array (samples, steps, n_values), str)
        Of `checks.language.wrong_steps`.
    step : int
        The place of the character that was read.
    case, hint : str
    """
    right = right[:, step]
    causes = [(wrong[:, step], words) for wrong, words in mistakes]
    causes.append((language.with_temperature(right, 1), "these are probabilities: leave the softmax away"))
    checks.close(came, right, f"The scores ({case})", atol=5e-3, rtol=5e-3, causes=causes, hint=hint)


@question
def copied():
    """Question 7: how much is copied?."""
    answer = checks.answer("copied_share", without=[language.copied_share])

    book, said = "the cat sat on the mat", "the cat on the cat mat the"
    shapes = {(len(said) - 3,): "one result for each piece: their share was asked for"}
    came = checks.same_shape(answer(said, book, 4), (), f"copied_share({said!r}, {book!r}, 4)", shapes)
    overlapping = "how many of the overlapping pieces of 4 characters stand in the corpus"
    check_copied(came, said, book, 4, hint=f"{overlapping}, divided by how many there are")


def check_copied(came, said, book, length, hint, mistakes=()):
    """Check the share of all pieces of `said` that stand in `book`."""

    def pieces(text, starts):
        return [text[start : start + length] for start in starts]

    def share(pieces, text=book):
        return sum(piece in text for piece in pieces) / max(len(pieces), 1)

    starts = range(len(said) - length + 1)
    all_pieces = pieces(said, starts)
    right = share(all_pieces)
    number = right * len(all_pieces)
    there_are = "there are len(text) - length + 1"
    words = "these are words: pieces of `length` characters were asked for"
    mistakes = [
        *mistakes,
        (number, "this is the number of pieces: divide by how many there are"),
        (100 * right, "this is in per cent: a number from 0 to 1 was asked for"),
        (1 - right, "this is the share that is new: that of the copied pieces was asked for"),
        (
            share(pieces(said, starts[::length])),
            "the pieces do not overlap: a piece starts at every character",
        ),
        (
            share(set(all_pieces)),
            "each piece counts once (a set): one that comes several times counts each time",
        ),
        (share(all_pieces[:-1]), f"the last piece is missing: {there_are}"),
        (share(pieces(said, range(len(said)))), f"pieces that run over the end are counted too: {there_are}"),
        (number / len(said), "divided by the number of characters: divide by the number of pieces"),
        (number / max(len(said) - length, 1), f"divided by one piece too few: {there_are}"),
        (
            share(pieces(book, range(len(book) - length + 1)), said),
            "text and corpus are in each other's place",
        ),
        (share(said.split(), book.split()), words),
        (share(said.split()), words),
    ]
    checks.close(came, right, f"copied_share({said!r}, {book!r}, {length})", causes=mistakes, hint=hint)
