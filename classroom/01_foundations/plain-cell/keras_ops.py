# /// answer
# what = "right, with Keras's operations"
# ///
# %% plain-cell
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    ops = keras.ops
    x, h_prev, W_x, W_h, b, W_y = (
        ops.convert_to_tensor(value, dtype="float64") for value in (x, h_prev, W_x, W_h, b, W_y)
    )
    h = ops.tanh(ops.matmul(x, W_x) + ops.matmul(h_prev, W_h) + b)
    return h, ops.matmul(h, W_y)
