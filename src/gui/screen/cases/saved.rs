//! Filters that the user keeps under a name: what is chosen and what is looked for.

use iced::widget::{Column, Row, container, row};
use iced::{Center, Element};
use serde::{Deserialize, Serialize};

use super::{Filters, Message, State};
use crate::case::ron::dialect;
use crate::gui::kit;
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
    /// The name that is typed, while somebody does so.
    naming: Option<String>,
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
    /// Keep what is chosen under that name.
    Keep,
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
    }
}

fn chosen(state: &State) -> Chosen {
    Chosen { search: state.search.trim().to_owned(), filters: state.filters.clone() }
}

/// Handles a message; says what is to be done in the vault.
pub(super) fn update(state: &mut State, message: SavedMessage) -> Option<Ask> {
    match message {
        SavedMessage::Name(open) => state.kept.naming = open.then(String::new),
        SavedMessage::Typed(name) => state.kept.naming = Some(name),
        SavedMessage::Keep => {
            let name = state.kept.naming.take_if(|name| !name.trim().is_empty())?;
            let text = dialect().to_string(&chosen(state)).ok()?;
            return Some(Ask::KeepFilter(name.trim().to_owned(), Some(text)));
        }
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
    let field = text_field(t!("cases-save-name"), name, typed).on_submit_maybe(keep.clone());
    let buttons = [
        button(t!("cases-save-keep")).on_press_maybe(keep).into(),
        button(t!("cancel")).on_press(Message::Saved(SavedMessage::Name(false))).into(),
    ];
    let buttons = Row::from_iter(buttons).spacing(space::S);
    Column::new().push(field).push(buttons).spacing(space::S).max_width(420).into()
}
