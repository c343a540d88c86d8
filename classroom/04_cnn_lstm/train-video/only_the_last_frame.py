# /// answer
# what = "the LSTM gets the last frame alone"
# score = 0
# message = "does not go over the frames"
# ///
# %% train-video
videos, to_the_right = datasets.moving_squares(1000, seed=1)  # (1000, 6, 10, 10, 1) and (1000,): 1 right, 0 left

film = keras.Input((6, 10, 10, 1))
x = keras.layers.Flatten()(keras.layers.Conv2D(8, 3, activation="relu")(film[:, -1]))
x = keras.layers.LSTM(16)(keras.layers.Reshape((1, 512))(x))
video_model = keras.Model(film, keras.layers.Dense(1, activation="sigmoid")(x))
