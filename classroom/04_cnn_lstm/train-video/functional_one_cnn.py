# /// answer
# what = "functional, any number of frames, one TimeDistributed around a network, more units, a column of targets"
# ///
# %% train-video
videos, to_the_right = datasets.moving_squares(1000, seed=1)  # (1000, 6, 10, 10, 1) and (1000,): 1 right, 0 left

eye = keras.Sequential(
    [keras.layers.Conv2D(12, 3, activation="relu"), keras.layers.MaxPool2D(), keras.layers.Flatten()]
)
film = keras.Input((None, 10, 10, 1))
x = keras.layers.LSTM(24)(keras.layers.TimeDistributed(eye)(film))
video_model = keras.Model(film, keras.layers.Dense(1, activation="sigmoid")(x))
video_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy", metrics=["accuracy"])
video_model.fit(videos, to_the_right[:, np.newaxis], epochs=6, batch_size=25, verbose=0)
