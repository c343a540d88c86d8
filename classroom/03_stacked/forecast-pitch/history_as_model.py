# /// answer
# what = "stores what fit returns under the model's name"
# score = 0
# message = "what `fit` returns was stored under the model's name"
# ///
# %% forecast-pitch
X_tone, pitches = datasets.vibrato(1500, seed=1)
Y_pitch = pitches[:, 20:]
pitch_model = None

model = keras.Sequential(
    [keras.Input((20, 1)), keras.layers.LSTM(12, return_sequences=True), keras.layers.LSTM(12), keras.layers.Dense(8)]
)
model.compile(optimizer="adam", loss="mse")
pitch_model = training.fit(model, X_tone, Y_pitch, epochs=1, batch_size=500)
