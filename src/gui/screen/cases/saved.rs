//! Filters that the user keeps under a name: what is chosen and what is looked for.

use std::collections::BTreeSet;

use iced::widget::{Column, Row, container, row};
use iced::{Center, Element};
use serde::{Deserialize, Serialize};

use super::{Filters, Message, State};
use crate::case::ron::dialect;
use crate::gui::kit::{self, spoken};
use crate::gui::screen::Ask;
use crate::gui::theme::{radius, space};
use crate::gui::widget::announce::Face;
use crate::gui::widget::{Role, announce, button, hideable, text_field, unspoken};
use crate::t;
use crate::vault::{MOST_FILTERS, SavedFilters};

/// What is chosen and looked for.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Chosen {
    search: String,
    filters: Filters,
}

/// The filters that are kept, and the name of one that is being kept.
#[derive(Debug, Default)]
pub(super) struct Kept {
    all: Vec<(String, Chosen)>,
    /// Every name that is taken, also of what a newer version kept.
    names: BTreeSet<String>,
    /// The name that is typed, while somebody does so.
    naming: Option<String>,
    /// Whether it is asked to replace what is kept under that name.
    asks: bool,
    /// Whether there is no room for another, or nothing may be changed.
    is_full: bool,
}

/// What can happen with kept filters.
#[derive(Debug, Clone)]
pub enum SavedMessage {
    /// Ask for a name, or no longer.
    Name(bool),
    /// A name was typed.
    Typed(String),
    /// Keep what is chosen under that name; ask first where it is taken.
    Keep,
    /// Keep it in place of what is kept under that name.
    Replace,
    /// Choose what is kept under this name.
    Choose(String),
    /// Keep this one no longer.
    Remove(String),
}

impl Kept {
    /// What cannot be read, as it was kept by a newer version, is not offered and stays.
    pub(super) fn receive(&mut self, kept: &SavedFilters, may_change: bool) {
        self.is_full = !may_change || kept.len() >= MOST_FILTERS;
        let read = |text: &String| dialect().from_str(text).ok();
        let all = kept.iter().filter_map(|(name, text)| Some((name.clone(), read(text)?)));
        self.all = all.collect();
        self.names = kept.keys().cloned().collect();
    }

    /// Whether something is kept already under the name that is typed.
    fn is_taken(&self) -> bool {
        self.naming.as_ref().is_some_and(|name| self.names.contains(name.trim()))
    }

    fn name(&mut self, name: Option<String>) {
        (self.naming, self.asks) = (name, false);
    }
}

fn chosen(state: &State) -> Chosen {
    Chosen { search: state.search.trim().to_owned(), filters: state.filters.clone() }
}

/// Handles a message; says what is to be done in the vault.
pub(super) fn update(state: &mut State, message: SavedMessage) -> Option<Ask> {
    match message {
        SavedMessage::Name(open) => state.kept.name(open.then(String::new)),
        SavedMessage::Typed(name) => state.kept.name(Some(name)),
        SavedMessage::Keep if state.kept.is_taken() => state.kept.asks = true,
        SavedMessage::Keep | SavedMessage::Replace => return keep_chosen(state),
        SavedMessage::Choose(name) => {
            let found = state.kept.all.iter().find(|(known, _)| *known == name);
            let (_, chosen) = found?.clone();
            state.filters = chosen.filters;
            state.set_search(chosen.search);
            state.start_over();
        }
        SavedMessage::Remove(name) => return Some(Ask::KeepFilter(name, None)),
    }
    None
}

fn keep_chosen(state: &mut State) -> Option<Ask> {
    let name = state.kept.naming.take_if(|name| !name.trim().is_empty())?;
    state.kept.asks = false;
    let text = dialect().to_string(&chosen(state)).ok()?;
    Some(Ask::KeepFilter(name.trim().to_owned(), Some(text)))
}

/// Draws the filters that are kept, and what keeps another one.
pub(super) fn view(state: &State) -> Option<Element<'_, Message>> {
    let now = chosen(state);
    let all = state.kept.all.iter().map(|(name, chosen)| offered(name, *chosen == now));
    let is_known = state.kept.all.iter().any(|(_, chosen)| *chosen == now);
    let list = (!state.kept.all.is_empty()).then(|| {
        let title = t!("cases-saved");
        let items = Row::from_iter(all).spacing(space::S).align_y(Center).wrap();
        let list = announce(Role::List, title.clone(), items);
        row![unspoken(kit::small(title)), list].spacing(space::S).align_y(Center)
    });
    let is_new = now != Chosen::default() && !is_known && !state.kept.is_full;
    let keep = is_new.then(|| keep(state));
    let any = list.is_some() || keep.is_some();
    any.then(|| Column::new().push(list).push(keep).spacing(space::XS).into())
}

/// Its name, and what removes it while it is the one that is chosen.
fn offered(name: &str, is_chosen: bool) -> Element<'_, Message> {
    let words = unspoken(hideable(kit::strong(name)));
    let words = container(words).padding([space::XS, space::S]);
    let choose = announce(Role::Button, name, words)
        .selected(is_chosen)
        .on_press(Message::Saved(SavedMessage::Choose(name.to_owned())))
        .face(move |theme, status| Face::row(theme, is_chosen, status, radius::CONTROL));
    let remove = is_chosen.then(|| {
        let remove = button(t!("cases-saved-remove")).link().stays().describe(name);
        remove.on_press(Message::Saved(SavedMessage::Remove(name.to_owned())))
    });
    let item = row![choose].push(remove).spacing(space::S).align_y(Center);
    announce(Role::ListItem, "", item).key(name).into()
}

fn keep(state: &State) -> Element<'_, Message> {
    let Some(name) = &state.kept.naming else {
        let open = button(t!("cases-save")).link().stays();
        return open.on_press(Message::Saved(SavedMessage::Name(true))).into();
    };
    let typed = |name| Message::Saved(SavedMessage::Typed(name));
    let keep = (!name.trim().is_empty()).then_some(Message::Saved(SavedMessage::Keep));
    let answers = if state.kept.asks { replacing(name) } else { keeping(keep.clone()) };
    let field = text_field(t!("cases-save-name"), name, typed).on_submit_maybe(keep);
    Column::new().push(field).push(answers).spacing(space::S).max_width(420).into()
}

fn keeping<'a>(keep: Option<Message>) -> Element<'a, Message> {
    let buttons = [
        button(t!("cases-save-keep")).on_press_maybe(keep).into(),
        button(t!("cancel")).on_press(Message::Saved(SavedMessage::Name(false))).into(),
    ];
    Row::from_iter(buttons).spacing(space::S).into()
}

/// Whether to replace what is kept under this name.
fn replacing(name: &str) -> Element<'_, Message> {
    let words = t!("cases-save-taken", name = name.trim());
    let asked = spoken::alert(words.clone(), hideable(kit::warning(kit::body(words))));
    let other = Message::Saved(SavedMessage::Name(true));
    let buttons = [
        button(t!("cases-save-replace")).on_press(Message::Saved(SavedMessage::Replace)).into(),
        button(t!("cases-save-other")).on_press(other).into(),
    ];
    Column::new()
        .push(asked)
        .push(Row::from_iter(buttons).spacing(space::S))
        .spacing(space::S)
        .into()
}
