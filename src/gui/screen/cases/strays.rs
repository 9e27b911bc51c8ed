//! Files that another program left in the vault: what they are and what to do.

use iced::Element;

use super::{Message, item};
use crate::gui::screen::Ask;
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
    let action = may_change.then(|| action(stray)).flatten();
    item(stray.file.clone(), words, action)
}

fn action(stray: &Stray) -> Option<Element<'_, Message>> {
    let file = stray.file.clone();
    let (words, ask) = match stray.kind {
        StrayKind::Version(_) => (t!("stray-take-over"), Ask::TakeOver(file)),
        _ if stray.is_spare() => (t!("stray-put-away"), Ask::PutAway(file)),
        _ => return None,
    };
    let button = button(words)
        .key(stray.file.clone())
        .describe(stray.file.clone())
        .on_press(Message::Ask(ask));
    Some(button.into())
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
        StrayKind::Double => t!("stray-double"),
        StrayKind::Cache => t!("stray-cache"),
        StrayKind::Draft => t!("stray-draft"),
        StrayKind::Key => t!("stray-key"),
        StrayKind::Description => t!("stray-description"),
    }
}
