//! Files that cannot be used, and second copies: named calmly above the list.

use iced::Element;
use iced::widget::{column, row};

use super::strays::stray;
use super::{Message, item};
use crate::case::CaseId;
use crate::gui::context::Context;
use crate::gui::kit::{self, spoken};
use crate::gui::screen::Ask;
use crate::gui::theme::space;
use crate::gui::widget::{button, dutch_date};
use crate::t;
use crate::vault::{Fault, Listing, SecondCopy, VaultError};

/// How many of each are named at first.
const FIRST: usize = 3;

/// Draws the notes there are.
pub(super) fn view<'a>(
    listing: &'a Listing,
    all: bool,
    context: &Context<'a>,
) -> Vec<Element<'a, Message>> {
    let inert = context.read_only;
    let faults = (!listing.faults.is_empty()).then(|| {
        let title = t!("cases-faults", count = listing.faults.len());
        let list = items(title, &listing.faults, all, |one| fault(one, inert));
        let check = button(t!("cases-check-vault")).on_press(Message::Ask(Ask::Vault));
        kit::warning(column![list, check].spacing(space::S))
    });
    let copies = (!listing.copies.is_empty()).then(|| {
        let title = t!("cases-copies", count = listing.copies.len());
        kit::note(items(title, &listing.copies, all, |one| copy(one, listing)))
    });
    let strays = (!listing.strays.is_empty()).then(|| {
        let title = t!("strays-title", count = listing.strays.len());
        kit::note(items(title, &listing.strays, all, move |one| stray(one, !inert)))
    });
    faults.into_iter().chain(copies).chain(strays).collect()
}

fn items<'a, T>(
    title: String,
    things: &'a [T],
    all: bool,
    draw: impl Fn(&'a T) -> Element<'a, Message>,
) -> Element<'a, Message> {
    let shown = if all { things.len() } else { FIRST };
    let list = spoken::items(title.clone(), space::S, things.iter().take(shown).map(draw));
    let more = things.len().saturating_sub(shown);
    let more = (more > 0).then(|| {
        button(t!("cases-more-troubles", count = more))
            .link()
            .key(title.clone())
            .describe(title.clone())
            .on_press(Message::AllTroubles)
    });
    column![kit::h2(title), list].push(more).spacing(space::XS).into()
}

/// The file, what is wrong, what is safe, and what to do.
fn fault(fault: &Fault, inert: bool) -> Element<'_, Message> {
    let words = fault.error.to_string();
    let words = match gone(fault) {
        Some((_, name)) => t!("cases-gone", name = name, words = words),
        None => words,
    };
    let words = if words.contains(&fault.file) {
        words
    } else {
        t!("cases-fault", file = fault.file.as_str(), words = words)
    };
    let older = older(fault).map(|id| {
        button(t!("cases-older-open"))
            .describe(fault.file.clone())
            .on_press(Message::Ask(Ask::OpenOlder(id)))
    });
    let back = gone(fault).map(|(id, name)| {
        button(t!("cases-gone-back"))
            .key(fault.file.clone())
            .describe(name)
            .on_press_maybe((!inert).then_some(Message::Ask(Ask::BringBack(id))))
    });
    item(fault.file.clone(), words, older.or(back).map(Element::from))
}

/// The case that is gone, and its name, when its history can give it back.
fn gone(fault: &Fault) -> Option<(CaseId, String)> {
    let earlier = fault.earlier.as_ref()?;
    fault.case.map(|id| (id, earlier.name.clone()))
}

/// The case of a file that is sound, but older than what was seen before.
fn older(fault: &Fault) -> Option<CaseId> {
    let is_older = matches!(fault.error, VaultError::CaseRolledBack { .. });
    fault.case.filter(|_| is_older)
}

/// A second copy beside its case is compared with it; one that is left alone
/// can only be opened.
fn copy<'a>(copy: &'a SecondCopy, listing: &Listing) -> Element<'a, Message> {
    let mut cases = listing.summaries.iter();
    let beside = cases.any(|summary| summary.id == copy.case);
    let compare = button(t!("compare-open-page"))
        .primary()
        .key(copy.file())
        .describe(copy.summary.name.clone())
        .on_press(Message::Ask(Ask::Compare(copy.case, copy.number)));
    let open = button(t!("cases-copy-open"))
        .key(copy.file())
        .describe(copy.summary.name.clone())
        .on_press(Message::Ask(Ask::OpenCopy(copy.case, copy.number)));
    let open = if beside { open } else { open.primary() };
    let buttons = row![].push(beside.then_some(compare)).push(open);
    let buttons = buttons.spacing(space::M).wrap();
    item(copy.file(), about(copy, beside), Some(buttons.into()))
}

fn about(copy: &SecondCopy, beside: bool) -> String {
    let key = if beside { "cases-copy" } else { "cases-copy-alone" };
    t!(
        key,
        name = copy.summary.name.as_str(),
        day = dutch_date::long(copy.saved_at.date_naive()),
        time = copy.saved_at.format("%H:%M").to_string(),
        by = copy.saved_by.as_str(),
        file = copy.file()
    )
}
