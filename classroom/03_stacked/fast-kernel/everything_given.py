# /// answer
# what = "names all that is not at Keras's default"
# score = 0
# message = "`dropout` is applied to the input"
# ///
# %% fast-kernel
def slow_settings(settings):
    default = keras.layers.LSTM(1).get_config()
    return [name for name, value in settings.items() if default[name] != value]
