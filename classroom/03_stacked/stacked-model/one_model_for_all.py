# /// answer
# what = "keeps its layers outside of the function"
# score = 8
# message = "gives the same network twice"
# ///
# %% stacked-model
kept = {}


def stacked_lstm(n_past, n_features, units, n_future):
    key = (n_past, n_features, tuple(units), n_future)
    if key not in kept:
        x = inputs = keras.Input((n_past, n_features))
        for size in units[:-1]:
            x = keras.layers.LSTM(size, return_sequences=True)(x)
        x = keras.layers.LSTM(units[-1])(x)
        kept[key] = keras.Model(inputs, keras.layers.Dense(n_future)(x))
    return kept[key]
