# /// answer
# what = "zeros filled by loops, float32, text added character by character"
# ///
# %% encode-texts
def encode_texts(texts, characters, length):
    lookup = {character: i for i, character in enumerate(characters)}
    out = np.zeros((len(texts), length, len(characters)), dtype=np.float32)
    for n, text in enumerate(texts):
        for t in range(length):
            character = text[t] if t < len(text) else " "
            out[n, t, lookup[character]] = 1
    return out


def decode_texts(probabilities, characters):
    out = []
    for sample in probabilities:
        text = ""
        for step in sample:
            best = 0
            for i in range(len(step)):
                if step[i] > step[best]:
                    best = i
            text += characters[best]
        while text.endswith(" "):
            text = text[:-1]
        out.append(text)
    return out
