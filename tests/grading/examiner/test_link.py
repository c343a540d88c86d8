"""Messages arrive whole, whatever their pieces; what is no message ends the link, and silence ends at the deadline."""

import json
import threading
import time

import pytest

from lstm_utils.grading.examiner import link
from lstm_utils.grading.examiner.link import FRAME, Link, LinkBroken, TooLate


@pytest.fixture
def links(ends):
    return Link(ends[0]), Link(ends[1])


def frame(text: bytes, buffers: bytes = b"", length: int | None = None, size: int | None = None) -> bytes:
    return FRAME.pack(len(text) if length is None else length, len(buffers) if size is None else size) + text + buffers


@pytest.mark.parametrize("buffers", [[], [b""], [b"abc", b"", b"\x00" * 1000]])
@pytest.mark.parametrize("tree", [None, [1, "a", {"b": [2.5, None]}], float("inf"), "\ud800", 2**100])
def test_a_message_comes_as_it_was_sent(links, tree, buffers):
    one, other = links
    one.send(tree, buffers)
    came, found = other.receive()
    assert (came, list(map(bytes, found))) == (tree, buffers)
    assert one.sent == other.received


def test_messages_larger_than_the_socket_holds_come_whole(links):
    one, other = links
    large = bytes(range(256)) * 20_000
    sending = threading.Thread(target=one.send, args=(["large"], [large, b"end"]))
    sending.start()
    tree, buffers = other.receive()
    sending.join()
    assert (tree, list(map(bytes, buffers))) == (["large"], [large, b"end"])


def test_a_byte_at_a_time_is_a_message_too(ends):
    text = json.dumps([["a"], [2]]).encode()
    receiving = Link(ends[1])
    for place in range(len(whole := frame(text, b"xy"))):
        ends[0].sendall(whole[place : place + 1])
        if place + 1 < len(whole):
            receiving.deadline = time.monotonic()
            with pytest.raises(TooLate):
                receiving.receive()
    receiving.deadline = None
    assert receiving.receive()[0] == ["a"]


@pytest.mark.parametrize(
    "sent",
    [
        b"GET / HTTP/1.1\r\n\r\n",
        frame(b"no json"),
        frame(b"[1]"),
        frame(b"[1, 2, 3]"),
        frame(b'{"a": 1}'),
        frame(b"\xff\xfe"),
        frame(b"[" * 100_000),
        frame(b"[1, [2]]"),
        frame(b"[1, [-2, 2]]"),
        frame(b"[1, [true]]", b"a"),
        frame(b"[1, [1.0]]", b"a"),
        frame(b'[1, {"a": 1}]'),
        frame(b"[" + b"9" * 5000 + b", []]"),
        frame(b"[1, []]", length=link.MOST_JSON + 1),
        frame(b"[1, []]", size=link.MOST_BUFFERS + 1),
        frame(b"[1, []]", size=2**64 - 1),
    ],
)
def test_what_is_no_message_is_told(ends, sent):
    ends[0].sendall(sent)
    with pytest.raises(LinkBroken):
        Link(ends[1]).receive()


def test_no_memory_is_taken_for_what_is_announced_only(ends):
    receiving = Link(ends[1])
    ends[0].sendall(FRAME.pack(10, link.MOST_BUFFERS) + b"0123456789abc")
    receiving.deadline = time.monotonic()
    with pytest.raises(TooLate):
        receiving.receive()
    receiving.deadline = time.monotonic() + 0.05
    with pytest.raises(TooLate):
        receiving.receive()
    assert len(receiving._came) == FRAME.size + 13


def test_the_end_of_the_link_is_told(links):
    one, other = links
    one.close()
    with pytest.raises(LinkBroken, match="it has ended"):
        other.receive()
    with pytest.raises(LinkBroken, match="cannot be written to"):
        other.send("anybody there?")


def test_who_does_not_read_is_not_waited_for(links):
    one, _ = links
    one.deadline = time.monotonic() + 0.2
    with pytest.raises(TooLate):
        one.send([], [bytes(50_000_000)])
    one.deadline = None
    with pytest.raises(LinkBroken, match="in part"):
        one.send("more")


def test_what_is_too_large_is_not_sent(links, monkeypatch):
    one, other = links
    monkeypatch.setattr(link, "MOST_BUFFERS", 10)
    with pytest.raises(ValueError, match="too large"):
        one.send([], [b"x" * 11])
    one.send("next", [b"x" * 10])
    assert other.receive()[0] == "next"
