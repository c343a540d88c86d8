# /// answer
# what = "the names in one text"
# score = 0
# message = ["does not return a list of names", "True or False, or a single name"]
# ///
# %% fast-kernel
def slow_settings(settings):
    fast = {
        "activation": "tanh",
        "recurrent_activation": "sigmoid",
        "recurrent_dropout": 0,
        "unroll": False,
        "use_bias": True,
    }
    return ", ".join(name for name in fast if settings.get(name, fast[name]) != fast[name])
