# /// answer
# what = "forward at the first step, backward at the last"
# score = 0
# message = "forward reads to the end, backward to the start"
# ///
# %% last-outputs
def last_outputs(sequence, units):
    return np.concatenate([sequence[:, 0, :units], sequence[:, -1, units:]], axis=1)
