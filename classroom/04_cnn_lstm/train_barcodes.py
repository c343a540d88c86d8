"""Train a CNN-LSTM that tells three species apart by their DNA barcodes."""

# %% functional_one_hot_any_length
# what = "functional, any length, a softmax layer, one-hot targets, pooling by 8, RMSprop, model.fit"
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


# %% subclass_nadam
# what = "a subclass, pooling by 10, Nadam"
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


# %% global_pooling
# what = "one maximum over the whole sequence"
# score = 0
# message = "a pool size too small or too large (steps that the LSTM reads: 1)"
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


# %% history_as_model
# what = "the history is stored as the model"
# score = 0
# message = "barcode_model is not a Keras model"
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


# %% one_epoch
# what = "one epoch"
# score = 0
# message = ["barcode_model on 600 new barcodes is not good enough", "too little training", "targets that do not belong to the inputs"]
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


# %% steps_and_bases_swapped
# what = "bases before steps"
# score = 0
# message = ["barcode_model takes inputs of another shape", "steps and features are swapped"]
animals = datasets.dna_barcodes(1000, seed=1)
X_train = encoding.one_hot_bases(animals.sequences, 500)  # (1000, 500, 4)
Y_train = animals.species  # (1000,): 0, 1 or 2
layers = keras.layers
barcode_model = keras.Sequential(
    [
        keras.Input((4, 500)),
        layers.Conv1D(64, 3, activation="relu"),
        layers.MaxPooling1D(2),
        layers.LSTM(100),
        layers.Dense(3, activation="softmax"),
    ]
)


# %% sigmoid_for_softmax
# what = "sigmoid at the end"
# score = 0
# message = "does not add up to 1"
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
        layers.Dense(3, activation="sigmoid"),
    ]
)


# %% filters_and_kernel_size
# what = "filters and kernel size mixed up"
# score = 0
# message = "filters and kernel_size are mixed up"
animals = datasets.dna_barcodes(1000, seed=1)
X_train = encoding.one_hot_bases(animals.sequences, 500)  # (1000, 500, 4)
Y_train = animals.species  # (1000,): 0, 1 or 2
layers = keras.layers
barcode_model = keras.Sequential(
    [
        keras.Input((500, 4)),
        layers.Conv1D(3, 64, activation="relu"),
        layers.MaxPooling1D(10),
        layers.LSTM(100),
        layers.Dense(3, activation="softmax"),
    ]
)


# %% stride_for_pooling
# what = "a stride of 10 in place of a pooling layer"
# score = 0
# message = "leaves places out"
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


# %% two_species
# what = "trained where the species is 0 or 1"
# score = 0
# message = "never says species"
animals = datasets.dna_barcodes(1000, seed=1)
X_train = encoding.one_hot_bases(animals.sequences, 500)  # (1000, 500, 4)
Y_train = animals.species  # (1000,): 0, 1 or 2
two = Y_train < 2
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
barcode_history = training.fit(barcode_model, X_train[two][:150], Y_train[two][:150], epochs=2, batch_size=25)


# %% softmax_forgotten
# what = "scores for probabilities"
# score = 0
# message = "no softmax"
animals = datasets.dna_barcodes(1000, seed=1)
X_train = encoding.one_hot_bases(animals.sequences, 500)  # (1000, 500, 4)
Y_train = animals.species  # (1000,): 0, 1 or 2
training.set_seed(1)
layers = keras.layers
barcode_model = keras.Sequential(
    [
        keras.Input((500, 4)),
        layers.Conv1D(64, 3, activation="relu"),
        layers.MaxPooling1D(10),
        layers.LSTM(100),
        layers.Dense(3),
    ]
)


# %% lstm_alone
# what = "no convolution"
# score = 0
# message = "other layers with weights than asked for"
animals = datasets.dna_barcodes(1000, seed=1)
X_train = encoding.one_hot_bases(animals.sequences, 500)  # (1000, 500, 4)
Y_train = animals.species  # (1000,): 0, 1 or 2
layers = keras.layers
barcode_model = keras.Sequential(
    [
        keras.Input((500, 4)),
        layers.LSTM(100),
        layers.Dense(3, activation="softmax"),
    ]
)


# %% every_step_handed_on
# what = "return_sequences=True"
# score = 0
# message = "return_sequences stays False"
animals = datasets.dna_barcodes(1000, seed=1)
X_train = encoding.one_hot_bases(animals.sequences, 500)  # (1000, 500, 4)
Y_train = animals.species  # (1000,): 0, 1 or 2
layers = keras.layers
barcode_model = keras.Sequential(
    [
        keras.Input((500, 4)),
        layers.Conv1D(64, 3, activation="relu"),
        layers.MaxPooling1D(10),
        layers.LSTM(100, return_sequences=True),
        layers.Dense(3, activation="softmax"),
    ]
)


# %% one_output
# what = "one number for the species"
# score = 0
# message = "the dense layer has one output"
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


# %% no_pooling
# what = "no pooling"
# score = 0
# message = "the pooling layer is missing"
animals = datasets.dna_barcodes(1000, seed=1)
X_train = encoding.one_hot_bases(animals.sequences, 500)  # (1000, 500, 4)
Y_train = animals.species  # (1000,): 0, 1 or 2
layers = keras.layers
barcode_model = keras.Sequential(
    [
        keras.Input((500, 4)),
        layers.Conv1D(64, 3, activation="relu"),
        layers.LSTM(100),
        layers.Dense(3, activation="softmax"),
    ]
)


# %% flattened
# what = "flattened in between"
# score = 0
# message = "the steps were flattened"
animals = datasets.dna_barcodes(1000, seed=1)
X_train = encoding.one_hot_bases(animals.sequences, 500)  # (1000, 500, 4)
Y_train = animals.species  # (1000,): 0, 1 or 2
layers = keras.layers
barcode_model = keras.Sequential(
    [
        keras.Input((500, 4)),
        layers.Conv1D(64, 3, activation="relu"),
        layers.MaxPooling1D(10),
        layers.Flatten(),
        layers.Reshape((1, 3136)),
        layers.LSTM(100),
        layers.Dense(3, activation="softmax"),
    ]
)


# %% never_trained
# what = "built and never trained"
# score = 0
# message = "too little training"
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


# %% fifty_barcodes
# what = "fifty barcodes, learnt by heart"
# score = 0
# message = "too little training (all 1,000 barcodes"
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
barcode_history = training.fit(barcode_model, X_train[:50], Y_train[:50], epochs=8, batch_size=50)
