//! Rows that fold and unfold.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use iced::widget::{container, row};
use iced::{Border, Element, Fill};

use crate::gui::icon::{Icon, icon};
use crate::gui::theme::{Tokens, radius, space};
use crate::gui::widget::announce::{Announce, Face};
use crate::gui::widget::{Role, announce, unspoken};

/// Which rows of a list that is sorted by day are unfolded. An unfolded row
/// keeps the place it had, so that it does not run away from whoever types
/// another day in it.
#[derive(Debug)]
pub(in crate::gui) struct Folds<K>(BTreeMap<K, Option<NaiveDate>>);

impl<K> Default for Folds<K> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<K: Ord + Copy> Folds<K> {
    /// Unfolds a row that stands at the place of a day, or folds it.
    pub(in crate::gui) fn toggle(&mut self, row: K, on: Option<NaiveDate>) {
        if self.0.remove(&row).is_none() {
            self.0.insert(row, on);
        }
    }

    /// Folds a row.
    pub(in crate::gui) fn fold(&mut self, row: K) {
        self.0.remove(&row);
    }

    /// Whether a row is unfolded.
    pub(in crate::gui) fn is_open(&self, row: K) -> bool {
        self.0.contains_key(&row)
    }

    /// The day at whose place a row stands, when its own day is `on`.
    pub(in crate::gui) fn day(&self, row: K, on: Option<NaiveDate>) -> Option<NaiveDate> {
        self.0.get(&row).copied().unwrap_or(on)
    }
}

/// What is pressed to unfold a row called `name`, and to fold it again.
pub(in crate::gui) fn head<'a, M: Clone + 'a>(
    name: impl Into<String>,
    open: bool,
    content: impl Into<Element<'a, M>>,
    on_press: M,
) -> Announce<'a, M> {
    let sign = if open { Icon::ChevronDown } else { Icon::ChevronRight };
    let sign = container(icon(sign)).padding([2.0, 0.0]);
    let row = row![sign, container(content).width(Fill)].spacing(space::S);
    let body = container(unspoken(row)).padding(6).width(Fill);
    announce(Role::Button, name, body)
        .expanded(open)
        .on_press(on_press)
        .ring(radius::CONTROL, 0.0)
        .face(|theme, status| Face::quiet(theme, status, radius::CONTROL))
}

/// Puts what belongs to an unfolded row on a ground of its own.
pub(in crate::gui) fn unfolded<'a, M: 'a>(content: impl Into<Element<'a, M>>) -> Element<'a, M> {
    container(content)
        .padding(space::M)
        .width(Fill)
        .style(|theme| {
            let tokens = Tokens::of(theme);
            let edge = Border { color: tokens.line, width: 1.0, radius: radius::CONTROL.into() };
            crate::gui::kit::boxed(tokens.panel, edge)
        })
        .into()
}
