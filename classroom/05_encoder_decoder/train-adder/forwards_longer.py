# /// answer
# what = "functional, reads forwards, 20 epochs, model.fit"
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
v = keras.layers.LSTM(64)(x)
s = keras.layers.LSTM(64, return_sequences=True)(keras.layers.RepeatVector(3)(v))
adder = keras.Model(x, keras.layers.Dense(12, activation="softmax")(s))
rate = keras.optimizers.schedules.CosineDecay(0.015, decay_steps=20 * 71)
adder.compile(keras.optimizers.Adam(rate), "categorical_crossentropy", metrics=["accuracy"])
adder_history = adder.fit(X_known, Y_known, epochs=20, batch_size=128, verbose=0).history
