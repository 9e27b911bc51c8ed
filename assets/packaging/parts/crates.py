"""Which crates become part of the program for one system, and what each says of itself."""
import json
import os
import re
import subprocess
import tomllib
from pathlib import Path

TOP = Path(__file__).resolve().parents[3]

# Files in which a crate gives its licence, whatever their ending.
OF_LICENCE = re.compile(r"^(un)?licen[cs]e|^copying|^notice|^copyright", re.IGNORECASE)


def metadata(target):
    command = ["cargo", "metadata", "--locked", "--format-version", "1"]
    command += ["--filter-platform", target]
    return json.loads(subprocess.check_output(command, cwd=TOP))


def is_part(dependency):
    """What is used for building or testing alone stays outside."""
    return any(kind["kind"] is None for kind in dependency["dep_kinds"])


def graph(known):
    """Each part with the parts that it uses itself, from the program on."""
    nodes = {node["id"]: node for node in known["resolve"]["nodes"]}
    uses, to_do = {}, [known["resolve"]["root"]]
    while to_do:
        part = to_do.pop()
        if part not in uses:
            uses[part] = sorted(d["pkg"] for d in nodes[part]["deps"] if is_part(d))
            to_do += uses[part]
    return uses


def checksums():
    """What Cargo.lock says of each crate: its SHA-256 in the registry."""
    lock = tomllib.loads((TOP / "Cargo.lock").read_text())
    return {(p["name"], p["version"]): p.get("checksum") for p in lock["package"]}


def read(target):
    """The program itself, then its parts by name, and who uses whom."""
    known = metadata(target)
    uses = graph(known)
    packages = {p["id"]: p for p in known["packages"] if p["id"] in uses}
    own = packages.pop(known["resolve"]["root"])
    return own, sorted(packages.values(), key=lambda p: (p["name"], p["version"])), uses


def folder(package):
    return Path(package["manifest_path"]).parent


def licence(package):
    """The expression in today's spelling: some still write a slash for OR."""
    return re.sub(r"\s*/\s*", " OR ", package["license"])


def texts(package):
    """The texts that the crate brings of its licences, in the order of their names."""
    named = package.get("license_file")
    names = {n for n in os.listdir(folder(package)) if OF_LICENCE.search(n)}
    names |= {named} if named else set()
    files = [folder(package) / name for name in sorted(names)]
    return [text(file) for file in files if file.is_file() and file.suffix != ".rs"]


def text(file):
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    return "\n".join(line.rstrip() for line in lines).strip()
