# /// answer
# what = "slices of one step"
# score = 0
# message = "an axis of the steps is left over"
# ///
# %% last-outputs
def last_outputs(sequence, units):
    return np.concatenate([sequence[:, -1:, :units], sequence[:, :1, units:]], axis=-1)
