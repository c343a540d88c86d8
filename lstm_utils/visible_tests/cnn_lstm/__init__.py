"""The tests of lesson 4, cnn-lstm: one function a question, and the checks that hidden tests share with them."""

from lstm_utils.visible_tests.cnn_lstm.barcodes import check_barcodes, check_bases, encode_bases, train_barcodes
from lstm_utils.visible_tests.cnn_lstm.by_hand import (
    check_conv1d,
    check_length,
    check_max_pool,
    check_parameters,
    convolve,
    sizes,
)
from lstm_utils.visible_tests.cnn_lstm.every_step import (
    check_blocks,
    check_cnn_lstm,
    check_results,
    cnn_lstm_model,
    into_blocks,
    time_distributed,
)
from lstm_utils.visible_tests.cnn_lstm.videos import (
    chances_of_right,
    check_directions,
    check_video_layers,
    train_video,
)

__all__ = [
    "chances_of_right",
    "check_barcodes",
    "check_bases",
    "check_blocks",
    "check_cnn_lstm",
    "check_conv1d",
    "check_directions",
    "check_length",
    "check_max_pool",
    "check_parameters",
    "check_results",
    "check_video_layers",
    "cnn_lstm_model",
    "convolve",
    "encode_bases",
    "into_blocks",
    "sizes",
    "time_distributed",
    "train_barcodes",
    "train_video",
]
