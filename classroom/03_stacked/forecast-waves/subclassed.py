# /// answer
# what = "a subclass of keras.Model, all outputs, the last one taken"
# ///
# %% forecast-waves
X_train, Y_train = datasets.damped_waves(1500, seed=1)
wave_model = None
wave_history = None


class Stack(keras.Model):
    def __init__(self):
        super().__init__()
        self.lower = keras.layers.LSTM(12, return_sequences=True)
        self.upper = keras.layers.LSTM(12, return_sequences=True)
        self.forecast = keras.layers.Dense(8)

    def call(self, x):
        return self.forecast(self.upper(self.lower(x))[:, -1])


training.set_seed(2)
wave_model = Stack()
wave_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.02), loss="mse")
wave_history = training.fit(wave_model, X_train, Y_train, epochs=12, batch_size=100)
