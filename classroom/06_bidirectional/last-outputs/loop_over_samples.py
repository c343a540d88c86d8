# /// answer
# what = "a loop over the samples"
# ///
# %% last-outputs
def last_outputs(sequence, units):
    rows = []
    for sample in sequence:
        rows.append(list(sample[-1][:units]) + list(sample[0][units:]))
    return np.array(rows)
