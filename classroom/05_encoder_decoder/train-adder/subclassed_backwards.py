# /// answer
# what = "a subclass of keras.Model that turns the question round by itself"
# ///
# %% train-adder
CHARACTERS = "0123456789+ "
known, new = datasets.sums()
X_known = encoding.one_hot_texts([f"{a}+{b}" for a, b in known], CHARACTERS, 5)
Y_known = encoding.one_hot_texts([f"{a + b}" for a, b in known], CHARACTERS, 3)
adder_history = None


class Adder(keras.Model):
    def __init__(self):
        super().__init__()
        self.reads = keras.layers.LSTM(64, unroll=True)
        self.repeats = keras.layers.RepeatVector(3)
        self.writes = keras.layers.LSTM(64, return_sequences=True, unroll=True)
        self.says = keras.layers.Dense(12, activation="softmax")

    def call(self, x):
        return self.says(self.writes(self.repeats(self.reads(keras.ops.flip(x, axis=1)))))


training.set_seed(3)
adder = Adder()
rate = keras.optimizers.schedules.CosineDecay(0.015, decay_steps=14 * 71)
adder.compile(optimizer=keras.optimizers.Adam(rate), loss="categorical_crossentropy")
training.fit(adder, X_known, Y_known, epochs=14, batch_size=128)
