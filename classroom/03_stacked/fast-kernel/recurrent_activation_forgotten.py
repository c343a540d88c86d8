# /// answer
# what = "does not look at the gates"
# score = 0
# message = "`recurrent_activation` is 'hard_sigmoid', which the kernel does not know"
# ///
# %% fast-kernel
def slow_settings(settings):
    needed = {
        "activation": "tanh",
        "recurrent_dropout": 0,
        "unroll": False,
        "use_bias": True,
    }
    return [name for name, value in needed.items() if settings.get(name, value) != value]
