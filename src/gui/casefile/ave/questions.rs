//! The questions whose answers can change the advice, answerable on the spot.

use iced::widget::{Column, column, container, row};
use iced::{Border, Element, Fill, Padding};

use super::super::spoken::item;
use super::{Fold, Message, View, is_unfolded, sign};
use crate::advice::{Advice, DecisiveQuestion};
use crate::case::{Ave, Case, QuestionId};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::theme::{Tokens, space, text as size};
use crate::gui::widget::{Role, announce, button, choice, columns, hideable, looks_up, unspoken};
use crate::guidance::Atom;
use crate::guidance::logic::Truth;
use crate::naslag::Topic;
use crate::t;

/// How many open questions are shown before the others are asked for.
const FIRST: usize = 6;
/// The least width of the answers beside the question, in logical pixels.
const BESIDE: f32 = 166.0;

/// The questions that stood on the screen when one of them was answered, in
/// their order. An answer may take any of them out of the advice; here they
/// stay in their place, so that an answer can be corrected and nothing jumps.
#[derive(Debug, Default)]
pub(super) struct Asked(Vec<QuestionId>);

impl Asked {
    /// Remembers what stands there, now that a question is answered; `all`
    /// tells whether the list is unfolded.
    pub(super) fn answered(&mut self, advice: &Advice, all: bool) {
        let mut shown = self.shown(advice);
        if !all {
            shown.truncate(first(&shown, advice));
        }
        self.0 = shown;
    }

    /// The questions to show, in order.
    fn shown(&self, advice: &Advice) -> Vec<QuestionId> {
        let decisive = advice.decisive_questions.iter().map(|one| &one.question);
        let new = decisive.filter(|id| !self.0.contains(id));
        self.0.iter().chain(new).cloned().collect()
    }
}

/// The questions with their answers; none when no answer can change anything.
pub(super) fn view(view: View<'_>) -> Option<Element<'_, Message>> {
    let shown = view.state.asked.shown(view.advice);
    let all = is_unfolded(view, Fold::Questions);
    let count = if all { shown.len() } else { first(&shown, view.advice) };
    let rows = shown[..count].iter().filter_map(|id| question(view, id));
    let list = Column::with_children(rows).spacing(2);
    let heading = t!("ave-questions");
    let content = column![kit::h3(heading.clone()), announce(Role::List, heading, list)];
    let folding = shown.len() > first(&shown, view.advice) && view.may_write();
    let content = content.push(folding.then(|| fold(all, shown.len())));
    (!shown.is_empty()).then(|| content.spacing(space::S).into())
}

/// How many stand there at first: the answered ones and a few open ones.
fn first(shown: &[QuestionId], advice: &Advice) -> usize {
    let open = |id: &QuestionId| decisive(id, advice).is_some();
    let mut places = shown.iter().enumerate().filter(|(_, id)| open(id));
    // One question alone is never worth hiding.
    let next = places.by_ref().nth(FIRST).map(|(place, _)| place);
    match (next, places.next()) {
        (Some(place), Some(_)) => place,
        _ => shown.len(),
    }
}

fn fold<'a>(all: bool, count: usize) -> Element<'a, Message> {
    let words =
        if all { t!("ave-fewer-questions") } else { t!("ave-all-questions", count = count) };
    button(words).link().expanded(all).on_press(Message::Fold(Fold::Questions)).into()
}

fn decisive<'a>(id: &QuestionId, advice: &'a Advice) -> Option<&'a DecisiveQuestion> {
    let mut questions = advice.decisive_questions.iter();
    questions.find(|one| one.question == *id)
}

fn question<'a>(view: View<'a>, id: &QuestionId) -> Option<Element<'a, Message>> {
    let atom = view.context.guidance.atom(&id.0)?;
    let open = decisive(id, view.advice);
    let answered = view.case.observations.answer(id).is_known();
    let effect = match open {
        Some(open) => effect(open, view.advice.level),
        None if answered => t!("ave-answered"),
        None => t!("ave-effect-gone"),
    };
    let about = open.map(|_| about(id, atom, view.case));
    let asked = kit::strong(atom.text.as_str());
    let shown = kit::tinted(effect.clone(), size::SMALL, |tokens| tokens.ink);
    let said: Vec<String> = std::iter::once(effect).chain(about.clone()).collect();
    let answer = answer(view, id, &atom.text, said.join(" "));
    let answering = columns(BESIDE, [once(shown, view.context), answer]).portions([5, 6]);
    let about = about.map(|about| once(hideable(kit::small(about)), view.context));
    let (sign, truth) = match open {
        Some(_) => ("?", Truth::Open),
        None if answered => ("✓", Truth::Holds),
        None => ("?", Truth::No),
    };
    let read = Message::Read(Topic::Question(id.0.clone()));
    let words = column![once(asked, view.context), answering.gap(space::S)]
        .push(about)
        .push(kit::look_up_button(&id.0, &atom.text, read.clone()))
        .spacing(2);
    let content = row![sign::sign(sign, truth), words];
    let tinted = open.is_some();
    let ground =
        container(content).padding(Padding::from([space::S, space::S]).left(0)).width(Fill);
    let ground = ground.style(move |theme| {
        let tokens = Tokens::of(theme);
        let ground = if tinted { tokens.warn.soft } else { tokens.card };
        kit::boxed(ground, Border::default())
    });
    Some(looks_up(item(id.0.as_str(), ground), read))
}

/// Words that the answer tells, where there is one to choose.
fn once<'a>(words: impl Into<Element<'a, Message>>, context: Context<'_>) -> Element<'a, Message> {
    if context.read_only { words.into() } else { unspoken(words) }
}

/// The answer to choose; only its words where nothing may be changed.
fn answer<'a>(view: View<'a>, id: &QuestionId, text: &str, about: String) -> Element<'a, Message> {
    let given = view.case.observations.get(id).map(|seen| seen.answer);
    if view.context.read_only {
        return kit::body(kit::answer(given.unwrap_or_default()));
    }
    // A bare no would speak for a whole list: its own questions are asked. Who
    // answered by hand before can still put that right.
    let follows = view.context.guidance.atom(&id.0).is_some_and(Atom::follows_from_others);
    if follows && given.is_none() {
        return announce(
            Role::Text,
            t!("ave-asked-in-list", question = text),
            kit::small(t!("ave-in-list")),
        )
        .into();
    }
    let id = id.clone();
    let answers = kit::answers();
    choice(text, answers, given, move |answer| Message::Answer(id.clone(), answer))
        .label_hidden()
        .describe(about)
        .compact()
        .into()
}

/// What was noted already, or else what to look at; and whom to ask.
fn about(id: &QuestionId, atom: &Atom, case: &Case) -> String {
    let noted = case.observations.get(id).map(|seen| seen.note.as_str());
    let noted = noted.filter(|note| !note.trim().is_empty());
    t!("ave-asked-of", about = noted.unwrap_or(atom.help.as_str()), who = atom.answered_by.as_str())
}

/// What each answer does to the advice.
fn effect(question: &DecisiveQuestion, now: Option<Ave>) -> String {
    let changed = |after: Option<Ave>| after.filter(|_| after != now).map(kit::ave_name);
    match (changed(question.yes), changed(question.no)) {
        (Some(yes), Some(no)) => t!("ave-effect-both", yes = yes, no = no),
        (Some(yes), None) => t!("ave-effect-yes", level = yes),
        (None, Some(no)) => t!("ave-effect-no", level = no),
        (None, None) => t!("ave-effect-together", level = kit::ave_name(question.reaches)),
    }
}
