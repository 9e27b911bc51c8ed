//! Looking at every file, and putting something sound in place of damage.

use std::sync::Arc;

use iced::widget::column;
use iced::{Element, Task};

use super::long_job::Done;
use super::{Card, Message as Parent, News, State as Page, card};
use crate::gui::background;
use crate::gui::context::Context;
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::gui::widget::{Role, announce, button, dutch_date};
use crate::t;
use crate::vault::{Checked, Remedy, Report, Vault, VaultError};

#[derive(Debug, Default)]
pub(super) struct State {
    faults: Vec<(Checked, Remedy)>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Check,
    /// Mend one of the faults, by its number in the list.
    Mend(usize),
    Mended(String, Result<(), VaultError>),
}

fn wrap(message: Message) -> Parent {
    Parent::Check(message)
}

pub(super) fn update(
    page: &mut Page,
    message: Message,
    vault: &Arc<Vault>,
    context: &Context<'_>,
) -> Task<Parent> {
    match message {
        Message::Check => {
            let vault = Arc::clone(vault);
            page.begin(Card::Check, t!("vault-page-checking"), move |_| {
                Done::Checked(vault.check().map(|report| {
                    let remedies = vault.remedies(&report, None);
                    (report, remedies)
                }))
            })
        }
        Message::Mend(at) => mend(page, at, vault, context),
        Message::Mended(file, Ok(())) => {
            page.check.faults.retain(|(checked, _)| checked.file != file);
            page.tell(Card::Check, News::Good(t!("vault-page-mended", file = file)));
            Page::look(vault)
        }
        Message::Mended(_, Err(error)) => {
            page.fail(Card::Check, &error);
            Task::none()
        }
    }
}

fn mend(page: &Page, at: usize, vault: &Arc<Vault>, context: &Context<'_>) -> Task<Parent> {
    let Some((checked, remedy)) = page.check.faults.get(at) else {
        return Task::none();
    };
    let (file, remedy) = (checked.file.clone(), remedy.clone());
    let (vault, by, now) = (Arc::clone(vault), context.me.to_owned(), context.now);
    background::run(move || {
        let mended = vault.mend(&file, &remedy, None, &by, now);
        (file, mended)
    })
    .map(|(file, mended)| wrap(Message::Mended(file, mended)))
}

pub(super) fn received(
    page: &mut Page,
    checked: Result<(Report, Vec<(String, Remedy)>), VaultError>,
) {
    let (report, remedies) = match checked {
        Ok(found) => found,
        Err(error) => return page.fail(Card::Check, &error),
    };
    let files = report.files.len();
    let remedy = |file: &str| {
        let found = remedies.iter().find(|(of, _)| of == file);
        found.map_or(Remedy::Nothing, |(_, remedy)| remedy.clone())
    };
    let faults: Vec<_> =
        report.faulty().map(|checked| (checked.clone(), remedy(&checked.file))).collect();
    let left = report.leftovers.first().map(|first| {
        let first = first.as_str();
        format!(" {}", t!("vault-leftovers", count = report.leftovers.len(), file = first))
    });
    let surplus = report.surplus.first().map(|first| {
        let first = first.as_str();
        format!(" {}", t!("vault-surplus", count = report.surplus.len(), file = first))
    });
    let left = [left, surplus].into_iter().flatten().collect::<String>();
    let with_leftovers = |words: String| words + &left;
    let news = match faults.len() {
        0 => News::Good(with_leftovers(t!("vault-page-sound", files = files))),
        wrong => {
            News::Bad(with_leftovers(t!("vault-page-damage", wrong = wrong, sound = files - wrong)))
        }
    };
    page.check.faults = faults;
    page.tell(Card::Check, news);
}

pub(super) fn view<'a>(page: &'a Page, context: &Context<'_>) -> Element<'a, Parent> {
    let free = page.long_job.is_none();
    let check =
        button(t!("vault-page-check-now")).on_press_maybe(free.then(|| wrap(Message::Check)));
    let rows = page.check.faults.iter().enumerate();
    let rows = rows.map(|(at, fault)| row(at, fault, page.is_free(context)));
    let faults = (!page.check.faults.is_empty())
        .then(|| spoken::items(t!("vault-page-faults"), space::M, rows));
    let parts = std::iter::once(check.into()).chain(page.status(Card::Check)).chain(faults);
    card(t!("vault-page-check"), t!("vault-page-check-about"), parts)
}

fn row<'a>(at: usize, (checked, remedy): &'a (Checked, Remedy), free: bool) -> Element<'a, Parent> {
    let why = checked.error.as_ref().map(ToString::to_string);
    let words = column![kit::strong(checked.file.as_str()), kit::body(why.unwrap_or_default())];
    let mend = remedy_words(remedy).map(|words| {
        button(words)
            .key(checked.file.clone())
            .on_press_maybe(free.then(|| wrap(Message::Mend(at))))
    });
    let shown = words.push(mend).spacing(space::XS);
    announce(Role::ListItem, checked.file.clone(), kit::warning(shown))
        .key(checked.file.clone())
        .into()
}

fn remedy_words(remedy: &Remedy) -> Option<String> {
    match remedy {
        Remedy::History { saved_at, .. } | Remedy::Backup { saved_at, .. } => Some(t!(
            "vault-page-mend-history",
            day = dutch_date::long(saved_at.date_naive()),
            time = saved_at.format("%H:%M").to_string()
        )),
        Remedy::SecondCopy => Some(t!("vault-page-mend-copy")),
        Remedy::PutBack => Some(t!("vault-page-mend-put-back")),
        Remedy::EncryptAnew => Some(t!("vault-page-mend-anew")),
        Remedy::SetAside => Some(t!("vault-page-mend-aside")),
        Remedy::Accept => Some(t!("vault-page-mend-accept")),
        Remedy::LookAgain => Some(t!("vault-page-look-again")),
        Remedy::Nothing => None,
    }
}
