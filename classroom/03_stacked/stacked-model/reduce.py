# /// answer
# what = "functools.reduce over the sizes"
# ///
# %% stacked-model
from functools import reduce


def stacked_lstm(n_past, n_features, units, n_future):
    inputs = keras.Input(shape=(n_past, n_features))
    below = reduce(lambda x, size: keras.layers.LSTM(size, return_sequences=True)(x), units[:-1], inputs)
    top = keras.layers.LSTM(units[-1], name="top")(below)
    return keras.Model(inputs=[inputs], outputs=keras.layers.Dense(units=n_future, name="out")(top))
