# /// answer
# what = "stores what fit returns under the model's name"
# score = 0
# message = "what `fit` returns was stored under the model's name"
# ///
# %% forecast-waves
X_train, Y_train = datasets.damped_waves(1500, seed=1)
wave_model = None
wave_history = None

model = keras.Sequential(
    [keras.Input((20, 1)), keras.layers.LSTM(12, return_sequences=True), keras.layers.LSTM(12), keras.layers.Dense(8)]
)
model.compile(optimizer="adam", loss="mse")
wave_model = training.fit(model, X_train, Y_train, epochs=1, batch_size=500)
