# /// answer
# what = "returns what compile returns"
# score = 0
# message = ["vanilla_lstm returned None"]
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential(
        [keras.Input((n_past, n_features)), keras.layers.LSTM(units), keras.layers.Dense(n_future)]
    )
    return model.compile(optimizer="adam", loss="mse")
