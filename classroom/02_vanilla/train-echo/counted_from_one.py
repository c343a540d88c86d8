# /// answer
# what = "index 2 taken for the second number"
# score = 0
# message = "the first index is 0"
# ///
# %% train-echo
sequences = datasets.echo_sequences(4000, seed=1)
X = encoding.one_hot(sequences, 10)
Y = encoding.one_hot(sequences[:, 1], 10)

echo_model = keras.Sequential(
    [keras.Input((5, 10)), keras.layers.LSTM(25), keras.layers.Dense(10, activation="softmax")]
)
echo_model.compile(optimizer=keras.optimizers.Adam(0.02), loss="categorical_crossentropy", metrics=["accuracy"])
echo_history = training.fit(echo_model, X, Y, epochs=10, batch_size=64)
