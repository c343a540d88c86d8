"""The course's figures: each function draws one, shows it in a notebook with alternative text, and returns it."""

from lstm_utils.plotting.architecture import architecture
from lstm_utils.plotting.comparisons import confusion, error_by_horizon, ladder, over_steps, side_by_side, spread
from lstm_utils.plotting.diagrams import encoder_decoder, lstm_cell, sequence_shapes, two_directions
from lstm_utils.plotting.figures import show
from lstm_utils.plotting.inside import gate_activations, gradient_norms
from lstm_utils.plotting.pictures import bases, feature_maps, frames, pairs
from lstm_utils.plotting.samples import next_character, outlines, surprise
from lstm_utils.plotting.series import forecast, learning_curves, series, windows

__all__ = [
    "architecture",
    "bases",
    "confusion",
    "encoder_decoder",
    "error_by_horizon",
    "feature_maps",
    "forecast",
    "frames",
    "gate_activations",
    "gradient_norms",
    "ladder",
    "learning_curves",
    "lstm_cell",
    "next_character",
    "outlines",
    "over_steps",
    "pairs",
    "sequence_shapes",
    "series",
    "show",
    "side_by_side",
    "spread",
    "surprise",
    "two_directions",
    "windows",
]
