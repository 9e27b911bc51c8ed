//! Documenten: a page that comes out, for one reader. What it looks like stands in the
//! middle; beside it what was left out, and what can be done with it.
//!
//! Nothing is made before somebody chose what and for whom, and nothing stays once
//! they leave.

mod before;
mod copying;
mod left_out;
mod making;
mod page;
mod reading;
mod room;
mod saving;
mod text;
mod to_copy;
mod to_write;
mod wanted;
mod warned;
mod work;

use std::path::PathBuf;
use std::sync::Arc;

use iced::advanced::widget::Id;
use iced::widget::{Column, column, row};
use iced::{Element, Fill, Task};

use super::step::{Step, StepReply, StepView, go, show};
use crate::advice::{Advice, papers};
use crate::case::{Case, DocumentId, DocumentKind, Purpose, RecordPlace};
use crate::documents::{self, FormSection};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::recipient;
use crate::gui::widget::focus::sideways;
use crate::gui::widget::{Pan, choice};
use crate::redaction::Reader;
use crate::t;
use crate::vault::exchange::Contact;

pub use making::{Made, Making, Unmakeable};
pub use to_copy::ToCopy;
pub use to_write::{FileKind, ToWrite};
pub use work::{Frame, Picture};

use making::Wanted;
use room::{CHOICES, GAP, KEEPING, Room};
use work::Work;

/// The sizes in which a page can be looked at, in percent of its size on paper.
const SIZES: [u16; 10] = [40, 50, 60, 70, 80, 90, 100, 125, 150, 200];

/// How far a page that is wider than its room moves under an arrow, in logical pixels.
const STRIDE: f32 = 80.0;

/// What this step remembers while the case is open.
#[derive(Debug, Default)]
pub struct State {
    kind: Option<DocumentKind>,
    reader: Option<Reader>,
    large: bool,
    /// The page that is looked at, from 0.
    page: usize,
    /// In which size, when somebody chose one.
    size: Option<u16>,
    /// Whether all that was left out is told.
    all_left_out: bool,
    /// Whether the form of the reader is looked at, where they have one.
    form: bool,
    copying: copying::State,
    /// Which pages are wanted, as it was when the step opened.
    wanted: Option<Vec<papers::Wanted>>,
    saving: saving::State,
    work: Work,
}

/// What can happen in this step.
#[derive(Debug, Clone)]
pub enum Message {
    /// Make a document of this kind.
    Kind(DocumentKind),
    /// Make it for this reader.
    For(Reader),
    /// Set it in large letters, or not.
    Large(bool),
    /// It was made, or why not.
    Made(u64, Making),
    /// A page was drawn.
    Drawn(Option<Picture>),
    /// Look at the form of the reader, or at the page.
    Form(bool),
    /// Copy a section of the form.
    Copy(usize),
    /// A section of the form is done, or not after all.
    SectionDone(usize, bool),
    /// Lead to a section of the form.
    Section(usize),
    /// Look at another page.
    Page(usize),
    /// Move over the page, or look from nearer by.
    Pan(Pan),
    /// Tell all that was left out, or only some.
    AllLeftOut(bool),
    /// Go to a text from which something was taken.
    Show(Box<RecordPlace>),
    /// Go to where something can be mended.
    Go(Step),
    /// Ask where to write a file of this kind, or not after all.
    Ask(FileKind),
    /// Who gets a file that is encrypted.
    Recipient(recipient::Message),
    /// The folder for the file was typed.
    Folder(String),
    /// Choose that folder.
    Pick,
    /// It was chosen, or not.
    Picked(Option<PathBuf>),
    /// Write the file.
    Save,
}

type View<'a> = StepView<'a, State>;

/// Handles a message.
pub fn update(
    state: &mut State,
    message: Message,
    case: &Case,
    _advice: &Advice,
    context: &Context<'_>,
) -> StepReply<Message> {
    match message {
        Message::Kind(kind) => state.choose_kind(kind, case),
        Message::For(reader) => state.choose(|state| state.reader = Some(reader)),
        Message::Large(large) => state.enlarge(large),
        Message::Made(asked, made) => {
            if state.work.receive(asked, made) {
                state.compare();
                state.page = state.page.min(state.pages().saturating_sub(1));
            }
        }
        Message::Drawn(drawn) => state.work.receive_drawn(drawn),
        Message::Form(form) => state.form = form,
        Message::Copy(at) => return copying::copy(state, at, case, context),
        Message::SectionDone(at, done) => state.mark(at, done),
        Message::Section(at) => return copying::lead(at),
        Message::Page(page) => state.turn_to(page),
        Message::Pan(pan) => return state.pan(pan, context).into(),
        Message::AllLeftOut(all) => state.all_left_out = all,
        Message::Show(place) => return show(*place),
        Message::Go(step) => return go(step),
        Message::Ask(file) => return state.saving.ask(file).into(),
        Message::Recipient(message) => state.saving.address(message),
        Message::Folder(folder) => state.saving.type_folder(folder),
        Message::Pick => return state.saving.pick(context).into(),
        Message::Picked(folder) => state.saving.picked(folder),
        Message::Save => return saving::save(state, case, context),
    }
    StepReply::none()
}

/// Keeps what is made in line with what is chosen, with the case and with the room
/// there is; lets go of it when the step is not open.
pub(super) fn follow(
    state: &mut State,
    is_open: bool,
    (case, advice): (&Case, &Advice),
    context: &Context<'_>,
) -> Task<Message> {
    if !is_open {
        state.put_away();
        return Task::none();
    }
    state.wanted.get_or_insert_with(|| papers::wanted(case, advice));
    let wanted = state.kind.zip(state.reader.clone()).map(|(kind, reader)| {
        let (large, on) = (state.large, context.today());
        Wanted { case: state.work.same(case), kind, reader, large, on }
    });
    state.work.want(wanted);
    let width = (room::width(state.size(context)) * context.machine.reader.scale()).round();
    // A page is a few thousand pixels wide at most.
    state.work.go_on(state.page, width.max(1.0) as u32, context)
}

/// Who can be reached with a file that is encrypted.
pub(super) fn know(state: &mut State, contacts: &[Contact]) {
    state.saving.know(contacts);
}

/// What came of writing a document: the name of the file, or what went wrong.
pub(super) fn written(state: &mut State, written: Result<String, String>) {
    state.saving.written(written);
}

/// What came of copying a section: what the case knows of it by, or what went wrong.
pub(super) fn copied(state: &mut State, words: &ToCopy, came: Result<DocumentId, String>) {
    if state.kind == Some(words.kind) && state.reader.as_ref() == Some(&words.reader) {
        state.copying.copied(words, came);
        state.compare();
    }
}

/// Chooses what is made, and for whom where that is known.
pub(super) fn order(state: &mut State, kind: DocumentKind, reader: Option<Reader>, case: &Case) {
    state.reader = reader;
    state.choose_kind(kind, case);
}

impl State {
    fn choose_kind(&mut self, kind: DocumentKind, case: &Case) {
        self.choose(|state| state.kind = Some(kind));
        if self.reader.is_none() {
            self.reader = only_reader(kind, case);
        }
    }

    /// Chooses something else: it begins at its first page, and what was told of the
    /// last one is over.
    fn choose(&mut self, choose: impl FnOnce(&mut Self)) {
        choose(self);
        (self.page, self.all_left_out) = (0, false);
        self.saving.forget();
        self.copying.forget();
    }

    /// Sets the page in large letters, or not: what was copied stays so.
    fn enlarge(&mut self, large: bool) {
        let copying = std::mem::take(&mut self.copying);
        self.choose(|state| state.large = large);
        self.copying = copying;
    }

    /// What to copy into the form of the reader, where they have one.
    fn sections(&self) -> &[FormSection] {
        match self.work.made() {
            Some(Ok(made)) => &made.sections,
            _ => &[],
        }
    }

    /// Marks a section of the form as done, or not after all.
    fn mark(&mut self, at: usize, done: bool) {
        let section = self.sections().get(at).cloned();
        self.copying.mark(at, section.as_ref(), done);
    }

    /// What was copied and has other words by now is no longer done.
    fn compare(&mut self) {
        if let Some(Ok(made)) = self.work.made() {
            self.copying.compare(&made.sections);
        }
    }

    /// Lets go of what was made.
    pub(super) fn put_away(&mut self) {
        self.work.forget();
        self.wanted = None;
    }

    /// How many pages there are.
    fn pages(&self) -> usize {
        match self.work.made() {
            Some(Ok(made)) => made.set.pages(),
            _ => 0,
        }
    }

    fn turn_to(&mut self, page: usize) {
        self.page = page.min(self.pages().saturating_sub(1));
    }

    /// In which size a page is looked at, in percent.
    fn size(&self, context: &Context<'_>) -> u16 {
        self.size.unwrap_or_else(|| Room::of(context).fitting())
    }

    fn pan(&mut self, pan: Pan, context: &Context<'_>) -> Task<Message> {
        let size = self.size(context);
        let is_wider = room::width(size) > Room::of(context).page;
        match pan {
            Pan::Closer => self.size = nearest(size, 1),
            Pan::Wider => self.size = nearest(size, -1),
            Pan::First => self.turn_to(0),
            Pan::Last => self.turn_to(usize::MAX),
            Pan::Back if is_wider => return sideways(page_scrolling(), -STRIDE),
            Pan::On if is_wider => return sideways(page_scrolling(), STRIDE),
            Pan::Back => self.turn_to(self.page.saturating_sub(1)),
            Pan::On => self.turn_to(self.page + 1),
        }
        Task::none()
    }
}

/// The size so many steps from this one; the outermost when there is none.
fn nearest(size: u16, by: isize) -> Option<u16> {
    let at = SIZES.iter().position(|one| *one >= size).unwrap_or(SIZES.len() - 1);
    let to = at.saturating_add_signed(by).min(SIZES.len() - 1);
    Some(SIZES[to])
}

/// The part in which a page moves that is wider than its room.
fn page_scrolling() -> Id {
    Id::new("document-page")
}

/// For whom a document can be made: whoever can still read it, once each.
fn readers(case: &Case) -> Vec<Reader> {
    let all = Reader::all(case);
    let roles = all.iter().filter(|one| !matches!(one, Reader::Person(_)));
    let roles: Vec<String> = roles.map(|one| one.name(case)).collect();
    let reads = |reader: &Reader| match reader {
        Reader::Person(id) => case.family.person(*id).is_some_and(|one| {
            // Veilig Thuis in the circle is the same as Veilig Thuis.
            one.is_alive() && !roles.contains(&one.name)
        }),
        // A copy to read holds the same, and is given with the case itself.
        Reader::Colleague { purpose, .. } => *purpose == Purpose::Transfer,
        _ => true,
    };
    all.iter().filter(|one| reads(one)).cloned().collect()
}

/// Whoever a kind is for, where that is one reader outside the team.
fn only_reader(kind: DocumentKind, case: &Case) -> Option<Reader> {
    let suits = |reader: &Reader| kind.is_for(documents::audience(case, reader));
    let outside = |reader: &Reader| *reader != Reader::Archive && suits(reader);
    let mut all = readers(case).into_iter().filter(outside);
    let only = all.next();
    only.filter(|_| all.next().is_none())
}

/// Draws the step.
pub fn view(view: View<'_>) -> Element<'_, Message> {
    let room = Room::of(&view.context);
    let choosing = Column::new()
        .push(kit::h1(t!("step-documents")))
        .push(wanted::view(view))
        .push(asking(view))
        .push(left_out::view(view, room).filter(|_| room.keeping_beside))
        .push(reading::view(view).filter(|_| !room.keeping_beside))
        .push(before::view(view).filter(|_| !room.keeping_beside))
        .spacing(GAP);
    let (keeping, page) = (saving::view(view, room), page::view(view, room));
    let left_out = left_out::view(view, room).filter(|_| !room.keeping_beside);
    let above = Column::new().push(left_out).push(page).spacing(GAP);
    if !room.choices_beside {
        return column![choosing, keeping, above].spacing(GAP).width(Fill).into();
    }
    let choosing = room.part(choosing).width(CHOICES);
    match room.keeping_beside {
        true => row![choosing, room.part(above).width(Fill), room.part(keeping).width(KEEPING)],
        false => row![choosing, room.part(column![keeping, above].spacing(GAP)).width(Fill)],
    }
    .spacing(GAP)
    .into()
}

/// Which document, and for whom.
fn asking(view: View<'_>) -> Element<'_, Message> {
    let kinds = DocumentKind::ALL.map(|kind| (kind, kind.called()));
    let kinds = choice(t!("documents-which"), kinds, view.state.kind, Message::Kind).stacked();
    let all = readers(view.case).into_iter().map(|one| {
        let name = one.name(view.case);
        (one, name)
    });
    let chosen = view.state.reader.clone();
    let readers = choice(t!("documents-for-whom"), all, chosen, Message::For).compact().names();
    column![Element::from(kinds), Element::from(readers)].spacing(GAP).into()
}

impl Work {
    /// The case as it was when it was last looked at, where it is the same still.
    fn same(&self, case: &Case) -> Arc<Case> {
        let known = self.known().filter(|known| ***known == *case);
        known.map_or_else(|| Arc::new(case.clone()), Arc::clone)
    }
}
