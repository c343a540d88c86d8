# /// answer
# what = "the dense layer without its bias"
# score = 0
# message = "the dense layer has no bias (use_bias=False)"
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    return keras.Sequential(
        [keras.Input((n_past, n_features)), keras.layers.LSTM(units), keras.layers.Dense(n_future, use_bias=False)]
    )
