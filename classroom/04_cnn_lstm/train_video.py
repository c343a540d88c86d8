"""Train a network that applies a convolution to every frame, and tells which way a square moves."""

# %% functional_one_cnn
# what = "functional, any number of frames, one TimeDistributed around a network, more units, a column of targets"
videos, to_the_right = datasets.moving_squares(1000, seed=1)  # (1000, 6, 10, 10, 1) and (1000,): 1 right, 0 left

eye = keras.Sequential(
    [keras.layers.Conv2D(12, 3, activation="relu"), keras.layers.MaxPool2D(), keras.layers.Flatten()]
)
film = keras.Input((None, 10, 10, 1))
x = keras.layers.LSTM(24)(keras.layers.TimeDistributed(eye)(film))
video_model = keras.Model(film, keras.layers.Dense(1, activation="sigmoid")(x))
video_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy", metrics=["accuracy"])
video_model.fit(videos, to_the_right[:, np.newaxis], epochs=6, batch_size=25, verbose=0)


# %% subclass_with_reshapes
# what = "a subclass that merges and splits the axes itself, average pooling, logits in the loss"
videos, to_the_right = datasets.moving_squares(1000, seed=1)  # (1000, 6, 10, 10, 1) and (1000,): 1 right, 0 left


class Watcher(keras.Model):
    def __init__(self):
        super().__init__()
        self.answer = keras.layers.Dense(1)
        self.eye = keras.layers.Conv2D(8, 3, padding="same")
        self.pool = keras.layers.AveragePooling2D(2)
        self.memory = keras.layers.LSTM(16)

    def call(self, film):
        frames = keras.ops.reshape(film, (-1, 10, 10, 1))
        seen = self.pool(keras.ops.relu(self.eye(frames)))
        return keras.ops.sigmoid(self.answer(self.memory(keras.ops.reshape(seen, (-1, 6, 5 * 5 * 8)))))


video_model = Watcher()
video_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
stop = keras.callbacks.EarlyStopping(patience=5, restore_best_weights=True)
video_model.fit(videos, to_the_right, epochs=8, validation_split=0.1, callbacks=[stop], verbose=0)


# %% convolution_over_time
# what = "a Conv3D that looks at three frames at once"
# score = 0
# message = "another kind of layer"
videos, to_the_right = datasets.moving_squares(1000, seed=1)  # (1000, 6, 10, 10, 1) and (1000,): 1 right, 0 left
layers, each = keras.layers, keras.layers.TimeDistributed
video_model = keras.Sequential(
    [
        keras.Input((6, 10, 10, 1)),
        layers.Conv3D(8, 3, activation="relu"),
        each(layers.Flatten()),
        layers.LSTM(16),
        layers.Dense(1, activation="sigmoid"),
    ]
)


# %% only_the_last_frame
# what = "the LSTM gets the last frame alone"
# score = 0
# message = "does not go over the frames"
videos, to_the_right = datasets.moving_squares(1000, seed=1)  # (1000, 6, 10, 10, 1) and (1000,): 1 right, 0 left

film = keras.Input((6, 10, 10, 1))
x = keras.layers.Flatten()(keras.layers.Conv2D(8, 3, activation="relu")(film[:, -1]))
x = keras.layers.LSTM(16)(keras.layers.Reshape((1, 512))(x))
video_model = keras.Model(film, keras.layers.Dense(1, activation="sigmoid")(x))


# %% axes_swapped
# what = "the LSTM goes over the features of the frames"
# score = 0
# message = "does not go over the frames"
videos, to_the_right = datasets.moving_squares(1000, seed=1)  # (1000, 6, 10, 10, 1) and (1000,): 1 right, 0 left

each = keras.layers.TimeDistributed
video_model = keras.Sequential(
    [
        keras.Input((6, 10, 10, 1)),
        each(keras.layers.Conv2D(4, 3, activation="relu")),
        each(keras.layers.MaxPooling2D(4)),
        each(keras.layers.Flatten()),
        keras.layers.Permute((2, 1)),
        keras.layers.LSTM(16),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)


# %% one_frame_for_all
# what = "the first frame is repeated"
# score = 0
# message = "is not good enough"
videos, to_the_right = datasets.moving_squares(1000, seed=1)  # (1000, 6, 10, 10, 1) and (1000,): 1 right, 0 left

each = keras.layers.TimeDistributed
video_model = keras.Sequential(
    [
        keras.Input((6, 10, 10, 1)),
        each(keras.layers.Conv2D(8, 3, activation="relu")),
        each(keras.layers.Flatten()),
        keras.layers.Lambda(lambda x: keras.ops.repeat(x[:, :1], 6, axis=1)),
        keras.layers.LSTM(16),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)


# %% conv_lstm
# what = "ConvLSTM2D"
# score = 0
# message = "other layers with weights than asked for"
videos, to_the_right = datasets.moving_squares(1000, seed=1)  # (1000, 6, 10, 10, 1) and (1000,): 1 right, 0 left
layers, each = keras.layers, keras.layers.TimeDistributed
video_model = keras.Sequential(
    [
        keras.Input((6, 10, 10, 1)),
        layers.ConvLSTM2D(4, 3),
        layers.Flatten(),
        layers.Dense(1, activation="sigmoid"),
    ]
)


# %% no_convolution
# what = "the pixels as they are"
# score = 0
# message = "other layers with weights than asked for"
videos, to_the_right = datasets.moving_squares(1000, seed=1)  # (1000, 6, 10, 10, 1) and (1000,): 1 right, 0 left
layers, each = keras.layers, keras.layers.TimeDistributed
video_model = keras.Sequential(
    [
        keras.Input((6, 10, 10, 1)),
        each(layers.Flatten()),
        layers.LSTM(16),
        layers.Dense(1, activation="sigmoid"),
    ]
)


# %% no_lstm
# what = "everything flattened, no LSTM"
# score = 0
# message = "other layers with weights than asked for"
videos, to_the_right = datasets.moving_squares(1000, seed=1)  # (1000, 6, 10, 10, 1) and (1000,): 1 right, 0 left
layers, each = keras.layers, keras.layers.TimeDistributed
video_model = keras.Sequential(
    [
        keras.Input((6, 10, 10, 1)),
        each(layers.Conv2D(8, 3, activation="relu")),
        each(layers.MaxPooling2D(2)),
        layers.Flatten(),
        layers.Dense(1, activation="sigmoid"),
    ]
)


# %% every_frame_answers
# what = "return_sequences=True"
# score = 0
# message = "return_sequences=True: the LSTM layer hands on every frame"
videos, to_the_right = datasets.moving_squares(1000, seed=1)  # (1000, 6, 10, 10, 1) and (1000,): 1 right, 0 left
layers, each = keras.layers, keras.layers.TimeDistributed
video_model = keras.Sequential(
    [
        keras.Input((6, 10, 10, 1)),
        each(layers.Conv2D(8, 3, activation="relu")),
        each(layers.MaxPooling2D(2)),
        each(layers.Flatten()),
        layers.LSTM(16, return_sequences=True),
        layers.Dense(1, activation="sigmoid"),
    ]
)


# %% no_sigmoid
# what = "a score for a probability"
# score = 0
# message = "the dense layer has no sigmoid"
videos, to_the_right = datasets.moving_squares(1000, seed=1)  # (1000, 6, 10, 10, 1) and (1000,): 1 right, 0 left
training.set_seed(1)
layers, each = keras.layers, keras.layers.TimeDistributed
video_model = keras.Sequential(
    [
        keras.Input((6, 10, 10, 1)),
        each(layers.Conv2D(8, 3, activation="relu")),
        each(layers.MaxPooling2D(2)),
        each(layers.Flatten()),
        layers.LSTM(16),
        layers.Dense(1),
    ]
)


# %% frames_as_colours
# what = "the frames become the colours of one picture"
# score = 0
# message = "the frames became colours"
videos, to_the_right = datasets.moving_squares(1000, seed=1)  # (1000, 6, 10, 10, 1) and (1000,): 1 right, 0 left
layers, each = keras.layers, keras.layers.TimeDistributed
video_model = keras.Sequential(
    [
        keras.Input((6, 10, 10, 1)),
        layers.Permute((2, 3, 1, 4)),
        layers.Reshape((10, 10, 6)),
        layers.Conv2D(8, 3, activation="relu"),
        layers.Reshape((8, 64)),
        layers.LSTM(16),
        layers.Dense(1, activation="sigmoid"),
    ]
)


# %% softmax_of_one
# what = "softmax over a single output"
# score = 0
# message = "the output is always 1"
videos, to_the_right = datasets.moving_squares(1000, seed=1)  # (1000, 6, 10, 10, 1) and (1000,): 1 right, 0 left
layers, each = keras.layers, keras.layers.TimeDistributed
video_model = keras.Sequential(
    [
        keras.Input((6, 10, 10, 1)),
        each(layers.Conv2D(8, 3, activation="relu")),
        each(layers.MaxPooling2D(2)),
        each(layers.Flatten()),
        layers.LSTM(16),
        layers.Dense(1, activation="softmax"),
    ]
)


# %% targets_turned_round
# what = "trained on the probability of the left"
# score = 0
# message = "the probability that the square moves to the left"
videos, to_the_right = datasets.moving_squares(1000, seed=1)  # (1000, 6, 10, 10, 1) and (1000,): 1 right, 0 left
layers, each = keras.layers, keras.layers.TimeDistributed
video_model = keras.Sequential(
    [
        keras.Input((6, 10, 10, 1)),
        each(layers.Conv2D(8, 3, activation="relu")),
        each(layers.MaxPooling2D(2)),
        each(layers.Flatten()),
        layers.LSTM(16),
        layers.Dense(1, activation="sigmoid"),
    ]
)
video_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
history = training.fit(video_model, videos, 1 - to_the_right, epochs=6, batch_size=32)


# %% two_outputs
# what = "softmax over two directions"
# score = 0
# message = "two outputs: one is enough"
videos, to_the_right = datasets.moving_squares(1000, seed=1)  # (1000, 6, 10, 10, 1) and (1000,): 1 right, 0 left
layers, each = keras.layers, keras.layers.TimeDistributed
video_model = keras.Sequential(
    [
        keras.Input((6, 10, 10, 1)),
        each(layers.Conv2D(8, 3, activation="relu")),
        each(layers.MaxPooling2D(2)),
        each(layers.Flatten()),
        layers.LSTM(16),
        layers.Dense(2, activation="softmax"),
    ]
)


# %% one_epoch
# what = "one short epoch"
# score = 0
# message = ["video_model on 500 new videos is not good enough", "too little training", "targets that do not belong to the videos"]
videos, to_the_right = datasets.moving_squares(1000, seed=1)  # (1000, 6, 10, 10, 1) and (1000,): 1 right, 0 left
layers, each = keras.layers, keras.layers.TimeDistributed
video_model = keras.Sequential(
    [
        keras.Input((6, 10, 10, 1)),
        each(layers.Conv2D(8, 3, activation="relu")),
        each(layers.MaxPooling2D(2)),
        each(layers.Flatten()),
        layers.LSTM(16),
        layers.Dense(1, activation="sigmoid"),
    ]
)
video_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
history = training.fit(video_model, videos[:64], to_the_right[:64], epochs=1, batch_size=32)


# %% batch_of_frames
# what = "samples and frames are merged and not split again: every frame is a sample of one step"
# score = 0
# message = "videos and frames are one axis"
videos, to_the_right = datasets.moving_squares(1000, seed=1)  # (1000, 6, 10, 10, 1) and (1000,): 1 right, 0 left

film = keras.Input((6, 10, 10, 1))
x = keras.layers.TimeDistributed(keras.layers.Conv2D(4, 3, activation="relu"))(film)
x = keras.layers.Lambda(lambda x: keras.ops.reshape(x, (-1, 1, 256)))(x)
x = keras.layers.LSTM(8)(x)
video_model = keras.Model(film, keras.layers.Dense(1, activation="sigmoid")(x))
