//! The way back in a case: whatever was added, removed, ticked or typed in this
//! sitting can be undone, in the order in which it was done, and done again.
//!
//! It holds whole cases: what is undone last comes first, so no later words get
//! lost, and a kind of record that is added later needs no word here. Words that
//! are typed in one field after each other count as one.

use std::collections::BTreeSet;

use chrono::TimeDelta;

use super::step::Step;
use crate::case::Case;
use crate::case::difference::{About, Comparison};
use crate::case::record::{Look, Trail, each, recorded};
use crate::t;

/// How far one can go back.
const MOST: usize = 60;

/// After a pause, words in the same field count as something new.
const PAUSE: TimeDelta = TimeDelta::seconds(20);

/// What was done in this sitting, and what was undone.
#[derive(Debug, Default)]
pub(super) struct WayBack {
    done: Vec<Moment>,
    undone: Vec<Moment>,
}

/// The case at a moment, and where it was changed next.
#[derive(Debug)]
struct Moment {
    case: Box<Case>,
    step: Step,
    /// The field in which was typed, and when that was last.
    typed: Option<(Field, TimeDelta)>,
}

/// A field of text, by the way to it.
type Field = String;

/// What was undone, or done again.
#[derive(Debug)]
pub(super) struct Travelled {
    /// What it was, in words.
    pub(super) what: String,
    /// Where it is seen.
    pub(super) step: Step,
}

impl WayBack {
    /// Notes that a case was changed in a step. What was recorded for good stays:
    /// nothing leads back past it.
    pub(super) fn note(&mut self, before: Case, after: &Case, step: Step, now: TimeDelta) {
        if before == *after {
            return;
        }
        self.undone.clear();
        if recorded(&before) != recorded(after) {
            self.done.clear();
            return;
        }
        let typed = typed_in(&before, after);
        if let (Some(Moment { typed: Some((field, last)), .. }), Some(now_in)) =
            (self.done.last_mut(), &typed)
            && field == now_in
            && now - *last < PAUSE
        {
            *last = now;
            return;
        }
        let typed = typed.map(|field| (field, now));
        self.done.push(Moment { case: Box::new(before), step, typed });
        if self.done.len() > MOST {
            self.done.remove(0);
        }
    }

    /// Takes the last change back, or makes the one again that was taken back last.
    pub(super) fn travel(&mut self, back: bool, case: &mut Case) -> Option<Travelled> {
        let (from, to) = match back {
            true => (&mut self.done, &mut self.undone),
            false => (&mut self.undone, &mut self.done),
        };
        // What a field took back itself is no change any more.
        let moment = std::iter::from_fn(|| from.pop()).find(|moment| *moment.case != *case)?;
        let was = std::mem::replace(case, *moment.case);
        let what = words(&was, case);
        to.push(Moment { case: Box::new(was), step: moment.step, typed: None });
        Some(Travelled { what, step: moment.step })
    }
}

/// The one field of text in which two cases differ.
fn typed_in(before: &Case, after: &Case) -> Option<Field> {
    let (old, new) = (texts(before), texts(after));
    if old.len() != new.len() {
        return None;
    }
    let mut others = old.iter().zip(&new).filter(|(old, new)| old != new);
    match (others.next(), others.next()) {
        (Some(((trail, name, _), _)), None) => Some(format!("{trail:?} {name}")),
        (None, _) => waiting(before, after),
        _ => None,
    }
}

/// Every text, with the way to it.
fn texts(case: &Case) -> Vec<(Trail, &'static str, &str)> {
    let mut texts = Vec::new();
    each(case, &mut Trail::default(), &mut |trail, field, look| {
        if let Look::Words(words) = look {
            texts.push((trail.clone(), field.name, words));
        }
    });
    texts
}

/// The one field in which words wait that differ.
fn waiting(before: &Case, after: &Case) -> Option<Field> {
    let (old, new) = (&before.half_typed, &after.half_typed);
    let keys: BTreeSet<_> = old.keys().chain(new.keys()).collect();
    let mut others = keys.into_iter().filter(|key| old.get(*key) != new.get(*key));
    let key = others.next().filter(|_| others.next().is_none())?;
    Some(format!("waiting {key}"))
}

/// What differs between two cases, in a few words.
fn words(before: &Case, after: &Case) -> String {
    let comparison = Comparison::of(before, after);
    let Some((first, others)) = comparison.differences().split_first() else {
        return t!("undone-something");
    };
    let about = first.about.iter().rev().find_map(|about| match about {
        About::Words(words) => Some(words.as_str()),
        About::Question(_) => None,
    });
    let what = match about {
        Some(about) => t!("undone-about", what = first.what.as_str(), about = about),
        None => first.what.clone(),
    };
    match others.len() {
        0 => what,
        more => t!("undone-more", what = what, count = more),
    }
}
