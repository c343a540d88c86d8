# /// answer
# what = "None for the samples, as Keras prints it"
# score = 0
# message = "here their number is given"
# ///
# %% count-parameters
def count_parameters(kind, units, features):
    blocks = {"plain": 1, "lstm": 4, "gru": 3, "coupled": 3, "peephole": 4}[kind]
    return blocks * units * (features + units + 1) + 3 * units * (kind == "peephole")


def output_shapes(samples, steps, features, units):
    return (None, steps, units), (None, units), (None, units)
