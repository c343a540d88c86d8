"""Questions 5, 6 and 7: the decoder that starts from the encoder's states and reads what it wrote."""

import numpy as np

from lstm_utils import checks
from lstm_utils.visible_tests.question import question

IN_PLACE = "decoder_input and target are in each other's place"


@question
def teacher_forcing():
    """Question 5: what the decoder reads and what it shall write."""
    sequences, accuracy = checks.answer("decoder_sequences"), checks.answer("masked_accuracy")
    check_sequences(sequences, ["ba", "c", "cab"], "abc", 5, 'decoder_sequences(["ba", "c", "cab"], "abc", 5)')

    target = np.array([[4, 3, 2, 0, 0], [5, 2, 0, 0, 0], [3, 4, 5, 3, 2]])
    # Three of ten are wrong; the padding does not count.
    said = np.array([[4, 3, 4, 2, 4], [5, 3, 0, 4, 0], [3, 4, 5, 4, 2]])
    check_accuracy(accuracy, 0.1 + 0.4 * np.eye(6)[said], target)


def check_sequences(answer, words, characters, steps, case=None):
    """Check what a decoder reads and what it writes.

    Parameters
    ----------
    answer : function
        The student's `decoder_sequences`.
    words, characters, steps
        Its arguments.
    case : str, optional
        The call, for messages.
    """
    case = case or f"decoder_sequences({words}, {characters!r}, {steps})"
    came = checks.parts(answer(words, characters, steps), ["decoder_input", "target"], case)
    symbols = [[3 + characters.index(character) for character in word] for word in words]
    longest = max(map(len, words))

    def filled(rows):
        return np.array([[*row, *[0] * (steps - len(row))] for row in rows])

    reads, writes = filled([1, *word] for word in symbols), filled([*word, 2] for word in symbols)
    both = np.concatenate([reads[:, :1], writes[:, :-1]], axis=1)
    own_causes = [
        [
            (writes, IN_PLACE),
            (both, "START and END are both in it: START is only read, END is only written"),
            (filled(symbols), "START is missing"),
        ],
        [
            (reads, IN_PLACE),
            (both, "START and END are both in it: START is only read, END is only written"),
            (filled(symbols), "END is missing: nobody will ever know when to stop"),
            (
                filled([*word[1:], 2] for word in symbols),
                "the target is one step too far: at the first step it is the first character",
            ),
        ],
    ]
    shapes = {
        (len(words), longest + 1): "the arrays are as long as the longest word needs: they must have `steps` steps",
        (len(words), steps + 1): "one step too many: START or END belongs to the `steps`",
        (len(words), steps, 3 + len(characters)): "these are vectors: symbols are whole numbers here",
        (steps, len(words)): "axes swapped: the order is samples, steps",
    }
    names = [f"{name} of {case}" for name in ("decoder_input", "target")]
    hint = "decoder_input is START and the word, target is the word and END, then zeros"
    for given, right, name, causes in zip(came, (reads, writes), names, own_causes, strict=True):
        given = checks.same_shape(given, right.shape, name, causes=shapes)
        checks.close(given, right, name, causes=[*causes, *_other_symbols(right)], hint=hint)


def _other_symbols(right):
    """What mistakes make of one of the two arrays, whichever, and their words."""
    begin = "they begin at 3, after padding, START and END"
    exchanged = np.where(right == 1, 2, np.where(right == 2, 1, right))
    return [
        *((np.where(right > 2, right - 3 + k, right), f"the characters begin at {k}: {begin}") for k in range(3)),
        (exchanged, "START and END are mixed up: START is 1, END is 2"),
        (right[:, ::-1], "the steps are in reverse order"),
        ([np.roll(row, (row == 0).sum()) for row in right], "the padding stands in front: it must be at the end"),
    ]


def check_accuracy(answer, probabilities, target):
    """Check the share of right symbols.

    Parameters
    ----------
    answer : function
        The student's `masked_accuracy`.
    probabilities, target : array (samples, steps, symbols), array (samples, steps)
        Its arguments.
    """
    samples, steps = target.shape
    case = f"masked_accuracy for {samples} samples of {steps} steps"
    said, keep = probabilities.argmax(axis=-1), target != 0
    right = said == target
    words = [row[mask] for row, mask in zip(right, keep, strict=True)]
    share = right[keep].mean()
    causes = [
        (right.mean(), "the padding is counted: only steps whose target is not 0 count"),
        ((right & keep).mean(), "the padding is counted as wrong: leave those steps out, above and below the line"),
        ((right | ~keep).mean(), "the padding is counted as right: leave those steps out, above and below the line"),
        (_share(right[said != 0]), "what is said is looked at for padding: the target tells where it is"),
        (np.mean([word.mean() for word in words]), "each sample is averaged by itself: every symbol counts the same"),
        (np.mean([word.all() for word in words]), "whole words are counted: here it is symbols"),
        (right[keep].sum(), "this is the number of right symbols: divide by the number of symbols"),
        (100 * share, "per cent: a share goes from 0 to 1"),
        (_share(right[target > 2]), "END is left out: it is a symbol that has to be right"),
        (1 - share, "this is the share of wrong symbols"),
    ]
    shapes = {
        (samples,): "one share for each sample: it is one for all",
        (steps,): "one share for each step: it is one for all",
        (int(keep.sum()),): "right or wrong for each symbol: their share was asked for",
    }
    came = checks.same_shape(answer(probabilities, target), (), case, causes=shapes)
    hint = "count the right symbols among those that are no padding, and divide by their number"
    checks.close(came, share, case, causes=causes, hint=hint)


def _share(right):
    return right.mean() if right.size else -1.0


@question
def three_models():
    """Question 6: one set of weights, three models."""
    answer = checks.answer("translator")
    X = np.array([[2, 10, 10, 5], [3, 0, 0, 0], [7, 1, 0, 0]])
    decoder_input = np.array([[1, 9, 7, 9, 5, 7], [1, 3, 3, 0, 0, 0], [1, 8, 5, 5, 0, 0]])
    check_translator(answer, (11, 10, 16, 48), X, decoder_input)


def check_translator(answer, sizes, X, decoder_input):
    """Check three models that share their layers; the arguments are those of `checks.seq2seq.translator_models`.

    Parameters
    ----------
    answer : function
        The student's `translator`.
    sizes : tuple of four int
        Its arguments: `n_in`, `n_out`, `features`, `units`.
    X, decoder_input : array (samples, steps) of int, array (samples, other steps) of int

    Returns
    -------
    list of three keras.Model
        The student's, with other weights.
    """
    name = f"translator{sizes}"
    models = checks.parts(answer(*sizes), ["training_model", "encoder", "decoder"], name)
    checks.seq2seq.translator_models(models, X, decoder_input, sizes, name)
    return models


@question
def greedy_decode():
    """Question 7: write without a teacher."""
    answer = checks.answer("greedy_decode")
    words = [[5, 4, 9], [7], [3, 3, 6, 8, 3], [4, 5]]
    for max_steps in (7, 2):
        case = f"greedy_decode(encoder, decoder, X, start=1, end=2, max_steps={max_steps})"
        check_decoding(answer, words, [2, 0, 3, 1, 2], 16, 1, 2, max_steps, case)


def check_decoding(answer, words, which, n_symbols, start, end, max_steps, case=None):
    """Check a decoding loop on a decoder that spells words; a wrong state or symbol, and it loses the thread.

    Parameters
    ----------
    answer : function
        The student's `greedy_decode`.
    words : list of list of int
        See `checks.decoding.speller`.
    which : list of int
        The words' places, one for each sample.
    n_symbols, start, end, max_steps : int
    case : str, optional
        The call, for messages.
    """
    case = case or f"greedy_decode for {len(which)} samples, start={start}, end={end}, max_steps={max_steps}"
    endless = 10 + 3 * len(which) * max_steps
    encoder, decoder = checks.decoding.speller(words, n_symbols, start, end, most=endless)
    result = answer(encoder, decoder, np.array(which)[:, np.newaxis], start, end, max_steps)
    checks.decoding.spelled(result, [words[place] for place in which], n_symbols, start, end, max_steps, case)
