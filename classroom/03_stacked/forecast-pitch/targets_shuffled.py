# /// answer
# what = "tones and pitches are no longer in the same order"
# score = 0
# message = "the forecast is nearly 0 everywhere"
# ///
# %% forecast-pitch
X_tone, pitches = datasets.vibrato(1500, seed=1)
Y_pitch = pitches[:, 20:]

training.set_seed(1)
pitch_model = keras.Sequential(
    [keras.Input((20, 1)), keras.layers.LSTM(12, return_sequences=True), keras.layers.LSTM(12), keras.layers.Dense(8)]
)
pitch_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.02), loss="mean_squared_error")
history = training.fit(pitch_model, X_tone, np.random.permutation(Y_pitch), epochs=2, batch_size=100)
