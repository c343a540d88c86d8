# /// answer
# what = "a Sequential for the LSTM layers inside another"
# ///
# %% stacked-model
def stacked_lstm(n_past, n_features, units, n_future):
    memory = keras.Sequential([keras.layers.LSTM(n, return_sequences=True) for n in units[:-1]])
    memory.add(keras.layers.LSTM(units[-1]))
    return keras.Sequential([keras.Input((n_past, n_features)), memory, keras.layers.Dense(n_future)])
