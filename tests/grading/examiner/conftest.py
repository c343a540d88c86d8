import socket

import pytest
from notebooks import PROCESSES, SECONDS, serve

from lstm_utils.grading.examiner.examiner import Examiner
from lstm_utils.grading.examiner.link import Link


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
