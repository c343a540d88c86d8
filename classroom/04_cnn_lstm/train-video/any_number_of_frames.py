# /// answer
# what = "any number of frames, no pooling, a sigmoid layer, stopped early"
# ///
# %% train-video
videos, to_the_right = datasets.moving_squares(1000, seed=1)  # (1000, 6, 10, 10, 1) and (1000,): 1 right, 0 left
layers, each = keras.layers, keras.layers.TimeDistributed
video_model = keras.Sequential(
    [
        keras.Input((None, 10, 10, 1)),
        each(layers.Conv2D(4, 3, activation="tanh")),
        each(layers.Flatten()),
        layers.Dropout(0.1),
        layers.LSTM(20),
        layers.Dense(1),
        layers.Activation("sigmoid"),
    ]
)
video_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
history = training.fit(
    video_model,
    videos[:800],
    to_the_right[:800],
    12,
    32,
    validation_data=(videos[800:], to_the_right[800:]),
    patience=4,
)
