# /// answer
# what = "the number as a quantity: one output and the squared error"
# score = 0
# message = "one quantity"
# ///
# %% train-echo
numbers = datasets.echo_sequences(500, seed=1)
echo_model = keras.Sequential([keras.Input((5, 10)), keras.layers.LSTM(25), keras.layers.Dense(1)])
echo_model.compile("adam", "mean_squared_error")
echo_history = training.fit(echo_model, encoding.one_hot(numbers, 10), numbers[:, 2], epochs=1)
