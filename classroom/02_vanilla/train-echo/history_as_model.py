# /// answer
# what = "what training.fit returns is stored as the model"
# score = 0
# message = "echo_model is not a Keras model"
# ///
# %% train-echo
numbers = datasets.echo_sequences(500, seed=1)
model = keras.Sequential([keras.Input((5, 10)), keras.layers.LSTM(25), keras.layers.Dense(10, "softmax")])
model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
echo_model = training.fit(model, encoding.one_hot(numbers, 10), encoding.one_hot(numbers[:, 2], 10), epochs=1)
echo_history = echo_model
