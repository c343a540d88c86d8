# /// answer
# what = "names the settings that are fine"
# score = 0
# message = "slow_settings({'units': 64, 'activation': 'relu', 'dropout': 0.2, 'recurrent_dropout': 0.2}) is wrong"
# ///
# %% fast-kernel
def slow_settings(settings):
    needed = {
        "activation": "tanh",
        "recurrent_activation": "sigmoid",
        "recurrent_dropout": 0,
        "unroll": False,
        "use_bias": True,
    }
    return [name for name, value in needed.items() if settings.get(name, value) == value]
