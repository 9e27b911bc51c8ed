//! Something that is on or off.

use iced::widget::{Container, container, row};
use iced::{Border, Center, Theme};

use crate::gui::icon::{Icon, icon};
use crate::gui::plain::plain;
use crate::gui::theme::{self, Tokens, space};
use crate::gui::widget::announce::{Announce, Face, Status, announce};
use crate::gui::widget::spoken::Role;

const BOX: f32 = 20.0;

/// A box called `label` that is ticked or not; `on_toggle` gets its new state.
pub fn check_box<'a, Message: Clone + 'a>(
    label: impl Into<String>,
    checked: bool,
    on_toggle: impl Fn(bool) -> Message + 'a,
) -> Announce<'a, Message> {
    let label = label.into();
    let square = ticked(checked);
    let words = plain(label.clone()).size(theme::text::BODY).line_height(theme::text::LINE);
    let body = row![square, words].spacing(space::S).align_y(Center);
    announce(Role::CheckBox, label, container(body).padding([4.0, 2.0]))
        .checked(checked)
        .on_press(on_toggle(!checked))
        .ring(4.0, 1.0)
        .face(face)
}

/// The same before a row, where what is marked stands beside it: its label is only
/// announced.
pub fn mark_box<'a, Message: Clone + 'a>(
    label: impl Into<String>,
    checked: bool,
    on_toggle: impl Fn(bool) -> Message + 'a,
) -> Announce<'a, Message> {
    announce(Role::CheckBox, label, container(ticked(checked)).padding(4.0))
        .checked(checked)
        .on_press(on_toggle(!checked))
        .ring(4.0, 1.0)
        .face(face)
}

fn ticked<'a, Message: 'a>(checked: bool) -> Container<'a, Message> {
    let tick = checked.then(|| icon(Icon::Check).size(theme::text::BODY));
    container(row![].push(tick)).center(BOX).style(move |theme| square(theme, checked))
}

fn square(theme: &Theme, checked: bool) -> container::Style {
    let t = Tokens::of(theme);
    let (ground, edge, ink) =
        if checked { (t.brand, t.brand, t.on_brand) } else { (t.card, t.border, t.ink) };
    container::Style::default().background(ground).color(ink).border(Border {
        color: edge,
        width: 1.5,
        radius: 5.0.into(),
    })
}

fn face(theme: &Theme, status: Status) -> Face {
    let t = Tokens::of(theme);
    Face {
        ground: (status.hovered && !status.disabled).then_some(t.hover),
        border: Border { radius: 4.0.into(), ..Border::default() },
        ink: Some(t.ink),
    }
}
