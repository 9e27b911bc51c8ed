//! Help: about what is on the screen, and the overview of keys.

use iced::widget::{Column, column, container, row};
use iced::{Center, Element, Fill};

use crate::gui::kit;
use crate::gui::shortcuts::{self, Group, Shortcut};
use crate::gui::theme::space;
use crate::gui::widget::{Role, announce, button, columns, dialog, unspoken};
use crate::t;

/// How wide it is at most, and how wide its column of keys, in logical pixels.
const WIDTH: f32 = 940.0;
const KEYS: f32 = 160.0;

/// Where one can go from help.
pub(super) struct Ways<M> {
    /// Reads more in Naslag, where something stands there.
    pub(super) more: Option<M>,
    /// Begins the tour, where it can begin.
    pub(super) tour: Option<M>,
}

/// The overview over everything else, below help about a screen: its name and the
/// words about it.
pub(super) fn overview<'a, M: Clone + 'a>(
    (page, words): (String, String),
    ways: Ways<M>,
    close: M,
) -> dialog::Dialog<'a, M> {
    let button = button(t!("close")).on_press(close.clone());
    let about = column![kit::h2(t!("page-help", page = page)), kit::body(words)];
    let head = row![container(about.spacing(space::XS)).width(Fill), button].spacing(space::L);
    let all = shortcuts::all();
    let tables = Group::ALL.iter().map(|group| {
        let rows = all.iter().filter(|one| one.group == *group);
        table(*group, rows)
    });
    let mut groups: Vec<_> = tables.collect();
    // The first group is as long as the others together.
    let others = groups.split_off(1);
    let others = Column::with_children(others).spacing(space::XL);
    groups.push(others.into());
    let groups = columns(340.0, groups).gap(space::XL);
    let content = column![
        head.align_y(Center),
        row![]
            .push(ways.more.map(more))
            .push(about_tour(ways.tour))
            .spacing(space::M)
            .align_y(Center),
        kit::line(),
        kit::small(t!("keys-about")),
        groups
    ]
    .spacing(space::M);
    dialog(t!("keys-title"), content, close).width(WIDTH)
}

fn more<'a, M: Clone + 'a>(read: M) -> Element<'a, M> {
    button(t!("keys-more")).on_press(read).into()
}

/// A way to the tour, or where there is one.
fn about_tour<'a, M: Clone + 'a>(tour: Option<M>) -> Element<'a, M> {
    match tour {
        Some(begin) => button(t!("keys-tour")).on_press(begin).into(),
        None => kit::small(t!("keys-tour-elsewhere")),
    }
}

fn table<'a, 'b, M: Clone + 'a>(
    group: Group,
    shortcuts: impl Iterator<Item = &'b Shortcut>,
) -> Element<'a, M> {
    let heads = row![head(t!("keys-what")).width(Fill), head(t!("keys-key")).width(KEYS),];
    let heads = announce(Role::Row, t!("keys-what"), heads);
    let rows = shortcuts.enumerate().map(|(number, one)| line(number, one));
    let rows = kit::ruled(std::iter::once(heads.into()).chain(rows));
    let table = announce(Role::Table, group.name(), rows);
    column![kit::h2(group.name()), table].spacing(space::XS).into()
}

fn head<'a, M: Clone + 'a>(words: String) -> container::Container<'a, M> {
    let shown = unspoken(kit::column_head(words.clone(), Fill));
    container(announce(Role::ColumnHeader, words, shown))
}

fn line<'a, M: Clone + 'a>(number: usize, shortcut: &Shortcut) -> Element<'a, M> {
    let (what, keys) = (shortcut.words(), shortcut.keys());
    let cells = row![
        container(said(Role::RowHeader, what.clone(), kit::body(what.clone()))).width(Fill),
        container(said(Role::Cell, keys.clone(), kit::strong(keys))).width(KEYS),
    ];
    announce(Role::Row, what, cells).key(number.to_string()).into()
}

fn said<'a, M: Clone + 'a>(role: Role, name: String, words: Element<'a, M>) -> Element<'a, M> {
    let cell = kit::cell(words, Fill);
    announce(role, name, unspoken(cell)).into()
}
