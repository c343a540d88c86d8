# /// answer
# what = "a set of names"
# ///
# %% fast-kernel
def slow_settings(settings):
    needed = dict(activation="tanh", recurrent_activation="sigmoid", recurrent_dropout=0, unroll=False, use_bias=True)
    return {name for name in needed if {**needed, **settings}[name] != needed[name]}
