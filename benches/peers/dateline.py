"""dateline on a folder: its starts, its taking in, its answers, its memory."""

import os
import random
import re
import subprocess
import time

from session import Fault, Session

HEADING = re.compile(r"Releases(?: ([\d,]+)/([\d,]+)(?: of ([\d,]+))?)?")
GAUGE = re.compile(r"\d read\b|full text: ")
COUNTED = re.compile(r"─ [\d,]+ of [\d,]+ ─")


def number(text):
    return int(text.replace(",", ""))


def listed(rows):
    """The releases in the list; None before there are any."""
    heading = HEADING.search(rows[0])
    return number(heading[2]) if heading and heading[2] else None


def of_all(rows):
    """Whether the list is filtered."""
    heading = HEADING.search(rows[0])
    return bool(heading) and (heading[2] is None or heading[3] is not None)


def list_part(rows):
    """The list with its heading; not the release beside it."""
    edge = re.search("[┬┐┌]", rows[0])
    end = edge.start() if edge else len(rows[0])
    return [row[:end] for row in rows[:-2]]


def list_rows(rows):
    """The releases of the list that the screen shows; not how many there are."""
    return list_part(rows)[1:]


def gauge(rows):
    """What the gauge says of taking in: `read`, `text` or nothing."""
    found = GAUGE.search(rows[-2]) or GAUGE.search(rows[-1])
    return None if found is None else "text" if "full" in found[0] else "read"


def selected(rows):
    """The text of the selected row, and nothing while it is still to be fetched."""
    text = [row for row in list_part(rows) if row.startswith("▌")]
    return None if not text or any(row.strip("▌ ") == "…" for row in text) else text


class Dateline:
    """The program, a folder, and places of its own for what it keeps."""

    def __init__(self, binary, folder, scratch):
        self.binary, self.folder, self.scratch = os.path.abspath(binary), str(folder), scratch
        self.homes = 0
        self.fresh()

    def fresh(self):
        """From here on there is no index."""
        self.homes += 1
        self.home = self.scratch / f"home-{self.homes}"
        self.environment = dict(os.environ, TERM="xterm-256color", LANG="C.UTF-8", LC_ALL="C.UTF-8")
        for name in ("HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
            place = self.home / name.lower()
            place.mkdir(parents=True)
            self.environment[name] = str(place)

    def session(self):
        return Session([self.binary, self.folder], self.environment)

    def has(self, command):
        """Whether the program knows a command."""
        asked = subprocess.run([self.binary, "help", command], capture_output=True)
        return asked.returncode == 0

    def index_command(self):
        """Seconds that `dateline index` takes."""
        start = time.monotonic()
        done = subprocess.run(
            [self.binary, "index", self.folder], env=self.environment, capture_output=True, text=True
        )
        taken = time.monotonic() - start
        if done.returncode not in (0, 1):
            raise Fault(f"dateline index ended with {done.returncode}:\n{done.stderr}")
        return taken

    def quit(self, session):
        session.press("q")
        session.wait()

    def first_screen(self):
        """Seconds from exec to the first whole frame, without an index."""
        self.fresh()
        with self.session() as session:
            at = session.until("its first screen", lambda rows: "Releases" in rows[0])
            self.quit(session)
        return at - session.started

    def take_in(self):
        """A first run, left alone: seconds to the first screen, to all listed, to the end; the number of releases, and
        its usage of the processor."""
        self.fresh()
        with self.session() as session:
            first = session.until("its first screen", lambda rows: "Releases" in rows[0])
            counts = []  # (seconds, listed), where it changes
            finished = None  # since when there are releases and no gauge
            while True:
                for at, rows in session.frames:
                    count = listed(rows)
                    if not counts or counts[-1][1] != count:
                        counts.append((at, count))
                    busy = count is None or gauge(rows)
                    finished = None if busy else finished or at
                session.frames = []
                # Between two frames there may be none of the gauge for a moment: it has to stay away.
                if not session.pump(1) and finished:
                    break
            memory = session.memory()
            self.quit(session)
        start, usage = session.started, session.usage
        return {
            "first": first - start,
            "listed": counts[-1][0] - start,
            "complete": finished - start,
            "count": counts[-1][1] or 0,
            "processor": usage.ru_utime + usage.ru_stime,
            "memory": memory,
        }

    def move_meanwhile(self):
        """Seconds of each `j` while a first run takes in, and how many had no change that could be told."""
        self.fresh()
        times, untold = [], 0
        with self.session() as session:
            session.until("a page of releases", lambda rows: (listed(rows) or 0) > 100)
            session.press("j")
            session.until("the second release", lambda rows: selected(rows) is not None)
            while gauge(session.screen.lines()):
                before = selected(session.screen.lines())
                pressed = session.press("j")
                moved = lambda rows: selected(rows) not in (None, before)
                try:
                    times.append(session.until("the next release", moved, patience=1) - pressed)
                except Fault:
                    untold += 1  # two releases that look the same
            self.quit(session)
        return times, untold

    def start(self, count):
        """A start with the index there: seconds to the first screen, to everything listed, to the end of checking."""
        with self.session() as session:
            first = session.until("its first screen", lambda rows: "Releases" in rows[0])
            at = session.until("all releases", lambda rows: listed(rows) == count)
            session.until_still(lambda rows: not gauge(rows))
            still = session.final_since()
            self.quit(session)
        return tuple(moment - session.started for moment in (first, at, still))

    def verify(self):
        """Seconds that `dateline index` takes on a folder that has not changed."""
        return self.index_command() if self.has("index") else None


class Reader:
    """A session with everything in the list, asked things."""

    def __init__(self, session, count):
        self.session, self.count = session, count
        session.until("all releases", lambda rows: listed(rows) == count)
        session.until_still(lambda rows: not gauge(rows))

    def answered(self, pressed, shows, *parts):
        """Seconds from a key to the frame from which on each of the parts is what it stays, and likewise the whole
        screen."""
        self.session.until_still(lambda rows: self.session.frames and shows(rows))
        of_parts = [self.session.final_since(part) - pressed for part in parts]
        return (*of_parts, self.session.final_since() - pressed)

    def unfiltered(self):
        """Back to all releases."""
        plain = lambda rows: listed(rows) == self.count and not of_all(rows) and "Esc" not in rows[-1]
        for _ in range(5):
            self.session.press("\x1b")
            if plain(self.session.until_still()):
                self.session.press("g")
                self.session.until_still(lambda rows: "Releases 1/" in rows[0], "the first release")
                return
        raise Fault(f"Esc does not bring all releases back:\n{self.session.shown()}")

    def phrase(self, phrase):
        """A phrase that comes into the search line in one piece, so that one query answers it."""
        self.session.press("/")
        self.session.until("the search line", lambda rows: "Esc" in rows[-1])
        pressed = self.session.press(f'\x1b[200~"{phrase}"\x1b[201~')
        taken = self.answered(pressed, lambda rows: of_all(rows) and phrase in rows[-2], list_rows, list_part)
        found = listed(self.session.frames[-1][1]) or 0
        self.unfiltered()
        return *taken, found

    def typed(self, phrase):
        """The same phrase letter by letter: seconds of each key."""
        self.session.press("/")
        self.session.until("the search line", lambda rows: "Esc" in rows[-1])
        times = []
        for end in range(1, len(phrase) + 2):
            text = f'"{phrase}'[:end]
            pressed = self.session.press(text[-1])
            times.append(self.answered(pressed, lambda rows: text in rows[-2], list_rows)[0])
        self.unfiltered()
        return times

    def filter(self, key, letters, down):
        """A filter by the name that a picker has for letters, `down` rows below the first: seconds to the filtered list
        and to the picker with fresh counts; None where nobody has such a name."""
        counted = lambda rows: any(COUNTED.search(row) for row in rows)
        self.session.press(key)
        self.session.until("the counts", counted)
        if letters:
            self.session.press(letters)
            self.session.until_still(lambda rows: any(f"› {letters}" in row for row in rows))
        if any("Nothing matches" in row for row in self.session.screen.lines()):
            self.unfiltered()
            return None
        for _ in range(down):
            self.session.press("\x1b[B")
        if down:
            self.session.until_still()
        pressed = self.session.press("\r")
        of_list, of_screen = self.answered(pressed, lambda rows: of_all(rows) and "Esc close" not in rows[-1], list_part)
        pressed = self.session.press(key)
        (of_facets,) = self.answered(pressed, counted)
        self.unfiltered()
        return of_list, of_screen, of_facets

    def filters(self, names, count):
        """Filters by names in turn: those named most, and those that letters lead to; of people and of organisations."""
        chance = random.Random(8)
        found = []
        for turn in range(count):
            letters = names[turn // 2 % len(names)] if turn % 2 and names else ""
            down = 0 if letters else chance.randrange(60)
            times = self.filter("o" if turn % 4 == 2 else "p", letters, down)
            if times:
                found.append(times)
        return found
