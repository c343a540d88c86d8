# /// answer
# what = "the upper layer starts from the states of the lower one"
# score = 0
# message = "each LSTM layer must read the outputs of all steps of the layer below it"
# ///
# %% forecast-waves
X_train, Y_train = datasets.damped_waves(1500, seed=1)
wave_history = None

inputs = keras.Input((20, 1))
x, *states = keras.layers.LSTM(12, return_sequences=True, return_state=True)(inputs)
x = keras.layers.LSTM(12)(x, initial_state=states)
wave_model = keras.Model(inputs, keras.layers.Dense(8)(x))
