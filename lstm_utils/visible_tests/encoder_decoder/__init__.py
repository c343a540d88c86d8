"""The tests of lesson 5, encoder-decoder: one function a question, and the checks that hidden tests share with them."""

from lstm_utils.visible_tests.encoder_decoder.handed_states import (
    check_accuracy,
    check_decoding,
    check_sequences,
    check_translator,
    greedy_decode,
    teacher_forcing,
    three_models,
)
from lstm_utils.visible_tests.encoder_decoder.repeated_vector import (
    check_adder,
    check_one_shot,
    forecast_errors,
    forecast_waves,
    one_shot_model,
    said_by_adder,
    train_adder,
)
from lstm_utils.visible_tests.encoder_decoder.texts import (
    check_decoded,
    check_encoded,
    check_match,
    check_unseen,
    encode_texts,
    honest_score,
)

__all__ = [
    "check_accuracy",
    "check_adder",
    "check_decoded",
    "check_decoding",
    "check_encoded",
    "check_match",
    "check_one_shot",
    "check_sequences",
    "check_translator",
    "check_unseen",
    "encode_texts",
    "forecast_errors",
    "forecast_waves",
    "greedy_decode",
    "honest_score",
    "one_shot_model",
    "said_by_adder",
    "teacher_forcing",
    "three_models",
    "train_adder",
]
