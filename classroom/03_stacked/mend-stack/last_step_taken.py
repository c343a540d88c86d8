# /// answer
# what = "all layers return sequences, the last step is taken by hand"
# ///
# %% mend-stack
from keras import layers


def mended_stack(n_past, n_features):
    x = inputs = keras.Input((n_past, n_features))
    for units in (12, 6, 5):
        x = layers.LSTM(units, return_sequences=True)(x)
    return keras.Model(inputs, layers.Dense(4)(x[:, -1, :]))
