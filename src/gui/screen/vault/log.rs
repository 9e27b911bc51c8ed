//! Who did what when.

use iced::Element;
use iced::widget::{Column, column};

use super::{Message, card};
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::{Role, announce, button, dutch_date, hush};
use crate::t;
use crate::vault::{Event, KeyKind, Log, LogEntry, Reason};

/// How many entries are shown at first, and how many more at a press.
const PART: usize = 20;

/// How much is shown.
#[derive(Debug)]
pub(super) struct State {
    shown: usize,
}

impl Default for State {
    fn default() -> Self {
        Self { shown: PART }
    }
}

impl State {
    pub(super) fn more(&mut self) {
        self.shown += PART;
    }
}

/// Draws the card, newest first.
pub(super) fn view<'a>(state: &State, log: &'a Log) -> Element<'a, Message> {
    let rows = log.entries.iter().enumerate().rev().take(state.shown);
    let rows = Column::from_iter(rows.map(|(at, entry)| row(at, entry))).spacing(space::S);
    let rows = announce(Role::List, t!("vault-page-log"), rows);
    let gaps = (!log.gaps.is_empty()).then(|| {
        kit::warning(kit::body(t!(
            "vault-page-log-gaps",
            files = log.gaps.join(", ")
        )))
    });
    let more = (log.entries.len() > state.shown).then(|| {
        button(t!("vault-page-log-more"))
            .link()
            .stays()
            .on_press(Message::MoreLog)
            .into()
    });
    let none = log
        .entries
        .is_empty()
        .then(|| kit::nothing_yet(t!("vault-page-log-empty")));
    let parts = gaps
        .into_iter()
        .chain(none)
        .chain([rows.into()])
        .chain(more);
    card(t!("vault-page-log"), t!("vault-page-log-about"), parts)
}

fn row<'a>(at: usize, entry: &'a LogEntry) -> Element<'a, Message> {
    let what = what(&entry.event);
    let when = t!(
        "vault-page-log-when",
        day = dutch_date::long(entry.at.date_naive()),
        time = entry.at.format("%H:%M").to_string(),
        by = entry.by.as_str()
    );
    let told = t!(
        "vault-page-log-told",
        what = what.as_str(),
        when = when.as_str()
    );
    let shown = hush(column![kit::body(what), kit::small(when)]);
    announce(Role::ListItem, told, shown)
        .key(at.to_string())
        .into()
}

fn what(event: &Event) -> String {
    match event {
        Event::Began => t!("log-began"),
        Event::Opened(case) => t!("log-opened", number = case.number.as_str()),
        Event::Changed(case) => t!("log-changed", number = case.number.as_str()),
        Event::Deleted(case) => t!("log-deleted", number = case.number.as_str()),
        Event::Undeleted(case) => t!("log-undeleted", number = case.number.as_str()),
        Event::Exported(case) => t!("log-exported", number = case.number.as_str()),
        Event::LookedBack(case, revision) => t!(
            "log-looked-back",
            number = case.number.as_str(),
            revision = *revision
        ),
        Event::Destroyed(certificate) => t!(
            "log-destroyed",
            number = certificate.case.number.as_str(),
            files = certificate.files,
            reason = reason(certificate.reason)
        ),
        other => of_the_vault(other),
    }
}

fn of_the_vault(event: &Event) -> String {
    match event {
        Event::PassphraseChanged => t!("log-passphrase"),
        Event::RecoveryRenewed => t!("log-recovery"),
        Event::OrganisationSet(key) => t!("log-employer-set", key = key.as_str()),
        Event::OrganisationRemoved => t!("log-employer-removed"),
        Event::KeyRenewed => t!("log-renewed"),
        Event::UnlockedWith(KeyKind::Organisation) => t!("log-unlocked-employer"),
        Event::UnlockedWith(_) => t!("log-unlocked-code"),
        Event::BackedUp(files) => t!("log-backed-up", files = *files),
        Event::Merged { taken, copies } => t!("log-merged", taken = *taken, copies = *copies),
        Event::Mended(file) => t!("log-mended", file = file.as_str()),
        _ => t!("log-other"),
    }
}

fn reason(reason: Reason) -> String {
    match reason {
        Reason::TermEnded => t!("reason-term-ended"),
        Reason::RetentionEnded => t!("reason-retention-ended"),
        Reason::Asked => t!("reason-asked"),
        Reason::KeptElsewhere => t!("reason-kept-elsewhere"),
        Reason::Mistake => t!("reason-mistake"),
    }
}
