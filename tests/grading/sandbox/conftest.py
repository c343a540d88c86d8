import os
from pathlib import Path

import pytest
from sandboxed import Run, mounts, ours, runner

from lstm_utils.grading.sandbox.preloaded import KERNEL_MODULES, PreloadedServer


@pytest.fixture(scope="module", autouse=True)
def own_places(tmp_path_factory):
    """Everything that Jupyter or a kernel may leave behind would be left here."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "TMPDIR", "JUPYTER_RUNTIME_DIR"):
            folder = tmp_path_factory.mktemp(name.lower())
            patch.setenv(name, str(folder))
        patch.setenv("NBGRADER_EXECUTION", "autograde")
        patch.setenv("SECRET_TOKEN", "do-not-tell")
        yield


@pytest.fixture(scope="module", autouse=True)
def nothing_is_left(own_places):
    before = mounts()
    yield
    assert ours() == []
    assert mounts() == before
    assert list(Path(os.environ["TMPDIR"]).iterdir()) == []
    assert list(Path(os.environ["JUPYTER_RUNTIME_DIR"]).iterdir()) == []


@pytest.fixture(scope="module")
def server(nothing_is_left):
    with PreloadedServer(KERNEL_MODULES) as server:
        server.wait()
        yield server


@pytest.fixture(scope="module")
def cold_server(nothing_is_left):
    with PreloadedServer(()) as server:
        yield server


@pytest.fixture
def run(server) -> Run:
    return runner(server)
