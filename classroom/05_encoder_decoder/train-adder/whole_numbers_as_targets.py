# /// answer
# what = "sparse loss, larger encoder than decoder, batches of 256"
# ///
# %% train-adder
CHARACTERS = "0123456789+ "
known, new = datasets.sums()
X_known = encoding.one_hot_texts([f"{a}+{b}" for a, b in known], CHARACTERS, 5)
Y_known = encoding.one_hot_texts([f"{a + b}" for a, b in known], CHARACTERS, 3)
training.set_seed(5)
adder = None
adder_history = None

adder = keras.Sequential()
adder.add(keras.layers.Input((5, 12)))
adder.add(keras.layers.LSTM(80, go_backwards=True))
adder.add(keras.layers.RepeatVector(3))
adder.add(keras.layers.LSTM(64, return_sequences=True))
adder.add(keras.layers.Dense(12))
adder.add(keras.layers.Softmax())
rate = keras.optimizers.schedules.CosineDecay(0.02, 18 * 36)
adder.compile(keras.optimizers.Adam(rate), keras.losses.SparseCategoricalCrossentropy(), metrics=["accuracy"])
adder_history = training.fit(adder, X_known, Y_known.argmax(axis=-1), epochs=18, batch_size=256)
