# /// answer
# what = "thinks that the kernel reads forwards only"
# score = 5
# message = "`go_backwards` does not matter"
# ///
# %% fast-kernel
def slow_settings(settings):
    fast = {
        "activation": "tanh",
        "recurrent_activation": "sigmoid",
        "recurrent_dropout": 0,
        "unroll": False,
        "use_bias": True,
        "go_backwards": False,
    }
    return [name for name in fast if settings.get(name, fast[name]) != fast[name]]
