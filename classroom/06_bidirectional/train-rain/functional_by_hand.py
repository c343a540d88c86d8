# /// answer
# what = "functional, two layers by hand, merged by sum, model.fit"
# ///
# %% train-rain
X_train, Y_train = datasets.rain_gauge(3000, seed=1)

training.set_seed(5)
inputs = keras.Input((12, 1))
f = keras.layers.LSTM(12, return_sequences=True)(inputs)
b = keras.ops.flip(keras.layers.LSTM(12, return_sequences=True, go_backwards=True)(inputs), axis=1)
outputs = keras.layers.Dense(2, activation="sigmoid")(f + b)
rain_model = keras.Model(inputs, outputs)
rain_model.compile(optimizer=keras.optimizers.Adam(0.03), loss="binary_crossentropy", metrics=["accuracy"])
rain_model.fit(X_train, Y_train, epochs=8, batch_size=150, verbose=0)
