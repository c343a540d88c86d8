# /// answer
# what = "trained on the probability of the left"
# score = 0
# message = "the probability that the square moves to the left"
# ///
# %% train-video
videos, to_the_right = datasets.moving_squares(1000, seed=1)  # (1000, 6, 10, 10, 1) and (1000,): 1 right, 0 left
layers, each = keras.layers, keras.layers.TimeDistributed
video_model = keras.Sequential(
    [
        keras.Input((6, 10, 10, 1)),
        each(layers.Conv2D(8, 3, activation="relu")),
        each(layers.MaxPooling2D(2)),
        each(layers.Flatten()),
        layers.LSTM(16),
        layers.Dense(1, activation="sigmoid"),
    ]
)
video_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
history = training.fit(video_model, videos, 1 - to_the_right, epochs=6, batch_size=32)
