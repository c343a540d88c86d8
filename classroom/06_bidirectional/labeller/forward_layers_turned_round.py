# /// answer
# what = "the input is turned round for a second forward layer, backward half first"
# ///
# %% labeller
def labeller(n_features, units, n_labels, merge_mode):
    x = keras.Input((None, n_features))
    turned = keras.ops.flip(x, axis=1)
    b = keras.ops.flip(keras.layers.LSTM(units, return_sequences=True)(turned), axis=1)
    f = keras.layers.LSTM(units, return_sequences=True)(x)
    ways = {
        "concat": lambda: keras.ops.concatenate([b, f], axis=-1),
        "sum": lambda: b + f,
        "mul": lambda: b * f,
        "ave": lambda: 0.5 * (b + f),
    }
    return keras.Model(x, keras.layers.Dense(n_labels, "sigmoid")(ways[merge_mode]()))
