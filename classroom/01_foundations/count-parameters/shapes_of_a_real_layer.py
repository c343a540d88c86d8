# /// answer
# what = "right, the shapes read off a layer's tensors"
# ///
# %% count-parameters
def count_parameters(kind, units, features):
    blocks = {"plain": 1, "lstm": 4, "gru": 3, "coupled": 3, "peephole": 4}[kind]
    return blocks * units * (features + units + 1) + 3 * units * (kind == "peephole")


def output_shapes(samples, steps, features, units):
    layer = keras.layers.LSTM(units, return_sequences=True, return_state=True)
    return [part.shape for part in layer(np.zeros((samples, steps, features)))]
