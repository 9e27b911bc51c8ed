//! A version as it was established: its words, which change no more.

use iced::Element;
use iced::widget::{Column, column};

use super::{Message, VersionView, signs};
use crate::case::record::{Described, Field, Holds, Look, Record};
use crate::case::{Afspraak, Ages, KindDeel, PlanVersion};
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::gui::widget::{columns, hideable, readable, unspoken};
use crate::t;

/// How many of the parts that differ are named.
const SHORTLY: usize = 4;

/// The least width of a card where several stand side by side, in logical pixels.
const CARD: f32 = 250.0;

/// Draws its words, card by card; what is empty is left out.
pub(super) fn cards(plan: VersionView<'_>) -> Element<'_, Message> {
    let changed = changed(plan).map(|words| kit::note(hideable(kit::body(words))));
    let version = plan.plan;
    let lines = |title: String, lines: Vec<String>| (!lines.is_empty()).then(|| list(title, lines));
    let tension = lines(t!("spanningen"), version.signs.iter().map(signs::sign).collect());
    let quotes = version.quotes.iter().map(|one| signs::quote(plan, one));
    let quotes = lines(t!("citaten"), quotes.collect());
    let agreed = lines(t!("plans-agreed"), version.agreed.iter().map(agreed).collect());
    let children = version.children.iter().filter(|one| !one.is_empty());
    let children = children.map(|one| child(plan, one));
    let cards = tension.into_iter().chain(children).chain(quotes);
    Column::new()
        .push(changed)
        .push(columns(CARD, cards).gap(space::L))
        .push(agreed)
        .push(words(plan))
        .spacing(space::L)
        .into()
}

/// Everything that was written in its fields.
fn words(plan: VersionView<'_>) -> Option<Element<'_, Message>> {
    let parts = fields(plan.plan).filter(|(field, _)| field.name != "changed");
    let parts: Vec<_> = parts
        .map(|(field, words)| {
            let name = field.short();
            let words = readable(name.clone(), field.name.to_owned(), words, |tokens| tokens.ink);
            column![unspoken(kit::strong(name)), words].spacing(2).into()
        })
        .collect();
    let some = !parts.is_empty();
    some.then(|| {
        let all = Column::with_children(parts).spacing(space::M);
        kit::card(column![kit::h2(t!("plans-words")), all].spacing(space::M)).into()
    })
}

/// The fields with words in them.
fn fields(plan: &PlanVersion) -> impl Iterator<Item = (&'static Field, &str)> {
    let all = PlanVersion::KIND.fields.iter().enumerate();
    let prose = all.filter(|(_, field)| matches!(field.holds, Holds::Prose));
    let words = prose.map(|(place, field)| (field, plan.look(place).words().trim()));
    words.filter(|(_, words)| !words.is_empty())
}

fn list<'a>(title: String, lines: Vec<String>) -> Element<'a, Message> {
    let rows = lines
        .into_iter()
        .map(|words| spoken::words_item(words.clone(), hideable(kit::body(words))));
    let rows = Column::from_iter(rows).spacing(space::S);
    kit::card(column![kit::h2(title.clone()), spoken::list(title, rows)].spacing(space::S)).into()
}

/// "Ruben komt niet in de straat. Lukt het niet: ..."
fn agreed(afspraak: &Afspraak) -> String {
    let what = afspraak.what.trim();
    let what = match afspraak.otherwise.trim() {
        "" => what.to_owned(),
        otherwise => t!("plans-agreed-otherwise", what = what, otherwise = otherwise),
    };
    match afspraak.checked_by.trim() {
        "" => what,
        who => format!("{what} · {}", t!("plan-check", who = who)),
    }
}

/// The part of a child, in larger letters, as the child reads it.
fn child<'a>(plan: VersionView<'a>, part: &'a KindDeel) -> Element<'a, Message> {
    let name = plan.case.family.called(part.person, Ages::On(plan.today()));
    let all = KindDeel::KIND.fields.iter().enumerate();
    let rows = all.filter_map(|(place, field)| {
        let Look::Words(words) = part.look(place) else {
            return None;
        };
        let (asks, words) = (field.asks(), words.trim());
        let shown = column![kit::small(asks.clone()), hideable(kit::body(words.to_owned()))];
        let said = match asks.ends_with('?') {
            true => format!("{asks} {words}"),
            false => format!("{asks}: {words}"),
        };
        (!words.is_empty()).then(|| spoken::words_item(said, shown))
    });
    let title = t!("kinddeel-for", name = name.as_str());
    let marks = kit::locked(&part.marks)
        .map(|lock| spoken::words_item(kit::marks_words(&part.marks), lock));
    let rows = Column::from_iter(rows).push(marks).spacing(space::S);
    let heading = hideable(kit::h2(title.clone()));
    kit::card(column![heading, spoken::list(title, rows)].spacing(space::S)).into()
}

/// What is other than in the version before, as it was written and as it can be seen.
fn changed(plan: VersionView<'_>) -> Option<String> {
    let before = plan.case.plan_before(plan.plan)?;
    let written = plan.plan.changed.trim();
    let other = shortly(others(before, plan.plan));
    let seen = (!other.is_empty())
        .then(|| t!("plans-changed", number = plan.case.plan_number(before), what = other));
    let written = (!written.is_empty()).then(|| written.to_owned());
    let parts: Vec<_> = written.into_iter().chain(seen).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// The first few of several, and how many more there are.
fn shortly(all: Vec<String>) -> String {
    let first = all.iter().take(SHORTLY).cloned().collect::<Vec<_>>().join(", ");
    match all.len().saturating_sub(SHORTLY) {
        0 => first,
        more => t!("plans-changed-more", what = first, count = more),
    }
}

/// What differs between two versions.
fn others(before: &PlanVersion, after: &PlanVersion) -> Vec<String> {
    let words = PlanVersion::KIND.fields.iter().enumerate().filter(|(place, field)| {
        let is_told = matches!(field.holds, Holds::Prose) && field.name != "changed";
        is_told && before.look(*place).words().trim() != after.look(*place).words().trim()
    });
    let lists = [
        (before.signs != after.signs, t!("spanningen")),
        (before.children != after.children, t!("kinddelen")),
        (before.quotes != after.quotes, t!("citaten")),
        (before.agreed != after.agreed, t!("plans-agreed")),
    ];
    let lists = lists.into_iter().filter(|(other, _)| *other).map(|(_, name)| name);
    words.map(|(_, field)| field.short()).chain(lists).collect()
}
