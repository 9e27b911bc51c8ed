//! Cases that look as if they were of one family: offered to become one, never by
//! themselves, until somebody says that they are two.

use std::sync::Arc;

use iced::Element;
use iced::widget::{column, row};

use super::{Message, item};
use crate::case::{CaseId, Summary, same_family};
use crate::gui::context::Context;
use crate::gui::kit::{self, spoken};
use crate::gui::screen::Ask;
use crate::gui::theme::space;
use crate::gui::widget::button;
use crate::t;
use crate::vault::{Listing, TwoFamilies};

/// How many pairs are named at a time.
const FIRST: usize = 2;

/// What looks alike, and what somebody said of it.
#[derive(Debug, Default)]
pub(super) struct Alike {
    pairs: Vec<[CaseId; 2]>,
    /// None until it was read: nothing is asked that was answered before.
    said: Option<TwoFamilies>,
}

impl Alike {
    /// Looks which cases are alike.
    pub(super) fn look(&mut self, summaries: &[Arc<Summary>]) {
        self.pairs = same_family(summaries.iter().map(AsRef::as_ref));
    }

    pub(super) fn know(&mut self, said: TwoFamilies) {
        self.said = Some(said);
    }

    fn asked(&self) -> impl Iterator<Item = [CaseId; 2]> {
        let said = self.said.as_ref();
        let pairs = self.pairs.iter().copied();
        pairs.filter(move |pair| said.is_some_and(|said| !said.are(*pair)))
    }
}

/// The pairs about which nobody said anything yet; nothing where none is.
pub(super) fn view<'a>(
    alike: &Alike,
    listing: &Listing,
    context: &Context<'_>,
) -> Option<Element<'a, Message>> {
    if context.read_only {
        return None;
    }
    let items = alike.asked().take(FIRST).filter_map(|two| pair(two, &listing.summaries));
    let items: Vec<_> = items.collect();
    (!items.is_empty()).then(|| {
        let title = t!("alike-title");
        let list = spoken::items(title.clone(), space::S, items);
        kit::note(column![kit::h2(title), list].spacing(space::XS))
    })
}

fn pair<'a>(two: [CaseId; 2], summaries: &[Arc<Summary>]) -> Option<Element<'a, Message>> {
    let called = |id: CaseId| {
        let summary = summaries.iter().find(|one| one.id == id)?;
        let number = summary.number.trim();
        Some(match number {
            "" => summary.name.clone(),
            number => t!("versions-case", number = number, name = summary.name.as_str()),
        })
    };
    let (one, other) = (called(two[0])?, called(two[1])?);
    let words = t!("alike-pair", one = one.as_str(), other = other.as_str());
    let key = format!("{} {}", two[0], two[1]);
    let join = button(t!("alike-join")).key(key.clone()).describe(words.clone());
    let apart = button(t!("alike-apart")).link().key(key.clone()).describe(words.clone());
    let acts = row![
        join.on_press(Message::Ask(Ask::Unite(two))),
        apart.on_press(Message::Ask(Ask::TwoFamilies(two))),
    ];
    Some(item(key, words, Some(acts.spacing(space::S).wrap().into())))
}
