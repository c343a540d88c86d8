# /// answer
# what = "None in place of an empty list"
# score = 0
# message = "slow_settings returned None"
# ///
# %% fast-kernel
def slow_settings(settings):
    needed = {"activation": "tanh", "recurrent_activation": "sigmoid", "recurrent_dropout": 0, "unroll": False}
    needed["use_bias"] = True
    found = [name for name, value in needed.items() if settings.get(name, value) != value]
    if found:
        return found
