//! Taking in the answers of others from a stick or a folder, while a round is open.

use std::collections::BTreeSet;

use iced::Task;
use iced::widget::{Column, column, row};

use super::message::{Ask, Message, PageReply};
use crate::gui::answer_folder::{AnswerFolder, read_answers};
use crate::gui::background;
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::reply::Reply;
use crate::gui::theme::space;
use crate::gui::widget::button;
use crate::selfscan::{Act, LARGEST_ANSWER, Refusal, TakenIn, take_in};
use crate::t;

/// The folder, and what came of it.
#[derive(Debug, Default)]
pub(super) struct State(AnswerFolder);

const FOLDER: &str = "selfscan-folder";

impl State {
    /// What was told is over.
    pub(super) fn forget(&mut self) {
        self.0.forget();
    }
}

pub(super) fn update(
    state: &mut super::State,
    message: Message,
    context: &Context<'_>,
) -> PageReply {
    let folder = &mut state.gathering.0;
    match message {
        Message::Folder(words) => folder.type_path(words),
        Message::PickFolder => {
            return folder.pick(FOLDER, context.machine).map(Message::Picked).into();
        }
        Message::Picked(picked) => folder.picked(picked),
        Message::TakeIn => return begin(state).into(),
        Message::Taken(taken) => return taken_in(state, taken, context),
        _ => {}
    }
    Reply::none()
}

fn begin(state: &mut super::State) -> Task<Message> {
    let (Some(list), Some(path)) = (state.list.clone(), state.gathering.0.path()) else {
        return Task::none();
    };
    state.gathering.0.begin();
    let counted: BTreeSet<_> = state.ledger.tokens();
    background::run(move || {
        let files = read_answers(&path, LARGEST_ANSWER)?;
        Ok(Box::new(take_in(&list, &counted, files)))
    })
    .map(Message::Taken)
}

fn taken_in(
    state: &mut super::State,
    taken: Result<Box<TakenIn>, String>,
    context: &Context<'_>,
) -> PageReply {
    let folder = &mut state.gathering.0;
    folder.ended(match &taken {
        Ok(taken) if taken.answers.is_empty() => Err(t!("selfscan-files-none")),
        Ok(taken) => Ok(t!("answer-files-taken", count = taken.answers.len())),
        Err(reason) => Err(t!("answer-files-unread", reason = reason.as_str())),
    });
    let taken = taken.map_or_else(|_| TakenIn::default(), |taken| *taken);
    folder.refuse(taken.refused.iter(), Refusal::told);
    for (token, given) in taken.answers {
        state.act(Act::Take(token, given), context);
    }
    Reply::ask(Ask::KeepNow)
}

/// The folder, with what came of it.
pub(super) fn form<'a>(state: &State, context: &Context<'a>) -> Column<'a, Message> {
    let folder = &state.0;
    let field = folder.field(FOLDER, Message::Folder, Message::PickFolder, context.machine);
    let take = button(t!("answer-files-take")).on_press_maybe(folder.free(Message::TakeIn));
    let about = column![kit::h3(t!("selfscan-files")), kit::small(t!("selfscan-files-about"))];
    let form = column![about.spacing(2), field, row![take], folder.outcome()];
    form.spacing(space::M)
}
