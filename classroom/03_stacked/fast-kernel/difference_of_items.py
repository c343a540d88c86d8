# /// answer
# what = "the difference of two sets of pairs"
# ///
# %% fast-kernel
def slow_settings(settings):
    fast = {
        "activation": "tanh",
        "recurrent_activation": "sigmoid",
        "recurrent_dropout": 0.0,
        "unroll": False,
        "use_bias": True,
    }
    return [name for name, _ in (fast | {k: settings[k] for k in fast.keys() & settings}).items() - fast.items()]
