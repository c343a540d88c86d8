# /// answer
# what = "the last outputs, repeated for each step"
# score = 0
# message = "every step gets the last outputs"
# ///
# %% labeller
def labeller(n_features, units, n_labels, merge_mode):
    x = keras.Input((None, n_features))
    h = keras.layers.Bidirectional(keras.layers.LSTM(units), merge_mode=merge_mode)(x)
    h = keras.ops.expand_dims(h, 1) + 0 * x[:, :, :1]
    return keras.Model(x, keras.layers.Dense(n_labels, "sigmoid")(h))
