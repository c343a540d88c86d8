# /// answer
# what = "all x, then all y"
# score = 0
# message = "all x first and then all y"
# ///
# %% train-rectangles
numbers = shapes.rectangles(2000, grid=12, seed=1).reshape(2000, 10)
rectangle_model = None

numbers = numbers.reshape(2000, 5, 2).swapaxes(1, 2).reshape(2000, 10)
X = np.hstack([np.full((2000, 1), 12), numbers[:, :-1]])
Y = numbers

training.set_seed(1)
rectangle_model = keras.Sequential(
    [
        keras.Input((None,)),
        keras.layers.Embedding(13, 16),
        keras.layers.LSTM(64, return_sequences=True),
        keras.layers.Dense(12),
    ]
)
rectangle_model.compile(
    optimizer=keras.optimizers.Adam(0.03), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True)
)
training.fit(rectangle_model, X, Y, epochs=8, batch_size=64)
