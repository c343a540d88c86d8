# /// answer
# what = "the target is the last number of each sequence"
# score = 0
# message = "it was trained to repeat index 4"
# ///
# %% train-echo
sequences = datasets.echo_sequences(2000, length=5, n_values=10, seed=1)
X = encoding.one_hot(sequences, 10)
Y = X[:, -1]

inputs = keras.Input((5, 10))
echo_model = keras.Model(inputs, keras.layers.Dense(10, activation="softmax")(keras.layers.LSTM(25)(inputs)))
echo_model.compile(optimizer=keras.optimizers.Adam(0.02), loss="categorical_crossentropy", metrics=["accuracy"])
echo_history = training.fit(echo_model, X, Y, epochs=5, batch_size=32)
