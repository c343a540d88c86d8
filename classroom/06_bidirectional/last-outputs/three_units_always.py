# /// answer
# what = "3 units by heart"
# score = 5
# message = "the number of units is fixed at 3"
# ///
# %% last-outputs
def last_outputs(sequence, units):
    return np.concatenate([sequence[:, -1, :3], sequence[:, 0, 3:]], axis=1)
