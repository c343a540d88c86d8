# /// answer
# what = "the addition theorem in place of the phase"
# ///
# %% damped-waves
def damped_waves(time, period, damping, phase):
    angle = 2 * np.pi * time[None] / period[:, None]
    swing = np.sin(angle) * np.cos(phase)[:, None] + np.cos(angle) * np.sin(phase)[:, None]
    return swing * np.power(np.exp(-damping)[:, None], time)
