import json

import nbformat
import pytest
from conftest import LESSON, lesson

from lstm_utils.grading.submissions import Submission, UnreadableError, check_notebook, find_notebook, read_timestamp


def changed(change):
    """The lesson's notebook as JSON, changed."""
    notebook = json.loads(nbformat.writes(lesson()))
    change(notebook)
    return json.dumps(notebook)


def found(tiny, student="ada"):
    return find_notebook(tiny.course, student, LESSON)


def test_the_notebook_of_the_lessons_name_is_graded_and_others_are_mentioned(tiny):
    tiny.hand_in("ada")
    assert found(tiny) == Submission("sums.ipynb")
    tiny.hand_in("ada", name="sums-Copy1.ipynb")
    (tiny.submission("ada") / ".ipynb_checkpoints").mkdir()
    tiny.hand_in("ada", name=".ipynb_checkpoints/sums-checkpoint.ipynb")
    assert found(tiny) == Submission("sums.ipynb", "also handed in and not graded: sums-Copy1.ipynb")


def test_a_notebook_in_a_folder_of_its_own_is_told(tiny):
    (tiny.submission("ada") / "homework").mkdir()
    tiny.hand_in("ada", name="homework/sums.ipynb")
    with pytest.raises(UnreadableError, match=r"submitted/ada/01_sums holds 'homework/sums\.ipynb', not sums\.ipynb"):
        found(tiny)


def test_a_link_is_not_followed(tiny):
    (tiny.submission("ada") / "sums.ipynb").symlink_to(tiny.folder / "source" / LESSON / "sums.ipynb")
    with pytest.raises(UnreadableError, match=r"sums\.ipynb is a link to another file"):
        found(tiny)


def test_a_file_in_place_of_the_folder_is_told(tiny):
    tiny.submission("ada").rmdir()
    (tiny.folder / "submitted" / "ada" / LESSON).write_text("")
    with pytest.raises(
        UnreadableError, match=r"submitted/ada/01_sums is a file; it should be a folder with sums\.ipynb"
    ):
        found(tiny)


def test_an_empty_folder_is_told(tiny):
    tiny.submission("ada")
    with pytest.raises(UnreadableError, match="holds no notebook, nothing: ask for"):
        found(tiny)


def test_a_student_whose_id_nbgrader_takes_for_a_pattern_is_told(tiny):
    tiny.hand_in("a[d]a")
    with pytest.raises(UnreadableError, match=r"whose id holds \*, \? or \[: rename the folder submitted/a\[d\]a"):
        found(tiny, "a[d]a")


def test_the_time_of_submission_is_told_in_utc(tiny):
    tiny.hand_in("ada", timestamp="2026-03-01 12:30:00.123456+02:00")
    assert read_timestamp(tiny.course, "ada", LESSON) == "2026-03-01 10:30:00 UTC"
    tiny.hand_in("ada", timestamp="\n")
    assert read_timestamp(tiny.course, "ada", LESSON) is None
    assert read_timestamp(tiny.course, "grace", LESSON) is None


def test_a_time_of_submission_that_is_none_is_told(tiny):
    tiny.hand_in("ada", timestamp="last night")
    with pytest.raises(UnreadableError, match=r"timestamp\.txt should hold a date, not 'last night'"):
        found(tiny)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\x89PNG\r\n\xff", "is no notebook (not text)"),
        (b"\n", "not JSON from line 2 on"),
        (b"[" * 100_000, "JSON nested too deep"),
        (b"[]", "is JSON, but not a notebook"),
        (changed(lambda nb: nb.pop("cells")), "missing an expected key: cells"),
        (changed(lambda nb: nb.update(nbformat=7)), "Unsupported nbformat version 7"),
        (changed(lambda nb: nb["cells"][2]["metadata"].update(nbgrader=[1])), "is JSON, but not a notebook"),
        (changed(lambda nb: nb["cells"][2]["metadata"].update(nbgrader={"grade": 1})), "(KeyError: 'grade_id')"),
        (
            changed(lambda nb: nb["cells"].append(nb["cells"][1] | {"id": "copy"})),
            "more than one cell called add: an answer or test",
        ),
        (changed(lambda nb: [c["metadata"].clear() for c in nb["cells"]]), "holds none of the lesson's test cells"),
    ],
    ids=[
        *("picture", "blank line", "nested", "list", "no cells", "version 7", "marks of another type"),
        *("half a mark", "copied cell", "marks removed"),
    ],
)
def test_what_is_no_notebook_of_the_lesson_is_told(tiny, content, reason):
    path = tiny.submission("ada") / "sums.ipynb"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    found(tiny)
    with pytest.raises(UnreadableError) as error:
        check_notebook(tiny.course, "ada", LESSON, "sums.ipynb")
    assert str(error.value).startswith("submitted/ada/01_sums/sums.ipynb ")
    assert reason in str(error.value)


def test_an_older_format_of_notebooks_is_taken(tiny):
    path = tiny.submission("ada") / "sums.ipynb"
    path.write_text(json.dumps(nbformat.convert(lesson(), 3)))
    check_notebook(tiny.course, "ada", LESSON, "sums.ipynb")
