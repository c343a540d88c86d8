"""Questions 1 and 2: texts as vectors and back, and an honest score of texts."""

import numpy as np

from lstm_utils import checks, encoding
from lstm_utils.visible_tests.question import question


@question
def encode_texts():
    """Question 1: texts as vectors, and back."""
    encode = checks.answer("encode_texts", without=[encoding.one_hot_texts])
    decode = checks.answer("decode_texts", without=[encoding.texts_from_one_hot, encoding.one_hot_texts])

    check_encoded(encode, ["2+0", "21"], "012 +", 4, 'encode_texts(["2+0", "21"], "012 +", 4)')
    probabilities = [
        [[0.4, 0.3, 0.3], [0.1, 0.8, 0.1], [0.3, 0.3, 0.4], [0.2, 0.5, 0.3]],
        [[0.2, 0.6, 0.2], [0.0, 0.0, 1.0], [0.3, 0.4, 0.3], [0.1, 0.9, 0.0]],
    ]
    check_decoded(decode, np.array(probabilities), "a b", 'decode_texts(probabilities, "a b")')


def check_encoded(answer, texts, characters, length, case=None):
    """Check the one-hot vectors of texts.

    Parameters
    ----------
    answer : function
        The student's `encode_texts`.
    texts, characters, length
        Its arguments.
    case : str, optional
        The call, for messages.
    """
    case = case or f"encode_texts({texts}, {characters!r}, {length})"
    samples, n = len(texts), len(characters)
    too_short = "the texts are as long as the longest one needs: they must have `length` characters"
    swapped = "axes swapped: the order is samples, steps, characters"
    shapes = {
        (samples, length): "these are places: each character must be a vector",
        (samples, max(map(len, texts)), n): too_short,
        (samples, n, length): swapped,
        (length, samples, n): swapped,
        (samples, length, 12): "twelve characters are taken for granted: it is len(characters)",
        (
            samples,
            length,
            len(set("".join(texts))),
        ): "only the characters that occur have an entry: it is len(characters)",
        (samples * length, n): "samples and steps became one axis: they must stay two",
        (samples, length * n): "steps and characters became one axis: they must stay two",
        (length, n): "one text only: every text is a sample",
    }
    came = checks.same_shape(answer(texts, characters, length), (samples, length, n), case, causes=shapes)

    def encoded(texts, characters=characters):
        return encoding.one_hot_texts(texts, characters, length)

    right = encoded(texts)
    within = np.array([[step < len(text) for step in range(length)] for text in texts])
    first, last = ([text.ljust(length, characters[place]) for text in texts] for place in (0, -1))
    causes = [
        (encoded([text.rjust(length) for text in texts]), "the spaces stand in front of the text: they must follow it"),
        (
            right * within[..., np.newaxis],
            "what is filled up is all zeros: it must be filled up with spaces, which have a vector too",
        ),
        (right.swapaxes(1, 2), swapped),
        (right[:, ::-1], "the characters are in reverse order"),
        (encoded(texts, "".join(sorted(characters))), "the characters are sorted: their order is that of `characters`"),
        (encoded(first), "filled up with the first character: it must be the space, wherever it stands"),
        (encoded(last), "filled up with the last character: it must be the space, wherever it stands"),
        (np.zeros(right.shape), "all zeros: no 1 was put in"),
    ]
    checks.close(came, right, case, causes=causes, hint="at each step a 1 at the character's place in `characters`")


def check_decoded(answer, probabilities, characters, case=None):
    """Check the texts that probabilities are decoded into.

    Parameters
    ----------
    answer : function
        The student's `decode_texts`.
    probabilities : array (samples, steps, len(characters))
    characters : str
    case : str, optional
        The call, for messages.
    """
    samples, steps, _ = probabilities.shape
    case = case or f"decode_texts for {samples} samples of {steps} steps, characters {characters!r}"
    texts = encoding.texts_from_one_hot(probabilities, characters)
    above_half = [
        "".join(characters[place] for step in sample for place in np.flatnonzero(step > 0.5))
        for sample in probabilities
    ]
    only_above_half = "a character counts only above one half: the most probable one may have less"
    causes = [
        ([text.ljust(steps) for text in texts], "the spaces at the end are still there"),
        ([text.strip() for text in texts], "spaces at the start are gone: only those at the end go (rstrip)"),
        ([text.replace(" ", "") for text in texts], "all spaces are gone: only those at the end go"),
        ([text[::-1].rstrip() for text in texts], "the text is backwards"),
        (
            encoding.texts_from_one_hot(-probabilities, characters),
            "this is the least probable character at some steps",
        ),
        (texts[:1], "only the first sample is decoded: a list with a text for each"),
        ([text.rstrip() for text in above_half], only_above_half),
        (above_half, only_above_half),
    ]
    hint = "for each step the character with the largest probability"
    checks.decoding.same_texts(answer(probabilities, characters), texts, case, causes=causes, hint=hint)


@question
def honest_score():
    """Question 2: an honest score."""
    unseen, exact_match = checks.answer("unseen"), checks.answer("exact_match")

    pairs = np.array([[5, 3], [7, 8], [3, 5], [2, 7], [2, 6], [4, 6], [9, 9]])
    known = np.array([[3, 5], [8, 7], [1, 2], [4, 8], [0, 6]])
    check_unseen(unseen, pairs, known, "unseen(pairs, known)")
    check_match(exact_match, ["119", "8", "20", "7", "105"], ["118", "8", "20", "17", "105"])


def check_unseen(answer, pairs, known, case, causes=()):
    """Check which sums are new in both orders.

    Parameters
    ----------
    answer : function
        The student's `unseen`.
    pairs, known : array (n, 2), array (m, 2)
        Its arguments.
    case : str
        The call, for messages.
    causes : sequence of (array, str)
        More mistakes and their words, as `checks.close` takes them.
    """
    in_order = {(a, b) for a, b in known.tolist()}
    mirrored = {(b, a) for a, b in in_order}
    numbers, results = set(known.flatten().tolist()), {a + b: f"{a} + {b}" for a, b in known.tolist()}

    def where(is_new):
        return np.array([is_new(a, b) for a, b in pairs.tolist()])

    right = where(lambda a, b: (a, b) not in in_order | mirrored)
    one_order, mirror_only = where(lambda a, b: (a, b) not in in_order), where(lambda a, b: (a, b) not in mirrored)
    by_number, by_result = where(lambda a, b: not {a, b} <= numbers), where(lambda a, b: a + b not in results)
    by_column = where(lambda a, b: a not in known[:, 0] or b not in known[:, 1])

    def first(wrong):
        """The first sum that this mistake judges wrong."""
        return pairs[np.argmax(wrong != right)].tolist()

    a, b = first(one_order)
    c, d = first(by_number)
    e, f = first(by_result)
    everything = [
        (~right, "this tells which sums are known: True must stand for new"),
        (one_order, f"only one order is looked up: {a} + {b} is known where {b} + {a} is"),
        (mirror_only, "only the mirror is looked up: a sum is known in its own order too"),
        (by_number, f"the numbers are looked up one by one: {c} and {d} are known, but not as a pair"),
        (by_result, f"the results are compared: {e} + {f} and {results.get(e + f)} are different sums"),
        (by_column, "the numbers are looked up one by one, each in its column"),
        *causes,
    ]
    n, m, new = len(pairs), len(known), int(right.sum())
    shapes = {
        (new, 2): "these are the new sums themselves: give True or False for each row of `pairs`",
        (n, 2): "each number is judged by itself: give True or False for each sum",
        (new,): "these are the places of the new sums: give True or False for each row of `pairs`",
        (m,): "the rows of `known` are judged: give True or False for each row of `pairs`",
        (n, m): "each sum is compared with each known one: give one True or False for each sum",
        (): "one value for all sums: give True or False for each",
    }
    came = checks.same_shape(answer(pairs, known), (n,), case, causes=shapes)
    checks.close(came, right, case, causes=everything, hint="True where neither (a, b) nor (b, a) is a row of `known`")


def check_match(answer, said, truth, causes=()):
    """Check the share of texts that are right as wholes.

    Parameters
    ----------
    answer : function
        The student's `exact_match`.
    said, truth : list of str
        Its arguments.
    causes : sequence of (number, str)
        More mistakes and their words, as `checks.close` takes them.
    """
    pairs = list(zip(said, truth, strict=True))
    share = np.mean([one == other for one, other in pairs])
    longest = max(map(len, said + truth))
    characters = [sum(map(str.__eq__, one, other)) for one, other in pairs]
    filled = [list(map(str.__eq__, one.ljust(longest), other.ljust(longest))) for one, other in pairs]
    of_characters = "this is the share of right characters: a text counts only if it is right as a whole"
    causes = [
        (share * len(said), "this is the number of right texts: divide by the number of texts"),
        (100 * share, "per cent: a share goes from 0 to 1"),
        (1 - share, "this is the share of wrong texts"),
        (sum(characters) / sum(map(len, truth)), of_characters),
        (float(said == truth), "the lists are compared as wholes: compare text by text"),
        (
            np.mean([right / max(1, len(text)) for right, text in zip(characters, truth, strict=True)]),
            of_characters,
        ),
        (
            np.mean(filled),
            "this is the share of right characters, spaces at the end among them: a text counts only as a whole",
        ),
        *causes,
    ]
    case = f"exact_match({said}, {truth})"
    shapes = {(len(said),): "True or False for each text: their share was asked for"}
    came = checks.same_shape(answer(said, truth), (), case, causes=shapes)
    hint = "count the places where both texts are the same as wholes, and divide by their number"
    checks.close(came, share, case, causes=causes, hint=hint)
