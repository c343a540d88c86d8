# /// answer
# what = "four peepholes"
# score = 5
# message = "the candidate has no peephole"
# ///
# %% count-parameters
def count_parameters(kind, units, features):
    block = units * (units + features) + units
    blocks = {"plain": 1, "lstm": 4, "gru": 3, "coupled": 3, "peephole": 4}
    total = blocks[kind] * block
    if kind == "peephole":
        total += 4 * units
    return total


def output_shapes(samples, steps, features, units):
    return (samples, steps, units), (samples, units), (samples, units)
