# /// answer
# what = "more epochs at a smaller rate that is brought down, gradients clipped"
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
rate = keras.optimizers.schedules.ExponentialDecay(0.02, decay_steps=100, decay_rate=0.7)
pitch_model.compile(optimizer=keras.optimizers.Adam(rate, clipnorm=1.0), loss="mse")
history = training.fit(pitch_model, X_tone, Y_pitch, epochs=14, batch_size=100)
