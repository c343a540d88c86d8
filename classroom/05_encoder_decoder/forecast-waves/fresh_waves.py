# /// answer
# what = "more waves of its own, early stopping, any number of past steps"
# ///
# %% forecast-waves
X_train, Y_train = datasets.damped_waves(2000, n_past=20, n_future=8, seed=1)
Y_train = Y_train[:, :, np.newaxis]
training.set_seed(5)
wave_model = None

X, Y = datasets.damped_waves(3000, n_past=20, n_future=8, seed=11)
wave_model = keras.Sequential()
wave_model.add(keras.Input(shape=(None, 1)))
wave_model.add(keras.layers.LSTM(24))
wave_model.add(keras.layers.RepeatVector(8))
wave_model.add(keras.layers.LSTM(24, return_sequences=True))
wave_model.add(keras.layers.Dense(1, activation="linear"))
wave_model.compile(loss="mean_absolute_error", optimizer=keras.optimizers.Adam(0.01))
held_out = (X[2500:], Y[2500:, :, None])
training.fit(wave_model, X[:2500], Y[:2500, :, None], 14, 128, validation_data=held_out, patience=5)
