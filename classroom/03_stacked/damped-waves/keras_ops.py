# /// answer
# what = "with keras.ops, a tensor of float32 comes back"
# ///
# %% damped-waves
from keras import ops


def damped_waves(time, period, damping, phase):
    time, period, damping, phase = (ops.cast(values, "float32") for values in (time, period, damping, phase))
    angle = 2 * np.pi * ops.outer(1 / period, time) + ops.expand_dims(phase, 1)
    return ops.exp(-ops.outer(damping, time)) * ops.sin(angle)
