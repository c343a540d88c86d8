# /// answer
# what = "built and compiled, never trained"
# score = 0
# message = ["is not good enough", "it has hardly been trained"]
# ///
# %% forecast-waves
X_train, Y_train = datasets.damped_waves(1500, seed=1)
wave_model = None
wave_history = None

training.set_seed(1)
wave_model = keras.Sequential(
    [keras.Input((20, 1)), keras.layers.LSTM(12, return_sequences=True), keras.layers.LSTM(12), keras.layers.Dense(8)]
)
wave_model.compile(optimizer="adam", loss="mean_squared_error")
