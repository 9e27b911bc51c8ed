//! Samengevoegd: which cases became one lately. Who did it knows; a colleague who looks
//! for the other finds here where it went.

use iced::Element;
use iced::widget::{column, container};

use super::{Message, State};
use crate::case::Summary;
use crate::gui::casefile::step::Step;
use crate::gui::kit::{self, spoken};
use crate::gui::screen::Ask;
use crate::gui::screen::case_row::face;
use crate::gui::theme::space;
use crate::gui::widget::{Role, announce, dutch_date, hideable, unspoken};
use crate::t;
use crate::vault::{Listing, United};

/// Draws the card; nothing when none became one, or none of those is here any more.
pub(super) fn view<'a>(state: &'a State, listing: &'a Listing) -> Option<Element<'a, Message>> {
    let items: Vec<Element<'a, Message>> = state
        .united
        .iter()
        .filter_map(|one| {
            let mut here = listing.summaries.iter();
            Some(item(one, here.find(|case| case.id == one.into.id)?))
        })
        .collect();
    let some = !items.is_empty();
    let list = spoken::list(t!("today-united"), kit::ruled(items));
    let head = column![kit::h2(t!("today-united")), kit::small(t!("today-united-about"))];
    some.then(|| kit::card(column![head.spacing(2), list].spacing(space::S)).into())
}

fn item<'a>(one: &'a United, case: &'a Summary) -> Element<'a, Message> {
    let words = words(one, case);
    let shown = container(hideable(kit::body(words.clone()))).padding([7, 8]);
    let link = announce(Role::Link, words, unspoken(column![shown]))
        .on_press(Message::Ask(Ask::Open(case.id, Step::Logbook)))
        .ring(6.0, -2.0)
        .face(face);
    spoken::item(one.gone.id.to_string(), link)
}

fn words(one: &United, case: &Summary) -> String {
    let (name, by) = (case.name.as_str(), one.by.trim());
    let day = dutch_date::long(one.at.date_naive());
    let gone = match one.gone.number.trim() {
        "" => t!("today-united-unnumbered"),
        number => t!("today-united-numbered", number = number),
    };
    match by {
        "" => t!("today-united-item", name = name, gone = gone, day = day),
        by => t!("today-united-by", name = name, gone = gone, day = day, by = by),
    }
}
