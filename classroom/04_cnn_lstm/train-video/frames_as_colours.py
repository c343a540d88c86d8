# /// answer
# what = "the frames become the colours of one picture"
# score = 0
# message = "the frames became colours"
# ///
# %% train-video
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
