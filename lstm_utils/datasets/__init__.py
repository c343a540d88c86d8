"""The course's data: small series that ship with the package, and sequences that are drawn by chance."""

from lstm_utils.datasets.measured import Series, airline_passengers, seattle_weather
from lstm_utils.datasets.sequences import (
    Barcodes,
    RainyDays,
    dna_barcodes,
    echo_sequences,
    moving_squares,
    rain_gauge,
)
from lstm_utils.datasets.waves import damped_waves, vibrato
from lstm_utils.datasets.written import Sums, roman_numeral, sums

__all__ = [
    "Barcodes",
    "RainyDays",
    "Series",
    "Sums",
    "airline_passengers",
    "damped_waves",
    "dna_barcodes",
    "echo_sequences",
    "moving_squares",
    "rain_gauge",
    "roman_numeral",
    "seattle_weather",
    "sums",
    "vibrato",
]
