//! The practice cases to choose from.

use std::path::PathBuf;
use std::sync::Arc;

use iced::Element;
use iced::widget::{Column, column, row};

use super::{Message, State, opening, paper};
use crate::case::Summary;
use crate::gui::context::Context;
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::gui::widget::button;
use crate::guidance::Guidance;
use crate::practice::{Practice, SOURCES, read};
use crate::t;

/// The widest that texts become here, in logical pixels.
const WIDEST: f32 = 900.0;

/// A practice case with the text it was read from.
#[derive(Debug)]
pub(super) struct Offered {
    pub(super) practice: Practice,
    pub(super) text: String,
    /// The file it stands in, for one of one's own.
    pub(super) file: Option<PathBuf>,
}

/// Those that the program carries. A test reads every one of them.
pub(super) fn carried(guidance: &Guidance) -> Vec<Offered> {
    let all = SOURCES.iter().filter_map(|(_, text)| {
        let practice = read(text, guidance).ok()?;
        Some(Offered { practice, text: (*text).to_owned(), file: None })
    });
    all.collect()
}

/// What is sure of all of them: nobody can tell where a file of the user's own is from.
fn promise(offered: &[Offered]) -> String {
    match offered.iter().any(|one| one.file.is_some()) {
        true => t!("practice-not-kept"),
        false => t!("practice-all-made-up"),
    }
}

/// The list with what each is about and what may be hard in it.
pub(super) fn list<'a>(
    state: &'a State,
    cases: &'a [Arc<Summary>],
    context: &Context<'a>,
) -> Column<'a, Message> {
    let items = state.offered.iter().enumerate().map(|(place, one)| {
        spoken::item(one.practice.id.as_str(), card(state, place, &one.practice, context))
    });
    let list = spoken::items(t!("practice-list"), space::M, items);
    let own = opening::view(&state.opening, cases.iter().map(AsRef::as_ref), context);
    column![kit::note(kit::body(promise(&state.offered))), list, own].max_width(WIDEST)
}

fn card<'a>(
    state: &'a State,
    place: usize,
    practice: &'a Practice,
    context: &Context<'a>,
) -> Element<'a, Message> {
    let (minutes, stages) = (practice.minutes, practice.stages.len());
    let about = |words: String| button(words).describe(practice.title.as_str());
    let begin = about(t!("practice-begin")).on_press(Message::Begin(place));
    let is_open = state.paper.is_open(place);
    let paper = about(t!("practice-paper")).quiet().expanded(is_open);
    let paper = paper.on_press(Message::Paper(paper::Message::Fold(place)));
    let edit = about(t!("practice-edit")).quiet().on_press(Message::Edit(place));
    let warning =
        column![kit::strong(t!("practice-warning")), kit::body(practice.warning.as_str()),];
    let content = column![
        kit::h2(practice.title.as_str()),
        kit::small(t!("practice-length", minutes = minutes, stages = stages)),
        kit::body(practice.about.as_str()),
        kit::warning(warning),
        row![begin, paper, edit].spacing(space::S).wrap(),
    ];
    let form = is_open.then(|| paper::form(&state.paper, context));
    kit::card(content.push(form).spacing(space::S)).into()
}
