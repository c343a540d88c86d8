# /// answer
# what = "functional, 16 and 10 units, mean absolute error as the loss"
# ///
# %% forecast-waves
X_train, Y_train = datasets.damped_waves(1500, seed=1)
wave_model = None
wave_history = None

training.set_seed(4)
inputs = keras.Input((20, 1))
hidden = keras.layers.LSTM(16, return_sequences=True)(inputs)
hidden = keras.layers.LSTM(10)(hidden)
wave_model = keras.Model(inputs, keras.layers.Dense(8)(hidden))
wave_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mean_absolute_error")
wave_history = training.fit(wave_model, X_train, Y_train, epochs=12, batch_size=50)
