# /// answer
# what = "the phase moves the time"
# score = 0
# message = "the phase is added to the time, not to the angle"
# ///
# %% damped-waves
def damped_waves(time, period, damping, phase):
    period, damping, phase = period[:, None], damping[:, None], phase[:, None]
    return np.exp(-damping * time) * np.sin(2 * np.pi * (time + phase) / period)
