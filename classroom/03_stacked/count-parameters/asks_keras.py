# /// answer
# what = "builds the layers and asks them"
# ///
# %% count-parameters
def count_parameters(n_features, units, n_future):
    x, counts = keras.Input((None, n_features)), []
    for layer in [*(keras.layers.LSTM(n, return_sequences=True) for n in units), keras.layers.Dense(n_future)]:
        x = layer(x)
        counts.append(layer.count_params())
    return counts
