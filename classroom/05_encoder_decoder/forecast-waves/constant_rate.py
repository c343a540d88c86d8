# /// answer
# what = "constant learning rate, targets without the last axis, any number of past steps"
# ///
# %% forecast-waves
X_train, Y_train = datasets.damped_waves(2000, n_past=20, n_future=8, seed=1)
Y_train = Y_train[:, :, np.newaxis]
training.set_seed(5)
wave_model = None

wave_model = keras.Sequential(
    [
        keras.Input(shape=(None, 1)),
        keras.layers.LSTM(32),
        keras.layers.RepeatVector(8),
        keras.layers.LSTM(32, return_sequences=True),
        keras.layers.TimeDistributed(keras.layers.Dense(1)),
    ]
)
wave_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
training.fit(wave_model, X_train, Y_train[:, :, 0], epochs=15, batch_size=128)
