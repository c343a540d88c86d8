# /// answer
# what = "by hand, go_backwards on an input that is turned round"
# score = 0
# message = "both layers read forwards"
# ///
# %% labeller
def labeller(n_features, units, n_labels, merge_mode):
    x = keras.Input((None, n_features))
    f = keras.layers.LSTM(units, return_sequences=True)(x)
    b = keras.layers.LSTM(units, return_sequences=True, go_backwards=True)(keras.ops.flip(x, axis=1))
    layers = {"concat": keras.layers.Concatenate, "sum": keras.layers.Add, "mul": keras.layers.Multiply}
    merged = layers.get(merge_mode, keras.layers.Average)()([f, b])
    return keras.Model(x, keras.layers.Dense(n_labels, activation="sigmoid")(merged))
