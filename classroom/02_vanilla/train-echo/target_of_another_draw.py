# /// answer
# what = "sequences drawn twice: the target belongs to other sequences than the input"
# score = 0
# message = "a target that does not belong to the input"
# ///
# %% train-echo
X = encoding.one_hot(datasets.echo_sequences(2000), 10)
Y = encoding.one_hot(datasets.echo_sequences(2000)[:, 2], 10)
echo_model = keras.Sequential([keras.Input((5, 10)), keras.layers.LSTM(25), keras.layers.Dense(10, "softmax")])
echo_model.compile(keras.optimizers.Adam(0.01), "categorical_crossentropy", metrics=["accuracy"])
echo_history = training.fit(echo_model, X, Y, epochs=3, batch_size=64)
