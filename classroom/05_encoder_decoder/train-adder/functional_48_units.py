# /// answer
# what = "functional, 48 units, fewer epochs at a higher rate, model.fit"
# ///
# %% train-adder
CHARACTERS = "0123456789+ "
known, new = datasets.sums()
X_known = encoding.one_hot_texts([f"{a}+{b}" for a, b in known], CHARACTERS, 5)
Y_known = encoding.one_hot_texts([f"{a + b}" for a, b in known], CHARACTERS, 3)
training.set_seed(5)
adder = None
adder_history = None

x = keras.Input((5, 12))
v = keras.layers.LSTM(48, go_backwards=True)(x)
s = keras.layers.LSTM(48, return_sequences=True)(keras.layers.RepeatVector(3)(v))
adder = keras.Model(x, keras.layers.Dense(12, activation="softmax")(s))
adder.compile(
    keras.optimizers.Adam(keras.optimizers.schedules.CosineDecay(0.02, 15 * 71)),
    "categorical_crossentropy",
    metrics=["accuracy"],
)
adder_history = adder.fit(X_known, Y_known, epochs=15, batch_size=128, verbose=0).history
