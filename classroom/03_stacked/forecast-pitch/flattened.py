# /// answer
# what = "all steps of the upper layer go to the dense layer"
# score = 0
# message = ["reads the wrong number of values", "Flatten"]
# ///
# %% forecast-pitch
X_tone, pitches = datasets.vibrato(1500, seed=1)
Y_pitch = pitches[:, 20:]

pitch_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.Flatten(),
        keras.layers.Dense(8),
    ]
)
