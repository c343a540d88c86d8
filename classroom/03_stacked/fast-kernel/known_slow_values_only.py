# /// answer
# what = "a list of bad activations, not complete"
# score = 0
# message = "is wrong"
# ///
# %% fast-kernel
def slow_settings(settings):
    bad = {
        "activation": ["relu"],
        "recurrent_activation": ["hard_sigmoid", "relu"],
        "recurrent_dropout": [0.1, 0.2, 0.5],
        "unroll": [True],
        "use_bias": [False],
    }
    return [name for name in bad if settings.get(name) in bad[name]]
