# /// answer
# what = "trained on the mean absolute error, the last 180 windows for early stopping, float32"
# ///
# %% forecast-weather
values = datasets.seattle_weather().values  # (1461, 4): precipitation, temp_max, temp_min, wind
scaler = windows.Scaler.fit(values[:-365])  # 2015 is not looked at
scaled = scaler.apply(values)
X_train, Y_train = windows.make_windows(scaled[:-365], scaled[:-365, 1], n_past=14, n_future=3)

X_train, Y_train = X_train.astype("float32"), Y_train.astype("float32")
weather_model = keras.Sequential()
weather_model.add(keras.layers.LSTM(16, input_shape=(14, 4)))
weather_model.add(keras.layers.Dense(3, activation="linear"))
weather_model.compile(loss="mae", optimizer=keras.optimizers.Adam(learning_rate=0.005))
weather_history = training.fit(
    weather_model,
    X_train[:-180],
    Y_train[:-180],
    epochs=30,
    batch_size=64,
    validation_data=(X_train[-180:], Y_train[-180:]),
    patience=5,
)
