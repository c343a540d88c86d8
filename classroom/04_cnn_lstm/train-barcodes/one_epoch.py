# /// answer
# what = "one epoch"
# score = 0
# message = ["barcode_model on 600 new barcodes is not good enough", "too little training", "targets that do not belong to the inputs"]
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
        layers.Dense(3, activation="softmax"),
    ]
)
barcode_model.compile(optimizer=keras.optimizers.Adam(0.005), loss="sparse_categorical_crossentropy")
barcode_history = training.fit(barcode_model, X_train[:300], Y_train[:300], epochs=1, batch_size=50)
