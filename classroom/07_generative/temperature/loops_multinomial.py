# /// answer
# what = "loops, and multinomial"
# ///
# %% temperature
def with_temperature(scores, temperature):
    rows = []
    for row in scores:
        largest = max(row)
        weights = [np.exp((z - largest) / temperature) for z in row]
        rows.append([weight / sum(weights) for weight in weights])
    return rows


def draw(probabilities, random):
    numbers = []
    for row in probabilities:
        numbers.append(int(np.argmax(random.multinomial(1, row))))
    return numbers
