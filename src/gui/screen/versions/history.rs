//! Eerdere versies: what a case said before, and putting that back.

use std::cmp::Reverse;

use iced::advanced::widget::Id;
use iced::widget::{Column, column, row};
use iced::{Center, Element};

use super::sides::sides;
use super::{case_name, saved, sections, title};
use crate::case::difference::{Comparison, Difference, everything};
use crate::case::{Case, CaseId};
use crate::gui::context::Context;
use crate::gui::kit::{self, spoken};
use crate::gui::reply::Reply;
use crate::gui::screen::page::page;
use crate::gui::theme::space;
use crate::gui::widget::{button, hideable, readable, unspoken};
use crate::t;
use crate::vault::{CaseVersion, Opened, Revision, Vault, VaultError};

/// How many changes a version names.
const NAMED: usize = 3;

/// A case as it is, and as it was.
#[derive(Debug, Clone)]
pub struct Past {
    now: CaseVersion,
    changed_now: Vec<Difference>,
    versions: Vec<Version>,
}

/// An earlier version.
#[derive(Debug, Clone)]
struct Version {
    revision: Revision,
    opened: Opened,
    /// What it changed in the version before it; `None` for the first.
    changed: Option<Vec<Difference>>,
}

#[derive(Debug)]
pub(crate) struct State {
    id: CaseId,
    past: Past,
    shown: Option<Shown>,
    busy: bool,
}

/// An earlier version that is looked at.
#[derive(Debug)]
struct Shown {
    place: usize,
    differences: Vec<Difference>,
    whole: Option<Vec<Difference>>,
}

#[derive(Debug, Clone)]
pub enum Message {
    /// Look at a version, by its place in the list.
    Show(usize),
    Hide,
    /// Read all of it, or no longer.
    Whole,
    PutBack,
    Back,
}

/// What this page asks of the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Ask {
    /// Scroll to the top, and note that a revision was looked at.
    LookedAt(u64),
    Top,
    /// Make this revision the newest.
    PutBack(u64, u32),
    Back,
}

/// Reads all versions of a case, with what changed from one to the next.
///
/// # Errors
/// What is wrong with the case itself; versions that cannot be read are left out.
pub(crate) fn read(vault: &Vault, id: CaseId) -> Result<Past, VaultError> {
    let now = vault.read_version(id, None)?;
    let kept = vault.history(id)?.into_iter().filter_map(|revision| {
        let opened = vault.open_revision(id, revision.number, revision.twin).ok()?;
        Some(Version { revision, opened, changed: None })
    });
    let mut versions: Vec<Version> = kept.collect();
    let each: Vec<_> = versions
        .iter()
        .map(|version| {
            let before = before(&versions, version.revision.number)?;
            Some(changed(before, &version.opened.case))
        })
        .collect();
    for (version, changed) in versions.iter_mut().zip(each) {
        version.changed = changed;
    }
    let before_now = before(&versions, now.revision);
    let changed_now = before_now.map_or_else(Vec::new, |before| changed(before, &now.case));
    Ok(Past { now, changed_now, versions })
}

/// The version that one with this number came from: of two with the same
/// number the other one was a second copy.
fn before(versions: &[Version], number: u64) -> Option<&Case> {
    let lower = versions.iter().filter(|other| other.revision.number < number);
    let newest = lower.max_by_key(|other| (other.revision.number, Reverse(other.revision.twin)));
    newest.map(|version| &version.opened.case)
}

fn changed(before: &Case, after: &Case) -> Vec<Difference> {
    Comparison::of(before, after).differences().to_vec()
}

/// What an earlier version is called.
fn version_name(revision: &Revision) -> String {
    let number = revision.number.to_string();
    match revision.twin {
        1 => t!("history-version", number = number),
        _ => t!("history-version-twin", number = number),
    }
}

impl State {
    /// The page of a case.
    pub(crate) fn new(id: CaseId, past: Past) -> Self {
        Self { id, past, shown: None, busy: false }
    }

    pub(crate) fn id(&self) -> CaseId {
        self.id
    }

    /// Putting back failed.
    pub(crate) fn not_put_back(&mut self) {
        self.busy = false;
    }

    fn show(&mut self, place: usize) -> Reply<Message, Ask> {
        let Some(version) = self.past.versions.get(place) else {
            return Reply::none();
        };
        let found = Comparison::of(&version.opened.case, &self.past.now.case);
        self.shown = Some(Shown { place, differences: found.differences().to_vec(), whole: None });
        Reply::ask(Ask::LookedAt(version.revision.number))
    }

    fn version(&self) -> Option<&Version> {
        self.past.versions.get(self.shown.as_ref()?.place)
    }

    fn toggle_whole(&mut self) {
        let case = self.version().map(|version| version.opened.case.clone());
        if let (Some(shown), Some(case)) = (&mut self.shown, case) {
            shown.whole = match shown.whole {
                Some(_) => None,
                None => Some(everything(&case)),
            };
        }
    }
}

pub(crate) fn scrolling() -> Id {
    Id::new("history-page")
}

pub(crate) fn update(
    state: &mut State,
    message: Message,
    context: &Context<'_>,
) -> Reply<Message, Ask> {
    match message {
        Message::Show(place) => return state.show(place),
        Message::Hide => {
            state.shown = None;
            return Reply::ask(Ask::Top);
        }
        Message::Whole => state.toggle_whole(),
        Message::Back => return Reply::ask(Ask::Back),
        Message::PutBack if context.read_only || state.busy => {}
        Message::PutBack => {
            let wanted = state.version().map(|version| &version.revision);
            if let Some(Revision { number, twin, .. }) = wanted.cloned() {
                state.busy = true;
                return Reply::ask(Ask::PutBack(number, twin));
            }
        }
    }
    Reply::none()
}

pub(crate) fn view<'a>(state: &'a State, context: &Context<'a>) -> Element<'a, Message> {
    let back = match state.shown {
        Some(_) => button(t!("history-to-list")).on_press(Message::Hide),
        None => button(t!("history-to-case")).on_press(Message::Back),
    };
    let about = hideable(kit::small(case_name(&state.past.now.case)));
    let content = match (&state.shown, state.version()) {
        (Some(shown), Some(version)) => earlier(state, shown, version, context),
        _ => column![list(state, context)],
    };
    page(t!("history-title"), about, [back.into()], content, context.size.width, scrolling())
}

fn list<'a>(state: &'a State, context: &Context<'a>) -> Element<'a, Message> {
    let past = &state.past;
    let now = item(
        t!("history-now"),
        saved(past.now.saved_at, &past.now.saved_by),
        // Alone it is neither the oldest nor a change.
        (!past.versions.is_empty()).then(|| changes(Some(&past.changed_now), context)),
        None,
    );
    let earlier = past.versions.iter().enumerate().map(|(place, version)| {
        let when = saved(version.opened.saved_at, &version.opened.saved_by);
        let look = button(t!("history-look"))
            .key(place.to_string())
            .describe(when.clone())
            .on_press(Message::Show(place));
        let title = version_name(&version.revision);
        item(title, when, Some(changes(version.changed.as_ref(), context)), Some(look.into()))
    });
    let items = std::iter::once(now).chain(earlier).enumerate();
    let items = items.map(|(place, content)| spoken::item(place.to_string(), content));
    let all = spoken::items(t!("history-list"), space::L, items);
    let none = past.versions.is_empty().then(|| kit::nothing_yet(t!("history-none")));
    let parts = [kit::small(t!("history-about")), all].into_iter().chain(none);
    kit::section(t!("history-list"), parts)
}

fn item<'a>(
    title: String,
    when: String,
    changes: Option<String>,
    look: Option<Element<'a, Message>>,
) -> Element<'a, Message> {
    let changes = changes.map(|changes| hideable(kit::small(changes)));
    let words = column![kit::strong(title), kit::body(when)].push(changes).spacing(2);
    row![words.width(iced::Fill)].push(look).spacing(space::M).align_y(Center).into()
}

/// What a version changed, in one sentence.
fn changes(changed: Option<&Vec<Difference>>, context: &Context<'_>) -> String {
    let Some(changed) = changed else {
        return t!("history-first");
    };
    let named: Vec<String> = changed.iter().take(NAMED).map(|one| title(one, context)).collect();
    let more = changed.len().saturating_sub(NAMED);
    match (named.is_empty(), more) {
        (true, _) => t!("history-unchanged"),
        (_, 0) => t!("history-changed", what = named.join("; ")),
        (_, more) => t!("history-changed-more", what = named.join("; "), count = more),
    }
}

/// One earlier version: how it differs from now, and all of it on request.
fn earlier<'a>(
    state: &'a State,
    shown: &'a Shown,
    version: &'a Version,
    context: &Context<'a>,
) -> Column<'a, Message> {
    let names = || [t!("history-then"), t!("history-now")];
    let differences = sections(&shown.differences, |one| {
        let sides = sides(one, names(), [false, false]);
        column![hideable(kit::h3(title(one, context))), sides].spacing(space::S).into()
    });
    let whole =
        button(t!("history-whole")).expanded(shown.whole.is_some()).on_press(Message::Whole);
    let all = shown.whole.iter().flat_map(|all| {
        sections(all, |one| {
            let name = title(one, context);
            let words = readable(name.clone(), "whole", &one.right, |tokens| tokens.ink);
            column![hideable(unspoken(kit::strong(name))), words].spacing(2).into()
        })
    });
    Column::new()
        .push(head(state, shown, version, context))
        .extend(differences)
        .push(whole)
        .extend(all)
}

fn head<'a>(
    state: &'a State,
    shown: &'a Shown,
    version: &'a Version,
    context: &Context<'a>,
) -> Element<'a, Message> {
    let when = saved(version.opened.saved_at, &version.opened.saved_by);
    let words = match (state.busy, shown.differences.len()) {
        (true, _) => t!("history-putting-back"),
        (false, 0) => t!("history-same"),
        (false, count) => t!("history-differs", count = count),
    };
    let status = spoken::said(words, kit::body);
    let back = button(t!("history-put-back"))
        .primary()
        .describe(when.clone())
        .on_press_maybe((!state.busy).then_some(Message::PutBack));
    let may = !context.read_only && !shown.differences.is_empty();
    let title = version_name(&version.revision);
    let content = Column::new()
        .push(kit::h2(title))
        .push(kit::small(when))
        .push(status)
        .push(may.then(|| kit::small(t!("history-put-back-about"))))
        .push(may.then_some(back));
    kit::card(content.spacing(space::S)).into()
}
