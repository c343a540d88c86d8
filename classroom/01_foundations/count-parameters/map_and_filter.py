# /// answer
# what = "right, map for the shapes"
# ///
# %% count-parameters
def count_parameters(kind, units, features):
    blocks = {"plain": 1, "lstm": 4, "gru": 3, "coupled": 3, "peephole": 4}
    weights = map(sum, [[features * units, units * units, units]] * blocks[kind])
    return sum(weights) + 3 * units * (kind == "peephole")


def output_shapes(samples, steps, features, units):
    return map(tuple, [[samples, steps, units], [samples, units], [samples, units]])
