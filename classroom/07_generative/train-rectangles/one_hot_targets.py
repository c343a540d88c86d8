# /// answer
# what = "one-hot targets, small batches, another width"
# ///
# %% train-rectangles
numbers = shapes.rectangles(2000, grid=12, seed=1).reshape(2000, 10)
rectangle_model = None

training.set_seed(3)
X = np.insert(numbers, 0, 12, axis=1)[:, :10]
rectangle_model = keras.Sequential(
    [
        keras.Input((None,)),
        keras.layers.Embedding(13, 16),
        keras.layers.LSTM(80, return_sequences=True),
        keras.layers.TimeDistributed(keras.layers.Dense(12)),
    ]
)
rectangle_model.compile(keras.optimizers.Adam(0.02), keras.losses.CategoricalCrossentropy(from_logits=True))
training.fit(rectangle_model, X, np.eye(12)[numbers], epochs=7, batch_size=40)
