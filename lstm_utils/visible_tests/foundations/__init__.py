"""The tests of lesson 1: one function a question for its visible tests, and the checks that its hidden tests share."""

from lstm_utils.visible_tests.foundations.backwards import (
    backward_step,
    check_backward_step,
    check_through_time,
    through_time,
)
from lstm_utils.visible_tests.foundations.cells import check_gru, check_plain_cell, gru, plain_cell
from lstm_utils.visible_tests.foundations.inside_lstm import check_gates, check_states, lstm_gates, lstm_state
from lstm_utils.visible_tests.foundations.sequences import check_run, run_cell
from lstm_utils.visible_tests.foundations.sizes import (
    application_shapes,
    check_application_shapes,
    check_count,
    check_output_shapes,
    count_parameters,
)

# What is told where the visible tests have said all that there is to say.
SIZE_FIXED = "see what the visible tests say; if they pass, a size is fixed"

__all__ = [
    "SIZE_FIXED",
    "application_shapes",
    "backward_step",
    "check_application_shapes",
    "check_backward_step",
    "check_count",
    "check_gates",
    "check_gru",
    "check_output_shapes",
    "check_plain_cell",
    "check_run",
    "check_states",
    "check_through_time",
    "count_parameters",
    "gru",
    "lstm_gates",
    "lstm_state",
    "plain_cell",
    "run_cell",
    "through_time",
]
