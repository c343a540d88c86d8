# /// answer
# what = "says whether, not which"
# score = 0
# message = ["does not return a list of names", "True or False"]
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
    return any(settings.get(name, value) != value for name, value in needed.items())
