"""The visible tests of lesson 7, generative: one function a question."""

import numpy as np

from lstm_utils import checks, corpus, language, shapes, windows
from lstm_utils.visible_tests.question import question


@question
def text_to_windows():
    """Question 1: text to numbers, numbers to windows."""
    encode_answer = checks.answer("encode_text", without=[language.encode])
    decode_answer = checks.answer("decode_text", without=[language.decode])
    windows_answer = checks.answer("next_windows", without=[language.next_character_windows])

    alphabet = "gA dcab.\n"
    words = "a bad cab.\n"
    case = "encode_text('a bad cab.\\n', 'gA dcab.\\n')"
    places = [5, 2, 6, 5, 3, 2, 4, 5, 6, 7, 8]
    in_order = sorted(alphabet)
    occurring = sorted(set(words))
    came = checks.same_shape(encode_answer(words, alphabet), (11,), case, causes={
        (11, 9): "these are one-hot vectors: the places themselves were asked for",
        (9,): "the alphabet was encoded, not the text",
        (7,): "each character was encoded once: all of the text is to be encoded, in its order",
    })  # fmt: skip
    checks.close(came, places, case, causes=[
        (np.add(places, 1), "counted from 1: the first place is 0"),
        ([in_order.index(c) for c in words], "the alphabet was sorted: it is to be taken as it is"),
        ([occurring.index(c) for c in words], "the places are counted among the characters of the text: `alphabet` is not used"),
        ([list(dict.fromkeys(words)).index(c) for c in words], "the places are counted among the characters of the text: `alphabet` is not used"),
        ([ord(c) for c in words], "these are the characters' codes (`ord`): their places in `alphabet` were asked for"),
    ], hint="each number is the place of the character in the alphabet, counted from 0")  # fmt: skip

    case = "decode_text([6, 5, 3, 2, 0, 1], 'gA dcab.\\n')"
    came = decode_answer(np.array([6, 5, 3, 2, 0, 1]), alphabet)
    checks.expect(isinstance(came, str), f"{case} is not a text.", "a text (str)", f"a {type(came).__name__}",
                  "the characters are not put together: ''.join(...)")  # fmt: skip
    cause = "the characters stand in reverse order" if came == "Ag dab" else "each number is a place, counted from 0"
    if came == "b a d   g A":
        cause = "the characters are put together with spaces between: ''.join(...)"
    elif came.startswith("["):
        cause = "a list was turned into a text, with brackets and all: put its characters together, ''.join(...)"
    checks.expect(came == "bad gA", f"{case} is wrong.", repr("bad gA"), repr(came), cause)

    ids = np.array([7, 3, 5, 1, 4, 8, 2, 6, 0, 9, 11, 10, 14, 12, 15, 13])
    case = "next_windows of 16 characters, length 4"
    too_many = "one window too many: the last character has no next one, so N is (len(ids) - 1) // length"
    with checks.language.naming({"size 15 into shape (4": too_many}):
        came = windows_answer(ids, 4)
    X_came, Y_came = checks.parts(came, ["X", "Y"], case)
    apart = "the windows overlap: each starts where the one before ends"
    X_came = checks.same_shape(X_came, (3, 4), f"X ({case})", causes={
        (4, 4): too_many,
        (2, 4): "one window too few", (1, 4): "one window only: the `return` line stands inside the loop",
        (12, 4): apart, (13, 4): apart, (11, 4): apart, (4, 3): "windows and steps are in each other's place",
        (3, 4, 1): "there is no axis of features: a character is one whole number",
    })  # fmt: skip
    one = "only one target for each window: there is a next character at every place"
    Y_came = checks.same_shape(Y_came, (3, 4), f"Y ({case})", causes={
        (3,): one, (3, 1): one, (4, 4): too_many,
    })  # fmt: skip
    checks.close(X_came, [[7, 3, 5, 1], [4, 8, 2, 6], [0, 9, 11, 10]], f"X ({case})", causes=[
        (ids[1:13].reshape(3, 4), "X starts one character late: this is Y"),
        ([[7, 3, 5, 1], [3, 5, 1, 4], [5, 1, 4, 8]], apart),
        (ids[:12].reshape(4, 3).T, "every third character is taken: a window is a piece of the text"),
    ], hint="window k is the characters from k * length on")  # fmt: skip
    checks.close(Y_came, ids[1:13].reshape(3, 4), f"Y ({case})", causes=[
        (X_came, "the target is the input itself: it must be one character further on"),
        (np.roll(X_came, -1, axis=1), "at the end of a window its first character stands: it must be the next one in the text"),
        (np.roll(X_came, 1, axis=1), "moved the wrong way: the target comes after the input"),
        (np.roll(ids, 1)[:12].reshape(3, 4), "moved the wrong way: the target comes after the input"),
        (ids[2:14].reshape(3, 4), "two characters further on: it must be one"),
        (ids[4:].reshape(3, 4), "the target is the next window: it must be the next character at each place"),
    ], hint="Y[k, t] is the character after X[k, t]")  # fmt: skip
    case = "next_windows of 13 characters, length 3"
    X_came, Y_came = checks.parts(windows_answer(ids[:13], 3), ["X", "Y"], case)
    too_few = "one window too few where the text fills them exactly: N is (len(ids) - 1) // length"
    checks.close(X_came, ids[:12].reshape(4, 3), f"X ({case})", causes=[(ids[:9].reshape(3, 3), too_few)])
    checks.close(Y_came, ids[1:13].reshape(4, 3), f"Y ({case})", causes=[(ids[1:10].reshape(3, 3), too_few)])


@question
def counting_models():
    """Question 2: models that count."""
    not_these = [language.unigram, language.bigram, language.bits_per_character, language.surprise]
    unigram_answer = checks.answer("unigram", without=not_these)
    bigram_answer = checks.answer("bigram", without=not_these)
    bits_answer = checks.answer("bits_per_character", without=not_these)

    ids = np.array([0, 1, 0, 2, 0, 1, 1])
    case = "unigram([0, 1, 0, 2, 0, 1, 1], 4)"
    came = checks.same_shape(unigram_answer(ids, 4), (4,), case, causes={
        (3,): "as many entries as characters occur: there must be n_values of them",
        (7,): "one entry for each place of the text: there must be one for each character of the alphabet",
    })  # fmt: skip
    counts = np.array([3, 3, 1, 0])
    checks.close(came, (counts + 1) / 11, case, causes=[
        (counts, "these are counts: divide"),
        (counts + 1, "these are counts: divide"),
        (counts / 7, "the 1 is missing that each count gets more"),
        ((counts + 1) / 7, "divided by len(ids): with a 1 for each character it is len(ids) + n_values"),
        ((counts + 1) / 8, "divided by len(ids) + 1: a 1 is added for each of the n_values characters"),
    ], hint="(count + 1) / (len(ids) + n_values)")  # fmt: skip

    case = "bigram([0, 1, 0, 2, 0, 1, 1], 4)"
    pairs = np.array([[0, 2, 1, 0], [1, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 0]])
    more = pairs + 1
    right = more / more.sum(axis=1, keepdims=True)
    came = checks.same_shape(bigram_answer(ids, 4), (4, 4), case, causes={
        (3, 3): "as many rows as characters occur: there must be n_values of them",
        (16,): "the table is one long row: it must have a row for each character before",
        (4,): "one row only: there must be one for each character before",
    })  # fmt: skip
    came = checks.finite(came, case, "a division by zero: of a character that never occurred nothing is known, and without the "
                         "1 that each count gets more its row is 0/0")  # fmt: skip
    around = pairs.copy()
    around[1, 0] += 1
    checks.close(came, right, case, causes=[
        (right.T, "rows and columns are in each other's place: the row is the character before"),
        (more / more.sum(axis=0, keepdims=True), "the columns add up to 1: each row must"),
        (more / more.sum(axis=0)[:, np.newaxis], "the rows are divided by the sums of the columns: keepdims=True"),
        (more / more.sum(axis=1), "each column was divided by the sum of a row: keepdims=True keeps the sums beside their rows"),
        (more / more.sum(), "divided by the number of all pairs: each row by itself must add up to 1"),
        (more, "these are counts: divide each row by its sum"),
        (pairs, "these are counts: divide each row by its sum"),
        (pairs / np.maximum(pairs.sum(axis=1, keepdims=True), 1), "the 1 is missing that each count gets more"),
        ((around + 1) / (around + 1).sum(axis=1, keepdims=True), "the last character is taken to be followed by the first"),
        ((1.0 + (pairs > 0)) / (1.0 + (pairs > 0)).sum(axis=1, keepdims=True), "each pair counts once: += with arrays as index adds once where places are equal (np.add.at adds each time)"),
        (more / (counts + 4)[:, np.newaxis], "divided by how often the character occurs + n_values: the last character of the text begins no pair"),
    ], hint="row a, column b: (count of the pair + 1) / (count of all pairs that begin with a + n_values)")  # fmt: skip

    chances = np.array([[0.5, 0.2, 0.2, 0.1], [0.05, 0.3, 0.25, 0.4], [0.125, 0.625, 0.05, 0.2]])
    case = "bits_per_character for 3 places"
    came = checks.same_shape(bits_answer(chances, np.array([0, 2, 0])), (), case, causes={
        (3,): "the surprise at each place: take the mean",
        (1,): "a single number was asked for",
        (3, 3): "the index takes every place for every target: one entry for each row (np.arange)",
    })  # fmt: skip
    checks.close(came, 2, case, causes=[
        (-2, "the minus is missing: logarithms of probabilities are negative"),
        (2 * np.log(2), "the natural logarithm: bits have the base 2"),
        (2 * np.log10(2), "the logarithm has the base 10: bits have the base 2"),
        (6, "this is the sum: take the mean"),
        (4, "this is the perplexity, 2 to the bits"),
        (-np.log2([0.5, 0.25, 0.125]).sum() / 4, "divided by n_values: divide by the number of places"),
        (-np.log2(np.mean([0.5, 0.25, 0.125])), "the mean was taken before the logarithm: first the logarithm, then the mean"),
        (-np.log2(chances).mean(), "the mean goes over all characters: only the probability of the one that came counts"),
        (-np.log2(chances.max(axis=1)).mean(), "this takes the likeliest character: it must be the one that came"),
        (-(chances * np.log2(chances)).sum(axis=1).mean(), "this is the entropy of the probabilities: what came is not used"),
        (-np.log2(chances[:, [0, 2, 0]]).mean(), "the index takes every place for every target: one entry for each row (np.arange)"),
    ], hint="the mean of -log2 of the probability of what came")  # fmt: skip


@question
def character_model():
    """Question 3: build a character model."""
    answer = checks.answer("character_model", without=[checks.language.random_model])

    name = "character_model(96, 24, 64)"
    features = "there is no axis of features: the Input of a text is (None,), any number of steps"
    with checks.language.naming({"found ndim=4": features}):
        built = checks.language.built(answer(96, 24, 64))
    checks.models.any_length(built, 1, name, "any number of steps: (samples, None)")
    texts = np.random.default_rng(73).integers(96, size=(2, 7))
    texts[0, 2] = 0
    came = checks.models.outputs(built, texts, name)
    checks.same_shape(came, (2, 7, 96), f"The output of {name} for 2 texts of 7 characters", causes={
        (2, 96): "return_sequences=True is missing: the LSTM layer hands on the last step only",
        (2, 7, 64): "the dense layer is missing",
        (2, 7, 1): "the dense layer has one output: it needs one for each character",
        (2, 7, 24): "the dense layer has as many outputs as the embedding is long: it needs one for each character",
    })  # fmt: skip
    checks.models.parameters(built, [("Embedding", 2_304), ("LSTM", 22_784), ("Dense", 6_240)], name, causes={
        96 * 64: "the vectors of the embedding are as long as there are units",
        97 * 24: "the embedding has one character too many",
        4 * (24 * 48 + 24): "the embedding's size was taken for units",
    })  # fmt: skip
    checks.recurrent.lstm_defaults(built, name)
    checks.models.linear_output(built, texts, name)
    checks.language.every_step_scored(built, texts, name)


@question
def train_text():
    """Question 4: train it."""
    answer = checks.answer("text_model")

    numbers = language.encode(corpus.reference_text())
    known, held_out = windows.split_in_time(numbers, len(numbers) // 10)
    steps = checks.language.steps(answer, 100)
    read, came_next = language.next_character_windows(held_out, steps)
    scores = checks.models.outputs(answer, read[:2], "text_model")
    checks.same_shape(scores, (2, steps, 96), f"The output of text_model for 2 texts of {steps} characters", causes={
        (2, 96): "return_sequences=True is missing: the LSTM layer hands on the last step only",
        (2, steps, 64): "the dense layer is missing",
    })  # fmt: skip
    checks.models.parameters(answer, [("Embedding", None), ("LSTM", None), ("Dense", None)], "text_model")
    scores = checks.models.outputs(answer, read, "text_model")
    p = language.with_temperature(scores, 1)
    bits = language.bits_per_character(np.maximum(p, 1e-9), came_next)
    cause = "too little training, or a learning rate that is too small or too large"
    loss = getattr(answer, "loss", None)
    if scores.min() >= 0 and np.allclose(scores.sum(axis=-1), 1, atol=1e-3):
        cause = "the last layer has a softmax: it must give scores"
    elif np.mean(p.argmax(axis=-1) == read) > 0.5:
        cause = "it says the character that it has just read: it was trained on X_train as the target, not on Y_train"
    elif np.mean(p[:, 1:].argmax(axis=-1) == read[:, :-1]) > 0.5:
        cause = "it says the character before the last: input and target are in each other's place"
    elif (isinstance(loss, str) and "crossentropy" in loss) or getattr(loss, "from_logits", True) is False:
        cause = "scores were taken for probabilities: the loss needs from_logits=True"
    limit = language.bits_per_character(language.bigram(known, 96)[read], came_next)
    checks.better_than(bits, limit, "text_model on the held-out text", 0.1, "the bigram model", hint=cause,
                       unit="bits per character")  # fmt: skip
    checks.models.linear_output(answer, read[:2], "text_model")


@question
def temperature():
    """Question 5: temperature and drawing."""
    not_these = [language.with_temperature, language.draw]
    temperature_answer = checks.answer("with_temperature", without=not_these)
    draw_answer = checks.answer("draw", without=not_these)

    z = np.array([[2.0, 0.0, -1.0, 1.0], [-0.5, 1.5, 0.5, 3.0], [0.2, -2.0, 4.0, 1.0]])

    def softmax(values, axis=1):
        return np.exp(values) / np.exp(values).sum(axis=axis, keepdims=True)

    for temperature in [1, 0.5, 2]:
        case = f"with_temperature(scores, {temperature})"
        came = checks.same_shape(temperature_answer(z, temperature), (3, 4), case, causes={
            (3,): "one number was chosen for each row: the probabilities were asked for",
            (4,): "the samples became one: each row has its own probabilities",
        })  # fmt: skip
        came = checks.finite(came, case)
        checks.close(came, softmax(z / temperature), case, causes=[
            (softmax(z * temperature), "multiplied by the temperature: divide"),
            (softmax(z), "the temperature is not used"),
            (softmax(softmax(z) / temperature), "the softmax is taken twice: the temperature divides the scores, not the probabilities"),
            (softmax(z) / temperature, "the probabilities are divided: divide the scores, before the softmax"),
            (softmax(z / temperature, axis=0), "the columns add up to 1: each row must (axis=1)"),
            (np.exp(z / temperature) / np.exp(z / temperature).sum(), "all samples together add up to 1: each row must by itself"),
            (np.exp(z / temperature), "the exponentials are not divided by their sum"),
            (np.eye(4)[z.argmax(axis=1)], "only the largest score is left: that is a temperature of 0"),
            (np.exp(-z / temperature) / np.exp(-z / temperature).sum(axis=1, keepdims=True), "a minus too many: large scores must become likely"),
        ], hint="the exponential of scores / temperature, divided by its sum over the row")  # fmt: skip
    for temperature in [1, 500]:
        case = f"with_temperature([[1000, 998, 0]], {temperature})"
        came = checks.finite(temperature_answer(np.array([[1000.0, 998.0, 0.0]]), temperature), case,
                             "the exponential of 1000 is more than a number can hold: subtract the largest score first")  # fmt: skip
        powers = softmax(np.array([[2.0, 0.0, -998.0]])) ** (1 / temperature)
        checks.close(came, softmax(np.array([[0.0, -2.0, -1000.0]]) / temperature), case, causes=[
            (powers / powers.sum(), "the softmax is taken first, and small probabilities are lost: divide the scores, before it"),
        ], hint="subtract the largest score first")  # fmt: skip

    random = np.random.default_rng(75)
    sure = np.array([[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]])
    case = "draw, where each row has one number with the probability 1"
    came = checks.same_shape(draw_answer(sure, random), (4,), case, causes={
        (): "one number for all rows: draw one for each",
        (4, 3): "vectors came: for each row one whole number was asked for",
        (4, 1): "an axis is left over: one number for each row",
        (3,): "one number for each column: draw one for each row",
    })  # fmt: skip
    checks.close(came, [2, 0, 1, 2], case, causes=[
        ([3, 1, 2, 3], "counted from 1: the first number is 0"),
        ([1, 1, 1, 1], "this is the probability that was found: its place was asked for"),
    ], hint="each row must be drawn with its own probabilities")  # fmt: skip
    p = np.array([0.1, 0.55, 0.3, 0.0, 0.05])
    case = "draw, from 4000 equal rows"
    came = checks.same_shape(draw_answer(np.tile(p, (4000, 1)), random), (4000,), case)
    shares = np.array([np.mean(came == number) for number in range(5)])
    cause = "each number must come as often as its probability says"
    if shares.max() == 1:
        cause = "the likeliest is always taken (argmax): draw"
        if len({int(draw_answer(p[np.newaxis], random)[0]) for _ in range(20)}) > 1:
            cause = "one random number decides for all rows: each row needs its own"
    elif min(np.abs(shares - alike).max() for alike in (1 / 5, (p > 0) / 4)) < 0.05:
        cause = "all numbers come equally often: the probabilities are not used"
    checks.expect(np.abs(shares - p).max() < 0.04, f"{case}: the numbers come with the wrong frequencies.",
                  ", ".join(f"{share:.2f}" for share in p), ", ".join(f"{share:.2f}" for share in shares), cause)  # fmt: skip


@question
def read_on():
    """Question 6: read on."""
    answer = checks.answer("read_on", without=[language.read_on])

    given = checks.language.random_model(11, 5, 7, seed=79)
    texts = np.random.default_rng(79).integers(11, size=(4, 6))
    whole = checks.models.outputs(given, texts, "the model")
    mistakes = checks.language.wrong_steps(given, texts)
    state = None
    for step in range(6):
        case = f"read_on, character {step + 1} of 4 texts"
        with checks.language.naming({
            "NoneType": "at the beginning of a text `state` is None: h and c are zero then",
            "unpack (expected 3": "the layer hands on one result, not three: it was made without return_state",
        }):  # fmt: skip
            result = answer(given, texts[:, step], state)
        scores, state = checks.parts(result, ["scores", "state"], case)
        scores = checks.same_shape(scores, (4, 11), f"The scores ({case})", causes={
            (4, step + 1, 11): "all steps came: the scores of the last one were asked for",
            (4, 1, 11): "an axis of one step is left over",
            (4, 7): "this is the hidden state: the dense layer is still to come",
            (1, 4, 11): "samples were taken for steps: ids holds one character of each sample",
        })  # fmt: skip
        checks.close(scores, whole[:, step], f"The scores ({case})", atol=5e-3, rtol=5e-3, causes=[
            *[(wrong[:, step], words) for wrong, words in mistakes],
            (np.exp(whole[:, step]) / np.exp(whole[:, step]).sum(axis=1, keepdims=True), "these are probabilities: leave the softmax away"),
        ], hint="they must be those that the model gives for the whole text up to here")  # fmt: skip


@question
def copied():
    """Question 7: how much is copied?."""
    answer = checks.answer("copied_share", without=[language.copied_share])

    book = "the cat sat on the mat"
    said = "the cat on the cat mat the"
    case = f"copied_share({said!r}, {book!r}, 4)"
    pieces = [said[k : k + 4] for k in range(len(said) - 3)]
    inside = [piece in book for piece in pieces]
    came = checks.same_shape(answer(said, book, 4), (), case, causes={
        (len(pieces),): "one result for each piece: their share was asked for",
    })  # fmt: skip
    apart = [said[k : k + 4] in book for k in range(0, len(said) - 3, 4)]
    different = [piece in book for piece in dict.fromkeys(pieces)]
    book_pieces = [book[k : k + 4] for k in range(len(book) - 3)]
    at_the_end = [said[k : k + 4] in book for k in range(len(said))]
    checks.close(came, np.mean(inside), case, causes=[
        (np.sum(inside), "this is the number of pieces: divide by how many there are"),
        (100 * np.mean(inside), "this is in per cent: a number from 0 to 1 was asked for"),
        (1 - np.mean(inside), "this is the share that is new: that of the copied pieces was asked for"),
        (np.mean(apart), "the pieces do not overlap: a piece starts at every character"),
        (np.mean(different), "each piece counts once (a set): one that comes several times counts each time"),
        (np.mean(inside[:-1]), "the last piece is missing: there are len(text) - length + 1"),
        (np.mean(at_the_end), "pieces that run over the end are counted too: there are len(text) - length + 1"),
        (np.sum(inside) / len(said), "divided by the number of characters: divide by the number of pieces"),
        (np.sum(inside) / (len(said) - 4), "divided by one piece too few: there are len(text) - length + 1"),
        (np.mean([piece in said for piece in book_pieces]), "text and corpus are in each other's place"),
        (np.mean([word in book.split() for word in said.split()]), "these are words: pieces of `length` characters were asked for"),
        (np.mean([word in book for word in said.split()]), "these are words: pieces of `length` characters were asked for"),
    ], hint="how many of the overlapping pieces of 4 characters stand in the corpus, divided by how many there are")  # fmt: skip


@question
def rectangle_check():
    """Question 8: is it a rectangle?."""
    closed_answer = checks.answer("is_closed", without=[shapes.are_rectangles])
    rectangles_answer = checks.answer("are_rectangles", without=[shapes.are_rectangles])

    cases = [
        ([(2, 3), (9, 3), (9, 7), (2, 7), (2, 3)], True, True, "a rectangle", ""),
        ([(2, 3), (9, 3), (9, 7), (2, 7), (2, 4)], False, False, "a path that ends beside its start", "the y of the last point is not looked at"),
        ([(2, 3), (9, 3), (9, 7), (2, 7), (1, 3)], False, False, "a path that ends beside its start", "the x of the last point is not looked at"),
        ([(1, 1), (4, 1), (1, 1), (1, 5), (1, 1)], True, False, "a path that goes back on itself", "each side must run along the other axis than the side before"),
        ([(9, 7), (2, 7), (2, 3), (9, 3), (9, 7)], True, True, "a rectangle that begins at its upper right corner", "it may begin at any corner"),
        ([(2, 3), (2, 7), (9, 7), (9, 3), (2, 3)], True, True, "a rectangle the other way round", "it may go round either way"),
        ([(2, 3), (9, 4), (9, 7), (2, 7), (2, 3)], True, False, "a path with a slanting side", "each side must run along one axis"),
        ([(5, 2), (5, 2), (5, 8), (5, 8), (5, 2)], True, False, "a path without width", "each side must be longer than 0"),
        ([(2, 3), (9, 7), (9, 3), (2, 7), (2, 3)], True, False, "a path that crosses itself", "two of its sides are slanting: four corners of a rectangle are not enough"),
    ]  # fmt: skip
    paths = np.array([case[0] for case in cases])
    for name, answer, column in [("is_closed", closed_answer, 1), ("are_rectangles", rectangles_answer, 2)]:
        came = checks.same_shape(answer(paths), (9,), f"{name} for 9 paths", causes={
            (): "one result for all paths: there must be one for each",
            (9, 2): "x and y are judged apart: both must fit (all along the last axis)",
        })  # fmt: skip
        for case, result in zip(cases, came, strict=True):
            checks.expect(bool(result) == case[column], f"{name} is wrong for {case[3]}: {case[0]}.", case[column], bool(result),
                          case[4] if name == "are_rectangles" or not case[column] else "the last point is the first one")  # fmt: skip


@question
def train_rectangles():
    """Question 9: a network that draws rectangles."""
    answer = checks.answer("rectangle_model")

    random = np.random.default_rng(83)
    read = np.full((500, 10), 12)
    checks.same_shape(checks.models.outputs(answer, read[:3], "rectangle_model"), (3, 10, 12),
                             "The output of rectangle_model for 3 sequences", causes={
        (3, 12): "return_sequences=True is missing: the LSTM layer hands on the last step only",
        (3, 10, 13): "13 scores: the start symbol is never drawn, so there are 12",
        (3, 10, 64): "the dense layer is missing",
    })  # fmt: skip
    checks.models.parameters(answer, [("Embedding", None), ("LSTM", None), ("Dense", None)], "rectangle_model")
    drawn = np.zeros((500, 10), dtype=int)
    for step in range(10):
        scores = checks.models.outputs(answer, read, "rectangle_model")[:, step]
        drawn[:, step] = language.draw(language.with_temperature(scores, 0.5), random)
        if step < 9:
            read[:, step + 1] = drawn[:, step]
    right = shapes.are_rectangles(drawn.reshape(500, 5, 2))
    settled = np.array([3, 4, 6, 7, 8, 9])  # the numbers of a rectangle that those before them leave no choice
    others = shapes.rectangles(300, grid=12, seed=85).reshape(300, 10)

    def knows(first, begin=0):
        """Share of rectangles whose settled numbers the model says, reading `first` in place of the start symbol."""
        read = np.column_stack([np.broadcast_to(first, 300), others])[:, begin : begin + 10]
        said = checks.models.outputs(answer, read, "rectangle_model").argmax(axis=-1)
        return np.mean((said[:, settled - begin] == others[:, settled]).all(axis=1))

    loss = getattr(answer, "loss", None)
    cause = "too little training, or a learning rate that is too small or too large"
    if scores.min() >= 0 and np.allclose(scores.sum(axis=-1), 1, atol=1e-3):
        cause = "the last layer has a softmax: it must give scores"
    elif shapes.are_rectangles(drawn.reshape(500, 2, 5).swapaxes(1, 2)).mean() > 0.3:
        cause = "it was trained with all x first and then all y: x and y come by turns, as in `numbers`"
    elif np.mean(drawn[:, 2::2] == drawn[:, :-2:2]) > 0.9 or np.mean(drawn[:, 1:] == drawn[:, :-1]) > 0.8:
        cause = "it says the number that it has just read: the target must be one number further on than the input"
    elif (isinstance(loss, str) and "crossentropy" in loss) or getattr(loss, "from_logits", True) is False:
        cause = "scores were taken for probabilities: the loss needs from_logits=True"
    elif max(knows(12, begin=1), knows(others[:, 9]), knows(0)) > max(0.5, knows(12) + 0.1):
        cause = "the input did not begin with the start symbol 12 when it was trained"
    checks.expect(right.mean() >= 0.8, "Not enough of 500 drawings at temperature 0.5 are rectangles.", "at least 80 %",
                  f"{100 * right.mean():.0f} %", cause)  # fmt: skip
    different = {tuple(row) for row in drawn[right]}
    checks.expect(len(different) >= 100, "rectangle_model draws the same rectangles again and again.",
                  "at least 100 different ones among 500", len(different), "trained on few rectangles, or far too long")  # fmt: skip
    known = {tuple(row) for row in shapes.rectangles(2000, grid=12, seed=1).reshape(2000, 10)}
    new = np.mean([row not in known for row in different])
    checks.expect(new >= 0.1, "rectangle_model draws what it has seen, and hardly anything new.", "at least 10 % new ones",
                  f"{100 * new:.0f} %", "too many epochs: it has learnt the training rectangles by heart")  # fmt: skip
