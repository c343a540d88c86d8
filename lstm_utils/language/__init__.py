"""Language models over characters: text as numbers, simple models to beat, drawing one character after the other."""

from lstm_utils.language.counting import bigram, bits_per_character, surprise, trigram, unigram
from lstm_utils.language.text import ALPHABET, decode, encode, next_character_windows
from lstm_utils.language.writing import copied_share, draw, generate, read_on, with_temperature

__all__ = [
    "ALPHABET",
    "bigram",
    "bits_per_character",
    "copied_share",
    "decode",
    "draw",
    "encode",
    "generate",
    "next_character_windows",
    "read_on",
    "surprise",
    "trigram",
    "unigram",
    "with_temperature",
]
