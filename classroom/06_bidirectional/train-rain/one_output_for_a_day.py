# /// answer
# what = "return_sequences is missing"
# score = 0
# message = "return_sequences=True"
# ///
# %% train-rain
X_train, Y_train = datasets.rain_gauge(3000, seed=1)

training.set_seed(1)
rain_model = keras.Sequential(
    [
        keras.Input(shape=(12, 1)),
        keras.layers.Bidirectional(keras.layers.LSTM(8)),
        keras.layers.Dense(2, activation="sigmoid"),
    ]
)
