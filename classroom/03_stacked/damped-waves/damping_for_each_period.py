# /// answer
# what = "the damping for a period, not for a step"
# score = 0
# message = "the damping is divided by the period"
# ///
# %% damped-waves
def damped_waves(time, period, damping, phase):
    period, damping, phase = period[:, None], damping[:, None], phase[:, None]
    return np.exp(-damping * time / period) * np.sin(2 * np.pi * time / period + phase)
