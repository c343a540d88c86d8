# /// answer
# what = "no decoder: a dense layer for all three characters"
# score = 0
# message = "one that is missing"
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
        keras.layers.Dense(36),
        keras.layers.Reshape((3, 12)),
        keras.layers.Softmax(),
    ]
)
adder.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy", metrics=["accuracy"])
adder_history = {}
