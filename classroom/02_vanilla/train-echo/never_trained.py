# /// answer
# what = "compiled and never fitted"
# score = 0
# message = "too little training"
# ///
# %% train-echo
echo_model = keras.Sequential()
echo_model.add(keras.layers.LSTM(25, input_shape=(5, 10)))
echo_model.add(keras.layers.Dense(10, activation="softmax"))
echo_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy", metrics=["accuracy"])
echo_history = None
