# /// answer
# what = "takes what is not given for wrong"
# score = 0
# message = "is not given, so it is at its default"
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
    return [name for name, value in needed.items() if settings.get(name) != value]
