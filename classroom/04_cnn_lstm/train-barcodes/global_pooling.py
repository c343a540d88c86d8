# /// answer
# what = "one maximum over the whole sequence"
# score = 0
# message = "a pool size too small or too large (steps that the LSTM reads: 1)"
# ///
# %% train-barcodes
animals = datasets.dna_barcodes(1000, seed=1)
X_train = encoding.one_hot_bases(animals.sequences, 500)  # (1000, 500, 4)
Y_train = animals.species  # (1000,): 0, 1 or 2
layers = keras.layers
barcode_model = keras.Sequential(
    [
        keras.Input((500, 4)),
        layers.Conv1D(64, 3, activation="relu"),
        layers.GlobalMaxPooling1D(keepdims=True),
        layers.LSTM(100),
        layers.Dense(3, activation="softmax"),
    ]
)
