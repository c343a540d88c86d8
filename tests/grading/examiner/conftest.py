import socket
from multiprocessing import forkserver, resource_tracker

import pytest
from notebooks import PROCESSES, SECONDS, serve

from lstm_utils.grading.examiner.examiner import Examiner
from lstm_utils.grading.examiner.link import Link


@pytest.fixture(scope="module", autouse=True)
def nothing_is_left():
    """End the process that notebooks are forked from: other tests look at what is left running."""
    yield
    forkserver._forkserver._stop()
    resource_tracker._resource_tracker._stop()


@pytest.fixture
def notebook():
    """Run a notebook's code apart, and give an examiner that may ask it."""
    started = []

    def notebook(source: str, seconds: float = SECONDS) -> Examiner:
        ours, theirs = socket.socketpair()
        process = PROCESSES.Process(target=serve, args=(theirs, source))
        process.start()
        theirs.close()
        started.append((process, ours))
        examiner = Examiner(ours)
        examiner.process = process
        examiner.begin(seconds)
        return examiner

    yield notebook
    for process, end in started:
        end.close()
        process.kill()
        process.join()


@pytest.fixture
def ends():
    """Two ends of a socket pair, with which nothing waits for ever."""
    pair = socket.socketpair()
    for end in pair:
        end.settimeout(SECONDS)
    yield pair
    for end in pair:
        end.close()


@pytest.fixture
def forged(ends):
    """An examiner, and the other end of its link, for messages that no student's side of ours would send."""
    ours, theirs = ends
    examiner = Examiner(ours)
    examiner.begin(SECONDS)
    return examiner, Link(theirs)
