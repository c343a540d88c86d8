# /// answer
# what = "the encoder's last eight outputs for the repeated vector, cut to length"
# score = 0
# message = "does not read one vector"
# ///
# %% forecast-waves
X_train, Y_train = datasets.damped_waves(2000, n_past=20, n_future=8, seed=1)
Y_train = Y_train[:, :, np.newaxis]
training.set_seed(5)
wave_model = None

wave_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(16, return_sequences=True),
        keras.layers.Cropping1D((12, 0)),
        keras.layers.LSTM(16, return_sequences=True),
        keras.layers.TimeDistributed(keras.layers.Dense(1)),
    ]
)
wave_model.compile(optimizer="adam", loss="mean_squared_error")
