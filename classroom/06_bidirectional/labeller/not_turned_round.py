# /// answer
# what = "by hand, the backward outputs as they come"
# score = 0
# message = "the backward layer's outputs stand in reversed order"
# ///
# %% labeller
def labeller(n_features, units, n_labels, merge_mode):
    x = keras.Input((None, n_features))
    f = keras.layers.LSTM(units, return_sequences=True)(x)
    b = keras.layers.LSTM(units, return_sequences=True, go_backwards=True)(x)
    layers = {"concat": keras.layers.Concatenate, "sum": keras.layers.Add, "mul": keras.layers.Multiply}
    merged = layers.get(merge_mode, keras.layers.Average)()([f, b])
    return keras.Model(x, keras.layers.Dense(n_labels, activation="sigmoid")(merged))
