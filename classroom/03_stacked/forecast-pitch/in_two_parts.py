# /// answer
# what = "two Sequentials, one inside the other, AdamW and batches of 50"
# ///
# %% forecast-pitch
X_tone, pitches = datasets.vibrato(1500, seed=1)
Y_pitch = pitches[:, 20:]

training.set_seed(5)
reader = keras.Sequential([keras.layers.LSTM(16, return_sequences=True), keras.layers.LSTM(16)], name="reader")
pitch_model = keras.Sequential([keras.Input((20, 1)), reader, keras.layers.Dense(8)])
pitch_model.compile(keras.optimizers.AdamW(0.015, weight_decay=1e-4), "mae")
pitch_model.fit(X_tone.astype(np.float32), Y_pitch.astype(np.float32), batch_size=50, epochs=9, verbose=0)
