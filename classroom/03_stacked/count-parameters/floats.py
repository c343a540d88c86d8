# /// answer
# what = "numbers with a decimal point that are whole all the same"
# ///
# %% count-parameters
def count_parameters(n_features, units, n_future):
    sizes = [n_features, *units]
    counts = [4.0 * (sizes[i + 1] * (sizes[i + 1] + sizes[i]) + sizes[i + 1]) for i in range(len(units))]
    counts.append(float(n_future * (sizes[-1] + 1)))
    return counts
