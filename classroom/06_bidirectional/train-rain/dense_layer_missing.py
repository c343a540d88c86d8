# /// answer
# what = "the LSTM layers give the labels"
# score = 0
# message = "the dense layer is missing"
# ///
# %% train-rain
X_train, Y_train = datasets.rain_gauge(3000, seed=1)

training.set_seed(1)
rain_model = keras.Sequential(
    [
        keras.Input(shape=(12, 1)),
        keras.layers.Bidirectional(keras.layers.LSTM(8, return_sequences=True)),
    ]
)
rain_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.03), loss="binary_crossentropy")
