# /// answer
# what = "another recurrent layer"
# score = 0
# message = ["has other layers with weights than asked for", "GRU, Dense"]
# ///
# %% vanilla-model
from keras.layers import GRU, Dense, Input


def vanilla_lstm(n_past, n_features, units, n_future):
    return keras.Sequential([Input((n_past, n_features)), GRU(units), Dense(n_future)])
