# /// answer
# what = "the numbers of the text, all in one functional chain, no description"
# ///
# %% train-barcodes
animals = datasets.dna_barcodes(1000, seed=1)
X_train = encoding.one_hot_bases(animals.sequences, 500)  # (1000, 500, 4)
Y_train = animals.species  # (1000,): 0, 1 or 2

start = keras.Input(shape=(500, 4))
chain = start
for layer in [
    keras.layers.Conv1D(64, 3),
    keras.layers.LeakyReLU(),
    keras.layers.MaxPooling1D(10),
    keras.layers.LSTM(100, dropout=0.1),
    keras.layers.Dense(3),
    keras.layers.Softmax(),
]:
    chain = layer(chain)
barcode_model = keras.Model(start, chain)
barcode_model.compile(optimizer=keras.optimizers.Adam(0.003), loss="sparse_categorical_crossentropy")
barcode_history = training.fit(
    barcode_model, X_train[100:], Y_train[100:], 10, 50, validation_data=(X_train[:100], Y_train[:100]), patience=5
)
