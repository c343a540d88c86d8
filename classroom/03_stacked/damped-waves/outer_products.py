# /// answer
# what = "outer products and reshape"
# ///
# %% damped-waves
def damped_waves(time, period, damping, phase):
    angle = np.outer(2 * np.pi / period, time) + phase.reshape(-1, 1)
    return np.sin(angle) / np.exp(np.outer(damping, time))
