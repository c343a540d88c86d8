"""Train a small LSTM that repeats the number at index 2, right for 99 of 100 sequences it has never seen."""

# %% functional_numpy_sequences
# what = "functional model, sequences drawn with NumPy and encoded by np.eye, model.fit in place of training.fit"
rng = np.random.default_rng(42)
numbers = rng.integers(0, 10, size=(6000, 5))
eye = np.eye(10)
x_echo, y_echo = eye[numbers], eye[numbers[:, 2]]

inputs = keras.layers.Input((5, 10))
hidden = keras.layers.LSTM(25)(inputs)
outputs = keras.layers.Dense(10, activation="softmax")(hidden)
echo_model = keras.Model(inputs, outputs)
echo_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy", metrics=["accuracy"])
echo_history = echo_model.fit(x_echo, y_echo, epochs=9, batch_size=64, verbose=0).history


# %% integer_labels_early_stop
# what = "whole numbers as labels with the sparse loss, early stopping on fresh sequences"
train = datasets.echo_sequences(6000, seed=1)
val = datasets.echo_sequences(500, seed=2)

echo_model = keras.Sequential(
    [keras.Input(shape=(5, 10)), keras.layers.LSTM(25), keras.layers.Dense(10, activation="softmax")]
)
echo_model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
echo_model.optimizer.learning_rate = 0.01
echo_history = training.fit(
    echo_model,
    encoding.one_hot(train, 10),
    train[:, 2],
    epochs=12,
    batch_size=64,
    validation_data=(encoding.one_hot(val, 10), val[:, 2]),
    patience=3,
)


# %% subclassed
# what = "a subclass of keras.Model"
class Echo(keras.Model):
    def __init__(self):
        super().__init__()
        self.lstm = keras.layers.LSTM(25)
        self.dense = keras.layers.Dense(10, activation="softmax")

    def call(self, x):
        return self.dense(self.lstm(x))


numbers = datasets.echo_sequences(5000, seed=11)
echo_model = Echo()
echo_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy", metrics=["accuracy"])
echo_history = training.fit(
    echo_model, encoding.one_hot(numbers, 10), encoding.one_hot(numbers[:, 2], 10), epochs=10, batch_size=64
)


# %% dense_layer_missing
# what = "the LSTM layer gives the probabilities itself"
# score = 0
# message = "Expected: LSTM, Dense"
numbers = datasets.echo_sequences(500, seed=1)
echo_model = keras.Sequential([keras.Input((5, 10)), keras.layers.LSTM(10), keras.layers.Softmax()])
echo_model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
echo_history = training.fit(echo_model, encoding.one_hot(numbers, 10), encoding.one_hot(numbers[:, 2], 10), epochs=1)


# %% not_answered
# what = "left as it was"
# score = 0
# message = "`echo_model` is not answered yet"
echo_model = None  # becomes your trained model
echo_history = None  # becomes what training.fit returns

# YOUR CODE HERE
raise NotImplementedError()


# %% target_of_another_draw
# what = "sequences drawn twice: the target belongs to other sequences than the input"
# score = 0
# message = "a target that does not belong to the input"
X = encoding.one_hot(datasets.echo_sequences(2000), 10)
Y = encoding.one_hot(datasets.echo_sequences(2000)[:, 2], 10)
echo_model = keras.Sequential([keras.Input((5, 10)), keras.layers.LSTM(25), keras.layers.Dense(10, "softmax")])
echo_model.compile(keras.optimizers.Adam(0.01), "categorical_crossentropy", metrics=["accuracy"])
echo_history = training.fit(echo_model, X, Y, epochs=3, batch_size=64)


# %% one_epoch
# what = "one epoch"
# score = 0
# message = ["at least 99 % right", "too little training"]
numbers = datasets.echo_sequences(2000, seed=1)
echo_model = keras.Sequential([keras.Input((5, 10)), keras.layers.LSTM(25), keras.layers.Dense(10, "softmax")])
echo_model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
echo_history = training.fit(echo_model, encoding.one_hot(numbers, 10), encoding.one_hot(numbers[:, 2], 10), epochs=1)


# %% history_as_model
# what = "what training.fit returns is stored as the model"
# score = 0
# message = "echo_model is not a Keras model"
numbers = datasets.echo_sequences(500, seed=1)
model = keras.Sequential([keras.Input((5, 10)), keras.layers.LSTM(25), keras.layers.Dense(10, "softmax")])
model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
echo_model = training.fit(model, encoding.one_hot(numbers, 10), encoding.one_hot(numbers[:, 2], 10), epochs=1)
echo_history = echo_model


# %% last_number
# what = "the target is the last number of each sequence"
# score = 0
# message = "it was trained to repeat index 4"
sequences = datasets.echo_sequences(2000, length=5, n_values=10, seed=1)
X = encoding.one_hot(sequences, 10)
Y = X[:, -1]

inputs = keras.Input((5, 10))
echo_model = keras.Model(inputs, keras.layers.Dense(10, activation="softmax")(keras.layers.LSTM(25)(inputs)))
echo_model.compile(optimizer=keras.optimizers.Adam(0.02), loss="categorical_crossentropy", metrics=["accuracy"])
echo_history = training.fit(echo_model, X, Y, epochs=5, batch_size=32)


# %% softmax_forgotten
# what = "a dense layer without softmax, and a loss that takes scores"
# score = 0
# message = "no softmax"
train = datasets.echo_sequences(1000, seed=1)
echo_model = keras.Sequential([keras.Input(shape=(5, 10)), keras.layers.LSTM(25), keras.layers.Dense(10)])
echo_model.compile("adam", keras.losses.CategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
echo_history = training.fit(echo_model, encoding.one_hot(train, 10), encoding.one_hot(train[:, 2], 10), epochs=1)


# %% nine_never_drawn
# what = "numbers drawn from 0 to 8: the upper end of NumPy's randint is not drawn"
# score = 0
# message = "it never answers 9"
np.random.seed(1)
sequences = np.random.randint(0, 9, (4000, 5))
X = encoding.one_hot(sequences, 10)
Y = encoding.one_hot(sequences[:, 2], 10)
echo_model = keras.Sequential([keras.Input((5, 10)), keras.layers.LSTM(25), keras.layers.Dense(10, "softmax")])
echo_model.compile(keras.optimizers.Adam(0.02), "categorical_crossentropy", metrics=["accuracy"])
echo_history = training.fit(echo_model, X, Y, epochs=6, batch_size=64)


# %% a_quantity
# what = "the number as a quantity: one output and the squared error"
# score = 0
# message = "one quantity"
numbers = datasets.echo_sequences(500, seed=1)
echo_model = keras.Sequential([keras.Input((5, 10)), keras.layers.LSTM(25), keras.layers.Dense(1)])
echo_model.compile("adam", "mean_squared_error")
echo_history = training.fit(echo_model, encoding.one_hot(numbers, 10), numbers[:, 2], epochs=1)


# %% stacked
# what = "a second LSTM layer"
# score = 0
# message = "other layers with weights"
numbers = datasets.echo_sequences(500, seed=1)
echo_model = keras.Sequential(
    [
        keras.Input((5, 10)),
        keras.layers.LSTM(25, return_sequences=True),
        keras.layers.LSTM(25),
        keras.layers.Dense(10, "softmax"),
    ]
)
echo_model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
echo_history = training.fit(echo_model, encoding.one_hot(numbers, 10), encoding.one_hot(numbers[:, 2], 10), epochs=1)


# %% every_step
# what = "return_sequences=True and the target repeated until the shapes fit"
# score = 0
# message = "return_sequences=True"
numbers = datasets.echo_sequences(500, seed=1)
X = encoding.one_hot(numbers, 10)
Y = np.repeat(X[:, 2:3], 5, axis=1)
echo_model = keras.Sequential(
    [
        keras.Input(shape=(5, 10)),
        keras.layers.LSTM(25, return_sequences=True),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
echo_model.compile(optimizer="adam", loss="categorical_crossentropy")
echo_history = training.fit(echo_model, X, Y, epochs=1)


# %% sigmoid_for_softmax
# what = "sigmoid and binary cross-entropy, as for two classes"
# score = 0
# message = "sigmoid and not in softmax"
numbers = datasets.echo_sequences(1000, seed=1)
X, Y = encoding.one_hot(numbers, 10), encoding.one_hot(numbers[:, 2], 10)
echo_model = keras.Sequential(
    [keras.Input(shape=(5, 10)), keras.layers.LSTM(25), keras.layers.Dense(10, activation="sigmoid")]
)
echo_model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
echo_history = training.fit(echo_model, X, Y, epochs=2)


# %% counted_from_one
# what = "index 2 taken for the second number"
# score = 0
# message = "the first index is 0"
sequences = datasets.echo_sequences(4000, seed=1)
X = encoding.one_hot(sequences, 10)
Y = encoding.one_hot(sequences[:, 1], 10)

echo_model = keras.Sequential(
    [keras.Input((5, 10)), keras.layers.LSTM(25), keras.layers.Dense(10, activation="softmax")]
)
echo_model.compile(optimizer=keras.optimizers.Adam(0.02), loss="categorical_crossentropy", metrics=["accuracy"])
echo_history = training.fit(echo_model, X, Y, epochs=10, batch_size=64)


# %% never_trained
# what = "compiled and never fitted"
# score = 0
# message = "too little training"
echo_model = keras.Sequential()
echo_model.add(keras.layers.LSTM(25, input_shape=(5, 10)))
echo_model.add(keras.layers.Dense(10, activation="softmax"))
echo_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy", metrics=["accuracy"])
echo_history = None


# %% learnt_by_heart
# what = "a hundred sequences, learnt by heart"
# score = 0
# message = "too little training (more sequences"
numbers = datasets.echo_sequences(100, seed=1)
X = encoding.one_hot(numbers, 10)
Y = encoding.one_hot(numbers[:, 2], 10)

echo_model = keras.Sequential()
echo_model.add(keras.Input(shape=(5, 10)))
echo_model.add(keras.layers.LSTM(25))
echo_model.add(keras.layers.Dense(10, activation="softmax"))
echo_model.compile(keras.optimizers.Adam(learning_rate=0.01), loss="categorical_crossentropy", metrics=["accuracy"])
echo_history = training.fit(echo_model, X, Y, epochs=15, batch_size=64)


# %% as_many_units_as_steps
# what = "units taken for the number of steps"
# score = 0
# message = "units is 5, the number of steps"
numbers = datasets.echo_sequences(500, seed=1)
echo_model = keras.Sequential([keras.Input((5, 10)), keras.layers.LSTM(5), keras.layers.Dense(10, "softmax")])
echo_model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
echo_history = training.fit(echo_model, encoding.one_hot(numbers, 10), encoding.one_hot(numbers[:, 2], 10), epochs=1)
