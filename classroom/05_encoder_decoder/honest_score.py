"""Find the sums that are new in both orders, and give the share of texts that match exactly."""


# %% broadcast
# what = "vectorised with broadcasting, arrays of texts"
def unseen(pairs, known):
    same = (pairs[:, None, :] == known[None, :, :]).all(axis=-1)
    turned = (pairs[:, None, ::-1] == known[None, :, :]).all(axis=-1)
    return ~(same | turned).any(axis=1)


def exact_match(said, truth):
    return (np.array(said) == np.array(truth)).mean()


# %% frozen_sets
# what = "a set of sets, mean of comparisons"
def unseen(pairs, known):
    seen = {frozenset(pair) for pair in known.tolist()}
    return np.array([frozenset(pair) not in seen for pair in pairs.tolist()])


def exact_match(said, truth):
    return np.mean([a == b for a, b in zip(said, truth)])


# %% one_number_for_a_pair
# what = "each pair becomes one number, np.isin"
def unseen(pairs, known):
    def code(p):
        return p.min(axis=1) * 100003 + p.max(axis=1)

    return np.isin(code(pairs), code(known), invert=True)


def exact_match(said, truth):
    right = 0
    for i in range(len(truth)):
        if said[i] == truth[i]:
            right += 1
    return right / len(truth)


# %% plain_loops
# what = "loops, a list of True and False"
def unseen(pairs, known):
    result = []
    for a, b in pairs:
        new = True
        for c, d in known:
            if (a == c and b == d) or (a == d and b == c):
                new = False
        result.append(new)
    return result


def exact_match(said, truth):
    return np.mean([a == b for a, b in zip(said, truth)])


# %% anywhere_in_the_list
# what = "looks whether the text occurs at all"
# score = 5
# message = "compare place by place"
def unseen(pairs, known):
    seen = {frozenset(pair) for pair in known.tolist()}
    return np.array([frozenset(pair) not in seen for pair in pairs.tolist()])


def exact_match(said, truth):
    return sum(text in truth for text in said) / len(said)


# %% digits_run_together
# what = "1 and 12 taken for 11 and 2"
# score = 5
# message = "for 300 sums"
def unseen(pairs, known):
    seen = {f"{a}{b}" for a, b in known} | {f"{b}{a}" for a, b in known}
    return np.array([f"{a}{b}" not in seen for a, b in pairs])


def exact_match(said, truth):
    return np.mean([a == b for a, b in zip(said, truth)])


# %% codes_up_to_99
# what = "each sum becomes one number, as if no number had more than two digits"
# score = 5
# message = "two different sums get the same code"
def unseen(pairs, known):
    codes = {100 * a + b for a, b in known.tolist()} | {100 * b + a for a, b in known.tolist()}
    return np.array([100 * a + b not in codes for a, b in pairs.tolist()])


def exact_match(said, truth):
    right = 0
    for i in range(len(truth)):
        if said[i] == truth[i]:
            right += 1
    return right / len(truth)


# %% known_for_new
# what = "True where the sum is known"
# score = 0
# message = "True must stand for new"
def unseen(pairs, known):
    seen = {frozenset(pair) for pair in known.tolist()}
    return np.array([frozenset(pair) in seen for pair in pairs.tolist()])


def exact_match(said, truth):
    return np.mean([a == b for a, b in zip(said, truth)])


# %% per_cent
# what = "per cent"
# score = 0
# message = "a share goes from 0 to 1"
def unseen(pairs, known):
    seen = {frozenset(pair) for pair in known.tolist()}
    return np.array([frozenset(pair) not in seen for pair in pairs.tolist()])


def exact_match(said, truth):
    return 100 * sum(a == b for a, b in zip(said, truth)) / len(said)


# %% counted_not_divided
# what = "the number of right texts"
# score = 0
# message = "divide by the number of texts"
def unseen(pairs, known):
    seen = {frozenset(pair) for pair in known.tolist()}
    return np.array([frozenset(pair) not in seen for pair in pairs.tolist()])


def exact_match(said, truth):
    return sum(a == b for a, b in zip(said, truth))


# %% number_by_number
# what = "np.isin on the numbers"
# score = 0
# message = "looked up one by one"
def unseen(pairs, known):
    return ~np.isin(pairs, known).all(axis=1)


def exact_match(said, truth):
    return np.mean([a == b for a, b in zip(said, truth)])


# %% right_characters
# what = "counts characters"
# score = 0
# message = "only if it is right as a whole"
def unseen(pairs, known):
    seen = {frozenset(pair) for pair in known.tolist()}
    return np.array([frozenset(pair) not in seen for pair in pairs.tolist()])


def exact_match(said, truth):
    right = [a == b for one, other in zip(said, truth) for a, b in zip(one, other)]
    return sum(right) / sum(len(other) for other in truth)


# %% one_order_only
# what = "the mirror forgotten"
# score = 0
# message = "only one order is looked up"
def unseen(pairs, known):
    seen = {tuple(pair) for pair in known.tolist()}
    return np.array([tuple(pair) not in seen for pair in pairs.tolist()])


def exact_match(said, truth):
    return np.mean([a == b for a, b in zip(said, truth)])


# %% mirror_only
# what = "the sum in its own order forgotten"
# score = 0
# message = "only the mirror is looked up"
def unseen(pairs, known):
    seen = {(b, a) for a, b in known.tolist()}
    return np.array([(a, b) not in seen for a, b in pairs.tolist()])


def exact_match(said, truth):
    return np.mean([a == b for a, b in zip(said, truth)])


# %% right_characters_and_spaces
# what = "counts characters, the texts as an array filled up with spaces"
# score = 0
# message = "spaces at the end among them"
def unseen(pairs, known):
    seen = {frozenset(pair) for pair in known.tolist()}
    return np.array([frozenset(pair) not in seen for pair in pairs.tolist()])


def exact_match(said, truth):
    longest = max(map(len, said + truth))
    said, truth = (np.array([list(text.ljust(longest)) for text in texts]) for texts in (said, truth))
    return (said == truth).mean()


# %% lists_as_wholes
# what = "compares the two lists"
# score = 0
# message = "the lists are compared as wholes"
def unseen(pairs, known):
    seen = {frozenset(pair) for pair in known.tolist()}
    return np.array([frozenset(pair) not in seen for pair in pairs.tolist()])


def exact_match(said, truth):
    return float(said == truth)


# %% results_compared
# what = "the results of the sums compared"
# score = 0
# message = "the results are compared"
def unseen(pairs, known):
    return ~np.isin(pairs.sum(axis=1), known.sum(axis=1))


def exact_match(said, truth):
    return np.mean([a == b for a, b in zip(said, truth)])


# %% wrong_for_right
# what = "the share of wrong texts"
# score = 0
# message = "the share of wrong texts"
def unseen(pairs, known):
    seen = {frozenset(pair) for pair in known.tolist()}
    return np.array([frozenset(pair) not in seen for pair in pairs.tolist()])


def exact_match(said, truth):
    return np.mean([a != b for a, b in zip(said, truth)])


# %% the_new_ones_themselves
# what = "the new rows come back"
# score = 0
# message = "these are the new sums themselves"
def unseen(pairs, known):
    seen = {tuple(sorted(pair)) for pair in known.tolist()}
    return np.array([pair for pair in pairs.tolist() if tuple(sorted(pair)) not in seen])


def exact_match(said, truth):
    return np.mean([a == b for a, b in zip(said, truth)])
