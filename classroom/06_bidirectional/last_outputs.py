"""From all outputs of a bidirectional layer, take what each half says after the whole sequence."""


# %% copy_of_the_last_step
# what = "the last step, its second half replaced"
def last_outputs(sequence, units):
    out = sequence[:, -1, :].copy()
    out[:, units:] = sequence[:, 0, units:]
    return out


# %% loop_over_samples
# what = "a loop over the samples"
def last_outputs(sequence, units):
    rows = []
    for sample in sequence:
        rows.append(list(sample[-1][:units]) + list(sample[0][units:]))
    return np.array(rows)


# %% put_together_by_where
# what = "np.where on the number of the unit"
def last_outputs(sequence, units):
    is_forward = np.arange(2 * units) < units
    return np.where(is_forward, sequence[:, -1], sequence[:, 0])


# %% split_in_two
# what = "np.split along the units"
def last_outputs(sequence, units):
    forward, backward = np.split(sequence, 2, axis=-1)
    return np.hstack([forward[:, -1], backward[:, 0]])


# %% four_steps_always
# what = "the step 3 taken for the last"
# score = 5
# message = "the forward half of the last step"
def last_outputs(sequence, units):
    return np.concatenate([sequence[:, 3, :units], sequence[:, 0, units:]], axis=1)


# %% three_units_always
# what = "3 units by heart"
# score = 5
# message = "the number of units is fixed at 3"
def last_outputs(sequence, units):
    return np.concatenate([sequence[:, -1, :3], sequence[:, 0, 3:]], axis=1)


# %% slices_keep_an_axis
# what = "slices of one step"
# score = 0
# message = "an axis of the steps is left over"
def last_outputs(sequence, units):
    return np.concatenate([sequence[:, -1:, :units], sequence[:, :1, units:]], axis=-1)


# %% steps_mixed_up
# what = "forward at the first step, backward at the last"
# score = 0
# message = "forward reads to the end, backward to the start"
def last_outputs(sequence, units):
    return np.concatenate([sequence[:, 0, :units], sequence[:, -1, units:]], axis=1)


# %% joined_along_samples
# what = "joined along the samples"
# score = 0
# message = "joined along the samples"
def last_outputs(sequence, units):
    return np.concatenate([sequence[:, -1, :units], sequence[:, 0, units:]])


# %% average_over_steps
# what = "the mean over the steps"
# score = 0
# message = "the average over the steps"
def last_outputs(sequence, units):
    return sequence.mean(axis=1)


# %% halves_swapped
# what = "the backward half first"
# score = 0
# message = "the forward half comes first"
def last_outputs(sequence, units):
    return np.concatenate([sequence[:, 0, units:], sequence[:, -1, :units]], axis=1)


# %% added
# what = "the halves added"
# score = 0
# message = "the halves are added"
def last_outputs(sequence, units):
    return sequence[:, -1, :units] + sequence[:, 0, units:]


# %% last_step
# what = "[:, -1]"
# score = 0
# message = "there the backward half has read the last input only"
def last_outputs(sequence, units):
    return sequence[:, -1]


# %% first_step
# what = "[:, 0]"
# score = 0
# message = "there the forward half has read the first input only"
def last_outputs(sequence, units):
    return sequence[:, 0]
