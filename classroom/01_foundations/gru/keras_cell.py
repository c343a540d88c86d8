# /// answer
# what = "right, Keras's own cell"
# ///
# %% gru
def gru_step(x, h_prev, kernel, recurrent_kernel, bias):
    cell = keras.layers.GRUCell(h_prev.shape[1], reset_after=False)
    cell.build(x.shape)
    cell.set_weights([kernel, recurrent_kernel, bias])
    return cell(x, [h_prev])[0]
