"""nbclient, nbconvert and nbgrader use the kernel by its name, and need know nothing of the sandbox."""

import os
from pathlib import Path

import nbformat.v4
import pytest
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import AsyncKernelManager, start_new_async_kernel
from nbclient import NotebookClient
from nbconvert.preprocessors import ExecutePreprocessor
from nbgrader.preprocessors import Execute
from sandboxed import error, text
from traitlets import TraitError
from traitlets.config import Config

from lstm_utils.grading.sandbox import preloaded
from lstm_utils.grading.sandbox.kernelspec import KERNEL_NAME, make_findable
from lstm_utils.grading.sandbox.preloaded import COURSE_MODULES, KERNEL_MODULES
from lstm_utils.grading.sandbox.provisioner import SandboxProvisioner

CELLS = (
    "import os; print(os.getcwd(), os.environ.get('NBGRADER_EXECUTION'), os.environ.get('SECRET_TOKEN'))",
    "1 / 0",
    "sorted(os.listdir())",
    "while True:\n    pass",
    "'after all'",
)


@pytest.fixture(autouse=True)
def found_by_name(monkeypatch):
    monkeypatch.setenv("JUPYTER_PATH", "/nowhere")
    make_findable()


@pytest.fixture(autouse=True)
def shared(monkeypatch, server):
    """The server of this process, which is otherwise made at the first kernel."""
    monkeypatch.setattr(preloaded, "_shared", {(COURSE_MODULES, ()): server})


@pytest.fixture
def notebook():
    return nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(cell) for cell in CELLS],
        metadata={"kernelspec": {"name": "another", "display_name": "Another"}},
    )


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "data.csv").write_text("1,2,3")
    (tmp_path / "lesson.ipynb").write_text("hidden tests")
    return tmp_path


def test_it_is_found_by_name():
    spec = KernelSpecManager().get_kernel_spec(KERNEL_NAME)
    assert spec.metadata["kernel_provisioner"]["provisioner_name"] == "lstm-course-sandbox"


def check(notebook):
    assert [text(cell) for cell in notebook.cells[:3]] == ["/home/student None None\n", "", "['data.csv']"]
    assert error(notebook.cells[1]) == "ZeroDivisionError"
    assert error(notebook.cells[3]) is not None
    assert text(notebook.cells[4]) == "'after all'"


def test_nbclient(notebook, folder):
    client = NotebookClient(
        notebook,
        kernel_name=KERNEL_NAME,
        allow_errors=True,
        timeout=1,
        interrupt_on_timeout=True,
        error_on_timeout={"ename": "Timeout", "evalue": "", "traceback": []},
        resources={"metadata": {"path": str(folder)}},
    )
    client.execute()
    check(notebook)


def test_nbconvert(notebook, folder):
    run = ExecutePreprocessor(
        kernel_name=KERNEL_NAME,
        allow_errors=True,
        timeout=1,
        interrupt_on_timeout=True,
        error_on_timeout={"ename": "Timeout", "evalue": "", "traceback": []},
    )
    run.preprocess(notebook, {"metadata": {"path": str(folder)}})
    check(notebook)


def test_nbgrader(notebook, folder, monkeypatch):
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    config = Config()
    config.Execute.kernel_name = KERNEL_NAME
    config.Execute.timeout = 1
    config.Execute.extra_arguments = ["--IPKernelApp.exec_lines=__import__('os').environ.update(TQDM_DISABLE='1')"]
    notebook.cells.append(nbformat.v4.new_code_cell("os.environ['TQDM_DISABLE']"))
    Execute(config=config).preprocess(notebook, {"metadata": {"path": str(folder)}})
    check(notebook)
    assert text(notebook.cells[-1]) == "'1'"


def test_limits_are_a_setting(folder):
    config = Config()
    config.SandboxProvisioner.limits = {"output_mb": 1}
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("print('x' * 3_000_000)")])
    with pytest.raises(Exception, match="Kernel died"):
        NotebookClient(notebook, kernel_name=KERNEL_NAME, config=config).execute()


def test_a_limit_that_does_not_exist_is_told(server):
    with pytest.raises(TraitError, match=r"SandboxProvisioner\.limits: no such limit: memory"):
        SandboxProvisioner(limits={"memory": 1})


async def start_and_use():
    manager, client = await start_new_async_kernel(kernel_name=KERNEL_NAME)
    try:
        assert manager.transport == "ipc"
        before = await client.execute("import os; os.getpid()", reply=True)
        await manager.restart_kernel()
        await client.wait_for_ready(timeout=60)
        after = await client.execute("os", reply=True)
        assert await manager.is_alive()
        return before["content"]["status"], after["content"]["status"], Path(manager.connection_file)
    finally:
        client.stop_channels()
        await manager.shutdown_kernel()
        assert not await manager.is_alive()


def test_a_kernel_can_be_restarted_and_shut_down():
    import asyncio

    before, after, connection_file = asyncio.run(start_and_use())
    assert (before, after) == ("ok", "error")  # the second one knows nothing of the first
    assert not connection_file.exists()


def test_a_server_is_made_where_there_is_none(monkeypatch, notebook):
    monkeypatch.setattr(preloaded, "_shared", {})
    config = Config()
    config.SandboxProvisioner.preload = list(KERNEL_MODULES)
    notebook.cells = notebook.cells[:1]
    try:
        NotebookClient(notebook, kernel_name=KERNEL_NAME, config=config).execute()
        [first] = preloaded._shared.values()
        os.kill(first.pid, 9)
        first._process.wait()
        NotebookClient(notebook, kernel_name=KERNEL_NAME, config=config).execute()
        [second] = preloaded._shared.values()
        assert second is not first
    finally:
        for server in preloaded._shared.values():
            server.close()


def test_the_manager_is_jupyters_own():
    assert AsyncKernelManager(kernel_name=KERNEL_NAME).kernel_spec.display_name.startswith("Python (sandboxed")
