# /// answer
# what = "a recurrent dropout below a tenth is taken for none"
# score = 5
# message = "`recurrent_dropout` is 0.01, which the kernel does not know"
# ///
# %% fast-kernel
def slow_settings(settings):
    fast = {"activation": "tanh", "recurrent_activation": "sigmoid", "unroll": False, "use_bias": True}
    slow = [name for name in fast if settings.get(name, fast[name]) != fast[name]]
    return slow + ["recurrent_dropout"] * (settings.get("recurrent_dropout", 0) >= 0.1)
