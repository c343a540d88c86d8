# /// answer
# what = "recursive, a tuple comes back"
# ///
# %% count-parameters
def count_parameters(n_features, units, n_future):
    if not units:
        return (n_future * n_features + n_future,)
    n = units[0]
    return (4 * (n * (n + n_features) + n), *count_parameters(n, units[1:], n_future))
