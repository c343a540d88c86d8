"""The tests of lesson 6, bidirectional: one function a question, and the checks that hidden tests share with them."""

from lstm_utils.visible_tests.bidirectional.counts import check_sizes, sizes
from lstm_utils.visible_tests.bidirectional.future import check_looks_ahead, looks_ahead
from lstm_utils.visible_tests.bidirectional.halves import (
    both_directions,
    check_both_directions,
    check_last_outputs,
    check_merge,
    last_outputs,
    merge,
)
from lstm_utils.visible_tests.bidirectional.labelling import (
    check_half_reached,
    check_labeller,
    check_limit_reached,
    check_rain_model,
    labeller,
    labels,
    train_rain,
)

__all__ = [
    "both_directions",
    "check_both_directions",
    "check_half_reached",
    "check_labeller",
    "check_last_outputs",
    "check_limit_reached",
    "check_looks_ahead",
    "check_merge",
    "check_rain_model",
    "check_sizes",
    "labeller",
    "labels",
    "last_outputs",
    "looks_ahead",
    "merge",
    "sizes",
    "train_rain",
]
