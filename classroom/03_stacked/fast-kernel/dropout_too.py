# /// answer
# what = "counts the dropout of the input as well"
# score = 0
# message = "`dropout` is applied to the input"
# ///
# %% fast-kernel
def slow_settings(settings):
    needed = {
        "activation": "tanh",
        "recurrent_activation": "sigmoid",
        "recurrent_dropout": 0,
        "dropout": 0,
        "unroll": False,
        "use_bias": True,
    }
    return [name for name, value in needed.items() if settings.get(name, value) != value]
