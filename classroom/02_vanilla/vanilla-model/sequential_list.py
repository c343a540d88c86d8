# /// answer
# what = "Sequential, layers given as a list"
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    """Build an untrained vanilla LSTM: (samples, n_past, n_features) -> (samples, n_future)."""
    return keras.Sequential(
        [keras.Input((n_past, n_features)), keras.layers.LSTM(units), keras.layers.Dense(n_future)],
    )
