# /// answer
# what = "functional, compiled, TimeDistributed around the dense layer"
# ///
# %% character-model
def character_model(n_values, embedding, units):
    ids = keras.Input(shape=(None,), dtype="int32")
    x = keras.layers.Embedding(n_values, embedding)(ids)
    x = keras.layers.LSTM(units, return_sequences=True)(x)
    model = keras.Model(ids, keras.layers.TimeDistributed(keras.layers.Dense(n_values))(x))
    model.compile(loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True), optimizer="adam")
    return model
