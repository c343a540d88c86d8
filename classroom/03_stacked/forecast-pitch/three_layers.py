# /// answer
# what = "one layer more than asked for"
# score = 0
# message = "has other layers with weights than asked for"
# ///
# %% forecast-pitch
X_tone, pitches = datasets.vibrato(1500, seed=1)
Y_pitch = pitches[:, 20:]

pitch_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.LSTM(12),
        keras.layers.Dense(8),
    ]
)
