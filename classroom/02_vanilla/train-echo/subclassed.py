# /// answer
# what = "a subclass of keras.Model"
# ///
# %% train-echo
class Echo(keras.Model):
    def __init__(self):
        super().__init__()
        self.lstm = keras.layers.LSTM(25)
        self.dense = keras.layers.Dense(10, activation="softmax")

    def call(self, x):
        return self.dense(self.lstm(x))


numbers = datasets.echo_sequences(5000, seed=11)
echo_model = Echo()
echo_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy", metrics=["accuracy"])
echo_history = training.fit(
    echo_model, encoding.one_hot(numbers, 10), encoding.one_hot(numbers[:, 2], 10), epochs=10, batch_size=64
)
