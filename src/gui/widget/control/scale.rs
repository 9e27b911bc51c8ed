//! A score on a row of numbers, which may stay empty.

use std::ops::RangeInclusive;

use iced::keyboard::key::Named;
use iced::widget::{Row, container};
use iced::{Border, Element, Theme};

use super::roving::Roving;
use crate::gui::fonts;
use crate::gui::plain::plain;
use crate::gui::theme::{self, Tokens, radius, space};
use crate::gui::widget::announce::{Face, Status, announce};
use crate::gui::widget::caption::{Caption, caption_setters};
use crate::gui::widget::spoken::{Announcement, Range, Role};
use crate::t;

const STEP: f32 = 34.0;

/// A row of numbers to choose from; see [`scale`].
pub struct Scale<'a, Message> {
    caption: Caption,
    range: RangeInclusive<u8>,
    value: Option<u8>,
    on_change: Box<dyn Fn(Option<u8>) -> Message + 'a>,
}

/// A score called `label` within `range`. Pressing the chosen number again,
/// or Delete, empties it.
pub fn scale<'a, Message>(
    label: impl Into<String>,
    range: RangeInclusive<u8>,
    value: Option<u8>,
    on_change: impl Fn(Option<u8>) -> Message + 'a,
) -> Scale<'a, Message> {
    Scale { caption: Caption::new(label), range, value, on_change: Box::new(on_change) }
}

impl<Message> Scale<'_, Message> {
    caption_setters!(label_hidden, help);
}

impl<'a, Message: Clone + 'a> From<Scale<'a, Message>> for Element<'a, Message> {
    fn from(scale: Scale<'a, Message>) -> Self {
        let Scale { caption, range, value, on_change } = scale;
        let mut announcement =
            caption.describe(Announcement::new(Role::Slider, caption.label.clone()));
        let (least, most) = (*range.start(), *range.end());
        announcement.value = Some(match value {
            Some(value) => t!("scale-value", value = value, most = most),
            None => t!("scale-open"),
        });
        announcement.range =
            Some(Range { least: least.into(), most: most.into(), now: value.map(f64::from) });
        announcement.options = range.clone().map(|number| number.to_string()).collect();
        let active = value.map_or(0, |value| usize::from(value.saturating_sub(least)));
        let steps = range.clone().map(|number| {
            let chosen = value == Some(number);
            step(number, chosen, on_change((!chosen).then_some(number)))
        });
        let row = Row::with_children(steps).spacing(space::XS).wrap();
        let group = Roving::new(announcement, row, active, move |key| {
            slide(key, value, &range).map(&on_change)
        })
        .radius(radius::CONTROL);
        caption.around(group).into()
    }
}

/// What a key makes of `value`: `None` when it means nothing here.
fn slide(key: Named, value: Option<u8>, range: &RangeInclusive<u8>) -> Option<Option<u8>> {
    let (least, most) = (*range.start(), *range.end());
    match key {
        Named::ArrowRight | Named::ArrowUp => {
            Some(Some(value.map_or(least, |at| at.saturating_add(1).min(most))))
        }
        Named::ArrowLeft | Named::ArrowDown => {
            Some(Some(value.map_or(least, |at| at.saturating_sub(1).max(least))))
        }
        Named::Home => Some(Some(least)),
        Named::End => Some(Some(most)),
        Named::Delete | Named::Backspace => Some(None),
        _ => None,
    }
}

fn step<'a, Message: Clone + 'a>(
    number: u8,
    chosen: bool,
    message: Message,
) -> Element<'a, Message> {
    let font = if chosen { fonts::SEMIBOLD } else { fonts::DEFAULT };
    let words = plain(number.to_string()).size(theme::text::BODY).font(font);
    announce(Role::Radio, number.to_string(), container(words).center(STEP))
        .checked(chosen)
        .no_tab_stop()
        .on_press(message)
        .face(move |theme, status| face(theme, chosen, status))
        .into()
}

fn face(theme: &Theme, chosen: bool, status: Status) -> Face {
    let t = Tokens::of(theme);
    let (ground, edge, ink) = match chosen {
        true => (t.brand, t.brand, t.on_brand),
        false if status.disabled => (t.panel, t.panel, t.ink_soft),
        false if status.hovered => (t.hover, t.brand, t.ink),
        false => (t.card, t.border, t.ink),
    };
    Face {
        ground: Some(ground),
        border: Border { color: edge, width: 1.0, radius: radius::CONTROL.into() },
        ink: Some(ink),
    }
}
