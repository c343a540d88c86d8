# /// answer
# what = "a lower layer that reads both ways"
# score = 0
# message = ["has other layers with weights than asked for", "Bidirectional"]
# ///
# %% forecast-pitch
X_tone, pitches = datasets.vibrato(1500, seed=1)
Y_pitch = pitches[:, 20:]

pitch_model = keras.Sequential(
    [
        keras.Input((20, 1)),
        keras.layers.Bidirectional(keras.layers.LSTM(12, return_sequences=True)),
        keras.layers.LSTM(12),
        keras.layers.Dense(8),
    ]
)
