"""Plain data is there and back as it was: value, type, shape, order; and forged data is refused."""

import collections
import datetime
import enum
import itertools
import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from lstm_utils.grading.examiner import values
from lstm_utils.grading.examiner.link import LinkBroken
from lstm_utils.grading.examiner.values import Reader, Writer


def there_and_back(value):
    writer = Writer(no_object)
    tree = json.loads(json.dumps(writer.write(value)))
    return read(tree, *writer.buffers)


def read(tree, *buffers):
    return Reader([memoryview(buffer) for buffer in buffers], no_object).read(tree)


def no_object(*arguments):
    raise LookupError("this is no data")


def same(one, other) -> bool:
    """Equal, of the same type, and so are all parts; NaN is itself."""
    if type(one) is not type(other):
        return False
    if isinstance(one, np.ndarray | np.generic):
        alike = (one.dtype, one.shape) == (other.dtype, other.shape)
        if one.dtype == object:
            return alike and all(map(same, one.ravel(), other.ravel()))
        return alike and np.asarray(one).tobytes() == np.asarray(other).tobytes()
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict):
        return same(list(one.items()), list(other.items()))
    if isinstance(one, float | complex):
        return repr(one) == repr(other)
    return one == other


DTYPES = st.one_of(
    hnp.boolean_dtypes(),
    hnp.integer_dtypes(endianness="?"),
    hnp.unsigned_integer_dtypes(endianness="?"),
    hnp.floating_dtypes(endianness="?"),
    hnp.complex_number_dtypes(endianness="?"),
    hnp.datetime64_dtypes(),
    hnp.timedelta64_dtypes(),
    hnp.byte_string_dtypes(min_len=1),
    hnp.unicode_string_dtypes(min_len=1),
)
ARRAYS = hnp.arrays(DTYPES, hnp.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4))
KEYS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**70), 2**70),
    st.floats(allow_nan=False),
    st.text(st.characters()),
    st.binary(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
)
PLAIN = st.one_of(KEYS, st.floats(), st.complex_numbers(), st.binary().map(bytearray), ARRAYS)
DATA = st.recursive(
    PLAIN,
    lambda parts: st.one_of(
        st.lists(parts),
        st.lists(parts).map(tuple),
        st.dictionaries(KEYS, parts),
        st.lists(st.integers(-(2**63), 2**63 - 1), min_size=21),
        st.lists(st.floats(), min_size=21).map(tuple),
        st.sets(KEYS),
        st.frozensets(KEYS),
    ),
    max_leaves=20,
)


@settings(deadline=None)
@given(DATA)
def test_data_is_there_and_back(value):
    assert same(there_and_back(value), value)


@settings(deadline=None)
@given(ARRAYS.filter(lambda array: array.ndim > 0))
def test_scalars_of_arrays_are_there_and_back(array):
    assert all(same(there_and_back(scalar), scalar) for scalar in array.ravel()[:3])


@pytest.mark.parametrize("value", [range(3, 30, 4), 10**4299, -(2**64), [2**63] * 30, [True] * 30, float("-inf")])
def test_so_are(value):
    assert same(there_and_back(value), value)


def test_arrays_keep_their_order_and_may_be_written_to():
    turned = there_and_back(np.arange(6.0).reshape(2, 3).T)
    assert turned.flags.f_contiguous
    assert not turned.flags.c_contiguous
    turned[0, 0] = 7
    sliced = np.arange(24).reshape(4, 6)[::2, ::-3]
    assert same(there_and_back(sliced), np.ascontiguousarray(sliced))


def test_an_array_of_parts_is_one_again():
    ragged = np.array([np.zeros(2), [1, 2, 3], "a", None], dtype=object)
    assert same(there_and_back(ragged), ragged)


def test_what_comes_out_of_generators_is_there():
    came = there_and_back(number**2 for number in range(4))
    assert iter(came) is came
    assert list(came) == [0, 1, 4, 9]
    assert len(list(there_and_back(itertools.count()))) == values.MOST


def test_subclasses_keep_the_names_of_their_classes():
    Point = collections.namedtuple("Point", "x y")
    for value, kind in [(collections.Counter("abca"), dict), (Point(1, 2), tuple), ({"a": 1}.keys(), set)]:
        came = there_and_back(value)
        assert type(came).__name__ == type(value).__name__
        assert isinstance(came, kind)
        assert came == value
    assert there_and_back(enum.IntEnum("Two", "a b").b) == 2


def test_dates_with_a_zone():
    there = datetime.datetime(2024, 2, 29, 12, tzinfo=datetime.timezone(datetime.timedelta(hours=-3)))
    assert same(there_and_back(there), there)


def test_what_is_in_itself_is_refused():
    endless = []
    endless.append(endless)
    with pytest.raises(ValueError, match="within itself"):
        there_and_back(endless)


@pytest.mark.parametrize("value", [np.zeros(2, "i4,f8"), object(), print, np.array(b"a", dtype="V4")])
def test_other_things_are_no_data(value):
    with pytest.raises(LookupError):
        there_and_back(value)


@pytest.mark.parametrize(
    ("tree", "buffers"),
    [
        ({}, []),
        ([], []),
        ([1, 2], []),
        ([["list"]], []),
        (["nothing"], []),
        (["array", "|O", [1], "C"], [bytes(8)]),
        (["array", "O", [1], "C"], [bytes(8)]),
        (["array", "<f8", [1], "C"], []),
        (["array", "<f8", [2], "C"], [bytes(8)]),
        (["array", "<f8", [2**61], "C"], [bytes(0)]),
        (["array", "<f8", [2**64 + 1], "C"], [bytes(8)]),
        (["array", "<f8", [-1], "C"], [bytes(8)]),
        (["array", "<f8", [-1, -1], "C"], [bytes(8)]),
        (["array", "<f8", [1.0], "C"], [bytes(8)]),
        (["array", "<f8", [True], "C"], [bytes(8)]),
        (["array", "<f8", "1", "C"], [bytes(8)]),
        (["array", "<f8", [1] * 33, "C"], [bytes(8)]),
        (["array", "<f8", [1], "K"], [bytes(8)]),
        (["array", "<U0", [2**40], "C"], [b""]),
        (["array", "<U1", [1], "C"], [b"\xff\xff\xff\xff"]),
        (["array", "<i4,<f8", [1], "C"], [bytes(12)]),
        (["array", "|V8", [1], "C"], [bytes(8)]),
        (["array", 8, [1], "C"], [bytes(8)]),
        (["array", "<f99", [0], "C"], [b""]),
        (["scalar", "<f8", [2], "C"], [bytes(8)]),
        (["objects", [2**40], 1], []),
        (["objects", [2], 1], []),
        (["range", 0, 2**60, 1], []),
        (["range", 0, 10, 0], []),
        (["int", 3], []),
        (["int", "zz"], []),
        (["floats", "list"], [bytes(7)]),
        (["dict", 1], []),
        (["dict", [["list"], 1]], []),
        (["set", ["list"]], []),
        (["date", "today"], []),
        (["complex", "a", "b"], []),
        (["named", "no name", ["list"]], []),
        (["named", "Kind", 1], []),
        (["named", "Kind", ["array", "<f8", [1], "C"]], [bytes(8)]),
        (["set", *(["tuple", n] for n in range(values.MOST_KEYS + 1))], []),
        (["dict", *([2**61 - 1 + n, 0] for n in range(values.MOST_KEYS + 1))], []),
    ],
)
def test_forged_data_is_refused(tree, buffers):
    with pytest.raises(Exception) as refused:  # noqa: PT011  # whatever is raised, the link takes for the sender's fault
        read(tree, *buffers)
    assert not isinstance(refused.value, MemoryError | RecursionError)


def test_deep_nesting_is_refused():
    tree = ["list"]
    for _ in range(values.DEEPEST + 2):
        tree = ["list", tree]
    with pytest.raises(LinkBroken):
        read(tree)


def test_too_many_parts_are_refused(monkeypatch):
    monkeypatch.setattr(values, "MOST_PARTS", 100)
    for tree, buffers in [(["list", *[0] * 100], []), (["floats", "list"], [bytes(808)]), (["range", 0, 101, 1], [])]:
        with pytest.raises(LinkBroken, match="too many parts"):
            read(tree, *buffers)


def test_a_bool_is_0_or_1():
    made = read(["array", "|b1", [3], "C"], b"\x00\x01\x07")
    assert made.tobytes() == b"\x00\x01\x01"
