# /// answer
# what = "one question after the other"
# ///
# %% fast-kernel
def slow_settings(settings):
    found = []
    if settings.get("activation", "tanh") != "tanh":
        found.append("activation")
    if settings.get("recurrent_activation", "sigmoid") != "sigmoid":
        found.append("recurrent_activation")
    if settings.get("recurrent_dropout", 0) > 0:
        found.append("recurrent_dropout")
    if settings.get("unroll", False):
        found.append("unroll")
    if not settings.get("use_bias", True):
        found.append("use_bias")
    return found
