# /// answer
# what = "the upper layer returns sequences too"
# score = 0
# message = "the upper layer hands on every step as well"
# ///
# %% forecast-waves
X_train, Y_train = datasets.damped_waves(1500, seed=1)
wave_model = None
wave_history = None

model = keras.Sequential(
    [
        keras.Input((20, 1)),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.Dense(8),
    ]
)
wave_model = model
