# /// answer
# what = "the last output of the lower layer, repeated"
# score = 0
# message = "the last output is repeated for each step (RepeatVector)"
# ///
# %% forecast-waves
X_train, Y_train = datasets.damped_waves(1500, seed=1)
wave_history = None

wave_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(12),
        keras.layers.RepeatVector(20),
        keras.layers.LSTM(12),
        keras.layers.Dense(8),
    ]
)
