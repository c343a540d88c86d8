# /// answer
# what = "the cell, and a dict as the state"
# ///
# %% read-on
def read_on(model, ids, state):
    if state is None:
        zeros = keras.ops.zeros((len(ids), model.layers[1].units))
        state = {"h": zeros, "c": zeros}
    x = model.layers[0](keras.ops.convert_to_tensor(ids))
    output, new = model.layers[1].cell(x, [state["h"], state["c"]])
    return model.layers[2](output).numpy(), {"h": new[0], "c": new[1]}
