//! What changes in a case from one stage to the next.
//!
//! A change is written as a case of which only some fields stand there. A field that
//! stands there takes the place of what was; a record in a list with a number that is
//! known changes that record, any other one is added; an answer to a question becomes
//! the answer of now, and the one before becomes its history.

use ron::Value;
use serde_json::Value as Json;

use super::block::Block;
use crate::case::{Case, Observations};

/// The case after a change.
///
/// # Errors
/// In the words of the reader, when together they make no case.
pub(super) fn patched(before: &Case, block: &Block) -> Result<Case, String> {
    let told = |error: serde_json::Error| error.to_string();
    let mut tree = serde_json::to_value(before).map_err(told)?;
    let change = serde_json::to_value(&block.case).map_err(told)?;
    let answers = ["observations", "factoren"];
    for (name, written) in fields(&block.written) {
        if !answers.contains(&name) {
            put(field(&mut tree, name), &change[name], written);
        }
    }
    let mut case: Case = serde_json::from_value(tree).map_err(told)?;
    turn(&mut case.observations, &block.case.observations);
    turn(&mut case.factoren, &block.case.factoren);
    case.settle();
    Ok(case)
}

/// The fields that stand in a record, by name.
fn fields(written: &Value) -> Vec<(&str, &Value)> {
    let Value::Map(map) = written else {
        return Vec::new();
    };
    let named = map.iter().filter_map(|(name, value)| match name {
        Value::String(name) => Some((name.as_str(), value)),
        _ => None,
    });
    named.collect()
}

fn field<'a>(tree: &'a mut Json, name: &str) -> &'a mut Json {
    &mut tree[name]
}

/// Puts what was written in the place of what was.
fn put(before: &mut Json, change: &Json, written: &Value) {
    let written = match written {
        Value::Option(Some(inside)) => inside,
        other => other,
    };
    match (&mut *before, change, written) {
        (Json::Object(_), Json::Object(new), Value::Map(_))
            if fields(written).iter().all(|(name, _)| new.contains_key(*name)) =>
        {
            for (name, inside) in fields(written) {
                put(field(before, name), &new[name], inside);
            }
        }
        (Json::Array(list), Json::Array(new), Value::Seq(all)) if all.len() == new.len() => {
            if new.iter().all(Json::is_object) {
                for (one, inside) in new.iter().zip(all) {
                    put_in_list(list, one, inside);
                }
            } else {
                new.clone_into(list);
            }
        }
        (before, change, _) => change.clone_into(before),
    }
}

/// A record with a number that is known changes that one; any other is added.
fn put_in_list(list: &mut Vec<Json>, change: &Json, written: &Value) {
    let number = |one: &Json| one["id"].as_u64().filter(|number| *number != 0);
    let known =
        number(change).and_then(|wanted| list.iter_mut().find(|one| number(one) == Some(wanted)));
    match known {
        Some(known) => put(known, change, written),
        None => list.push(change.clone()),
    }
}

/// Answers become those of now.
fn turn(all: &mut Observations, change: &Observations) {
    for (question, new) in change.iter() {
        let known = all.entry(question);
        let mut now = new.clone();
        if known.answer.is_known() && known.on != new.on {
            let mut earlier = std::mem::take(&mut known.earlier);
            earlier.push(known.reading());
            earlier.append(&mut now.earlier);
            now.earlier = earlier;
        }
        *known = now;
    }
}
