# /// answer
# what = "the upper layer returns sequences too"
# score = 0
# message = "the upper layer hands on every step as well"
# ///
# %% forecast-pitch
X_tone, pitches = datasets.vibrato(1500, seed=1)
Y_pitch = pitches[:, 20:]
pitch_model = None

model = keras.Sequential(
    [
        keras.Input((20, 1)),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.Dense(8),
    ]
)
pitch_model = model
