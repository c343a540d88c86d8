# /// answer
# what = "builds the layer and looks at its configuration"
# ///
# %% fast-kernel
def slow_settings(settings):
    config = keras.layers.LSTM(**settings).get_config()
    default = keras.layers.LSTM(1).get_config()
    names = ["activation", "recurrent_activation", "recurrent_dropout", "unroll", "use_bias"]
    return sorted(name for name in names if config[name] != default[name])
