# /// answer
# what = "any length, average pooling by 20, dropout, a validation part, a larger learning rate"
# ///
# %% train-barcodes
animals = datasets.dna_barcodes(1000, seed=1)
X_train = encoding.one_hot_bases(animals.sequences, 500)  # (1000, 500, 4)
Y_train = animals.species  # (1000,): 0, 1 or 2
layers = keras.layers
barcode_model = keras.Sequential(
    [
        keras.Input((None, 4)),
        layers.Conv1D(64, 3, activation="relu"),
        layers.AveragePooling1D(20),
        layers.Dropout(0.2),
        layers.LSTM(100),
        layers.Dense(3, activation="softmax"),
    ]
)
barcode_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy")
barcode_history = training.fit(
    barcode_model, X_train[:-100], Y_train[:-100], 12, 50, validation_data=(X_train[-100:], Y_train[-100:]), patience=8
)
