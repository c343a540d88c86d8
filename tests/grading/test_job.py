"""A job's key tells whether its result is known; an installation tells whether two machines grade alike."""

from dataclasses import replace

import nbformat
import pytest
from sums_course import lesson

from lstm_utils.grading.course.installation import CHANGE_GRADES, Installation, course_digest
from lstm_utils.grading.execution.cache import ExecutedNotebooks
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


@pytest.mark.parametrize(
    ("there", "told"),
    [
        ({"python": "3.11.0", "keras": "3.15.1"}, "keras 3.15.1 where the grader has 3.15.0"),
        ({"python": "3.11.0"}, "keras none where the grader has 3.15.0"),
        (
            {"python": "3.12.1", "keras": "3.14"},
            "python 3.12.1 where the grader has 3.11.0, keras 3.14 where",
        ),
    ],
)
def test_other_versions_are_named(there, told):
    assert told in job().installation.differences(Installation(there, "a digest"))


def test_another_version_of_the_course_is_told():
    here = job().installation
    assert here.differences(here) == ""
    assert "another version of the course's package" in here.differences(replace(here, course="other"))


@pytest.mark.parametrize(
    ("changed", "counts"),
    [
        ("datasets.py", True),
        ("checks/values.py", True),
        ("data/airline.csv", True),
        ("grading/execution/job.py", True),
        ("grading/results/report.py", False),
    ],
)
def test_a_changed_file_makes_another_course_where_it_can_change_a_grade(tmp_path, changed, counts):
    for name in ("datasets.py", "checks/values.py", "data/airline.csv", "grading/results/report.py"):
        write(tmp_path / name, "as it was")
    for name in CHANGE_GRADES:
        write(tmp_path / "grading" / name, "as it was")
    before = course_digest(tmp_path)
    write(tmp_path / changed, "changed")
    assert (course_digest(tmp_path) != before) is counts


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def test_a_machine_with_another_installation_refuses_a_job():
    with pytest.raises(OtherInstallationError, match=r"has python .* where the grader has 3\.11\.0"):
        execute(job())


# -- what is kept ------------------------------------------------------------------------------------------------------

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


# -- the sentence ------------------------------------------------------------------------------------------------------


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
