# /// answer
# what = "states with an axis for the steps"
# score = 0
# message = "only H has an axis for the steps"
# ///
# %% count-parameters
def count_parameters(kind, units, features):
    block = units * (units + features) + units
    blocks = {"plain": 1, "lstm": 4, "gru": 3, "coupled": 3, "peephole": 4}
    total = blocks[kind] * block
    if kind == "peephole":
        total += 3 * units
    return total


def output_shapes(samples, steps, features, units):
    return ((samples, steps, units),) * 3
