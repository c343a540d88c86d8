"""Tests of the character model: what it is made of, and what it has learnt."""

import numpy as np

from lstm_utils import checks, corpus, language, windows
from lstm_utils.visible_tests.question import question

LAST_STEP_ONLY = "return_sequences=True is missing: the LSTM layer hands on the last step only"
NO_DENSE = "the dense layer is missing"
LAYERS = [("Embedding", None), ("LSTM", None), ("Dense", None)]
TRAINED_BADLY = "too little training, or a learning rate that is too small or too large"


@question
def character_model():
    """Question 3: build a character model."""
    answer = checks.answer("character_model", without=[checks.language.random_model])

    name = "character_model(96, 24, 64)"
    features = "there is no axis of features: the Input of a text is (None,), any number of steps"
    with checks.language.naming({"found ndim=4": features}):
        model = checks.language.built(answer(96, 24, 64))
    checks.models.any_length(model, 1, name, "any number of steps: (samples, None)")
    texts = np.random.default_rng(73).integers(96, size=(2, 7))
    texts[0, 2] = 0
    check_character_model(model, (96, 24, 64), texts, name)


def check_character_model(model, sizes, texts, name, hint=""):
    """Check the layers of a character model, and what it gives.

    Parameters
    ----------
    model : object
        What came.
    sizes : tuple of int
        n_values, embedding and units.
    texts : array (samples, steps) of int
        2 samples and 3 steps or more, and a 0 among them.
    name : str
        The model's name in messages.
    hint : str
        The cause to name for a shape that tells nothing else.
    """
    n_values, embedding, units = sizes
    samples, steps = texts.shape
    one_for_each = "it needs one for each character"
    shapes = {
        (samples, n_values): LAST_STEP_ONLY,
        (samples, steps, units): NO_DENSE,
        (samples, steps, 1): f"the dense layer has one output: {one_for_each}",
        (samples, steps, embedding): "the dense layer has as many outputs as the embedding is long: " + one_for_each,
    }
    came = checks.models.outputs(model, texts, name)
    what = f"The output of {name} for {samples} texts of {steps} characters"
    checks.same_shape(came, (samples, steps, n_values), what, shapes, hint)
    layers = [
        ("Embedding", n_values * embedding),
        ("LSTM", 4 * (units * (units + embedding) + units)),
        ("Dense", n_values * (units + 1)),
    ]
    mistakes = {
        n_values * units: "the vectors of the embedding are as long as there are units",
        (n_values + 1) * embedding: "the embedding has one character too many",
        4 * (embedding * 2 * embedding + embedding): "the embedding's size was taken for units",
    }
    checks.models.parameters(model, layers, name, mistakes)
    check_every_step(model, texts, name)


def check_every_step(model, texts, name):
    """Check that a model of these layers does at every step what they do by default, with a linear output."""
    checks.models.outputs(model, texts, name)
    checks.recurrent.lstm_defaults(model, name)
    checks.models.linear_output(model, texts, name)
    checks.language.every_step_scored(model, texts, name)


@question
def train_text():
    """Question 4: train it."""
    model = checks.answer("text_model")

    known, held_out = reference_ids()
    steps = checks.language.steps(model, 100)
    two_texts, _ = language.next_character_windows(held_out[: 2 * steps + 1], steps)
    shapes = {(2, 96): LAST_STEP_ONLY, (2, steps, 64): NO_DENSE}
    came = checks.models.outputs(model, two_texts, "text_model")
    checks.same_shape(came, (2, steps, 96), f"The output of text_model for 2 texts of {steps} characters", shapes)
    checks.models.parameters(model, LAYERS, "text_model")
    check_bits_of(model, known, held_out, steps, "text_model on the held-out text", margin=0.1)
    checks.models.linear_output(model, two_texts, "text_model")


def reference_ids():
    """Give the first nine tenths of the reference text and its last one, as numbers."""
    ids = language.encode(corpus.reference_text())
    return windows.split_in_time(ids, len(ids) // 10)


def check_bits_of(model, known, text, steps, what, margin):
    """Check that a model needs fewer bits for a text, `steps` characters at a time, than the bigrams of `known`."""
    read, came_next = language.next_character_windows(text, steps)
    scores = checks.models.outputs(model, read, "text_model")
    expected = language.with_temperature(scores, 1)
    bits = language.bits_per_character(np.maximum(expected, 1e-9), came_next)
    limit = language.bits_per_character(language.bigram(known, 96)[read], came_next)
    said = expected.argmax(axis=-1)
    cause = TRAINED_BADLY
    if are_probabilities(scores):
        cause = "the last layer has a softmax: it must give scores"
    elif np.mean(said == read) > 0.5:
        cause = "it says the character that it has just read: it was trained on X_train as the target, not on Y_train"
    elif np.mean(said[:, 1:] == read[:, :-1]) > 0.5:
        cause = "it says the character before the last: input and target are in each other's place"
    elif takes_probabilities(model):
        cause = "scores were taken for probabilities: the loss needs from_logits=True"
    checks.better_than(bits, limit, what, margin, "the bigram model", hint=cause, unit="bits per character")


def are_probabilities(scores):
    """Tell whether what a model gives has been through a softmax."""
    return scores.min() >= 0 and np.allclose(scores.sum(axis=-1), 1, atol=1e-3)


def takes_probabilities(model):
    """Tell whether a model was trained with a cross-entropy that takes its scores for probabilities."""
    loss = getattr(model, "loss", None)
    if isinstance(loss, str):
        return "crossentropy" in loss
    return getattr(loss, "from_logits", True) is False
