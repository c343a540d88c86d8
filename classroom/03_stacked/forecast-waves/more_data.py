# /// answer
# what = "more waves than were given, any number of steps, states from return_state"
# ///
# %% forecast-waves
X_train, Y_train = datasets.damped_waves(1500, seed=1)

training.set_seed(4)
more, after = datasets.damped_waves(3000, seed=77)
series = keras.Input(shape=(None, 1))
lower = keras.layers.LSTM(12, return_sequences=True)(series)
_, h, _ = keras.layers.LSTM(16, return_sequences=True, return_state=True)(lower)
wave_model = keras.Model(series, keras.layers.Dense(8, name="steps")(h), name="waves")
wave_model.compile(loss=keras.losses.Huber(), optimizer=keras.optimizers.Adam(0.02))
wave_history = wave_model.fit(
    np.concatenate([X_train, more]), np.vstack([Y_train, after]), epochs=6, batch_size=100, verbose=0
).history
