# /// answer
# what = "a subclass of keras.Model, all outputs, the last one taken"
# ///
# %% forecast-pitch
X_tone, pitches = datasets.vibrato(1500, seed=1)
Y_pitch = pitches[:, 20:]
pitch_model = None


class Stack(keras.Model):
    def __init__(self):
        super().__init__()
        self.lower = keras.layers.LSTM(12, return_sequences=True)
        self.upper = keras.layers.LSTM(12, return_sequences=True)
        self.forecast = keras.layers.Dense(8)

    def call(self, x):
        return self.forecast(self.upper(self.lower(x))[:, -1])


training.set_seed(2)
pitch_model = Stack()
pitch_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.02), loss="mse")
history = training.fit(pitch_model, X_tone, Y_pitch, epochs=12, batch_size=100)
