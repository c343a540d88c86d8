# /// answer
# what = "a stride of 10 in place of a pooling layer"
# score = 0
# message = ["leaves places out", "shortens the sequence in another way"]
# ///
# %% train-barcodes
animals = datasets.dna_barcodes(1000, seed=1)
X_train = encoding.one_hot_bases(animals.sequences, 500)  # (1000, 500, 4)
Y_train = animals.species  # (1000,): 0, 1 or 2

barcode_model = keras.Sequential(
    [
        keras.Input((500, 4)),
        keras.layers.Conv1D(64, 3, strides=10, activation="relu"),
        keras.layers.LSTM(100),
        keras.layers.Dense(3, activation="softmax"),
    ]
)
