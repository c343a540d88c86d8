# /// answer
# what = "more epochs at a smaller rate that is brought down, gradients clipped"
# ///
# %% forecast-waves
X_train, Y_train = datasets.damped_waves(1500, seed=1)
wave_model = None
wave_history = None

training.set_seed(1)
wave_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.LSTM(12),
        keras.layers.Dense(8),
    ]
)
rate = keras.optimizers.schedules.ExponentialDecay(0.02, decay_steps=100, decay_rate=0.7)
wave_model.compile(optimizer=keras.optimizers.Adam(rate, clipnorm=1.0), loss="mse")
wave_history = training.fit(wave_model, X_train, Y_train, epochs=14, batch_size=100)
