# /// answer
# what = "the dense layer is forgotten"
# score = 0
# message = ["has the wrong shape", "the dense layer is missing"]
# ///
# %% forecast-weather
values = datasets.seattle_weather().values  # (1461, 4): precipitation, temp_max, temp_min, wind
scaler = windows.Scaler.fit(values[:-365])  # 2015 is not looked at
scaled = scaler.apply(values)
X_train, Y_train = windows.make_windows(scaled[:-365], scaled[:-365, 1], n_past=14, n_future=3)

weather_model = keras.Sequential()
weather_model.add(keras.Input(shape=(14, 4)))
weather_model.add(keras.layers.LSTM(16))
weather_model.compile(optimizer="adam", loss="mse")
