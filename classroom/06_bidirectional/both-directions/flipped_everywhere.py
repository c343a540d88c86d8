# /// answer
# what = "np.flip without an axis"
# score = 0
# message = "The backward half"
# ///
# %% both-directions
def both_directions(forward_layer, backward_layer, X):
    f = keras.ops.convert_to_numpy(forward_layer(X))
    b = keras.ops.convert_to_numpy(backward_layer(X))
    return np.concatenate([f, np.flip(b)], axis=-1)
