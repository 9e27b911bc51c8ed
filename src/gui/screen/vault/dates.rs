//! The dates of all cases, for somebody's own calendar.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use iced::{Element, Task};

use super::long_job::{Done, Written};
use super::{Card, Message as Parent, News, State as Page, card};
use crate::advice::{self, DateKind, Dated};
use crate::case::Case;
use crate::gui::context::Context;
use crate::gui::form::{Field, Form, beside_picker, not_whole};
use crate::gui::screen::attention;
use crate::gui::widget::button;
use crate::platform::typed_path;
use crate::t;
use crate::vault::exchange::CalendarItem;
use crate::vault::{RealDisk, Vault, VaultError};

/// Where the file goes.
#[derive(Debug, Default)]
pub(super) struct State {
    folder: String,
    tried: bool,
}

const TARGET: Field<State> =
    Field::new("dates-target", |_| t!("dates-folder"), |form| not_whole(&form.folder));

impl Form for State {
    const FIELDS: &'static [Field<Self>] = &[TARGET];

    fn is_tried(&self) -> bool {
        self.tried
    }
}

#[derive(Debug, Clone)]
pub enum Message {
    /// The folder was typed.
    Target(String),
    Pick,
    Picked(Option<PathBuf>),
    Make,
}

fn wrap(message: Message) -> Parent {
    Parent::Dates(message)
}

pub(super) fn update(
    page: &mut Page,
    message: Message,
    vault: &Arc<Vault>,
    context: &Context<'_>,
) -> Task<Parent> {
    let state = &mut page.dates;
    match message {
        Message::Target(folder) => state.folder = folder,
        Message::Pick => {
            let picked =
                context.machine.pick_folder(t!("dates-folder"), &state.folder, TARGET.id());
            return picked.map(|folder| wrap(Message::Picked(folder)));
        }
        Message::Picked(Some(folder)) => state.folder = folder.display().to_string(),
        Message::Picked(None) => {}
        Message::Make => return make(page, vault, context),
    }
    Task::none()
}

fn make(page: &mut Page, vault: &Arc<Vault>, context: &Context<'_>) -> Task<Parent> {
    page.dates.tried = true;
    if let Some(mend) = page.dates.lead_to_fault() {
        return mend;
    }
    page.dates.tried = false;
    let (now, today) = (context.now, context.today());
    let folder = typed_path(&page.dates.folder);
    let (vault, by) = (Arc::clone(vault), context.me.to_owned());
    let (guidance, region) = (context.guidance.clone(), context.region.clone());
    page.begin(Card::Dates, t!("dates-making"), move |_| {
        let look = |case: &Case| {
            let advice = advice::advise(case, &guidance, &region, today);
            items(case, &advice::dates(case, &advice))
        };
        let made = collect(&vault, &look).and_then(|found| {
            let (count, unread) = (found.items.len(), found.unread);
            let disk = RealDisk::new(&folder);
            let name = match count {
                0 => String::new(),
                _ => vault.write_dates(&disk, &found.items, &by, now)?,
            };
            Ok(Written { name, count, unread })
        });
        Done::Dates(folder.display().to_string(), made)
    })
}

#[derive(Default)]
struct Found {
    items: Vec<CalendarItem>,
    unread: usize,
}

/// The dates of every case that somebody follows.
fn collect(
    vault: &Arc<Vault>,
    look: &(dyn Fn(&Case) -> Vec<CalendarItem> + Sync),
) -> Result<Found, VaultError> {
    let found = Mutex::new(Found::default());
    let all = HashMap::new();
    Vault::survey(&Arc::downgrade(vault), &all, look, &|seen| {
        let mut found = found.lock().unwrap_or_else(PoisonError::into_inner);
        for one in seen {
            match one.found {
                Some(items) => found.items.extend(items),
                None => found.unread += 1,
            }
        }
    })?;
    let mut found = found.into_inner().unwrap_or_else(PoisonError::into_inner);
    found
        .items
        .sort_by(|one, other| (one.on, one.at, &one.uid).cmp(&(other.on, other.at, &other.uid)));
    Ok(found)
}

/// Dates as a calendar holds them: the number of the case, and what kind.
fn items(case: &Case, dates: &[Dated]) -> Vec<CalendarItem> {
    let mut told: HashMap<String, usize> = HashMap::new();
    let items = dates.iter().map(|one| {
        let kind = kind(one.kind);
        let what = match case.number.trim() {
            "" => kind,
            number => t!("dates-item", kind = kind, number = number),
        };
        CalendarItem { uid: uid(case, one, &mut told), what, on: one.on, at: one.at }
    });
    items.collect()
}

/// What a calendar knows a date by when the file is made again: the record it stands
/// in, so that it moves along, or else its day.
fn uid(case: &Case, one: &Dated, told: &mut HashMap<String, usize>) -> String {
    let of = one.of.map_or_else(|| one.on.to_string(), |of| of.to_string());
    let known = format!("{}-{}-{of}", case.id, name(one.kind));
    let count = told.entry(known.clone()).or_default();
    *count += 1;
    format!("{known}-{count}@casuskompas")
}

/// A name for programs.
fn name(kind: DateKind) -> String {
    match kind {
        DateKind::Due(due) => <&str>::from(due).to_owned(),
        DateKind::Decide(clock) => format!("decide-{}", <&str>::from(clock)),
        DateKind::End(clock) => format!("end-{}", <&str>::from(clock)),
    }
}

fn kind(kind: DateKind) -> String {
    match kind {
        DateKind::Due(due) => attention::kind_of(due),
        DateKind::Decide(clock) => t!("dates-decide", clock = <&str>::from(clock)),
        DateKind::End(clock) => t!("dates-end", clock = <&str>::from(clock)),
    }
}

pub(super) fn received(page: &mut Page, folder: &str, made: Result<Written, VaultError>) {
    let news = match made {
        Err(error) => News::Bad(error.to_string()),
        Ok(Written { count: 0, unread: 0, .. }) => News::Good(t!("dates-none")),
        Ok(Written { name, count, unread: 0 }) => {
            News::Good(t!("dates-made", count = count, file = name, folder = folder))
        }
        Ok(Written { name, count, unread }) => News::Bad(t!(
            "dates-made-less",
            count = count,
            file = name,
            folder = folder,
            unread = unread
        )),
    };
    page.tell(Card::Dates, news);
}

pub(super) fn view<'a>(page: &'a Page, context: &Context<'_>) -> Element<'a, Parent> {
    let form = &page.dates;
    let field = TARGET.text(form, &form.folder, |folder| wrap(Message::Target(folder)));
    let field = field.help(t!("dates-folder-help")).on_submit(wrap(Message::Make));
    let pick = context.machine.pick_button(wrap(Message::Pick));
    let field =
        beside_picker(field, context.machine.dialogs.warning(), pick.map(|pick| pick.key("dates")));
    let make = page.is_free(context).then(|| wrap(Message::Make));
    let parts = [field, button(t!("dates-make")).on_press_maybe(make).into()];
    let parts = parts.into_iter().chain(page.status(Card::Dates));
    card(t!("dates-title"), t!("dates-about"), parts)
}
