# /// answer
# what = "joined along the samples"
# score = 0
# message = "joined along the samples"
# ///
# %% last-outputs
def last_outputs(sequence, units):
    return np.concatenate([sequence[:, -1, :units], sequence[:, 0, units:]])
