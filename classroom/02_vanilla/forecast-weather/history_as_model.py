# /// answer
# what = "the history is stored as the model"
# score = 0
# message = "weather_model is not a Keras model"
# ///
# %% forecast-weather
values = datasets.seattle_weather().values  # (1461, 4): precipitation, temp_max, temp_min, wind
scaler = windows.Scaler.fit(values[:-365])  # 2015 is not looked at
scaled = scaler.apply(values)
X_train, Y_train = windows.make_windows(scaled[:-365], scaled[:-365, 1], n_past=14, n_future=3)

model = keras.Sequential([keras.Input((14, 4)), keras.layers.LSTM(16), keras.layers.Dense(3)])
model.compile(optimizer="adam", loss="mse")
weather_model = model.fit(X_train, Y_train, epochs=1, batch_size=64, verbose=0)
