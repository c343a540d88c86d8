# /// answer
# what = "two LSTM layers over one another"
# score = 0
# message = ["does not look at what comes after a reading", "no layer reads backwards"]
# ///
# %% train-rain
X_train, Y_train = datasets.rain_gauge(3000, seed=1)

training.set_seed(1)
rain_model = keras.Sequential(
    [
        keras.Input(shape=(12, 1)),
        keras.layers.LSTM(8, return_sequences=True),
        keras.layers.LSTM(8, return_sequences=True),
        keras.layers.Dense(2, activation="sigmoid"),
    ]
)
