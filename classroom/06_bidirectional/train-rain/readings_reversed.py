# /// answer
# what = "the labels from the evening to the morning"
# score = 0
# message = "the readings are in reversed order"
# ///
# %% train-rain
X_train, Y_train = datasets.rain_gauge(3000, seed=1)

training.set_seed(1)
rain_model = keras.Sequential(
    [
        keras.Input(shape=(12, 1)),
        keras.layers.Bidirectional(keras.layers.LSTM(8, return_sequences=True)),
        keras.layers.Dense(2, activation="sigmoid"),
    ]
)
rain_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.03), loss="binary_crossentropy")
history = training.fit(rain_model, X_train, Y_train[:, ::-1], epochs=3, batch_size=200)
