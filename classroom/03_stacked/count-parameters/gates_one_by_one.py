# /// answer
# what = "adds up gate by gate, map and lambda"
# ///
# %% count-parameters
def count_parameters(n_features, units, n_future):
    def layer(place):
        own, below = units[place], n_features if place == 0 else units[place - 1]
        return sum(own * below + own * own + own for gate in ("i", "f", "c", "o"))

    return list(map(layer, range(len(units)))) + [n_future * units[-1] + n_future]
