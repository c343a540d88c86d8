# /// answer
# what = "the mean over the steps"
# score = 0
# message = "the average over the steps"
# ///
# %% last-outputs
def last_outputs(sequence, units):
    return sequence.mean(axis=1)
