"""Whatever the student's side says, does or leaves out: the test fails with a sentence, and the examiner goes on."""

import contextlib
import json
import random

import keras
import numpy as np
import pytest

from lstm_utils.checks import CheckFailed
from lstm_utils.grading.examiner import objects, peers
from lstm_utils.grading.examiner.examiner import Examiner
from lstm_utils.grading.examiner.link import FRAME

CANNOT = "cannot ask this notebook's Python"


def config(kind, module="keras.layers", **inner):
    return {"class_name": kind, "module": module, "config": inner, "registered_name": None}


LSTM = config("LSTM", units=2, name="a")
DENSE = json.loads(json.dumps(keras.saving.serialize_keras_object(keras.layers.Dense(2, name="a"))))
BUILT = {**DENSE, "build_config": {"input_shape": [None, 3]}}

NO_VALUES = {
    "no tag": [1, 2],
    "an unknown tag": ["nothing", 1],
    "object dtype": ["array", "|O", [1], "C"],
    "pickle": ["pickle", "gASVHgAAAAAAAACMBXBvc2l4lIwGc3lzdGVtlJOUjAZ0cnVlIDqUhZRSlC4="],
    "an array without numbers": ["array", "<f8", [1], "C"],
    "an object's number that is none": ["object", "2", "Kind", None],
    "the number of an object of the examiner": ["object", 3, "Kind", None],
    "a negative number": ["object", -2, "Kind", None],
    "a class's name that is none": ["object", 2, "no name", None],
    "an object of the examiner that is none": ["yours", 1, []],
    "weights pushed": ["yours", 1, [[1, 1]]],
    "a function without a number": ["function", None, "f"],
    "a generator of another kind": ["generator", ["dict", ["bit_generator", "MT19937"]]],
    "a generator without a state": ["generator", ["dict", ["bit_generator", "PCG64"]]],
    "a tensor of texts": ["tensor", ["list", "a"]],
    "Lambda": ["keras", 2, config("Lambda"), None, [], [], []],
    "TFSMLayer": ["keras", 2, config("TFSMLayer", filepath="/tmp"), None, [], [], []],
    "a lookup": ["keras", 2, config("StringLookup", vocabulary="/etc/passwd"), None, [], [], []],
    "a class that is not Keras's": ["keras", 2, config("system", "os"), None, [], [], []],
    "no config": ["keras", 2, None, None, [], [], []],
    "an initializer and no layer": ["keras", 2, config("Zeros", "keras.initializers"), None, [], [], []],
    "layers that a layer has not": ["keras", 2, LSTM, None, [4], [], []],
    "variables that a layer has not": ["keras", 2, LSTM, None, [], [4], [None]],
    "a layer without its variables": ["keras", 2, BUILT, None, [], [], []],
    "a variable of another shape": ["keras", 2, BUILT, None, [], [4, 6], [1.0, None]],
    "a variable's number twice": ["keras", 2, BUILT, None, [], [4, 4], [None, None]],
    "a variable that is the layer": ["keras", 2, BUILT, None, [], [4, 2], [None, None]],
    "units without end": [
        *("keras", 2, {**BUILT, "config": BUILT["config"] | {"units": 2**40}}, None, [], [4, 6], [None, None]),
    ],
    "compiled with a function": [
        *("keras", 2, {**config("Sequential", "keras", layers=[])}, {"loss": config("function", "os")}, [], [], []),
    ],
    "compiled otherwise": ["keras", 2, config("Sequential", "keras", layers=[]), {"run_eagerly": True}, [], [], []],
    "a stand-in without a name": ["stand-in", 2, "", True, [], [], [], None, None, None],
    "a stand-in of no layers": ["stand-in", 2, "M", True, [1], [], [], None, None, None],
    "a stand-in with an empty variable": [
        *("stand-in", 2, "M", True, [], [[4, [2**40], "float32", True]], [None], None, None, None),
    ],
    "a stand-in with a variable of texts": [
        *("stand-in", 2, "M", True, [], [[4, [1], "string", True]], [["list", "a"]], None, None, None),
    ],
    "a stand-in with too little": ["stand-in", 2, "M"],
}


@pytest.mark.parametrize("tree", NO_VALUES.values(), ids=NO_VALUES.keys())
def test_a_forged_value_fails_the_test_and_all_after_it(forged, tree):
    examiner, other = forged
    other.send(["tell", 1, tree, None])
    other.send(["tell", 2, 5, None])
    for _ in range(2):
        with pytest.raises(CheckFailed, match=CANNOT):
            examiner.answer("anything")
    assert CANNOT in examiner.broken


NO_MESSAGES = {
    "no list": {"tell": 1},
    "too short": ["tell", 1],
    "an unknown kind": ["say", 1, 5, None],
    "a number that is none": ["tell", "1", 5, None],
    "true for a number": ["tell", True, 5, None],
    "another question's answer": ["tell", 2, 5, None],
    "no question": ["ask", 1, [], None],
    "a question that there is not": ["ask", 1, ["answer", "name", ["list"]], None],
    "a method for a question": ["ask", 1, ["__init__"], None],
    "a call of what is no function": ["ask", 1, ["call", 1, ["list"], ["dict"]], None],
    "a call of what is no model": ["ask", 1, ["method", 1, "predict", ["list"], ["dict"]], None],
    "an error that is none": ["error", 1, ["list", "ValueError"], None],
    "an error of numbers": ["error", 1, ["list", 1, 2], None],
    "done": ["done", 0, None, None],
    "a random state that is none": ["tell", 1, 5, ["list", 1]],
    "a random state without end": ["tell", 1, 5, ["tuple", 3, ["tuple", *[2**40] * 625], None]],
}


@pytest.mark.parametrize("message", NO_MESSAGES.values(), ids=NO_MESSAGES.keys())
def test_a_forged_message_fails_the_test(forged, message):
    examiner, other = forged
    other.send(message)
    before = random.getstate()
    with pytest.raises(CheckFailed, match=CANNOT):
        examiner.answer("anything")
    assert random.getstate() == before


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("ValueError", ValueError),
        ("KeyError", KeyError),
        ("CheckFailed", CheckFailed),
        ("ExceptionGroup", Exception),
        ("UnicodeDecodeError", Exception),
        ("SystemExit", Exception),
        ("KeyboardInterrupt", Exception),
        ("no name", Exception),
    ],
)
def test_an_error_is_an_exception_with_its_words(forged, name, kind):
    examiner, other = forged
    other.send(["error", 1, ["list", name, "its words"], None])
    with pytest.raises(kind, match="its words"):
        examiner.answer("anything")
    assert not examiner.broken


@pytest.mark.parametrize(
    "bytes_sent",
    [b"garbage" * 100, FRAME.pack(2**32 - 1, 0), FRAME.pack(5, 2**63), b"[" * 50_000],
    ids=["garbage", "a huge message", "huge buffers", "brackets"],
)
def test_garbage_fails_the_test(ends, bytes_sent):
    examiner = Examiner(ends[0])
    examiner.begin(60)
    ends[1].sendall(bytes_sent)
    with pytest.raises(CheckFailed, match=CANNOT):
        examiner.answer("anything")


def test_silence_ends_with_the_cell_and_the_next_cell_asks_again(forged):
    examiner, other = forged
    examiner.begin(0.1)
    with pytest.raises(CheckFailed, match=r"did not come to an end within 0\.1 seconds"):
        examiner.answer("slow")
    examiner.begin(60)
    other.send(["tell", 1, "too late", None])
    other.send(["tell", 2, "in time", None])
    assert examiner.answer("quick") == "in time"


def test_half_a_message_ends_with_the_cell(ends):
    examiner = Examiner(ends[0])
    examiner.begin(0.1)
    ends[1].sendall(FRAME.pack(100, 0) + b"[")
    with pytest.raises(CheckFailed, match="did not come to an end"):
        examiner.answer("slow")


def test_the_end_of_the_other_side_is_told(ends):
    examiner = Examiner(ends[0])
    examiner.begin(60)
    ends[1].close()
    with pytest.raises(CheckFailed, match=CANNOT):
        examiner.answer("anything")
    examiner.end()
    examiner.begin(60)
    with pytest.raises(CheckFailed, match=CANNOT):
        examiner.answer("anything")


def test_calls_without_end_are_ended(forged, monkeypatch):
    monkeypatch.setattr(peers, "MOST_CALLBACKS", 20)
    examiner, other = forged
    other.send(["tell", 1, ["function", 2, "f"], None])
    function = examiner.answer("function")
    for number in range(30):
        other.send(["ask", number, ["call", 1, ["list"], ["dict"]], None])
    calls = []
    with pytest.raises(CheckFailed, match="asks without end"):
        function(lambda: calls.append(1))
    assert len(calls) == 20


def test_objects_without_end_are_ended(forged, monkeypatch):
    monkeypatch.setattr(objects, "MOST_OBJECTS", 20)
    examiner, other = forged
    other.send(["tell", 1, ["list", *(["object", 2 * n, "Kind", None] for n in range(1, 30))], None])
    with pytest.raises(CheckFailed, match="too many objects"):
        examiner.answer("objects")


REPLY = {"result": 1, "error": None, "lists": {}, "generators": {}, "layers": []}


@pytest.mark.parametrize(
    "reply",
    [
        5,
        {},
        REPLY | {"lists": {7: [1]}},
        REPLY | {"lists": {0: [1]}},
        REPLY | {"lists": {1: 5}},
        REPLY | {"lists": 5},
        REPLY | {"generators": {0: {}}},
        REPLY | {"generators": {2: {"bit_generator": "MT19937", "state": {"pos": 10**6}}}},
        REPLY | {"generators": {2: {"bit_generator": "PCG64DXSM", "state": {"state": 1, "inc": 1}}}},
        REPLY | {"generators": {3: np.random.default_rng(4).bit_generator.state}},
        REPLY | {"layers": [5]},
        REPLY | {"layers": [[5, {}, None, [], []]]},
        REPLY | {"error": ["ValueError"]},
    ],
    ids=str,
)
def test_forged_changes_of_arguments_fail_the_test(forged, reply):
    examiner, other = forged
    other.send(["tell", 1, ["function", 2, "f"], None])
    function = examiner.answer("function")
    writer = examiner._writer()
    other.send(["tell", 2, writer.write(reply), None], writer.buffers)
    given = np.zeros(2), [1], np.random.default_rng(3), np.random.Generator(np.random.MT19937(3))
    with pytest.raises(CheckFailed, match=CANNOT):
        function(*given)
    np.testing.assert_array_equal(given[0], np.zeros(2))
    assert given[2].normal() == np.random.default_rng(3).normal()
    assert given[3].normal() == np.random.Generator(np.random.MT19937(3)).normal()


def test_a_layers_values_may_be_changed_and_nothing_else(forged):
    examiner, other = forged
    other.send(["tell", 1, ["function", 2, "f"], None])
    function, layer = examiner.answer("function"), keras.layers.Dense(2)
    layer.build((None, 2))
    kernel = layer.get_weights()[0]
    changes = ["list", ["yours", 3, []], ["dict", ["call", 5], ["__class__", 5]], None, ["list", 5, 7], ["list", 1, 2]]
    reply = ["dict", *([key, value] for key, value in REPLY.items() if not value)]
    reply[1:] = [[key, ["dict"] if value == {} else value] for key, value in reply[1:]]
    other.send(["tell", 2, [*reply, ["result", 1], ["layers", ["list", changes]]], None])
    with pytest.raises(CheckFailed, match=CANNOT):
        function(layer)
    assert callable(layer.call)
    np.testing.assert_array_equal(layer.get_weights()[0], kernel)


# --- a real student's side that goes wrong ---


def test_a_notebook_that_dies_fails_the_test(notebook):
    examiner = notebook("import os\ndef answer():\n    os._exit(3)")
    with pytest.raises(CheckFailed, match=r"it has ended|cannot be"):
        examiner.answer("answer")()


def test_a_notebook_that_hangs_fails_the_test_in_time(notebook):
    examiner = notebook("import threading\ndef answer():\n    threading.Event().wait()")
    answer = examiner.answer("answer")
    examiner.begin(0.5)
    with pytest.raises(CheckFailed, match=r"did not come to an end within 0\.5 seconds"):
        answer()


def test_an_interrupt_ends_the_answer_and_not_the_notebook(notebook):
    examiner = notebook("""
import os, signal
def answer(tell):
    tell()
    os.kill(os.getpid(), signal.SIGINT)
    while True:
        pass
def next_answer():
    return 5
""")
    told = []
    with pytest.raises(Exception) as stopped:  # noqa: PT011  # of a class that has the name alone
        examiner.answer("answer")(lambda: told.append(1))
    assert type(stopped.value).__name__ == "KeyboardInterrupt"
    assert told == [1]
    assert examiner.answer("next_answer")() == 5


@pytest.mark.parametrize(
    "cheat",
    [
        "student.link._socket.sendall(b'garbage' * 1000)",
        "student.link.send(['tell', 1, True, None])",
        "student.link.close()",
        "student.ask('answer', 'expected', [])",
        "student.ask('call', 3, [], {})",
        "student.link.send(['ask', 5, ['call', 10**20, ['list'], ['dict']], None])",
    ],
)
def test_a_notebook_that_talks_on_the_link_fails_the_test(notebook, cheat):
    examiner = notebook(f"def answer():\n    {cheat}\n    return 1")
    answer = examiner.answer("answer")
    with contextlib.suppress(CheckFailed):
        answer()
    with pytest.raises(CheckFailed):
        answer()


def test_deep_calls_are_ended(notebook):
    examiner = notebook("def answer(again):\n    return again()")
    answer = examiner.answer("answer")

    def again():
        return answer(again)

    with pytest.raises(CheckFailed):
        answer(again)


def test_a_result_that_is_too_large_is_told(notebook):
    examiner = notebook("import numpy as np\ndef answer():\n    return np.zeros(40_000_000)")
    with pytest.raises(Exception, match="too large"):
        examiner.answer("answer")()
    assert not examiner.broken


def test_a_result_within_itself_is_told(notebook):
    examiner = notebook("def answer():\n    a = []\n    a.append(a)\n    return a")
    with pytest.raises(Exception, match="within itself"):
        examiner.answer("answer")()
    assert not examiner.broken
