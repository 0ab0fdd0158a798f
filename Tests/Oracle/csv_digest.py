"""What Python's csv module, in strict mode, makes of every short text, as one number for the tests of the CSV reader.

    csv_digest.py      print the digests in CSVOracleTests.swift, one for each length

Python's reader and ours agree on what is well-formed, on rows and on cells. What one refuses the other refuses too.
"""

import csv
import io
import itertools

ALPHABET = 'a,"\n\r'


def rows(text):
    """The rows; None when the text is not well-formed. An empty line is an empty row."""
    try:
        return list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error:
        return None


def shown(text):
    found = rows(text)
    return "!\0" if found is None else "\x1e".join("\x1f".join(row) + "\x1d" for row in found) + "\0"


def fnv1a(data, digest=0xCBF29CE484222325):
    for byte in data:
        digest = (digest ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return digest


if __name__ == "__main__":
    for length in range(1, 8):
        texts = ("".join(letters) for letters in itertools.product(ALPHABET, repeat=length))
        print(f"0x{fnv1a(''.join(map(shown, texts)).encode()):016x},")
