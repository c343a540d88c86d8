# /// answer
# what = "the mean of the eight steps for each of them"
# score = 0
# message = "is not good enough"
# ///
# %% forecast-waves
X_train, Y_train = datasets.damped_waves(1500, seed=1)

training.set_seed(1)
wave_model = keras.Sequential(
    [keras.Input((20, 1)), keras.layers.LSTM(12, return_sequences=True), keras.layers.LSTM(12), keras.layers.Dense(8)]
)
wave_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.02), loss="mse")
mean = np.repeat(Y_train.mean(axis=1, keepdims=True), 8, axis=1)
wave_history = training.fit(wave_model, X_train, mean, epochs=8, batch_size=100)
