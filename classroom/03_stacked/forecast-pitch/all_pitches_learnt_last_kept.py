# /// answer
# what = "all outputs of the upper layer are kept until the dense layer, a dataset is given to fit"
# ///
# %% forecast-pitch
X_tone, pitches = datasets.vibrato(1500, seed=1)
Y_pitch = pitches[:, 20:]

from tensorflow.data import Dataset

training.set_seed(6)
tone = keras.Input((None, 1), name="tone")
lower = keras.layers.LSTM(14, return_sequences=True)(tone)
every = keras.layers.Dense(8)(keras.layers.LSTM(14, return_sequences=True)(lower))
pitch_model = keras.Model(tone, keras.layers.Lambda(lambda x: x[:, -1])(every))
pitch_model.compile(optimizer=keras.optimizers.Adam(0.02), loss="mean_squared_error")
batches = Dataset.from_tensor_slices((X_tone.astype("float32"), Y_pitch)).shuffle(1500, seed=6).batch(75)
pitch_model.fit(batches, epochs=11, shuffle=False, verbose=0)
