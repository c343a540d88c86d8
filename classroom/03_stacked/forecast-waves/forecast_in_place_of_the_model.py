# /// answer
# what = "the forecast is stored under the name of the model"
# score = 0
# message = "wave_model is not a Keras model"
# ///
# %% forecast-waves
X_train, Y_train = datasets.damped_waves(1500, seed=1)
wave_history = None

wave_model = keras.Sequential(
    [keras.Input((20, 1)), keras.layers.LSTM(12, return_sequences=True), keras.layers.LSTM(12), keras.layers.Dense(8)]
)
wave_model = wave_model.predict_on_batch(X_train)
