# /// answer
# what = "units and features mixed up"
# score = 0
# message = "units and features are mixed up"
# ///
# %% count-parameters
def count_parameters(kind, units, features):
    block = features * (units + features) + features
    blocks = {"plain": 1, "lstm": 4, "gru": 3, "coupled": 3, "peephole": 4}
    total = blocks[kind] * block
    if kind == "peephole":
        total += 3 * units
    return total


def output_shapes(samples, steps, features, units):
    return (samples, steps, units), (samples, units), (samples, units)
