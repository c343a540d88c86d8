"""Run two LSTM layers in opposite directions, and join their outputs for the same step."""


# %% a_bidirectional_layer_with_their_weights
# what = "a Bidirectional layer that is given the weights of both"
def both_directions(forward_layer, backward_layer, X):
    one = keras.layers.LSTM(forward_layer.units, return_sequences=True)
    other = keras.layers.LSTM(backward_layer.units, return_sequences=True, go_backwards=True)
    both = keras.layers.Bidirectional(one, backward_layer=other)
    both.build(X.shape)
    both.forward_layer.set_weights(forward_layer.get_weights())
    both.backward_layer.set_weights(backward_layer.get_weights())
    return both(X)


# %% flip_and_hstack
# what = "np.flip and predict of a small model"
def both_directions(forward_layer, backward_layer, X):
    inputs = keras.Input(shape=X.shape[1:])
    model = keras.Model(inputs, [forward_layer(inputs), backward_layer(inputs)])
    f, b = model.predict(X, verbose=0)
    return np.append(f, np.flip(b, axis=1), axis=-1)


# %% numpy_slices
# what = "NumPy, turned round by a slice"
def both_directions(forward_layer, backward_layer, X):
    f = np.array(forward_layer(X))
    b = np.array(backward_layer(X))
    return np.concatenate([f, b[:, ::-1, :]], axis=2)


# %% step_by_step
# what = "a loop over the steps"
def both_directions(forward_layer, backward_layer, X):
    f, b = forward_layer(X), backward_layer(X)
    last = X.shape[1] - 1
    steps = [np.hstack([f[:, t], b[:, last - t]]) for t in range(X.shape[1])]
    return np.stack(steps, axis=1)


# %% four_samples_and_five_steps
# what = "five steps by heart"
# score = 8
# message = "both_directions stopped with"
def both_directions(forward_layer, backward_layer, X):
    f = keras.ops.convert_to_numpy(forward_layer(X))
    b = keras.ops.convert_to_numpy(backward_layer(X))
    return np.concatenate([f, b[:, [4, 3, 2, 1, 0]]], axis=-1)


# %% flipped_everywhere
# what = "np.flip without an axis"
# score = 0
# message = "The backward half"
def both_directions(forward_layer, backward_layer, X):
    f = keras.ops.convert_to_numpy(forward_layer(X))
    b = keras.ops.convert_to_numpy(backward_layer(X))
    return np.concatenate([f, np.flip(b)], axis=-1)


# %% not_turned_round
# what = "the backward outputs as they come"
# score = 0
# message = ["The backward half", "turn the steps round before you join"]
def both_directions(forward_layer, backward_layer, X):
    f = keras.ops.convert_to_numpy(forward_layer(X))
    b = keras.ops.convert_to_numpy(backward_layer(X))
    return np.concatenate([f, b], axis=-1)


# %% all_axes_turned_round
# what = "np.flip without an axis"
# score = 0
# message = "all axes are turned round"
def both_directions(forward_layer, backward_layer, X):
    return np.concatenate([forward_layer(X), np.flip(backward_layer(X))], axis=2)


# %% joined_along_the_steps
# what = "joined along the steps, which the units forbid"
# score = 0
# message = "both_directions stopped with ValueError"
def both_directions(forward_layer, backward_layer, X):
    f = keras.ops.convert_to_numpy(forward_layer(X))
    b = keras.ops.convert_to_numpy(backward_layer(X))
    return np.concatenate([f, b[:, ::-1]], axis=1)


# %% wrapped_again
# what = "Bidirectional, which copies the forward layer with new weights"
# score = 0
# message = "makes a copy with new weights"
def both_directions(forward_layer, backward_layer, X):
    return keras.layers.Bidirectional(forward_layer, backward_layer=backward_layer)(X)


# %% both_turned_round
# what = "both turned round"
# score = 0
# message = "only the backward layer answers backwards"
def both_directions(forward_layer, backward_layer, X):
    f = keras.ops.convert_to_numpy(forward_layer(X))
    b = keras.ops.convert_to_numpy(backward_layer(X))
    return np.concatenate([f, b], axis=-1)[:, ::-1]


# %% samples_turned_round
# what = "[::-1] turns the samples round"
# score = 0
# message = "the samples are turned round: steps are axis 1"
def both_directions(forward_layer, backward_layer, X):
    f = keras.ops.convert_to_numpy(forward_layer(X))
    b = keras.ops.convert_to_numpy(backward_layer(X))
    return np.concatenate([f, b[::-1]], axis=-1)


# %% backward_half_first
# what = "the backward half first"
# score = 0
# message = "the two halves are in the wrong order"
def both_directions(forward_layer, backward_layer, X):
    f = keras.ops.convert_to_numpy(forward_layer(X))
    b = keras.ops.convert_to_numpy(backward_layer(X))
    return np.concatenate([b[:, ::-1], f], axis=-1)


# %% units_turned_round
# what = "the last axis turned round"
# score = 0
# message = "the units are turned round: steps are axis 1"
def both_directions(forward_layer, backward_layer, X):
    f = keras.ops.convert_to_numpy(forward_layer(X))
    b = keras.ops.convert_to_numpy(backward_layer(X))
    return np.concatenate([f, b[..., ::-1]], axis=-1)


# %% forward_turned_round
# what = "the forward outputs turned round"
# score = 0
# message = "turn the steps round before you join"
def both_directions(forward_layer, backward_layer, X):
    f = keras.ops.convert_to_numpy(forward_layer(X))
    b = keras.ops.convert_to_numpy(backward_layer(X))
    return np.concatenate([f[:, ::-1], b], axis=-1)


# %% input_and_output_turned_round
# what = "input and output turned round"
# score = 0
# message = "twice round is forwards"
def both_directions(forward_layer, backward_layer, X):
    backward = keras.ops.flip(backward_layer(keras.ops.flip(X, axis=1)), axis=1)
    return keras.ops.concatenate([forward_layer(X), backward], axis=-1)


# %% input_turned_round
# what = "the input turned round in place of the output"
# score = 0
# message = "twice round is forwards"
def both_directions(forward_layer, backward_layer, X):
    return keras.ops.concatenate([forward_layer(X), backward_layer(X[:, ::-1])], axis=-1)
