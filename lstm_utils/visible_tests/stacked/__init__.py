"""The tests of lesson 3, stacked: one function a question, and the checks that hidden tests share with them."""

from lstm_utils.visible_tests.stacked.forecasts import (
    check_pitch_model,
    check_wave_model,
    forecast_pitch,
    forecast_waves,
)
from lstm_utils.visible_tests.stacked.kernel import check_settings, fast_kernel
from lstm_utils.visible_tests.stacked.layers import (
    check_mended_stack,
    check_stacked_lstm,
    mend_stack,
    stacked_model,
)
from lstm_utils.visible_tests.stacked.sizes import check_counts, check_width, count_parameters, equal_width
from lstm_utils.visible_tests.stacked.waves import check_waves, damped_waves

__all__ = [
    "check_counts",
    "check_mended_stack",
    "check_pitch_model",
    "check_settings",
    "check_stacked_lstm",
    "check_wave_model",
    "check_waves",
    "check_width",
    "count_parameters",
    "damped_waves",
    "equal_width",
    "fast_kernel",
    "forecast_pitch",
    "forecast_waves",
    "mend_stack",
    "stacked_model",
]
