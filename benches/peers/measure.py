"""Measures dateline beside newsboat and ripgrep, and prints what came out; started by benches/peers.sh."""

import argparse
import json
import os
import shlex
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import material
from dateline import Dateline, Reader
from session import Fault, Session

MB = "{:.0f} MB".format


def seconds(value):
    """Seconds as they are read best."""
    return f"{value * 1000:.1f} ms" if value < 1 else f"{value:.2f} s"


def at(times, share):
    """The time that this share of all does not exceed."""
    times = sorted(times)
    return times[min(len(times) - 1, int(share * len(times)))]


def note(text):
    """What is being done, for who waits."""
    print(f"… {text}", file=sys.stderr, flush=True)


def measure_dateline(dateline, phrases, names, runs):
    """All that is measured of dateline itself."""
    found = {}
    note("dateline: first screens without an index")
    found["first"] = [dateline.first_screen() for _ in range(runs)]
    note("dateline: moving while it takes in")
    found["moves"], found["untold"] = dateline.move_meanwhile()
    if found["moves"]:
        note(f"  {len(found['moves'])} keys, p99 {seconds(at(found['moves'], 0.99))}")
    note("dateline: taking in")
    found.update(taken=dateline.take_in())
    note(f"  all listed after {seconds(found['taken']['listed'])}, complete after {seconds(found['taken']['complete'])}")
    count = found["taken"]["count"]
    note("dateline: starts with the index there")
    found["starts"] = [dateline.start(count) for _ in range(runs)]
    with dateline.session() as session:
        note(f"  {seconds(at([all_listed for _, all_listed, _ in found['starts']], 0.5))}")
        reader = Reader(session, count)
        found["memory listed"] = session.memory()
        note(f"dateline: {len(phrases)} phrases")
        found["phrases"] = [reader.phrase(p) for p in phrases]
        found["typed"] = [t for p in phrases[: max(1, len(phrases) // 20)] for t in reader.typed(p)]
        note(f"  p99 {seconds(at([to_list for to_list, *_ in found['phrases']], 0.99))}")
        note(f"dateline: {len(phrases)} people and organisations")
        found["filters"] = reader.filters(names, len(phrases))
        if not found["filters"]:
            raise Fault("no person or organisation could be filtered by")
        found["memory"] = session.memory()
        dateline.quit(session)
    found["verified"] = dateline.verify()
    if dateline.has("index"):
        note("dateline: dateline index, from nothing")
        dateline.fresh()
        found["command"] = dateline.index_command()
    return found


def measure_newsboat(paths, phrases, scratch, runs):
    """newsboat on one feed with the same releases."""
    home = scratch / "newsboat"
    home.mkdir()
    note("newsboat: writing its feed")
    material.write_feed(paths, home / "feed.xml")
    (home / "urls").write_text(f"file://{home}/feed.xml\n")
    # Its own width cuts off the number of items from 10,000 on, and that is what is waited for.
    (home / "config").write_text('feedlist-format "%4i %n %24u %t"\n')
    cache = home / "cache.db"
    argv = ["newsboat", "-q", "-u", str(home / "urls"), "-c", str(cache), "-C", str(home / "config")]
    environment = dict(os.environ, HOME=str(home), TERM="xterm-256color", LANG="C.UTF-8", LC_ALL="C.UTF-8")
    note("newsboat: taking in")
    start = time.monotonic()
    subprocess.run([*argv, "-x", "reload"], env=environment, check=True, stdout=subprocess.DEVNULL)
    found = {"taken": time.monotonic() - start, "starts": [], "searches": []}
    with sqlite3.connect(cache) as database:
        found["count"] = database.execute("select count(*) from rss_item").fetchone()[0]
    note(f"  {seconds(found['taken'])}, {found['count']:,} items")
    note("newsboat: starts and searches")
    everything = f"/{found['count']})"
    for _ in range(runs):
        with Session(argv, environment) as session:
            shown = session.until("its feed", lambda rows: any(everything in row for row in rows))
            found["starts"].append(shown - session.started)
    with Session(argv, environment) as session:
        session.until("its feed", lambda rows: any(everything in row for row in rows))
        session.press("\r")
        session.until("its list", lambda rows: "Articles in feed" in rows[0])
        session.until_still()
        found["memory"] = session.memory()
        for phrase in phrases[:runs]:
            session.press("/")
            session.until("its search line", lambda rows: "Search for" in rows[-1])
            session.press(phrase)
            session.until_still(lambda rows: phrase in rows[-1])
            pressed = session.press("\r")
            # What it finds comes as a list over the one before.
            shown = session.until("what it found", lambda rows: "Search results" in rows[0] and "Search" not in rows[-1])
            found["searches"].append(shown - pressed)
            session.press("q")
            session.until("its list", lambda rows: "Articles in feed" in rows[0])
    note(f"  start {seconds(at(found['starts'], 0.5))}, search {seconds(at(found['searches'], 0.5))}")
    return found


def measure_rg(folder, phrases, scratch):
    """Mean seconds of ripgrep for a phrase over all files."""
    note("rg: scans")
    report = scratch / "rg.json"
    commands = [f"rg -c '{phrase}' {shlex.quote(str(folder))}" for phrase in phrases[:3]]
    subprocess.run(
        ["hyperfine", "--warmup", "1", "--runs", "10", "--ignore-failure", "--export-json", str(report), *commands],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    means = [r["mean"] for r in json.loads(report.read_text())["results"]]
    return sum(means) / len(means)


class Table:
    """Rows of what was measured, what the others took, and what was to be reached."""

    def __init__(self):
        self.rows = [("what", "dateline", "beside", "ratio", "goal", "")]

    def against(self, what, value, peer, name, goal):
        """A row that a ratio decides."""
        if peer is None:
            return self.rows.append((what, seconds(value), "", "", f"{goal} of {name}", ""))
        ratio = value / peer
        self.rows.append((what, seconds(value), f"{seconds(peer)} {name}", f"{ratio:.2f}", f"{goal}", self.verdict(ratio <= goal)))

    def limit(self, what, value, limit, form=seconds, beside=""):
        """A row that a figure decides."""
        self.rows.append((what, form(value), beside, "", form(limit), self.verdict(value <= limit)))

    def told(self, what, value, beside=""):
        """A row without a goal."""
        self.rows.append((what, value, beside, "", "", ""))

    @staticmethod
    def verdict(reached):
        return "reached" if reached else "MISSED"

    def show(self):
        widths = [max(len(row[i]) for row in self.rows) for i in range(6)]
        for place, row in enumerate(self.rows):
            print("| " + " | ".join(cell.ljust(w) for cell, w in zip(row, widths)) + " |")
            if place == 0:
                print("|" + "|".join("-" * (w + 2) for w in widths) + "|")


def tabulate(ours, boat, scan):
    """The goals, one by one."""
    table, taken = Table(), ours["taken"]
    firsts = ours["first"] + [taken["first"]]
    starts = list(zip(*ours["starts"]))
    table.limit("first screen, no index: worst", max(firsts), 0.060)
    table.told("first screen, no index: median", seconds(at(firsts, 0.5)))
    table.limit("first screen, index: worst", max(starts[0]), 0.060)
    table.against("taken in, full text and all", taken["complete"], boat and boat["taken"], "newsboat", 0.7)
    if "command" in ours:
        table.against("the same by dateline index", ours["command"], boat and boat["taken"], "newsboat", 0.7)
    table.told("processor time of that", seconds(taken["processor"]))
    table.against("all listed on that run", taken["listed"], boat and boat["taken"], "newsboat", 0.3)
    warm = at(starts[1], 0.5)
    table.against("start with all listed, index: median", warm, boat and at(boat["starts"], 0.5), "newsboat", 0.25)
    table.told("start with all listed, index: worst", seconds(max(starts[1])))
    table.told("start until the screen stands still: median", seconds(at(starts[2], 0.5)))
    if ours["verified"] is not None:
        table.limit("unchanged folder verified (dateline index)", ours["verified"], 0.5)
    lists, counts, screens, hits = zip(*ours["phrases"])
    table.limit("phrase to its first releases: p99", at(lists, 0.99), 0.020)
    table.told("phrase to its first releases: p50", seconds(at(lists, 0.5)), f"{len(hits)} phrases, {min(hits):,} to {max(hits):,} found")
    table.told("phrase to their number, too: p50, p99", f"{seconds(at(counts, 0.5))}, {seconds(at(counts, 0.99))}")
    table.told("phrase to whole screen: p50, p99", f"{seconds(at(screens, 0.5))}, {seconds(at(screens, 0.99))}")
    if scan:
        table.against("phrase to number, p50, beside a scan", at(counts, 0.5), scan, "rg", 0.1)
        table.against("phrase to number, p99, beside a scan", at(counts, 0.99), scan, "rg", 0.1)
    if boat:
        table.told("phrase to number: p50", seconds(at(counts, 0.5)), f"{seconds(at(boat['searches'], 0.5))} newsboat")
    typed = ours["typed"]
    table.told("phrase typed, each key to list: p50, p99", f"{seconds(at(typed, 0.5))}, {seconds(at(typed, 0.99))}", f"{len(typed)} keys")
    lists, screens, facets = zip(*ours["filters"])
    table.limit("name to filtered list: p99", at(lists, 0.99), 0.020)
    table.told("name to filtered list: p50", seconds(at(lists, 0.5)), f"{len(lists)} names")
    table.told("name to whole screen: p50, p99", f"{seconds(at(screens, 0.5))}, {seconds(at(screens, 0.99))}")
    table.limit("fresh facets within a name: p99", at(facets, 0.99), 0.020)
    table.told("fresh facets within a name: p50", seconds(at(facets, 0.5)))
    moves = ours["moves"]
    if moves:
        table.limit("j while taking in: p99", at(moves, 0.99), 0.016)
        untold = f", {ours['untold']} that could not be told" if ours["untold"] else ""
        table.told("j while taking in: p50, worst", f"{seconds(at(moves, 0.5))}, {seconds(max(moves))}", f"{len(moves)} keys{untold}")
    else:
        table.told("j while taking in", "too few releases to press one")
    beside = f"{MB(boat['memory'][1])} newsboat, listed" if boat else ""
    table.limit("resident, listed, searched, filtered", ours["memory"][1], 120, MB, beside)
    peak, _, own = ours["memory"]
    table.told("  the most; without pages of files", f"{MB(peak)}; {MB(own)}")
    table.told("  listed only", MB(ours["memory listed"][1]))
    table.told("  after taking in, and its most", f"{MB(taken['memory'][1])}, {MB(taken['memory'][0])}")
    return table


def growth(results):
    """What the same asks at several sizes, and how it grew from the smallest to the largest."""
    lines = [("releases", "start p50", "first", "phrase p50", "p99", "counted p99", "name p50", "p99", "facets p99", "resident", "taken in")]
    columns = []
    for ours in results:
        starts = list(zip(*ours["starts"]))
        phrases, names = list(zip(*ours["phrases"])), list(zip(*ours["filters"]))
        figures = [
            at(starts[1], 0.5), max(ours["first"]), at(phrases[0], 0.5), at(phrases[0], 0.99),
            at(phrases[1], 0.99), at(names[0], 0.5), at(names[0], 0.99), at(names[2], 0.99), ours["memory"][1], ours["taken"]["complete"],
        ]
        columns.append(figures)
        lines.append((f"{ours['taken']['count']:,}", *map(seconds, figures[:8]), MB(figures[8]), seconds(figures[9])))
    for before, after, ours in zip(columns, columns[1:], results[1:]):
        lines.append((f"× to {ours['taken']['count']:,}", *(f"{b / a:.1f}" for a, b in zip(before, after))))
    widths = [max(len(line[i]) for line in lines) for i in range(len(lines[0]))]
    for line in lines:
        print("| " + " | ".join(cell.rjust(w) for cell, w in zip(line, widths)) + " |")


def run(arguments, scratch):
    folder = Path(arguments.folder).resolve()
    paths = material.files(folder)
    if not paths:
        raise Fault(f"{folder}: holds no .txt, .md or .html")
    phrases, names = material.phrases(paths, arguments.queries), material.surnames(paths, arguments.queries)
    if not phrases:
        raise Fault(f"{folder}: no phrase of plain words found to search for")
    if arguments.grow:
        results = []
        for size in arguments.grow:
            note(f"{size:,} releases out of {len(paths):,}")
            grown = scratch / f"grown-{size}"
            material.grow(paths, folder, size, grown)
            place = scratch / f"state-{size}"
            ours = measure_dateline(Dateline(arguments.binary, grown, place), phrases, names, arguments.runs)
            results.append(ours)
            print(f"\n## {size:,} releases\n")
            tabulate(ours, None, None).show()
            shutil.rmtree(grown)
            shutil.rmtree(place)
        print("\n## Growth\n")
        return growth(results)
    boat = scan = None
    if not arguments.only_dateline:
        boat = measure_newsboat(paths, phrases, scratch, arguments.runs)
        scan = measure_rg(folder, phrases, scratch)
    ours = measure_dateline(Dateline(arguments.binary, folder, scratch), phrases, names, arguments.runs)
    told = f" (newsboat: {boat['count']:,})" if boat else ""
    print(f"\n{folder.name}: {ours['taken']['count']:,} releases in {len(paths):,} files{told}; {os.cpu_count()} processors\n")
    tabulate(ours, boat, scan).show()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--queries", type=int, default=100)
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--grow", type=lambda sizes: [int(s) for s in sizes.split(",")])
    parser.add_argument("--only-dateline", action="store_true")
    parser.add_argument("folder")
    parser.add_argument("binary")
    # What is there is taken away when the run is broken off, too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    with tempfile.TemporaryDirectory(prefix="dateline-peers-") as scratch:
        try:
            run(parser.parse_args(), Path(scratch))
        except Fault as fault:
            sys.exit(f"peers.sh: {fault}")


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
