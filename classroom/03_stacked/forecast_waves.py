"""Train two stacked LSTM layers that forecast damped waves better than the best linear formula."""

# %% batch_by_batch
# what = "train_on_batch in a loop of its own, LSTM cells in RNN layers"
X_train, Y_train = datasets.damped_waves(1500, seed=1)

wave_history = None
keras.utils.set_random_seed(11)
inputs = keras.Input((20, 1))
lower = keras.layers.RNN(keras.layers.LSTMCell(14), return_sequences=True)(inputs)
upper = keras.layers.RNN(keras.layers.LSTMCell(12))(lower)
wave_model = keras.Model(inputs, keras.layers.Dense(8)(upper))
wave_model.compile(optimizer=keras.optimizers.RMSprop(0.01), loss="mse")
draw = np.random.default_rng(11)
for epoch in range(12):
    for batch in np.array_split(draw.permutation(1500), 25):
        wave_model.train_on_batch(X_train[batch].astype("float32"), Y_train[batch].astype("float32"))


# %% functional_other_sizes
# what = "functional, 16 and 10 units, mean absolute error as the loss"
X_train, Y_train = datasets.damped_waves(1500, seed=1)
wave_model = None
wave_history = None

training.set_seed(4)
inputs = keras.Input((20, 1))
hidden = keras.layers.LSTM(16, return_sequences=True)(inputs)
hidden = keras.layers.LSTM(10)(hidden)
wave_model = keras.Model(inputs, keras.layers.Dense(8)(hidden))
wave_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mean_absolute_error")
wave_history = training.fit(wave_model, X_train, Y_train, epochs=12, batch_size=50)


# %% subclassed
# what = "a subclass of keras.Model, all outputs, the last one taken"
X_train, Y_train = datasets.damped_waves(1500, seed=1)
wave_model = None
wave_history = None


class Stack(keras.Model):
    def __init__(self):
        super().__init__()
        self.lower = keras.layers.LSTM(12, return_sequences=True)
        self.upper = keras.layers.LSTM(12, return_sequences=True)
        self.forecast = keras.layers.Dense(8)

    def call(self, x):
        return self.forecast(self.upper(self.lower(x))[:, -1])


training.set_seed(2)
wave_model = Stack()
wave_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.02), loss="mse")
wave_history = training.fit(wave_model, X_train, Y_train, epochs=12, batch_size=100)


# %% not_answered
# what = "X_train and Y_train, and nothing else"
# score = 0
# message = "`wave_model` is not answered yet"
X_train, Y_train = datasets.damped_waves(1500, seed=1)
wave_model = None
wave_history = None


# %% tanh_at_the_end
# what = "tanh at the dense layer, because the values lie between -1 and 1"
# score = 0
# message = ["goes through an activation", "tanh"]
X_train, Y_train = datasets.damped_waves(1500, seed=1)
wave_history = None

wave_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.LSTM(12),
        keras.layers.Dense(8, activation="tanh"),
    ]
)


# %% three_layers
# what = "one layer more than asked for"
# score = 0
# message = "has other layers with weights than asked for"
X_train, Y_train = datasets.damped_waves(1500, seed=1)
wave_history = None

wave_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.LSTM(12),
        keras.layers.Dense(8),
    ]
)


# %% one_layer
# what = "a vanilla LSTM"
# score = 0
# message = ["has other layers with weights than asked for", "LSTM, LSTM, Dense"]
X_train, Y_train = datasets.damped_waves(1500, seed=1)
wave_history = None

wave_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(20),
        keras.layers.Dense(8),
    ]
)


# %% one_epoch
# what = "a single epoch"
# score = 0
# message = ["is not good enough"]
X_train, Y_train = datasets.damped_waves(1500, seed=1)
wave_model = None
wave_history = None

training.set_seed(1)
wave_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.LSTM(12),
        keras.layers.Dense(8),
    ]
)
wave_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.02), loss="mean_squared_error")
wave_history = training.fit(wave_model, X_train, Y_train, epochs=1, batch_size=100)


# %% never_trained
# what = "built and compiled, never trained"
# score = 0
# message = ["is not good enough", "it has hardly been trained"]
X_train, Y_train = datasets.damped_waves(1500, seed=1)
wave_model = None
wave_history = None

training.set_seed(1)
wave_model = keras.Sequential(
    [keras.Input((20, 1)), keras.layers.LSTM(12, return_sequences=True), keras.layers.LSTM(12), keras.layers.Dense(8)]
)
wave_model.compile(optimizer="adam", loss="mean_squared_error")


# %% flattened
# what = "all steps of the upper layer go to the dense layer"
# score = 0
# message = ["reads the wrong number of values", "Flatten"]
X_train, Y_train = datasets.damped_waves(1500, seed=1)
wave_history = None

wave_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.Flatten(),
        keras.layers.Dense(8),
    ]
)


# %% one_step_only
# what = "a forecast of the next step alone"
# score = 0
# message = "the dense layer has one output"
X_train, Y_train = datasets.damped_waves(1500, seed=1)
wave_history = None

wave_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.LSTM(12),
        keras.layers.Dense(1),
    ]
)


# %% one_step_late
# what = "the target begins with the last step that was seen"
# score = 0
# message = "the forecast comes one step late"
X_train, Y_train = datasets.damped_waves(1500, seed=1)
wave_model = None
wave_history = None

training.set_seed(1)
wave_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.LSTM(12),
        keras.layers.Dense(8),
    ]
)
wave_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.02), loss="mean_squared_error")
wave_history = training.fit(
    wave_model, X_train, np.concatenate([X_train[:, -1], Y_train[:, :-1]], axis=1), epochs=8, batch_size=100
)


# %% steps_in_reverse
# what = "the targets from the last step to the first"
# score = 0
# message = "the steps are in reverse order"
X_train, Y_train = datasets.damped_waves(1500, seed=1)
wave_model = None
wave_history = None

training.set_seed(1)
wave_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.LSTM(12),
        keras.layers.Dense(8),
    ]
)
wave_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.02), loss="mean_squared_error")
wave_history = training.fit(wave_model, X_train, Y_train[:, ::-1], epochs=12, batch_size=100)


# %% every_step_an_output
# what = "the upper layer returns sequences too"
# score = 0
# message = "the upper layer hands on every step as well"
X_train, Y_train = datasets.damped_waves(1500, seed=1)
wave_model = None
wave_history = None

model = keras.Sequential(
    [
        keras.Input((20, 1)),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.Dense(8),
    ]
)
wave_model = model


# %% forecast_in_place_of_the_model
# what = "the forecast is stored under the name of the model"
# score = 0
# message = "wave_model is not a Keras model"
X_train, Y_train = datasets.damped_waves(1500, seed=1)
wave_history = None

wave_model = keras.Sequential(
    [keras.Input((20, 1)), keras.layers.LSTM(12, return_sequences=True), keras.layers.LSTM(12), keras.layers.Dense(8)]
)
wave_model = wave_model.predict_on_batch(X_train)


# %% history_as_model
# what = "stores what fit returns under the model's name"
# score = 0
# message = "what `fit` returns was stored under the model's name"
X_train, Y_train = datasets.damped_waves(1500, seed=1)
wave_model = None
wave_history = None

model = keras.Sequential(
    [keras.Input((20, 1)), keras.layers.LSTM(12, return_sequences=True), keras.layers.LSTM(12), keras.layers.Dense(8)]
)
model.compile(optimizer="adam", loss="mse")
wave_model = training.fit(model, X_train, Y_train, epochs=1, batch_size=500)
