# /// answer
# what = "prints, returns nothing"
# score = 0
# message = "damped_waves returned None"
# ///
# %% damped-waves
def damped_waves(time, period, damping, phase):
    print(np.exp(-np.outer(damping, time)) * np.sin(2 * np.pi * np.outer(1 / period, time) + phase[:, None]))
