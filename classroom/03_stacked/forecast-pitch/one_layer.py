# /// answer
# what = "a vanilla LSTM"
# score = 0
# message = ["has other layers with weights than asked for", "LSTM, LSTM, Dense"]
# ///
# %% forecast-pitch
X_tone, pitches = datasets.vibrato(1500, seed=1)
Y_pitch = pitches[:, 20:]

pitch_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(20),
        keras.layers.Dense(8),
    ]
)
