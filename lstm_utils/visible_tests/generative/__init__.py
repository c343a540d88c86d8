"""The visible tests of lesson 7, generative: one function a question; and what hidden tests share with them."""

from lstm_utils.visible_tests.generative.counting import check_bigram, check_bits, check_unigram, counting_models
from lstm_utils.visible_tests.generative.models import (
    LAYERS,
    character_model,
    check_bits_of,
    check_character_model,
    check_every_step,
    reference_ids,
    train_text,
)
from lstm_utils.visible_tests.generative.rectangles import (
    check_drawings,
    check_rectangle_model,
    drawings,
    rectangle_check,
    train_rectangles,
)
from lstm_utils.visible_tests.generative.text import (
    HINTS,
    check_places,
    check_text,
    check_windows,
    text_to_windows,
)
from lstm_utils.visible_tests.generative.writing import (
    SOFTMAX,
    check_copied,
    check_scores,
    check_shares,
    check_temperature,
    copied,
    read_on,
    temperature,
)

__all__ = [
    "HINTS",
    "LAYERS",
    "SOFTMAX",
    "character_model",
    "check_bigram",
    "check_bits",
    "check_bits_of",
    "check_character_model",
    "check_copied",
    "check_drawings",
    "check_every_step",
    "check_places",
    "check_rectangle_model",
    "check_scores",
    "check_shares",
    "check_temperature",
    "check_text",
    "check_unigram",
    "check_windows",
    "copied",
    "counting_models",
    "drawings",
    "read_on",
    "rectangle_check",
    "reference_ids",
    "temperature",
    "text_to_windows",
    "train_rectangles",
    "train_text",
]
