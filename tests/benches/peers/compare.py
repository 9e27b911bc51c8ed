#!/usr/bin/env python3
"""Casuskompas beside what people would use instead, in one run and one table.

Installs Debian's sqlcipher and keepassxc and Signal's SQLCipher build from npm,
gives all of them the same made-up cases of about 6 kB, and measures what a day
of work asks of them. All of them wait for the disk at each save. Usage:

    cargo bench --bench peers --no-run     # prints the path of the binary
    tests/benches/peers/compare.py BINARY [--cases 10000] [--rounds 3]

Times are medians in milliseconds, of one process or one session at work; the
start of a program and the derivation of a key from a passphrase are taken off
and stand in rows of their own. Memory is the peak of the whole process (MB).
"""

import argparse
import base64
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).resolve().parent
RAW_KEY = "x'" + "2b" * 32 + "3c" * 16 + "'"
SAVES = 20
SYNCS = "fsync,fdatasync,sync_file_range,msync,syncfs"


def run(command, text="", env=None, out=None):
    """Runs a program; gives its output, its seconds and its peak memory in MB."""
    with tempfile.TemporaryFile() as stdin, tempfile.TemporaryFile() as caught, \
            tempfile.NamedTemporaryFile("r") as peak:
        stdin.write(text.encode())
        stdin.seek(0)
        # A child of ours would begin with the memory of this script.
        measured = ["/usr/bin/time", "-q", "-f", "%M", "-o", peak.name, *map(str, command)]
        start = time.perf_counter()
        subprocess.run(
            measured,
            stdin=stdin,
            stdout=out or caught,
            stderr=subprocess.STDOUT if out is None else subprocess.DEVNULL,
            env={**os.environ, **(env or {})},
        )
        seconds = time.perf_counter() - start
        caught.seek(0)
        return caught.read().decode(errors="replace"), seconds, int(peak.read()) / 1024


def syncs(command, text="", env=None):
    """How often a program waits for the disk."""
    with tempfile.NamedTemporaryFile() as told:
        strace = ["strace", "-f", "-c", "-e", f"trace={SYNCS}", "-o", told.name]
        run([*strace, *command], text, env)
        rows = [row.split() for row in Path(told.name).read_text().splitlines()]
        return sum(int(row[3]) for row in rows if len(row) > 4 and row[-1] in SYNCS.split(","))


def size(path):
    if path.is_file():
        return path.stat().st_size
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())


class Contender:
    """One program: how to do each operation with it."""

    def __init__(self, name, work):
        self.name, self.work, self.figures, self.absent = name, work, {}, None

    def put(self, row, value):
        if value is not None:
            self.figures.setdefault(row, []).append(value)

    def told(self, row):
        if self.absent:
            return "–"
        values = self.figures.get(row)
        return "–" if not values else shown(statistics.median(values))


def shown(value):
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


class Program(Contender):
    """A program whose driver prints JSON: Casuskompas, and Signal's SQLCipher."""

    def __init__(self, name, work, command, place, env=None, rare=""):
        super().__init__(name, work)
        self.command, self.place, self.env, self.rare = command, place, env, rare

    def do(self, operation, *more):
        call = [*self.command, operation, self.place, *more]
        output, _, peak = run(call, env=self.env)
        try:
            return json.loads(output.strip().splitlines()[-1]), peak
        except (ValueError, IndexError):
            sys.exit(f"{self.name}: {operation}: {output}")

    def create(self, data):
        told, peak = self.do("create", data)
        self.put("create", told["ms"][0])
        self.put("create memory", peak)
        self.put("disk", size(self.place) / 1e6)

    def derive(self):
        if self.name == "Casuskompas":
            output, _, peak = run([*self.command, "derive"])
            self.put("derive", statistics.median(json.loads(output)["ms"]))
            self.put("derive memory", peak)
        else:
            self.put("derive", 0)

    def list(self):
        told, peak = self.do("list")
        self.put("list", told["ms"][0])
        self.put("list memory", peak)

    def open(self):
        told, _ = self.do("open")
        self.put("open", statistics.median(told["ms"]))
        if "parse" in told:
            self.put("parse", statistics.median(told["parse"]))

    def search(self):
        told, peak = self.do("search", "", self.rare) if self.env else self.do("search")
        self.put("search first", told["first"])
        self.put("search warm", statistics.median(told["ms"]))
        self.put("search memory", peak)
        for extra in ("mb_before", "mb_after"):
            self.put(extra, told.get(extra))
        for extra in ("common", "excerpt"):
            if extra in told:
                self.put(extra, max(told[extra]))

    def save(self):
        told, _ = self.do("save", SAVES)
        self.put("save first", told["first"])
        self.put("save", statistics.median(told["ms"]))

    def export(self):
        target = self.work / "export"
        told, peak = self.do("export", target)
        self.put("export", told["ms"][0])
        self.put("export memory", peak)
        target.unlink()

    def count_syncs(self):
        counted = [
            syncs([*self.command, "save", self.place, many], env=self.env) for many in (1, SAVES + 1)
        ]
        self.put("syncs", (counted[1] - counted[0]) / SAVES)


class SqlCipher(Contender):
    """Debian's sqlcipher with FTS4, as FTS5 is not in it; a raw key, and a passphrase apart."""

    def __init__(self, work, rare):
        super().__init__("sqlcipher (Debian)", work)
        self.place, self.rare = work / "sqlcipher.db", rare

    def do(self, sql, key=f'"{RAW_KEY}"', out=subprocess.DEVNULL, place=None):
        # What is printed goes nowhere, as a window would not print it either.
        script = f"PRAGMA key = {key};\nPRAGMA synchronous = FULL;\n{sql}\n"
        output, seconds, peak = run(["sqlcipher", place or self.place], script, out=out)
        return output, seconds * 1000, peak

    def each(self, before, sql, many):
        """The time of one of many of the same, without that of the start."""
        _, once, _ = self.do(before + sql(0))
        _, all_of_them, _ = self.do(before + "".join(sql(at) for at in range(many + 1)))
        return (all_of_them - once) / many

    def start(self):
        return self.do("SELECT 1;", place=":memory:")[1]

    def create(self, data):
        quote = lambda text: "'" + text.replace("'", "''") + "'"
        parts = [
            "CREATE TABLE cases (id TEXT PRIMARY KEY, number TEXT, name TEXT, summary TEXT);",
            "CREATE TABLE bodies (id TEXT PRIMARY KEY, body TEXT);",
            'CREATE VIRTUAL TABLE words USING fts4(text, tokenize=unicode61 "remove_diacritics=1");',
            "BEGIN;",
        ]
        for at, line in enumerate(data.open()):
            one = {key: quote(value) for key, value in json.loads(line).items()}
            parts.append("INSERT INTO cases VALUES ({id}, {number}, {name}, {summary});".format(**one))
            parts.append("INSERT INTO bodies VALUES ({id}, {body});".format(**one))
            parts.append(f"INSERT INTO words (docid, text) VALUES ({at + 1}, {one['text']});")
        _, ms, peak = self.do("\n".join([*parts, "COMMIT;"]))
        self.put("create", ms - self.start())
        self.put("create memory", peak)
        self.put("disk", size(self.place) / 1e6)

    def derive(self):
        place = self.work / "derive.db"
        sql = "CREATE TABLE IF NOT EXISTS t (a); SELECT count(*) FROM t;"
        self.do(sql, "'paraplu lantaarn zebra kwartje'", place=place)
        _, ms, peak = self.do(sql, "'paraplu lantaarn zebra kwartje'", place=place)
        self.put("derive", ms - self.start())
        self.put("derive memory", peak)

    def list(self):
        _, ms, peak = self.do("SELECT * FROM cases ORDER BY id;")
        self.put("list", ms - self.start())
        self.put("list memory", peak)

    def open(self):
        key = lambda at: f"00000000-0000-0000-0000-{at * 37 % 10000 + 1:012x}"
        self.put("open", self.each("", lambda at: f"SELECT body FROM bodies WHERE id = '{key(at)}';\n", 200))

    def search(self):
        query = f"SELECT docid FROM words WHERE words MATCH '{self.rare}*';\n"
        _, ms, peak = self.do(query)
        self.put("search first", ms - self.start())
        self.put("search memory", peak)
        self.put("search warm", self.each("", lambda _: query, 500))

    def saving(self, at):
        key = "00000000-0000-0000-0000-000000000005"
        return (
            "BEGIN;"
            f"UPDATE cases SET summary = summary || ' ' WHERE id = '{key}';"
            f"UPDATE bodies SET body = body || '// {at}' WHERE id = '{key}';"
            f"UPDATE words SET text = text || ' keer{at}' WHERE docid = 5;"
            "COMMIT;\n"
        )

    def save(self):
        self.put("save", self.each("", self.saving, SAVES))

    def export(self):
        with (self.work / "export").open("wb") as target:
            _, ms, peak = self.do("SELECT body FROM bodies ORDER BY id;", out=target)
        self.put("export", ms - self.start())
        self.put("export memory", peak)

    def count_syncs(self):
        head = f'PRAGMA key = "{RAW_KEY}";\nPRAGMA synchronous = FULL;\n'
        command = ["sqlcipher", self.place]
        counted = [
            syncs(command, head + "".join(self.saving(at) for at in range(many)))
            for many in (1, SAVES + 1)
        ]
        self.put("syncs", (counted[1] - counted[0]) / SAVES)


class KeePassXc(Contender):
    """keepassxc-cli: each case an entry, its text in the notes. A wrong password
    costs the derivation and the start, and is taken off."""

    PASSWORD = "paraplu lantaarn zebra kwartje"

    def __init__(self, work, rare):
        super().__init__("KeePassXC", work)
        self.place, self.rare, self.names = work / "kluis.kdbx", rare, []

    def cli(self, command, *arguments, password=None, lines=(), out=None):
        text = "\n".join([password or self.PASSWORD, *lines]) + "\n"
        env = {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
        output, seconds, peak = run(["keepassxc-cli", command, *arguments], text, env, out)
        return output, seconds * 1000, peak

    def start(self):
        return self.cli("ls", "-q", self.place, password="wrong")[1]

    def session(self, lines):
        """Works in one session; gives the milliseconds until the first prompt
        and of each command."""
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
        process = subprocess.Popen(["keepassxc-cli", "open", self.place], env=environment, **pipes)
        times = []
        for line in [self.PASSWORD, *lines]:
            start = time.perf_counter()
            process.stdin.write(f"{line}\n".encode())
            process.stdin.flush()
            said = b""
            while not said.endswith(b"> "):
                said += os.read(process.stdout.fileno(), 1 << 16) or sys.exit("KeePassXC: ended early")
            times.append((time.perf_counter() - start) * 1000)
        process.stdin.write(b"quit\n")
        process.stdin.close()
        process.stdout.read()
        process.wait()
        return times[0], times[1:]

    def create(self, data):
        xml = self.work / "cases.xml"
        with xml.open("w") as file:
            file.write("<?xml version='1.0' encoding='UTF-8'?><KeePassFile><Meta/><Root><Group>")
            file.write(f"<UUID>{base64.b64encode(b'g' * 16).decode()}</UUID><Name>Root</Name>")
            for at, line in enumerate(data.open()):
                one = json.loads(line)
                self.names.append(one["number"])
                uuid = base64.b64encode((at + 1).to_bytes(16, "big")).decode()
                fields = {"Title": one["number"], "UserName": one["name"], "Notes": one["body"]}
                strings = "".join(
                    f"<String><Key>{key}</Key><Value>{escape(value)}</Value></String>"
                    for key, value in fields.items()
                )
                file.write(f"<Entry><UUID>{uuid}</UUID>{strings}</Entry>")
            file.write("</Group></Root></KeePassFile>")
        output, ms, peak = self.cli(
            "import", "-q", "-p", "-t", "100", xml, self.place, lines=[self.PASSWORD]
        )
        if not self.place.exists():
            sys.exit(f"KeePassXC: {output}")
        self.put("create", ms - self.start())
        self.put("create memory", peak)
        self.put("disk", size(self.place) / 1e6)

    def derive(self):
        place = self.work / "derive.kdbx"
        place.unlink(missing_ok=True)
        self.cli("db-create", "-q", "-p", place, lines=[self.PASSWORD])
        _, ms, peak = self.cli("ls", "-q", place)
        self.put("derive", ms)
        self.put("derive memory", peak)

    def list(self):
        _, ms, peak = self.cli("ls", "-q", "-R", self.place, out=subprocess.DEVNULL)
        self.put("list", ms - self.start())
        self.put("list memory", peak)

    def open(self):
        _, times = self.session(f"show -a Notes {self.names[at * 37]}" for at in range(200))
        self.put("open", statistics.median(times))

    def search(self):
        opened, times = self.session([f"search {self.rare}"] * 6)
        self.put("search first", opened - self.derivation() + times[0])
        self.put("search warm", statistics.median(times[1:]))
        _, _, peak = self.cli("search", "-q", self.place, self.rare)
        self.put("search memory", peak)

    def save(self):
        lines = [f"edit --username keer{at} {self.names[4]}" for at in range(3)]
        _, times = self.session(lines)
        self.put("save", statistics.median(times) - self.derivation())

    def derivation(self):
        """Each save derives the key anew."""
        _, ms, _ = self.cli("ls", "-q", self.place, password="wrong")
        _, bare, _ = run(["keepassxc-cli", "--version"], "", {"QT_QPA_PLATFORM": "offscreen"})
        return ms - bare * 1000

    def export(self):
        with (self.work / "export").open("wb") as target:
            _, ms, peak = self.cli("export", "-q", "-f", "xml", self.place, out=target)
        self.put("export", ms - self.start())
        self.put("export memory", peak)

    def count_syncs(self):
        edit = ["keepassxc-cli", "edit", "-q", "--username", "een", self.place, self.names[4]]
        self.put("syncs", syncs(edit, self.PASSWORD + "\n", {"QT_QPA_PLATFORM": "offscreen"}))


ROWS = [
    ("create", "create all (ms)"),
    ("list", "unlock and list (ms)"),
    ("open", "open one (ms)"),
    ("parse", "of that, making a case of its text (ms)"),
    ("search first", "search a rare word, first (ms)"),
    ("search warm", "search a rare word, warm (ms)"),
    ("save", "save one (ms)"),
    ("save first", "save one, first of a session (ms)"),
    ("export", "export all (ms)"),
    ("syncs", "waits for the disk per save"),
    ("disk", "on disk (MB)"),
    ("list memory", "peak memory, listing (MB)"),
    ("search memory", "peak memory, searching (MB)"),
    ("create memory", "peak memory, creating (MB)"),
    ("export memory", "peak memory, exporting (MB)"),
    ("derive", "apart: deriving the key (ms)"),
    ("derive memory", "apart: memory for that (MB)"),
]


def installed(packages):
    """Installs Debian packages; gives why not."""
    missing = [name for name, tool in packages.items() if not shutil.which(tool)]
    if not missing:
        return None
    root = [] if os.geteuid() == 0 else ["sudo"]
    command = [*root, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing]
    return None if subprocess.run(command, capture_output=True).returncode == 0 else "apt-get failed"


def signal_home(work):
    home = work / "signal"
    home.mkdir()
    (home / "package.json").write_text('{"name": "peers", "private": true}')
    command = ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "@signalapp/sqlcipher"]
    done = shutil.which("npm") and subprocess.run(command, cwd=home, capture_output=True).returncode == 0
    return home if done else None


def contenders(binary, work, rare):
    ours = Program("Casuskompas", work, [binary], work / "kluis")
    sqlcipher, keepass = SqlCipher(work, rare), KeePassXc(work, rare)
    sqlcipher.absent = installed({"sqlcipher": "sqlcipher"})
    keepass.absent = installed({"keepassxc": "keepassxc-cli"})
    home = signal_home(work)
    driver = ["node", HERE / "signal.mjs"]
    env = {"SIGNAL_HOME": str(home)}
    signal = Program("Signal's SQLCipher", work, driver, work / "signal.db", env, rare)
    signal.absent = None if home else "npm failed"
    return [ours, sqlcipher, signal, keepass]


def table(all_of_them):
    there = [one for one in all_of_them]
    lines = ["| | " + " | ".join(one.name for one in there) + " |", "|---|" + "---:|" * len(there)]
    lines += [f"| {words} | " + " | ".join(one.told(row) for one in there) + " |" for row, words in ROWS]
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", type=lambda path: Path(path).resolve())
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        work = Path(work)
        data = work / "cases.jsonl"
        needed = installed({"time": "/usr/bin/time", "strace": "strace", "nodejs": "node", "npm": "npm"})
        if needed:
            sys.exit(needed)
        output, _, _ = run([arguments.binary, "generate", data, arguments.cases])
        rare = json.loads(output)["rare"]
        all_of_them = contenders(arguments.binary, work, rare)
        there = [one for one in all_of_them if not one.absent]
        for one in there:
            print("creating:", one.name, file=sys.stderr, flush=True)
            one.create(data)
        for turn in range(arguments.rounds):
            # One after the other, so that a busy moment is shared.
            for operation in ("derive", "list", "open", "search", "save", "export"):
                for one in there:
                    print(f"round {turn + 1}: {operation}: {one.name}", file=sys.stderr, flush=True)
                    getattr(one, operation)()
        for one in there:
            one.count_syncs()
        body = statistics.mean(len(json.loads(line)["body"]) for line in data.open())
        print(f"\n{arguments.cases} cases of {body / 1000:.1f} kB, {date.today()}, {os.cpu_count()} cores\n")
        print(table(all_of_them))
        for one in all_of_them:
            if one.absent:
                print(f"\n{one.name} could not be measured: {one.absent}.")
        ours = all_of_them[0]
        print(f"\nCasuskompas: longest search for a single common letter or syllable {ours.told('common')} ms,"
              f" longest excerpt {ours.told('excerpt')} ms, memory in use {ours.told('mb_before')} MB"
              f" after listing and {ours.told('mb_after')} MB with the words of all cases.")


if __name__ == "__main__":
    main()
