# /// answer
# what = "a subclass that merges and splits the axes itself, average pooling, logits in the loss"
# ///
# %% train-video
videos, to_the_right = datasets.moving_squares(1000, seed=1)  # (1000, 6, 10, 10, 1) and (1000,): 1 right, 0 left


class Watcher(keras.Model):
    def __init__(self):
        super().__init__()
        self.answer = keras.layers.Dense(1)
        self.eye = keras.layers.Conv2D(8, 3, padding="same")
        self.pool = keras.layers.AveragePooling2D(2)
        self.memory = keras.layers.LSTM(16)

    def call(self, film):
        frames = keras.ops.reshape(film, (-1, 10, 10, 1))
        seen = self.pool(keras.ops.relu(self.eye(frames)))
        return keras.ops.sigmoid(self.answer(self.memory(keras.ops.reshape(seen, (-1, 6, 5 * 5 * 8)))))


video_model = Watcher()
video_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
stop = keras.callbacks.EarlyStopping(patience=5, restore_best_weights=True)
video_model.fit(videos, to_the_right, epochs=8, validation_split=0.1, callbacks=[stop], verbose=0)
