# /// answer
# what = "an array of names and a mask"
# ///
# %% fast-kernel
def slow_settings(settings):
    names = np.array(["activation", "recurrent_activation", "recurrent_dropout", "unroll", "use_bias"])
    needed = ["tanh", "sigmoid", 0, False, True]
    return names[[name in settings and settings[name] != value for name, value in zip(names, needed)]]
