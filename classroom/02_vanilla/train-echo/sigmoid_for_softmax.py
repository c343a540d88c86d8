# /// answer
# what = "sigmoid and binary cross-entropy, as for two classes"
# score = 0
# message = "sigmoid and not in softmax"
# ///
# %% train-echo
numbers = datasets.echo_sequences(1000, seed=1)
X, Y = encoding.one_hot(numbers, 10), encoding.one_hot(numbers[:, 2], 10)
echo_model = keras.Sequential(
    [keras.Input(shape=(5, 10)), keras.layers.LSTM(25), keras.layers.Dense(10, activation="sigmoid")]
)
echo_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
echo_history = training.fit(echo_model, X, Y, epochs=2)
