//! Who did what when, and the proof of a case that was destroyed.

use std::sync::Arc;

use iced::widget::column;
use iced::{Element, Task};

use super::{Message, State as Page, card};
use crate::gui::context::Context;
use crate::gui::kit::{self, spoken};
use crate::gui::proof::{self, Proof};
use crate::gui::sheet::{self, Sheet};
use crate::gui::theme::space;
use crate::gui::widget::{Role, announce, button, dutch_date, hideable, unspoken};
use crate::t;
use crate::vault::{Event, LogEntry, Vault};

/// How many entries are shown at first, and how many more at a press.
const PART: usize = 20;

/// The proof that is put on a sheet: of which entry, and how far that is.
#[derive(Debug, Default)]
pub(super) struct State(Option<(usize, sheet::State)>);

/// Handles what is done with the proof of an entry.
pub(super) fn update(
    page: &mut Page,
    at: usize,
    message: sheet::Message,
    vault: &Arc<Vault>,
    context: &Context<'_>,
) -> Task<Message> {
    let entry = page.facts.log.entries.get(at);
    let Some(proof) = entry.and_then(proof_of).filter(|_| !context.read_only) else {
        return Task::none();
    };
    let (_, state) = match &mut page.proof.0 {
        Some(open) if open.0 == at => open,
        other => other.insert((at, sheet::State::new(Sheet::Proof))),
    };
    let write = || proof::write(proof, vault, context);
    let told = sheet::update(state, message, context.machine, write);
    told.map(move |message| Message::Proof(at, message))
}

fn proof_of(entry: &LogEntry) -> Option<Proof> {
    match &entry.event {
        Event::Destroyed(certificate) => {
            let (certificate, by) = (certificate.clone(), entry.by.clone());
            Some(Proof { certificate, by, at: entry.at })
        }
        _ => None,
    }
}

/// Draws the card, newest first.
pub(super) fn view<'a>(page: &'a Page, context: &Context<'_>) -> Element<'a, Message> {
    let (shown, log) = (PART * (1 + page.more_log), &page.facts.log);
    let rows = log.entries.iter().enumerate().rev().take(shown);
    let rows = rows.map(|(at, entry)| row(at, entry, page, context));
    let rows = spoken::items(t!("vault-page-log"), space::S, rows);
    let gaps = (!log.gaps.is_empty())
        .then(|| kit::warning(kit::body(t!("vault-page-log-gaps", files = log.gaps.join(", ")))));
    let newer = (!log.newer.is_empty())
        .then(|| kit::note(kit::body(t!("vault-page-log-newer", files = log.newer.join(", ")))));
    let more = (log.entries.len() > shown).then(|| {
        button(t!("vault-page-log-more")).link().stays().on_press(Message::MoreLog).into()
    });
    let none = log.entries.is_empty().then(|| kit::nothing_yet(t!("vault-page-log-empty")));
    // It cannot write, so what is read here leaves no line behind.
    let silent = context.read_only.then(|| kit::note(kit::body(t!("vault-page-log-silent"))));
    let parts = silent.into_iter().chain(gaps).chain(newer).chain(none).chain([rows]).chain(more);
    card(t!("vault-page-log"), t!("vault-page-log-about"), parts)
}

fn row<'a>(
    at: usize,
    entry: &'a LogEntry,
    page: &'a Page,
    context: &Context<'_>,
) -> Element<'a, Message> {
    let what = entry.event.words();
    let when = t!(
        "vault-page-log-when",
        day = dutch_date::long(entry.at.date_naive()),
        time = entry.at.format("%H:%M").to_string(),
        by = entry.by.as_str()
    );
    let told = t!("vault-page-log-told", what = what.as_str(), when = when.as_str());
    let shown = unspoken(hideable(column![kit::body(what), kit::small(when)]));
    let has_proof = matches!(entry.event, Event::Destroyed(_)) && !context.read_only;
    let proof = has_proof.then(|| sheet(at, page, context));
    let content = column![shown].push(proof).spacing(space::XS);
    announce(Role::ListItem, told, content).key(at.to_string()).into()
}

/// The proof of a case that was destroyed, as a sheet.
fn sheet<'a>(at: usize, page: &'a Page, context: &Context<'_>) -> Element<'a, Message> {
    let shown = match &page.proof.0 {
        Some((of, state)) if *of == at => sheet::view(state, context.machine),
        _ => sheet::closed(),
    };
    shown.map(move |message| Message::Proof(at, message))
}
