# /// answer
# what = "right, Keras's own sigmoid and tanh"
# ///
# %% lstm-gates
def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    z = keras.ops.convert_to_tensor(x @ kernel + h_prev @ recurrent_kernel + bias)
    i, f, c, o = keras.ops.split(z, 4, axis=-1)
    return keras.ops.sigmoid(i), keras.ops.sigmoid(f), keras.ops.tanh(c), keras.ops.sigmoid(o)
