# /// answer
# what = "the history is stored as the model"
# score = 0
# message = "barcode_model is not a Keras model"
# ///
# %% train-barcodes
animals = datasets.dna_barcodes(1000, seed=1)
X_train = encoding.one_hot_bases(animals.sequences, 500)  # (1000, 500, 4)
Y_train = animals.species  # (1000,): 0, 1 or 2
layers = keras.layers
model = keras.Sequential(
    [
        keras.Input((30, 4)),
        layers.Conv1D(64, 3, activation="relu"),
        layers.MaxPooling1D(10),
        layers.LSTM(100),
        layers.Dense(3, activation="softmax"),
    ]
)
model.compile("adam", "sparse_categorical_crossentropy")
barcode_model = barcode_history = training.fit(model, X_train[:9, :30], Y_train[:9], epochs=1)
