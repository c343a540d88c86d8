# /// answer
# what = "right, with Keras's operations, tensors handed to the step"
# ///
# %% through-time
def backward_through_time(step_backward, dH):
    dH = keras.ops.convert_to_tensor(dH)
    coming_back = keras.ops.zeros_like(dH[:, 0])
    whole, totals = [], None
    for t in range(dH.shape[1] - 1, -1, -1):
        whole.insert(0, dH[:, t] + coming_back)
        coming_back, found = step_backward(whole[0], t)
        totals = found if totals is None else [keras.ops.add(*pair) for pair in zip(totals, found)]
    return keras.ops.stack(whole, axis=1), totals
