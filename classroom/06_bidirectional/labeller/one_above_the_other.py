# /// answer
# what = "the second layer reads the outputs of the first"
# score = 0
# message = "reads the other's outputs"
# ///
# %% labeller
def labeller(n_features, units, n_labels, merge_mode):
    x = keras.Input((None, n_features))
    f = keras.layers.LSTM(units, return_sequences=True)(x)
    b = keras.ops.flip(keras.layers.LSTM(units, return_sequences=True, go_backwards=True)(f), axis=1)
    layers = {"concat": keras.layers.Concatenate, "sum": keras.layers.Add, "mul": keras.layers.Multiply}
    merged = layers.get(merge_mode, keras.layers.Average)()([f, b])
    return keras.Model(x, keras.layers.Dense(n_labels, activation="sigmoid")(merged))
