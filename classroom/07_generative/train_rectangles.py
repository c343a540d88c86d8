"""Train a network that draws rectangles, many of them different and some of them new."""

# %% functional_ten_steps
# what = "functional, with ten steps, Keras's own fit"
numbers = shapes.rectangles(2000, grid=12, seed=1).reshape(2000, 10)
rectangle_model = None

keras.utils.set_random_seed(2)
X = np.zeros((2000, 10), dtype=int)
X[:, 0] = 12
X[:, 1:] = numbers[:, :9]
inputs = keras.Input((10,))
h = keras.layers.LSTM(64, return_sequences=True)(keras.layers.Embedding(13, 12)(inputs))
rectangle_model = keras.Model(inputs, keras.layers.Dense(12)(h))
rectangle_model.compile(keras.optimizers.Adam(0.03), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
history = rectangle_model.fit(X, numbers, epochs=9, batch_size=64, verbose=0)


# %% one_hot_targets
# what = "one-hot targets, small batches, another width"
numbers = shapes.rectangles(2000, grid=12, seed=1).reshape(2000, 10)
rectangle_model = None

training.set_seed(3)
X = np.insert(numbers, 0, 12, axis=1)[:, :10]
rectangle_model = keras.Sequential(
    [
        keras.Input((None,)),
        keras.layers.Embedding(13, 16),
        keras.layers.LSTM(80, return_sequences=True),
        keras.layers.TimeDistributed(keras.layers.Dense(12)),
    ]
)
rectangle_model.compile(keras.optimizers.Adam(0.02), keras.losses.CategoricalCrossentropy(from_logits=True))
training.fit(rectangle_model, X, np.eye(12)[numbers], epochs=7, batch_size=40)


# %% no_start_symbol
# what = "no start symbol"
# score = 0
# message = ["Not enough of 500 drawings", "did not begin with the start symbol 12"]
numbers = shapes.rectangles(2000, grid=12, seed=1).reshape(2000, 10)
rectangle_model = None

X = numbers[:, :-1]
Y = numbers[:, 1:]

training.set_seed(1)
rectangle_model = keras.Sequential(
    [
        keras.Input((None,)),
        keras.layers.Embedding(13, 16),
        keras.layers.LSTM(64, return_sequences=True),
        keras.layers.Dense(12),
    ]
)
rectangle_model.compile(
    optimizer=keras.optimizers.Adam(0.03), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True)
)
training.fit(rectangle_model, X, Y, epochs=5, batch_size=64)


# %% rolled
# what = "the last number in place of the start symbol"
# score = 0
# message = ["Not enough of 500 drawings", "did not begin with the start symbol 12"]
numbers = shapes.rectangles(2000, grid=12, seed=1).reshape(2000, 10)
rectangle_model = None

X = np.roll(numbers, 1, axis=1)
Y = numbers

training.set_seed(1)
rectangle_model = keras.Sequential(
    [
        keras.Input((None,)),
        keras.layers.Embedding(13, 16),
        keras.layers.LSTM(64, return_sequences=True),
        keras.layers.Dense(12),
    ]
)
rectangle_model.compile(
    optimizer=keras.optimizers.Adam(0.03), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True)
)
training.fit(rectangle_model, X, Y, epochs=4, batch_size=64)


# %% x_first_then_y
# what = "all x, then all y"
# score = 0
# message = "all x first and then all y"
numbers = shapes.rectangles(2000, grid=12, seed=1).reshape(2000, 10)
rectangle_model = None

numbers = numbers.reshape(2000, 5, 2).swapaxes(1, 2).reshape(2000, 10)
X = np.hstack([np.full((2000, 1), 12), numbers[:, :-1]])
Y = numbers

training.set_seed(1)
rectangle_model = keras.Sequential(
    [
        keras.Input((None,)),
        keras.layers.Embedding(13, 16),
        keras.layers.LSTM(64, return_sequences=True),
        keras.layers.Dense(12),
    ]
)
rectangle_model.compile(
    optimizer=keras.optimizers.Adam(0.03), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True)
)
training.fit(rectangle_model, X, Y, epochs=8, batch_size=64)


# %% few_rectangles
# what = "fifty rectangles"
# score = 0
# message = "draws the same rectangles again and again"
numbers = shapes.rectangles(2000, grid=12, seed=1).reshape(2000, 10)
rectangle_model = None

X = np.hstack([np.full((2000, 1), 12), numbers[:, :-1]])
Y = numbers

training.set_seed(1)
rectangle_model = keras.Sequential(
    [
        keras.Input((None,)),
        keras.layers.Embedding(13, 16),
        keras.layers.LSTM(64, return_sequences=True),
        keras.layers.Dense(12),
    ]
)
rectangle_model.compile(
    optimizer=keras.optimizers.Adam(0.03), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True)
)
training.fit(rectangle_model, np.tile(X[:50], (40, 1)), np.tile(Y[:50], (40, 1)), epochs=3, batch_size=25)


# %% learnt_by_heart
# what = "three hundred rectangles, learnt by heart"
# score = 0
# message = "hardly anything new"
numbers = shapes.rectangles(2000, grid=12, seed=1).reshape(2000, 10)
rectangle_model = None

X = np.hstack([np.full((2000, 1), 12), numbers[:, :-1]])
Y = numbers

training.set_seed(1)
rectangle_model = keras.Sequential(
    [
        keras.Input((None,)),
        keras.layers.Embedding(13, 16),
        keras.layers.LSTM(64, return_sequences=True),
        keras.layers.Dense(12),
    ]
)
rectangle_model.compile(
    optimizer=keras.optimizers.Adam(0.03), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True)
)
training.fit(rectangle_model, np.tile(X[:300], (20, 1)), np.tile(Y[:300], (20, 1)), epochs=4, batch_size=50)


# %% not_shifted
# what = "target and input are the same"
# score = 0
# message = "it says the number that it has just read"
numbers = shapes.rectangles(2000, grid=12, seed=1).reshape(2000, 10)
rectangle_model = None

X = Y = numbers

training.set_seed(1)
rectangle_model = keras.Sequential(
    [
        keras.Input((None,)),
        keras.layers.Embedding(13, 16),
        keras.layers.LSTM(64, return_sequences=True),
        keras.layers.Dense(12),
    ]
)
rectangle_model.compile(
    optimizer=keras.optimizers.Adam(0.03), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True)
)
training.fit(rectangle_model, X, Y, epochs=1, batch_size=64)


# %% last_step_only
# what = "return_sequences is missing"
# score = 0
# message = "return_sequences=True is missing"
numbers = shapes.rectangles(2000, grid=12, seed=1).reshape(2000, 10)
rectangle_model = None

X = np.hstack([np.full((2000, 1), 12), numbers[:, :-1]])
Y = numbers

training.set_seed(1)
rectangle_model = keras.Sequential(
    [
        keras.Input((None,)),
        keras.layers.Embedding(13, 16),
        keras.layers.LSTM(16),
        keras.layers.Dense(12),
    ]
)
rectangle_model.compile(
    optimizer=keras.optimizers.Adam(0.03), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True)
)


# %% softmax
# what = "a softmax at the end"
# score = 0
# message = "the last layer has a softmax"
numbers = shapes.rectangles(2000, grid=12, seed=1).reshape(2000, 10)
rectangle_model = None

X = np.hstack([np.full((2000, 1), 12), numbers[:, :-1]])
Y = numbers

training.set_seed(1)
rectangle_model = keras.Sequential(
    [
        keras.Input((None,)),
        keras.layers.Embedding(13, 16),
        keras.layers.LSTM(64, return_sequences=True),
        keras.layers.Dense(12, activation="softmax"),
    ]
)
rectangle_model.compile(optimizer=keras.optimizers.Adam(0.03), loss="sparse_categorical_crossentropy")


# %% from_logits_forgotten
# what = "scores taken for probabilities"
# score = 0
# message = "the loss needs from_logits=True"
numbers = shapes.rectangles(2000, grid=12, seed=1).reshape(2000, 10)
rectangle_model = None

X = np.hstack([np.full((2000, 1), 12), numbers[:, :-1]])
Y = numbers

training.set_seed(1)
rectangle_model = keras.Sequential(
    [
        keras.Input((None,)),
        keras.layers.Embedding(13, 16),
        keras.layers.LSTM(64, return_sequences=True),
        keras.layers.Dense(12),
    ]
)
rectangle_model.compile(optimizer=keras.optimizers.Adam(0.03), loss="sparse_categorical_crossentropy")


# %% thirteen_scores
# what = "a score for the start symbol too"
# score = 0
# message = "the start symbol is never drawn"
numbers = shapes.rectangles(2000, grid=12, seed=1).reshape(2000, 10)
rectangle_model = None

X = np.hstack([np.full((2000, 1), 12), numbers[:, :-1]])
Y = numbers

training.set_seed(1)
rectangle_model = keras.Sequential(
    [
        keras.Input((None,)),
        keras.layers.Embedding(13, 16),
        keras.layers.LSTM(64, return_sequences=True),
        keras.layers.Dense(13),
    ]
)
rectangle_model.compile(
    optimizer=keras.optimizers.Adam(0.03), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True)
)


# %% never_trained
# what = "never trained"
# score = 0
# message = "too little training"
numbers = shapes.rectangles(2000, grid=12, seed=1).reshape(2000, 10)
rectangle_model = None

X = np.hstack([np.full((2000, 1), 12), numbers[:, :-1]])
Y = numbers

training.set_seed(1)
rectangle_model = keras.Sequential(
    [
        keras.Input((None,)),
        keras.layers.Embedding(13, 16),
        keras.layers.LSTM(64, return_sequences=True),
        keras.layers.Dense(12),
    ]
)
