# /// answer
# what = "layers that are never joined to a model"
# score = 0
# message = "the layers were called but not made a model"
# ///
# %% mend-stack
def mended_stack(n_past, n_features):
    x = keras.Input((n_past, n_features))
    for units, every in [(12, True), (6, True), (5, False)]:
        x = keras.layers.LSTM(units, return_sequences=every)(x)
    return keras.layers.Dense(4)(x)
