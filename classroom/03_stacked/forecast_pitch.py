"""Train two stacked LSTM layers that hear a tone and forecast its pitch."""

# %% all_pitches_learnt_last_kept
# what = "all outputs of the upper layer are kept until the dense layer, a dataset is given to fit"
X_tone, pitches = datasets.vibrato(1500, seed=1)
Y_pitch = pitches[:, 20:]

from tensorflow.data import Dataset

training.set_seed(6)
tone = keras.Input((None, 1), name="tone")
lower = keras.layers.LSTM(14, return_sequences=True)(tone)
every = keras.layers.Dense(8)(keras.layers.LSTM(14, return_sequences=True)(lower))
pitch_model = keras.Model(tone, keras.layers.Lambda(lambda x: x[:, -1])(every))
pitch_model.compile(optimizer=keras.optimizers.Adam(0.02), loss="mean_squared_error")
batches = Dataset.from_tensor_slices((X_tone.astype("float32"), Y_pitch)).shuffle(1500, seed=6).batch(75)
pitch_model.fit(batches, epochs=11, shuffle=False, verbose=0)


# %% functional_other_sizes
# what = "functional, 16 and 10 units, mean absolute error as the loss"
X_tone, pitches = datasets.vibrato(1500, seed=1)
Y_pitch = pitches[:, 20:]
pitch_model = None

training.set_seed(4)
inputs = keras.Input((20, 1))
hidden = keras.layers.LSTM(16, return_sequences=True)(inputs)
hidden = keras.layers.LSTM(10)(hidden)
pitch_model = keras.Model(inputs, keras.layers.Dense(8)(hidden))
pitch_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mean_absolute_error")
history = training.fit(pitch_model, X_tone, Y_pitch, epochs=12, batch_size=50)


# %% tanh_at_the_end
# what = "tanh at the dense layer, because the values lie between -1 and 1"
# score = 0
# message = ["goes through an activation", "tanh"]
X_tone, pitches = datasets.vibrato(1500, seed=1)
Y_pitch = pitches[:, 20:]

pitch_model = keras.Sequential(
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
X_tone, pitches = datasets.vibrato(1500, seed=1)
Y_pitch = pitches[:, 20:]

pitch_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.LSTM(12),
        keras.layers.Dense(8),
    ]
)


# %% both_directions
# what = "a lower layer that reads both ways"
# score = 0
# message = ["has other layers with weights than asked for", "Bidirectional"]
X_tone, pitches = datasets.vibrato(1500, seed=1)
Y_pitch = pitches[:, 20:]

pitch_model = keras.Sequential(
    [
        keras.Input((20, 1)),
        keras.layers.Bidirectional(keras.layers.LSTM(12, return_sequences=True)),
        keras.layers.LSTM(12),
        keras.layers.Dense(8),
    ]
)


# %% one_layer
# what = "a vanilla LSTM"
# score = 0
# message = ["has other layers with weights than asked for", "LSTM, LSTM, Dense"]
X_tone, pitches = datasets.vibrato(1500, seed=1)
Y_pitch = pitches[:, 20:]

pitch_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(20),
        keras.layers.Dense(8),
    ]
)


# %% never_trained
# what = "built and compiled, never trained"
# score = 0
# message = "is not good enough"
X_tone, pitches = datasets.vibrato(1500, seed=1)
Y_pitch = pitches[:, 20:]
pitch_model = None

training.set_seed(1)
pitch_model = keras.Sequential(
    [keras.Input((20, 1)), keras.layers.LSTM(12, return_sequences=True), keras.layers.LSTM(12), keras.layers.Dense(8)]
)
pitch_model.compile(optimizer="adam", loss="mean_squared_error")


# %% one_epoch
# what = "a single epoch"
# score = 0
# message = ["is not good enough"]
X_tone, pitches = datasets.vibrato(1500, seed=1)
Y_pitch = pitches[:, 20:]
pitch_model = None

training.set_seed(1)
pitch_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.LSTM(12),
        keras.layers.Dense(8),
    ]
)
pitch_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.02), loss="mean_squared_error")
history = training.fit(pitch_model, X_tone, Y_pitch, epochs=1, batch_size=100)


# %% pitch_of_the_beginning
# what = "the first 8 columns of the pitch"
# score = 0
# message = "it gives the pitch of the first 8 steps of the tone"
X_tone, pitches = datasets.vibrato(1500, seed=1)
Y_pitch = pitches[:, 20:]
pitch_model = None

training.set_seed(1)
pitch_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.LSTM(12),
        keras.layers.Dense(8),
    ]
)
pitch_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.02), loss="mean_squared_error")
history = training.fit(pitch_model, X_tone, pitches[:, :8], epochs=20, batch_size=100)


# %% flattened
# what = "all steps of the upper layer go to the dense layer"
# score = 0
# message = ["reads the wrong number of values", "Flatten"]
X_tone, pitches = datasets.vibrato(1500, seed=1)
Y_pitch = pitches[:, 20:]

pitch_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.Flatten(),
        keras.layers.Dense(8),
    ]
)


# %% swapped_axes
# what = "20 features at one step"
# score = 0
# message = "steps and features are swapped in the Input"
X_tone, pitches = datasets.vibrato(1500, seed=1)
Y_pitch = pitches[:, 20:]
pitch_model = keras.Sequential(
    [keras.Input((1, 20)), keras.layers.LSTM(12, return_sequences=True), keras.layers.LSTM(12), keras.layers.Dense(8)]
)


# %% one_step_early
# what = "the target begins with the last step that was heard"
# score = 0
# message = "the forecast comes one step late"
X_tone, pitches = datasets.vibrato(1500, seed=1)
Y_pitch = pitches[:, 20:]

training.set_seed(1)
pitch_model = keras.Sequential(
    [keras.Input((20, 1)), keras.layers.LSTM(12, return_sequences=True), keras.layers.LSTM(12), keras.layers.Dense(8)]
)
pitch_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.02), loss="mean_squared_error")
history = training.fit(pitch_model, X_tone, pitches[:, 19:27], epochs=12, batch_size=100)


# %% all_steps_of_the_pitch
# what = "the whole pitch as the target"
# score = 0
# message = "the pitch of all 28 steps is the target"
X_tone, pitches = datasets.vibrato(1500, seed=1)
Y_pitch = pitches[:, 20:]

pitch_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.LSTM(12),
        keras.layers.Dense(28),
    ]
)


# %% steps_in_reverse
# what = "the targets from the last step to the first"
# score = 0
# message = "the steps are in reverse order"
X_tone, pitches = datasets.vibrato(1500, seed=1)
Y_pitch = pitches[:, 20:]
pitch_model = None

training.set_seed(1)
pitch_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.LSTM(12),
        keras.layers.Dense(8),
    ]
)
pitch_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.02), loss="mean_squared_error")
history = training.fit(pitch_model, X_tone, Y_pitch[:, ::-1], epochs=12, batch_size=100)


# %% every_step_an_output
# what = "the upper layer returns sequences too"
# score = 0
# message = "the upper layer hands on every step as well"
X_tone, pitches = datasets.vibrato(1500, seed=1)
Y_pitch = pitches[:, 20:]
pitch_model = None

model = keras.Sequential(
    [
        keras.Input((20, 1)),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.Dense(8),
    ]
)
pitch_model = model
