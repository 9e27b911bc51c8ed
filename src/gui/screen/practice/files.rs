//! Answers as small files without names: each laptop keeps its own, that of the
//! trainer takes them in from a stick or a folder.

use std::path::{Path, PathBuf};

use iced::Task;
use iced::widget::{Column, column, row};
use iced::{Center, Element};

use super::Message;
use super::run::Run;
use crate::gui::answer_folder::{AnswerFolder, read_answers};
use crate::gui::background;
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::{button, text_field};
use crate::platform::write_loose;
use crate::practice::{
    LARGEST_ANSWER, MOST_SEATS, Practice, Refusal, Round, TakenIn, file_name, take_in, written,
};
use crate::t;

/// Where the answers of one stage and round belong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Of {
    pub(super) stage: usize,
    pub(super) round: Round,
}

/// The folder and the seat, and what came of it.
#[derive(Debug, Default)]
pub(super) struct State {
    folder: AnswerFolder,
    seat: String,
}

const FOLDER: &str = "practice-folder";

impl State {
    pub(super) fn type_folder(&mut self, folder: String) {
        self.folder.type_path(folder);
    }

    pub(super) fn type_seat(&mut self, seat: String) {
        self.seat = seat;
        self.folder.hush();
    }

    pub(super) fn pick(&self, context: &Context<'_>) -> Task<Message> {
        self.folder.pick(FOLDER, context.machine).map(Message::Picked)
    }

    pub(super) fn picked(&mut self, folder: Option<PathBuf>) {
        self.folder.picked(folder);
    }

    /// Another stage or round: what was told is over.
    pub(super) fn forget(&mut self) {
        self.folder.forget();
    }

    fn seat(&self) -> Option<u32> {
        let seat = self.seat.trim().parse().ok()?;
        (1..=MOST_SEATS).contains(&seat).then_some(seat)
    }

    /// Writes the locked answer as a file.
    pub(super) fn keep(&mut self, run: &Run) -> Task<Message> {
        let round = run.here().shown.round();
        let (folder, seat) = (self.folder.path(), self.seat());
        let given = run.here().given(round);
        let (Some(folder), Some(seat), Some(given)) = (folder, seat, given) else {
            return Task::none();
        };
        let Some(text) = written(&run.practice, run.place, round, seat, given) else {
            return Task::none();
        };
        self.folder.begin();
        let file = file_name(run.place, round, seat);
        background::run(move || {
            let kept = write_loose(&folder.join(&file), text.as_bytes());
            kept.map(|()| file).map_err(|refused| refused.to_string())
        })
        .map(Message::FileKept)
    }

    pub(super) fn kept(&mut self, kept: Result<String, String>) {
        self.folder.ended(match kept {
            Ok(file) => Ok(t!("practice-files-kept", file = file)),
            Err(reason) => Err(t!("practice-files-not-kept", reason = reason)),
        });
    }

    /// Takes in the answers of the round that is on.
    pub(super) fn take_in(&mut self, run: &Run) -> Task<Message> {
        let Some(folder) = self.folder.path() else {
            return Task::none();
        };
        self.folder.begin();
        let of = Of { stage: run.place, round: run.here().shown.round() };
        let practice = run.practice.clone();
        background::run(move || read(&practice, of, &folder))
            .map(move |taken| Message::Taken(of, taken))
    }

    pub(super) fn taken(&mut self, taken: &Result<TakenIn, String>) {
        self.folder.ended(match taken {
            Ok(taken) if taken.answers.is_empty() => Err(t!("practice-files-none")),
            Ok(taken) => Ok(t!("answer-files-taken", count = taken.answers.len())),
            Err(reason) => Err(t!("answer-files-unread", reason = reason.as_str())),
        });
        // Once there are answers, those that lie there for another part or round are no
        // news.
        let taken = taken.as_ref().ok();
        let found = taken.is_some_and(|taken| !taken.answers.is_empty());
        let refused = taken.into_iter().flat_map(|taken| &taken.refused);
        let wrong = refused.filter(|one| !(found && one.why.is_elsewhere()));
        self.folder.refuse(wrong, Refusal::told);
    }
}

fn read(practice: &Practice, of: Of, folder: &Path) -> Result<TakenIn, String> {
    let files = read_answers(folder, LARGEST_ANSWER)?;
    Ok(take_in(practice, of.stage, of.round, files))
}

/// The folder with what can be done there.
pub(super) fn form<'a>(state: &'a State, run: &Run, context: &Context<'a>) -> Element<'a, Message> {
    let round = run.here().shown.round();
    let folder = &state.folder;
    let field = folder.field(FOLDER, Message::Folder, Message::PickFolder, context.machine);
    let own = run.here().given(round).is_some().then(|| seat(state));
    let take = button(t!("answer-files-take")).on_press_maybe(folder.free(Message::TakeIn));
    let about = column![kit::h2(t!("practice-files")), kit::small(t!("practice-files-about")),];
    let content = Column::new()
        .push(about.spacing(2))
        .push(field)
        .push(own)
        .push(row![take])
        .push(folder.outcome());
    kit::card(content.spacing(space::M)).into()
}

/// Keeping one's own answer, under the number of a seat.
fn seat(state: &State) -> Element<'_, Message> {
    let wrong = state.folder.is_tried() && !state.seat.trim().is_empty() && state.seat().is_none();
    let fault = wrong.then(|| t!("practice-files-seat-fault", most = MOST_SEATS));
    let field = text_field(t!("practice-files-seat"), &state.seat, Message::Seat)
        .help(t!("practice-files-seat-help"))
        .error(fault)
        .width(260.0);
    let ready = state.seat().is_some();
    let keep = button(t!("practice-files-keep"))
        .on_press_maybe(state.folder.free(Message::KeepFile).filter(|_| ready));
    row![field, kit::level_with_field(keep)].spacing(space::M).align_y(Center).into()
}
