# /// answer
# what = "the keys of a dict comprehension"
# ///
# %% fast-kernel
def slow_settings(settings):
    slow = {
        "activation": settings.get("activation", "tanh") != "tanh",
        "recurrent_activation": settings.get("recurrent_activation", "sigmoid") != "sigmoid",
        "recurrent_dropout": settings.get("recurrent_dropout", 0) > 0,
        "unroll": bool(settings.get("unroll")),
        "use_bias": not settings.get("use_bias", True),
    }
    return {name: True for name in slow if slow[name]}.keys()
