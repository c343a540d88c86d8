# /// answer
# what = "one damping for all waves"
# score = 0
# message = "compare with exp(-d t) sin(2 pi t / P + phase)"
# ///
# %% damped-waves
def damped_waves(time, period, damping, phase):
    return np.exp(-damping[0] * time) * np.sin(2 * np.pi * np.outer(1 / period, time) + phase[:, None])
