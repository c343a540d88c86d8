# /// answer
# what = "goes through what is given, in its order"
# ///
# %% fast-kernel
def slow_settings(settings):
    fine = {
        "activation": ["tanh"],
        "recurrent_activation": ["sigmoid"],
        "recurrent_dropout": [0, 0.0],
        "unroll": [False],
        "use_bias": [True],
    }
    return [name for name, value in settings.items() if name in fine and value not in fine[name]]
