# /// answer
# what = "knows four of the five"
# score = 0
# message = "`use_bias` is False, which the kernel does not know; or only the first that is found is returned"
# ///
# %% fast-kernel
def slow_settings(settings):
    needed = {
        "activation": "tanh",
        "recurrent_activation": "sigmoid",
        "recurrent_dropout": 0,
        "unroll": False,
    }
    return [name for name, value in needed.items() if settings.get(name, value) != value]
