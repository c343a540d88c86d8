"""The setup cell of released lessons, run in an environment that has not got the course's package."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from lstm_utils import __version__
from lstm_utils.grading.course.colab_links import setup_cell
from lstm_utils.grading.course.release import build_wheel

PROJECT = Path(__file__).parents[2]
NO_OTHER_PATH = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}


@pytest.fixture(scope="module")
def environment(tmp_path_factory) -> Path:
    """A Python with pip and nothing else."""
    folder = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    return folder / "bin" / "python"


@pytest.fixture
def run(environment, tmp_path):
    """Run the setup cell in a folder; afterwards, take the package away again."""

    def run_setup_cell(address: str = "", before: str = "") -> subprocess.CompletedProcess:
        source = f"{before}\n{setup_cell(address)}\nprint(lstm_utils.__doc__)"
        return subprocess.run(
            [str(environment), "-c", source], cwd=tmp_path, env=NO_OTHER_PATH, capture_output=True, text=True
        )

    yield run_setup_cell
    remove = ["-m", "pip", "uninstall", "--quiet", "--yes", "lstm_course"]
    subprocess.run([str(environment), *remove], check=True, capture_output=True, env=NO_OTHER_PATH)


def small_package(folder: Path, says: str, version: str = __version__) -> Path:
    """Write a wheel with the package's name and no dependencies."""
    folder.mkdir(exist_ok=True)
    about = f"lstm_course-{version}.dist-info"
    files = {
        "lstm_utils/__init__.py": f'"""{says}"""\n__version__ = "{version}"\n',
        f"{about}/METADATA": f"Metadata-Version: 2.1\nName: lstm-course\nVersion: {version}\n",
        f"{about}/WHEEL": "Wheel-Version: 1.0\nGenerator: hand\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    files[f"{about}/RECORD"] = "".join(f"{name},,\n" for name in (*files, f"{about}/RECORD"))
    wheel = folder / f"lstm_course-{version}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return wheel


def test_the_wheel_beside_the_notebook_is_installed_without_a_word(run, tmp_path):
    small_package(tmp_path, "from beside")
    done = run()
    assert (done.stdout, done.stderr) == ("from beside\n", "")


def test_the_address_in_the_settings_comes_before_a_wheel_beside_the_notebook(run, tmp_path):
    small_package(tmp_path, "from beside")
    addressed = small_package(tmp_path / "elsewhere", "from the address")
    assert run(addressed.as_uri()).stdout == "from the address\n"


def test_where_the_package_is_installed_nothing_is_done(run, tmp_path):
    wheel = small_package(tmp_path, "installed")
    run()
    wheel.write_bytes(b"no wheel at all")
    done = run("no-such-address")
    assert (done.stdout, done.stderr) == ("installed\n", "")


def test_with_neither_one_sentence_says_what_to_do(run):
    done = run()
    assert done.returncode != 0
    assert done.stdout == ""
    last = done.stderr.strip().splitlines()[-1]
    assert last.startswith("ModuleNotFoundError: Put the file lstm_course-")
    assert "beside this notebook and run this cell again" in last


def test_a_failure_of_pip_is_told_with_its_words(run, tmp_path):
    (tmp_path / "lstm_course-0.1.0-py3-none-any.whl").write_bytes(b"no wheel at all")
    done = run()
    assert "RuntimeError: lstm_course-0.1.0-py3-none-any.whl could not be installed; pip says:" in done.stderr
    assert "ERROR: " in done.stderr.partition("pip says:")[2]


@pytest.fixture(scope="module")
def wheel_of_last_month(tmp_path_factory) -> Path:
    """The course's package with the number of an earlier version."""
    project = tmp_path_factory.mktemp("last-month")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(PROJECT / name, project)
    shutil.copytree(PROJECT / "lstm_utils", project / "lstm_utils", ignore=shutil.ignore_patterns("__pycache__"))
    package = project / "lstm_utils" / "__init__.py"
    package.write_text(package.read_text().replace(f'__version__ = "{__version__}"', '__version__ = "0.1.9"'))
    wheel = build_wheel(project, project / "dist")
    assert wheel.name.startswith("lstm_course-0.1.9-")
    return wheel


def test_an_older_package_is_told_in_one_sentence_and_what_it_says_helps(
    run, environment, tmp_path, wheel_of_last_month
):
    def install(wheel):
        subprocess.run(
            [str(environment), "-m", "pip", "install", "--quiet", "--no-deps", str(wheel)],
            check=True,
            env=NO_OTHER_PATH,
        )

    install(wheel_of_last_month)
    done = run()
    wheel = f"lstm_course-{__version__}-py3-none-any.whl"
    assert done.stderr.strip().splitlines()[-1] == (
        f"ImportError: This notebook needs lstm_utils {__version__} or newer, and 0.1.9 is installed: run %pip install "
        f"{wheel} in a cell of its own, restart the kernel, and run this cell again."
    )
    assert "run %pip install https://example.org/a.whl in a" in run("https://example.org/a.whl").stderr
    install(small_package(tmp_path, "of this month"))
    assert (tmp_path / wheel).exists()
    assert run().stdout == "of this month\n"


def test_a_kernel_that_has_loaded_the_older_package_is_told_to_restart(run, tmp_path):
    small_package(tmp_path, "of this month")
    loaded = "import sys, types\nsys.modules['lstm_utils'] = old = types.ModuleType('lstm_utils')\n"
    done = run(before=f"{loaded}old.__version__ = '0.1.9'\nold.__spec__ = sys.__spec__")
    assert "0.1.9 is installed" in done.stderr
    assert "restart the kernel" in done.stderr


@pytest.mark.parametrize("version", ["0.10.0", "1.0", "3.0.0.dev4"])
def test_a_newer_package_is_welcome(run, tmp_path, version):
    small_package(tmp_path, "newer", version)
    done = run()
    assert (done.stdout, done.stderr) == ("newer\n", "")


def test_a_package_that_does_not_know_its_version_is_welcome(run, tmp_path):
    (tmp_path / "lstm_utils.py").write_text('"""A folder of source"""\n__version__ = "0+unknown"\n')
    done = run()
    assert (done.stdout, done.stderr) == ("A folder of source\n", "")


def test_the_cell_is_written_as_ipython_7_understands_it():
    compile(setup_cell("https://example.org/lstm_course.whl"), "setup", "exec")
    assert not [line for line in setup_cell().splitlines() if line.lstrip().startswith(("%", "!"))]
    assert 'address = "https://example.org/lstm_course.whl"' in setup_cell("https://example.org/lstm_course.whl")
