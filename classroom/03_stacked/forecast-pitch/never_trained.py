# /// answer
# what = "built and compiled, never trained"
# score = 0
# message = "is not good enough"
# ///
# %% forecast-pitch
X_tone, pitches = datasets.vibrato(1500, seed=1)
Y_pitch = pitches[:, 20:]
pitch_model = None

training.set_seed(1)
pitch_model = keras.Sequential(
    [keras.Input((20, 1)), keras.layers.LSTM(12, return_sequences=True), keras.layers.LSTM(12), keras.layers.Dense(8)]
)
pitch_model.compile(optimizer="adam", loss="mean_squared_error")
