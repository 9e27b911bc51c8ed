//! Answers as small files without names: each laptop keeps its own, that of the
//! trainer takes them in from a stick or a folder.

use std::path::PathBuf;

use iced::Task;
use iced::advanced::widget::Id;
use iced::widget::{Column, column, row};
use iced::{Center, Element};

use super::Message;
use super::run::Run;
use crate::gui::background;
use crate::gui::context::Context;
use crate::gui::form::{beside_picker, not_whole};
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::gui::widget::{button, text_field};
use crate::platform::{read_loose, typed_path, write_loose};
use crate::practice::{
    LARGEST_ANSWER, MOST_SEATS, Practice, Refused, Round, TakenIn, file_name, take_in, written,
};
use crate::t;
use crate::texts::refusal::in_words;

/// Where the answers of one stage and round belong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Of {
    pub(super) stage: usize,
    pub(super) round: Round,
}

/// The folder and the seat, and what came of it.
#[derive(Debug, Default)]
pub(super) struct State {
    folder: String,
    seat: String,
    /// What is wrong with the folder or the seat, once somebody tried.
    tried: bool,
    busy: bool,
    news: Option<Result<String, String>>,
    refused: Vec<Refused>,
}

const FOLDER: &str = "practice-folder";

/// More files than people can sit in a room are not looked at.
const MOST_FILES: usize = 300;

impl State {
    pub(super) fn type_folder(&mut self, folder: String) {
        (self.folder, self.news) = (folder, None);
    }

    pub(super) fn type_seat(&mut self, seat: String) {
        (self.seat, self.news) = (seat, None);
    }

    pub(super) fn pick(&self, context: &Context<'_>) -> Task<Message> {
        let title = t!("practice-files-folder");
        let picked = context.machine.pick_folder(title, &self.folder, Id::new(FOLDER));
        picked.map(Message::Picked)
    }

    pub(super) fn picked(&mut self, folder: Option<PathBuf>) {
        if let Some(folder) = folder {
            self.type_folder(folder.display().to_string());
        }
    }

    /// Another stage or round: what was told is over.
    pub(super) fn forget(&mut self) {
        (self.news, self.refused, self.tried) = (None, Vec::new(), false);
    }

    fn seat(&self) -> Option<u32> {
        let seat = self.seat.trim().parse().ok()?;
        (1..=MOST_SEATS).contains(&seat).then_some(seat)
    }

    /// The folder, when it says where it is from everywhere.
    fn folder(&mut self) -> Option<PathBuf> {
        self.tried = true;
        let is_whole = not_whole(&self.folder).is_none() && !self.busy;
        is_whole.then(|| typed_path(&self.folder))
    }

    /// Writes the locked answer as a file.
    pub(super) fn keep(&mut self, run: &Run) -> Task<Message> {
        let round = run.here().shown.round();
        let (folder, seat) = (self.folder(), self.seat());
        let given = run.here().given(round);
        let (Some(folder), Some(seat), Some(given)) = (folder, seat, given) else {
            return Task::none();
        };
        let Some(text) = written(&run.practice, run.place, round, seat, given) else {
            return Task::none();
        };
        (self.busy, self.news) = (true, None);
        let file = file_name(run.place, round, seat);
        background::run(move || {
            let kept = write_loose(&folder.join(&file), text.as_bytes());
            kept.map(|()| file).map_err(|error| in_words(&error))
        })
        .map(Message::FileKept)
    }

    pub(super) fn kept(&mut self, kept: Result<String, String>) {
        self.busy = false;
        self.news = Some(match kept {
            Ok(file) => Ok(t!("practice-files-kept", file = file)),
            Err(reason) => Err(t!("practice-files-not-kept", reason = reason)),
        });
    }

    /// Takes in the answers of the round that is on.
    pub(super) fn take_in(&mut self, run: &Run) -> Task<Message> {
        let Some(folder) = self.folder() else {
            return Task::none();
        };
        (self.busy, self.news) = (true, None);
        let of = Of { stage: run.place, round: run.here().shown.round() };
        let practice = run.practice.clone();
        background::run(move || read(&practice, of, &folder))
            .map(move |taken| Message::Taken(of, taken))
    }

    pub(super) fn taken(&mut self, taken: &Result<TakenIn, String>) {
        self.busy = false;
        self.news = Some(match taken {
            Ok(taken) if taken.seats.is_empty() => Err(t!("practice-files-none")),
            Ok(taken) => Ok(t!("practice-files-taken", count = taken.seats.len())),
            Err(reason) => Err(t!("practice-files-unread", reason = reason.as_str())),
        });
        self.refused = taken.as_ref().map_or_else(|_| Vec::new(), wrong);
    }
}

/// What is wrong with files: once there are answers, those that lie there for another
/// part or round are no news.
fn wrong(taken: &TakenIn) -> Vec<Refused> {
    let found = !taken.seats.is_empty();
    let all = taken.refused.iter();
    all.filter(|one| !(found && one.why.is_elsewhere())).cloned().collect()
}

fn read(practice: &Practice, of: Of, folder: &std::path::Path) -> Result<TakenIn, String> {
    let files = read_loose(folder, "ron", MOST_FILES, LARGEST_ANSWER);
    let files = files.map_err(|error| in_words(&error))?;
    Ok(take_in(practice, of.stage, of.round, files))
}

/// The folder with what can be done there.
pub(super) fn form<'a>(state: &'a State, run: &Run, context: &Context<'a>) -> Element<'a, Message> {
    let round = run.here().shown.round();
    let fault = state.tried.then(|| not_whole(&state.folder)).flatten();
    let field = text_field(t!("practice-files-folder"), &state.folder, Message::Folder)
        .id(Id::new(FOLDER))
        .help(t!("practice-files-folder-help"))
        .error(fault);
    let pick = context.machine.pick_button(Message::PickFolder);
    let pick = pick.map(|pick| pick.key("practice"));
    let field = beside_picker(field, context.machine.dialogs.warning(), pick);
    let own = run.here().given(round).is_some().then(|| seat(state));
    let take = button(t!("practice-files-take")).on_press_maybe(free(state, Message::TakeIn));
    let about = column![kit::h2(t!("practice-files")), kit::small(t!("practice-files-about")),];
    let content = Column::new()
        .push(about.spacing(2))
        .push(field)
        .push(own)
        .push(row![take])
        .push(news(state))
        .push(refused(state));
    kit::card(content.spacing(space::M)).into()
}

fn free(state: &State, message: Message) -> Option<Message> {
    (!state.busy).then_some(message)
}

/// Keeping one's own answer, under the number of a seat.
fn seat(state: &State) -> Element<'_, Message> {
    let wrong = state.tried && !state.seat.trim().is_empty() && state.seat().is_none();
    let fault = wrong.then(|| t!("practice-files-seat-fault", most = MOST_SEATS));
    let field = text_field(t!("practice-files-seat"), &state.seat, Message::Seat)
        .help(t!("practice-files-seat-help"))
        .error(fault)
        .width(260.0);
    let ready = state.seat().is_some();
    let keep = button(t!("practice-files-keep"))
        .on_press_maybe(free(state, Message::KeepFile).filter(|_| ready));
    row![field, kit::level_with_field(keep)].spacing(space::M).align_y(Center).into()
}

fn news(state: &State) -> Option<Element<'_, Message>> {
    Some(match state.news.as_ref()? {
        Ok(words) => spoken::said(words.clone(), |words| kit::note(kit::body(words))).into(),
        Err(words) => spoken::failure(words),
    })
}

/// Each file that did not count, and why.
fn refused(state: &State) -> Option<Element<'_, Message>> {
    if state.refused.is_empty() {
        return None;
    }
    let items = state.refused.iter().map(|one| {
        let words = column![kit::strong(one.file.as_str()), kit::body(one.why.told())];
        spoken::item(one.file.as_str(), words.spacing(1))
    });
    let list = spoken::items(t!("practice-files-refused"), space::S, items);
    let title = kit::h3(t!("practice-files-refused"));
    Some(kit::warning(column![title, list].spacing(space::XS)))
}
