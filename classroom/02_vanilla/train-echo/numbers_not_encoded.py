# /// answer
# what = "the numbers go in as they are, one feature and not ten"
# score = 0
# message = ["takes inputs of another shape", "(samples, 5, 1)"]
# ///
# %% train-echo
numbers = datasets.echo_sequences(500, seed=1)
echo_model = keras.Sequential([keras.Input((5, 1)), keras.layers.LSTM(25), keras.layers.Dense(10, "softmax")])
echo_model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
echo_history = training.fit(echo_model, numbers[:, :, np.newaxis], encoding.one_hot(numbers[:, 2], 10), epochs=1)
