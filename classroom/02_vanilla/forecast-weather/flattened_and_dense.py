# /// answer
# what = "no LSTM: the window is flattened"
# score = 0
# message = ["Expected: LSTM, Dense", "Came: Dense, Dense"]
# ///
# %% forecast-weather
values = datasets.seattle_weather().values  # (1461, 4): precipitation, temp_max, temp_min, wind
scaler = windows.Scaler.fit(values[:-365])  # 2015 is not looked at
scaled = scaler.apply(values)
X_train, Y_train = windows.make_windows(scaled[:-365], scaled[:-365, 1], n_past=14, n_future=3)

weather_model = keras.Sequential(
    [keras.Input((14, 4)), keras.layers.Flatten(), keras.layers.Dense(32, "relu"), keras.layers.Dense(3)]
)
weather_model.compile(optimizer="adam", loss="mse")
training.fit(weather_model, X_train, Y_train, epochs=1)
