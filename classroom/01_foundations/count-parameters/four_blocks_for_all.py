# /// answer
# what = "four blocks for the plain cell too"
# score = 0
# message = "the plain cell has one block, not four"
# ///
# %% count-parameters
def count_parameters(kind, units, features):
    return 4 * (units * (units + features) + units)


def output_shapes(samples, steps, features, units):
    return (samples, steps, units), (samples, units), (samples, units)
