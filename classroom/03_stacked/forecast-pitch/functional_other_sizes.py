# /// answer
# what = "functional, 16 and 10 units, mean absolute error as the loss"
# ///
# %% forecast-pitch
X_tone, pitches = datasets.vibrato(1500, seed=1)
Y_pitch = pitches[:, 20:]
pitch_model = None

training.set_seed(4)
inputs = keras.Input((20, 1))
hidden = keras.layers.LSTM(16, return_sequences=True)(inputs)
hidden = keras.layers.LSTM(10)(hidden)
pitch_model = keras.Model(inputs, keras.layers.Dense(8)(hidden))
pitch_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mean_absolute_error")
history = training.fit(pitch_model, X_tone, Y_pitch, epochs=12, batch_size=50)
