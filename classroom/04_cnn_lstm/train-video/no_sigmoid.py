# /// answer
# what = "a score for a probability"
# score = 0
# message = "the dense layer has no sigmoid"
# ///
# %% train-video
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
