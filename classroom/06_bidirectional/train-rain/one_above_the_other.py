# /// answer
# what = "a layer that reads backwards above one that reads forwards, its outputs as they come"
# score = 0
# message = ["The first label (2.5 mm)", "outputs of a layer with go_backwards that are not turned round"]
# ///
# %% train-rain
X_train, Y_train = datasets.rain_gauge(3000, seed=1)

training.set_seed(1)
rain_model = keras.Sequential(
    [
        keras.Input(shape=(12, 1)),
        keras.layers.LSTM(8, return_sequences=True),
        keras.layers.LSTM(8, return_sequences=True, go_backwards=True),
        keras.layers.Dense(2, activation="sigmoid"),
    ]
)
