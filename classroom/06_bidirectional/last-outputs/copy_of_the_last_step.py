# /// answer
# what = "the last step, its second half replaced"
# ///
# %% last-outputs
def last_outputs(sequence, units):
    out = sequence[:, -1, :].copy()
    out[:, units:] = sequence[:, 0, units:]
    return out
