# /// answer
# what = "tanh at the last layer"
# score = 0
# message = "goes through an activation"
# ///
# %% forecast-waves
X_train, Y_train = datasets.damped_waves(2000, n_past=20, n_future=8, seed=1)
Y_train = Y_train[:, :, np.newaxis]
training.set_seed(5)
wave_model = None

wave_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(16),
        keras.layers.RepeatVector(8),
        keras.layers.LSTM(16, return_sequences=True),
        keras.layers.TimeDistributed(keras.layers.Dense(1, activation="tanh")),
    ]
)
wave_model.compile(optimizer="adam", loss="mean_squared_error")
