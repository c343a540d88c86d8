# /// answer
# what = "numbers drawn from 0 to 8: the upper end of NumPy's randint is not drawn"
# score = 0
# message = "numbers are rare"
# ///
# %% train-echo
np.random.seed(1)
sequences = np.random.randint(0, 9, (4000, 5))
X = encoding.one_hot(sequences, 10)
Y = encoding.one_hot(sequences[:, 2], 10)
echo_model = keras.Sequential([keras.Input((5, 10)), keras.layers.LSTM(25), keras.layers.Dense(10, "softmax")])
echo_model.compile(keras.optimizers.Adam(0.02), "categorical_crossentropy", metrics=["accuracy"])
echo_history = training.fit(echo_model, X, Y, epochs=6, batch_size=64)
