# /// answer
# what = "a subclass, pooling by 10, Nadam"
# ///
# %% train-barcodes
animals = datasets.dna_barcodes(1000, seed=1)
X_train = encoding.one_hot_bases(animals.sequences, 500)  # (1000, 500, 4)
Y_train = animals.species  # (1000,): 0, 1 or 2


class Barcodes(keras.Model):
    def __init__(self):
        super().__init__()
        self.last = keras.layers.Dense(3)
        self.memory = keras.layers.LSTM(100)
        self.find = keras.layers.Conv1D(64, 3, padding="same")

    def call(self, bases, training=None):
        x = keras.ops.max_pool(keras.ops.relu(self.find(bases)), 10, strides=10)
        return keras.ops.softmax(self.last(self.memory(x)))


barcode_model = Barcodes()
barcode_model.compile(keras.optimizers.Nadam(0.003), keras.losses.SparseCategoricalCrossentropy())
held_out = X_train[:100], Y_train[:100]
stop = keras.callbacks.EarlyStopping(patience=8, restore_best_weights=True)
barcode_history = barcode_model.fit(
    X_train[100:], Y_train[100:], epochs=10, batch_size=50, validation_data=held_out, callbacks=[stop], verbose=0
)
