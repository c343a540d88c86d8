"""The text of a lesson is the truth: notebook and release are what it gives, and no answer gets out with them."""

import json
import re
import shutil
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest

from lstm_utils.grading.course import Course
from lstm_utils.grading.course.notebooks import differences, texts
from lstm_utils.grading.course.release import generate, release

PROJECT = Path(__file__).parents[2]
COURSE = Course.load(PROJECT)
TEXTS = texts(COURSE)
each_lesson = pytest.mark.parametrize("text", TEXTS, ids=[text.parent.name for text in TEXTS])

REGION = re.compile(r"### BEGIN (SOLUTION|HIDDEN TESTS)\n(.*?)\n\s*### END \1", re.DOTALL)
TELLING = 12  # characters from which a line says something: "else:" and "return total" stand anywhere


def shown(texts: Iterable[Path]) -> str:
    """All that the lessons show their readers: everything outside of solutions and hidden tests."""
    return "\n".join(REGION.sub("", text.read_text(encoding="utf-8")) for text in texts)


def secrets(text: Path, shown: str) -> dict[str, set[str]]:
    """Lines of a lesson's solutions and hidden tests that no lesson shows."""
    found: dict[str, set[str]] = {"SOLUTION": set(), "HIDDEN TESTS": set()}
    for kind, region in REGION.findall(text.read_text(encoding="utf-8")):
        found[kind] |= {line.strip() for line in region.splitlines() if len(line.strip()) >= TELLING}
    return {kind: {line for line in lines if line not in shown} for kind, lines in found.items()}


SHOWN = shown(TEXTS)


def leaks(hidden: dict[str, set[str]], files: dict[str, str]) -> list[str]:
    """Where a secret line stands in files that students get."""
    return [
        f"{name}: {line}"
        for kind, lines in hidden.items()
        for name, content in files.items()
        # The package has helpers that do what some solution does, and is written as such code is written; that it
        # holds no lesson is for the next test.
        if not (kind == "SOLUTION" and name.partition(":")[2].startswith("lstm_utils/"))
        for line in sorted(lines)
        if line in content
    ]


def plain(name: str, content: bytes) -> str:
    """A file's text as a person reads it: a notebook's cells without JSON's escapes."""
    read = content.decode("utf-8", errors="replace")
    if name.endswith(".ipynb"):
        return "\n".join(
            "".join(cell["source"]) + json.dumps(cell.get("outputs")) for cell in json.loads(read)["cells"]
        )
    return read


@pytest.fixture(scope="module")
def handed_out(tmp_path_factory) -> dict[str, str]:
    """Every file that students get, from release/ and from freshly made archives: name -> text."""
    root = tmp_path_factory.mktemp("course")
    shutil.copytree(PROJECT / "source", root / "source")
    files = {path.relative_to(PROJECT).as_posix(): path.read_bytes() for path in (PROJECT / "release").rglob("*.*")}
    for made in release(Course.load(PROJECT, root=root), [text.parent.name for text in TEXTS]):
        if zipfile.is_zipfile(made):
            with zipfile.ZipFile(made) as archive:
                members = [name for name in archive.namelist() if not name.endswith(".whl")]
                files |= {f"{made.name}:{name}": archive.read(name) for name in members}
    return {name: plain(name, content) for name, content in files.items()}


def test_there_are_lessons():
    assert TEXTS


@each_lesson
def test_the_notebook_is_what_the_text_gives(text):
    assert differences(text) == [], f"{text.parent.name}: run `make notebooks`"


@each_lesson
def test_the_release_is_what_the_notebook_gives(text, tmp_path):
    lesson = text.parent.name
    wanted = generate(COURSE, lesson, tmp_path, record=False)
    stored = COURSE.release_notebook(lesson).parent
    for folder, other in ((wanted, stored), (stored, wanted)):
        for path in folder.rglob("*.*"):
            twin = other / path.relative_to(folder)
            assert twin.exists(), f"{path.name} is in {folder} but not in {other}: run `make release`"
            assert path.read_bytes() == twin.read_bytes(), f"{lesson}/{path.name}: run `make release`"


@each_lesson
def test_every_lesson_has_one_locked_setup_cell_and_a_title(text):
    cells = json.loads(text.with_suffix(".ipynb").read_text(encoding="utf-8"))["cells"]
    assert "".join(cells[0]["source"]).startswith("# ")
    [setup] = [cell for cell in cells if cell["metadata"].get("nbgrader", {}).get("grade_id") == "setup"]
    settings = setup["metadata"]["nbgrader"]
    assert (settings["locked"], settings["grade"], settings["solution"]) == (True, False, False)


@each_lesson
def test_no_line_of_a_solution_or_a_hidden_test_is_handed_out(text, handed_out):
    assert leaks(secrets(text, SHOWN), handed_out) == []


def test_what_is_handed_out_holds_no_marker_and_no_lesson_text(handed_out):
    assert any(":" in name for name in handed_out)
    for name, content in handed_out.items():
        assert not name.endswith(".py") or name.partition(":")[2].startswith("lstm_utils/"), name
        assert not re.search(r"### (BEGIN|END) (SOLUTION|HIDDEN)", content), name
        assert not re.search(r"(^|[:/])(source|classroom|tests)/", name), name


@each_lesson
def test_the_search_for_leaks_finds_them_where_they_are(text, handed_out):
    name = text.with_suffix(".ipynb").name
    content = plain(name, text.with_suffix(".ipynb").read_bytes())
    hidden = secrets(text, SHOWN)
    for kind, lines in hidden.items():
        assert all(line in content for line in lines), kind
    assert len(leaks(hidden, handed_out | {name: content})) == sum(len(lines) for lines in hidden.values())


@each_lesson
def test_every_solution_and_hidden_test_has_a_line_by_which_its_leak_is_found(text):
    hidden = secrets(text, SHOWN)
    for kind, region in REGION.findall(text.read_text(encoding="utf-8")):
        assert hidden[kind] & {line.strip() for line in region.splitlines()}, f"{text.parent.name}: {kind}:\n{region}"


def test_a_line_is_secret_until_a_lesson_shows_it(tmp_path):
    solution = "### BEGIN SOLUTION\n{}\n### END SOLUTION\n"
    tests = "### BEGIN HIDDEN TESTS\n{}\n### END HIDDEN TESTS\n"
    one, other, third = (tmp_path / name for name in ("one.py", "other.py", "third.py"))
    one.write_text("# %%\n" + solution.format("answer = shown + solved + tested"))
    other.write_text("# %%\n" + solution.format("    answer = shown + solved + tested"))
    third.write_text("# %%\n" + tests.format("answer = shown + solved + tested"))
    for lessons in ([one], [one, other], [one, other, third]):
        assert secrets(one, shown(lessons))["SOLUTION"] == {"answer = shown + solved + tested"}
    other.write_text(other.read_text() + "print(answer = shown + solved + tested)\n")
    assert secrets(one, shown([one]))["SOLUTION"] == {"answer = shown + solved + tested"}
    assert secrets(one, shown([one, other, third])) == {"SOLUTION": set(), "HIDDEN TESTS": set()}
