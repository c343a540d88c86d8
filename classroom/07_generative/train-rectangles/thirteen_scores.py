# /// answer
# what = "a score for the start symbol too"
# score = 0
# message = "the start symbol is never drawn"
# ///
# %% train-rectangles
numbers = shapes.rectangles(2000, grid=12, seed=1).reshape(2000, 10)
rectangle_model = None

X = np.hstack([np.full((2000, 1), 12), numbers[:, :-1]])
Y = numbers

training.set_seed(1)
rectangle_model = keras.Sequential(
    [
        keras.Input((None,)),
        keras.layers.Embedding(13, 16),
        keras.layers.LSTM(64, return_sequences=True),
        keras.layers.Dense(13),
    ]
)
rectangle_model.compile(
    optimizer=keras.optimizers.Adam(0.03), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True)
)
