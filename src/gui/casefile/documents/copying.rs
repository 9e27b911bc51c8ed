//! What goes into the form of the reader, section by section: copied one by one, each
//! marked once that was done.

use std::collections::BTreeMap;

use iced::advanced::widget::Id;
use iced::widget::{Column, Space, column, row};
use iced::{Center, Element};

use super::making::Made;
use super::saving::record;
use super::to_copy::ToCopy;
use super::{Message, State as Step, View};
use crate::case::{Case, DocumentId};
use crate::documents::{FormSection, form_order};
use crate::gui::casefile::step::{Ask, StepReply};
use crate::gui::context::Context;
use crate::gui::kit::{self, spoken};
use crate::gui::theme::{space, text as size};
use crate::gui::widget::focus::focus;
use crate::gui::widget::{button, check_box, hideable, stepping};
use crate::guidance::Basis;
use crate::platform::Trace;
use crate::t;
use crate::vault::Named;

/// What was copied of the form that is chosen.
#[derive(Debug, Default)]
pub(super) struct State {
    /// The sections that are done, by what their words are known of then.
    done: BTreeMap<usize, Trace>,
    /// What the case knows of it by.
    noted: Option<DocumentId>,
    /// The section that is on its way to the clipboard.
    busy: Option<usize>,
    /// Of which section something is told, and what went wrong with it if anything did.
    news: Option<(usize, Result<(), String>)>,
}

impl State {
    /// Another form is chosen.
    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }

    /// Whether something is on its way to the clipboard.
    pub(super) fn is_busy(&self) -> bool {
        self.busy.is_some()
    }

    /// Marks a section as done, or not after all.
    pub(super) fn mark(&mut self, at: usize, section: Option<&FormSection>, done: bool) {
        self.news = None;
        match section.filter(|_| done) {
            Some(section) => self.done.insert(at, Trace::of(&section.words)),
            None => self.done.remove(&at),
        };
    }

    /// What was copied and has other words by now is no longer done.
    pub(super) fn compare(&mut self, sections: &[FormSection]) {
        self.done.retain(|at, trace| {
            sections.get(*at).is_some_and(|section| trace.is_of(&section.words))
        });
    }

    /// What came of copying: what the case knows of it by, or what went wrong.
    pub(super) fn copied(&mut self, words: &ToCopy, came: Result<DocumentId, String>) {
        self.busy = None;
        self.news = Some((words.at, came.clone().map(|_| ())));
        if let Ok(record) = came {
            self.noted = Some(record);
            self.done.insert(words.at, Trace::of(words.words()));
        }
    }
}

/// Lets the desk copy a section: it has the vault, in which stands who got what.
pub(super) fn copy(
    step: &mut Step,
    at: usize,
    case: &Case,
    context: &Context<'_>,
) -> StepReply<Message> {
    let made = step.work.made().and_then(|made| made.as_ref().ok());
    let (Some(kind), Some(reader), Some(made)) = (step.kind, &step.reader, made) else {
        return StepReply::none();
    };
    let is_free = !context.read_only && !step.copying.is_busy() && !step.saving.is_busy();
    let Some(_) = made.section(at).filter(|one| is_free && !one.words.is_empty()) else {
        return StepReply::none();
    };
    (step.copying.busy, step.copying.news) = (Some(at), None);
    StepReply::ask(Ask::Copy(Box::new(ToCopy {
        made: made.clone(),
        at,
        of: Named::of(case),
        kind,
        reader: reader.clone(),
        noted: step.copying.noted,
        record: record(kind, reader, "", case, context),
    })))
}

/// Leads to the button of a section.
pub(super) fn lead(at: usize) -> StepReply<Message> {
    focus(place(at)).into()
}

fn place(at: usize) -> Id {
    Id::from(format!("document-section-{at}"))
}

/// Draws the sections.
pub(super) fn view<'a>(view: View<'a>, made: &'a Made) -> Element<'a, Message> {
    let form = view.state.kind.and_then(|kind| {
        let context = view.context;
        context.guidance.form(kind, context.region)
    });
    let about = form.map(|form| {
        let title = kit::h2(form.name.as_str());
        column![title, kit::body(form.before.as_str()), kit::small(form_order(form))]
            .spacing(space::XS)
    });
    let keys = view.may_write().then(|| kit::small(t!("documents-copy-about")));
    let all = made.sections.iter().enumerate().map(|(at, one)| section(view, made, at, one));
    Column::new().push(about).push(keys).extend(all).spacing(space::M).into()
}

/// One section. What is done stands back, in the same place.
fn section<'a>(
    view: View<'a>,
    made: &'a Made,
    at: usize,
    section: &'a FormSection,
) -> Element<'a, Message> {
    let is_done = view.state.copying.done.contains_key(&at);
    let title = t!("documents-section", number = at + 1, title = section.title.as_str());
    let content = Column::new()
        .push(kit::h3(title))
        .push(words(section, is_done))
        .push(missing(section))
        .push(kit::small(source(section)))
        .push(view.may_write().then(|| acts(view, at, section)))
        .push(failure(view, at))
        .spacing(space::S);
    let card = if is_done { kit::empty_card(content) } else { kit::card(content) };
    let (back, on) = (at.checked_sub(1), Some(at + 1).filter(|at| *at < made.sections.len()));
    stepping(card, back.map(Message::Section), on.map(Message::Section))
}

/// What the reader may know, as it is copied.
fn words(section: &FormSection, is_done: bool) -> Element<'_, Message> {
    if section.words.is_empty() {
        return kit::small(t!("documents-section-empty"));
    }
    let parts = section.words.split("\n\n").map(|part| {
        hideable(match is_done {
            true => kit::tinted(part, size::BODY, |tokens| tokens.ink_faint),
            false => kit::body(part),
        })
    });
    Column::from_iter(parts).spacing(space::S).into()
}

/// What is still to be filled in by hand.
fn missing(section: &FormSection) -> Option<Element<'_, Message>> {
    let rows = section
        .missing
        .iter()
        .map(|one| spoken::words_item(one.as_str(), hideable(kit::small(format!("• {one}")))));
    let name = t!("documents-section-missing");
    let list = spoken::items(name.clone(), space::XS, rows);
    let some = !section.missing.is_empty();
    some.then(|| column![kit::strong(name), list].spacing(space::XS).into())
}

/// How sure it is that the form asks this here.
fn source(section: &FormSection) -> String {
    let sources = section.sources.join("; ");
    match section.basis {
        Basis::Sourced => t!("documents-section-sourced", sources = sources),
        Basis::Background | Basis::Inferred => {
            t!("documents-section-inferred", sources = sources)
        }
    }
}

/// The button and the mark. That copying went well is seen by the mark, and heard.
fn acts<'a>(view: View<'a>, at: usize, section: &'a FormSection) -> Element<'a, Message> {
    let (state, is_done) = (&view.state.copying, view.state.copying.done.contains_key(&at));
    let told = match is_done {
        true => t!("documents-copy-again", title = section.title.as_str()),
        false => t!("documents-copy-what", title = section.title.as_str()),
    };
    let copy = button(t!("documents-copy")).key(section.title.as_str()).describe(told);
    let done = check_box(t!("documents-section-done"), is_done, move |done| {
        Message::SectionDone(at, done)
    });
    // Where there is nothing to copy the arrows lead to the mark.
    let (copy, done) = match section.words.is_empty() {
        true => (copy, done.id(place(at))),
        false => (copy.id(place(at)).on_press(Message::Copy(at)), done),
    };
    let copied = matches!(state.news, Some((of, Ok(()))) if of == at).then(|| {
        spoken::status(t!("documents-copied", title = section.title.as_str()), Space::new())
    });
    let acts = row![copy, done.key(section.title.as_str())].push(copied);
    acts.spacing(space::M).align_y(Center).into()
}

/// What went wrong.
fn failure(view: View<'_>, at: usize) -> Option<Element<'_, Message>> {
    match view.state.copying.news.as_ref()? {
        (of, Err(words)) if *of == at => Some(spoken::failure(words)),
        _ => None,
    }
}
