# /// answer
# what = "the halves added"
# score = 0
# message = "the halves are added"
# ///
# %% last-outputs
def last_outputs(sequence, units):
    return sequence[:, -1, :units] + sequence[:, 0, units:]
