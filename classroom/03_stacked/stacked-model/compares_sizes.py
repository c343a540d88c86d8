# /// answer
# what = "asks whether the size is the last one, not whether the place is"
# score = 8
# message = ["stacked_lstm stopped with ValueError", "expected ndim=3, found ndim=2"]
# ///
# %% stacked-model
def stacked_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential([keras.Input((n_past, n_features))])
    for size in units:
        model.add(keras.layers.LSTM(size, return_sequences=size != units[-1]))
    model.add(keras.layers.Dense(n_future))
    return model
