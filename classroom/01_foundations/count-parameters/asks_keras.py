# /// answer
# what = "right, Keras counts, the variants from that"
# ///
# %% count-parameters
def count_parameters(kind, units, features):
    layers = keras.layers
    made = {
        "plain": layers.SimpleRNN(units),
        "gru": layers.GRU(units, reset_after=False),
        "lstm": layers.LSTM(units),
        "coupled": layers.LSTM(units),
        "peephole": layers.LSTM(units),
    }
    layer = made[kind]
    layer.build((None, None, features))
    total = layer.count_params()
    if kind == "coupled":
        return total - total / 4
    return total + 3 * units if kind == "peephole" else total


def output_shapes(samples, steps, features, units):
    inputs = keras.Input((steps, features), batch_size=samples)
    outputs = keras.layers.LSTM(units, return_sequences=True, return_state=True)(inputs)
    return [output.shape for output in outputs]
