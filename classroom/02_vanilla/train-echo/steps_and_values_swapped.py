# /// answer
# what = "input (10, 5), and the samples turned to fit"
# score = 0
# message = "steps and features are swapped"
# ///
# %% train-echo
numbers = datasets.echo_sequences(500, seed=1)
X = encoding.one_hot(numbers, 10).transpose(0, 2, 1)
Y = encoding.one_hot(numbers[:, 2], 10)
echo_model = keras.Sequential([keras.Input((10, 5)), keras.layers.LSTM(25), keras.layers.Dense(10, "softmax")])
echo_model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
echo_history = training.fit(echo_model, X, Y, epochs=1)
