# /// answer
# what = "X_train and Y_train, and nothing else"
# score = 0
# message = "`wave_model` is not answered yet"
# ///
# %% forecast-waves
X_train, Y_train = datasets.damped_waves(1500, seed=1)
wave_model = None
wave_history = None
