# /// answer
# what = "stops at the first"
# score = 0
# message = "or only the first that is found is returned"
# ///
# %% fast-kernel
def slow_settings(settings):
    needed = {"activation": "tanh", "recurrent_activation": "sigmoid", "recurrent_dropout": 0, "unroll": False}
    needed["use_bias"] = True
    for name, value in needed.items():
        if settings.get(name, value) != value:
            return [name]
    return []
