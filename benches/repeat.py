#!/usr/bin/env python3
"""Repeats every text of the extraction's unit tests to a length that no release has, and names those that take more than
their share: a rule that looks back through a whole sentence for each of its words is quick on all releases and stands still
on a hostile one.

usage: benches/repeat.py [DATELINE_BINARY]

Each text is repeated to SHORT and to LONG bytes, as it is and as one sentence without an end. Told is whatever takes more
than WORST times as long for a byte at LONG as at SHORT, or fails. Without a binary that of the release build is taken.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time

SHORT, LONG, WORST = 60_000, 600_000, 2.5
# What a start costs would be counted as the text's.
LEAST = 0.3
ROOT = pathlib.Path(__file__).resolve().parent.parent
CALL = re.compile(r'\b(?:finds|check|check_with|said)\(\s*&?("(?:[^"\\]|\\.)*")', re.S)


def texts():
    """The first text of every call of a test that reads one."""
    found = set()
    for path in (ROOT / "src" / "extract").rglob("*.rs"):
        if "test" not in str(path.relative_to(ROOT)):
            continue
        for literal in CALL.findall(path.read_text()):
            joined = re.sub(r"\\\n\s*", "", literal)
            try:
                found.add(json.loads(joined.replace("\n", "\\n").replace("\\'", "'")))
            except ValueError:
                continue
    return sorted(text for text in found if len(text) > 25)


def one_sentence(text):
    """The text without what ends its sentences."""
    return re.sub(r"\. (?=[A-Z])", ", ", re.sub(r'[.!?”"]+$', "", text)) + ","


def seconds(binary, path, text, size):
    """How long the extraction of the text takes, repeated to so many bytes; infinity where it fails."""
    times = max(1, size // (len(text.encode()) + 1))
    path.write_text("Release on a Matter\n\n" + " ".join([text] * times) + "\n")
    started = time.perf_counter()
    ended = subprocess.run([binary, "extract", "--format", "jsonl", path], stdout=subprocess.DEVNULL, check=False)
    return time.perf_counter() - started if ended.returncode == 0 else float("inf")


def main():
    binary = sys.argv[1] if len(sys.argv) > 1 else ROOT / "target" / "release" / "dateline"
    told = 0
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "repeated.txt"
        tried = texts()
        for text in tried:
            for form in (text, one_sentence(text)):
                long = seconds(binary, path, form, LONG)
                if long < LEAST:
                    continue
                ratio = long / seconds(binary, path, form, SHORT) * SHORT / LONG
                if ratio > WORST:
                    told += 1
                    print(f"{ratio:6.1f} times  {long:7.2f} s  {form[:100]}")
    print(f"{told} of {len(tried)} texts take more than {WORST} times as long for a byte at {LONG:,} bytes as at {SHORT:,}")
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
