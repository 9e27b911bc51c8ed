"""What stands in the program and is no crate: typefaces, words, and what a linker adds."""
import html
import re
import subprocess
import tomllib
from pathlib import Path

from crates import TOP, text

LIST = Path(__file__).with_name("beside.toml")


def said(*command):
    return subprocess.check_output(command, text=True).strip()


def version(part):
    if "version" in part:
        return part["version"]
    if "package" in part:
        return said("dpkg-query", "--show", "--showformat", "${Version}", part["package"])
    return said("rustc", "--version").split()[1]


def file(part):
    """Below the top of the project, below the toolchain, or as it is."""
    places = [TOP, Path(said("rustc", "--print", "sysroot")), Path("/")]
    found = [place / part["text"] for place in places if (place / part["text"]).is_file()]
    if not found:
        raise SystemExit(f"The licence of {part['name']} is not there: {part['text']}")
    return found[0]


def words(part):
    """Its licence as text: that of the toolchain is a page for a browser."""
    path = file(part)
    found = text(path)
    if path.suffix != ".html":
        return found
    bare = html.unescape(re.sub(r"<style.*?</style>|<[^>]*>", "", found, flags=re.DOTALL))
    return re.sub(r"\n\s*\n+", "\n\n", bare).strip()


def read(target):
    parts = tomllib.loads(LIST.read_text())["part"]
    here = [part for part in parts if part.get("only", target) == target]
    return [part | {"version": version(part)} for part in here]
