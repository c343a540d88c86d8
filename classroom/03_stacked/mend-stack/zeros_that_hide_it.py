# /// answer
# what = "repeats the last output, with weights that are all zero at first"
# score = 0
# message = "each LSTM layer must read the outputs of all steps of the layer below it"
# ///
# %% mend-stack
def mended_stack(n_past, n_features):
    zeros = {"kernel_initializer": "zeros", "recurrent_initializer": "zeros"}
    return keras.Sequential(
        [
            keras.Input((n_past, n_features)),
            keras.layers.LSTM(12, **zeros),
            keras.layers.RepeatVector(n_past),
            keras.layers.LSTM(6, return_sequences=True, **zeros),
            keras.layers.LSTM(5, **zeros),
            keras.layers.Dense(4, kernel_initializer="zeros"),
        ]
    )
