"""Train a bidirectional network that gives two labels to each reading of a day's rain."""

# %% a_layer_for_each_label
# what = "its own dense layer for each label, other days"
X_train, Y_train = datasets.rain_gauge(3000, seed=77)

training.set_seed(9)
inputs = keras.Input((12, 1))
hidden = keras.layers.Bidirectional(keras.layers.LSTM(8, return_sequences=True))(inputs)
limit = keras.layers.Dense(1, activation="sigmoid")(hidden)
half = keras.layers.Dense(1, activation="sigmoid")(hidden)
rain_model = keras.Model(inputs, keras.layers.concatenate([limit, half]))
rain_model.compile(keras.optimizers.Adam(0.03), "binary_crossentropy")
history = training.fit(rain_model, X_train, Y_train, epochs=8, batch_size=200)


# %% any_length_and_squared_error
# what = "any number of steps, mean squared error, smaller batches"
X_train, Y_train = datasets.rain_gauge(3000, seed=1)

training.set_seed(3)
rain_model = keras.Sequential(
    [
        keras.Input(shape=(None, 1)),
        keras.layers.Bidirectional(keras.layers.LSTM(10, return_sequences=True)),
        keras.layers.Dense(2),
        keras.layers.Activation("sigmoid"),
    ]
)
rain_model.compile(optimizer=keras.optimizers.Adam(0.02), loss="mean_squared_error")
history = training.fit(rain_model, X_train, Y_train, epochs=8, batch_size=100)


# %% functional_by_hand
# what = "functional, two layers by hand, merged by sum, model.fit"
X_train, Y_train = datasets.rain_gauge(3000, seed=1)

training.set_seed(5)
inputs = keras.Input((12, 1))
f = keras.layers.LSTM(12, return_sequences=True)(inputs)
b = keras.ops.flip(keras.layers.LSTM(12, return_sequences=True, go_backwards=True)(inputs), axis=1)
outputs = keras.layers.Dense(2, activation="sigmoid")(f + b)
rain_model = keras.Model(inputs, outputs)
rain_model.compile(optimizer=keras.optimizers.Adam(0.03), loss="binary_crossentropy", metrics=["accuracy"])
rain_model.fit(X_train, Y_train, epochs=8, batch_size=150, verbose=0)


# %% one_above_the_other
# what = "a layer that reads backwards above one that reads forwards, its outputs as they come"
# score = 0
# message = ["The first label (2.5 mm)", "outputs of a layer with go_backwards that are not turned round"]
X_train, Y_train = datasets.rain_gauge(3000, seed=1)

training.set_seed(1)
rain_model = keras.Sequential(
    [
        keras.Input(shape=(12, 1)),
        keras.layers.LSTM(8, return_sequences=True),
        keras.layers.LSTM(8, return_sequences=True, go_backwards=True),
        keras.layers.Dense(2, activation="sigmoid"),
    ]
)


# %% never_trained
# what = "compiled, and never trained"
# score = 0
# message = ["The first label (2.5 mm)", "too little training"]
X_train, Y_train = datasets.rain_gauge(3000, seed=1)

training.set_seed(1)
rain_model = keras.Sequential(
    [
        keras.Input(shape=(12, 1)),
        keras.layers.Bidirectional(keras.layers.LSTM(8, return_sequences=True)),
        keras.layers.Dense(2, activation="sigmoid"),
    ]
)
rain_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.03), loss="binary_crossentropy")


# %% not_turned_round
# what = "by hand, the backward outputs as they come"
# score = 0
# message = ["The second label (half) at the readings 2 to 5", "in the morning it does not know the evening"]
X_train, Y_train = datasets.rain_gauge(3000, seed=1)

training.set_seed(1)
inputs = keras.Input((12, 1))
f = keras.layers.LSTM(8, return_sequences=True)(inputs)
b = keras.layers.LSTM(8, return_sequences=True, go_backwards=True)(inputs)
rain_model = keras.Model(inputs, keras.layers.Dense(2, activation="sigmoid")(keras.ops.concatenate([f, b], axis=-1)))
rain_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.03), loss="binary_crossentropy")
history = training.fit(rain_model, X_train, Y_train, epochs=12, batch_size=150)


# %% two_forward_layers
# what = "two LSTM layers over one another"
# score = 0
# message = ["does not look at what comes after a reading", "no layer reads backwards"]
X_train, Y_train = datasets.rain_gauge(3000, seed=1)

training.set_seed(1)
rain_model = keras.Sequential(
    [
        keras.Input(shape=(12, 1)),
        keras.layers.LSTM(8, return_sequences=True),
        keras.layers.LSTM(8, return_sequences=True),
        keras.layers.Dense(2, activation="sigmoid"),
    ]
)


# %% forward_only
# what = "one LSTM layer that reads forwards"
# score = 0
# message = ["does not read in both directions", "Bidirectional is missing"]
X_train, Y_train = datasets.rain_gauge(3000, seed=1)

training.set_seed(1)
rain_model = keras.Sequential(
    [
        keras.Input(shape=(12, 1)),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.Dense(2, activation="sigmoid"),
    ]
)


# %% one_label
# what = "one output"
# score = 0
# message = "one label only"
X_train, Y_train = datasets.rain_gauge(3000, seed=1)

training.set_seed(1)
rain_model = keras.Sequential(
    [
        keras.Input(shape=(12, 1)),
        keras.layers.Bidirectional(keras.layers.LSTM(8, return_sequences=True)),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)


# %% one_output_for_a_day
# what = "return_sequences is missing"
# score = 0
# message = "return_sequences=True"
X_train, Y_train = datasets.rain_gauge(3000, seed=1)

training.set_seed(1)
rain_model = keras.Sequential(
    [
        keras.Input(shape=(12, 1)),
        keras.layers.Bidirectional(keras.layers.LSTM(8)),
        keras.layers.Dense(2, activation="sigmoid"),
    ]
)


# %% softmax
# what = "softmax over the two labels"
# score = 0
# message = "softmax in place of sigmoid"
X_train, Y_train = datasets.rain_gauge(3000, seed=1)

training.set_seed(1)
rain_model = keras.Sequential(
    [
        keras.Input(shape=(12, 1)),
        keras.layers.Bidirectional(keras.layers.LSTM(8, return_sequences=True)),
        keras.layers.Dense(2, activation="softmax"),
    ]
)


# %% no_sigmoid
# what = "scores in place of chances"
# score = 0
# message = "the dense layer has no sigmoid"
X_train, Y_train = datasets.rain_gauge(3000, seed=1)

training.set_seed(1)
rain_model = keras.Sequential(
    [
        keras.Input(shape=(12, 1)),
        keras.layers.Bidirectional(keras.layers.LSTM(8, return_sequences=True)),
        keras.layers.Dense(2),
    ]
)


# %% dense_layer_missing
# what = "the LSTM layers give the labels"
# score = 0
# message = "the dense layer is missing"
X_train, Y_train = datasets.rain_gauge(3000, seed=1)

training.set_seed(1)
rain_model = keras.Sequential(
    [
        keras.Input(shape=(12, 1)),
        keras.layers.Bidirectional(keras.layers.LSTM(8, return_sequences=True)),
    ]
)
rain_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.03), loss="binary_crossentropy")


# %% labels_swapped
# what = "the labels in the other order"
# score = 0
# message = "the labels are in each other's place"
X_train, Y_train = datasets.rain_gauge(3000, seed=1)

training.set_seed(1)
rain_model = keras.Sequential(
    [
        keras.Input(shape=(12, 1)),
        keras.layers.Bidirectional(keras.layers.LSTM(8, return_sequences=True)),
        keras.layers.Dense(2, activation="sigmoid"),
    ]
)
rain_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.03), loss="binary_crossentropy")
history = training.fit(rain_model, X_train, Y_train[:, :, ::-1], epochs=3, batch_size=200)


# %% readings_reversed
# what = "the labels from the evening to the morning"
# score = 0
# message = "the readings are in reversed order"
X_train, Y_train = datasets.rain_gauge(3000, seed=1)

training.set_seed(1)
rain_model = keras.Sequential(
    [
        keras.Input(shape=(12, 1)),
        keras.layers.Bidirectional(keras.layers.LSTM(8, return_sequences=True)),
        keras.layers.Dense(2, activation="sigmoid"),
    ]
)
rain_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.03), loss="binary_crossentropy")
history = training.fit(rain_model, X_train, Y_train[:, ::-1], epochs=3, batch_size=200)


# %% history_as_model
# what = "what fit returns is stored as the model"
# score = 0
# message = "what `fit` returns was stored under the model's name"
X_train, Y_train = datasets.rain_gauge(3000, seed=1)

training.set_seed(1)
rain_model = keras.Sequential(
    [
        keras.Input(shape=(12, 1)),
        keras.layers.Bidirectional(keras.layers.LSTM(8, return_sequences=True)),
        keras.layers.Dense(2, activation="sigmoid"),
    ]
)
rain_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.03), loss="binary_crossentropy", run_eagerly=True)
rain_model = training.fit(rain_model, X_train[:50], Y_train[:50], epochs=1)
