import sys

import pytest

from lstm_utils import corpus, language


def test_the_reference_text_is_long_and_in_the_alphabet():
    text = corpus.reference_text()
    assert 300_000 < len(text) < 450_000
    assert set(text) <= set(language.ALPHABET)
    assert 'The "assert" statement' in text
    assert corpus.reference_text() == text


def test_no_paragraph_of_the_reference_text_stands_twice():
    paragraphs = [" ".join(paragraph.split()) for paragraph in corpus.reference_text().split("\n\n")]
    assert len(paragraphs) == len(set(paragraphs))
    assert all(paragraphs)


def test_the_reference_text_has_no_underlines_and_no_rows_of_tables():
    for line in corpus.reference_text().split("\n"):
        assert not line or any(character.isalnum() for character in line)
        assert not (line.strip().startswith("|") and line.strip().endswith("|"))


def test_a_file_of_ones_own_becomes_plain(tmp_path):
    file = tmp_path / "notes.txt"
    file.write_text("„Größe“ – naïve\r\n\tcafé … ☃", encoding="utf-8")
    assert corpus.reference_text(file) == '"Groesse" - naive\n    cafe ... '


def test_a_file_without_text_and_a_python_without_its_reference_are_refused(tmp_path, monkeypatch):
    file = tmp_path / "empty.txt"
    file.write_text(" \n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"empty\.txt holds no text"):
        corpus.reference_text(file)
    with pytest.raises(OSError, match="nothing"):
        corpus.reference_text(tmp_path / "nothing")
    monkeypatch.setitem(sys.modules, "pydoc_data.topics", None)
    with pytest.raises(ValueError, match="give a text file of your own"):
        corpus.reference_text()
