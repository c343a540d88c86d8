# /// answer
# what = "features in place of units in the shapes"
# score = 0
# message = "what comes out has units, not features"
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
    return (samples, steps, features), (samples, features), (samples, features)
