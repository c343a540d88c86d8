# /// answer
# what = "the backward half first"
# score = 0
# message = "the forward half comes first"
# ///
# %% last-outputs
def last_outputs(sequence, units):
    return np.concatenate([sequence[:, 0, units:], sequence[:, -1, :units]], axis=1)
