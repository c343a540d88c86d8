# /// answer
# what = "layers added one by one, RMSprop, loops to encode, float32, some sequences kept for validation"
# ///
# %% train-echo
training.set_seed(0)
sequences = datasets.echo_sequences(5500, length=5, n_values=10, seed=3)

X = np.zeros((5500, 5, 10), dtype="float32")
Y = np.zeros((5500, 10), dtype="float32")
for i, sequence in enumerate(sequences):
    for t, number in enumerate(sequence):
        X[i, t, number] = 1
    Y[i, sequence[2]] = 1

echo_model = keras.Sequential()
echo_model.add(keras.layers.Input(shape=(5, 10)))
echo_model.add(keras.layers.LSTM(units=25, name="memory"))
echo_model.add(keras.layers.Dense(units=10, activation=keras.activations.softmax))
echo_model.compile(
    loss=keras.losses.CategoricalCrossentropy(), optimizer=keras.optimizers.RMSprop(0.01), metrics=["accuracy"]
)
echo_history = training.fit(
    echo_model, X[:5000], Y[:5000], epochs=10, batch_size=64, validation_data=(X[5000:], Y[5000:])
)
