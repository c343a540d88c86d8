# /// answer
# what = "functional model, sequences drawn with NumPy and encoded by np.eye, model.fit in place of training.fit"
# ///
# %% train-echo
rng = np.random.default_rng(42)
numbers = rng.integers(0, 10, size=(6000, 5))
eye = np.eye(10)
x_echo, y_echo = eye[numbers], eye[numbers[:, 2]]

inputs = keras.layers.Input((5, 10))
hidden = keras.layers.LSTM(25)(inputs)
outputs = keras.layers.Dense(10, activation="softmax")(hidden)
echo_model = keras.Model(inputs, outputs)
echo_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy", metrics=["accuracy"])
echo_history = echo_model.fit(x_echo, y_echo, epochs=9, batch_size=64, verbose=0).history
