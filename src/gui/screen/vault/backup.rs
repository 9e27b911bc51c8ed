//! Making a backup, and taking over what is in one.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use iced::widget::column;
use iced::{Element, Task};
use zeroize::Zeroizing;

use super::long_job::Done;
use super::{Card, Message as Parent, News, State as Page, card};
use crate::gui::context::Context;
use crate::gui::form::{Field, Form, beside_picker, not_whole};
use crate::gui::kit;
use crate::gui::widget::{TextField, button, check_box, dutch_date};
use crate::platform::typed_path;
use crate::t;
use crate::vault::{BackedUp, Event, Merged, Passphrase, RealDisk, Vault, VaultError};

#[derive(Debug, Default)]
pub(super) struct State {
    making: Making,
    taking: Taking,
}

/// Where the backup goes.
#[derive(Debug, Default)]
struct Making {
    folder: String,
    tried: bool,
}

const TARGET: Field<Making> =
    Field::new("backup-target", |_| t!("vault-page-backup-folder"), |form| not_whole(&form.folder));

impl Form for Making {
    const FIELDS: &'static [Field<Self>] = &[TARGET];

    fn is_tried(&self) -> bool {
        self.tried
    }
}

/// Where a backup is, and what opens it.
#[derive(Debug, Default)]
struct Taking {
    folder: String,
    words: Zeroizing<String>,
    /// Whether the last time left out what was destroyed or taken away here.
    left_out: bool,
    also_destroyed: bool,
    tried: bool,
}

const SOURCE: Field<Taking> =
    Field::new("backup-source", |_| t!("vault-page-merge-folder"), |form| not_whole(&form.folder));
const WORDS: Field<Taking> = Field::new(
    "backup-words",
    |_| t!("vault-page-merge-words"),
    |form| form.words.is_empty().then(|| t!("unlock-passphrase-missing")),
);

impl Form for Taking {
    const FIELDS: &'static [Field<Self>] = &[SOURCE, WORDS];

    fn is_tried(&self) -> bool {
        self.tried
    }
}

impl State {
    /// Fills in where backups go by the organisation, unless something was typed.
    pub(super) fn offer(&mut self, folder: Option<&Path>) {
        if let Some(folder) = folder.filter(|_| self.making.folder.is_empty()) {
            self.making.folder = folder.display().to_string();
        }
    }

    pub(super) fn forget_secrets(&mut self) {
        self.taking.words = Zeroizing::default();
    }
}

#[derive(Debug, Clone)]
pub enum Message {
    /// The folder for the backup was typed.
    Target(String),
    /// The folder with a backup was typed.
    Source(String),
    Words(String),
    /// Whether to take over too what was destroyed or taken away here.
    AlsoDestroyed(bool),
    Pick(Card),
    Picked(Card, Option<PathBuf>),
    Make,
    Merge,
}

fn wrap(message: Message) -> Parent {
    Parent::Backup(message)
}

pub(super) fn update(
    page: &mut Page,
    message: Message,
    vault: &Arc<Vault>,
    context: &Context<'_>,
) -> Task<Parent> {
    let state = &mut page.backup;
    match message {
        Message::Target(folder) => state.making.folder = folder,
        Message::Source(folder) => state.taking.folder = folder,
        Message::Words(words) => state.taking.words = Zeroizing::new(words),
        Message::AlsoDestroyed(also) => state.taking.also_destroyed = also,
        Message::Pick(card) => return pick(card, context),
        Message::Picked(Card::Merge, Some(folder)) => {
            state.taking.folder = folder.display().to_string()
        }
        Message::Picked(_, Some(folder)) => state.making.folder = folder.display().to_string(),
        Message::Picked(_, None) => {}
        Message::Make => return make(page, vault, context),
        Message::Merge => return merge(page, vault, context),
    }
    Task::none()
}

fn pick(card: Card, context: &Context<'_>) -> Task<Parent> {
    let start = context.machine.folders.vault.display().to_string();
    let field = if card == Card::Merge { SOURCE.id() } else { TARGET.id() };
    let picked = context.machine.pick_folder(t!("vault-page-backup-folder"), &start, field);
    picked.map(move |folder| wrap(Message::Picked(card, folder)))
}

fn make(page: &mut Page, vault: &Arc<Vault>, context: &Context<'_>) -> Task<Parent> {
    let form = &mut page.backup.making;
    form.tried = true;
    if let Some(mend) = form.lead_to_fault() {
        return mend;
    }
    form.tried = false;
    let now = context.now;
    let folder = typed_path(&form.folder).join(folder_name(now));
    let (vault, by) = (Arc::clone(vault), context.me.to_owned());
    let policy = Arc::clone(&context.machine.policy);
    page.begin(Card::Backup, t!("vault-page-backing-up"), move |step| {
        let disk = RealDisk::new(&folder);
        let allowed = policy.may_back_up(&folder).map_err(VaultError::PlaceRefused);
        let made = allowed.and_then(|()| vault.back_up(&disk, &by, now, step));
        Done::BackedUp(folder.display().to_string(), made)
    })
}

/// Tells when, and of no family.
fn folder_name(now: DateTime<FixedOffset>) -> String {
    t!("vault-page-backup-name", when = now.format("%Y-%m-%d %H.%M.%S").to_string())
}

fn merge(page: &mut Page, vault: &Arc<Vault>, context: &Context<'_>) -> Task<Parent> {
    let form = &mut page.backup.taking;
    form.tried = true;
    if let Some(mend) = form.lead_to_fault() {
        return mend;
    }
    form.tried = false;
    let also_destroyed = form.left_out && form.also_destroyed;
    let typed = std::mem::take(&mut form.words);
    let source = RealDisk::new(typed_path(&form.folder));
    let (vault, by, now) = (Arc::clone(vault), context.me.to_owned(), context.now);
    page.begin(Card::Merge, t!("vault-page-merging"), move |step| {
        let opened = Passphrase::try_each(&typed, |one| Vault::unlock(source.clone(), one));
        Done::Merged(opened.and_then(|backup| match also_destroyed {
            true => vault.merge_with_destroyed_from(&backup, &by, now, step),
            false => vault.merge_from(&backup, &by, now, step),
        }))
    })
}

pub(super) fn received(page: &mut Page, folder: &str, made: Result<BackedUp, VaultError>) {
    let news = match made {
        Ok(BackedUp::Whole { files, damaged, left_out }) if damaged.is_empty() => {
            let made = t!("vault-page-backed-up", files = files, folder = folder);
            News::Good(match left_out.as_slice() {
                [] => made,
                files => format!("{made} {}", t!("vault-page-left-out", files = files.join(", "))),
            })
        }
        Ok(BackedUp::Whole { damaged, .. }) => News::Bad(t!(
            "vault-page-backed-up-damage",
            folder = folder,
            files = damaged.join(", ")
        )),
        Ok(BackedUp::Stopped) => News::Good(t!("vault-page-backup-stopped")),
        Err(error) => News::Bad(error.to_string()),
    };
    page.tell(Card::Backup, news);
}

pub(super) fn merged(page: &mut Page, merged: Result<Merged, VaultError>) {
    let form = &mut page.backup.taking;
    form.left_out = merged.as_ref().is_ok_and(|merged| !merged.left_out().is_empty());
    form.also_destroyed = false;
    let news = match merged {
        Err(error) => News::Bad(error.to_string()),
        Ok(merged) if form.left_out => News::Bad(t!(
            "vault-page-merged-destroyed",
            told = told(&merged),
            cases = merged.left_out().join(" ")
        )),
        Ok(merged) if !merged.unreadable.is_empty() => News::Bad(t!(
            "vault-page-merged-damage",
            told = told(&merged),
            files = merged.unreadable.join(", ")
        )),
        Ok(merged) if merged.stopped => {
            News::Good(t!("vault-page-merge-stopped", told = told(&merged)))
        }
        Ok(merged) if !merged.lacking.is_empty() => News::Bad(told(&merged)),
        Ok(merged) => News::Good(told(&merged)),
    };
    page.tell(Card::Merge, news);
}

/// What came over, and what is gone or older there.
fn told(merged: &Merged) -> String {
    let counts = t!(
        "vault-page-merged",
        added = merged.added,
        newer = merged.newer,
        copies = merged.copies,
        same = merged.older + merged.deleted_here
    );
    let lacking = merged.lacking.iter().map(ToString::to_string);
    let lacking: Vec<String> = lacking.collect();
    match lacking.is_empty() {
        true => counts,
        false => t!("vault-page-merged-lacking", told = counts, lacking = lacking.join(" ")),
    }
}

pub(super) fn view<'a>(page: &'a Page, context: &Context<'_>) -> Element<'a, Parent> {
    column![making(page, context), taking(page, context)].spacing(14).into()
}

fn making<'a>(page: &'a Page, context: &Context<'_>) -> Element<'a, Parent> {
    let form = &page.backup.making;
    let field = TARGET.text(form, &form.folder, |folder| wrap(Message::Target(folder)));
    let field = field.help(t!("vault-page-backup-folder-help")).on_submit(wrap(Message::Make));
    let field = folder(context, Card::Backup, field);
    let make = button(t!("vault-page-back-up"))
        .primary()
        .on_press_maybe(page.is_free(context).then(|| wrap(Message::Make)));
    let parts = [kit::body(last(page)), field, make.into()];
    let parts = parts.into_iter().chain(page.status(Card::Backup));
    card(t!("vault-page-backup"), t!("vault-page-backup-about"), parts)
}

fn last(page: &Page) -> String {
    let entries = page.facts.log.entries.iter().rev();
    let made = entries.filter(|entry| matches!(entry.event, Event::BackedUp(_)));
    match made.map(|entry| entry.at).next() {
        Some(at) => t!(
            "vault-page-last-backup",
            day = dutch_date::long(at.date_naive()),
            time = at.format("%H:%M").to_string()
        ),
        None => t!("vault-page-no-backup"),
    }
}

fn folder<'a>(
    context: &Context<'_>,
    card: Card,
    field: TextField<'a, Parent>,
) -> Element<'a, Parent> {
    let pick = context.machine.pick_button(wrap(Message::Pick(card)));
    beside_picker(
        field,
        context.machine.dialogs.warning(),
        pick.map(|pick| pick.key(format!("{card:?}"))),
    )
}

fn taking<'a>(page: &'a Page, context: &Context<'_>) -> Element<'a, Parent> {
    let form = &page.backup.taking;
    let source = SOURCE.text(form, &form.folder, |folder| wrap(Message::Source(folder)));
    let source = folder(context, Card::Merge, source);
    let words = WORDS
        .text(form, &form.words, |words| wrap(Message::Words(words)))
        .help(t!("vault-page-merge-words-help"))
        .secure(true)
        .warning(context.machine.caps_lock.warning())
        .on_submit(wrap(Message::Merge));
    let begin = super::begin_button(page, context, t!("vault-page-merge"), wrap(Message::Merge));
    let also = form.left_out.then(|| {
        let wish = |also| wrap(Message::AlsoDestroyed(also));
        check_box(t!("vault-page-merge-also-destroyed"), form.also_destroyed, wish).into()
    });
    let parts = [source, words.into()].into_iter().chain(also).chain([begin]);
    let parts = parts.chain(page.status(Card::Merge));
    card(t!("vault-page-merge-title"), t!("vault-page-merge-about"), parts)
}
