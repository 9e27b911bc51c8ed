//! Words that were typed but not recorded yet wait under a name, and that name
//! may hold the number of a part, or its place. Numbers and places change when
//! two versions become one, so the words go along with their part.

use serde_json::{Map, Value};

use super::align::Renumbered;
use super::tree::{Node, Part};
use crate::case::Phase;
use crate::case::half_typed::{CORRECTION, Owner, SCORE, owner};

const LIST: &str = "half_typed";

/// Lets names hold what a part is known by in the tree.
pub(super) fn point_at_keys(case: &mut Node) {
    rename(case, |case, name| Some(in_tree(case, name).unwrap_or_else(|| name.to_owned())));
}

/// Lets names hold numbers and places again. The words that belong to a part
/// that was not kept go with it.
pub(super) fn point_at_numbers(case: &mut Node) {
    rename(case, in_file);
}

/// Changes the numbers of people in the names.
pub(super) fn rename_people(names: &mut Map<String, Value>, renumbered: &Renumbered) {
    let all = std::mem::take(names).into_iter();
    let all = all.map(|(name, words)| (of_person(&name, renumbered).unwrap_or(name), words));
    *names = all.collect();
}

fn of_person(name: &str, renumbered: &Renumbered) -> Option<String> {
    match owner(name)? {
        (kind, Owner::Person(id)) => Some(format!("{kind}{}", renumbered.get(&id)?)),
        _ => None,
    }
}

fn rename(case: &mut Node, new_name: impl Fn(&Node, &str) -> Option<String>) {
    let names: Vec<_> = list(case, LIST).iter().map(|part| new_name(case, &part.key)).collect();
    let Some(Node::List(parts)) = case.get_mut(LIST) else {
        return;
    };
    let named = std::mem::take(parts).into_iter().zip(names);
    let named = named.filter_map(|(part, key)| Some(Part { key: key?, ..part }));
    parts.extend(named);
}

fn in_tree(case: &Node, name: &str) -> Option<String> {
    let (kind, owner) = owner(name)?;
    let key = match owner {
        Owner::Score(place) => list(case, "safety_scores").get(place)?.key.clone(),
        Owner::Entry(place) => list(case, "logbook").get(place)?.key.clone(),
        other => numbered(case, other)?,
    };
    Some(format!("{kind}{key}"))
}

fn in_file(case: &Node, name: &str) -> Option<String> {
    let place = |path, key: &str| list(case, path).iter().position(|part| part.key == key);
    if let Some(key) = name.strip_prefix(SCORE) {
        return Some(format!("{SCORE}{}", place("safety_scores", key)?));
    }
    if let Some(key) = name.strip_prefix(CORRECTION) {
        return Some(format!("{CORRECTION}{}", place("logbook", key)? + 1));
    }
    match owner(name) {
        Some((kind, owner)) => Some(format!("{kind}{}", numbered(case, owner)?)),
        None => Some(name.to_owned()),
    }
}

/// The numbers of a part as they are now.
fn numbered(case: &Node, owner: Owner) -> Option<String> {
    match owner {
        Owner::Person(id) => key_now(list(case, "family.people"), id),
        Owner::Incident(id) => key_now(list(case, "incidents"), id),
        Owner::Moment(id) => key_now(list(case, "agenda"), id),
        Owner::Priority(phase, id) => {
            let priority = now(plan(case, phase), id)?;
            Some(format!("{} {}", phase.number(), priority.key))
        }
        Owner::Action(phase, id, action) => {
            let priority = now(plan(case, phase), id)?;
            let action = key_now(list(&priority.node, "actions"), action)?;
            Some(format!("{} {} {action}", phase.number(), priority.key))
        }
        Owner::Score(_) | Owner::Entry(_) => None,
    }
}

fn key_now(parts: &[Part], number: u32) -> Option<String> {
    now(parts, number).map(|part| part.key.clone())
}

/// The part that had this number.
fn now(parts: &[Part], number: u32) -> Option<&Part> {
    let number = number.to_string();
    let had = |part: &&Part| *part.was.as_ref().unwrap_or(&part.key) == number;
    parts.iter().find(had)
}

fn plan(case: &Node, phase: Phase) -> &[Part] {
    list(
        case,
        match phase {
            Phase::DirecteVeiligheid => "phases.directe_veiligheid",
            Phase::Risicos => "phases.risicos",
            Phase::Herstel => "phases.herstel",
        },
    )
}

fn list<'a>(node: &'a Node, path: &str) -> &'a [Part] {
    let mut keys = path.split('.');
    let found = keys.try_fold(node, |node, key| node.get(key));
    found.map_or(&[], Node::parts)
}
