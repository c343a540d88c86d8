# /// answer
# what = "tanh at the dense layer, because the values lie between -1 and 1"
# score = 0
# message = ["goes through an activation", "tanh"]
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
        keras.layers.Dense(8, activation="tanh"),
    ]
)
wave_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.02), loss="mean_squared_error")
wave_history = training.fit(wave_model, X_train, Y_train, epochs=1, batch_size=500)
