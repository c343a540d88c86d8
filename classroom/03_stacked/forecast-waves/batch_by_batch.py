# /// answer
# what = "train_on_batch in a loop of its own, LSTM cells in RNN layers"
# ///
# %% forecast-waves
X_train, Y_train = datasets.damped_waves(1500, seed=1)

wave_history = None
keras.utils.set_random_seed(11)
inputs = keras.Input((20, 1))
lower = keras.layers.RNN(keras.layers.LSTMCell(14), return_sequences=True)(inputs)
upper = keras.layers.RNN(keras.layers.LSTMCell(12))(lower)
wave_model = keras.Model(inputs, keras.layers.Dense(8)(upper))
wave_model.compile(optimizer=keras.optimizers.RMSprop(0.01), loss="mse")
draw = np.random.default_rng(11)
for epoch in range(12):
    for batch in np.array_split(draw.permutation(1500), 25):
        wave_model.train_on_batch(X_train[batch].astype("float32"), Y_train[batch].astype("float32"))
