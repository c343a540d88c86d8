"""TensorFlow's log of its start, which says nothing that a student can use: ten lines in red under the first import.

Its libraries write to descriptor 2, some of them whatever level is asked for. So the level is set before TensorFlow
is loaded, and while it is loaded the descriptor leads elsewhere; what is no log is passed on afterwards.
"""

import contextlib
import os
import re
import sys

LEVEL = "TF_CPP_MIN_LOG_LEVEL"
QUIET = "3"
# "I0000 00:00:1796041255.651652   21632 port.cc:153] ...", or with the date, in TensorFlow before 2.21.
LOG = re.compile(
    rb"^(?:[IWE]\d{4} [\d:.]+ +\d+ \S+\]|\d{4}-\d\d-\d\d [\d:.]+: [IWE] |WARNING: All log messages before).*\n?",
    re.MULTILINE,
)


def hold_back():
    """Keep the log back when TensorFlow is first imported, unless the environment asks for it or it is loaded already.

    Nothing is imported here. If the import fails, all that was written is passed on.
    """
    if os.environ.setdefault(LEVEL, QUIET) != QUIET or "tensorflow" in sys.modules:
        return
    if not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Finder())


class _Finder:
    """Finds TensorFlow as the other finders do, and has it loaded with descriptor 2 held."""

    def find_spec(self, name, path=None, target=None):
        if name != "tensorflow":
            return None
        others = (finder for finder in sys.meta_path if finder is not self and hasattr(finder, "find_spec"))
        spec = next(filter(None, (finder.find_spec(name, path, target) for finder in others)), None)
        if spec is not None and spec.loader is not None:
            load = spec.loader.exec_module

            def load_quietly(module):
                del spec.loader.exec_module
                if self in sys.meta_path:
                    sys.meta_path.remove(self)
                with _held():
                    load(module)

            # The loader belongs to this spec alone. It stays what it is for those who ask the module for it.
            spec.loader.exec_module = load_quietly
        return spec


@contextlib.contextmanager
def _held():
    """Lead descriptor 2 into a file; then pass on what is no log, and after a failure all of it."""
    import tempfile

    try:
        kept = os.dup(2)
    except OSError:  # closed, as in a Windows program without a console
        yield
        return
    with tempfile.TemporaryFile() as file, os.fdopen(kept, "wb", buffering=0) as stderr:
        os.dup2(file.fileno(), 2)
        failed = True
        try:
            yield
            failed = False
        finally:
            os.dup2(kept, 2)
            file.seek(0)
            written = file.read()
            stderr.write(written if failed else LOG.sub(b"", written))
