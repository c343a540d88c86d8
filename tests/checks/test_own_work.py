import inspect

import pytest

from lstm_utils import windows
from lstm_utils.checks.own_work import without
from lstm_utils.course_helpers import NotOwnWork, course_helper
from lstm_utils.windows import Scaler, make_windows, split_in_time


@course_helper
def double(number, *, times=1):
    """Double a number, some times over."""
    return number * 2**times


class Counter:
    """A class with one marked method of each kind, and one that is not marked."""

    @classmethod
    @course_helper
    def start(cls):
        return cls()

    @staticmethod
    @course_helper
    def zero():
        return 0

    @course_helper
    def one(self):
        return 1

    def two(self):
        return 2


def test_a_helper_works_as_before_outside_the_block():
    assert double(3, times=2) == 12
    with without(double), pytest.raises(NotOwnWork):
        double(3)
    assert double(3) == 6


def test_a_helper_keeps_its_name_its_docstring_and_its_signature():
    assert double.__name__ == "double"
    assert double.__doc__ == "Double a number, some times over."
    assert str(inspect.signature(double)) == "(number, *, times=1)"
    assert inspect.signature(make_windows).parameters.keys() == {"features", "target", "n_past", "n_future"}


def test_the_message_says_which_helper_and_what_to_do():
    with without(make_windows), pytest.raises(NotOwnWork) as error:
        make_windows([1, 2, 3], [1, 2, 3], 1, 1)
    assert str(error.value) == (
        "make_windows from lstm_utils.windows is the answer to this question: write it yourself"
    )


def test_a_name_imported_before_the_block_is_caught_too():
    with without(windows.split_in_time), pytest.raises(NotOwnWork):
        split_in_time([1, 2, 3], 1)


def test_no_attribute_leads_around_the_check():
    assert not hasattr(make_windows, "__wrapped__")
    assert inspect.unwrap(make_windows) is make_windows


def test_other_helpers_stay_allowed():
    with without(make_windows):
        assert len(split_in_time([1, 2, 3], 1)) == 2


def test_a_method_can_be_forbidden_alone():
    scaler = Scaler.fit([1.0, 2.0])
    with without(Scaler.fit):
        scaler.apply([1.0])
        with pytest.raises(NotOwnWork, match=r"Scaler\.fit from lstm_utils\.windows"):
            Scaler.fit([1.0, 2.0])


def test_a_class_stands_for_all_its_marked_methods():
    counter = Counter()
    with without(Counter):
        for forbidden in (Counter.start, Counter.zero, counter.zero, counter.one):
            with pytest.raises(NotOwnWork):
                forbidden()
        assert counter.two() == 2
    assert isinstance(Counter.start(), Counter)


def test_blocks_can_be_nested():
    with without(double):
        with without(double, Counter):
            pass
        with pytest.raises(NotOwnWork):
            double(1)
    assert double(1) == 2


def test_an_error_inside_the_block_ends_it():
    with pytest.raises(ZeroDivisionError), without(double):
        1 / 0  # noqa: B018
    assert double(1) == 2


@pytest.mark.parametrize("other", [len, "make_windows", NotOwnWork])
def test_what_is_not_marked_cannot_be_forbidden(other):
    with pytest.raises(TypeError, match="takes functions marked with @course_helper"), without(other):
        pass


def test_a_failed_block_forbids_nothing():
    with pytest.raises(TypeError), without(double, len):
        pass
    assert double(1) == 2
