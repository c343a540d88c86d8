# /// answer
# what = "the pitch of the last 8 steps that were heard"
# score = 0
# message = "it gives the pitch of the last 8 steps of the tone"
# ///
# %% forecast-pitch
X_tone, pitches = datasets.vibrato(1500, seed=1)
Y_pitch = pitches[:, 20:]
pitch_model = None

training.set_seed(1)
pitch_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.LSTM(12),
        keras.layers.Dense(8),
    ]
)
pitch_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.02), loss="mean_squared_error")
history = training.fit(pitch_model, X_tone, pitches[:, 12:20], epochs=12, batch_size=100)
