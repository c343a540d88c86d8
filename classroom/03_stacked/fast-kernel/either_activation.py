# /// answer
# what = "takes tanh and sigmoid for good in either place"
# score = 5
# message = "which the kernel does not know"
# ///
# %% fast-kernel
def slow_settings(settings):
    slow = [
        name for name in ("activation", "recurrent_activation") if settings.get(name, "tanh") not in ("tanh", "sigmoid")
    ]
    slow += ["recurrent_dropout"] if settings.get("recurrent_dropout", 0) > 0 else []
    slow += ["unroll"] if settings.get("unroll", False) else []
    slow += ["use_bias"] if not settings.get("use_bias", True) else []
    return slow
