# /// answer
# what = "everything flattened, no LSTM"
# score = 0
# message = "other layers with weights than asked for"
# ///
# %% train-video
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
