"""What is in the package, and what is not."""

import re
import tomllib
import zipfile
from email.parser import Parser

import pytest


@pytest.fixture(scope="module")
def names(wheel) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_the_package_holds_every_module_with_its_data_and_templates(names, project):
    package = project / "lstm_utils"
    wanted = [path for path in package.rglob("*") if path.suffix in {".py", ".csv"} or path.parent.name == "templates"]
    wanted = {path.relative_to(project).as_posix() for path in wanted if path.is_file()}
    assert len(wanted) > 10
    assert wanted <= names


def test_the_package_holds_nothing_but_lstm_utils(names):
    others = {name for name in names if not name.startswith(("lstm_utils/", "lstm_course-"))}
    assert others == set()
    assert not [name for name in names if re.search(r"(^|/)(tests|classroom|source|release)/|\.ipynb$", name)]


def test_building_leaves_nothing_in_the_project(wheel, project):
    assert wheel.exists()
    assert not (project / "build").exists()


def test_the_extras_are_not_what_a_student_needs(unpacked, project):
    [about] = unpacked.glob("lstm_course-*.dist-info/METADATA")
    required = Parser().parsestr(about.read_text(encoding="utf-8")).get_all("Requires-Dist")
    given = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert sorted(need for need in required if "extra ==" not in need) == sorted(given["dependencies"])
    assert {re.search(r'extra == "(\w+)"', need)[1] for need in required if "extra ==" in need} == {
        *given["optional-dependencies"]
    }
