# /// answer
# what = "3000 rectangles of its own, fewer epochs"
# ///
# %% train-rectangles
numbers = shapes.rectangles(2000, grid=12, seed=1).reshape(2000, 10)
rectangle_model = None

training.set_seed(4)
more = shapes.rectangles(3000, grid=12, seed=1234).reshape(-1, 10)
X = np.concatenate([np.full((3000, 1), 12), more[:, :-1]], axis=1)
rectangle_model = keras.Sequential()
rectangle_model.add(keras.Input((None,)))
rectangle_model.add(keras.layers.Embedding(13, 16))
rectangle_model.add(keras.layers.LSTM(64, return_sequences=True))
rectangle_model.add(keras.layers.Dense(12))
rectangle_model.compile(keras.optimizers.Adam(0.03), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
training.fit(rectangle_model, X, more, epochs=6, batch_size=64)
