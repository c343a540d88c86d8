"""The visible tests of lesson 2, vanilla: one function a question, and the checks that its hidden tests share."""

from lstm_utils.visible_tests.vanilla.building import check_vanilla_lstm, vanilla_model
from lstm_utils.visible_tests.vanilla.echo import (
    check_decoding,
    check_echo_model,
    check_encoding,
    encode_echo,
    train_echo,
)
from lstm_utils.visible_tests.vanilla.forecasting import (
    check_airline_error,
    check_airline_forecast,
    check_weather_error,
    check_weather_output,
    forecast_airline,
    forecast_weather,
    held_out_days,
    held_out_months,
)
from lstm_utils.visible_tests.vanilla.scaling import check_split, check_undo, split_and_scale
from lstm_utils.visible_tests.vanilla.simple_rules import (
    baselines,
    check_error_by_horizon,
    check_persistence,
    check_seasonal_naive,
)
from lstm_utils.visible_tests.vanilla.windowing import check_windows, make_windows

__all__ = [
    "baselines",
    "check_airline_error",
    "check_airline_forecast",
    "check_decoding",
    "check_echo_model",
    "check_encoding",
    "check_error_by_horizon",
    "check_persistence",
    "check_seasonal_naive",
    "check_split",
    "check_undo",
    "check_vanilla_lstm",
    "check_weather_error",
    "check_weather_output",
    "check_windows",
    "encode_echo",
    "forecast_airline",
    "forecast_weather",
    "held_out_days",
    "held_out_months",
    "make_windows",
    "split_and_scale",
    "train_echo",
    "vanilla_model",
]
