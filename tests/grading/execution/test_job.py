"""A job's key tells whether its result is known; what came of it says where it was stopped."""

from dataclasses import replace

import nbformat
import pytest
from sums_course import lesson

from lstm_utils.grading.course.installation import Installation
from lstm_utils.grading.execution.job import Executed, Job, OtherInstallationError, execute
from lstm_utils.grading.sandbox.ends import KernelEnd
from lstm_utils.grading.sandbox.limits import Limits
from lstm_utils.grading.sandbox.preloaded import ServerAddress


def job(**changes):
    made = Job(
        notebook=nbformat.writes(lesson()),
        files={"data.csv": b"1,2"},
        modules={"tools.py": b"scale = 2"},
        limits=Limits(),
        preload=("numpy",),
        hidden=("/course",),
        sandbox=True,
        installation=Installation({"python": "3.11.0", "keras": "3.15.0"}, "a digest"),
    )
    return replace(made, **changes)


def with_new_ids():
    notebook = lesson()
    for number, cell in enumerate(notebook.cells):
        cell.id = f"new-{number}"
    return notebook


@pytest.mark.parametrize(
    "change",
    [
        {"notebook": nbformat.writes(lesson(add="return b + a"))},
        {"files": {"data.csv": b"1,3"}},
        {"files": {"other.csv": b"1,2"}},
        {"modules": {"tools.py": b"scale = 3"}},
        {"limits": Limits(cell_seconds=9)},
        {"sandbox": False},
        {"installation": Installation({"python": "3.11.0", "keras": "3.15.1"}, "a digest")},
        {"installation": Installation({"python": "3.11.0", "keras": "3.15.0"}, "another digest")},
    ],
)
def test_a_key_changes_with_everything_that_a_result_depends_on(change):
    assert job(**change).key != job().key


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"notebook": nbformat.writes(with_new_ids())},
        {"hidden": ("/elsewhere",)},
        {"server": ServerAddress("another")},
    ],
)
def test_a_key_stays_with_what_changes_no_result(change):
    assert job(**change).key == job().key


def test_a_machine_with_another_installation_refuses_a_job():
    with pytest.raises(OtherInstallationError, match=r"has python .* where the grader has 3\.11\.0"):
        execute(job())


@pytest.mark.parametrize(
    ("end", "told"),
    [
        (KernelEnd("shutdown"), ""),
        (KernelEnd("shutdown", "a cell ran long"), "a cell ran long"),
        (
            KernelEnd("exit", "Python ended", exit_code=1, cell=1),
            "sums.ipynb was stopped in cell 2 (add): Python ended; the student must change that cell and hand in again",
        ),
        (KernelEnd("limit", "too large", limit="folder_mb"), "sums.ipynb was stopped: too large"),
    ],
)
def test_a_reason_names_the_cell(end, told):
    assert Executed(nbformat.writes(lesson()), end).reason("sums.ipynb") == told
