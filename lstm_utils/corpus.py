"""Text to learn a language from: the reference text that comes with Python, or a file."""

import re
import unicodedata
from pathlib import Path

from lstm_utils.language import ALPHABET

# What the alphabet does not have and what a typist would write for it.
_TYPED = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "…": "...", "ß": "ss", "\t": "    "}
    | {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "æ": "ae", "ø": "o", "\u00a0": " "}
)


def reference_text(file=None):
    """Give the reference text of the Python language, about 340,000 characters, or the text of a file.

    Python comes with the pages that ``help("while")`` shows, a copy of the language reference. They repeat one
    another: whole sections stand in several of them. Each paragraph is taken once, where it stands first, so that a
    text held out from the end has nothing that stands in the rest. Tables and underlines are left out.

    The text differs a little from one version of Python to the next. All characters that are not in
    `lstm_utils.language.ALPHABET` are replaced by plain ones or left out.

    Parameters
    ----------
    file : str or Path, optional
        A text file (UTF-8) to take instead.

    Returns
    -------
    str

    Raises
    ------
    ValueError
        If the file holds no text, or this Python came without the reference.
    OSError
        If the file cannot be read.

    References
    ----------
    The Python Language Reference, Python Software Foundation, https://docs.python.org/3/reference/; its copy in the
    module ``pydoc_data.topics``.
    """
    if file is not None:
        text = _plain(Path(file).read_text(encoding="utf-8", errors="replace"))
        if not text.strip():
            raise ValueError(f"{file} holds no text")
        return text
    try:
        from pydoc_data.topics import topics
    except ImportError:
        raise ValueError(
            "this Python came without its reference text (pydoc_data): give a text file of your own"
        ) from None
    paragraphs = {}  # by its words, as the same paragraph may be indented otherwise
    for topic in sorted(topics):
        for paragraph in _without_tables(_plain(topics[topic])).split("\n\n"):
            words = " ".join(paragraph.split())
            if words:
                paragraphs.setdefault(words, paragraph.strip("\n"))
    return "\n\n".join(paragraphs.values())


def _plain(text):
    """Give a text in the characters of the alphabet."""
    text = unicodedata.normalize("NFKD", text.translate(_TYPED)).replace("\r\n", "\n").replace("\r", "\n")
    known = set(ALPHABET)
    return "".join(character for character in text if character in known)


def _without_tables(text):
    """Leave out rows of tables, and lines without a letter or a digit that are not empty."""
    lines = [
        line
        for line in text.split("\n")
        if not line.strip() or (re.search("[A-Za-z0-9]", line) and not re.fullmatch(r" *\|.*\| *", line))
    ]
    return re.sub("\n{3,}", "\n\n", "\n".join(lines))
