# /// answer
# what = "features and target as they were measured"
# score = 0
# message = "The forecast of 2015 is not good enough"
# ///
# %% forecast-weather
values = datasets.seattle_weather().values  # (1461, 4): precipitation, temp_max, temp_min, wind
scaler = windows.Scaler.fit(values[:-365])  # 2015 is not looked at
scaled = scaler.apply(values)
X_train, Y_train = windows.make_windows(scaled[:-365], scaled[:-365, 1], n_past=14, n_future=3)

X, Y = windows.make_windows(values[:-365], values[:-365, 1], n_past=14, n_future=3)
weather_model = keras.Sequential([keras.Input((14, 4)), keras.layers.LSTM(16), keras.layers.Dense(3)])
weather_model.compile(optimizer=keras.optimizers.Adam(0.05), loss="mse")
training.fit(weather_model, X, Y, epochs=6, batch_size=64)
