# /// answer
# what = "by hand, the backward outputs as they come"
# score = 0
# message = ["The second label (half) at the readings 2 to 5", "in the morning it does not know the evening"]
# ///
# %% train-rain
X_train, Y_train = datasets.rain_gauge(3000, seed=1)

training.set_seed(1)
inputs = keras.Input((12, 1))
f = keras.layers.LSTM(8, return_sequences=True)(inputs)
b = keras.layers.LSTM(8, return_sequences=True, go_backwards=True)(inputs)
rain_model = keras.Model(inputs, keras.layers.Dense(2, activation="sigmoid")(keras.ops.concatenate([f, b], axis=-1)))
rain_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.03), loss="binary_crossentropy")
history = training.fit(rain_model, X_train, Y_train, epochs=12, batch_size=150)
