# /// answer
# what = "return_sequences missing, three targets repeated"
# score = 0
# message = "return_sequences=True is missing"
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
        keras.layers.LSTM(64, go_backwards=True),
        keras.layers.RepeatVector(3),
        keras.layers.LSTM(64),
        keras.layers.Dense(12, activation="softmax"),
    ]
)
adder.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy", metrics=["accuracy"])
adder_history = {}
