# /// answer
# what = "the course's helper, for cells that belong to a Keras layer"
# score = 0
# message = "gate_values from lstm_utils.gates is the answer to this question"
# ///
# %% run-cell
from lstm_utils import gates


def run_cell(step, X, h, c):
    layer = keras.layers.LSTM(h.shape[1])
    layer.build(X.shape)
    values = [gates.gate_values(layer, x) for x in X]
    H, C = (np.stack([value[name] for value in values]) for name in "hc")
    return H, H[:, -1], C[:, -1]
