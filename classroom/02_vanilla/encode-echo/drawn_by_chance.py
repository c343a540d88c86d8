# /// answer
# what = "draws a number with these probabilities instead of taking the likeliest"
# score = 0
# message = "the number is the place of the largest probability in its row"
# ///
# %% encode-echo
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    return X, X[:, echo_index]


def decode_echo(probabilities):
    generator = np.random.default_rng(0)
    return np.array([generator.choice(len(p), p=p) for p in probabilities])
