# /// answer
# what = "no logarithm: each window divided by its own mean, less one"
# ///
# %% forecast-airline
known = datasets.airline_passengers().values[:-36, 0]  # (108,): 1949 to 1957, in thousands

X, Y = [], []
for k in range(len(known) - 36 - 12 + 1):
    X.append(known[k : k + 36])
    Y.append(known[k + 36 : k + 48])
X, Y = np.array(X), np.array(Y)
level = X.mean(axis=1).reshape(-1, 1)

airline_model = keras.Sequential()
airline_model.add(keras.Input(shape=(36, 1)))
airline_model.add(keras.layers.LSTM(32))
airline_model.add(keras.layers.Dense(12))
airline_model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mean_squared_error")
training.fit(airline_model, (X / level - 1).reshape(-1, 36, 1), Y / level - 1, epochs=80, batch_size=16)


def forecast_airline(model, history):
    level = np.mean(history, axis=1).reshape(-1, 1)
    scaled = (history / level - 1).reshape(-1, 36, 1)
    return (model.predict(scaled, verbose=0) + 1) * level
