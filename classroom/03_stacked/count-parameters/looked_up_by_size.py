# /// answer
# what = "looks the layer below up by its size, and equal layers get the same"
# score = 0
# message = "two layers of equal size are taken for one"
# ///
# %% count-parameters
def count_parameters(n_features, units, n_future):
    counts = []
    for n in units:
        place = units.index(n)
        reads = n_features if place == 0 else units[place - 1]
        counts.append(4 * (n * (n + reads) + n))
    return counts + [n_future * units[-1] + n_future]
