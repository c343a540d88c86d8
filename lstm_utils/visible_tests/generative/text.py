"""Tests of text as numbers, and of windows over it."""

import numpy as np

from lstm_utils import checks, language
from lstm_utils.visible_tests.question import question

PLACES = "each number is the place of the character in the alphabet, counted from 0"
HINTS = ("window k is the characters from k * length on", "Y[k, t] is the character after X[k, t]")  # of X and of Y
TOO_MANY = "one window too many: the last character has no next one, so N is (len(ids) - 1) // length"
TOO_FEW = "one window too few where the text fills them exactly: N is (len(ids) - 1) // length"
OVERLAP = "the windows overlap: each starts where the one before ends"
WRONG_WAY = "moved the wrong way: the target comes after the input"


@question
def text_to_windows():
    """Question 1: text to numbers, numbers to windows."""
    encode_answer = checks.answer("encode_text", without=[language.encode])
    decode_answer = checks.answer("decode_text", without=[language.decode])
    windows_answer = checks.answer("next_windows", without=[language.next_character_windows])

    text, alphabet = "a bad cab.\n", "gA dcab.\n"
    case = "encode_text('a bad cab.\\n', 'gA dcab.\\n')"
    shapes = {
        (11, 9): "these are one-hot vectors: the places themselves were asked for",
        (9,): "the alphabet was encoded, not the text",
        (7,): "each character was encoded once: all of the text is to be encoded, in its order",
    }
    check_places(checks.same_shape(encode_answer(text, alphabet), (11,), case, shapes), text, alphabet, case)

    came = decode_answer(np.array([6, 5, 3, 2, 0, 1]), alphabet)
    check_text(came, "bad gA", "decode_text([6, 5, 3, 2, 0, 1], 'gA dcab.\\n')")

    ids = np.array([7, 3, 5, 1, 4, 8, 2, 6, 0, 9, 11, 10, 14, 12, 15, 13])
    with checks.language.naming({"size 15 into shape (4": TOO_MANY}):
        came = windows_answer(ids, 4)
    _check_three_windows(came, ids)
    case = "next_windows of 13 characters, length 3"  # which they fill exactly
    X, Y = checks.parts(windows_answer(ids[:13], 3), ["X", "Y"], case)
    check_windows(X, Y, ids[:13], 3, case, hints=("", ""))


def check_places(came, text, alphabet, what, hint=PLACES):
    """Check the places in an alphabet that a text was turned into."""

    def places(characters):
        return np.array([characters.index(character) for character in text])

    among_its_own = "the places are counted among the characters of the text: `alphabet` is not used"
    mistakes = [
        (places(alphabet) + 1, "counted from 1: the first place is 0"),
        (places(sorted(alphabet)), "the alphabet was sorted: it is to be taken as it is"),
        (places(sorted(set(text))), among_its_own),
        (places(list(dict.fromkeys(text))), among_its_own),
        (
            [ord(character) for character in text],
            "these are the characters' codes (`ord`): their places in `alphabet` were asked for",
        ),
    ]
    checks.close(came, places(alphabet), what, causes=mistakes, hint=hint)


def check_text(came, text, what, cause="each number is a place, counted from 0"):
    """Check the text that places in an alphabet were turned back into; `cause` is told where no other fits."""
    checks.expect(
        isinstance(came, str),
        f"{what} is not a text.",
        "a text (str)",
        f"a {type(came).__name__}",
        "the characters are not put together: ''.join(...)",
    )
    if came == text[::-1]:
        cause = "the characters stand in reverse order"
    elif came == " ".join(text):
        cause = "the characters are put together with spaces between: ''.join(...)"
    elif came.startswith("["):
        cause = "a list was turned into a text, with brackets and all: put its characters together, ''.join(...)"
    checks.expect(came == text, f"{what} is wrong.", repr(text), repr(came), cause)


def _check_three_windows(came, ids):
    """Check windows of 4 over 16 characters; what their shapes tell is told first."""
    case = "next_windows of 16 characters, length 4"
    X, Y = checks.parts(came, ["X", "Y"], case)
    one_target = "only one target for each window: there is a next character at every place"
    X_shapes = {
        (4, 4): TOO_MANY,
        (2, 4): "one window too few",
        (1, 4): "one window only: the `return` line stands inside the loop",
        (12, 4): OVERLAP,
        (13, 4): OVERLAP,
        (11, 4): OVERLAP,
        (4, 3): "windows and steps are in each other's place",
        (3, 4, 1): "there is no axis of features: a character is one whole number",
    }
    X = checks.same_shape(X, (3, 4), f"X ({case})", X_shapes)
    Y = checks.same_shape(Y, (3, 4), f"Y ({case})", {(3,): one_target, (3, 1): one_target, (4, 4): TOO_MANY})
    check_windows(X, Y, ids, 4, case)


def check_windows(X, Y, ids, length, case, hints=HINTS):
    """Check the windows over a text and their next characters; `hints` tell what holds for each of the two."""
    X_right, Y_right = language.next_character_windows(ids, length)

    def further(places):
        return np.roll(ids, -places)[: X_right.size].reshape(X_right.shape)

    overlapping = np.lib.stride_tricks.sliding_window_view(ids, length)[: len(X_right)]
    mistakes = [(Y_right, "X starts one character late: this is Y"), (overlapping, OVERLAP)]
    if len(X_right) == 3:
        by_column = ids[: X_right.size].reshape(length, 3).T
        mistakes.append((by_column, "every third character is taken: a window is a piece of the text"))
    if len(ids) == X_right.size + 1:
        mistakes.append((X_right[:-1], TOO_FEW))
    checks.close(X, X_right, f"X ({case})", causes=mistakes, hint=hints[0])

    own_first = "at the end of a window its first character stands: it must be the next one in the text"
    mistakes = [
        (X_right, "the target is the input itself: it must be one character further on"),
        (np.roll(X_right, -1, axis=1), own_first),
        (np.roll(X_right, 1, axis=1), WRONG_WAY),
        (further(-1), WRONG_WAY),
        (further(2), "two characters further on: it must be one"),
        (further(length), "the target is the next window: it must be the next character at each place"),
    ]
    if len(ids) == Y_right.size + 1:
        mistakes.append((Y_right[:-1], TOO_FEW))
    checks.close(Y, Y_right, f"Y ({case})", causes=mistakes, hint=hints[1])
