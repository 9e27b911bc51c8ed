//! What is given when the names are left out, to be read before sending.

use iced::Element;
use iced::widget::column;

use super::Message;
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::gui::widget::{Role, announce, check_box, hideable, unspoken};
use crate::redaction::Pseudonymised;
use crate::t;

/// Draws who becomes what, and every text that is given.
pub(super) fn view<'a>(hidden: &'a Pseudonymised, kept: &[String]) -> Element<'a, Message> {
    let names = hidden
        .pseudonyms
        .iter()
        .map(|one| t!("sending-pseudonym", label = one.label.as_str(), name = one.name.as_str()));
    let content = column![
        kit::h3(t!("sending-preview")),
        kit::body(t!("sending-not-caught")),
        list(t!("sending-pseudonyms"), names),
        suspects(hidden, kept),
        list(t!("sending-texts"), texts(hidden).into_iter()),
    ];
    kit::empty_card(content.spacing(space::S)).into()
}

/// What looks like a name or a number, each to be judged.
fn suspects<'a>(hidden: &'a Pseudonymised, kept: &[String]) -> Element<'a, Message> {
    let all = hidden.suspects.iter().map(|suspect| {
        let words = suspect.words.clone();
        let places = suspect.places.join(", ");
        let label = t!("sending-suspect", words = words.as_str(), places = places.as_str());
        let stays = kept.contains(&words);
        check_box(label, stays, move |stays| Message::Keep(words.clone(), stays)).into()
    });
    let all: Vec<Element<'a, Message>> = all.collect();
    if all.is_empty() {
        return column![].into();
    }
    let title = kit::body(t!("sending-suspects"));
    column![title].extend(all).spacing(space::XS).into()
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
