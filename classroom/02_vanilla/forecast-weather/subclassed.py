# /// answer
# what = "a subclass of keras.Model, trained as the text says"
# ///
# %% forecast-weather
values = datasets.seattle_weather().values  # (1461, 4): precipitation, temp_max, temp_min, wind
scaler = windows.Scaler.fit(values[:-365])  # 2015 is not looked at
scaled = scaler.apply(values)
X_train, Y_train = windows.make_windows(scaled[:-365], scaled[:-365, 1], n_past=14, n_future=3)


class Weather(keras.Model):
    def __init__(self, units=16, n_future=3):
        super().__init__()
        self.lstm = keras.layers.LSTM(units)
        self.head = keras.layers.Dense(n_future)

    def call(self, x):
        return self.head(self.lstm(x))


weather_model = Weather()
weather_model.compile(optimizer=keras.optimizers.Adam(0.005), loss="mean_squared_error")
training.fit(weather_model, X_train, Y_train, epochs=20, batch_size=64)
