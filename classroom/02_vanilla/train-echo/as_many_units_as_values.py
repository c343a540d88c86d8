# /// answer
# what = "ten units for ten values"
# score = 0
# message = "units is 10, the number of values"
# ///
# %% train-echo
numbers = datasets.echo_sequences(500, seed=1)
echo_model = keras.Sequential([keras.Input((5, 10)), keras.layers.LSTM(10), keras.layers.Dense(10, "softmax")])
echo_model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
echo_history = training.fit(echo_model, encoding.one_hot(numbers, 10), encoding.one_hot(numbers[:, 2], 10), epochs=1)
