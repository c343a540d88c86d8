# /// answer
# what = "a hundred sequences, learnt by heart"
# score = 0
# message = "too little training (more sequences"
# ///
# %% train-echo
numbers = datasets.echo_sequences(100, seed=1)
X = encoding.one_hot(numbers, 10)
Y = encoding.one_hot(numbers[:, 2], 10)

echo_model = keras.Sequential()
echo_model.add(keras.Input(shape=(5, 10)))
echo_model.add(keras.layers.LSTM(25))
echo_model.add(keras.layers.Dense(10, activation="softmax"))
echo_model.compile(keras.optimizers.Adam(learning_rate=0.01), loss="categorical_crossentropy", metrics=["accuracy"])
echo_history = training.fit(echo_model, X, Y, epochs=15, batch_size=64)
