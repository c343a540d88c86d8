import codecs
import json
import os
import socket
from contextlib import suppress
from copy import deepcopy

import nbformat
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sums_course import LESSON, TinyCourse, lesson
from test_restore import Registered

from lstm_utils.grading.submissions.beside import clean_copy, working_files
from lstm_utils.grading.submissions.checking import check_notebook
from lstm_utils.grading.submissions.finding import FoundNotebook, find_notebook
from lstm_utils.grading.submissions.reading import read_timestamp
from lstm_utils.grading.submissions.unreadable import UnreadableError

LIMIT_MB = 1
NAME = "sums.ipynb"


def changed(change):
    """The lesson's notebook as JSON, changed."""
    notebook = json.loads(nbformat.writes(lesson()))
    change(notebook)
    return json.dumps(notebook)


def found(tiny, student="ada"):
    return find_notebook(tiny.course, student, LESSON)


def test_the_notebook_of_the_lessons_name_is_graded_and_others_are_mentioned(tiny):
    tiny.hand_in("ada")
    assert found(tiny) == FoundNotebook("sums.ipynb")
    tiny.hand_in("ada", name="sums-Copy1.ipynb")
    (tiny.submission("ada") / ".ipynb_checkpoints").mkdir()
    tiny.hand_in("ada", name=".ipynb_checkpoints/sums-checkpoint.ipynb")
    assert found(tiny) == FoundNotebook("sums.ipynb", "also handed in and not graded: sums-Copy1.ipynb")


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


def check(tiny, **options):
    check_notebook(tiny.course, "ada", LESSON, NAME, **options)


def refused(step, *arguments, **options):
    """The sentence with which a step refuses a submission: one line, that can be written and names the submission."""
    with pytest.raises(UnreadableError) as error:
        step(*arguments, **options)
    sentence = str(error.value)
    assert sentence.encode()
    assert sentence.isprintable()
    assert "submitted/ada" in sentence
    return sentence


# -- what lies in the notebook's place -----------------------------------------------------------------------


def make_socket(path):
    with socket.socket(socket.AF_UNIX) as listener:
        here = os.getcwd()
        os.chdir(path.parent)  # a socket's path must be short
        try:
            listener.bind(path.name)
        finally:
            os.chdir(here)


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda path: path.mkdir(), "sums.ipynb is a folder, not a notebook; ask for the notebook itself"),
        (lambda path: path.symlink_to("/dev/zero"), "sums.ipynb is a link to another file"),
        (lambda path: path.symlink_to("nowhere"), "sums.ipynb is a link to another file"),
        (lambda path: path.symlink_to(path.name), "sums.ipynb is a link to another file"),
        (os.mkfifo, "sums.ipynb is a pipe or a device, not a file"),
        (make_socket, "sums.ipynb is a pipe or a device, not a file"),
        (lambda path: path.touch(), "sums.ipynb is an empty file: ask for the notebook again"),
    ],
    ids=["folder", "link to a device", "broken link", "link to itself", "pipe", "socket", "empty file"],
)
def test_what_is_no_file_is_told_and_not_opened(tiny, tmp_path, make, reason):
    make(tiny.submission("ada") / NAME)
    assert reason in refused(found, tiny)
    refused(check, tiny)
    if "empty" not in reason:
        refused(clean_copy, tiny.course, "ada", LESSON, NAME, tmp_path / "to", LIMIT_MB)


def test_a_link_in_place_of_the_folder_is_not_followed(tiny):
    elsewhere = tiny.hand_in("grace").parent
    tiny.submission("ada").rmdir()
    (tiny.folder / "submitted" / "ada" / LESSON).symlink_to(elsewhere)
    assert "submitted/ada/01_sums is a link to another place" in refused(found, tiny)


def test_what_may_not_be_read_is_told(tiny, monkeypatch):
    tiny.hand_in("ada")

    def forbidden(path, *arguments, **options):
        raise PermissionError(13, "Permission denied", path)

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", forbidden)
        assert "sums.ipynb cannot be read (Permission denied)" in refused(check, tiny)
    with monkeypatch.context() as patch:
        patch.setattr(os, "listdir", forbidden)
        assert "submitted/ada/01_sums cannot be read (Permission denied)" in refused(found, tiny)


ODD_NAMES = (b"new\nline", b"bytes \xff\xfe", "smile \N{GRINNING FACE}".encode(), b"\x1b[31mred", b"-rf *", b"a" * 240)


@pytest.mark.parametrize("name", ODD_NAMES)
def test_odd_names_are_written_out(tiny, name):
    folder = tiny.submission("ada")
    with open(os.fsencode(folder) + b"/" + name + b".ipynb", "wb"):
        sentence = refused(found, tiny)
    assert "rename it to sums.ipynb" in sentence
    tiny.hand_in("ada")
    remark = found(tiny).remark
    assert remark.encode()
    assert remark.isprintable()


def test_of_many_notebooks_some_are_named(tiny):
    for number in range(1000):
        (tiny.submission("ada") / f"copy{number:03}.ipynb").touch()
    sentence = refused(found, tiny)
    assert "holds 1000 notebooks and none is called sums.ipynb (copy000.ipynb, " in sentence
    assert "copy004.ipynb and 995 more)" in sentence


def test_folders_in_folders_are_told(tiny):
    innermost = tiny.hand_in("ada").parent.joinpath(*["d"] * 60)
    innermost.mkdir(parents=True)
    (innermost / "file").touch()
    for step in (found, beside):
        assert "01_sums holds folders in folders, more than 50 deep" in refused(step, tiny)


# -- what is in the notebook ---------------------------------------------------------------------------------


def without_cells_to_count(notebook):
    notebook["cells"] = [cell | {"id": f"c{n}", "metadata": {}} for n, cell in enumerate(notebook["cells"])]
    for cell in notebook["cells"]:
        cell["source"] = "something else"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\x89PNG\r\n\xff", "is no notebook (not text)"),
        ("[]".encode("utf-16"), "is no notebook (not text)"),
        (b"\n", "not JSON from line 2 on"),
        (changed(lambda nb: nb)[:-20].encode(), "is no notebook, or only a part of one"),
        (b"[" * 100_000, "JSON nested too deep"),
        (b'{"cells": ' + b"[" * 400 + b"]" * 400 + b"}", "is JSON, but not a notebook"),
        (b"9" * 5000, "is no notebook (Exceeds the limit"),
        (b"[]", "is JSON, but not a notebook"),
        (b"7", "is JSON, but not a notebook"),
        (b"NaN", "is JSON, but not a notebook"),
        (b"null", "is JSON, but not a notebook"),
        (b'"text"', "is JSON, but not a notebook"),
        (b"{}", "is JSON, but not a notebook"),
        (changed(lambda nb: nb.pop("cells")), "missing an expected key: cells"),
        (changed(lambda nb: nb.update(cells=[1, 2])), "is JSON, but not a notebook"),
        (changed(lambda nb: nb.update(cells={"a": 1})), "is JSON, but not a notebook"),
        (changed(lambda nb: nb.update(nbformat=7)), "Unsupported nbformat version 7"),
        (changed(lambda nb: nb.update(nbformat=float("nan"))), "is JSON, but not a notebook"),
        (changed(without_cells_to_count), "holds none of the lesson's answer and test cells"),
        (changed(lambda nb: nb["cells"].clear()), "holds none of the lesson's answer and test cells"),
    ],
    ids=[
        *("picture", "UTF-16", "blank line", "half a file", "nested", "nested cells", "digits"),
        *("list", "number", "NaN", "null", "string", "object", "no cells", "cells are numbers", "cells are an object"),
        *("version 7", "version NaN", "another notebook", "empty notebook"),
    ],
)
def test_what_is_no_notebook_of_the_lesson_is_told(tiny, content, reason):
    path = tiny.submission("ada") / NAME
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    found(tiny)
    sentence = refused(check, tiny)
    assert sentence.startswith("submitted/ada/01_sums/sums.ipynb ")
    assert reason in sentence


@pytest.mark.parametrize(
    "change",
    [
        lambda nb: nb["cells"][2]["metadata"].update(nbgrader=[1]),
        lambda nb: nb["cells"][2]["metadata"].update(nbgrader={"grade": 1}),
        lambda nb: nb["cells"].append(nb["cells"][1] | {"id": "copy"}),
        lambda nb: nb["cells"].append(nb["cells"][1]),
        lambda nb: [cell["metadata"].clear() for cell in nb["cells"]],
        lambda nb: nb["metadata"].update(kernelspec={"name": "ir", "display_name": "R", "language": "R"}),
        lambda nb: nb.update(nbformat_minor=99),
        lambda nb: nb["cells"][0].update(metadata={"x": float("nan")}),
    ],
    ids=[
        *("marks of another type", "half a mark", "copied cell", "copied id", "marks removed", "another kernel"),
        *("a later format", "NaN"),
    ],
)
@pytest.mark.filterwarnings("ignore::nbformat.warnings.DuplicateCellId")
def test_a_damaged_notebook_of_the_lesson_is_taken(tiny, change):
    (tiny.submission("ada") / NAME).write_text(changed(change))
    check(tiny)


def older(minor):
    def change(notebook):
        notebook["nbformat_minor"] = minor
        for cell in notebook["cells"]:
            del cell["id"]

    return changed(change)


@pytest.mark.parametrize(
    "text",
    [json.dumps(nbformat.convert(lesson(), 3)), *map(older, range(5))],
    ids=["3", "4.0", "4.1", "4.2", "4.3", "4.4"],
)
def test_an_older_format_of_notebooks_is_taken(tiny, text):
    (tiny.submission("ada") / NAME).write_text(text)
    check(tiny)


def test_a_notebook_that_is_too_large_is_not_read(tiny, tmp_path):
    path = tiny.hand_in("ada")
    os.truncate(path, 65 * 1024 * 1024)  # no room is taken for what was never written
    expected = (
        "submitted/ada/01_sums/sums.ipynb holds 65.0 MB, and at most 64 MB are read: "
        "clear the outputs, save, and hand in again"
    )
    assert refused(check, tiny) == expected
    assert refused(clean_copy, tiny.course, "ada", LESSON, NAME, tmp_path / "to", LIMIT_MB) == expected
    assert "holds 65.0 MB, and at most 2 MB" in refused(check, tiny, limit_mb=2)


@pytest.fixture(scope="module")
def registered(tmp_path_factory) -> Registered:
    folder = tmp_path_factory.mktemp("registered")
    return Registered(TinyCourse.make(folder / "course").course, LESSON, folder)


ODD = st.sampled_from([None, 0, -1, 10**30, float("nan"), True, "", "x", "\ud800", [], [[]], ["a", 1], {}, {"a": {}}])


def places(value, path=()):
    yield path
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from places(inner, (*path, key))


@settings(max_examples=60, deadline=None)
@given(data=st.data())
@pytest.mark.filterwarnings("ignore::nbformat.warnings.DuplicateCellId")
@pytest.mark.filterwarnings("ignore::nbformat.warnings.MissingIDFieldWarning")
def test_odd_values_anywhere_end_in_a_sentence_or_in_a_notebook_that_nbgrader_takes(registered, data):
    notebook = json.loads(nbformat.writes(lesson()))
    for _ in range(data.draw(st.integers(1, 3))):
        *path, last = data.draw(st.sampled_from(list(places(notebook))[1:]))
        inside = notebook
        for key in path:
            inside = inside[key]
        inside[last] = deepcopy(data.draw(ODD))
    folder = registered.course.submitted("ada", LESSON)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / NAME).write_text(json.dumps(notebook))
    with suppress(UnreadableError):  # any other error is one too many
        check_notebook(registered.course, "ada", LESSON, NAME)
        registered.see_that_it_is_whole(registered.sanitize(folder / NAME))


# -- what lies beside the notebook ---------------------------------------------------------------------------


def with_files(tiny, **files):
    """A submission with data files, and much that is none."""
    folder = tiny.hand_in("ada", timestamp="2026-03-01 12:30:00 UTC").parent
    for name in ("deep/er", ".ipynb_checkpoints", "__pycache__"):
        (folder / name).mkdir(parents=True)
    (folder / "mine.csv").write_text("mine")
    (folder / "deep" / "er" / "mine.csv").write_text("deep")
    (folder / "numpy.py").write_text("raise SystemExit")
    (folder / ".ipynb_checkpoints" / "mine.csv").write_text("old")
    (folder / "outcome.json").write_text("{}")
    (folder / "deep" / "other.ipynb").write_text("{}")
    (folder / "other.ipynb").write_text("{}")
    (folder / "passwd").symlink_to("/etc/passwd")
    (folder / "etc").symlink_to("/etc")
    (folder / "up").symlink_to("..")
    os.mkfifo(folder / "pipe")
    make_socket(folder / "socket")
    return folder


def copied(tiny, to, limit_mb=LIMIT_MB):
    clean_copy(tiny.course, "ada", LESSON, NAME, to, limit_mb)
    assert not any(path.is_symlink() for path in to.rglob("*"))
    return {str(path.relative_to(to)): path.read_bytes() for path in to.rglob("*") if not path.is_dir()}


def beside(tiny, limit_mb=LIMIT_MB):
    return working_files(tiny.course.directory, "ada", LESSON, limit_mb)


def test_regular_files_are_copied_and_nothing_else(tiny, tmp_path):
    folder = with_files(tiny)
    files = copied(tiny, tmp_path / "to")
    assert files.pop(NAME) == (folder / NAME).read_bytes()
    assert files == {
        "mine.csv": b"mine",
        "deep/er/mine.csv": b"deep",
        "timestamp.txt": b"2026-03-01 12:30:00 UTC",
    }


def test_the_working_folder_has_what_was_handed_in_and_the_lessons_own_files_over_it(tiny):
    with_files(tiny)
    own = tiny.folder / "source" / LESSON
    (own / "data").mkdir()
    (own / "data" / "months.csv").write_text("the lesson's")
    (own / "mine.csv").write_text("the lesson's")
    (own / "helper.py").write_text("not for students")
    assert beside(tiny) == {
        "mine.csv": b"the lesson's",
        "data/months.csv": b"the lesson's",
        "deep/er/mine.csv": b"deep",
    }


def test_files_that_the_settings_leave_to_students_are_theirs(tiny):
    with_files(tiny)
    (tiny.folder / "source" / LESSON / "mine.csv").write_text("the lesson's")
    with open(tiny.folder / "nbgrader_config.py", "a") as config:
        config.write(f"\nc.Autograde.exclude_overwriting = {{{LESSON!r}: ['mine.csv']}}\n")
    assert beside(tiny)["mine.csv"] == b"mine"


def test_what_lies_in_the_way_of_the_lessons_own_files_is_left_out(tiny, tmp_path):
    own = tiny.folder / "source" / LESSON
    (own / "data").mkdir()
    (own / "data" / "months.csv").write_text("the lesson's")
    folder = tiny.hand_in("ada").parent
    (folder / "data").write_text("a file where the lesson has a folder")
    assert beside(tiny) == {"data/months.csv": b"the lesson's"}
    assert set(copied(tiny, tmp_path / "one")) == {NAME}
    (folder / "data").unlink()
    (folder / "data" / "months.csv").mkdir(parents=True)
    (folder / "data" / "months.csv" / "file").write_text("a folder where the lesson has a file")
    assert beside(tiny) == {"data/months.csv": b"the lesson's"}
    assert set(copied(tiny, tmp_path / "two")) == {NAME}


@pytest.mark.parametrize(
    "step", [lambda tiny, to: copied(tiny, to), lambda tiny, to: beside(tiny)], ids=["copy", "run"]
)
def test_too_much_is_told_with_the_largest_file(tiny, tmp_path, step):
    folder = tiny.hand_in("ada").parent
    (folder / "small.csv").write_text("1")
    (folder / "large.bin").touch()
    os.truncate(folder / "large.bin", 100 << 30)
    for sentence in (refused(beside, tiny), refused(copied, tiny, tmp_path / "to")):
        assert "come to more than 1 MB (limit: folder_mb); the largest is large.bin with 102400.0 MB" in sentence


def test_many_empty_files_are_too_much_as_well(tiny):
    folder = tiny.hand_in("ada").parent
    for number in range(300):
        (folder / f"{number}.csv").touch()
    assert "come to more than 1 MB" in refused(beside, tiny)
    assert len(beside(tiny, limit_mb=2)) == 300


@pytest.mark.parametrize("name", ODD_NAMES)
def test_odd_names_of_files_stay_as_they_are(tiny, tmp_path, name):
    folder = tiny.hand_in("ada").parent
    with open(os.fsencode(folder) + b"/" + name, "wb") as file:
        file.write(b"1")
    assert beside(tiny) == {os.fsdecode(name): b"1"}
    assert copied(tiny, tmp_path / "to")[os.fsdecode(name)] == b"1"


def test_names_that_are_too_long_where_they_are_copied_are_told(tiny, tmp_path):
    folder = tiny.hand_in("ada").parent
    here = os.open(folder, os.O_RDONLY)
    for _ in range(20):
        os.mkdir("d" * 200, dir_fd=here)
        inner = os.open("d" * 200, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = inner
    os.close(os.open("f" * 90, os.O_WRONLY | os.O_CREAT, dir_fd=here))
    os.close(here)
    to = tmp_path / ("t" * 200)
    assert "has a name that is too long" in refused(clean_copy, tiny.course, "ada", LESSON, NAME, to, LIMIT_MB)


def test_a_time_of_submission_is_not_read_through_a_link(tiny, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("a secret")
    (tiny.hand_in("ada").parent / "timestamp.txt").symlink_to(secret)
    assert found(tiny) == FoundNotebook(NAME)
    assert read_timestamp(tiny.course, "ada", LESSON) is None
    assert beside(tiny) == {}


def test_a_mark_that_some_editors_put_before_a_text_is_taken_off(tiny, tmp_path):
    path = tiny.hand_in("ada")
    path.write_bytes(codecs.BOM_UTF8 + path.read_bytes())
    check(tiny)
    clean_copy(tiny.course, "ada", LESSON, NAME, tmp_path / "clean", 10)
    assert nbformat.read(tmp_path / "clean" / NAME, as_version=4).cells == lesson().cells
