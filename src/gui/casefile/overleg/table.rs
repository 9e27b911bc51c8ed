//! Who sits at the table, and what came of what was agreed before.

use iced::Element;
use iced::widget::{Column, column};

use super::{Kind, Message, View, parts};
use crate::case::{Actie, Bespreking, Deelnemer};
use crate::gui::kit;
use crate::gui::kit::spoken;
use crate::gui::theme::space;
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::hideable;
use crate::t;

impl Deelnemer {
    /// What somebody at the table is called.
    pub(super) fn label(&self) -> &str {
        match self.role.trim() {
            "" => self.name.trim(),
            role => role,
        }
    }
}

/// Who sits there, and whether they came.
pub(super) fn view<'a>(view: View<'a>, one: &'a Bespreking) -> Element<'a, Message> {
    let rows: &[&[&str]] = &[&["role", "name"], &["ground"], &["present"]];
    parts::list(view, one, Kind::Deelnemer, &one.deelnemers, rows)
}

/// The actions of earlier meetings of which nobody said what came of them.
pub(super) fn before<'a>(view: View<'a>) -> Element<'a, Message> {
    let open = view.case.open_acties();
    let rows: Vec<_> = open.map(|(one, action)| came(view, one, action)).collect();
    let none = rows.is_empty().then(|| kit::nothing_yet(t!("overleg-before-none")));
    let list = (!rows.is_empty()).then(|| spoken::items(t!("overleg-before"), space::M, rows));
    Column::new().push(kit::h2(t!("overleg-before"))).push(none).push(list).spacing(space::S).into()
}

/// What came of the actions of one that was read back.
pub(super) fn came_of<'a>(view: View<'a>, one: &'a Bespreking) -> Option<Element<'a, Message>> {
    let rows = one.acties.iter().map(|action| came(view, one, action));
    (!one.acties.is_empty()).then(|| spoken::items(t!("besproken-acties"), space::M, rows))
}

fn came<'a>(view: View<'a>, one: &'a Bespreking, action: &'a Actie) -> Element<'a, Message> {
    let told = hideable(kit::strong(told(action, view)));
    let asked: &[&[&str]] = match action.is_open() {
        true => &[&["afloop"]],
        false => &[&["afloop"], &["note"]],
    };
    let fields = parts::fields(view, one, Kind::Actie, action, asked);
    let key = format!("{}-{}", one.id.0, action.id.0);
    spoken::item(key, column![told, fields].spacing(space::XS))
}

/// "Op school vragen wie Bram kan ophalen (M. Aydin, uiterlijk wo 18 nov)".
pub(super) fn told(action: &Actie, view: View<'_>) -> String {
    let due = action.due.map(|on| t!("overleg-due", day = short(on, view.today())));
    let who = Some(action.who.trim().to_owned()).filter(|who| !who.is_empty());
    let beside: Vec<String> = who.into_iter().chain(due).collect();
    match beside.as_slice() {
        [] => action.what.clone(),
        beside => t!("overleg-action", what = action.what.as_str(), beside = beside.join(", ")),
    }
}
