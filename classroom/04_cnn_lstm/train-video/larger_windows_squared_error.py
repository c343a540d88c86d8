# /// answer
# what = "larger windows, squared error, a column of targets"
# ///
# %% train-video
videos, to_the_right = datasets.moving_squares(1000, seed=1)  # (1000, 6, 10, 10, 1) and (1000,): 1 right, 0 left

each = keras.layers.TimeDistributed
video_model = keras.Sequential()
video_model.add(keras.Input((6, 10, 10, 1)))
video_model.add(each(keras.layers.Conv2D(6, (5, 5), activation="relu")))
video_model.add(each(keras.layers.Reshape((-1,))))
video_model.add(keras.layers.LSTM(12))
video_model.add(keras.layers.Dense(1, activation="sigmoid"))
video_model.compile(keras.optimizers.Adam(0.01), "mse")
training.fit(
    video_model,
    videos[100:],
    to_the_right[100:, np.newaxis],
    epochs=10,
    validation_data=(videos[:100], to_the_right[:100, np.newaxis]),
    patience=6,
)
