//! Files that another program left in the vault: what they are and what to do.

use iced::Element;
use iced::widget::row;

use super::{Message, item};
use crate::gui::screen::Ask;
use crate::gui::theme::space;
use crate::gui::widget::{button, dutch_date};
use crate::t;
use crate::vault::{Origin, Stray, StrayKind};

/// The file, where it comes from, what it is, and what can be done with it.
pub(super) fn stray(stray: &Stray, may_change: bool) -> Element<'_, Message> {
    let words = t!(
        "stray",
        file = stray.file.as_str(),
        origin = origin(stray.origin),
        what = what(&stray.kind)
    );
    let actions = may_change.then(|| actions(stray)).flatten();
    item(stray.file.clone(), words, actions)
}

fn actions(stray: &Stray) -> Option<Element<'_, Message>> {
    let file = || stray.file.clone();
    let take = match stray.kind {
        StrayKind::Version(_) => Some(t!("stray-take-over")),
        StrayKind::OfDestroyed(_) => Some(t!("stray-take-back")),
        _ => None,
    };
    let take = take.map(|words| (words, Ask::TakeOver(file())));
    let put = stray.is_spare().then(|| (t!("stray-put-away"), Ask::PutAway(file())));
    let buttons: Vec<Element<'_, Message>> = [put, take]
        .into_iter()
        .flatten()
        .map(|(words, ask)| {
            let key = format!("{} {words}", stray.file);
            let button = button(words).key(key).describe(stray.file.clone());
            button.on_press(Message::Ask(ask)).into()
        })
        .collect();
    (!buttons.is_empty()).then(|| row(buttons).spacing(space::S).wrap().into())
}

fn origin(origin: Origin) -> String {
    match origin {
        Origin::Sync => t!("stray-sync"),
        Origin::Shared => t!("stray-shared"),
        Origin::Again => t!("stray-again"),
        Origin::Copied => t!("stray-copied"),
        Origin::Computer => t!("stray-computer"),
        Origin::Unclear => t!("stray-unclear"),
    }
}

fn what(kind: &StrayKind) -> String {
    match kind {
        StrayKind::Version(version) => t!(
            "stray-version",
            name = version.name.as_str(),
            day = dutch_date::long(version.saved_at.date_naive()),
            time = version.saved_at.format("%H:%M").to_string(),
            by = version.saved_by.as_str()
        ),
        StrayKind::OfDestroyed(version) => {
            t!("stray-destroyed", name = version.0.name.as_str(), destroyed = version.1.words())
        }
        StrayKind::Double => t!("stray-double"),
        StrayKind::Cache => t!("stray-cache"),
        StrayKind::Draft => t!("stray-draft"),
        StrayKind::Key => t!("stray-key"),
        StrayKind::Description => t!("stray-description"),
    }
}
