# /// answer
# what = "its own dense layer for each label, other days"
# ///
# %% train-rain
X_train, Y_train = datasets.rain_gauge(3000, seed=77)

training.set_seed(9)
inputs = keras.Input((12, 1))
hidden = keras.layers.Bidirectional(keras.layers.LSTM(8, return_sequences=True))(inputs)
limit = keras.layers.Dense(1, activation="sigmoid")(hidden)
half = keras.layers.Dense(1, activation="sigmoid")(hidden)
rain_model = keras.Model(inputs, keras.layers.concatenate([limit, half]))
rain_model.compile(keras.optimizers.Adam(0.03), "binary_crossentropy")
history = training.fit(rain_model, X_train, Y_train, epochs=8, batch_size=200)
