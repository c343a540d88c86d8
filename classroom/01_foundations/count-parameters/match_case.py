# /// answer
# what = "right, match, shapes as lists"
# ///
# %% count-parameters
def count_parameters(kind, units, features):
    match kind:
        case "plain":
            blocks = 1
        case "lstm" | "peephole":
            blocks = 4
        case _:
            blocks = 3
    peepholes = 3 if kind == "peephole" else 0
    return np.int64(blocks * (features + units + 1) * units + peepholes * units)


def output_shapes(samples, steps, features, units):
    state = [samples, units]
    return [[samples, steps, units], state, state]
