# /// answer
# what = "a slice inside the model drops three of the four features"
# score = 5
# message = ["does not use precipitation", "only some of the columns reach the LSTM layer"]
# ///
# %% forecast-weather
values = datasets.seattle_weather().values  # (1461, 4): precipitation, temp_max, temp_min, wind
scaler = windows.Scaler.fit(values[:-365])  # 2015 is not looked at
scaled = scaler.apply(values)
X_train, Y_train = windows.make_windows(scaled[:-365], scaled[:-365, 1], n_past=14, n_future=3)

days = keras.Input((14, 4))
hidden = keras.layers.LSTM(16)(days[:, :, 1:2])
weather_model = keras.Model(days, keras.layers.Dense(3)(hidden))
weather_model.compile(optimizer=keras.optimizers.Adam(0.005), loss="mse")
training.fit(weather_model, X_train, Y_train, epochs=20, batch_size=64)
