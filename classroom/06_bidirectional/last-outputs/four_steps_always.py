# /// answer
# what = "the step 3 taken for the last"
# score = 5
# message = "the forward half of the last step"
# ///
# %% last-outputs
def last_outputs(sequence, units):
    return np.concatenate([sequence[:, 3, :units], sequence[:, 0, units:]], axis=1)
