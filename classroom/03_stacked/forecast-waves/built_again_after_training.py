# /// answer
# what = "the model that was trained is replaced by a new one"
# score = 0
# message = ["is not good enough", "it has hardly been trained"]
# ///
# %% forecast-waves
X_train, Y_train = datasets.damped_waves(1500, seed=1)


def build():
    model = keras.Sequential([keras.Input((20, 1)), keras.layers.LSTM(12, return_sequences=True)])
    model.add(keras.layers.LSTM(12))
    model.add(keras.layers.Dense(8))
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.02), loss="mse")
    return model


training.set_seed(1)
wave_history = training.fit(build(), X_train, Y_train, epochs=1, batch_size=100)
wave_model = build()
