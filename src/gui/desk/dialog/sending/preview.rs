//! What is given when the names are left out, to be read before sending.

use iced::Element;
use iced::widget::column;

use super::Message;
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::gui::widget::{Role, announce, hideable, unspoken};
use crate::redaction::Pseudonymised;
use crate::t;

/// Draws who becomes what, and every text that is given.
pub(super) fn view(hidden: &Pseudonymised) -> Element<'_, Message> {
    let names = hidden
        .pseudonyms
        .iter()
        .map(|one| t!("sending-pseudonym", label = one.label.as_str(), name = one.name.as_str()));
    let content = column![
        kit::h3(t!("sending-preview")),
        kit::body(t!("sending-not-caught")),
        list(t!("sending-pseudonyms"), names),
        list(t!("sending-texts"), texts(hidden).into_iter()),
    ];
    kit::empty_card(content.spacing(space::S)).into()
}

fn list<'a>(title: String, lines: impl Iterator<Item = String>) -> Element<'a, Message> {
    let lines = lines.enumerate().map(|(at, line)| {
        let shown = unspoken(hideable(kit::small(line.clone())));
        announce(Role::ListItem, line, shown).key(at.to_string()).into()
    });
    column![unspoken(kit::strong(title.clone())), spoken::items(title, 2, lines)].spacing(2).into()
}

/// Each text once, in the order of reading.
fn texts(hidden: &Pseudonymised) -> Vec<String> {
    let mut copy = hidden.case.clone();
    let mut texts: Vec<String> = Vec::new();
    copy.each_text(&mut |text| {
        let same = |other: &String| other.to_lowercase() == text.to_lowercase();
        if !text.trim().is_empty() && !texts.iter().any(same) {
            texts.push(text.clone());
        }
    });
    texts
}
