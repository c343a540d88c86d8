# /// answer
# what = "the candidate is not counted"
# score = 0
# message = "these are three blocks"
# ///
# %% count-parameters
def count_parameters(kind, units, features):
    block = units * (units + features) + units
    blocks = {"plain": 1, "lstm": 3, "gru": 2, "coupled": 2, "peephole": 3}
    total = blocks[kind] * block
    if kind == "peephole":
        total += 3 * units
    return total


def output_shapes(samples, steps, features, units):
    return (samples, steps, units), (samples, units), (samples, units)
