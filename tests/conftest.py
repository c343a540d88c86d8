import os
import re
import signal
import sys

import absl.logging
import hypothesis
import pytest

# Before anything imports them: no chatter from TensorFlow, no progress bars in logs, and one thread for each test
# process, as pytest-xdist runs as many processes as there are cores.
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["TQDM_DISABLE"] = "1"
os.environ.setdefault("TF_NUM_INTRAOP_THREADS", "1")
os.environ.setdefault("TF_NUM_INTEROP_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")

# nbgrader starts `alembic`, which lies beside this Python.
os.environ["PATH"] = os.path.dirname(sys.executable) + os.pathsep + os.environ["PATH"]

# The same examples each time: that the tests pass is no luck. `--hypothesis-profile=default` looks for others.
hypothesis.settings.register_profile("same", derandomize=True)
hypothesis.settings.load_profile("same")

# absl, which Keras brings, keeps the stderr that it finds when it is loaded and closes it when nbgrader sets up its
# log. In a test that would be pytest's.
absl.logging.get_absl_handler().python_handler.stream = sys.__stderr__

# A shell starts what runs in its background with Ctrl-C ignored, and what tests start would inherit that.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# What takes longest as one piece comes first where several processes share the tests, or one of them would still be
# busy with it when the others are done.
LONGEST = ("tests/pipeline/test_demo.py", "tests/hostile/", "source/")
QUESTION = re.compile(r"tests/lessons/test_questions\.py::\w+\[(?P<lesson>\w+)(?::(?P<question>[\w-]+))?")


def pytest_collection_modifyitems(config, items):
    if hasattr(config, "workerinput"):
        items.sort(key=lambda item: not item.nodeid.startswith(LONGEST))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """With `--dist loadscope`, a process gets a module or a notebook at a time, and of the lessons one question."""
    if config.getvalue("dist") != "loadscope":
        return None
    from xdist.scheduler import LoadScopeScheduling

    class OneQuestionAtATime(LoadScopeScheduling):
        def _split_scope(self, nodeid):
            return scope(nodeid) or super()._split_scope(nodeid)

    return OneQuestionAtATime(config, log)


def scope(nodeid):
    """The question that a test is about, or the test itself where it is about a whole lesson; None for all others."""
    test = QUESTION.match(nodeid)
    return test and (f"{test['lesson']}:{test['question']}" if test["question"] else nodeid)
