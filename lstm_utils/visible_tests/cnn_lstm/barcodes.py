"""Questions 6 and 7: DNA as numbers, and a network that tells three species apart."""

import numpy as np

from lstm_utils import checks, datasets, encoding
from lstm_utils.visible_tests.question import question

BASES = "ACGT"


@question
def encode_bases():
    """Question 6: DNA as numbers."""
    answer = checks.answer("encode_bases", without=[encoding.one_hot_bases])
    sequences = ["GATRA", "CG", "ANCTGGC"]
    cause = "a letter that is none of A, C, G, T is looked up among them: it must become four zeros"
    with checks.explained(cause, "KeyError", "substring not found", "not in list"):
        came = answer(sequences, 5)
    shapes = {
        (3, 7, 4): "the longest sequence sets the length: cut at `length`",
        (3, 2, 4): "the shortest sequence sets the length: fill up to `length`",
        (3, 4, 5): "axes swapped: the order is samples, steps, bases",
        (15, 4): "samples and steps became one axis",
        (3, 5): "the letters became numbers, not one-hot vectors",
        (3, 5, 5): "N is counted as a fifth base, or each letter that occurs: there are four entries, for A, C, G, T",
        (3, 5, 6): "each letter that occurs has an entry: there are four, for A, C, G, T",
        (3, 20): "steps and bases became one axis",
        (5, 4): "only one sequence: all of them were asked for",
    }
    case = 'encode_bases(["GATRA", "CG", "ANCTGGC"], 5)'
    check_bases(came, sequences, 5, case, "the shape must be (samples, length, 4)", shapes)


def check_bases(came, sequences, length, case, hint, shapes=None, causes=()):
    """Check the one-hot vectors of DNA.

    Parameters
    ----------
    came
        What the student's `encode_bases` gave.
    sequences, length : list of str, int
        Its arguments.
    case : str
        The call, for messages.
    hint : str
        What a wrong shape tells for which no cause is known.
    shapes : dict from tuple to str, optional
        What wrong shapes tell.
    causes : sequence of (array, str)
        What more mistakes give; they are looked for first.
    """
    came = checks.same_shape(came, (len(sequences), length, 4), case, causes=shapes, hint=hint)
    right = encoding.one_hot_bases(sequences, length)
    quarter = right.copy()
    for sample, text in enumerate(sequences):
        quarter[sample, [step for step, letter in enumerate(text[:length]) if letter not in BASES]] = 0.25
    mistakes = [
        *[(right[:, :, [BASES.index(base) for base in order]], words) for order, words in _orders(sequences)],
        *[(encoding.one_hot_bases(texts, length), words) for texts, words in _misread(sequences, length)],
        (quarter, "an unknown letter is a quarter of each base: it must be four zeros"),
        (np.zeros(right.shape), "all zeros: no 1 was put in"),
    ]
    hint = "a 1 at the place of the base in A, C, G, T; zeros after the end and for every other letter"
    checks.close(came, right, case, causes=[*causes, *mistakes], hint=hint)


def _orders(sequences):
    """Other orders of the bases, and the words for each."""
    for order in ("ACTG", "AGCT", "ATCG", "ATGC", "AGTC"):
        yield order, f"the order of the bases is {', '.join(order)}: it must be A, C, G, T"
    as_they_occur = dict.fromkeys(letter for letter in "".join(sequences) + BASES if letter in BASES)
    yield as_they_occur, "the bases are numbered as they first occur: the order must be A, C, G, T"
    yield "TGCA", "the order of the bases is T, G, C, A: it must be A, C, G, T"


def _misread(sequences, length):
    """What well-known mistakes take the sequences for, and the words for each."""
    unknown = set("".join(sequences)) - set(BASES)

    def replaced(letters, other):
        return [text.translate(str.maketrans(dict.fromkeys(letters, other))) for text in sequences]

    def filled_up(texts, base):
        return [text.ljust(length, base) for text in texts]

    to_the_right = [text[:length].rjust(length) for text in sequences]
    yield to_the_right, "the zeros stand before a short sequence: they belong after it"
    yield [text[-length:] for text in sequences], "the last bases of a long sequence are kept: keep the first"
    for letters in (unknown, "N"):
        words = "an unknown letter is left out, so that what follows moves up: its place must stay, with zeros"
        yield replaced(letters, ""), words
    yield [text * length for text in sequences], "a short sequence is begun again: after its end there are zeros"
    for base in BASES:
        zeros = f"{base}: zeros must stand there"
        yield replaced("N", base), f"an N becomes {zeros}"
        yield replaced(unknown - {"N"}, base), f"a letter other than N becomes {zeros}"
        yield replaced(unknown, base), f"an unknown letter becomes {zeros}"
        yield filled_up(sequences, base), f"a short sequence is filled up with {zeros}"
        every_gap = filled_up(replaced(unknown, base), base)
        yield every_gap, f"an unknown letter and what comes after the end become {zeros}"


@question
def train_barcodes():
    """Question 7: tell three species apart."""
    check_barcodes(checks.answer("barcode_model"), datasets.dna_barcodes(600, seed=904), few=5)


def check_barcodes(model, animals, few):
    """Check how a trained network for barcodes is built, and that it knows the species of animals.

    Parameters
    ----------
    model : keras.Model
        The student's.
    animals
        What `datasets.dna_barcodes` gives, other animals than it was trained with.
    few : int
        How many of them show what shape its output has.

    Returns
    -------
    array (animals,) of int
        The species that it says.
    """
    X = encoding.one_hot_bases(animals.sequences, 500)
    shapes = {
        (few, 1): "the dense layer has one output: it needs one for each species",
        (few, 100): "the dense layer is missing",
        (few, 4): "the dense layer has an output for each base: it needs one for each species",
    }
    what = f"The output of barcode_model for {few} barcodes"
    hint = "it must be (samples, 3): return_sequences stays False, and the dense layer has an output for each species"
    outputs = checks.models.outputs(model, X[:few], "barcode_model")
    checks.same_shape(outputs, (few, 3), what, causes=shapes, hint=hint)
    checks.probabilities(outputs, "The output of barcode_model")
    _check_barcode_layers(model)
    chances = checks.probabilities(checks.models.outputs(model, X, "barcode_model"), "The output of barcode_model")
    said = chances.argmax(axis=1)
    wrong = np.mean(said != animals.species)
    guess = 1 - np.bincount(animals.species).max() / len(animals.species)
    cause = (
        "too little training (all 1,000 barcodes, more epochs), an end in a bad epoch (`patience` keeps the best one), "
        "a pool size too small or too large (steps that the LSTM reads: "
        f"{checks.recurrent.lstm_steps(model) or 'unknown'}), or targets that do not belong to the inputs"
    )
    never = sorted(set(range(3)) - set(said))
    if never and wrong > 0.2:
        cause += f"; it never says species {' or '.join(map(str, never))}"
    what = f"barcode_model on {len(X)} new barcodes"
    checks.better_than(wrong, guess, what, 0.75, "always saying the same species", hint=cause)
    return said


def _check_barcode_layers(model):
    mixed_up = "filters and kernel_size are mixed up: 64 filters of 3 steps"
    counts = {
        42_000: "the LSTM layer reads the bases, not what the convolution gives",
        4 * (100 * 100 + 100 * 64 * 49 + 100): (
            "the steps were flattened: the LSTM layer must read 64 numbers at each step"
        ),
        3 * 500 * 64 + 64: "steps and bases are swapped in the Input: steps come first",
        4 * 3 * 64 + 3: mixed_up,
        64 * 4 * 3 + 3: mixed_up,
    }
    layers = [("Conv1D", 832), ("LSTM", 66_000), ("Dense", 303)]
    checks.models.parameters(model, layers, "barcode_model", causes=counts)
    conv = next(layer for layer in checks.models.layers_with_weights(model) if len(layer.weights[0].shape) == 3)
    checks.expect(
        tuple(conv.strides) == (1,),
        "The Conv1D layer of barcode_model leaves places out.",
        "strides=1",
        f"strides={conv.strides[0]}",
        "shortening the sequence is the pooling layer's work",
    )
    steps = checks.recurrent.lstm_steps(model)
    checks.expect(
        steps is None or steps < 300,
        "The LSTM layer of barcode_model reads a sequence that is not shortened.",
        "fewer steps than the Conv1D layer gives",
        f"{steps} steps",
        "the pooling layer is missing",
    )
