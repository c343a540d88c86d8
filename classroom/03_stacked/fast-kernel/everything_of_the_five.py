# /// answer
# what = "names each of the five that is given at all"
# score = 0
# message = "is at a value that the kernel knows"
# ///
# %% fast-kernel
def slow_settings(settings):
    five = ("activation", "recurrent_activation", "recurrent_dropout", "unroll", "use_bias")
    return [name for name in five if name in settings]
