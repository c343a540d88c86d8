# /// answer
# what = "last year's months, whatever the model says"
# score = 0
# message = ["The forecast is seasonal naive's", "does not use the model"]
# ///
# %% forecast-airline
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
airline_model = keras.Sequential([keras.Input((36, 1)), keras.layers.LSTM(32), keras.layers.Dense(12)])


def forecast_airline(model, history):
    return baselines.seasonal_naive(history, 12, 12)
