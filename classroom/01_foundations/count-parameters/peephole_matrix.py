# /// answer
# what = "a matrix for each peephole"
# score = 5
# message = "not a matrix"
# ///
# %% count-parameters
def count_parameters(kind, units, features):
    block = units * (units + features) + units
    blocks = {"plain": 1, "lstm": 4, "gru": 3, "coupled": 3, "peephole": 4}
    total = blocks[kind] * block
    if kind == "peephole":
        total += 3 * units * units
    return total


def output_shapes(samples, steps, features, units):
    return (samples, steps, units), (samples, units), (samples, units)
