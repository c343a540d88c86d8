# /// answer
# what = "one number for the species"
# score = 0
# message = "the dense layer has one output"
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
        layers.MaxPooling1D(10),
        layers.LSTM(100),
        layers.Dense(1),
    ]
)
