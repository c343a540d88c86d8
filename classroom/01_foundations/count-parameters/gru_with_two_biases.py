# /// answer
# what = "Keras's default GRU"
# score = 0
# message = "one bias for each block"
# ///
# %% count-parameters
def count_parameters(kind, units, features):
    block = units * (units + features) + units
    if kind == "gru":
        return 3 * (block + units)
    blocks = {"plain": 1, "lstm": 4, "coupled": 3, "peephole": 4}
    return blocks[kind] * block + (3 * units if kind == "peephole" else 0)


def output_shapes(samples, steps, features, units):
    return (samples, steps, units), (samples, units), (samples, units)
