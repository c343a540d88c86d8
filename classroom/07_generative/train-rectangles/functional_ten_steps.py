# /// answer
# what = "functional, with ten steps, Keras's own fit"
# ///
# %% train-rectangles
numbers = shapes.rectangles(2000, grid=12, seed=1).reshape(2000, 10)
rectangle_model = None

keras.utils.set_random_seed(2)
X = np.zeros((2000, 10), dtype=int)
X[:, 0] = 12
X[:, 1:] = numbers[:, :9]
inputs = keras.Input((10,))
h = keras.layers.LSTM(64, return_sequences=True)(keras.layers.Embedding(13, 12)(inputs))
rectangle_model = keras.Model(inputs, keras.layers.Dense(12)(h))
rectangle_model.compile(keras.optimizers.Adam(0.03), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
history = rectangle_model.fit(X, numbers, epochs=9, batch_size=64, verbose=0)
