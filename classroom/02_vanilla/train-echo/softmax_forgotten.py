# /// answer
# what = "a dense layer without softmax, and a loss that takes scores"
# score = 0
# message = "no softmax"
# ///
# %% train-echo
train = datasets.echo_sequences(1000, seed=1)
echo_model = keras.Sequential([keras.Input(shape=(5, 10)), keras.layers.LSTM(25), keras.layers.Dense(10)])
echo_model.compile("adam", keras.losses.CategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
echo_history = training.fit(echo_model, encoding.one_hot(train, 10), encoding.one_hot(train[:, 2], 10), epochs=1)
