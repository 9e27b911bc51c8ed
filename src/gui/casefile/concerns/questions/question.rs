//! One question with its answer, its note and what the record says.

use iced::widget::{column, row};
use iced::{Element, Fill, Right};

use super::about::About;
use super::{Asking, Message};
use crate::case::{Answer, Observation, QuestionId};
use crate::gui::casefile::noting::{below_answer, note_button};
use crate::gui::casefile::spoken::item;
use crate::gui::kit;
use crate::gui::record::{Form, fold};
use crate::gui::theme::space;
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::{choice, hideable, looks_up, unspoken};
use crate::guidance::Atom;
use crate::t;

pub(super) fn view<'a>(
    place: usize,
    atom: &'a Atom,
    asking: Asking<'a, '_>,
) -> Element<'a, Message> {
    let seen = asking.view.case.observations.get(&QuestionId::from(atom.id.as_str()));
    let open = asking.view.state.notes.contains(&atom.id) || asking.view.context.read_only;
    let about = About::of(place, atom, seen.filter(|_| !open), asking);
    let told = about.aloud();
    let words = column![kit::body(atom.text.as_str()), about.shown()].spacing(2).width(Fill);
    let answer = answer(atom, given(seen, None), told);
    let answer = column![answer, noting(atom, seen, open)].spacing(2).align_x(Right);
    // The question tells all these words, so that they are heard with it.
    let line = row![unspoken(words), answer].spacing(space::M);
    let content = column![line]
        .push(open.then(|| fold::unfolded(note(atom, seen, asking))))
        .push(seen.filter(|_| open).and_then(|seen| earlier(seen, asking)))
        .spacing(space::S);
    looks_up(item(atom.id.as_str(), content), Message::Read(atom.id.clone()))
}

/// What can be chosen for a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pick {
    Answer(Answer),
    NotApplicable,
}

/// What somebody chose. Unknown is chosen when it has a day: without one nobody
/// chose yet.
fn chosen(seen: &Observation) -> Option<Pick> {
    let answered = seen.answer.is_known() || seen.on.is_some();
    match seen.not_applicable {
        true => Some(Pick::NotApplicable),
        false => answered.then_some(Pick::Answer(seen.answer)),
    }
}

/// What somebody chose; where nobody did, what the case tells.
pub(super) fn given(seen: Option<&Observation>, told: Option<Answer>) -> Option<Pick> {
    seen.and_then(chosen).or(told.map(Pick::Answer))
}

/// The answers to choose from.
pub(super) fn answer<'a>(
    atom: &'a Atom,
    given: Option<Pick>,
    about: String,
) -> Element<'a, Message> {
    let answers = kit::answers().into_iter().map(|(answer, words)| (Pick::Answer(answer), words));
    let other = (Pick::NotApplicable, t!("question-not-concerned"));
    let options = answers.chain(atom.not_applicable.is_some().then_some(other));
    choice(atom.text.as_str(), options, given, |pick| match pick {
        Pick::Answer(answer) => Message::Answered(atom.id.clone(), answer),
        Pick::NotApplicable => Message::NotApplicable(atom.id.clone()),
    })
    .label_hidden()
    .describe(about)
    .compact()
    .into()
}

/// What was answered on earlier days, the newest first.
fn earlier<'a>(seen: &Observation, asking: Asking<'_, '_>) -> Option<Element<'a, Message>> {
    let told = seen.earlier.iter().rev().map(|reading| {
        let day = reading.on.map(|on| short(on, asking.view.today()));
        let parts = [Some(reading.answer.in_a_sentence()), day];
        let words = [&reading.source, &reading.note].map(|words| words.trim().to_owned());
        let words = words.into_iter().filter(|words| !words.is_empty());
        parts.into_iter().flatten().chain(words).collect::<Vec<_>>().join(", ")
    });
    let answers = told.collect::<Vec<_>>().join(" · ");
    let words = t!("question-earlier", answers = answers.as_str());
    (!answers.is_empty()).then(|| hideable(kit::small(words)))
}

/// What stands in the form of a question for which nothing is recorded yet.
static NOTHING: Observation = Observation::NOTHING;

pub(super) fn note<'a>(
    atom: &'a Atom,
    seen: Option<&'a Observation>,
    asking: Asking<'a, '_>,
) -> Element<'a, Message> {
    let seen = seen.unwrap_or(&NOTHING);
    let id = atom.id.as_str();
    let form =
        Form::of(seen, asking.view.case, asking.view.context, format!("question-{id}"), [id]);
    let who = t!("question-source-help", who = atom.answered_by.as_str());
    let origin = column![form.ask("source").help(who).width(290), form.ask("on")];
    let fields = column![form.ask("note"), origin.spacing(space::M), form.ask("marks")];
    let fields = fields.spacing(space::M);
    Element::from(fields).map(|edit| Message::Edit(atom.id.clone(), edit))
}

/// The way to Naslag, and to the words beside the answer to a question.
pub(super) fn noting<'a>(
    atom: &'a Atom,
    seen: Option<&Observation>,
    open: bool,
) -> Element<'a, Message> {
    let id = atom.id.as_str();
    let look_up = kit::look_up_button(id, &atom.text, Message::Read(atom.id.clone()));
    let note = note_button(id, &atom.text, seen, open, Message::Notes(atom.id.clone()));
    below_answer(look_up, note)
}
