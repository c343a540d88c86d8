# /// answer
# what = "the older way: tensorflow.keras, add, the input's shape told to the first layer"
# ///
# %% vanilla-model
from tensorflow.keras.layers import LSTM, Dense
from tensorflow.keras.models import Sequential


def vanilla_lstm(n_past, n_features, units, n_future):
    model = Sequential()
    model.add(LSTM(units, activation="tanh", input_shape=(n_past, n_features)))
    model.add(Dense(n_future))
    model.summary()
    return model
