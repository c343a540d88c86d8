# /// answer
# what = "takes the period for a frequency"
# score = 0
# message = "the period multiplies the time"
# ///
# %% damped-waves
def damped_waves(time, period, damping, phase):
    period, damping, phase = period[:, None], damping[:, None], phase[:, None]
    return np.exp(-damping * time) * np.sin(2 * np.pi * period * time + phase)
