"""The window as assistive technology meets it: through AT-SPI, and nothing else.

Nothing here looks at pixels, sends keys or moves a pointer.
"""

import time

import pyatspi

# What a person can work with; each must say what it is called.
CONTROLS = {
    "push button", "button", "toggle button", "check box", "radio button", "link",
    "entry", "password text", "slider", "date editor", "combo box",
}
# What has meaning as a whole and must say which one it is.
PLACES = {"heading", "dialog", "image", "table", "list", "landmark", "frame"}
# What a widget is when its role got lost on the way.
LOST = {"invalid", "unknown", "redundant object", "extended", "filler"}


class Missing(Exception):
    """Something that must be there is not."""


class Window:
    def __init__(self, process, patience=40, title=None):
        """The first window of the program, or the one with this title."""
        self.process = process
        self.patience = patience
        self.title = title
        self.app = self._until(self._find_app, "the program on the bus")
        if title is not None:
            self._until(self.frame, f"the window {title!r}")

    def _find_app(self):
        for app in pyatspi.Registry.getDesktop(0):
            if app is not None and app.name == "casuskompas" and app.childCount:
                # Always ask the program itself, never an earlier answer.
                app.set_cache_mask(0)
                return app
        return None

    def frames(self):
        """The titles of all windows that can be read."""
        children = (self.app.getChildAtIndex(at) for at in range(self.app.childCount))
        return [child.name for child in children if child is not None]

    def frame(self):
        for at in range(self.app.childCount):
            child = self.app.getChildAtIndex(at)
            if child is not None and self.title in (None, child.name):
                return child
        return None

    def _until(self, look, what):
        end = time.monotonic() + self.patience
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise Missing(f"the program ended while waiting for {what}")
            try:
                found = look()
            except Exception:  # it went away while we looked: look again
                found = None
            if found is not None and found is not False:
                return found
            time.sleep(0.1)
        raise Missing(f"{what} did not come; there is:\n{self.titles()}\n{self.outline()}")

    def titles(self):
        try:
            return f"the windows {self.frames()!r}"
        except Exception as fault:
            return f"(no windows: {fault})"

    def all(self):
        """Everything in reading order, with its depth."""

        def walk(node, depth):
            yield node, depth
            for at in range(node.childCount):
                child = node.getChildAtIndex(at)
                if child is not None:
                    yield from walk(child, depth + 1)

        frame = self.frame()
        if frame is not None:
            yield from walk(frame, 0)

    def outline(self):
        lines = []
        try:
            for node, depth in self.all():
                lines.append("  " * depth + describe(node))
        except Exception as fault:
            lines.append(f"(stopped: {fault})")
        return "\n".join(lines)

    def find(self, name, roles, within=None):
        """The first with this name and role, inside the group `within` if given."""

        def look():
            inside = within is None
            edge = None
            for node, depth in self.all():
                if within is not None and edge is not None and depth <= edge:
                    inside, edge = False, None
                if within is not None and not inside and node.name == within:
                    if node.getRoleName() in ("panel", "grouping"):
                        inside, edge = True, depth
                        continue
                if inside and node.name == name and node.getRoleName() in roles:
                    return node
            return None

        where = f" in {within!r}" if within else ""
        return self._until(look, f"{' or '.join(sorted(roles))} {name!r}{where}")

    def press(self, name, within=None):
        roles = {"push button", "button", "toggle button", "link", "radio button", "check box"}
        node = self.find(name, roles, within)
        action = node.queryAction()
        if action.nActions == 0:
            raise Missing(f"{describe(node)} cannot be pressed")
        action.doAction(0)
        time.sleep(0.25)

    def fill(self, name, text):
        fields = {"entry", "password text"}
        self.find(name, fields)

        # A screen that is on its way may take the field away: begin again then.
        def put():
            node = next(n for n, _ in self.all() if n.name == name and n.getRoleName() in fields)
            if not has(node, pyatspi.STATE_FOCUSED):
                node.queryComponent().grabFocus()
                time.sleep(0.1)
            secret = node.getRoleName() == "password text"
            wanted = "•" * len(text) if secret else text
            if content(node) == wanted:
                return has(node, pyatspi.STATE_FOCUSED)
            node.queryEditableText().setTextContents(text)
            return None

        self._until(put, f"{text!r} in {name!r}")

    def focus(self, name):
        node = self.find(name, CONTROLS)
        node.queryComponent().grabFocus()
        time.sleep(0.25)

    def read(self, words):
        """The first text, name or content in which these words stand."""

        def look():
            for node, _ in self.all():
                for said in (node.name, node.description, content(node)):
                    if said and words in said:
                        return said
            return None

        return self._until(look, f"the words {words!r}")

    def faults(self):
        """What a reader could not make sense of on this screen."""
        # The screen may change while we walk over it, so walk until it does not.
        return self._until(lambda: [fault for node, _ in self.all() for fault in faults(node)],
                           "a screen that stands still")


def faults(node):
    role = node.getRoleName()
    if role in LOST:
        yield f"has no role: {describe(node)}"
    if role in CONTROLS | PLACES and not node.name.strip():
        yield f"has no name: {describe(node)}"
    if role in CONTROLS and has(node, pyatspi.STATE_ENABLED):
        if not (has(node, pyatspi.STATE_FOCUSABLE) or can_press(node)):
            yield f"cannot be used: {describe(node)}"


def has(node, state):
    return node.getState().contains(state)


def can_press(node):
    try:
        return node.queryAction().nActions > 0
    except NotImplementedError:
        return False


def content(node):
    try:
        text = node.queryText()
        return text.getText(0, text.characterCount)
    except NotImplementedError:
        return ""


def describe(node):
    parts = [node.getRoleName(), repr(node.name)]
    if node.description:
        parts.append(f"({node.description})")
    if has(node, pyatspi.STATE_CHECKED):
        parts.append("checked")
    if has(node, pyatspi.STATE_FOCUSED):
        parts.append("focused")
    return " ".join(parts)
