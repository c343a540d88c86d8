# /// answer
# what = "takes the settings that are fine out of the dict that it was given"
# score = 0
# message = "changed its input"
# ///
# %% fast-kernel
def slow_settings(settings):
    needed = {"activation": "tanh", "recurrent_activation": "sigmoid", "recurrent_dropout": 0, "unroll": False}
    needed["use_bias"] = True
    for name in list(settings):
        if name not in needed or settings[name] == needed[name]:
            del settings[name]
    return list(settings)
