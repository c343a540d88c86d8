"""What ran once is found again, by the same job only."""

import nbformat
import pytest
from sums_course import lesson
from test_job import job

from lstm_utils.grading.execution.cache import ExecutedNotebooks
from lstm_utils.grading.execution.job import Executed
from lstm_utils.grading.sandbox.ends import KernelEnd

END = KernelEnd("shutdown", reached=("open_files",), peak_memory_mb=90, seconds=1.5)


@pytest.fixture
def kept(tiny):
    return ExecutedNotebooks(tiny.course)


def test_what_is_kept_is_found_by_the_same_job_only(kept):
    result = Executed(nbformat.writes(lesson()), END)
    kept.keep("ada", "01_sums", job(), result)
    assert kept.find("ada", "01_sums", job()) == result
    assert kept.find("ada", "01_sums", job(sandbox=False)) is None
    assert kept.find("grace", "01_sums", job()) is None


def test_one_result_is_kept_for_each_submission(kept, tiny):
    for changed in (job(), job(files={})):
        kept.keep("ada", "01_sums", changed, Executed(changed.notebook, END))
    assert kept.find("ada", "01_sums", job()) is None
    assert kept.find("ada", "01_sums", job(files={})) is not None
    assert len(list((tiny.folder / "autograded" / ".executed").rglob("*.json"))) == 1


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"key": 1}', "\udcff"])
def test_a_damaged_file_counts_as_not_there(kept, tiny, damage):
    kept.keep("ada", "01_sums", job(), Executed(job().notebook, END))
    [file] = (tiny.folder / "autograded" / ".executed").rglob("*.json")
    file.write_text(damage, errors="surrogateescape")
    assert kept.find("ada", "01_sums", job()) is None
