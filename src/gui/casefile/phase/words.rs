//! What a priority says about itself in a few words.

use chrono::NaiveDate;

use super::{PlaceInPlan, PriorityView};
use crate::case::record::named;
use crate::case::{Answer, Case, Names, Person, Priority, PriorityStatus};
use crate::gui::kit::Pick;
use crate::gui::theme::{Tokens, Tone};
use crate::gui::widget::dutch_date;
use crate::t;

/// The title, or that there is none yet.
pub(super) fn title(priority: &Priority) -> String {
    match priority.title.trim() {
        "" => t!("plan-untitled"),
        title => title.to_owned(),
    }
}

/// How it goes, as a symbol and a word.
pub(super) fn status(status: PriorityStatus) -> String {
    format!("{} {}", symbol(status), status_name(status))
}

fn symbol(status: PriorityStatus) -> char {
    match status {
        PriorityStatus::NogNietBegonnen => '○',
        PriorityStatus::LooptGoed => '●',
        PriorityStatus::Stagneert => '▲',
        PriorityStatus::Gehaald => '✓',
        PriorityStatus::Gestopt => '■',
    }
}

/// How it goes, as a word.
pub(super) fn status_name(status: PriorityStatus) -> String {
    named("plan-status-{}", status)
}

/// The colours that go with it.
pub(super) fn status_tone(status: PriorityStatus) -> Pick<Tone> {
    match status {
        PriorityStatus::LooptGoed => |tokens| Tone {
            solid: tokens.brand,
            soft: tokens.brand_soft,
            on_soft: tokens.on_brand_soft,
        },
        PriorityStatus::Stagneert => |tokens| tokens.ave[2],
        PriorityStatus::Gehaald => |tokens| tokens.ok,
        PriorityStatus::NogNietBegonnen | PriorityStatus::Gestopt => stopped,
    }
}

fn stopped(tokens: &'static Tokens) -> Tone {
    Tone { solid: tokens.border, soft: tokens.card, on_soft: tokens.ink_soft }
}

/// "Wie: oma · Controle: casusregisseur, elke twee weken · Klaar: 1 feb 2027".
pub(super) fn details(priority: &Priority, today: NaiveDate) -> String {
    let check = [&priority.checked_by, &priority.checked_every];
    let check = check.map(|words| words.trim()).into_iter();
    let check: Vec<_> = check.filter(|words| !words.is_empty()).collect();
    let ready = priority.evaluate_on.map(|on| dutch_date::short(on, today));
    let parts = [
        t!("plan-who", who = or_nobody(&who(priority))),
        t!("plan-check", who = or_nobody(&check.join(", "))),
        t!("plan-ready", on = ready.unwrap_or_else(|| t!("plan-no-date"))),
    ];
    parts.join(" · ")
}

fn or_nobody(words: &str) -> String {
    if words.is_empty() { t!("plan-nobody") } else { words.to_owned() }
}

/// Everybody who does something, each once: "vader", "vader en oma" and
/// "oma, moeder" make three.
fn who(priority: &Priority) -> String {
    let and = format!(" {} ", t!("plan-and"));
    let mut names: Vec<&str> = Vec::new();
    let actions = priority.actions.iter();
    for name in actions.flat_map(|action| action.who.split(',').flat_map(|part| part.split(&and))) {
        let name = name.trim();
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(", ")
}

/// What is past its date, if anything.
pub(super) fn late(priority: &Priority, today: NaiveDate) -> Option<String> {
    let late = priority.actions.iter().filter(|one| one.is_overdue(today));
    match late.count() {
        0 if priority.evaluate_on.is_some_and(|on| on < today) => Some(t!("plan-evaluate-late")),
        0 => None,
        count => Some(t!("plan-actions-late", count = count)),
    }
}

/// Who died and is counted on all the same, if anybody.
pub(super) fn with_died(case: &Case, priority: &Priority, names: &Names) -> Option<String> {
    let died = priority.planned_with_died(&case.family);
    let who = names.list(died.iter().copied());
    (!died.is_empty()).then(|| t!("plan-with-died", names = who, count = died.len()))
}

/// Everybody whose opinion counts on a card: the family, and who gave one.
pub(super) fn voices<'a>(case: &'a Case, priority: &Priority) -> Vec<&'a Person> {
    let spoke = |person: &Person| {
        let mut opinions = priority.opinions.iter();
        opinions.any(|opinion| opinion.person == person.id)
    };
    let people = case.family.people.iter();
    let is_asked = |person: &Person| person.place.is_family() && person.is_alive();
    people.filter(|person| is_asked(person) || spoke(person)).collect()
}

/// How many were asked, who does not agree and who was not asked yet; that all
/// agree when nobody is left. With signs of control only how many: nobody is
/// named as the one who still has to agree.
pub(super) fn opinions(
    names: &Names,
    voices: &[&Person],
    priority: &Priority,
    apart: bool,
) -> String {
    let is_against = |person: &&&Person| priority.opinion_of(person.id) == Answer::No;
    let against = names.list(voices.iter().filter(is_against).copied());
    let is_silent = |person: &&&Person| !priority.has_asked(person.id);
    let left = voices.iter().filter(is_silent).count();
    let mut parts = Vec::new();
    if left > 0 || apart {
        parts.push(t!("plan-asked", asked = voices.len() - left, all = voices.len()));
    }
    if left == voices.len() || apart {
        return parts.join("");
    }
    let silent = names.list(voices.iter().filter(is_silent).copied());
    if !against.is_empty() {
        parts.push(t!("plan-against", names = against));
    }
    if !silent.is_empty() {
        parts.push(t!("plan-silent", names = silent));
    }
    let all_agree = voices.iter().all(|one| priority.opinion_of(one.id) == Answer::Yes);
    if all_agree {
        parts.push(t!("plan-all-agree"));
    }
    parts.join(" · ")
}

/// What somebody who does not agree says about it.
pub(super) fn objection(names: &Names, person: &Person, priority: &Priority) -> Option<String> {
    let mut opinions = priority.opinions.iter();
    let opinion = opinions.find(|opinion| opinion.person == person.id)?;
    let words = opinion.words.trim();
    let said = opinion.agrees == Answer::No && !words.is_empty();
    said.then(|| t!("plan-quote", name = names.name(person.id), words = words))
}

/// Which of the three it is and how it goes, to be read aloud.
pub(super) fn standing(card: PriorityView<'_>) -> String {
    let status = status_name(card.priority.status);
    match card.place {
        PlaceInPlan::Active(index) => t!("plan-standing", number = index + 1, status = status),
        PlaceInPlan::Parked => t!("plan-standing-parked"),
        PlaceInPlan::Ended => status,
    }
}

/// Everything a folded card shows, to be read aloud with its title.
pub(super) fn aloud(card: PriorityView<'_>) -> String {
    let standing = Some(standing(card));
    let desired = Some(card.priority.desired.clone());
    if !matches!(card.place, PlaceInPlan::Active(_)) {
        return sentences([standing, desired].into_iter().flatten());
    }
    let voices = voices(card.case, card.priority);
    let names = card.names();
    let said =
        (!voices.is_empty()).then(|| opinions(&names, &voices, card.priority, card.advice.apart));
    let desired = desired.filter(|desired| !desired.trim().is_empty());
    let parts = [
        standing,
        Some(desired.unwrap_or_else(|| t!("plan-no-desired"))),
        Some(details(card.priority, card.today())),
        late(card.priority, card.today()),
        with_died(card.case, card.priority, &names),
        card.lacks_motivation().then(|| t!("plan-motivation-lacks")),
        said,
    ];
    let quoted = voices.iter().filter(|_| !card.advice.apart);
    let objections = quoted.filter_map(|person| objection(&names, person, card.priority));
    sentences(parts.into_iter().flatten().chain(objections))
}

fn sentences(parts: impl Iterator<Item = String>) -> String {
    let parts = parts.map(|part| part.trim().trim_end_matches('.').to_owned());
    let parts: Vec<_> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(". ")
}
