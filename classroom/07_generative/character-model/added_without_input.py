# /// answer
# what = "layers added, no Input"
# ///
# %% character-model
def character_model(n_values, embedding, units):
    model = keras.Sequential()
    model.add(keras.layers.Embedding(input_dim=n_values, output_dim=embedding))
    model.add(keras.layers.LSTM(units, return_sequences=True))
    model.add(keras.layers.Dense(n_values, activation="linear"))
    return model
