# /// answer
# what = "functional, reads forwards, sparse loss, larger encoder than decoder"
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
v = keras.layers.LSTM(96, unroll=True)(x)
s = keras.layers.LSTM(64, return_sequences=True, unroll=True)(keras.layers.RepeatVector(3)(v))
adder = keras.Model(x, keras.layers.Softmax()(keras.layers.Dense(12)(s)))
rate = keras.optimizers.schedules.CosineDecay(0.015, 16 * 71)
adder.compile(keras.optimizers.Adam(rate), "sparse_categorical_crossentropy", metrics=["accuracy"])
adder_history = adder.fit(X_known, Y_known.argmax(axis=-1), epochs=16, batch_size=128, verbose=0).history
