# /// answer
# what = "one bias for the four blocks"
# score = 0
# message = "each of the four blocks has a bias of its own"
# ///
# %% count-parameters
def count_parameters(kind, units, features):
    blocks = {"plain": 1, "lstm": 4, "gru": 3, "coupled": 3, "peephole": 4}[kind]
    return blocks * units * (units + features) + units + 3 * units * (kind == "peephole")


def output_shapes(samples, steps, features, units):
    return (samples, steps, units), (samples, units), (samples, units)
