//! Who signed what came, as far as that is known here.

use iced::Element;

use super::Message;
use crate::gui::kit;
use crate::gui::widget::{dutch_date, hideable};
use crate::t;
use crate::vault::exchange::{Contact, Deelcode, called_alike};

/// How far the one who signed is known here.
pub(super) fn view<'a>(from: Deelcode, called: &str, contacts: &[Contact]) -> Element<'a, Message> {
    let known = contacts.iter().find(|known| known.deelcode == from);
    let words = from.words().join(", ");
    match known {
        Some(contact) => match &contact.compared {
            Some(compared) => kit::note(hideable(kit::body(t!(
                "sharing-sender-compared",
                name = contact.name.as_str(),
                day = dutch_date::long(compared.at.date_naive()),
                by = compared.by.as_str()
            )))),
            None => kit::warning(hideable(kit::body(t!(
                "sharing-sender-known",
                name = contact.name.as_str()
            )))),
        },
        None => match contacts.iter().find(|one| called_alike(&one.name, called)) {
            Some(like) => kit::danger(hideable(kit::body(t!(
                "sharing-sender-same-name",
                name = like.name.as_str(),
                words = words
            )))),
            None => kit::warning(kit::body(t!("sharing-sender-stranger", words = words))),
        },
    }
}
