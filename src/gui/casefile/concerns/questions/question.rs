//! One question with its answer, its note and what the record says.

use iced::widget::{column, row};
use iced::{Element, Fill, Right};

use super::Message;
use super::about::About;
use super::list::Desk;
use crate::case::{Observation, QuestionId};
use crate::gui::casefile::fold;
use crate::gui::casefile::half_date;
use crate::gui::casefile::spoken::item;
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::{button, choice, date_field, hush, text_area, text_field};
use crate::guidance::Atom;
use crate::t;

pub(super) fn view<'a>(place: usize, atom: &'a Atom, desk: Desk<'a, '_>) -> Element<'a, Message> {
    let seen = desk.case.observations.get(&QuestionId::from(atom.id.as_str()));
    let open = desk.notes.contains(&atom.id) || desk.context.read_only;
    let about = About::of(place, atom, seen.filter(|_| !open), desk);
    let told = about.aloud();
    let words = column![kit::strong(atom.text.as_str()), about.shown()].spacing(2).width(Fill);
    let answer =
        column![answer(atom, seen, told), note_button(atom, seen, open)].spacing(2).align_x(Right);
    // The question tells all these words, so that they are heard with it.
    let line = row![hush(words), answer].spacing(space::M);
    let content = column![kit::line(), line]
        .push(open.then(|| fold::unfolded(note(atom, seen, desk))))
        .spacing(space::S);
    item(atom.id.as_str(), content)
}

fn answer<'a>(atom: &'a Atom, seen: Option<&Observation>, about: String) -> Element<'a, Message> {
    let chosen = seen.map(|seen| seen.answer);
    choice(atom.text.as_str(), kit::answers(), chosen, |answer| {
        Message::Answered(atom.id.clone(), answer)
    })
    .label_hidden()
    .describe(about)
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
        .expanded(open)
        .on_press(Message::Notes(atom.id.clone()))
        .into()
}

fn note<'a>(
    atom: &'a Atom,
    seen: Option<&'a Observation>,
    desk: Desk<'a, '_>,
) -> Element<'a, Message> {
    let (note, source) = seen.map_or(("", ""), |seen| (&seen.note, &seen.source));
    let on = seen.and_then(|seen| seen.on);
    let note = text_area(t!("question-note"), note, |note| Message::Note(atom.id.clone(), note));
    let source = text_field(t!("question-source"), source, |source| {
        Message::Source(atom.id.clone(), source)
    });
    let at = half_date::key("observed", [atom.id.as_str()]);
    let half = half_date::read(desk.case, &at);
    let on = date_field(t!("question-on"), on, desk.context.today(), |on| {
        Message::On(atom.id.clone(), on)
    })
    .half_typed(half, move |words| Message::HalfDate(at.clone(), words));
    let who = t!("question-source-help", who = atom.answered_by.as_str());
    let origin = row![source.help(who).width(290), on.past_only()];
    column![note.min_lines(2), origin.spacing(space::M).wrap()].spacing(space::M).into()
}
