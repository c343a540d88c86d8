"""Questions 4 and 6: how many parameters a stack has, and which width has as many."""

from lstm_utils import checks
from lstm_utils.visible_tests.question import question
from lstm_utils.visible_tests.stacked.layers import lstm_parameters, unchanged


@question
def count_parameters():
    """Question 4: count the parameters."""
    answer = checks.answer("count_parameters")
    check_counts(answer, 1, [12, 6], 8, [672, 456, 56])
    check_counts(answer, 1, [400, 800, 400], 8, [643_200, 3_843_200, 1_921_600, 3_208])


def check_counts(answer, n_features, units, n_future, right, causes=()):
    """Check the number of parameters of each layer of a stack.

    Parameters
    ----------
    answer : function
        The student's `count_parameters`.
    n_features, units, n_future
        Its arguments.
    right : list of int
        What it must return.
    causes : sequence of (array, str)
        More mistakes and their words, as `checks.close` takes them.
    """
    case, given = f"count_parameters({n_features}, {units}, {n_future})", list(units)
    came = checks.as_array(answer(n_features, given, n_future), case)
    unchanged(case, units, given)
    causes = [*causes, *_wrong_counts(n_features, units, n_future, right)]
    hint = "a layer of n units that reads m numbers has 4 * (n * (n + m) + n)"
    checks.close(came, right, case, atol=0, rtol=0, causes=causes, hint=hint)


def _wrong_counts(n_features, units, n_future, right):
    """What mistakes give, and their words."""
    *layers, dense = right
    pairs = list(zip(units, [n_features, *units[:-1]], strict=True))
    first_of_its_size = dict(reversed(pairs))  # what the first layer of a size reads

    def each(count):
        return [*(count(n, m) for n, m in pairs), dense]

    return [
        (sum(right), "this is the total: give a list with the number of each layer"),
        ([*right, sum(right)], "the total is in the list as well: give the layers only"),
        (layers, "the dense layer is missing"),
        (right[::-1], "the list begins with the dense layer: begin at the bottom"),
        ([dense, *layers], "the dense layer stands first: it comes last"),
        (
            each(lambda n, m: lstm_parameters(n, n_features)),
            "every layer reads n_features: those above read the units of the layer below",
        ),
        (
            each(lambda n, m: lstm_parameters(n, first_of_its_size[n])),
            "two layers of equal size are taken for one: go by the place in the list, not by the size (index)",
        ),
        (each(lambda n, m: lstm_parameters(n, n)), "every layer reads as many numbers as it has units itself"),
        (each(lambda n, m: lstm_parameters(n, m) - 4 * n), "the bias of the LSTM layers is missing"),
        (each(lambda n, m: lstm_parameters(n, m) + 4 * n), "each of the four parts has one bias, not two"),
        ([*layers, dense - n_future], "the bias of the dense layer is missing"),
        ([*(lstm_parameters(n, m) - 4 * n for n, m in pairs), dense - n_future], "the biases are missing"),
        (each(lambda n, m: lstm_parameters(n, m) // 4), "the factor 4 is missing: three gates and the candidate"),
        (
            each(lambda n, m: lstm_parameters(n, m) // 4 * 3),
            "the factor is 3: besides three gates there is the candidate",
        ),
        (
            each(lambda n, m: 4 * n * (n + m) + n),
            "each of the four parts has its own bias: it stands inside the bracket",
        ),
        (each(lambda n, m: 4 * (n * m + n)), "the matrix for the layer's own last output is missing: n * n"),
        ([*layers, n_future * (sum(units) + 1)], "the dense layer reads the top layer only, not all of them"),
        ([*layers, n_future * (units[0] + 1)], "the dense layer reads the top layer, not the bottom one"),
    ]


@question
def equal_width():
    """Question 6: the width that costs the same."""
    answer = checks.answer("equal_width")
    check_width(answer, 3, [8, 10], 25, telling=True)
    check_width(answer, 1, [12, 6], 8, telling=True)
    check_width(answer, 7, [3, 10], 1, telling=True)
    check_width(answer, 1, [400, 800, 400], 8, telling=True)


def check_width(answer, n_features, units, n_future, telling=False):
    """Check the width of the single layer that has about as many parameters as a stack.

    Parameters
    ----------
    answer : function
        The student's `equal_width`.
    n_features, units, n_future
        Its arguments.
    telling : bool
        Whether these sizes tell one mistake from another. Where several give the same width none of them is named.
    """

    def one(width):
        return lstm_parameters(width, n_features) + n_future * (width + 1)

    def lstm_alone(width):
        return lstm_parameters(width, n_features)

    def nearest(total, of):
        return min(range(1, 3000), key=lambda width: abs(of(width) - total))

    case, given = f"equal_width({n_features}, {units}, {n_future})", list(units)
    shapes = {
        (1,): "a list or array with one entry: return the number itself",
        (2,): "both solutions of the equation, or width and count: return the width only",
    }
    came = checks.same_shape(answer(n_features, given, n_future), (), case, causes=shapes)
    unchanged(case, units, given)
    checks.expect(
        float(came) == round(float(came)),
        f"{case} is not a whole number.",
        "a whole number of units",
        f"{float(came):.6g}",
        "round to the whole number whose count is nearest",
    )
    dense = n_future * (units[-1] + 1)
    lstm_only = sum(lstm_parameters(n, m) for n, m in zip(units, [n_features, *units[:-1]], strict=True))
    total, all_read_features = lstm_only + dense, sum(lstm_parameters(n, n_features) for n in units) + dense
    right = nearest(total, one)
    too_many = "this is the number of parameters: the width was asked for"
    neighbours = "of two neighbours take the one whose count is nearer, not always the"
    causes = [
        (right - 1, f"one too small: {neighbours} smaller"),
        (right + 1, f"one too large: {neighbours} larger"),
    ]
    hint = "compare the totals of both networks, with all layers of the stack and both dense layers"
    if telling:
        causes = [
            (sum(units), "these are all units together: a wide layer has more parameters than the units suggest"),
            (total, too_many),
            (one(right), too_many),
            (
                nearest(all_read_features, one),
                "in your stack every layer reads the features: those above read the units of the layer below",
            ),
            (nearest(lstm_only, lstm_alone), "the dense layers are left out: both have one"),
            (nearest(lstm_only, one), "the dense layer of the stack is left out"),
            (nearest(total, lstm_alone), "the dense layer of the single layer is left out"),
            (nearest(total, lambda width: one(width) - 4 * width), "the bias of the wide layer is left out"),
            *causes,
        ]
        hint = f"with {right} units it is {one(right):,} parameters, where the stack has {total:,}"
    checks.close(came, right, case, atol=0, rtol=0, causes=causes, hint=hint)
