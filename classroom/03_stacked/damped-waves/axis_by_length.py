# /// answer
# what = "finds out by the lengths which axis is which, and adds one only where they differ"
# score = 5
# message = "with as many waves as steps NumPy pairs them up"
# ///
# %% damped-waves
def damped_waves(time, period, damping, phase):
    if len(period) != len(time):
        period, damping, phase = period[:, None], damping[:, None], phase[:, None]
    return np.exp(-damping * time) * np.sin(2 * np.pi * time / period + phase)
