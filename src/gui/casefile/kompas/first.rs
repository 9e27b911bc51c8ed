//! The one thing to do now: answered, done or put off where it stands.

use iced::widget::{Column, Row, column, row};
use iced::{Center, Element};

use super::super::spoken::heading;
use super::super::{Casefile, Message};
use super::KompasMessage;
use super::acting::{Busy, NOTHING, later_id, told_id};
use super::place::{place, way};
use crate::advice::{self, clocks};
use crate::case::{Case, QuestionId};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::record::Form;
use crate::gui::theme::space;
use crate::gui::widget::{Live, Role, announce, button, choice, hideable, looks_up, unspoken};
use crate::guidance::{Situation, Urgency};
use crate::naslag::Topic;
use crate::t;

/// What stands on top: a step, or what somebody is still busy with.
struct Top<'a> {
    file: &'a Casefile,
    context: Context<'a>,
    step: &'a advice::Step,
    busy: Option<&'a Busy>,
}

/// The step on top; while somebody tells about one, that one.
fn top<'a>(file: &'a Casefile, context: Context<'a>) -> Top<'a> {
    let advice = &file.advice;
    // What waits may be a term, which stands among the clocks.
    let of_a_step = |busy: &&Busy| !matches!(busy, Busy::Later(key, _) if clocks::is_key(key));
    let busy = file.kompas.busy.as_ref().filter(of_a_step);
    let step = match busy {
        Some(Busy::Later(key, _)) => {
            let waiting = advice.postponed.iter().map(|one| &one.step);
            advice.next_steps.iter().chain(waiting).find(|step| step.key() == *key)
        }
        _ => None,
    };
    Top { file, context, step: step.unwrap_or_else(|| advice.next_step()), busy }
}

/// Whether what is on top stands above everything else.
pub(super) fn is_urgent(file: &Casefile) -> bool {
    file.advice.next_step().is_urgent() || told_of_urgent(file)
}

/// Whether somebody tells what was done about an alert that could not wait: it
/// keeps its place and its colour until they are ready.
fn told_of_urgent(file: &Casefile) -> bool {
    let Some(Busy::Told(id, _)) = &file.kompas.busy else {
        return false;
    };
    let mut alerts = file.advice.alerts.iter();
    alerts.any(|alert| alert.id == *id && alert.urgency != Urgency::Soon)
}

/// Draws it below a heading of a depth; without one it is a group of its own.
pub(super) fn first<'a>(
    file: &'a Casefile,
    context: Context<'a>,
    depth: Option<u8>,
) -> Element<'a, Message> {
    let top = top(file, context);
    let title = t!("kompas-first");
    let head = depth.map(|depth| heading(depth, title.clone(), kit::strong(title.clone())));
    let content = Column::new().push(head).push(words(&top)).push(below(&top)).spacing(space::S);
    let shown = match is_urgent(file) {
        true => kit::danger(content),
        false => kit::card(content).into(),
    };
    let shown = match topic(&top) {
        Some(topic) => looks_up(shown, Message::Read(topic)),
        None => shown,
    };
    if depth.is_some() { shown } else { announce(Role::Group, title, shown).into() }
}

/// What it is about. An alert that is new breaks in on the reader.
fn words<'a>(top: &Top<'a>) -> Element<'a, Message> {
    let alert = match top.busy {
        Some(Busy::Told(id, _)) => Some(id.as_str()),
        _ => top.step.alert(),
    };
    let alerts = &top.file.advice.alerts;
    let Some(alert) = alert.and_then(|id| alerts.iter().find(|one| one.id == id)) else {
        return hideable(kit::body(kit::unbroken(&top.step.text)));
    };
    let action = kit::body(kit::unbroken(&alert.action));
    if !top.file.watch.is_new(alert) {
        let action = announce(Role::Text, alert.action.as_str(), unspoken(action));
        return column![kit::strong(alert.text.as_str()), action].spacing(2).into();
    }
    let words = column![kit::strong(alert.text.as_str()), action].spacing(2);
    let name = format!("{} {}", alert.text, alert.action);
    announce(Role::Alert, name, unspoken(words)).live(Live::Assertive).into()
}

/// What can be done about it.
fn below<'a>(top: &Top<'a>) -> Element<'a, Message> {
    if top.context.read_only {
        return Column::new().push(go(top)).push(look_up(top)).into();
    }
    match top.busy {
        Some(Busy::Told(_, question)) => telling(top, question),
        Some(Busy::Later(_, id)) => waiting(&top.file.case, top.context, *id),
        None => Column::new().push(answer(top)).push(buttons(top)).spacing(space::S).into(),
    }
}

/// Whether a question is asked.
fn asks(when: Situation) -> bool {
    matches!(when, Situation::SafetyQuestion | Situation::DecisiveQuestion)
}

/// A question is answered here.
fn answer<'a>(top: &Top<'a>) -> Option<Element<'a, Message>> {
    let id = top.step.about.as_deref().filter(|_| asks(top.step.when))?;
    let atom = top.context.guidance.atom(id)?;
    // A bare no would speak for a whole list: its own questions are asked.
    if atom.follows_from_others() {
        return None;
    }
    let given = top.file.case.observations.get(&QuestionId::from(id));
    let marks = given.map(|seen| seen.marks.clone()).unwrap_or_default();
    // What counts no longer is not shown as chosen: it has to be asked again.
    let ended = top.file.advice.ask_again.iter().any(|one| one.question.0 == id);
    let given = given.filter(|_| !ended).map(|seen| seen.answer);
    let answered = move |answer| Message::Kompas(KompasMessage::Answered(id.to_owned(), answer));
    let name = t!("kompas-answer", question = atom.text.as_str());
    let chips = choice(name, kit::answers(), given, answered).label_hidden().compact();
    let about = kit::with_marks(atom.help.clone(), &marks);
    Some(column![chips.describe(about)].push(kit::locked(&marks)).spacing(space::XS).into())
}

fn buttons<'a>(top: &Top<'a>) -> Element<'a, Message> {
    let done = done(top);
    let later = top.step.can_wait().then(|| {
        let later = KompasMessage::Later(top.step.key());
        button(t!("kompas-later"))
            .quiet()
            .describe(top.step.text.as_str())
            .on_press(Message::Kompas(later))
            .into()
    });
    let all = done.into_iter().chain(later).chain(go(top)).chain(look_up(top));
    Row::from_iter(all).spacing(space::S).align_y(Center).wrap().vertical_spacing(4.0).into()
}

/// What it is about that Naslag tells more of: an alert, or a question.
fn topic(top: &Top<'_>) -> Option<Topic> {
    match (top.step.alert(), &top.step.about) {
        (Some(alert), _) => Some(Topic::Alert(alert.to_owned())),
        (None, Some(id)) if asks(top.step.when) => Some(Topic::Question(id.clone())),
        (None, _) => None,
    }
}

/// The way to what Naslag tells of it.
fn look_up<'a>(top: &Top<'a>) -> Option<Element<'a, Message>> {
    let topic = topic(top)?;
    let about = topic.name(top.context.guidance)?;
    Some(kit::look_up_button("kompas", &about, Message::Read(topic)))
}

/// One button for each act that settles the alert.
fn done<'a>(top: &Top<'a>) -> Vec<Element<'a, Message>> {
    let Some(id) = top.step.alert() else {
        return Vec::new();
    };
    let mut alerts = top.context.guidance.alerts();
    let Some((alert, _)) = alerts.find(|(alert, _)| alert.id == id) else {
        return Vec::new();
    };
    let acts = alert.settled_by.iter().filter_map(|question| {
        let words = top.context.guidance.atom(question)?.done.as_deref()?;
        let done = KompasMessage::Done(id.to_owned(), question.clone());
        let press = button(words).describe(t!("kompas-done-help", what = alert.text.as_str()));
        Some(press.on_press(Message::Kompas(done)).into())
    });
    acts.collect()
}

/// The way to the place that it is about.
fn go<'a>(top: &Top<'a>) -> Option<Element<'a, Message>> {
    let alerts = &top.file.advice.alerts;
    let alert = top.step.alert().and_then(|id| alerts.iter().find(|one| one.id == id));
    let weighed = alert.is_some_and(|alert| alert.weighed);
    let step = place(top.step.when, weighed, top.file.case.phases.current);
    way(top.file, top.step.place.as_ref(), step, &top.step.text)
}

/// With whom it was done, when, and what was agreed.
fn telling<'a>(top: &Top<'a>, question: &'a str) -> Element<'a, Message> {
    let case = &top.file.case;
    let seen = case.observations.get(&QuestionId::from(question)).unwrap_or(&NOTHING);
    let done = top.context.guidance.atom(question).and_then(|atom| atom.done.as_deref());
    let form = Form::of(seen, case, top.context, told_id(question), [question]);
    let source = form.ask("source").label(t!("kompas-done-with"));
    let note = form.ask("note").label(t!("kompas-done-agreed"));
    let fields = column![source, form.ask("on"), note, form.ask("marks")].spacing(space::S);
    let fields = Element::from(fields)
        .map(move |edit| Message::Kompas(KompasMessage::Told(question.to_owned(), edit)));
    let title = kit::strong(t!("kompas-done", what = done.unwrap_or_default()));
    column![title, fields, ready()].spacing(space::S).into()
}

/// Why it can wait, and until when.
pub(super) fn waiting<'a>(case: &'a Case, context: Context<'a>, id: u32) -> Element<'a, Message> {
    let Some(postponed) = case.postponed.iter().find(|one| one.id.0 == id) else {
        return ready();
    };
    let form = Form::of(postponed, case, context, later_id(id), [id]);
    let fields = column![form.ask("reason"), form.ask("until")].spacing(space::S);
    let fields =
        Element::from(fields).map(move |edit| Message::Kompas(KompasMessage::Postponed(id, edit)));
    let not = button(t!("kompas-later-not"))
        .quiet()
        .on_press(Message::Kompas(KompasMessage::NotLater(id)));
    column![fields, row![ready(), not].spacing(space::S)].spacing(space::S).into()
}

fn ready<'a>() -> Element<'a, Message> {
    button(t!("kompas-done-close")).on_press(Message::Kompas(KompasMessage::Ready)).into()
}
