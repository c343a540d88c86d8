"""Train a vanilla LSTM that forecasts three days' highest temperature better than persistence does."""

# %% functional_rmsprop
# what = "functional model, RMSprop, more units, model.fit"
values = datasets.seattle_weather().values  # (1461, 4): precipitation, temp_max, temp_min, wind
scaler = windows.Scaler.fit(values[:-365])  # 2015 is not looked at
scaled = scaler.apply(values)
X_train, Y_train = windows.make_windows(scaled[:-365], scaled[:-365, 1], n_past=14, n_future=3)

days = keras.Input(shape=(14, 4), name="days")
memory = keras.layers.LSTM(24)(days)
weather_model = keras.Model(days, keras.layers.Dense(3, name="temp_max")(memory))
weather_model.compile(optimizer=keras.optimizers.RMSprop(0.003), loss="mse")
weather_model.fit(X_train, Y_train, epochs=15, batch_size=32, verbose=0)


# %% mean_absolute_error
# what = "trained on the mean absolute error that is asked for, input_shape at the LSTM layer, float32"
values = datasets.seattle_weather().values  # (1461, 4): precipitation, temp_max, temp_min, wind
scaler = windows.Scaler.fit(values[:-365])  # 2015 is not looked at
scaled = scaler.apply(values)
X_train, Y_train = windows.make_windows(scaled[:-365], scaled[:-365, 1], n_past=14, n_future=3)

X_train, Y_train = X_train.astype("float32"), Y_train.astype("float32")
weather_model = keras.Sequential()
weather_model.add(keras.layers.LSTM(20, input_shape=(14, 4)))
weather_model.add(keras.layers.Dense(3, activation="linear"))
weather_model.compile(loss="mae", optimizer=keras.optimizers.Adam(learning_rate=0.01))
weather_history = training.fit(weather_model, X_train, Y_train, epochs=14, batch_size=100)


# %% subclassed
# what = "a subclass of keras.Model, trained as the text says"
values = datasets.seattle_weather().values  # (1461, 4): precipitation, temp_max, temp_min, wind
scaler = windows.Scaler.fit(values[:-365])  # 2015 is not looked at
scaled = scaler.apply(values)
X_train, Y_train = windows.make_windows(scaled[:-365], scaled[:-365, 1], n_past=14, n_future=3)


class Weather(keras.Model):
    def __init__(self, units=16, n_future=3):
        super().__init__()
        self.lstm = keras.layers.LSTM(units)
        self.head = keras.layers.Dense(n_future)

    def call(self, x):
        return self.head(self.lstm(x))


weather_model = Weather()
weather_model.compile(optimizer=keras.optimizers.Adam(0.005), loss="mean_squared_error")
training.fit(weather_model, X_train, Y_train, epochs=20, batch_size=64)


# %% only_temp_max_is_read
# what = "a slice inside the model drops three of the four features"
# score = 5
# message = ["does not use precipitation", "only some of the columns reach the LSTM layer"]
values = datasets.seattle_weather().values  # (1461, 4): precipitation, temp_max, temp_min, wind
scaler = windows.Scaler.fit(values[:-365])  # 2015 is not looked at
scaled = scaler.apply(values)
X_train, Y_train = windows.make_windows(scaled[:-365], scaled[:-365, 1], n_past=14, n_future=3)

days = keras.Input((14, 4))
hidden = keras.layers.LSTM(16)(days[:, :, 1:2])
weather_model = keras.Model(days, keras.layers.Dense(3)(hidden))
weather_model.compile(optimizer=keras.optimizers.Adam(0.005), loss="mse")
training.fit(weather_model, X_train, Y_train, epochs=20, batch_size=64)


# %% dense_layer_missing
# what = "three units in place of a dense layer"
# score = 0
# message = "Expected: LSTM, Dense"
values = datasets.seattle_weather().values  # (1461, 4): precipitation, temp_max, temp_min, wind
scaler = windows.Scaler.fit(values[:-365])  # 2015 is not looked at
scaled = scaler.apply(values)
X_train, Y_train = windows.make_windows(scaled[:-365], scaled[:-365, 1], n_past=14, n_future=3)

weather_model = keras.Sequential([keras.Input((14, 4)), keras.layers.LSTM(3)])
weather_model.compile(optimizer="adam", loss="mse")
training.fit(weather_model, X_train, Y_train, epochs=1, batch_size=64)


# %% flattened_and_dense
# what = "no LSTM: the window is flattened"
# score = 0
# message = ["Expected: LSTM, Dense", "Came: Dense, Dense"]
values = datasets.seattle_weather().values  # (1461, 4): precipitation, temp_max, temp_min, wind
scaler = windows.Scaler.fit(values[:-365])  # 2015 is not looked at
scaled = scaler.apply(values)
X_train, Y_train = windows.make_windows(scaled[:-365], scaled[:-365, 1], n_past=14, n_future=3)

weather_model = keras.Sequential(
    [keras.Input((14, 4)), keras.layers.Flatten(), keras.layers.Dense(32, "relu"), keras.layers.Dense(3)]
)
weather_model.compile(optimizer="adam", loss="mse")
training.fit(weather_model, X_train, Y_train, epochs=1)


# %% never_trained
# what = "compiled and never fitted"
# score = 0
# message = "The forecast of 2015 is not good enough"
values = datasets.seattle_weather().values  # (1461, 4): precipitation, temp_max, temp_min, wind
scaler = windows.Scaler.fit(values[:-365])  # 2015 is not looked at
scaled = scaler.apply(values)
X_train, Y_train = windows.make_windows(scaled[:-365], scaled[:-365, 1], n_past=14, n_future=3)

weather_model = keras.Sequential([keras.Input((14, 4)), keras.layers.LSTM(16), keras.layers.Dense(3)])
weather_model.compile(optimizer=keras.optimizers.Adam(0.005), loss="mse")


# %% nothing_scaled
# what = "features and target as they were measured"
# score = 0
# message = "The forecast of 2015 is not good enough"
values = datasets.seattle_weather().values  # (1461, 4): precipitation, temp_max, temp_min, wind
scaler = windows.Scaler.fit(values[:-365])  # 2015 is not looked at
scaled = scaler.apply(values)
X_train, Y_train = windows.make_windows(scaled[:-365], scaled[:-365, 1], n_past=14, n_future=3)

X, Y = windows.make_windows(values[:-365], values[:-365, 1], n_past=14, n_future=3)
weather_model = keras.Sequential([keras.Input((14, 4)), keras.layers.LSTM(16), keras.layers.Dense(3)])
weather_model.compile(optimizer=keras.optimizers.Adam(0.05), loss="mse")
training.fit(weather_model, X, Y, epochs=6, batch_size=64)


# %% one_epoch
# what = "one epoch at a small learning rate"
# score = 0
# message = "The forecast of 2015 is not good enough"
values = datasets.seattle_weather().values  # (1461, 4): precipitation, temp_max, temp_min, wind
scaler = windows.Scaler.fit(values[:-365])  # 2015 is not looked at
scaled = scaler.apply(values)
X_train, Y_train = windows.make_windows(scaled[:-365], scaled[:-365, 1], n_past=14, n_future=3)

days = keras.Input((14, 4))
weather_model = keras.Model(days, keras.layers.Dense(3)(keras.layers.LSTM(16)(days)))
weather_model.compile("adam", "mean_squared_error")
training.fit(weather_model, X_train, Y_train, epochs=1, batch_size=64)


# %% rain_for_temperature
# what = "the target is column 0, counted from 1"
# score = 0
# message = "The forecast of 2015 is not good enough"
values = datasets.seattle_weather().values  # (1461, 4): precipitation, temp_max, temp_min, wind
scaler = windows.Scaler.fit(values[:-365])  # 2015 is not looked at
scaled = scaler.apply(values)
X_train, Y_train = windows.make_windows(scaled[:-365], scaled[:-365, 1], n_past=14, n_future=3)

X, Y = windows.make_windows(scaled[:-365], scaled[:-365, 0], n_past=14, n_future=3)
weather_model = keras.Sequential([keras.Input((14, 4)), keras.layers.LSTM(16), keras.layers.Dense(3)])
weather_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
training.fit(weather_model, X, Y, epochs=5, batch_size=64)


# %% softmax_at_the_end
# what = "softmax, as for the echo"
# score = 0
# message = "The forecast of 2015 is not good enough"
values = datasets.seattle_weather().values  # (1461, 4): precipitation, temp_max, temp_min, wind
scaler = windows.Scaler.fit(values[:-365])  # 2015 is not looked at
scaled = scaler.apply(values)
X_train, Y_train = windows.make_windows(scaled[:-365], scaled[:-365, 1], n_past=14, n_future=3)

weather_model = keras.Sequential(
    [keras.Input((14, 4)), keras.layers.LSTM(16), keras.layers.Dense(3, activation="softmax")]
)
weather_model.compile(optimizer=keras.optimizers.Adam(0.005), loss="categorical_crossentropy", metrics=["accuracy"])
training.fit(weather_model, X_train, Y_train, epochs=2, batch_size=64)


# %% target_of_other_windows
# what = "the samples are shuffled, their targets are not"
# score = 0
# message = "The forecast of 2015 is not good enough"
values = datasets.seattle_weather().values  # (1461, 4): precipitation, temp_max, temp_min, wind
scaler = windows.Scaler.fit(values[:-365])  # 2015 is not looked at
scaled = scaler.apply(values)
X_train, Y_train = windows.make_windows(scaled[:-365], scaled[:-365, 1], n_past=14, n_future=3)

rng = np.random.default_rng(0)
rng.shuffle(X_train)
weather_model = keras.Sequential([keras.Input((14, 4)), keras.layers.LSTM(16), keras.layers.Dense(3)])
weather_model.compile(optimizer=keras.optimizers.Adam(0.005), loss="mse")
training.fit(weather_model, X_train, Y_train, epochs=3, batch_size=64)


# %% lstm_output_given
# what = "the dense layer is forgotten"
# score = 0
# message = ["has the wrong shape", "the dense layer is missing"]
values = datasets.seattle_weather().values  # (1461, 4): precipitation, temp_max, temp_min, wind
scaler = windows.Scaler.fit(values[:-365])  # 2015 is not looked at
scaled = scaler.apply(values)
X_train, Y_train = windows.make_windows(scaled[:-365], scaled[:-365, 1], n_past=14, n_future=3)

weather_model = keras.Sequential()
weather_model.add(keras.Input(shape=(14, 4)))
weather_model.add(keras.layers.LSTM(16))
weather_model.compile(optimizer="adam", loss="mse")


# %% one_day_only
# what = "one output for three days"
# score = 0
# message = "it needs one for each of the three days"
values = datasets.seattle_weather().values  # (1461, 4): precipitation, temp_max, temp_min, wind
scaler = windows.Scaler.fit(values[:-365])  # 2015 is not looked at
scaled = scaler.apply(values)
X_train, Y_train = windows.make_windows(scaled[:-365], scaled[:-365, 1], n_past=14, n_future=3)

weather_model = keras.Sequential([keras.Input((14, 4)), keras.layers.LSTM(16), keras.layers.Dense(1)])
weather_model.compile(optimizer=keras.optimizers.Adam(0.005), loss="mse")
training.fit(weather_model, X_train, Y_train[:, :1], epochs=1, batch_size=64)


# %% features_before_steps
# what = "Input((4, 14)) and the samples transposed to fit"
# score = 0
# message = "steps and features are swapped"
values = datasets.seattle_weather().values  # (1461, 4): precipitation, temp_max, temp_min, wind
scaler = windows.Scaler.fit(values[:-365])  # 2015 is not looked at
scaled = scaler.apply(values)
X_train, Y_train = windows.make_windows(scaled[:-365], scaled[:-365, 1], n_past=14, n_future=3)

weather_model = keras.Sequential([keras.Input((4, 14)), keras.layers.LSTM(16), keras.layers.Dense(3)])
weather_model.compile(optimizer="adam", loss="mse")
training.fit(weather_model, X_train.transpose(0, 2, 1), Y_train, epochs=1, batch_size=64)


# %% days_in_reverse
# what = "the three days ahead in the wrong order"
# score = 0
# message = "targets in another order"
values = datasets.seattle_weather().values  # (1461, 4): precipitation, temp_max, temp_min, wind
scaler = windows.Scaler.fit(values[:-365])  # 2015 is not looked at
scaled = scaler.apply(values)
X_train, Y_train = windows.make_windows(scaled[:-365], scaled[:-365, 1], n_past=14, n_future=3)

weather_model = keras.Sequential([keras.Input((14, 4)), keras.layers.LSTM(16), keras.layers.Dense(3)])
weather_model.compile(optimizer=keras.optimizers.Adam(0.005), loss="mse")
training.fit(weather_model, X_train, Y_train[:, ::-1], epochs=10, batch_size=64)


# %% an_output_for_each_feature
# what = "four outputs, one for each feature"
# score = 0
# message = "the dense layer has an output for each feature"
values = datasets.seattle_weather().values  # (1461, 4): precipitation, temp_max, temp_min, wind
scaler = windows.Scaler.fit(values[:-365])  # 2015 is not looked at
scaled = scaler.apply(values)
X_train, Y_train = windows.make_windows(scaled[:-365], scaled[:-365, 1], n_past=14, n_future=3)

X, Y = X_train[:-1], X_train[1:, -1]  # the next day, all features
weather_model = keras.Sequential([keras.Input((14, 4)), keras.layers.LSTM(16), keras.layers.Dense(4)])
weather_model.compile(optimizer="adam", loss="mse")
training.fit(weather_model, X, Y, epochs=1, batch_size=64)


# %% target_in_degrees
# what = "the target is left in °C"
# score = 0
# message = "the model was trained on a target in °C"
values = datasets.seattle_weather().values  # (1461, 4): precipitation, temp_max, temp_min, wind
scaler = windows.Scaler.fit(values[:-365])  # 2015 is not looked at
scaled = scaler.apply(values)
X_train, Y_train = windows.make_windows(scaled[:-365], scaled[:-365, 1], n_past=14, n_future=3)

X_train, Y_train = windows.make_windows(scaled[:-365], values[:-365, 1], n_past=14, n_future=3)
weather_model = keras.Sequential([keras.Input((14, 4)), keras.layers.LSTM(16), keras.layers.Dense(3)])
weather_model.compile(optimizer=keras.optimizers.Adam(0.05), loss="mse")
training.fit(weather_model, X_train, Y_train, epochs=6, batch_size=64)


# %% training_ran_away
# what = "plain gradient descent with a learning rate of 10"
# score = 0
# message = "the training ran away"
values = datasets.seattle_weather().values  # (1461, 4): precipitation, temp_max, temp_min, wind
scaler = windows.Scaler.fit(values[:-365])  # 2015 is not looked at
scaled = scaler.apply(values)
X_train, Y_train = windows.make_windows(scaled[:-365], scaled[:-365, 1], n_past=14, n_future=3)

weather_model = keras.Sequential([keras.Input((14, 4)), keras.layers.LSTM(16), keras.layers.Dense(3)])
weather_model.compile(optimizer=keras.optimizers.SGD(10.0), loss="mse")
training.fit(weather_model, X_train, Y_train, epochs=3, batch_size=64)


# %% history_as_model
# what = "the history is stored as the model"
# score = 0
# message = "weather_model is not a Keras model"
values = datasets.seattle_weather().values  # (1461, 4): precipitation, temp_max, temp_min, wind
scaler = windows.Scaler.fit(values[:-365])  # 2015 is not looked at
scaled = scaler.apply(values)
X_train, Y_train = windows.make_windows(scaled[:-365], scaled[:-365, 1], n_past=14, n_future=3)

model = keras.Sequential([keras.Input((14, 4)), keras.layers.LSTM(16), keras.layers.Dense(3)])
model.compile(optimizer="adam", loss="mse")
weather_model = model.fit(X_train, Y_train, epochs=1, batch_size=64, verbose=0)


# %% one_feature
# what = "temp_max alone goes in"
# score = 0
# message = ["weather_model takes inputs of another shape", "(samples, 14, 1)"]
values = datasets.seattle_weather().values  # (1461, 4): precipitation, temp_max, temp_min, wind
scaler = windows.Scaler.fit(values[:-365])  # 2015 is not looked at
scaled = scaler.apply(values)
X_train, Y_train = windows.make_windows(scaled[:-365], scaled[:-365, 1], n_past=14, n_future=3)

weather_model = keras.Sequential([keras.Input((14, 1)), keras.layers.LSTM(16), keras.layers.Dense(3)])
weather_model.compile(optimizer="adam", loss="mse")
training.fit(weather_model, X_train[:, :, 1:2], Y_train, epochs=1, batch_size=64)
