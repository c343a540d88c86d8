"""What a check that fails says."""

import pytest

from lstm_utils.checks import CheckFailed


def message_of(function, *arguments, error=CheckFailed, **options):
    """What a check says that fails; that it raises `error` itself and no other kind is part of the test."""
    with pytest.raises(CheckFailed) as caught:
        function(*arguments, **options)
    assert type(caught.value) is error
    return str(caught.value)
