# /// answer
# what = "takes None for 'as usual'"
# score = 0
# message = "None stands for no activation at all"
# ///
# %% fast-kernel
def slow_settings(settings):
    found = []
    if (settings.get("activation") or "tanh") != "tanh":
        found.append("activation")
    if (settings.get("recurrent_activation") or "sigmoid") != "sigmoid":
        found.append("recurrent_activation")
    if settings.get("recurrent_dropout", 0):
        found.append("recurrent_dropout")
    if settings.get("unroll"):
        found.append("unroll")
    if settings.get("use_bias", True) is False:
        found.append("use_bias")
    return found
