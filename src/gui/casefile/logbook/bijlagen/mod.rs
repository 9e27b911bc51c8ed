//! Bijlagen: letters, photos and drawings. Adding one, telling what it is, looking at
//! it, and writing it as a plain file.

mod adding;
mod errand;
mod list;
mod looking;

use std::path::PathBuf;

use iced::widget::Column;
use iced::{Element, Task};

use super::super::step::{Ask, StepReply, StepView, changed, kept};
use crate::case::{Bijlage, Case};
use crate::gui::context::Context;
use crate::gui::record;
use crate::gui::sheet;
use crate::gui::theme::space;
use crate::gui::widget::Pan;

pub use errand::{Errand, Ran, Read};
pub use looking::Picture;

use looking::Looking;

/// What is remembered while the step is open.
#[derive(Debug, Default)]
pub struct State {
    pub(super) list: record::State,
    adding: adding::State,
    looking: Option<Looking>,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// In the list.
    List(record::Message),
    /// The file to add was typed.
    File(String),
    /// Choose that file.
    Pick,
    /// It was chosen, or not.
    Picked(Option<PathBuf>),
    /// Add it.
    Attach,
    /// Look at another page, or from nearer by.
    Pan(Pan),
    /// Look at this page.
    Page(usize),
    /// A page was drawn, or why not.
    Drawn(Box<Result<Picture, String>>),
    /// Look no longer.
    Close,
    /// What happens to the file that it can be written to.
    Keep(sheet::Message),
}

impl State {
    /// Lets go of what is looked at.
    pub(in crate::gui::casefile) fn put_away(&mut self) {
        self.looking = None;
    }
}

/// Handles a message.
pub fn update(
    state: &mut State,
    message: Message,
    case: &mut Case,
    context: &Context<'_>,
) -> StepReply<Message> {
    match message {
        Message::List(record::Message::Act(number)) => {
            let wanted = case.bijlagen.iter().find(|one| one.id.0 == number).cloned();
            let Some(bijlage) = wanted else { return StepReply::none() };
            state.looking = Some(Looking::at(bijlage.clone()));
            StepReply::ask(Ask::Errand(Box::new(Errand::Read(bijlage))))
        }
        Message::List(message) => {
            let answer = record::update::<Bijlage>(&mut state.list, message, case, context);
            state.looking.take_if(|it| case.bijlagen.iter().all(|one| one.file != it.of.file));
            kept(answer, Message::List)
        }
        Message::File(file) => {
            state.adding.type_file(file);
            StepReply::none()
        }
        Message::Pick => state.adding.pick(context).into(),
        Message::Picked(file) => {
            state.adding.picked(file);
            StepReply::none()
        }
        Message::Attach => state.adding.attach(context),
        Message::Close => {
            state.looking = None;
            StepReply::none()
        }
        message => match &mut state.looking {
            Some(looking) => looking.update(message, context),
            None => StepReply::none(),
        },
    }
}

/// What came of an errand. What was added stands in the case from now on.
pub fn ran(state: &mut State, ran: Ran, case: &mut Case) -> StepReply<Message> {
    match ran {
        Ran::Attached(attached) => {
            let added = attached.map(|bijlage| {
                let (title, is_pdf) = (bijlage.title.clone(), bijlage.is_pdf());
                let number = case.add_bijlage(bijlage);
                state.list.unfold(number.0, None);
                (title, is_pdf)
            });
            let is_added = added.is_ok();
            state.adding.added(added);
            if is_added { changed() } else { StepReply::none() }
        }
        Ran::Read(file, read) => {
            let looking = state.looking.as_mut().filter(|it| it.of.file == file);
            looking.map_or_else(StepReply::none, |looking| looking.read(read).into())
        }
        Ran::Written(written) => {
            if let Some(looking) = &mut state.looking {
                looking.written(written);
            }
            StepReply::none()
        }
    }
}

/// Draws the page that is looked at; lets go of it when the step is not open.
pub(in crate::gui::casefile) fn follow(
    state: &mut State,
    is_open: bool,
    context: &Context<'_>,
) -> Task<Message> {
    if !is_open {
        state.looking = None;
    }
    match &mut state.looking {
        Some(looking) => looking.draw(context),
        None => Task::none(),
    }
}

/// Draws the card, and below it what is looked at.
pub fn view(view: StepView<'_, State>) -> Element<'_, Message> {
    let list = record::view::<Bijlage>(&view.state.list, view.case, view.context);
    let looking = view.state.looking.as_ref();
    Column::new()
        .push(list.map(Message::List))
        .push(looking.map(|looking| looking::view(looking, view)))
        .push(view.may_write().then(|| adding::view(&view.state.adding, view.context)))
        .spacing(space::S)
        .into()
}
