# /// answer
# what = "thinks that the kernel gives the last output only"
# score = 0
# message = "a setting that does not matter to the kernel"
# ///
# %% fast-kernel
def slow_settings(settings):
    fast = {
        "activation": "tanh",
        "recurrent_activation": "sigmoid",
        "recurrent_dropout": 0,
        "unroll": False,
        "use_bias": True,
        "return_sequences": False,
    }
    return [name for name in fast if settings.get(name, fast[name]) != fast[name]]
