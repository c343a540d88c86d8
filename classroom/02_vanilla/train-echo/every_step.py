# /// answer
# what = "return_sequences=True and the target repeated until the shapes fit"
# score = 0
# message = "return_sequences=True"
# ///
# %% train-echo
numbers = datasets.echo_sequences(500, seed=1)
X = encoding.one_hot(numbers, 10)
Y = np.repeat(X[:, 2:3], 5, axis=1)
echo_model = keras.Sequential(
    [
        keras.Input(shape=(5, 10)),
        keras.layers.LSTM(25, return_sequences=True),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
echo_model.compile(optimizer="adam", loss="categorical_crossentropy")
echo_history = training.fit(echo_model, X, Y, epochs=1)
