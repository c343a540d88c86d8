"""The setup cell of released lessons, run in an environment that has not got the course's package."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from lstm_utils.grading.course.colab_links import setup_cell


@pytest.fixture(scope="module")
def environment(tmp_path_factory) -> Path:
    """A Python with pip and nothing else."""
    folder = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    return folder / "bin" / "python"


@pytest.fixture
def run(environment, tmp_path):
    """Run the setup cell in a folder; afterwards, take the package away again."""

    def run_setup_cell(address: str = "") -> subprocess.CompletedProcess:
        source = setup_cell(address) + "\nprint(lstm_utils.__doc__)"
        return subprocess.run([str(environment), "-c", source], cwd=tmp_path, capture_output=True, text=True)

    yield run_setup_cell
    remove = ["-m", "pip", "uninstall", "--quiet", "--yes", "lstm_course"]
    subprocess.run([str(environment), *remove], check=True, capture_output=True)


def small_package(folder: Path, says: str, version: str = "0.1.0") -> Path:
    """Write a wheel with the package's name and no dependencies."""
    folder.mkdir(exist_ok=True)
    about = f"lstm_course-{version}.dist-info"
    files = {
        "lstm_utils/__init__.py": f'"""{says}"""\n',
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


def test_the_cell_is_written_as_ipython_7_understands_it():
    compile(setup_cell("https://example.org/lstm_course.whl"), "setup", "exec")
    assert "%" not in setup_cell()
    assert 'address = "https://example.org/lstm_course.whl"' in setup_cell("https://example.org/lstm_course.whl")
