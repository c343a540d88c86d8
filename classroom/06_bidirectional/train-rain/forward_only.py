# /// answer
# what = "one LSTM layer that reads forwards"
# score = 0
# message = ["does not read in both directions", "Bidirectional is missing"]
# ///
# %% train-rain
X_train, Y_train = datasets.rain_gauge(3000, seed=1)

training.set_seed(1)
rain_model = keras.Sequential(
    [
        keras.Input(shape=(12, 1)),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.Dense(2, activation="sigmoid"),
    ]
)
