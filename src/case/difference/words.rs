//! What stands in a field, in words that a reader knows from the screens.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, NaiveDate};
use serde_json::Value;

use super::About;
use super::fields;
use super::tree::{Node, Part};
use crate::case::record::{Holds, Known, Told, name_in};
use crate::case::{Ages, Family, Names, Person, PersonId};
use crate::t;

/// The pattern of somebody.
const PERSON: &str = "family.people[]";

/// How much of a text stands in a name.
const SHORT: usize = 60;

/// Reads the values of one version, which knows its own people and entries.
pub(super) struct Reader<'a> {
    people: Names,
    entries: BTreeMap<&'a str, &'a Part>,
}

/// What the order of a list is called.
pub(super) fn order_of(pattern: &str) -> String {
    t!("versions-order", list = fields::name(pattern))
}

impl<'a> Reader<'a> {
    pub(super) fn of(case: &'a Node) -> Self {
        let people = case.get("family").and_then(|family| family.get("people"));
        let people = people.map_or(&[][..], Node::parts).iter().filter_map(person);
        let family = Family { people: people.collect(), ..Family::default() };
        let entries = case.get("logbook").map_or(&[][..], Node::parts);
        Self {
            people: Names::of(&family, Ages::Known),
            entries: entries.iter().map(|part| (part.key.as_str(), part)).collect(),
        }
    }

    /// What a part of a list is called where something about it is told.
    pub(super) fn about(&self, pattern: &str, part: &Part) -> About {
        let node = &part.node;
        let list = pattern.trim_end_matches("[]");
        let words = match fields::told(list) {
            Told::Question => return About::Question(part.key.as_str().into()),
            Told::Person => part.key.parse().map_or_else(|_| String::new(), |id| self.called(id)),
            Told::Between => self.between(pattern, node),
            Told::OfPerson => t!(
                "versions-about-person",
                what = fields::name(list),
                person = self.field(pattern, node, "person")
            ),
            Told::Dated => self.dated(list, node),
            Told::Written => self.written(node),
            Told::Quoted => quoted(list, node),
        };
        About::Words(words)
    }

    fn between(&self, pattern: &str, node: &Node) -> String {
        t!(
            "versions-about-between",
            from = self.field(pattern, node, "from"),
            to = self.field(pattern, node, "to")
        )
    }

    fn dated(&self, list: &str, node: &Node) -> String {
        let what = fields::name(list);
        let day = self.field(&fields::part(list), node, "on");
        if day.is_empty() {
            t!("versions-about-no-day", what = what)
        } else {
            t!("versions-about-day", what = what, day = day)
        }
    }

    fn written(&self, entry: &Node) -> String {
        t!(
            "versions-about-entry",
            when = self.field("logbook[]", entry, "at"),
            who = entry.words("by")
        )
    }

    fn field(&self, pattern: &str, node: &Node, key: &str) -> String {
        let pattern = fields::within(pattern, key);
        node.get(key).map_or_else(String::new, |value| self.value(&pattern, value))
    }

    /// The names of parts, in their order.
    pub(super) fn in_order(&self, pattern: &str, parts: &[&Part]) -> String {
        let names = parts.iter().enumerate().map(|(index, part)| {
            let name = match self.about(pattern, part) {
                About::Words(words) => words,
                About::Question(id) => id.0,
            };
            format!("{}. {name}", index + 1)
        });
        names.collect::<Vec<_>>().join("\n")
    }

    /// Everything that a part of a list says, a line for each field.
    pub(super) fn part(&self, pattern: &str, node: &Node) -> String {
        let mut lines = Vec::new();
        self.lines(pattern, node, &mut lines);
        lines.join("\n")
    }

    fn lines(&self, pattern: &str, node: &Node, lines: &mut Vec<String>) {
        match node {
            Node::Leaf(value) => {
                let words = self.value(pattern, node);
                if !is_silent(pattern, value, &words) {
                    let field = fields::name(pattern);
                    lines.push(t!("versions-line", field = field, words = words));
                }
            }
            Node::Record(fields) => {
                let inside = fields.iter().map(|(key, node)| (fields::within(pattern, key), node));
                let mut inside: Vec<_> = inside.collect();
                inside.sort_by_key(|(pattern, _)| fields::rank(pattern));
                for (pattern, node) in inside {
                    self.lines(&pattern, node, lines);
                }
            }
            Node::List(parts) => {
                for part in parts {
                    self.lines(&fields::part(pattern), &part.node, lines);
                }
            }
        }
    }

    /// What a field says; nothing when it is empty.
    pub(super) fn value(&self, pattern: &str, node: &Node) -> String {
        let Node::Leaf(value) = node else {
            return self.part(pattern, node);
        };
        match fields::holds(pattern) {
            Some(holds) => self.known(holds, value),
            None => plain(value),
        }
    }

    fn known(&self, holds: Holds, value: &Value) -> String {
        match (holds, value) {
            (_, Value::Null) => String::new(),
            (Holds::Answer, Value::String(answer)) => t!(answer),
            (Holds::Choice(key), Value::String(name)) => named(key, name),
            (Holds::Choices(key), Value::Array(all)) => {
                let names = all.iter().filter_map(Value::as_str);
                list(names.map(|name| named(key, name)))
            }
            (Holds::Person, value) => self.person(value),
            (Holds::People, Value::Array(all)) => list(all.iter().map(|one| self.person(one))),
            (Holds::Entry, Value::String(key)) => self.entry(key),
            (Holds::Flag, Value::Bool(true)) => t!("Yes"),
            (Holds::Flag, Value::Bool(false)) => t!("No"),
            (Holds::Day, Value::String(day)) => day.parse().map_or_else(|_| day.clone(), self::day),
            (Holds::Instant, Value::String(at)) => instant(at),
            (Holds::Born, value) => born(value),
            // How long a file is.
            (Holds::ByHand, Value::Number(bytes)) => bytes.to_string(),
            (Holds::ByHand, value) => received(value),
            (Holds::Level, Value::Number(number)) => t!("ave-name", number = number.to_string()),
            (Holds::Standing, value) => standing(value),
            (_, value) => plain(value),
        }
    }

    fn person(&self, value: &Value) -> String {
        let id = value.as_u64().and_then(|id| u32::try_from(id).ok());
        match id.map(|id| self.called(id)) {
            Some(name) if !name.is_empty() => name,
            _ => t!("versions-nameless"),
        }
    }

    /// What somebody is called, told apart from everybody else in this version.
    fn called(&self, id: u32) -> String {
        self.people.name(PersonId(id)).to_owned()
    }

    fn entry(&self, key: &str) -> String {
        self.entries.get(key).map_or_else(|| key.to_owned(), |part| self.written(&part.node))
    }
}

/// Whether a line about it would tell nothing.
fn is_silent(pattern: &str, value: &Value, words: &str) -> bool {
    let unanswered = matches!(fields::holds(pattern), Some(Holds::Answer)) && value == "Unknown";
    let silent = fields::is_identity(pattern) || unanswered || *value == Value::Bool(false);
    silent || words.trim().is_empty()
}

/// Somebody as a version knows them.
fn person(part: &Part) -> Option<Person> {
    let value = part.node.clone().write(PERSON);
    let person: Person = serde_json::from_value(value).ok()?;
    Some(Person { id: PersonId(part.key.parse().ok()?), ..person })
}

/// By the first words of it that tell what it is about.
fn quoted(list: &str, node: &Node) -> String {
    let Some(Known::ByNumber(telling, _)) = fields::known(list) else {
        return fields::name(list);
    };
    let words = telling.first().map_or("", |field| node.words(field));
    if words.is_empty() {
        return t!("versions-nameless");
    }
    let mut short: String = words.chars().take(SHORT).collect();
    if short.len() < words.len() {
        short.push('…');
    }
    t!("versions-quoted", words = short)
}

/// The text of `name`, such as `KindAlsGetuige`, under `violence-kind-als-getuige`.
fn named(names: &str, name: &str) -> String {
    let mut small = String::with_capacity(name.len() + 4);
    for letter in name.chars() {
        if letter.is_uppercase() && !small.is_empty() {
            small.push('-');
        }
        small.extend(letter.to_lowercase());
    }
    name_in(names, &small)
}

fn list(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join(", ")
}

/// A day as it is told of a version.
pub(in crate::case) fn day(day: NaiveDate) -> String {
    t!("versions-day", day = day.day(), month = day.month(), year = day.year().to_string())
}

fn instant(at: &str) -> String {
    DateTime::parse_from_rfc3339(at).map_or_else(
        |_| at.to_owned(),
        |at| {
            let time = at.format("%H:%M").to_string();
            t!("versions-instant", day = day(at.date_naive()), time = time)
        },
    )
}

fn born(value: &Value) -> String {
    let on = value["On"].as_str().and_then(|on| on.parse().ok());
    let aged = &value["Aged"];
    match (on, aged["noted_on"].as_str().and_then(|on| on.parse().ok())) {
        (Some(on), _) => day(on),
        (None, Some(noted)) => {
            t!("versions-aged-on", years = aged["years"].to_string(), day = day(noted))
        }
        (None, None) => t!("versions-aged", years = aged["years"].to_string()),
    }
}

fn received(value: &Value) -> String {
    t!(
        "versions-received",
        who = value["from"].as_str().unwrap_or_default(),
        when = instant(value["at"].as_str().unwrap_or_default())
    )
}

/// How a priority goes and, when it waits, that it does.
fn standing(value: &Value) -> String {
    let status = named("plan-status-{}", value[1].as_str().unwrap_or_default());
    match value[0].as_u64() {
        Some(1) => t!("versions-parked", status = status),
        _ => status,
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(words) => words.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}
