# /// answer
# what = "with keras.ops, gives tensors"
# ///
# %% merge
def merge(forward, backward, mode):
    ops = {"sum": keras.ops.add, "mul": keras.ops.multiply}
    if mode in ops:
        return ops[mode](forward, backward)
    if mode == "concat":
        return keras.ops.concatenate((forward, backward), axis=-1)
    return keras.ops.mean(keras.ops.stack([forward, backward]), axis=0)
