import itertools
import linecache
import sys
import types

import pytest


@pytest.fixture
def cell(monkeypatch):
    """Run code as a cell of a notebook.

    Its names live in __main__, each cell is a file of its own, and its lines can be quoted.
    """
    main = types.ModuleType("__main__")
    monkeypatch.setitem(sys.modules, "__main__", main)
    numbers = itertools.count(1)

    def run(source):
        filename = f"<cell {next(numbers)}>"
        lines = source.splitlines(keepends=True)
        monkeypatch.setitem(linecache.cache, filename, (len(source), None, lines, filename))
        exec(compile(source, filename, "exec"), vars(main))
        return vars(main)

    return run
