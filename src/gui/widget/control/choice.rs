//! One answer out of several, as chips.

use iced::advanced::widget::Id;
use iced::widget::{Column, Row, container, row};
use iced::{Border, Center, Element, Fill, Padding, Theme};

use super::roving::{Roving, roam};
use crate::gui::fonts;
use crate::gui::icon::{Icon, icon};
use crate::gui::plain::plain;
use crate::gui::theme::{self, Tokens, radius, space};
use crate::gui::widget::announce::{Announce, Face, Status, announce};
use crate::gui::widget::caption::{Caption, caption_setters};
use crate::gui::widget::hiding::hideable;
use crate::gui::widget::spoken::{Announcement, Role};

/// A question with its answers; see [`choice`].
#[must_use]
pub struct Choice<'a, T, Message> {
    caption: Caption,
    options: Vec<(T, String)>,
    selected: Option<T>,
    on_select: Box<dyn Fn(T) -> Message + 'a>,
    description: Option<String>,
    compact: bool,
    names: bool,
    stacked: bool,
    id: Option<Id>,
}

/// A question called `label` with one answer out of `options`.
pub fn choice<'a, T, Message>(
    label: impl Into<String>,
    options: impl IntoIterator<Item = (T, String)>,
    selected: Option<T>,
    on_select: impl Fn(T) -> Message + 'a,
) -> Choice<'a, T, Message> {
    Choice {
        caption: Caption::new(label),
        options: options.into_iter().collect(),
        selected,
        on_select: Box::new(on_select),
        description: None,
        compact: false,
        names: false,
        stacked: false,
        id: None,
    }
}

impl<T, Message> Choice<'_, T, Message> {
    caption_setters!(label_hidden, help, error, required);

    /// What helps to answer, where it already stands beside the question; read
    /// aloud, not shown.
    pub fn describe(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// An identifier, to give it the keyboard by name.
    pub fn id(mut self, id: impl Into<Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Says that the answers name people.
    pub fn names(mut self) -> Self {
        self.names = true;
        self
    }

    /// Small chips, for use inside a row of a table.
    pub fn compact(mut self) -> Self {
        self.compact = true;
        self
    }

    /// Answers below each other, as the rows of a list: for many long ones.
    pub fn stacked(mut self) -> Self {
        self.stacked = true;
        self
    }
}

impl<'a, T, Message> From<Choice<'a, T, Message>> for Element<'a, Message>
where
    T: Clone + PartialEq + 'a,
    Message: Clone + 'a,
{
    fn from(choice: Choice<'a, T, Message>) -> Self {
        let Choice { caption, options, selected, on_select, description, .. } = choice;
        let Choice { compact, names, stacked, id, .. } = choice;
        let at = options.iter().position(|(value, _)| selected.as_ref() == Some(value));
        let mut announcement =
            caption.describe(Announcement::new(Role::RadioGroup, caption.label.clone()));
        announcement.description = announcement.description.or(description);
        announcement.value = at.map(|at| heard(&options[at].1).to_owned());
        announcement.options = options.iter().map(|(_, name)| heard(name).to_owned()).collect();
        let chips = options.iter().enumerate().map(|(number, (value, name))| {
            let chosen = at == Some(number);
            let answer = match stacked {
                true => line(name, chosen),
                false => chip(Role::Radio, name, chosen, Look { compact, names }),
            };
            let answer = answer.checked(chosen).no_tab_stop();
            answer.on_press(on_select(value.clone())).into()
        });
        let answers: Element<'a, Message> = match stacked {
            true => Column::with_children(chips).spacing(2).into(),
            false => Row::with_children(chips).spacing(gap(compact)).wrap().into(),
        };
        let group = Roving::new(announcement, answers, at.unwrap_or(0), move |key| {
            let (value, _) = options.get(roam(key, at, options.len())?)?;
            Some(on_select(value.clone()))
        })
        .id(id);
        caption.around(group).into()
    }
}

/// A name as it is read aloud: without the shape before it, such as that of a level.
fn heard(name: &str) -> &str {
    let parted = name.split_once(' ');
    let shaped = parted.filter(|(sign, _)| !sign.chars().any(char::is_alphanumeric));
    shaped.map_or(name, |(_, words)| words)
}

/// How a chip looks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    /// Small, for use inside a row of a table.
    pub(super) compact: bool,
    /// What it says names somebody.
    pub(super) names: bool,
}

/// A chip that says `name`, filled and ticked when it is `chosen`. Either way
/// it is as wide, so that nothing jumps under the pointer.
pub(super) fn chip<'a, Message: 'a>(
    role: Role,
    name: &str,
    chosen: bool,
    look: Look,
) -> Announce<'a, Message> {
    let (size, above, beside) =
        if look.compact { (theme::text::SMALL, 4.0, 15.0) } else { (theme::text::BODY, 6.0, 18.0) };
    let sign = sign(role, chosen, size);
    // The sign takes its room from both sides, most of it from its own.
    let (left, right) = if sign.is_some() { (10.0, 6.0) } else { (0.0, 0.0) };
    let padding = Padding::from([above, beside]).left(beside - left).right(beside - right);
    let words = plain(name.to_owned()).size(size);
    let words: Element<'a, Message> = if look.names { hideable(words) } else { words.into() };
    let body = row![].push(sign).push(words).align_y(Center);
    announce(role, heard(name), container(body).padding(padding))
        .ring(radius::CHIP, 1.0)
        .face(move |theme, status| face(theme, chosen, status))
}

/// An answer as a row of a list, with a ground of its own and heavier letters when it
/// is `chosen`.
fn line<'a, Message: 'a>(name: &str, chosen: bool) -> Announce<'a, Message> {
    let font = if chosen { fonts::SEMIBOLD } else { fonts::DEFAULT };
    let words = plain(name.to_owned()).size(theme::text::SMALL).font(font).width(Fill);
    announce(Role::Radio, heard(name), container(words).padding([4.0, 10.0]).width(Fill))
        .ring(radius::CONTROL, 1.0)
        .face(move |theme, status| {
            let face = Face::row(theme, chosen, status, radius::CONTROL);
            let t = Tokens::of(theme);
            let border = face.border.color(t.brand).width(if chosen { 2 } else { 0 });
            Face { border, ink: Some(if chosen { t.on_brand_soft } else { t.ink }), ..face }
        })
}

/// The room for a sign before the words, in logical pixels: as much as it
/// takes from the sides of its chip.
const SIGN: f32 = 16.0;

/// A tick for what is chosen; a box to tick also shows that it is not.
fn sign<'a, Message: 'a>(role: Role, chosen: bool, size: f32) -> Option<Element<'a, Message>> {
    let sign = match (chosen, role) {
        (true, _) => icon(Icon::Check),
        (false, Role::CheckBox) => icon(Icon::Plus),
        (false, _) => return None,
    };
    Some(container(sign.size(size)).width(SIGN).into())
}

/// The room between chips, in logical pixels.
fn gap(compact: bool) -> f32 {
    if compact { space::XS } else { space::S }
}

fn face(theme: &Theme, chosen: bool, status: Status) -> Face {
    let t = Tokens::of(theme);
    let (ground, edge, ink) = match chosen {
        true => (t.brand_soft, t.brand, t.on_brand_soft),
        false if status.disabled => (t.panel, t.panel, t.ink_soft),
        false if status.hovered => (t.hover, t.brand, t.ink),
        false => (t.card, t.border, t.ink),
    };
    Face {
        ground: Some(ground),
        border: Border {
            color: edge,
            width: if chosen { 2.0 } else { 1.0 },
            radius: radius::CHIP.into(),
        },
        ink: Some(ink),
    }
}
