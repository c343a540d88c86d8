import pytest
from sums_course import TinyCourse


@pytest.fixture
def tiny(tmp_path) -> TinyCourse:
    return TinyCourse.make(tmp_path / "course")
