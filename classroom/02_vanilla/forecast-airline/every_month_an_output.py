# /// answer
# what = "return_sequences=True"
# score = 0
# message = "return_sequences=True"
# ///
# %% forecast-airline
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands
airline_model = keras.Sequential(
    [keras.Input((36, 1)), keras.layers.LSTM(32, return_sequences=True), keras.layers.Dense(12)]
)
airline_model.compile(optimizer="adam", loss="mse")


def forecast_airline(model, history):
    level = np.log(history).mean(axis=1)[:, None, None]
    return np.exp(model.predict(np.log(history)[:, :, None] - level, verbose=0) + level)
