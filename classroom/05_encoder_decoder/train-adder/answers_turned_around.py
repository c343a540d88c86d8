# /// answer
# what = "targets backwards"
# score = 0
# message = "does not add reliably"
# ///
# %% train-adder
CHARACTERS = "0123456789+ "
known, new = datasets.sums()
X_known = encoding.one_hot_texts([f"{a}+{b}" for a, b in known], CHARACTERS, 5)
Y_known = encoding.one_hot_texts([f"{a + b}" for a, b in known], CHARACTERS, 3)
training.set_seed(5)
adder = None
adder_history = None

adder = keras.Sequential(
    [
        keras.Input(shape=(5, 12)),
        keras.layers.LSTM(64, go_backwards=True, unroll=True),
        keras.layers.RepeatVector(3),
        keras.layers.LSTM(64, return_sequences=True, unroll=True),
        keras.layers.TimeDistributed(keras.layers.Dense(12, activation="softmax")),
    ]
)
rate = keras.optimizers.schedules.CosineDecay(0.015, decay_steps=6 * 71)
adder.compile(optimizer=keras.optimizers.Adam(rate), loss="categorical_crossentropy", metrics=["accuracy"])
adder_history = training.fit(adder, X_known, Y_known[:, ::-1], epochs=6, batch_size=128)
