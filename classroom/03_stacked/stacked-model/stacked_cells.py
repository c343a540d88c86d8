# /// answer
# what = "one RNN layer of stacked cells is no stack of LSTM layers"
# score = 0
# message = "has other layers with weights than asked for"
# ///
# %% stacked-model
def stacked_lstm(n_past, n_features, units, n_future):
    cells = keras.layers.StackedRNNCells([keras.layers.LSTMCell(n) for n in units])
    return keras.Sequential([keras.Input((n_past, n_features)), keras.layers.RNN(cells), keras.layers.Dense(n_future)])
