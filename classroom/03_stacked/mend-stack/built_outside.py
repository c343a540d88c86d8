# /// answer
# what = "builds the model once, outside of the function"
# score = 5
# message = "gives the same network twice"
# ///
# %% mend-stack
from keras import layers

models = {}


def mended_stack(n_past, n_features):
    if (n_past, n_features) not in models:
        inputs = keras.Input((n_past, n_features))
        x = layers.LSTM(12, return_sequences=True)(inputs)
        x = layers.LSTM(6, return_sequences=True)(x)
        models[n_past, n_features] = keras.Model(inputs, layers.Dense(4)(layers.LSTM(5)(x)))
    return models[n_past, n_features]
