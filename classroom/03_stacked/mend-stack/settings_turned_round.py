# /// answer
# what = "takes the broken stack's settings and turns return_sequences round"
# ///
# %% mend-stack
def mended_stack(n_past, n_features):
    layers = []
    for units, wrong in {12: False, 6: False, 5: True}.items():
        layers.append(keras.layers.LSTM(units, return_sequences=not wrong))
    model = keras.Sequential([*layers, keras.layers.Dense(4, activation=None)])
    model.build((None, n_past, n_features))
    return model
