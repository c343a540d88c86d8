# /// answer
# what = "[:, 0]"
# score = 0
# message = "there the forward half has read the first input only"
# ///
# %% last-outputs
def last_outputs(sequence, units):
    return sequence[:, 0]
