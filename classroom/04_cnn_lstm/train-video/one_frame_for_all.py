# /// answer
# what = "the first frame is repeated"
# score = 0
# message = "is not good enough"
# ///
# %% train-video
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
