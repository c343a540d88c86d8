# /// answer
# what = "NumPy's numbers, one layer of cells at a time"
# ///
# %% stacked-model
def stacked_lstm(n_past, n_features, units, n_future):
    sizes = np.array(units)
    last = np.arange(sizes.size) == sizes.size - 1
    layers = [keras.layers.LSTM(int(n), return_sequences=not end) for n, end in zip(sizes, last)]
    return keras.Sequential([keras.Input((n_past, n_features)), *layers, keras.layers.Dense(n_future)])
