# /// answer
# what = "thinks of relu alone"
# score = 0
# message = "is wrong"
# ///
# %% fast-kernel
def slow_settings(settings):
    return [name for name, value in settings.items() if value == "relu" or name == "recurrent_dropout"]
