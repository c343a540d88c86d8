# /// answer
# what = "plus for minus: the waves grow"
# score = 0
# message = "the sign of the damping: the waves grow"
# ///
# %% damped-waves
def damped_waves(time, period, damping, phase):
    period, damping, phase = period[:, None], damping[:, None], phase[:, None]
    return np.exp(damping * time) * np.sin(2 * np.pi * time / period + phase)
