# /// answer
# what = "the LSTM goes over the features of the frames"
# score = 0
# message = ["does not go over the frames", "does not take the frames one by one"]
# ///
# %% train-video
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
