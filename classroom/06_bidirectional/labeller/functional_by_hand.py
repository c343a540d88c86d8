# /// answer
# what = "two LSTM layers and keras.ops, no Bidirectional"
# ///
# %% labeller
def labeller(n_features, units, n_labels, merge_mode):
    x = keras.Input((None, n_features))
    f = keras.layers.LSTM(units, return_sequences=True)(x)
    b = keras.ops.flip(keras.layers.LSTM(units, return_sequences=True, go_backwards=True)(x), axis=1)
    if merge_mode == "concat":
        merged = keras.layers.Concatenate()([f, b])
    elif merge_mode == "sum":
        merged = keras.layers.Add()([f, b])
    elif merge_mode == "mul":
        merged = keras.layers.Multiply()([f, b])
    else:
        merged = keras.layers.Average()([f, b])
    return keras.Model(x, keras.layers.Dense(n_labels, activation="sigmoid")(merged))
