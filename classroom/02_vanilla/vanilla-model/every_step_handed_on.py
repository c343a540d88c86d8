# /// answer
# what = "return_sequences=True, as in the deeper networks: an output for each step"
# score = 0
# message = "return_sequences=True: the LSTM layer hands on every step, not the last one alone"
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential()
    model.add(keras.layers.Input(shape=(n_past, n_features)))
    model.add(keras.layers.LSTM(units, return_sequences=True))
    model.add(keras.layers.Dense(n_future))
    return model
