# /// answer
# what = "one epoch"
# score = 0
# message = ["at least 99 % right", "too little training"]
# ///
# %% train-echo
numbers = datasets.echo_sequences(2000, seed=1)
echo_model = keras.Sequential([keras.Input((5, 10)), keras.layers.LSTM(25), keras.layers.Dense(10, "softmax")])
echo_model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
echo_history = training.fit(echo_model, encoding.one_hot(numbers, 10), encoding.one_hot(numbers[:, 2], 10), epochs=1)
