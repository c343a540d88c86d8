"""Mark the functions that test cells call."""

import functools


def question(tests):
    """Make a function the visible tests of the question of its name, and have it say in one line that they pass.

    Parameters
    ----------
    tests : function
        Without arguments; `make_windows` is that of the question `make-windows`. It raises where an answer is wrong.
    """

    @functools.wraps(tests)
    def visible_tests():
        tests()
        print(f"{tests.__name__.replace('_', '-')}: the visible tests pass.")

    return visible_tests
