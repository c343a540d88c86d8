"""Tests of the models that count characters, and of the bits that measure a model."""

import numpy as np

from lstm_utils import checks, language
from lstm_utils.visible_tests.question import question

UNIGRAM = "(count + 1) / (len(ids) + n_values)"
BIGRAM = "row a, column b: (count of the pair + 1) / (count of all pairs that begin with a + n_values)"
BITS = "the mean of -log2 of the probability of what came"
NO_ONE_ADDED = "the 1 is missing that each count gets more"
COUNTS = "these are counts: divide each row by its sum"
EVERY_PAIR = "the index takes every place for every target: one entry for each row (np.arange)"


@question
def counting_models():
    """Question 2: models that count."""
    not_these = [language.unigram, language.bigram, language.bits_per_character, language.surprise]
    unigram_answer = checks.answer("unigram", without=not_these)
    bigram_answer = checks.answer("bigram", without=not_these)
    bits_answer = checks.answer("bits_per_character", without=not_these)

    ids = np.array([0, 1, 0, 2, 0, 1, 1])
    case = "unigram([0, 1, 0, 2, 0, 1, 1], 4)"
    shapes = {
        (3,): "as many entries as characters occur: there must be n_values of them",
        (7,): "one entry for each place of the text: there must be one for each character of the alphabet",
    }
    check_unigram(checks.same_shape(unigram_answer(ids, 4), (4,), case, shapes), ids, 4, case)

    case = "bigram([0, 1, 0, 2, 0, 1, 1], 4)"
    shapes = {
        (3, 3): "as many rows as characters occur: there must be n_values of them",
        (16,): "the table is one long row: it must have a row for each character before",
        (4,): "one row only: there must be one for each character before",
    }
    check_bigram(checks.same_shape(bigram_answer(ids, 4), (4, 4), case, shapes), ids, 4, case)

    expected = np.array([[0.5, 0.2, 0.2, 0.1], [0.05, 0.3, 0.25, 0.4], [0.125, 0.625, 0.05, 0.2]])
    targets = np.array([0, 2, 0])
    case = "bits_per_character for 3 places"
    shapes = {
        (3,): "the surprise at each place: take the mean",
        (1,): "a single number was asked for",
        (3, 3): EVERY_PAIR,
    }
    check_bits(checks.same_shape(bits_answer(expected, targets), (), case, shapes), expected, targets, case)


def check_unigram(came, ids, n_values, what, mistakes=()):
    """Check the probability of each character."""
    counts = np.bincount(ids, minlength=n_values)
    more = counts + 1
    mistakes = [
        (counts, "these are counts: divide"),
        (more, "these are counts: divide"),
        (counts / len(ids), NO_ONE_ADDED),
        (more / len(ids), "divided by len(ids): with a 1 for each character it is len(ids) + n_values"),
        (more / (len(ids) + 1), "divided by len(ids) + 1: a 1 is added for each of the n_values characters"),
        *mistakes,
    ]
    checks.close(came, more / (len(ids) + n_values), what, causes=mistakes, hint=UNIGRAM)


def check_bigram(came, ids, n_values, what):
    """Check the probability of each character after each other one."""
    came = checks.finite(
        came,
        what,
        "a division by zero: of a character that never occurred nothing is known, and without the 1 that each count "
        "gets more its row is 0/0",
    )

    def count(first, second):
        counts = np.zeros((n_values, n_values))
        np.add.at(counts, (first, second), 1)
        return counts

    pairs = count(ids[:-1], ids[1:])
    more = pairs + 1
    before, after = more.sum(axis=1, keepdims=True), more.sum(axis=0)
    around = count(ids, np.roll(ids, -1)) + 1
    each_once = 1 + (pairs > 0)
    how_often = np.bincount(ids, minlength=n_values)[:, np.newaxis]
    right = more / before
    mistakes = [
        (right.T, "rows and columns are in each other's place: the row is the character before"),
        (more / after, "the columns add up to 1: each row must"),
        (more / after[:, np.newaxis], "the rows are divided by the sums of the columns: keepdims=True"),
        (
            more / before.ravel(),
            "each column was divided by the sum of a row: keepdims=True keeps the sums beside their rows",
        ),
        (more / more.sum(), "divided by the number of all pairs: each row by itself must add up to 1"),
        (more, COUNTS),
        (pairs, COUNTS),
        (pairs / np.maximum(pairs.sum(axis=1, keepdims=True), 1), NO_ONE_ADDED),
        (around / around.sum(axis=1, keepdims=True), "the last character is taken to be followed by the first"),
        (
            each_once / each_once.sum(axis=1, keepdims=True),
            "each pair counts once: += with arrays as index adds once where places are equal "
            "(np.add.at adds each time)",
        ),
        (
            more / (how_often + n_values),
            "divided by how often the character occurs + n_values: the last character of the text begins no pair",
        ),
    ]
    checks.close(came, right, what, causes=mistakes, hint=BIGRAM)


def check_bits(came, expected, targets, what, rtol=1e-5):
    """Check the mean number of bits of what came, where a model expected these probabilities."""
    chances = expected[np.arange(len(targets)), targets]
    surprise = -np.log2(chances)
    bits = surprise.mean()
    mistakes = [
        (-bits, "the minus is missing: logarithms of probabilities are negative"),
        (bits * np.log(2), "the natural logarithm: bits have the base 2"),
        (bits * np.log10(2), "the logarithm has the base 10: bits have the base 2"),
        (surprise.sum(), "this is the sum: take the mean"),
        (2**bits, "this is the perplexity, 2 to the bits"),
        (surprise.sum() / expected.shape[1], "divided by n_values: divide by the number of places"),
        (
            -np.log2(chances.mean()),
            "the mean was taken before the logarithm: first the logarithm, then the mean",
        ),
        (
            -np.log2(expected).mean(),
            "the mean goes over all characters: only the probability of the one that came counts",
        ),
        (
            -np.log2(expected.max(axis=1)).mean(),
            "this takes the likeliest character: it must be the one that came",
        ),
        (
            -(expected * np.log2(expected)).sum(axis=1).mean(),
            "this is the entropy of the probabilities: what came is not used",
        ),
        (-np.log2(expected[:, targets]).mean(), EVERY_PAIR),
    ]
    checks.close(came, bits, what, rtol=rtol, causes=mistakes, hint=BITS)
