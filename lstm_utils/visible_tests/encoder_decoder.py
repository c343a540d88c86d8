"""The visible tests of lesson 5, encoder-decoder: one function a question."""

import numpy as np

from lstm_utils import baselines, checks, datasets, encoding
from lstm_utils.visible_tests.question import question


@question
def encode_texts():
    """Question 1: texts as vectors, and back."""
    encode_answer = checks.answer("encode_texts", without=[encoding.one_hot_texts])
    decode_answer = checks.answer("decode_texts", without=[encoding.texts_from_one_hot, encoding.one_hot_texts])

    case = 'encode_texts(["2+0", "21"], "012 +", 4)'
    came = checks.same_shape(encode_answer(["2+0", "21"], "012 +", 4), (2, 4, 5), case, causes={
        (2, 4): "these are places: each character must be a vector",
        (2, 3, 5): "the texts are as long as the longest one needs: they must have `length` characters",
        (2, 5, 4): "axes swapped: the order is samples, steps, characters",
        (4, 2, 5): "axes swapped: the order is samples, steps, characters",
        (2, 4, 12): "twelve characters are taken for granted: it is len(characters)",
        (2, 4, 4): "only the characters that occur have an entry: it is len(characters)",
        (8, 5): "samples and steps became one axis: they must stay two",
        (2, 20): "steps and characters became one axis: they must stay two",
        (4, 5): "one text only: every text is a sample",
    })  # fmt: skip
    eye = np.eye(5)
    right = eye[[[2, 4, 0, 3], [2, 1, 3, 3]]]
    empty = right.copy()
    empty[0, 3], empty[1, 2:] = 0, 0
    by_code = [sorted("012 +").index(character) for character in "012 +"]
    checks.close(came, right, case, causes=[
        (eye[[[3, 2, 4, 0], [3, 3, 2, 1]]], "the spaces stand in front of the text: they must follow it"),
        (empty, "what is filled up is all zeros: it must be filled up with spaces, which have a vector too"),
        (right[:, ::-1], "the characters are in reverse order"),
        (eye[by_code][[[2, 4, 0, 3], [2, 1, 3, 3]]], "the characters are sorted: their order is that of `characters`"),
        (eye[[[2, 4, 0, 0], [2, 1, 0, 0]]], "filled up with the first character: it must be the space, wherever it stands"),
        (eye[[[2, 4, 0, 4], [2, 1, 4, 4]]], "filled up with the last character: it must be the space, wherever it stands"),
        (np.zeros(right.shape), "all zeros: no 1 was put in"),
    ], hint="at each step a 1 at the character's place in `characters`")  # fmt: skip

    case = 'decode_texts(probabilities, "a b")'
    chances = np.array([
        [[0.4, 0.3, 0.3], [0.1, 0.8, 0.1], [0.3, 0.3, 0.4], [0.2, 0.5, 0.3]],
        [[0.2, 0.6, 0.2], [0.0, 0.0, 1.0], [0.3, 0.4, 0.3], [0.1, 0.9, 0.0]],
    ])  # fmt: skip
    checks.decoding.same_texts(decode_answer(chances, "a b"), ["a b", " b"], case, causes=[
        (["a b ", " b  "], "the spaces at the end are still there"),
        (["a b", "b"], "spaces at the start are gone: only those at the end go (rstrip)"),
        (["ab", "b"], "all spaces are gone: only those at the end go"),
        (["b a", "b"], "the text is backwards"),
        (["bab", "ab"], "this is the least probable character at some steps"),
        (["a b"], "only the first sample is decoded: a list with a text for each"),
        (["", " b"], "a character counts only above one half: the most probable one may have less"),
        ([" ", " b "], "a character counts only above one half: the most probable one may have less"),
    ], hint="for each step the character with the largest probability")  # fmt: skip


@question
def honest_score():
    """Question 2: an honest score."""
    unseen_answer = checks.answer("unseen")
    match_answer = checks.answer("exact_match")

    pairs = np.array([[5, 3], [7, 8], [3, 5], [2, 7], [2, 6], [4, 6], [9, 9]])
    known = np.array([[3, 5], [8, 7], [1, 2], [4, 8], [0, 6]])
    case = "unseen(pairs, known)"
    came = checks.same_shape(unseen_answer(pairs, known), (7,), case, causes={
        (4, 2): "these are the new sums themselves: give True or False for each row of `pairs`",
        (7, 2): "each number is judged by itself: give True or False for each sum",
        (4,): "these are the places of the new sums: give True or False for each row of `pairs`",
        (5,): "the rows of `known` are judged: give True or False for each row of `pairs`",
        (7, 5): "each sum is compared with each known one: give one True or False for each sum",
        (): "one value for all sums: give True or False for each",
    })  # fmt: skip
    right = np.array([0, 0, 0, 1, 1, 1, 1], bool)
    sums_known = {3 + 5, 8 + 7, 1 + 2, 4 + 8, 0 + 6}
    checks.close(came, right, case, causes=[
        (~right, "this tells which sums are known: True must stand for new"),
        ([1, 1, 0, 1, 1, 1, 1], "only one order is looked up: 5 + 3 is known where 3 + 5 is"),
        ([0, 0, 1, 1, 1, 1, 1], "only the mirror is looked up: a sum is known in its own order too"),
        ([0, 0, 0, 0, 0, 0, 1], "the numbers are looked up one by one: 2 and 7 are known, but not as a pair"),
        ([a + b not in sums_known for a, b in pairs], "the results are compared: 2 + 6 and 3 + 5 are different sums"),
        (~np.array([a in known[:, 0] and b in known[:, 1] for a, b in pairs]), "the numbers are looked up one by one, each in its column"),
    ], hint="True where neither (a, b) nor (b, a) is a row of `known`")  # fmt: skip

    said = ["119", "8", "20", "7", "105"]
    truth = ["118", "8", "20", "17", "105"]
    case = f"exact_match({said}, {truth})"
    share = checks.same_shape(match_answer(said, truth), (), case, causes={
        (5,): "True or False for each text: their share was asked for",
    })  # fmt: skip
    checks.close(share, 0.6, case, causes=[
        (3, "this is the number of right texts: divide by the number of texts"),
        (60, "per cent: a share goes from 0 to 1"),
        (0.4, "this is the share of wrong texts"),
        (8 / 11, "this is the share of right characters: a text counts only if it is right as a whole"),
        (0.0, "the lists are compared as wholes: compare text by text"),
        ((2 / 3 + 1 + 1 + 0 + 1) / 5, "this is the share of right characters: a text counts only if it is right as a whole"),
        (12 / 15, "this is the share of right characters, spaces at the end among them: a text counts only as a whole"),
    ], hint="count the places where both texts are the same as wholes, and divide by their number")  # fmt: skip


@question
def one_shot_model():
    """Question 3: build an encoder-decoder."""
    answer = checks.answer("encoder_decoder")

    name = "encoder_decoder(5, 3, 12, 128)"
    built = answer(5, 3, 12, 128)
    inputs = np.random.default_rng(53).normal(size=(4, 5, 12)).astype("float32")
    outputs = checks.models.outputs(built, inputs, name)
    checks.same_shape(outputs, (4, 3, 12), f"The output of {name} for 4 samples", causes={
        (4, 12): "the decoder hands on its last output alone: return_sequences=True is missing",
        (4, 5, 12): "there are as many steps as in the input: RepeatVector(n_out) makes n_out of the encoder's vector",
        (4, 3, 128): "the dense layer is missing",
        (4, 3, 3): "the dense layer has an output for each step: it needs one for each character",
        (4, 3, 1): "the dense layer has one output: it needs one for each character",
        (4, 36): "all outputs stand in one row: a sequence has an axis for its steps",
        (4, 12, 12): "n_characters steps: RepeatVector gets n_out",
        (4, 128, 12): "units steps: RepeatVector gets n_out",
    })  # fmt: skip
    checks.models.parameters(built, [("LSTM", 72_192), ("LSTM", 131_584), ("Dense", 1_548)], name, causes={
        4 * (128 * (128 + 140) + 128): "the decoder reads the input beside the encoder's vector",
        4 * (12 * 140 + 12): "the decoder has as many units as there are characters: it must have `units`",
        4 * (5 * 17 + 5): "n_in was taken for units",
        4 * (3 * 131 + 3): "n_out was taken for units",
        3 * 128 * 12 + 12: "the dense layer sees all steps at once (Flatten): it must be the same one at every step",
        3 * 128 * 36 + 36: "the dense layer sees all steps at once (Flatten): it must be the same one at every step",
        128 * 36 + 36: "the dense layer writes all steps at once: it must be the same one at every step",
    })  # fmt: skip
    checks.probabilities(outputs, f"The output of {name}")
    checks.recurrent.lstm_defaults(built, name)
    checks.seq2seq.shake(built, seed=1)
    checks.seq2seq.repeat_vector_output(built, inputs, 3, name)


@question
def train_adder():
    """Question 4: teach it to add."""
    answer = checks.answer("adder")

    characters = "0123456789+ "
    never_seen = datasets.sums().new
    asked = encoding.one_hot_texts([f"{a}+{b}" for a, b in never_seen], characters, 5)
    truth = [f"{a + b}" for a, b in never_seen]
    n = len(never_seen)
    chances = checks.models.outputs(answer, asked, "adder")
    checks.same_shape(chances, (n, 3, 12), f"The output of adder for {n} sums", causes={
        (n, 12): "the decoder hands on its last output alone: return_sequences=True is missing",
        (n, 5, 12): "five steps come out: the answer has three characters, RepeatVector(3)",
        (n, 3, 1): "the dense layer has one output: it needs one for each of the twelve characters",
        (n, 3, 64): "the dense layer is missing",
        (n, 3, 10): "the dense layer knows ten characters: the space is one too, and CHARACTERS has twelve",
    })  # fmt: skip
    checks.probabilities(chances, "The output of adder")
    checks.models.parameters(answer, [("LSTM", None), ("LSTM", None), ("Dense", None)], "adder")
    checks.seq2seq.one_vector(answer, asked[:9], "adder")
    said = encoding.texts_from_one_hot(chances, characters)
    right = np.mean([one == other for one, other in zip(said, truth, strict=True)])
    letters = np.mean(chances.argmax(axis=-1) == encoding.one_hot_texts(truth, characters, 3).argmax(axis=-1))
    turned = encoding.texts_from_one_hot(chances[:, ::-1], characters)
    read_backwards = encoding.texts_from_one_hot(checks.models.outputs(answer, asked[:, ::-1], "adder"), characters)
    cause = "too little training (more epochs), or a learning rate that is too small or too large"
    if len(set(said)) < 20:
        cause = f"nearly every question gets the same answer, {max(set(said), key=said.count)!r}: the input does not reach the decoder, the training is much too short, or the rate fell to 0 too soon (decay_steps counts batches, not epochs)"
    elif np.mean([one == other for one, other in zip(read_backwards, truth, strict=True)]) > max(3 * right, 0.1):
        cause = "it was trained on questions that were turned around: go_backwards=True does that inside the model"
    elif np.mean([one == other for one, other in zip(turned, truth, strict=True)]) > max(3 * right, 0.1):
        cause = "it writes the answer backwards: the target must be as in Y_known"
    elif letters > 0.8:
        cause += f"; {100 * letters:.0f} % of the characters are right, but that is not what counts"
    checks.expect(right >= 0.95, "adder does not add reliably.",
                  f"at least 95 % of {n} new sums right as a whole", f"{100 * right:.1f} %", cause)  # fmt: skip


@question
def teacher_forcing():
    """Question 5: what the decoder reads and what it shall write."""
    sequences_answer = checks.answer("decoder_sequences")
    accuracy_answer = checks.answer("masked_accuracy")

    case = 'decoder_sequences(["ba", "c", "cab"], "abc", 5)'
    result = sequences_answer(["ba", "c", "cab"], "abc", 5)
    came = checks.parts(result, ["decoder_input", "target"], case)
    reads = np.array([[1, 4, 3, 0, 0], [1, 5, 0, 0, 0], [1, 5, 3, 4, 0]])
    writes = np.array([[4, 3, 2, 0, 0], [5, 2, 0, 0, 0], [5, 3, 4, 2, 0]])
    word = np.array([[4, 3, 0, 0, 0], [5, 0, 0, 0, 0], [5, 3, 4, 0, 0]])
    both = np.array([[1, 4, 3, 2, 0], [1, 5, 2, 0, 0], [1, 5, 3, 4, 2]])
    for given, right, name in zip(came, (reads, writes), ("decoder_input", "target"), strict=True):
        given = checks.same_shape(given, (3, 5), f"{name} of {case}", causes={
            (3, 4): "the arrays are as long as the longest word needs: they must have `steps` steps",
            (3, 6): "one step too many: START or END belongs to the `steps`",
            (3, 5, 6): "these are vectors: symbols are whole numbers here",
            (5, 3): "axes swapped: the order is samples, steps",
        })  # fmt: skip
        causes = [
            (writes if name == "decoder_input" else reads, "decoder_input and target are in each other's place"),
            (both, "START and END are both in it: START is only read, END is only written"),
            (
                word,
                "START is missing" if name == "decoder_input" else "END is missing: nobody will ever know when to stop",
            ),
            (
                np.where(right > 2, right - 3, right),
                "the characters begin at 0: they begin at 3, after padding, START and END",
            ),
            (
                np.where(right > 2, right - 2, right),
                "the characters begin at 1: they begin at 3, after padding, START and END",
            ),
            (
                np.where(right > 2, right - 1, right),
                "the characters begin at 2: they begin at 3, after padding, START and END",
            ),
            (
                np.where(right == 1, 2, np.where(right == 2, 1, right)),
                "START and END are mixed up: START is 1, END is 2",
            ),
            (right[:, ::-1], "the steps are in reverse order"),
            ([np.roll(row, (row == 0).sum()) for row in right], "the padding stands in front: it must be at the end"),
        ]
        if name == "target":
            shifted = np.pad(writes[:, 1:], ((0, 0), (0, 1)))
            causes += [(shifted, "the target is one step too far: at the first step it is the first character")]
        else:
            causes += [
                (
                    np.where(np.arange(5) < 1, 1, writes[:, [0, 0, 1, 2, 3]]),
                    "END is read as well: it is the last thing that is written",
                )
            ]
        checks.close(given, right, f"{name} of {case}", causes=causes,
                     hint="decoder_input is START and the word, target is the word and END, then zeros")  # fmt: skip

    case = "masked_accuracy for 3 samples of 5 steps"
    target = np.array([[4, 3, 2, 0, 0], [5, 2, 0, 0, 0], [3, 4, 5, 3, 2]])
    # Three of ten are wrong; the padding does not count.
    said = np.array([[4, 3, 4, 2, 4], [5, 3, 0, 4, 0], [3, 4, 5, 4, 2]])
    chances = 0.1 + 0.4 * np.eye(6)[said]
    share = checks.same_shape(accuracy_answer(chances, target), (), case, causes={
        (3,): "one share for each sample: it is one for all",
        (5,): "one share for each step: it is one for all",
        (10,): "right or wrong for each symbol: their share was asked for",
    })  # fmt: skip
    checks.close(share, 7 / 10, case, causes=[
        (9 / 15, "the padding is counted: only steps whose target is not 0 count"),
        (7 / 15, "the padding is counted as wrong: leave those steps out, above and below the line"),
        (12 / 15, "the padding is counted as right: leave those steps out, above and below the line"),
        (7 / 13, "what is said is looked at for padding: the target tells where it is"),
        ((2 / 3 + 1 / 2 + 4 / 5) / 3, "each sample is averaged by itself: every symbol counts the same"),
        (0, "whole words are counted: here it is symbols"),
        (7, "this is the number of right symbols: divide by the number of symbols"),
        (70, "per cent: a share goes from 0 to 1"),
        (6 / 7, "END is left out: it is a symbol that has to be right"),
        (3 / 10, "this is the share of wrong symbols"),
    ], hint="count the right symbols among those that are no padding, and divide by their number")  # fmt: skip


@question
def three_models():
    """Question 6: one set of weights, three models."""
    answer = checks.answer("translator")

    name = "translator(11, 10, 16, 48)"
    models = checks.parts(answer(11, 10, 16, 48), ["training_model", "encoder", "decoder"], name)
    X = np.array([[2, 10, 10, 5], [3, 0, 0, 0], [7, 1, 0, 0]])
    decoder_input = np.array([[1, 9, 7, 9, 5, 7], [1, 3, 3, 0, 0, 0], [1, 8, 5, 5, 0, 0]])
    checks.seq2seq.translator_models(models, X, decoder_input, (11, 10, 16, 48), name)


@question
def greedy_decode():
    """Question 7: write without a teacher."""
    answer = checks.answer("greedy_decode")

    # A decoder that spells these words, however it is used; a wrong state or a wrong symbol, and it loses the thread.
    words = [[5, 4, 9], [7], [3, 3, 6, 8, 3], [4, 5]]
    for max_steps in (7, 2):
        encoder, decoder = checks.decoding.speller(words, n_symbols=16, start=1, end=2, most=40)
        which = np.array([[2], [0], [3], [1], [2]])
        asked = [words[place] for place in which[:, 0]]
        case = f"greedy_decode(encoder, decoder, X, start=1, end=2, max_steps={max_steps})"
        result = answer(encoder, decoder, which, 1, 2, max_steps)
        checks.decoding.spelled(result, asked, 16, 1, 2, max_steps, case)


@question
def forecast_waves():
    """Question 8: forecast with an encoder-decoder."""
    answer = checks.answer("wave_model")

    past, future = datasets.damped_waves(1000, n_past=20, n_future=8, seed=905)
    came = checks.same_shape(checks.models.outputs(answer, past, "wave_model"), (1000, 8, 1),
                             "The output of wave_model for 1000 waves", causes={
        (1000, 8): "a dense layer with 8 outputs writes all steps at once: it must have one output, at every step",
        (1000, 1): "the decoder hands on its last output alone: return_sequences=True is missing",
        (1000, 20, 1): "there are as many steps as in the input: RepeatVector(8) makes 8 of the encoder's vector",
        (1000, 8, 8): "the dense layer has an output for each step: it needs one, at every step",
        (1000, 8, 20): "the dense layer is missing",
    })  # fmt: skip
    checks.models.parameters(answer, [("LSTM", None), ("LSTM", None), ("Dense", None)], "wave_model")
    checks.models.linear_output(answer, past[:9], "wave_model")
    checks.seq2seq.one_vector(answer, past[:9].astype("float32"), "wave_model")
    known_past, known_future = datasets.damped_waves(2000, n_past=20, n_future=8, seed=1)
    linear = np.abs(baselines.linear(known_past, known_future, past) - future).mean()
    error = np.abs(came[:, :, 0] - future).mean()
    cause = "too little training, or a learning rate that is too small or too large"
    if np.abs(came).mean() < 0.1:
        cause = "it says about zero for every wave: the training is much too short, or the learning rate too small"
    if np.ptp(came, axis=1).max() < 0.01:
        cause = "it says the same at every step: the decoder must hand on its own outputs, one for each step"
    checks.better_than(error, linear, "The forecast of wave_model", 0.4, "the linear formula", cause)
    steps = [np.abs(came[:, place, 0] - future[:, 0]).mean() for place in (0, 7)]
    checks.expect(steps[0] < steps[1], "The steps of the forecast are in the wrong order.", "the next step first",
                  "a last step that fits the next one better than the first", "the targets were turned around")  # fmt: skip
