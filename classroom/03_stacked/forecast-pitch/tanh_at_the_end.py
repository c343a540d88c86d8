# /// answer
# what = "tanh at the dense layer, because the values lie between -1 and 1"
# score = 0
# message = ["goes through an activation", "tanh"]
# ///
# %% forecast-pitch
X_tone, pitches = datasets.vibrato(1500, seed=1)
Y_pitch = pitches[:, 20:]

pitch_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.LSTM(12),
        keras.layers.Dense(8, activation="tanh"),
    ]
)
