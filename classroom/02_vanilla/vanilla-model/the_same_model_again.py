# /// answer
# what = "keeps the models it has built and hands out the same one twice"
# score = 5
# message = "gives the same network twice"
# ///
# %% vanilla-model
built_models = {}


def vanilla_lstm(n_past, n_features, units, n_future):
    sizes = (n_past, n_features, units, n_future)
    if sizes not in built_models:
        built_models[sizes] = keras.Sequential(
            [keras.Input((n_past, n_features)), keras.layers.LSTM(units), keras.layers.Dense(n_future)]
        )
    return built_models[sizes]
