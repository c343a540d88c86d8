# /// answer
# what = "Keras's own fit, with validation data and early stopping"
# ///
# %% forecast-waves
X_train, Y_train = datasets.damped_waves(1500, seed=1)
wave_model = None
wave_history = None

training.set_seed(1)
wave_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.LSTM(12),
        keras.layers.Dense(8),
    ]
)
wave_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.02), loss="mean_squared_error")
wave_history = wave_model.fit(
    X_train,
    Y_train,
    epochs=16,
    batch_size=100,
    validation_split=0.1,
    callbacks=[keras.callbacks.EarlyStopping(patience=4, restore_best_weights=True)],
    verbose=0,
).history
