# /// answer
# what = "encoder and decoder as models of their own, Huber loss, 24 and 16 units"
# ///
# %% forecast-waves
X_train, Y_train = datasets.damped_waves(2000, n_past=20, n_future=8, seed=1)
Y_train = Y_train[:, :, np.newaxis]
training.set_seed(5)
wave_model = None

encoder = keras.Sequential([keras.Input((20, 1)), keras.layers.LSTM(24), keras.layers.RepeatVector(8)])
x = keras.Input((8, 24))
decoder = keras.Model(x, keras.layers.Dense(1)(keras.layers.LSTM(16, return_sequences=True)(x)))
wave_model = keras.Sequential([encoder, decoder])
wave_model.compile(keras.optimizers.Adam(keras.optimizers.schedules.CosineDecay(0.02, 15 * 16)), keras.losses.Huber())
wave_history = wave_model.fit(X_train, Y_train, epochs=15, batch_size=128, verbose=0)
