# /// answer
# what = "sentences in place of names"
# score = 0
# message = "is wrong"
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
    return [f"{name} must be {value}" for name, value in needed.items() if settings.get(name, value) != value]
