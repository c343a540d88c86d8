# /// answer
# what = "bidirectional layers"
# score = 0
# message = ["has other layers with weights than asked for", "Bidirectional"]
# ///
# %% mend-stack
def mended_stack(n_past, n_features):
    model = keras.Sequential([keras.Input((n_past, n_features))])
    for units in (6, 3):
        model.add(keras.layers.Bidirectional(keras.layers.LSTM(units, return_sequences=True)))
    model.add(keras.layers.LSTM(5))
    model.add(keras.layers.Dense(4))
    return model
