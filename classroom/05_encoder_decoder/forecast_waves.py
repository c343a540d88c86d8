"""Train an encoder-decoder that forecasts damped waves better than the best linear formula."""

# %% constant_rate
# what = "constant learning rate, targets without the last axis, any number of past steps"
X_train, Y_train = datasets.damped_waves(2000, n_past=20, n_future=8, seed=1)
Y_train = Y_train[:, :, np.newaxis]
training.set_seed(5)
wave_model = None

wave_model = keras.Sequential(
    [
        keras.Input(shape=(None, 1)),
        keras.layers.LSTM(32),
        keras.layers.RepeatVector(8),
        keras.layers.LSTM(32, return_sequences=True),
        keras.layers.TimeDistributed(keras.layers.Dense(1)),
    ]
)
wave_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
training.fit(wave_model, X_train, Y_train[:, :, 0], epochs=15, batch_size=128)


# %% two_nested_models
# what = "encoder and decoder as models of their own, Huber loss, 24 and 16 units"
X_train, Y_train = datasets.damped_waves(2000, n_past=20, n_future=8, seed=1)
Y_train = Y_train[:, :, np.newaxis]
training.set_seed(5)
wave_model = None

encoder = keras.Sequential([keras.Input((20, 1)), keras.layers.LSTM(24), keras.layers.RepeatVector(8)])
x = keras.Input((8, 24))
decoder = keras.Model(x, keras.layers.Dense(1)(keras.layers.LSTM(16, return_sequences=True)(x)))
wave_model = keras.Sequential([encoder, decoder])
wave_model.compile(keras.optimizers.Adam(keras.optimizers.schedules.CosineDecay(0.02, 15 * 16)), keras.losses.Huber())
wave_history = wave_model.fit(X_train, Y_train, epochs=15, batch_size=128, verbose=0)


# %% no_repeat_vector
# what = "the encoder's last eight outputs for the repeated vector"
# score = 0
# message = "as many steps as in the input"
X_train, Y_train = datasets.damped_waves(2000, n_past=20, n_future=8, seed=1)
Y_train = Y_train[:, :, np.newaxis]
training.set_seed(5)
wave_model = None

wave_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(16, return_sequences=True),
        keras.layers.LSTM(16, return_sequences=True),
        keras.layers.TimeDistributed(keras.layers.Dense(1)),
    ]
)
wave_model.compile(optimizer="adam", loss="mean_squared_error")


# %% one_epoch
# what = "one epoch"
# score = 0
# message = ["at most", "too short"]
X_train, Y_train = datasets.damped_waves(2000, n_past=20, n_future=8, seed=1)
Y_train = Y_train[:, :, np.newaxis]
training.set_seed(5)
wave_model = None

wave_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(16),
        keras.layers.RepeatVector(8),
        keras.layers.LSTM(16, return_sequences=True),
        keras.layers.TimeDistributed(keras.layers.Dense(1)),
    ]
)
wave_model.compile(optimizer="adam", loss="mean_squared_error")
training.fit(wave_model, X_train, Y_train, epochs=1, batch_size=256)


# %% all_outputs_handed_on
# what = "the encoder's last eight outputs for the repeated vector, cut to length"
# score = 0
# message = "does not read one vector"
X_train, Y_train = datasets.damped_waves(2000, n_past=20, n_future=8, seed=1)
Y_train = Y_train[:, :, np.newaxis]
training.set_seed(5)
wave_model = None

wave_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(16, return_sequences=True),
        keras.layers.Cropping1D((12, 0)),
        keras.layers.LSTM(16, return_sequences=True),
        keras.layers.TimeDistributed(keras.layers.Dense(1)),
    ]
)
wave_model.compile(optimizer="adam", loss="mean_squared_error")


# %% tanh_at_the_end
# what = "tanh at the last layer"
# score = 0
# message = "goes through an activation"
X_train, Y_train = datasets.damped_waves(2000, n_past=20, n_future=8, seed=1)
Y_train = Y_train[:, :, np.newaxis]
training.set_seed(5)
wave_model = None

wave_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(16),
        keras.layers.RepeatVector(8),
        keras.layers.LSTM(16, return_sequences=True),
        keras.layers.TimeDistributed(keras.layers.Dense(1, activation="tanh")),
    ]
)
wave_model.compile(optimizer="adam", loss="mean_squared_error")


# %% never_trained
# what = "compiled, never fitted"
# score = 0
# message = "not good enough"
X_train, Y_train = datasets.damped_waves(2000, n_past=20, n_future=8, seed=1)
Y_train = Y_train[:, :, np.newaxis]
training.set_seed(5)
wave_model = None

wave_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(16),
        keras.layers.RepeatVector(8),
        keras.layers.LSTM(16, return_sequences=True),
        keras.layers.TimeDistributed(keras.layers.Dense(1)),
    ]
)
wave_model.compile(optimizer="adam", loss="mean_squared_error")


# %% one_step_repeated
# what = "the mean of the eight steps at each step"
# score = 0
# message = "not good enough"
X_train, Y_train = datasets.damped_waves(2000, n_past=20, n_future=8, seed=1)
Y_train = Y_train[:, :, np.newaxis]
training.set_seed(5)
wave_model = None

wave_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(16),
        keras.layers.RepeatVector(8),
        keras.layers.LSTM(16, return_sequences=True),
        keras.layers.TimeDistributed(keras.layers.Dense(1)),
    ]
)
wave_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mean_squared_error")
training.fit(wave_model, X_train, np.repeat(Y_train.mean(axis=1, keepdims=True), 8, axis=1), epochs=3, batch_size=128)


# %% turned_around
# what = "targets in reverse order"
# score = 0
# message = "not good enough"
X_train, Y_train = datasets.damped_waves(2000, n_past=20, n_future=8, seed=1)
Y_train = Y_train[:, :, np.newaxis]
training.set_seed(5)
wave_model = None

wave_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(16),
        keras.layers.RepeatVector(8),
        keras.layers.LSTM(16, return_sequences=True),
        keras.layers.TimeDistributed(keras.layers.Dense(1)),
    ]
)
wave_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mean_squared_error")
training.fit(wave_model, X_train, Y_train[:, ::-1], epochs=4, batch_size=128)


# %% vanilla_in_shape
# what = "the vanilla model in the shape that is asked for"
# score = 0
# message = "one that is missing"
X_train, Y_train = datasets.damped_waves(2000, n_past=20, n_future=8, seed=1)
Y_train = Y_train[:, :, np.newaxis]
training.set_seed(5)
wave_model = None

wave_model = keras.Sequential(
    [keras.Input(shape=(20, 1)), keras.layers.LSTM(16), keras.layers.Dense(8), keras.layers.Reshape((8, 1))]
)
wave_model.compile(optimizer="adam", loss="mean_squared_error")


# %% last_output_only
# what = "return_sequences missing"
# score = 0
# message = "return_sequences=True is missing"
X_train, Y_train = datasets.damped_waves(2000, n_past=20, n_future=8, seed=1)
Y_train = Y_train[:, :, np.newaxis]
training.set_seed(5)
wave_model = None

wave_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(16),
        keras.layers.RepeatVector(8),
        keras.layers.LSTM(16),
        keras.layers.Dense(1),
    ]
)
wave_model.compile(optimizer="adam", loss="mean_squared_error")


# %% history_as_model
# what = "what fit returns stored as the model"
# score = 0
# message = "wave_model is not a Keras model"
X_train, Y_train = datasets.damped_waves(2000, n_past=20, n_future=8, seed=1)
Y_train = Y_train[:, :, np.newaxis]
training.set_seed(5)
wave_model = None

wave_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(16),
        keras.layers.RepeatVector(8),
        keras.layers.LSTM(16, return_sequences=True),
        keras.layers.TimeDistributed(keras.layers.Dense(1)),
    ]
)
wave_model.compile(optimizer="adam", loss="mean_squared_error")
wave_model = {"loss": [0.12, 0.08]}


# %% vanilla
# what = "the vanilla model: eight outputs at once"
# score = 0
# message = "writes all steps at once"
X_train, Y_train = datasets.damped_waves(2000, n_past=20, n_future=8, seed=1)
Y_train = Y_train[:, :, np.newaxis]
training.set_seed(5)
wave_model = None

wave_model = keras.Sequential([keras.Input(shape=(20, 1)), keras.layers.LSTM(16), keras.layers.Dense(8)])
wave_model.compile(optimizer="adam", loss="mean_squared_error")
