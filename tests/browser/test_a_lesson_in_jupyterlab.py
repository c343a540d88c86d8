"""What a student sees: a lesson as it is sent out, opened in JupyterLab and run from top to bottom."""

import json
import os
import re
import shutil
import subprocess
import sys
import threading
import zipfile
from dataclasses import dataclass
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import Page, sync_playwright

from lstm_utils.grading.course import classroom
from lstm_utils.grading.course.folder import Course
from lstm_utils.grading.course.release import release

PROJECT = Path(__file__).parents[2]
LESSON, NAME = "02_vanilla", "vanilla"
MINUTE = 60_000  # milliseconds, as Playwright counts
OFFLINE = [  # Chromium is to open one page of this machine, and nothing else
    *("--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
]
# All cells are in the page, not only those that can be seen; no news from Jupyter; no panels for instructors.
SETTINGS = {
    "lab/user-settings/@jupyterlab/notebook-extension/tracker.jupyterlab-settings": {"windowingMode": "none"},
    "labconfig/page_config.json": {
        "disabledExtensions": {"@jupyterlab/apputils-extension:announcements": True, "@jupyter/nbgrader": True}
    },
}
READY = """() => {
    const {context, sessionContext} = jupyterapp.shell.currentWidget ?? {};
    const ready = context?.isReady && sessionContext?.isReady && jupyterapp.commands.isEnabled("runmenu:run-all");
    return ready && sessionContext.session?.kernel?.status === "idle";
}"""
DONE = """() => {
    const {content, sessionContext} = jupyterapp.shell.currentWidget;
    const cells = content.widgets.map(cell => cell.model).filter(cell => cell.type === "code");
    const failed = cell => cell.outputs.toJSON().some(output => output.output_type === "error");
    const ran = cells.every(cell => cell.executionCount || !cell.sharedModel.source.trim());
    return (ran || cells.some(failed)) && sessionContext.session.kernel.status === "idle";
}"""


@dataclass
class Output:
    """One output as it stands in the page."""

    kind: str
    text: str
    alternative_texts: list[str]
    height: float


@pytest.fixture(scope="module")
def chromium() -> str:
    path = shutil.which("chromium")
    if path is None and os.environ.get("CI"):
        pytest.fail("CI wants the browser test, and there is no chromium on the PATH (apt-get install chromium)")
    return path or pytest.skip("no chromium on the PATH: apt-get install chromium")


@pytest.fixture(scope="module")
def student(tmp_path_factory) -> Path:
    """The folder that a student gets by unpacking the lesson's archive, with the reference answers written in."""
    course = Course.load(PROJECT, root=tmp_path_factory.mktemp("course"))
    ignored = shutil.ignore_patterns("*.py")
    shutil.copytree(PROJECT / "source" / LESSON, course.root / "source" / LESSON, ignore=ignored)
    release(course, [LESSON])
    folder = tmp_path_factory.mktemp("student")
    with zipfile.ZipFile(course.root / "dist" / f"{LESSON}.zip") as archive:
        archive.extractall(folder)
    notebook = folder / LESSON / f"{NAME}.ipynb"
    answers = classroom.reference(nbformat.read(course.source_notebook(LESSON), as_version=4))
    nbformat.write(classroom.filled_in(nbformat.read(notebook, as_version=4), answers), notebook)
    return folder / LESSON


@pytest.fixture(scope="module")
def address(student, tmp_path_factory):
    """JupyterLab on the student's folder, with settings of its own and the package from the wheel: its URL."""
    home = tmp_path_factory.mktemp("home")
    for name, content in SETTINGS.items():
        path = home / "config" / name
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(content))
    [wheel] = student.glob("lstm_course-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(home / "wheel")
    ours = ("JUPYTER", "COURSE_", "TQDM_", "TF_CPP_", "PYTEST_")  # the last keeps kernels from reading descriptor 2
    environment = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    environment |= {
        "HOME": str(home),
        "IPYTHONDIR": str(home / "ipython"),
        "JUPYTER_CONFIG_DIR": str(home / "config"),
        "JUPYTER_DATA_DIR": str(home / "data"),
        "JUPYTER_RUNTIME_DIR": str(home / "runtime"),
        "JUPYTER_PREFER_ENV_PATH": "1",
        "PYTHONPATH": str(home / "wheel"),
    }
    command = [
        sys.executable,
        "-m",
        "jupyterlab",
        "--no-browser",
        "--expose-app-in-browser",
        "--ServerApp.ip=127.0.0.1",
    ]
    command += ["--allow-root"] if os.geteuid() == 0 else []
    pipe, together = subprocess.PIPE, subprocess.STDOUT
    with subprocess.Popen(command, cwd=student, env=environment, stdout=pipe, stderr=together, text=True) as server:
        said = []
        for line in server.stdout:
            said.append(line)
            if found := re.search(r"http://127\.0\.0\.1:\S+/lab\?token=\w+", line):
                break
        else:
            pytest.fail(f"JupyterLab did not start:\n{''.join(said)}")
        threading.Thread(target=server.stdout.read).start()  # or it would wait once the pipe is full
        yield found[0]
        server.terminate()


@pytest.fixture(scope="module")
def page(chromium, address):
    """The lesson's page after Run All Cells."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", *OFFLINE])
        page = browser.new_page()
        page.set_default_timeout(3 * MINUTE)
        page.goto(address.replace("/lab?", f"/lab/tree/{NAME}.ipynb?"))
        page.wait_for_function(READY, polling=500)
        page.locator(".lm-MenuBar-item", has_text=re.compile("^Run$")).click()
        page.locator(".lm-Menu-item:not(.lm-mod-disabled)", has_text=re.compile("^Run All Cells$")).click()
        page.wait_for_function(DONE, timeout=10 * MINUTE, polling=500)
        yield page
        browser.close()


@pytest.fixture(scope="module")
def outputs(page: Page) -> list[Output]:
    found = []
    for output in page.locator(".jp-Notebook .jp-OutputArea-output").all():
        images = [image.get_attribute("alt") for image in output.locator("img").all()]
        box = output.bounding_box() or {"height": 0}
        found.append(Output(output.get_attribute("data-mime-type"), output.inner_text(), images, box["height"]))
    assert len(found) > 20
    return found


def test_no_output_is_red(outputs):
    said = {
        output.text
        for output in outputs
        if output.kind in ("application/vnd.jupyter.stderr", "application/vnd.jupyter.error")
    }
    assert said == set()


def test_no_output_is_empty(outputs):
    assert [output for output in outputs if not output.text.strip() and not output.alternative_texts] == []


def test_each_picture_has_an_alternative_text(outputs):
    texts = [text for output in outputs for text in output.alternative_texts]
    assert len(texts) >= 10
    assert all(text and len(text) > 20 for text in texts)


def test_each_training_leaves_one_line(outputs):
    lines = [output.text.strip() for output in outputs if re.search(r"\d epochs?, ", output.text)]
    assert len(lines) >= 3


def test_the_setup_cell_is_folded_and_its_first_line_says_what_it_is(page):
    folded = page.locator(".jp-CodeCell").first
    assert folded.locator(".jp-Placeholder").inner_text().strip().startswith("# @title Run this cell first.")
    assert folded.locator(".jp-Editor").count() == 0
