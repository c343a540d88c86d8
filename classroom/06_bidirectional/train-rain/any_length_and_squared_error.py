# /// answer
# what = "any number of steps, mean squared error, smaller batches"
# ///
# %% train-rain
X_train, Y_train = datasets.rain_gauge(3000, seed=1)

training.set_seed(3)
rain_model = keras.Sequential(
    [
        keras.Input(shape=(None, 1)),
        keras.layers.Bidirectional(keras.layers.LSTM(10, return_sequences=True)),
        keras.layers.Dense(2),
        keras.layers.Activation("sigmoid"),
    ]
)
rain_model.compile(optimizer=keras.optimizers.Adam(0.02), loss="mean_squared_error")
history = training.fit(rain_model, X_train, Y_train, epochs=8, batch_size=100)
