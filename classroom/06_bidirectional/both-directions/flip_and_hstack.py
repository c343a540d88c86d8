# /// answer
# what = "np.flip and predict of a small model"
# ///
# %% both-directions
def both_directions(forward_layer, backward_layer, X):
    inputs = keras.Input(shape=X.shape[1:])
    model = keras.Model(inputs, [forward_layer(inputs), backward_layer(inputs)])
    f, b = model.predict(X, verbose=0)
    return np.append(f, np.flip(b, axis=1), axis=-1)
