# /// answer
# what = "relu where softmax belongs"
# score = 0
# message = ["does not add up to 1", "softmax"]
# ///
# %% train-echo
numbers = datasets.echo_sequences(1000, seed=1)
echo_model = keras.Sequential()
echo_model.add(keras.Input(shape=(5, 10)))
echo_model.add(keras.layers.LSTM(25))
echo_model.add(keras.layers.Dense(10, activation="relu"))
echo_model.compile(loss="mse", optimizer="adam")
echo_history = training.fit(echo_model, encoding.one_hot(numbers, 10), encoding.one_hot(numbers[:, 2], 10), epochs=1)
