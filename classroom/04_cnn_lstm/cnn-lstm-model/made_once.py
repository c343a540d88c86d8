# /// answer
# what = "one model is made and handed out again and again"
# score = 8
# message = "gives the same network twice"
# ///
# %% cnn-lstm-model
made = {}


def cnn_lstm(*sizes):
    n_past, n_features, filters, kernel_size, pool_size, units, n_future = sizes
    each = keras.layers.TimeDistributed
    if sizes not in made:
        made[sizes] = keras.Sequential(
            [
                keras.Input((None, n_past, n_features)),
                each(keras.layers.Conv1D(filters, kernel_size, activation="relu")),
                each(keras.layers.MaxPooling1D(pool_size)),
                each(keras.layers.Flatten()),
                keras.layers.LSTM(units),
                keras.layers.Dense(n_future),
            ]
        )
    return made[sizes]
