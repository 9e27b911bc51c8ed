//! The arrows between the rooms, between the parts of the window, and between
//! files: who may know whom.

mod graph;

use std::collections::{BTreeMap, BTreeSet};

use self::graph::Graph;

/// Each room with the rooms it may use.
const ROOMS: &[(&str, &[&str])] = &[
    ("case", &["texts"]),
    ("guidance", &["case", "texts"]),
    ("advice", &["case", "guidance", "texts"]),
    ("redaction", &["case", "meeting", "texts"]),
    ("meeting", &["case"]),
    ("practice", &["advice", "case", "guidance", "polling", "texts"]),
    ("polling", &["case", "texts"]),
    ("selfscan", &["case", "polling", "texts"]),
    ("naslag", &["case", "guidance", "texts"]),
    ("insight", &["advice", "case", "guidance", "texts"]),
    ("vault", &["case", "meeting", "redaction", "selfscan", "texts"]),
    ("demo", &["case"]),
    ("in_force", &["guidance", "platform", "texts", "vault"]),
    (
        "documents",
        &[
            "case",
            "guidance",
            "insight",
            "meeting",
            "naslag",
            "practice",
            "redaction",
            "selfscan",
            "texts",
        ],
    ),
    ("platform", &["texts"]),
    ("texts", &[]),
    (
        "cli",
        &[
            "advice",
            "case",
            "documents",
            "guidance",
            "in_force",
            "platform",
            "practice",
            "redaction",
            "selfscan",
            "texts",
            "vault",
        ],
    ),
    (
        "gui",
        &[
            "advice",
            "case",
            "demo",
            "documents",
            "guidance",
            "in_force",
            "insight",
            "meeting",
            "naslag",
            "platform",
            "polling",
            "practice",
            "redaction",
            "selfscan",
            "texts",
            "vault",
        ],
    ),
];

/// The parts of the window in layers, lowest first. Each part may use itself
/// and the layers below its own.
const GUI: &[&[&str]] = &[
    &[
        "background",
        "clipboard",
        "fonts",
        "layout",
        "plain",
        "reply",
        "spelling",
        "theme",
        "write_delay",
    ],
    &["icon", "last_words", "new_file", "outbox"],
    &["widget"],
    &["kit", "reader"],
    &["form", "logo", "machine", "wall"],
    &["answer_folder", "context", "deelcode", "sheet"],
    &["proof", "recipient", "recovery_code"],
    &["record"],
    &["casefile", "start"],
    &["screen", "shortcuts"],
    &["desk"],
    &["app"],
    &["mod"],
];

/// Files that know each other in a circle. This list may only get shorter.
const CIRCLES: &[&[&str]] = &[];

/// What must not be named in a room at all.
const BANNED: &[(&str, &[&str])] = &[
    ("case", &["iced", "std::fs", "Local::now", "Utc::now", "SystemTime"]),
    ("guidance", &["iced", "std::fs", "Local::now", "Utc::now", "SystemTime"]),
    ("advice", &["iced", "std::fs", "Local::now", "Utc::now", "SystemTime"]),
    ("meeting", &["iced", "std::fs", "Local::now", "Utc::now", "SystemTime", "new_v4"]),
    ("redaction", &["iced", "std::fs", "Local::now", "Utc::now", "SystemTime"]),
    ("documents", &["iced", "std::fs", "Local::now", "Utc::now", "SystemTime"]),
    ("naslag", &["iced", "std::fs", "Local::now", "Utc::now", "SystemTime"]),
    ("practice", &["iced", "std::fs", "Local::now", "Utc::now", "SystemTime"]),
    ("polling", &["iced", "std::fs", "Local::now", "Utc::now", "SystemTime"]),
    ("selfscan", &["iced", "std::fs", "Local::now", "Utc::now", "SystemTime", "getrandom"]),
    ("in_force", &["iced", "std::fs", "Local::now", "Utc::now"]),
    ("insight", &["iced", "std::fs", "Local::now", "Utc::now", "SystemTime"]),
    ("vault", &["iced", "Local::now", "Utc::now"]),
    ("cli", &["iced", "std::fs"]),
    ("gui", &["std::fs", "use age", "sha2::"]),
    // What a system refuses comes from the edge as `Refused`, which has no words but ours.
    ("cli", &["io::Error)", "io::Error>", "io::Result", "refusal::in_words"]),
    ("gui", &["io::Error", "io::Result", "ErrorKind", "refusal::in_words"]),
    // Nothing in the window moves by itself, so nobody has to ask for less of it.
    ("gui", &["Animation", "window::frames", "time::every"]),
];

/// The room of a file: `gui` for `gui/app.rs`, `cli` for `cli.rs`.
fn room(file: &str) -> &str {
    file.split('/').next().unwrap().trim_end_matches(".rs")
}

/// The part of the window in which a file stands.
fn part(file: &str) -> Option<&str> {
    Some(file.strip_prefix("gui/")?.split('/').next().unwrap().trim_end_matches(".rs"))
}

/// The layer of a part of the window.
fn layer(part: &str) -> usize {
    let found = GUI.iter().position(|parts| parts.contains(&part));
    found.unwrap_or_else(|| panic!("{part} has no layer in GUI"))
}

/// Every pair of files of which the first knows the second.
fn arrows(graph: &Graph) -> Vec<(&str, &str)> {
    let edges = graph.edges().into_iter();
    edges.flat_map(|(from, known)| known.into_iter().map(move |to| (from, to))).collect()
}

fn assert_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_room_uses_only_the_rooms_below_it() {
    let graph = Graph::read();
    let allowed = |from: &str, to: &str| {
        let rooms = ROOMS.iter().find(|(name, _)| *name == from);
        let (_, below) = rooms.unwrap_or_else(|| panic!("no room is called {from}"));
        from == to || below.contains(&to)
    };
    let inside =
        arrows(&graph).into_iter().filter(|(from, _)| !["lib", "main"].contains(&room(from)));
    let wrong = inside.filter(|(from, to)| !allowed(room(from), room(to)));
    assert_none(&wrong.map(|(from, to)| format!("{from} knows {to}")).collect::<Vec<_>>());
}

#[test]
fn every_part_of_the_window_uses_only_the_layers_below_it() {
    let graph = Graph::read();
    let mut wrong = Vec::new();
    for (from, to) in arrows(&graph) {
        let (Some(above), Some(below)) = (part(from), part(to)) else {
            continue;
        };
        if above != below && layer(above) <= layer(below) {
            wrong.push(format!("{from} knows {to}"));
        }
    }
    assert_none(&wrong);
}

#[test]
fn rooms_do_not_name_what_never_enters_them() {
    let mut wrong = Vec::new();
    for module in Graph::read().modules() {
        let banned = BANNED.iter().filter(|(name, _)| *name == room(&module.file));
        for word in banned.flat_map(|(_, words)| *words) {
            let lines = module.lines.iter().filter(|line| line.contains(word));
            wrong.extend(lines.map(|line| format!("{}: {word} in {}", module.file, line.trim())));
        }
    }
    assert_none(&wrong);
}

/// The folder that a file opens: `gui/app` for `gui/app.rs`, `gui` for `gui/mod.rs`.
fn folder(file: &str) -> &str {
    let path = file.trim_end_matches(".rs");
    path.strip_suffix("/mod").unwrap_or(path)
}

/// A file may know what the files above it in its own folders say, as those know it.
fn is_above(other: &str, file: &str) -> bool {
    folder(file).strip_prefix(folder(other)).is_some_and(|rest| rest.starts_with('/'))
}

type Edges<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

/// Everything that can be reached from a file.
fn reached<'a>(edges: &Edges<'a>, from: &str) -> BTreeSet<&'a str> {
    let (mut seen, mut left) = (BTreeSet::new(), vec![from]);
    while let Some(file) = left.pop() {
        let new = edges[file].iter().filter(|known| seen.insert(**known));
        left.extend(new.copied().collect::<Vec<_>>());
    }
    seen
}

/// Every circle of files, in the order of their names.
fn circles<'a>(edges: &Edges<'a>) -> BTreeSet<Vec<&'a str>> {
    let reached: Edges<'a> = edges.keys().map(|file| (*file, reached(edges, file))).collect();
    let circle = |file: &&'a str| -> Vec<&'a str> {
        reached[*file].iter().filter(|other| reached[**other].contains(*file)).copied().collect()
    };
    edges.keys().map(circle).filter(|circle| circle.len() > 1).collect()
}

#[test]
fn no_more_files_know_each_other_in_a_circle() {
    let graph = Graph::read();
    let mut edges = graph.edges();
    for (file, known) in &mut edges {
        known.retain(|other| !is_above(other, file));
    }
    let found = circles(&edges);
    let within = |circle: &[&str], known: &[&str]| circle.iter().all(|file| known.contains(file));
    let new: Vec<_> =
        found.iter().filter(|circle| !CIRCLES.iter().any(|known| within(circle, known))).collect();
    assert!(new.is_empty(), "new circles: {new:#?}");
    let gone: Vec<_> =
        CIRCLES.iter().filter(|known| !found.iter().any(|circle| within(circle, known))).collect();
    assert!(gone.is_empty(), "no longer circles, so they leave the list: {gone:#?}");
}

#[test]
fn no_circle_goes_through_two_rooms() {
    let graph = Graph::read();
    let across = circles(&graph.edges()).into_iter();
    let mut across =
        across.filter(|circle| circle.iter().any(|file| room(file) != room(circle[0])));
    assert_eq!(across.next(), None);
}

#[test]
fn macros_and_names_that_are_passed_on_lead_to_their_file() {
    let graph = Graph::read();
    let edges = graph.edges();
    let knows = |from: &str, to: &str| edges[from].contains(to);
    assert!(knows("guidance/read.rs", "texts.rs"), "crate::t");
    assert!(knows("cli/commands/advise.rs", "guidance/region.rs"), "crate::guidance::Region");
    assert!(knows("gui/start/welcome.rs", "gui/kit/words.rs"), "kit::body");
}

/// The room that drawings give to words has no end, and there a line that runs
/// from right to left begins at infinity, where the painter gives up.
#[test]
fn words_in_a_drawing_are_written_in_one_place() {
    let graph = Graph::read();
    let writes = graph
        .modules()
        .filter(|module| module.lines.iter().any(|line| line.contains(".fill_text(")));
    let writes: Vec<&str> = writes.map(|module| module.file.as_str()).collect();
    assert_eq!(writes, ["gui/widget/drawing.rs"]);
}

/// A task that moves the keyboard or scrolls goes over every window there is, unless it
/// is kept to one.
#[test]
fn tasks_over_widgets_are_made_in_one_place() {
    let graph = Graph::read();
    let named = |line: &str, from: &str, what: &str| {
        let words = line.strip_prefix(from).unwrap_or_default();
        words.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == what)
    };
    let makes = graph.modules().filter(|module| {
        module.lines.iter().any(|line| {
            named(line, "use iced::advanced::widget::", "operate")
                || named(line, "use iced::widget::", "operation")
                || line.contains("widget::operate(")
        })
    });
    let makes: Vec<&str> = makes.map(|module| module.file.as_str()).collect();
    assert_eq!(makes, ["gui/widget/focus/in_main.rs"]);
}
