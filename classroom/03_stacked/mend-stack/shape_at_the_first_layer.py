# /// answer
# what = "the shape of the input at the first layer, as older code has it"
# ///
# %% mend-stack
def mended_stack(n_past, n_features):
    model = keras.Sequential()
    model.add(keras.layers.LSTM(12, input_shape=(n_past, n_features), return_sequences=True))
    model.add(keras.layers.LSTM(6, return_sequences=True))
    model.add(keras.layers.LSTM(5))
    model.add(keras.layers.Dense(4))
    return model
