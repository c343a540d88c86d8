# /// answer
# what = "right, one kind after the other, NumPy's shapes"
# ///
# %% count-parameters
def count_parameters(kind, units, features):
    one = units * features + units**2 + units
    if kind == "plain":
        return one
    elif kind == "gru" or kind == "coupled":
        return 3 * one
    elif kind == "lstm":
        return 4 * one
    else:
        return 4 * one + units + units + units


def output_shapes(samples, steps, features, units):
    H = np.zeros((samples, steps, units))
    return H.shape, H[:, -1].shape, H[:, -1].shape
