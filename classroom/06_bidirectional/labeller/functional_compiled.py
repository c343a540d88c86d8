# /// answer
# what = "functional, TimeDistributed dense, sigmoid as a layer of its own, compiled"
# ///
# %% labeller
def labeller(n_features, units, n_labels, merge_mode):
    inputs = keras.layers.Input(shape=[None, n_features])
    lstm = keras.layers.LSTM(units=units, return_sequences=True)
    hidden = keras.layers.Bidirectional(lstm, merge_mode=merge_mode)(inputs)
    scores = keras.layers.TimeDistributed(keras.layers.Dense(n_labels))(hidden)
    model = keras.Model(inputs=inputs, outputs=keras.layers.Activation("sigmoid")(scores))
    model.compile("adam", "binary_crossentropy")
    return model
