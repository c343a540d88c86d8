# /// answer
# what = "with the merging layers of Keras"
# ///
# %% merge
def merge(forward, backward, mode):
    layer = {
        "concat": keras.layers.Concatenate(),
        "sum": keras.layers.Add(),
        "mul": keras.layers.Multiply(),
        "ave": keras.layers.Average(),
    }[mode]
    return layer([forward, backward])
