# /// answer
# what = "samples and frames are merged and not split again: every frame is a sample of one step"
# score = 0
# message = "videos and frames are one axis"
# ///
# %% train-video
videos, to_the_right = datasets.moving_squares(1000, seed=1)  # (1000, 6, 10, 10, 1) and (1000,): 1 right, 0 left

film = keras.Input((6, 10, 10, 1))
x = keras.layers.TimeDistributed(keras.layers.Conv2D(4, 3, activation="relu"))(film)
x = keras.layers.Lambda(lambda x: keras.ops.reshape(x, (-1, 1, 256)))(x)
x = keras.layers.LSTM(8)(x)
video_model = keras.Model(film, keras.layers.Dense(1, activation="sigmoid")(x))
