# /// answer
# what = "functional model, RMSprop, more units, model.fit"
# ///
# %% forecast-weather
values = datasets.seattle_weather().values  # (1461, 4): precipitation, temp_max, temp_min, wind
scaler = windows.Scaler.fit(values[:-365])  # 2015 is not looked at
scaled = scaler.apply(values)
X_train, Y_train = windows.make_windows(scaled[:-365], scaled[:-365, 1], n_past=14, n_future=3)

days = keras.Input(shape=(14, 4), name="days")
memory = keras.layers.LSTM(24)(days)
weather_model = keras.Model(days, keras.layers.Dense(3, name="temp_max")(memory))
weather_model.compile(optimizer=keras.optimizers.RMSprop(0.003), loss="mse")
weather_model.fit(X_train, Y_train, epochs=15, batch_size=32, verbose=0)
