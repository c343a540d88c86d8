# /// answer
# what = "neither n_past nor n_features is used: the model has no input shape until it sees data"
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    return keras.Sequential([keras.layers.LSTM(units), keras.layers.Dense(n_future)])
