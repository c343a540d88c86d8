# /// answer
# what = "the settings as keyword arguments with the defaults"
# ///
# %% fast-kernel
def slow_settings(settings):
    def look(
        activation="tanh", recurrent_activation="sigmoid", recurrent_dropout=0.0, unroll=False, use_bias=True, **others
    ):
        if activation != "tanh":
            yield "activation"
        if recurrent_activation != "sigmoid":
            yield "recurrent_activation"
        if recurrent_dropout:
            yield "recurrent_dropout"
        if unroll:
            yield "unroll"
        if not use_bias:
            yield "use_bias"

    return look(**settings)
