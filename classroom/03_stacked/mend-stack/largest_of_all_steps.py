# /// answer
# what = "the largest output of all steps"
# score = 0
# message = "the dense layer the last output of the top one"
# ///
# %% mend-stack
def mended_stack(n_past, n_features):
    model = keras.Sequential([keras.Input((n_past, n_features))])
    for units in (12, 6, 5):
        model.add(keras.layers.LSTM(units, return_sequences=True))
    model.add(keras.layers.GlobalMaxPooling1D())
    model.add(keras.layers.Dense(4))
    return model
