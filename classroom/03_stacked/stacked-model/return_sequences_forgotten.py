# /// answer
# what = "no layer returns sequences"
# score = 0
# message = ["stacked_lstm stopped with ValueError", "expected ndim=3, found ndim=2"]
# ///
# %% stacked-model
def stacked_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential([keras.Input((n_past, n_features))])
    for size in units:
        model.add(keras.layers.LSTM(size))
    model.add(keras.layers.Dense(n_future))
    return model
