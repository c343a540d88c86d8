# /// answer
# what = "the vanilla model: eight outputs at once"
# score = 0
# message = "writes all steps at once"
# ///
# %% forecast-waves
X_train, Y_train = datasets.damped_waves(2000, n_past=20, n_future=8, seed=1)
Y_train = Y_train[:, :, np.newaxis]
training.set_seed(5)
wave_model = None

wave_model = keras.Sequential([keras.Input(shape=(20, 1)), keras.layers.LSTM(16), keras.layers.Dense(8)])
wave_model.compile(optimizer="adam", loss="mean_squared_error")
