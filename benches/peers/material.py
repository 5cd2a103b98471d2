"""What is measured with: the releases of a folder, a feed of them for newsboat, phrases and names, a larger archive."""

import os
import random
import re
from email.utils import formatdate
from pathlib import Path
from xml.sax.saxutils import escape

SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm")
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
TITLED = re.compile(r"\b(?:Senator|Sen\.|Mr\.|Ms\.|Dr\.|President|Chairman|Secretary|Judge|Attorney|CEO) ([A-Z][a-z]{3,})")


def files(folder):
    """All files of releases under a folder, in order."""
    found = []
    for root, folders, names in os.walk(folder):
        folders[:] = [f for f in folders if not f.startswith(".")]
        found += [Path(root, n) for n in names if n.endswith(SUFFIXES) and not n.startswith(".")]
    return sorted(found)


def text(path):
    """What a file holds."""
    return path.read_text("utf-8", "replace")


def write_feed(paths, to):
    """One RSS feed with all releases, the whole text of each as its description."""
    with open(to, "w", encoding="utf-8") as feed:
        feed.write('<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>')
        feed.write("<title>Releases</title><link>http://localhost/</link><description>all</description>\n")
        for number, path in enumerate(paths):
            body = NOT_XML.sub(" ", text(path))
            title = next((" ".join(line.split()) for line in body.splitlines() if line.strip()), path.name)
            if not path.name.endswith((".html", ".htm")):
                body = "<pre>" + escape(body) + "</pre>"
            # A minute between two of them, so that their order is certain.
            date = formatdate(1_000_000_000 + 60 * number, usegmt=True)
            feed.write(
                f"<item><title>{escape(title[:120])}</title><guid>release-{number}</guid>"
                f"<pubDate>{date}</pubDate><description>{escape(body)}</description></item>\n"
            )
        feed.write("</channel></rss>\n")


def phrases(paths, count):
    """Phrases of two or three words out of the releases, each of which is in at least one of them."""
    chance = random.Random(4)
    found = []
    for _ in range(1000 * count):
        if len(found) == count:
            break
        lines = text(chance.choice(paths)).splitlines()
        words = chance.choice(lines).split() if lines else []
        length = chance.choice((2, 2, 3))
        if len(words) < length + 2:
            continue
        at = chance.randrange(len(words) - length)
        phrase = words[at : at + length]
        if all(w.isascii() and w.isalpha() and w.islower() for w in phrase) and len(phrase[-1]) > 2:
            phrase = " ".join(phrase)
            if phrase not in found:
                found.append(phrase)
    return found


def surnames(paths, count):
    """Names that stand after a title in the releases, each once."""
    chance = random.Random(5)
    found = {}
    for path in chance.sample(paths, min(len(paths), 3000)):
        for name in TITLED.findall(text(path)):
            found[name] = None
        if len(found) >= count * 3:
            break
    names = list(found)
    chance.shuffle(names)
    return names[:count]


WORD = re.compile(r"(?:\b([A-Z][a-z]+|[A-Z]\.) )?\b([A-Za-z][a-z]{3,})\b")
ANY = re.compile(r"\b[A-Z][a-z]{3,}\b")
KEPT = set(
    "January February March April June July August September October November December "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)
SYLLABLES = ("vik", "mar", "sen", "ley", "bor", "dan", "rup", "tal", "nes", "gor", "win", "ash", "kov", "lun", "fay", "hob")


def changed_words(paths):
    """The words that are taken for surnames: never in small letters, mostly after a capital."""
    after, alone, small = {}, {}, set()
    for path in random.Random(6).sample(paths, min(len(paths), 3000)):
        for before, word in WORD.findall(text(path)):
            if word[0].islower():
                small.add(word)
            else:
                counts = after if before else alone
                counts[word] = counts.get(word, 0) + 1
    return {w for w, n in after.items() if n > alone.get(w, 0) and w.lower() not in small and w not in KEPT}


def grow(paths, folder, size, to):
    """Writes `size` releases: the archive again and again, each time with surnames that it has not had yet.

    Under its own size it is a part of the archive. The time of change is kept, as it may be the date of a release.
    """
    if size < len(paths):
        paths = sorted(random.Random(7).sample(paths, size))
    changed = changed_words(paths) if size > len(paths) else set()
    for number in range(size):
        path, copy = paths[number % len(paths)], number // len(paths)
        place = to / str(copy) / path.relative_to(folder)
        if number < 2 * len(paths) or not place.parent.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
        if copy == 0:
            data = path.read_bytes()
        else:
            ending = SYLLABLES[copy % 16] + (SYLLABLES[copy // 16 % 16] if copy >= 16 else "")
            renamed = ANY.sub(lambda m: m[0] + ending if m[0] in changed else m[0], text(path))
            data = renamed.encode()
        place.write_bytes(data)
        stat = path.stat()
        os.utime(place, ns=(stat.st_atime_ns, stat.st_mtime_ns))
