# /// answer
# what = "functional, any length, a softmax layer, one-hot targets, pooling by 8, RMSprop, model.fit"
# ///
# %% train-barcodes
animals = datasets.dna_barcodes(1000, seed=1)
X_train = encoding.one_hot_bases(animals.sequences, 500)  # (1000, 500, 4)
Y_train = animals.species  # (1000,): 0, 1 or 2

bases = keras.Input((None, 4))
x = keras.layers.Conv1D(64, 3, activation="relu")(bases)
x = keras.layers.MaxPooling1D(8)(x)
x = keras.layers.LSTM(100)(x)
barcode_model = keras.Model(bases, keras.layers.Softmax()(keras.layers.Dense(3)(x)))
barcode_model.compile(optimizer=keras.optimizers.RMSprop(0.002), loss="categorical_crossentropy", metrics=["accuracy"])
best = keras.callbacks.EarlyStopping(patience=5, restore_best_weights=True)
barcode_history = barcode_model.fit(
    X_train, np.eye(3)[Y_train], epochs=9, batch_size=40, validation_split=0.1, callbacks=[best], verbose=0
).history
