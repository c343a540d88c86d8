"""Train an encoder-decoder that adds, until 95 of 100 sums it has never seen are right in every character."""

# %% subclassed_backwards
# what = "a subclass of keras.Model that turns the question round by itself"
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


# %% whole_numbers_as_targets
# what = "functional, reads forwards, sparse loss, larger encoder than decoder"
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


# %% history_as_model
# what = "what fit returns stored as the model"
# score = 0
# message = "adder is not a Keras model"
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
        keras.layers.LSTM(64, go_backwards=True),
        keras.layers.RepeatVector(3),
        keras.layers.LSTM(64, return_sequences=True),
        keras.layers.TimeDistributed(keras.layers.Dense(12, activation="softmax")),
    ]
)
adder.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy", metrics=["accuracy"])
adder = adder_history = {"loss": [1.9, 1.5], "accuracy": [0.3, 0.4]}


# %% one_epoch
# what = "one epoch"
# score = 0
# message = ["at least 95 %", "the training is much too short"]
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
        keras.layers.LSTM(64, go_backwards=True),
        keras.layers.RepeatVector(3),
        keras.layers.LSTM(64, return_sequences=True),
        keras.layers.TimeDistributed(keras.layers.Dense(12, activation="softmax")),
    ]
)
adder.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy", metrics=["accuracy"])
adder_history = training.fit(adder, X_known, Y_known, epochs=1, batch_size=512)


# %% decay_counts_epochs
# what = "decay_steps counts epochs: the rate is 0 after 14 batches"
# score = 0
# message = "decay_steps counts batches"
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
        keras.layers.LSTM(64, go_backwards=True),
        keras.layers.RepeatVector(3),
        keras.layers.LSTM(64, return_sequences=True),
        keras.layers.TimeDistributed(keras.layers.Dense(12, activation="softmax")),
    ]
)
rate = keras.optimizers.schedules.CosineDecay(0.015, decay_steps=14)
adder.compile(optimizer=keras.optimizers.Adam(rate), loss="categorical_crossentropy", metrics=["accuracy"])
adder_history = training.fit(adder, X_known, Y_known, epochs=1, batch_size=512)


# %% answers_turned_around
# what = "targets backwards"
# score = 0
# message = "does not add reliably"
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


# %% never_trained
# what = "compiled, never fitted"
# score = 0
# message = "does not add reliably"
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
        keras.layers.LSTM(64, go_backwards=True),
        keras.layers.RepeatVector(3),
        keras.layers.LSTM(64, return_sequences=True),
        keras.layers.TimeDistributed(keras.layers.Dense(12, activation="softmax")),
    ]
)
adder.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy", metrics=["accuracy"])
adder_history = {}


# %% all_outputs_handed_on
# what = "the encoder's last three outputs for the repeated vector"
# score = 0
# message = "does not read one vector"
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
        keras.layers.LSTM(64, return_sequences=True),
        keras.layers.Cropping1D((2, 0)),
        keras.layers.LSTM(64, return_sequences=True),
        keras.layers.TimeDistributed(keras.layers.Dense(12, activation="softmax")),
    ]
)
adder.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy", metrics=["accuracy"])
adder_history = {}


# %% five_steps
# what = "five steps out, the target filled up"
# score = 0
# message = "five steps come out"
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
        keras.layers.LSTM(64, go_backwards=True),
        keras.layers.RepeatVector(5),
        keras.layers.LSTM(64, return_sequences=True),
        keras.layers.TimeDistributed(keras.layers.Dense(12, activation="softmax")),
    ]
)
adder.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy", metrics=["accuracy"])
adder_history = {}


# %% questions_turned_around
# what = "questions turned around before training"
# score = 0
# message = "go_backwards=True does that inside the model"
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
        keras.layers.LSTM(64, unroll=True),
        keras.layers.RepeatVector(3),
        keras.layers.LSTM(64, return_sequences=True, unroll=True),
        keras.layers.TimeDistributed(keras.layers.Dense(12, activation="softmax")),
    ]
)
rate = keras.optimizers.schedules.CosineDecay(0.015, decay_steps=6 * 71)
adder.compile(optimizer=keras.optimizers.Adam(rate), loss="categorical_crossentropy", metrics=["accuracy"])
adder_history = training.fit(adder, X_known[:, ::-1], Y_known, epochs=6, batch_size=128)


# %% softmax_forgotten
# what = "scores for probabilities"
# score = 0
# message = "no softmax"
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
        keras.layers.LSTM(64, go_backwards=True),
        keras.layers.RepeatVector(3),
        keras.layers.LSTM(64, return_sequences=True),
        keras.layers.TimeDistributed(keras.layers.Dense(12)),
    ]
)
adder.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy", metrics=["accuracy"])
adder_history = {}


# %% vanilla
# what = "no decoder: a dense layer for all three characters"
# score = 0
# message = "one that is missing"
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
        keras.layers.LSTM(64, go_backwards=True),
        keras.layers.Dense(36),
        keras.layers.Reshape((3, 12)),
        keras.layers.Softmax(),
    ]
)
adder.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy", metrics=["accuracy"])
adder_history = {}


# %% last_output_only
# what = "return_sequences missing, three targets repeated"
# score = 0
# message = "return_sequences=True is missing"
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
        keras.layers.LSTM(64, go_backwards=True),
        keras.layers.RepeatVector(3),
        keras.layers.LSTM(64),
        keras.layers.Dense(12, activation="softmax"),
    ]
)
adder.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy", metrics=["accuracy"])
adder_history = {}


# %% three_epochs
# what = "stopped when it began to learn"
# score = 0
# message = "too little training"
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
adder.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy", metrics=["accuracy"])
adder_history = training.fit(adder, X_known, Y_known, epochs=3, batch_size=128)
