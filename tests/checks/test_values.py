"""Results of any kind: right ones pass in every style, wrong ones are told why, and nothing else is ever raised."""

import functools
import warnings
from decimal import Decimal

import keras
import numpy as np
import pytest
from failed import message_of

from lstm_utils import checks

# --- results: whatever a function may return ---


class Stubborn:
    """Cannot be compared, shown, counted, asked for anything, or made an array."""

    __hash__ = None

    def refuse(self, *arguments, **options):
        raise RuntimeError("no")

    __array__ = __bool__ = __call__ = __eq__ = __float__ = __getitem__ = __iter__ = __len__ = __repr__ = refuse


class NoArray:
    def __array__(self, *arguments, **options):
        raise RuntimeError("no")


class NoAttributes:
    def __getattr__(self, name):
        raise RuntimeError("no")


class NoEntries:
    def __len__(self):
        return 3

    def __getitem__(self, index):
        raise KeyError(index)


def _itself():
    value = []
    value.append(value)
    return value


# What is no array of numbers, by the words that tell what came.
NO_ARRAYS = {
    "text": ("text", ""),
    "bytes": (b"text", "bytes"),
    "none": (None, "NoneType"),
    "object": (object(), "object"),
    "ragged": ([[1, 2], [3]], "list"),
    "ragged tuple": (([1, 2], 3), "tuple"),
    "ragged arrays": ([np.ones((2, 3)), np.ones((3, 2))], "list"),
    "dict": ({"X": 1}, "dict"),
    "set": ({1}, "set"),
    "generator": ((i for i in range(3)), "generator"),
    "map": (map(abs, [1]), "map"),
    "complex": (1j, "complex"),
    "number too large": (10**5000, "int"),
    "numbers too large": ([10**400, 1.5], "list"),
    "numbers and none": ([1, None], "list"),
    "words": (["a", "b"], "list"),
    "itself": (_itself(), "list"),
    "array of words": (np.array(["a"]), ""),
    "array of complex": (np.ones(2) * 1j, ""),
    "array of objects": (np.array([1, None]), ""),
    "array of times": (np.array(["2020-01-01"], dtype="datetime64[D]"), ""),
    "structured array": (np.zeros(2, dtype=[("a", float)]), ""),
    "tensor of words": (keras.ops.convert_to_tensor("text"), ""),
    "symbolic tensor": (keras.Input((2,)), "KerasTensor"),
    "layer": (keras.layers.Dense(2), "Dense"),
    "model": (keras.Sequential(), "Sequential"),
    "class": (dict, "type"),
    "function": (message_of, "function"),
    "module": (np, "module"),
    "decimal": (Decimal(1), "Decimal"),
    "exception": (ValueError("no"), "ValueError"),
    "not implemented": (NotImplemented, "NotImplementedType"),
    "no entries": (NoEntries(), "NoEntries"),
}
HOSTILE = {
    "stubborn": (Stubborn(), "Stubborn"),
    "stubborn list": ([Stubborn(), Stubborn()], "list"),
    "no array": (NoArray(), "NoArray"),
    "no attributes": (NoAttributes(), "NoAttributes"),
}
CHECKS = {
    "as_array": lambda result: checks.as_array(result, "X"),
    "same_shape": lambda result: checks.same_shape(result, (2,), "X", causes={(3,): "one too many"}),
    "finite": lambda result: checks.finite(result, "X"),
    "close": lambda result: checks.close(result, [1.0, 2.0], "X", causes=[([2, 1], "in reverse"), (1, "one")]),
    "probabilities": lambda result: checks.probabilities(result, "X"),
}
READ = ("generator", "map")  # what these give is a list once it comes from an answer
each_check = pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)


@each_check
@pytest.mark.parametrize(("result", "words"), NO_ARRAYS.values(), ids=NO_ARRAYS)
def test_what_is_no_array_of_numbers_is_told_so(check, result, words):
    message = message_of(check, result)
    assert message.startswith("X is not an array of numbers.\n  Expected: an array of numbers, or a list of rows")
    assert words in message.splitlines()[2]


@each_check
@pytest.mark.parametrize(("result", "words"), HOSTILE.values(), ids=HOSTILE)
def test_an_object_that_raises_when_it_is_looked_at_is_no_array_of_numbers(check, result, words):
    message = message_of(check, result)
    assert message.startswith("X is not an array of numbers.")
    assert words in message.splitlines()[2]


@pytest.mark.parametrize(
    ("result", "words"),
    [pytest.param(*case, id=name) for name, case in {**NO_ARRAYS, **HOSTILE}.items() if name not in ("none", *READ)],
)
def test_an_answer_gives_any_result_back(cell, result, words):
    cell("")["question"] = lambda x: result
    assert checks.answer("question")(np.ones(2)) is result


@pytest.mark.parametrize(
    "name",
    [
        *(name for name in NO_ARRAYS if name != "none"),
        "stubborn list",
        "no array",
        "no attributes",
    ],
)
def test_any_object_may_stand_under_an_answers_name(cell, name):
    value = {**NO_ARRAYS, **HOSTILE}[name][0]
    cell("")["question"] = value
    came = checks.answer("question")
    assert came is value or callable(value)


def test_rows_of_different_lengths_are_named():
    assert "Likely cause: the rows have different lengths." in message_of(checks.as_array, [[1, 2], [3]], "X")


@pytest.mark.parametrize("result", [["a", "b"], [1, None], [1, 10**400], [{}, {}]])
def test_lengths_are_not_blamed_where_the_rows_are_equally_long(result):
    assert "lengths" not in message_of(checks.as_array, result, "X")


def test_an_array_of_another_kind_is_told_by_its_kind():
    assert "complex128" in message_of(checks.as_array, np.ones(2) * 1j, "X")
    assert "<U1" in message_of(checks.as_array, np.array(["a"]), "X")


# As large as an array of 800 terabytes, though it takes no memory.
ENORMOUS = np.broadcast_to(0.5, (10**7, 10**7))


@pytest.mark.parametrize("check", [CHECKS["same_shape"], CHECKS["close"]], ids=["same_shape", "close"])
def test_an_enormous_array_has_the_wrong_shape(check):
    assert "X has the wrong shape.\n  Expected: (2,)\n  Came: (10000000, 10000000)" in message_of(check, ENORMOUS)


def test_a_wrong_shape_without_a_cause_is_told_what_holds():
    shape = functools.partial(message_of, checks.same_shape, [1, 2], (3,), "X", {(1,): "one"}, rule="three of them")
    assert shape().endswith("\n  Came: (2,)\n  Remember: three of them.")
    assert shape(hint="too few").endswith("\n  Came: (2,)\n  Likely cause: too few.")


RIGHT = {
    "float64": np.array([[1.0, 2.0]]),
    "float32": np.float32([[1, 2]]),
    "float16": np.float16([[1, 2]]),
    "longdouble": np.longdouble([[1, 2]]),
    "int": np.array([[1, 2]]),
    "uint8": np.uint8([[1, 2]]),
    "list": [[1, 2]],
    "tuple": ((1.0, 2.0),),
    "list of arrays": [np.array([1, 2])],
    "list of scalars": [[np.float32(1), np.float64(2)]],
    "list of ranges": [range(1, 3)],
    "not contiguous": np.array([[2.0, 1.0]])[:, ::-1],
    "read-only": np.broadcast_to(np.array([1.0, 2.0]), (1, 2)),
    "tensor": keras.ops.convert_to_tensor([[1.0, 2.0]]),
    "tensor of int": keras.ops.convert_to_tensor([[1, 2]]),
    "list of tensors": [keras.ops.convert_to_tensor([1.0, 2.0])],
    "variable": keras.Variable([[1.0, 2.0]]),
}


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")  # of TensorFlow's variables
@pytest.mark.parametrize("result", RIGHT.values(), ids=RIGHT)
def test_arrays_lists_and_tensors_are_welcome(result):
    right = [
        checks.as_array(result, "X"),
        checks.same_shape(result, (1, 2), "X"),
        checks.finite(result, "X"),
        checks.close(result, [[1, 2]], "X", causes=[([[2, 1]], "in reverse")]),
    ]
    for array in right:
        assert type(array) is np.ndarray
        assert array.tolist() == [[1, 2]]


@pytest.mark.parametrize("result", [3, 3.0, np.float32(3), np.array(3), keras.ops.convert_to_tensor(3.0)])
def test_a_single_number_is_an_array_without_axes(result):
    assert checks.close(result, 3, "X").shape == ()
    assert checks.same_shape(result, (), "X").shape == ()


def test_true_and_false_are_numbers():
    checks.close(np.array([True, False]), [1, 0], "X")
    checks.close([1.0, 0.0], np.array([True, False]), "X")
    assert "Came: True at [1]" in message_of(checks.close, np.array([True, True]), [1, 0], "X")
    assert "Expected: 1286400\n" in message_of(checks.close, 5, 1_286_400, "X")
    assert checks.finite([True], "X").tolist() == [True]


# --- results: parts ---


def test_parts_takes_tuples_and_lists_of_the_right_length():
    first, second = object(), np.zeros(3)
    assert checks.parts((first, second), ["X", "Y"], "cut") == [first, second]
    assert checks.parts([first, second], ["X", "Y"], "cut")[1] is second
    assert checks.parts(([[1, 2], [3]], None), ["X", "Y"], "cut") == [[[1, 2], [3]], None]
    assert checks.parts([Stubborn(), Stubborn(), 1], ["X", "Y", "Z"], "cut")[2] == 1


def test_parts_says_what_is_to_be_returned():
    message = message_of(checks.parts, (1, 2), ["train", "test", "mean"], "cut(values)")
    assert message == (
        "cut(values) does not return train, test and mean.\n"
        "  Expected: 3 results: return train, test, mean\n"
        "  Came: 2 of them\n"
        "  Likely cause: a result is left out of the `return` line, or one too many is in it."
    )
    assert "Came: 3 of them" in message_of(checks.parts, [1, 2, 3], ["X", "Y"], "cut")
    assert "Came: 0 of them" in message_of(checks.parts, (), ["X", "Y"], "cut")


@pytest.mark.parametrize(
    ("result", "words"),
    [
        (np.zeros((3, 2)), "float64 array of shape (3, 2)"),
        (np.zeros((0, 2)), "float64 array of shape (0, 2)"),
        (np.array(2.0), "float64 array of shape ()"),
        (keras.ops.zeros((1, 2, 3)), "float32 array of shape (1, 2, 3)"),
        ("ab", "'ab'"),
        (2, "2"),
        (None, "a NoneType"),
        ({"X": 1, "Y": 2}, "a dict"),
        ({1, 2}, "a set"),
        ((i for i in range(2)), "a generator"),
        (NoArray(), "a NoArray"),
        (NoAttributes(), "a NoAttributes"),
        (Stubborn(), "a Stubborn"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_parts_says_what_came_in_place_of_several_results(result, words):
    message = message_of(checks.parts, result, ["X", "Y"], "cut")
    assert message.startswith("cut does not return X and Y.")
    assert words in message.splitlines()[2]


@pytest.mark.parametrize(
    "stack",
    [
        np.stack,
        lambda results: keras.ops.stack([keras.ops.convert_to_tensor(result) for result in results]),
        lambda results: np.array([*results, None], dtype=object)[:2],
    ],
    ids=["array", "tensor", "array of objects"],
)
def test_parts_takes_stacked_results_apart(stack):
    first, second = np.arange(6.0).reshape(3, 2), -np.ones((3, 2))
    came = checks.parts(stack([first, second]), ["X", "Y"], "cut")
    checks.close(came[0], first, "X", atol=0, rtol=0)
    checks.close(came[1], second, "Y", atol=0, rtol=0)


def test_parts_takes_an_array_of_numbers_apart():
    assert checks.parts(np.array([3, 4, 5]), ["X", "Y", "Z"], "count") == [3, 4, 5]


def test_parts_tells_one_result_from_several_and_names_from_results():
    joined = np.concatenate([np.zeros((3, 2)), np.ones((3, 2))])
    assert "only one result is returned, or they are joined" in message_of(checks.parts, joined, ["X", "Y"], "cut")
    assert "and not in a dict" in message_of(checks.parts, {"X": 1, "Y": 2}, ["X", "Y"], "cut")
    assert "and not in a set" in message_of(checks.parts, {1, 2}, ["X", "Y"], "cut")


def test_parts_does_not_quote_a_whole_book():
    assert len(message_of(checks.parts, "word " * 10_000, ["X", "Y"], "cut")) < 500


# --- results: shapes ---


def test_a_wrong_shape_is_told_with_its_cause():
    causes = {(9, 5): "one window too few", (5, 10): "axes swapped"}
    message = message_of(checks.same_shape, np.zeros((9, 5)), (10, 5), "X", causes=causes, hint="try this")
    assert message == (
        "X has the wrong shape.\n  Expected: (10, 5)\n  Came: (9, 5)\n  Likely cause: one window too few."
    )
    assert "axes swapped" in message_of(checks.same_shape, np.zeros((5, 10)), (10, 5), "X", causes=causes)


def test_a_hint_stands_in_where_no_cause_fits():
    message = message_of(checks.same_shape, np.zeros(4), (2,), "X", causes={(3,): "one too many"}, hint="try this")
    assert "Likely cause: try this." in message
    assert "Likely cause" not in message_of(checks.same_shape, np.zeros(4), (2,), "X", causes={(3,): "one too many"})


def test_a_rule_is_told_of_a_shape_whose_cause_is_not_known():
    arguments = {"causes": {(3,): "one too many"}, "rule": "X has two entries"}
    assert "Remember: X has two entries." in message_of(checks.same_shape, np.zeros(4), (2,), "X", **arguments)
    assert "Remember" not in message_of(checks.same_shape, np.zeros(3), (2,), "X", **arguments)


@pytest.mark.parametrize("result", [np.zeros((2, 1)), np.zeros((1, 2)), [], 3.0, np.zeros((2, 0))])
def test_a_shape_has_to_be_the_very_same(result):
    assert "X has the wrong shape." in message_of(checks.same_shape, result, (2,), "X")
    assert "X has the wrong shape." in message_of(checks.close, result, [0, 0], "X")


def test_a_shape_without_axes_is_told_in_words():
    assert "Came: a single number" in message_of(checks.same_shape, 3.0, (2,), "X")
    assert "Expected: a single number" in message_of(checks.close, [3.0], 3.0, "X")


def test_a_shape_may_be_given_as_a_list():
    assert checks.same_shape(np.zeros((2, 3)), [2, 3], "X").shape == (2, 3)


# --- results: values ---


def test_finite_counts_what_is_not():
    message = message_of(checks.finite, [[1, np.nan], [-np.inf, np.inf]], "X")
    assert message == (
        "X holds values that are not numbers.\n"
        "  Expected: finite numbers\n"
        "  Came: 3 NaN or infinite\n"
        "  Likely cause: a division by zero, a logarithm of zero, or a training that ran away."
    )
    assert "Likely cause: look there." in message_of(checks.finite, np.nan, "X", "look there")


def test_finite_takes_what_is_empty():
    assert checks.finite([], "X").shape == (0,)


def test_close_shows_the_first_wrong_place():
    message = message_of(checks.close, [[1, 2, 3], [4, 6, 5]], [[1, 2, 3], [4, 5, 6]], "X")
    assert message == "X is wrong (2 of 6 values are wrong).\n  Expected: 5 at [1, 1]\n  Came: 6 at [1, 1]"


def test_close_of_a_single_number_has_no_place():
    assert message_of(checks.close, 2, 3.5, "X") == "X is wrong.\n  Expected: 3.5\n  Came: 2"


def test_close_names_the_first_mistake_that_fits():
    right = np.array([3.0, 4.0])
    causes = [(right + 1, "one too many"), (right[::-1], "in reverse"), ([4, 3], "no longer looked at"), ([3.0], "cut")]
    checks.close(right + 1e-7, right, "X", causes=causes)
    assert "Likely cause: in reverse." in message_of(checks.close, [4, 3], right, "X", causes=causes)
    assert "Likely cause: one too many." in message_of(checks.close, np.float32([4, 5]), right, "X", causes=causes)
    assert "Remember: so it is." in message_of(checks.close, [0, 0], right, "X", causes=causes, hint="so it is")
    assert "Remember" not in message_of(checks.close, [4, 3], right, "X", causes=causes, hint="so it is")
    assert "Likely cause" not in message_of(checks.close, [0, 0], right, "X", causes=causes)


def test_close_names_the_mistake_that_gives_another_shape():
    message = message_of(checks.close, [3], [3, 4], "X", causes=[([9], "another"), ([3], "the last one is lost")])
    assert message.endswith("Expected: (2,)\n  Came: (1,)\n  Likely cause: the last one is lost.")


def test_close_does_not_take_rounding_for_another_mistake():
    causes = [(np.zeros(2), "all zeros")]
    assert "all zeros" in message_of(checks.close, [1e-9, 0], [1, 2], "X", causes=causes)
    assert "all zeros" not in message_of(checks.close, [1e-2, 0], [1, 2], "X", causes=causes)


@pytest.mark.parametrize(
    ("actual", "expected", "options", "right"),
    [
        (1 + 9e-6, 1, {"rtol": 0}, True),
        (1 + 2e-5, 1, {"rtol": 0}, False),
        (1e6 + 9, 1e6, {}, True),
        (1e6 + 11, 1e6, {}, False),
        (1.4, 1, {"atol": 0.5}, True),
        (1.6, 1, {"atol": 0.5}, False),
        (101, 100, {"rtol": 0.02}, True),
        (103, 100, {"rtol": 0.02}, False),
    ],
)
def test_close_keeps_to_its_tolerances(actual, expected, options, right):
    if right:
        checks.close(actual, expected, "X", **options)
    else:
        assert "X is wrong" in message_of(checks.close, actual, expected, "X", **options)


def test_close_finds_nan_and_infinity_wrong_without_a_warning():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert "Came: nan at [1]" in message_of(checks.close, [1, np.nan], [1, 2], "X", causes=[([np.nan, 2], "no")])
        assert "Came: -inf at [0]" in message_of(checks.close, [-np.inf, 2], [np.inf, 2], "X")


# --- results: probabilities, errors ---


@pytest.mark.parametrize(
    "right",
    [
        [[0.25, 0.75], [1.0, 0.0]],
        [0.5, 0.5],
        np.full((3, 4, 5), 0.2, dtype="float32"),
        np.float16([[0.3, 0.3, 0.4]]),
        np.eye(3, dtype=int),
        keras.ops.softmax(keras.ops.convert_to_tensor([[1.0, 5.0, -3.0]])),
    ],
    ids=lambda right: type(right).__name__,
)
def test_probabilities_are_welcome(right):
    checks.probabilities(right, "P")


def test_probabilities_tell_scores_from_sigmoids():
    assert "values from -1 to 2\n  Likely cause: the last layer has no softmax" in message_of(
        checks.probabilities, [[-1.0, 2.0]], "P"
    )
    assert "values from 0.5 to 3\n" in message_of(checks.probabilities, [[0.5, 3.0]], "P")
    assert "values from -0.5 to 1\n" in message_of(checks.probabilities, [[-0.5, 0.5, 1.0]], "P")
    message = message_of(checks.probabilities, [[0.5, 0.5], [0.9, 0.6], [0.5, 0.6]], "P")
    assert "P does not add up to 1.\n  Expected: 1 for each sample\n  Came: 1.5\n" in message
    assert "sigmoid" in message
    assert "NaN" in message_of(checks.probabilities, [[np.nan, 1.0]], "P")


def test_probabilities_add_up_along_the_last_axis():
    assert "does not add up to 1" in message_of(checks.probabilities, [[0.2, 0.4], [0.8, 0.6]], "P", hint="no")
    assert "Likely cause: columns." in message_of(checks.probabilities, [[0.2, 0.4], [0.8, 0.6]], "P", hint="columns")


@pytest.mark.parametrize("result", [0.5, 2.0, [0.5]])
def test_probabilities_of_a_single_number_fail(result):
    message_of(checks.probabilities, result, "P")


@pytest.mark.parametrize("shape", [(0,), (0, 3), (3, 0)])
def test_probabilities_of_nothing_fail(shape):
    message_of(checks.probabilities, np.empty(shape), "P")


def test_better_than_names_the_unit():
    message = message_of(checks.better_than, 8, 10, "The model", 0.3, "bigram counts", unit="bits")
    assert "Expected: at most 7 bits, 30 % below the 10 of bigram counts\n  Came: 8 bits" in message


def test_better_than_asks_for_the_margin():
    checks.better_than(6.9, 10, "The forecast", 0.3)
    checks.better_than(np.float32(0), np.float32(10), "The forecast", 0.3)
    checks.better_than(10, 10, "The forecast", 0)
    assert message_of(checks.better_than, 7.1, 10, "The forecast", 0.3, hint="too little training") == (
        "The forecast is not good enough.\n"
        "  Expected: an error of at most 7, 30 % below the 10 of persistence\n"
        "  Came: an error of 7.1\n"
        "  Likely cause: too little training."
    )
    assert "of the majority class" in message_of(
        checks.better_than, 8, 10, "The forecast", 0.3, baseline_name="the majority class"
    )


@pytest.mark.parametrize("error", [float("nan"), float("inf"), np.float32("nan")])
def test_an_error_that_is_no_number_is_not_better(error):
    assert str(float(error)) in message_of(checks.better_than, error, 10, "The forecast", 0.3)
