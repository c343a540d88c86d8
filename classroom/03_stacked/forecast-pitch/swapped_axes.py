# /// answer
# what = "20 features at one step"
# score = 0
# message = "steps and features are swapped in the Input"
# ///
# %% forecast-pitch
X_tone, pitches = datasets.vibrato(1500, seed=1)
Y_pitch = pitches[:, 20:]
pitch_model = keras.Sequential(
    [keras.Input((1, 20)), keras.layers.LSTM(12, return_sequences=True), keras.layers.LSTM(12), keras.layers.Dense(8)]
)
