# /// answer
# what = "softmax, as for the echo"
# score = 0
# message = "The forecast of 2015 is not good enough"
# ///
# %% forecast-weather
values = datasets.seattle_weather().values  # (1461, 4): precipitation, temp_max, temp_min, wind
scaler = windows.Scaler.fit(values[:-365])  # 2015 is not looked at
scaled = scaler.apply(values)
X_train, Y_train = windows.make_windows(scaled[:-365], scaled[:-365, 1], n_past=14, n_future=3)

weather_model = keras.Sequential(
    [keras.Input((14, 4)), keras.layers.LSTM(16), keras.layers.Dense(3, activation="softmax")]
)
weather_model.compile(optimizer=keras.optimizers.Adam(0.005), loss="categorical_crossentropy", metrics=["accuracy"])
training.fit(weather_model, X_train, Y_train, epochs=2, batch_size=64)
