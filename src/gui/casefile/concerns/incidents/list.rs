//! The card with all incidents.

use std::cmp::Reverse;

use chrono::NaiveDate;
use iced::widget::{column, keyed_column, row};
use iced::{Center, Element, Fill};

use super::{Mark, Message, State, day, form};
use crate::case::{Answer, Case, Incident};
use crate::gui::casefile::fold;
use crate::gui::casefile::spoken;
use crate::gui::context::Context;
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::{Role, announce, button, columns, private};
use crate::t;

/// How wide a day and what happened must be to stand beside each other.
const BESIDE: f32 = 130.0;

/// How many letters of what happened a folded row shows.
const BEGINNING: usize = 150;

/// Draws the card.
pub(in super::super) fn view<'a>(
    state: &State,
    case: &'a Case,
    context: Context<'a>,
) -> Element<'a, Message> {
    let add = (!context.read_only)
        .then(|| button(t!("incident-add")).icon(Icon::Plus).on_press(Message::Add));
    let words = column![kit::h2(t!("incidents")), kit::small(t!("incident-facts"))];
    let head = row![words.width(Fill)].push(add).spacing(space::M);
    let content = column![head.align_y(Center)]
        .push(case.incidents.is_empty().then(nothing))
        .push((!case.incidents.is_empty()).then(|| list(state, case, context)));
    kit::card(content.spacing(space::S)).into()
}

fn nothing<'a>() -> Element<'a, Message> {
    kit::nothing_yet(t!("incidents-none"))
}

/// Newest first; those without a day come before all, since a day is missing.
fn list<'a>(state: &State, case: &'a Case, context: Context<'a>) -> Element<'a, Message> {
    let mut sorted: Vec<&Incident> = case.incidents.iter().collect();
    sorted.sort_by_key(|one| {
        let day = state.day(one.id, one.on);
        (day.is_some(), Reverse(day), Reverse(one.id))
    });
    let items =
        sorted.into_iter().map(|incident| (incident.id, item(state, incident, case, context)));
    let items = keyed_column(items).spacing(space::XS).width(Fill);
    announce(Role::List, t!("incidents"), items).into()
}

fn item<'a>(
    state: &State,
    incident: &'a Incident,
    case: &'a Case,
    context: Context<'a>,
) -> Element<'a, Message> {
    let open = state.is_open(incident.id);
    let key = incident.id.0.to_string();
    let name = aloud(incident, case, context.today(), open);
    let folded = summary(incident, case, context.today(), open);
    let head = fold::head(name, open, folded, Message::Fold(incident.id)).key(key.as_str());
    let content = column![kit::line(), head]
        .push(open.then(|| fold::unfolded(form::view(incident, case, context))))
        .spacing(space::XS);
    spoken::item(key, content)
}

fn summary<'a>(
    incident: &Incident,
    case: &Case,
    today: NaiveDate,
    open: bool,
) -> Element<'a, Message> {
    let when = kit::strong(day(incident, today));
    if open {
        return when;
    }
    let about = about(incident, case);
    let what = column![private(kit::body(beginning(incident)))]
        .push((!about.is_empty()).then(|| private(kit::small(about))))
        .width(Fill);
    columns(BESIDE, [when, what.into()]).portions([2, 5]).into()
}

/// The same to be read aloud. Open, the fields below tell the rest.
fn aloud(incident: &Incident, case: &Case, today: NaiveDate, open: bool) -> String {
    let day = day(incident, today);
    if open {
        return day;
    }
    let words = format!("{day}: {} {}", beginning(incident), about(incident, case));
    words.trim_end().to_owned()
}

/// What happened, cut off between two words when it is long.
fn beginning(incident: &Incident) -> String {
    let what = incident.what.trim();
    if what.is_empty() {
        return t!("incident-no-words");
    }
    let Some((cut, _)) = what.char_indices().nth(BEGINNING) else {
        return what.to_owned();
    };
    let end = what[..cut].rfind(' ').unwrap_or(cut);
    format!("{}…", what[..end].trim_end_matches(&[',', '.', ' '][..]))
}

/// Who were part of it and what else stands out.
fn about(incident: &Incident, case: &Case) -> String {
    let people = case.family.people.iter();
    let names = people.filter(|person| incident.involved.contains(&person.id));
    let names: Vec<&str> = names.map(|person| person.label()).collect();
    let who = (!names.is_empty()).then(|| names.join(", "));
    let marks = Mark::ALL.into_iter();
    let marks = marks.filter(|mark| mark.answer(incident) == Answer::Yes);
    let parts: Vec<String> = who.into_iter().chain(marks.map(mark_words)).collect();
    parts.join(" · ")
}

fn mark_words(mark: Mark) -> String {
    match mark {
        Mark::Children => t!("incident-with-children"),
        Mark::Injury => t!("incident-with-injury"),
        Mark::Weapon => t!("incident-with-weapon"),
        Mark::Police => t!("incident-with-police"),
    }
}
