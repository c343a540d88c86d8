"""What tests are made of: get a student's answer, compare its results, and say what is wrong so that it helps.

A message has up to four lines: what was looked at, what was expected, what came, and the likely cause. Models,
sequence-to-sequence models, decoders, two directions, language models and a student's own work have modules of their
own here: `checks.models.outputs(...)`.
"""

from lstm_utils.checks import decoding, directions, language, models, own_work, recurrent, seq2seq
from lstm_utils.checks.answers import answer
from lstm_utils.checks.messages import CheckFailed, NotAnswered, expect, explained, fail
from lstm_utils.checks.values import as_array, better_than, close, finite, parts, probabilities, same_shape

__all__ = [
    "CheckFailed",
    "NotAnswered",
    "answer",
    "as_array",
    "better_than",
    "close",
    "decoding",
    "directions",
    "expect",
    "explained",
    "fail",
    "finite",
    "language",
    "models",
    "own_work",
    "parts",
    "probabilities",
    "recurrent",
    "same_shape",
    "seq2seq",
]
