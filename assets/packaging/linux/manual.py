#!/usr/bin/env python3
"""Makes the manual page of what `casuskompas help` says.

    casuskompas help | manual.py VERSION DAY > casuskompas.1

Help comes from the table of commands, so the page knows each of them too. A line of
help is a heading, a command (two spaces before it), an option of the command above it
(six spaces), or the rest of a meaning (below the others' meanings, in their column).
"""
import sys

COLUMN = 33
INDENT_OF_OPTION = 6


def escaped(words):
    """Words as they are, whatever they begin with or hold."""
    for letter, sign in [("\\", "\\e"), ("-", "\\-"), ("'", "\\(aq"), ("~", "\\(ti"), ("^", "\\(ha")]:
        words = words.replace(letter, sign)
    return "\\&" + words if words.startswith(".") else words


def parted(line):
    """What is typed, and what it means if that stands on the same line."""
    typed, _, meaning = line.strip().partition("  ")
    return typed, meaning.strip()


def entry(line):
    """A command or option, with its meaning indented below it."""
    indent = len(line) - len(line.lstrip())
    typed, meaning = parted(line)
    kind = ".RS\n.TP" if indent >= INDENT_OF_OPTION else ".TP"
    end = "\n.RE" if indent >= INDENT_OF_OPTION else ""
    return kind, f".B {escaped(typed)}", [meaning] if meaning else [], end


def grouped(lines):
    """Each heading, entry or sentence with the lines that go on with it."""
    groups = []
    for line in lines:
        goes_on = line.startswith(" " * COLUMN)
        if goes_on and groups and groups[-1][0] == "entry":
            groups[-1][1][2].append(line.strip())
        elif line.startswith("  "):
            groups.append(("entry", entry(line)))
        elif line.endswith(":"):
            groups.append(("heading", line[:-1]))
        elif line:
            groups.append(("words", line))
    return groups


def page(text, version, day):
    title, *lines = text.splitlines()
    name, _, sentence = title.partition(": ")
    yield f'.TH {name.upper()} 1 "{day}" "{name} {version}" "{name}"'
    yield f".SH NAAM\n{name.lower()} \\- {escaped(sentence.rstrip('.'))}"
    for kind, what in grouped(lines):
        if kind == "heading":
            yield f".SH {escaped(what.upper())}"
        elif kind == "words":
            yield f".PP\n{escaped(what)}"
        else:
            before, typed, meaning, after = what
            yield f"{before}\n{typed}\n{escaped(' '.join(meaning))}{after}"
    yield ".SH ZIE OOK\n.BR age (1)"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stdin.reconfigure(encoding="utf-8")
    print("\n".join(page(sys.stdin.read(), *sys.argv[1:3])))
