"""Send a gradient back through all steps, and add up the gradients of the weights."""


# %% copy_added_into
# what = "right, the gradient is added into a copy of dH"
def backward_through_time(step_backward, dH):
    whole = dH.copy()
    steps = whole.shape[1]
    totals = []
    t = steps
    while t > 0:
        t -= 1
        back, parts = step_backward(whole[:, t], t)
        if t > 0:
            whole[:, t - 1] += back
        totals = [np.array(p) for p in parts] if not totals else [a + b for a, b in zip(totals, parts)]
    return whole, tuple(totals)


# %% from_the_end_with_lists
# what = "right, lists turned round at the end"
def backward_through_time(step_backward, dH):
    whole, all_gradients = [], []
    dh_prev = np.zeros_like(dH[:, 0])
    for t in range(dH.shape[1] - 1, -1, -1):
        dh = dH[:, t] + dh_prev
        dh_prev, weight_gradients = step_backward(dh, t)
        whole.append(dh)
        all_gradients.append(weight_gradients)
    totals = [sum(one_weight) for one_weight in zip(*all_gradients)]
    return np.stack(whole[::-1], axis=1), totals


# %% keras_ops
# what = "right, with Keras's operations, tensors handed to the step"
def backward_through_time(step_backward, dH):
    dH = keras.ops.convert_to_tensor(dH)
    coming_back = keras.ops.zeros_like(dH[:, 0])
    whole, totals = [], None
    for t in range(dH.shape[1] - 1, -1, -1):
        whole.insert(0, dH[:, t] + coming_back)
        coming_back, found = step_backward(whole[0], t)
        totals = found if totals is None else [keras.ops.add(*pair) for pair in zip(totals, found)]
    return keras.ops.stack(whole, axis=1), totals


# %% recursive
# what = "right, recursion"
def backward_through_time(step_backward, dH):
    steps = dH.shape[1]
    dh = dH[:, -1]
    dh_prev, parts = step_backward(dh, steps - 1)
    if steps == 1:
        return dh[:, None], parts
    rest = np.array(dH[:, :-1])
    rest[:, -1] += dh_prev
    whole, totals = backward_through_time(step_backward, rest)
    return np.concatenate([whole, dh[:, None]], axis=1), [p + q for p, q in zip(parts, totals)]


# %% single_precision
# what = "right, in float32"
def backward_through_time(step_backward, dH):
    whole = np.zeros(dH.shape, dtype=np.float32)
    back = np.zeros(dH[:, 0].shape, dtype=np.float32)
    totals = None
    for t in range(dH.shape[1])[::-1]:
        whole[:, t] = dH[:, t] + back
        back, parts = step_backward(whole[:, t], t)
        parts = [np.float32(part) for part in parts]
        totals = parts if totals is None else [np.add(a, b) for a, b in zip(totals, parts)]
    return whole, totals


# %% yield_them
# what = "right, a generator: yield in place of return"
def backward_through_time(step_backward, dH):
    samples, steps, units = dH.shape
    whole = dH.astype(float)
    collected = []
    for t in range(steps - 1, -1, -1):
        back, found = step_backward(whole[:, t], t)
        if t > 0:
            whole[:, t - 1] += back
        collected.append(found)
    yield whole
    yield [sum(of_one_weight) for of_one_weight in zip(*collected)]


# %% two_weights_always
# what = "two weights, as in the visible tests"
# score = 5
# message = "a number of weights is fixed"
def backward_through_time(step_backward, dH):
    whole, back = np.zeros(dH.shape), 0
    first = second = 0
    for t in reversed(range(dH.shape[1])):
        whole[:, t] = dH[:, t] + back
        back, parts = step_backward(whole[:, t], t)
        first = first + parts[0]
        second = second + parts[-1]
    return whole, [first] if len(parts) == 1 else [first, second]


# %% lists_joined
# what = "+ joins the lists and adds nothing"
# score = 0
# message = "`+` joins lists"
def backward_through_time(step_backward, dH):
    whole, back, totals = np.zeros(dH.shape), 0, []
    for t in reversed(range(dH.shape[1])):
        whole[:, t] = dH[:, t] + back
        back, parts = step_backward(whole[:, t], t)
        totals = totals + parts
    return whole, totals


# %% mean_over_the_steps
# what = "a mean over the steps"
# score = 0
# message = "a mean over the steps: it is their sum"
def backward_through_time(step_backward, dH):
    whole, back, totals = np.zeros(dH.shape), 0, None
    for t in reversed(range(dH.shape[1])):
        whole[:, t] = dH[:, t] + back
        back, parts = step_backward(whole[:, t], t)
        totals = parts if totals is None else [a + b for a, b in zip(totals, parts)]
    return whole, [total / dH.shape[1] for total in totals]


# %% written_into_dH
# what = "dH is changed"
# score = 0
# message = "backward_through_time changed its input: dH is not as it was"
def backward_through_time(step_backward, dH):
    totals = None
    for t in reversed(range(dH.shape[1])):
        back, parts = step_backward(dH[:, t], t)
        if t:
            dH[:, t - 1] += back
        totals = parts if totals is None else [a + b for a, b in zip(totals, parts)]
    return dH, totals


# %% last_loss_twice
# what = "dH of the last step is taken for what comes back, and added again"
# score = 0
# message = "dH of the last step counts twice"
def backward_through_time(step_backward, dH):
    whole, coming_back, totals = np.zeros(dH.shape), dH[:, -1], None
    for t in reversed(range(dH.shape[1])):
        whole[:, t] = dH[:, t] + coming_back
        coming_back, found = step_backward(whole[:, t], t)
        totals = found if totals is None else [one + more for one, more in zip(totals, found)]
    return whole, totals


# %% totals_first
# what = "the results in the wrong order"
# score = 0
# message = "dH_whole of the example"
def backward_through_time(step_backward, dH):
    whole, back, totals = np.zeros(dH.shape), 0, None
    for t in reversed(range(dH.shape[1])):
        whole[:, t] = dH[:, t] + back
        back, parts = step_backward(whole[:, t], t)
        totals = parts if totals is None else [a + b for a, b in zip(totals, parts)]
    return totals, whole


# %% steps_in_front
# what = "steps in front of samples"
# score = 0
# message = "dH_whole of the example has the wrong shape"
def backward_through_time(step_backward, dH):
    whole, back, totals = [], 0, None
    for t in reversed(range(dH.shape[1])):
        whole.insert(0, dH[:, t] + back)
        back, parts = step_backward(whole[0], t)
        totals = parts if totals is None else [a + b for a, b in zip(totals, parts)]
    return np.array(whole), totals


# %% nothing_comes_back
# what = "each step by itself"
# score = 0
# message = "nothing comes back"
def backward_through_time(step_backward, dH):
    totals = 0
    for t in range(dH.shape[1]):
        _, parts = step_backward(dH[:, t], t)
        totals = parts if t == 0 else [a + b for a, b in zip(totals, parts)]
    return dH, totals


# %% slices_with_an_axis_left
# what = "a slice of one step keeps the axis of the steps"
# score = 0
# message = "one step of all samples is dH[:, t]"
def backward_through_time(step_backward, dH):
    whole, back, totals = np.zeros(dH.shape), 0, None
    for t in reversed(range(dH.shape[1])):
        whole[:, t : t + 1] = dH[:, t : t + 1] + back
        back, parts = step_backward(whole[:, t : t + 1], t)
        totals = parts if totals is None else [a + b for a, b in zip(totals, parts)]
    return whole, totals


# %% last_totals_only
# what = "the weight gradients are overwritten"
# score = 0
# message = "only the gradient of the first step"
def backward_through_time(step_backward, dH):
    whole, back = np.zeros(dH.shape), 0
    for t in reversed(range(dH.shape[1])):
        whole[:, t] = dH[:, t] + back
        back, totals = step_backward(whole[:, t], t)
    return whole, totals


# %% only_the_last_loss
# what = "dH of the last step alone"
# score = 0
# message = "only the last step's dH is used"
def backward_through_time(step_backward, dH):
    whole = np.zeros(dH.shape)
    dh, totals = dH[:, -1], None
    for t in reversed(range(dH.shape[1])):
        whole[:, t] = dh
        dh, parts = step_backward(dh, t)
        totals = parts if totals is None else [a + b for a, b in zip(totals, parts)]
    return whole, totals


# %% stops_at_one
# what = "step 0 is left out"
# score = 0
# message = "step 0 is left out"
def backward_through_time(step_backward, dH):
    whole, back, totals = np.zeros(dH.shape), 0, None
    for t in range(dH.shape[1] - 1, 0, -1):
        whole[:, t] = dH[:, t] + back
        back, parts = step_backward(whole[:, t], t)
        totals = parts if totals is None else [a + b for a, b in zip(totals, parts)]
    return whole, totals


# %% step_0_not_visited
# what = "dH is copied and added to, but the loop ends before step 0"
# score = 0
# message = "step 0 is not visited"
def backward_through_time(step_backward, dH):
    whole, totals = dH.copy(), None
    for t in range(dH.shape[1] - 1, 0, -1):
        back, parts = step_backward(whole[:, t], t)
        whole[:, t - 1] += back
        totals = parts if totals is None else [a + b for a, b in zip(totals, parts)]
    return whole, totals


# %% counted_from_the_end
# what = "the number of the step is counted from the end"
# score = 0
# message = "t counted from the end"
def backward_through_time(step_backward, dH):
    coming_back, whole, totals = 0, [], None
    for t, dh in enumerate(dH.swapaxes(0, 1)[::-1]):
        whole.append(dh + coming_back)
        coming_back, found = step_backward(whole[-1], t)
        totals = found if totals is None else [one + more for one, more in zip(totals, found)]
    return np.stack(whole[::-1], axis=1), totals


# %% what_came_back_piles_up
# what = "what came back is added up from step to step"
# score = 0
# message = "take dh_prev of the step after alone"
def backward_through_time(step_backward, dH):
    whole, coming_back, totals = np.zeros(dH.shape), 0, None
    for t in reversed(range(dH.shape[1])):
        whole[:, t] = dH[:, t] + coming_back
        dh_prev, found = step_backward(whole[:, t], t)
        coming_back = coming_back + dh_prev
        totals = found if totals is None else [one + more for one, more in zip(totals, found)]
    return whole, totals


# %% last_weight_gradients_twice
# what = "the totals begin with the last step's gradients, which are then added again"
# score = 0
# message = "the gradient of the last step is added twice"
def backward_through_time(step_backward, dH):
    whole, coming_back, totals = np.zeros(dH.shape), 0, None
    for t in reversed(range(dH.shape[1])):
        whole[:, t] = dH[:, t] + coming_back
        coming_back, found = step_backward(whole[:, t], t)
        if totals is None:
            totals = found
        totals = [one + more for one, more in zip(totals, found)]
    return whole, totals


# %% forwards
# what = "the loop runs forwards"
# score = 0
# message = "the loop runs forwards"
def backward_through_time(step_backward, dH):
    whole = np.zeros(dH.shape)
    back, totals = 0, None
    for t in range(dH.shape[1]):
        whole[:, t] = dH[:, t] + back
        back, parts = step_backward(whole[:, t], t)
        totals = parts if totals is None else [a + b for a, b in zip(totals, parts)]
    return whole, totals


# %% reverse_order
# what = "the list is not turned round"
# score = 0
# message = "the steps are in reverse order"
def backward_through_time(step_backward, dH):
    whole, back, totals = [], 0, None
    for t in reversed(range(dH.shape[1])):
        whole.append(dH[:, t] + back)
        back, parts = step_backward(whole[-1], t)
        totals = parts if totals is None else [a + b for a, b in zip(totals, parts)]
    return np.stack(whole, axis=1), totals


# %% what_goes_back
# what = "dh_prev is stored and not dh"
# score = 0
# message = "these are the gradients that step_backward gives back"
def backward_through_time(step_backward, dH):
    whole = np.zeros(dH.shape)
    back, totals = 0, None
    for t in reversed(range(dH.shape[1])):
        back, parts = step_backward(dH[:, t] + back, t)
        whole[:, t] = back
        totals = parts if totals is None else [a + b for a, b in zip(totals, parts)]
    return whole, totals


# %% one_weight_only
# what = "the first weight alone is added up"
# score = 0
# message = ["totals does not hold one array for each weight", "a list of 2"]
def backward_through_time(step_backward, dH):
    whole, back, total = np.zeros(dH.shape), 0, 0
    for t in reversed(range(dH.shape[1])):
        whole[:, t] = dH[:, t] + back
        back, parts = step_backward(whole[:, t], t)
        total = total + parts[0]
    return whole, [total]


# %% totals_in_an_array
# what = "the totals are one array and no list"
# score = 0
# message = "totals is a list"
def backward_through_time(step_backward, dH):
    whole, coming_back, totals = np.zeros(dH.shape), 0, 0
    for t in reversed(range(dH.shape[1])):
        whole[:, t] = dH[:, t] + coming_back
        coming_back, found = step_backward(whole[:, t], t)
        totals = totals + np.array(found, dtype=object)
    return whole, totals


# %% dH_alone_goes_back
# what = "step_backward gets dH alone"
# score = 0
# message = "what goes back is computed from dH alone"
def backward_through_time(step_backward, dH):
    whole, back, totals = np.zeros(dH.shape), 0, None
    for t in reversed(range(dH.shape[1])):
        whole[:, t] = dH[:, t] + back
        back, parts = step_backward(dH[:, t], t)
        totals = parts if totals is None else [a + b for a, b in zip(totals, parts)]
    return whole, totals
