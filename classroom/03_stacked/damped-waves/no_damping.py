# /// answer
# what = "only the sine"
# score = 0
# message = "the damping is missing"
# ///
# %% damped-waves
def damped_waves(time, period, damping, phase):
    period, damping, phase = period[:, None], damping[:, None], phase[:, None]
    return np.sin(2 * np.pi * time / period + phase)
