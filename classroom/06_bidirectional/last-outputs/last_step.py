# /// answer
# what = "[:, -1]"
# score = 0
# message = "there the backward half has read the last input only"
# ///
# %% last-outputs
def last_outputs(sequence, units):
    return sequence[:, -1]
