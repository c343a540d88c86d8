# /// answer
# what = "a Conv3D that looks at three frames at once"
# score = 0
# message = "another kind of layer"
# ///
# %% train-video
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
