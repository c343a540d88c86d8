# /// answer
# what = "the target begins with the last step that was seen"
# score = 0
# message = "the forecast comes one step late"
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
wave_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.02), loss="mean_squared_error")
wave_history = training.fit(
    wave_model, X_train, np.concatenate([X_train[:, -1], Y_train[:, :-1]], axis=1), epochs=8, batch_size=100
)
