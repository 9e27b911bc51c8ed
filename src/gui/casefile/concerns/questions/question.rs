//! One question with its answer, its note and what the record says.

use iced::widget::{Column, column, row};
use iced::{Element, Fill, Right};

use super::list::Desk;
use super::{Message, decides};
use crate::case::{Observation, QuestionId};
use crate::gui::casefile::fold;
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::{Role, announce, button, choice, date_field, hush, text_area, text_field};
use crate::guidance::{Atom, Origin};
use crate::t;

pub(super) fn view<'a>(place: usize, atom: &'a Atom, desk: Desk<'a, '_>) -> Element<'a, Message> {
    let seen = desk
        .case
        .observations
        .get(&QuestionId::from(atom.id.as_str()));
    let open = desk.notes.contains(&atom.id) || desk.context.read_only;
    let words = column![hush(kit::strong(atom.text.as_str()))]
        .push(decides(atom, desk.advice).then(deciding))
        .push(hush(kit::small(atom.help.as_str())))
        .push(from_record(place, atom, desk))
        .push(seen.filter(|_| !open).and_then(|seen| noted(seen, desk)))
        .spacing(2)
        .width(Fill);
    let answer = column![answer(atom, seen), note_button(atom, seen, open)]
        .spacing(2)
        .align_x(Right);
    let line = row![words, answer].spacing(space::M);
    let content = column![kit::line(), line]
        .push(open.then(|| fold::unfolded(note(atom, seen, desk))))
        .spacing(space::S);
    announce(Role::ListItem, atom.text.as_str(), content)
        .key(atom.id.as_str())
        .into()
}

fn deciding<'a>() -> Element<'a, Message> {
    kit::badge(t!("question-deciding"), |tokens| tokens.info)
}

fn answer<'a>(atom: &'a Atom, seen: Option<&Observation>) -> Element<'a, Message> {
    let chosen = seen.map(|seen| seen.answer);
    choice(atom.text.as_str(), kit::answers(), chosen, |answer| {
        Message::Answered(atom.id.clone(), answer)
    })
    .label_hidden()
    .describe(atom.help.as_str())
    .compact()
    .into()
}

fn note_button<'a>(atom: &'a Atom, seen: Option<&Observation>, open: bool) -> Element<'a, Message> {
    let filled = seen.is_some_and(|seen| !seen.note.is_empty() || !seen.source.is_empty());
    let (words, symbol) = match (open, filled) {
        (true, _) => (t!("question-note-close"), Icon::ChevronUp),
        (false, true) => (t!("question-note-edit"), Icon::Pencil),
        (false, false) => (t!("question-note-add"), Icon::Pencil),
    };
    button(words)
        .quiet()
        .icon(symbol)
        .key(atom.id.as_str())
        .describe(atom.text.as_str())
        .on_press(Message::Notes(atom.id.clone()))
        .into()
}

/// The note, who said it and when, in one text.
fn noted<'a>(seen: &Observation, desk: Desk<'_, '_>) -> Option<Element<'a, Message>> {
    let today = desk.context.today();
    let note = Some(seen.note.trim().to_owned()).filter(|note| !note.is_empty());
    let source = Some(seen.source.trim().to_owned()).filter(|source| !source.is_empty());
    if note.is_none() && source.is_none() {
        return None;
    }
    let source = source.map(|source| t!("question-from", who = source));
    let on = seen.on.map(|on| short(on, today));
    let origin: Vec<String> = source.into_iter().chain(on).collect();
    let origin = (!origin.is_empty()).then(|| kit::small(origin.join(", ")));
    let words = Column::new().push(note.map(kit::body)).push(origin);
    Some(words.into())
}

/// What the record says by itself, and whether the answer contradicts it.
fn from_record<'a>(place: usize, atom: &Atom, desk: Desk<'_, '_>) -> Option<Element<'a, Message>> {
    let words = match (&atom.from, desk.facts.told(place)) {
        (Origin::Answer, _) => return None,
        (_, told) if told.is_known() => {
            t!("question-record", answer = kit::answer(told).to_lowercase())
        }
        _ => t!("question-record-silent"),
    };
    let contradiction = desk
        .facts
        .contradicts(place)
        .then(|| kit::warning(kit::body(t!("question-contradiction"))));
    let words = kit::strong_tinted(words, crate::gui::theme::text::SMALL, |tokens| {
        tokens.ink_soft
    });
    Some(column![words].push(contradiction).spacing(2).into())
}

fn note<'a>(
    atom: &'a Atom,
    seen: Option<&'a Observation>,
    desk: Desk<'a, '_>,
) -> Element<'a, Message> {
    let (note, source) = seen.map_or(("", ""), |seen| (&seen.note, &seen.source));
    let on = seen.and_then(|seen| seen.on);
    let note = text_area(t!("question-note"), note, |note| {
        Message::Note(atom.id.clone(), note)
    });
    let source = text_field(t!("question-source"), source, |source| {
        Message::Source(atom.id.clone(), source)
    });
    let on = date_field(t!("question-on"), on, desk.context.today(), |on| {
        Message::On(atom.id.clone(), on)
    });
    let who = t!("question-source-help", who = atom.answered_by.as_str());
    let origin = row![source.help(who).width(290), on.past_only()];
    column![note.min_lines(2), origin.spacing(space::M).wrap()]
        .spacing(space::M)
        .into()
}
