//! Several answers at once, as chips to switch on and off.

use iced::Element;
use iced::advanced::widget::Id;
use iced::widget::Row;

use super::choice::{Look, chip};
use crate::gui::theme::space;
use crate::gui::widget::announce::announce;
use crate::gui::widget::caption::{Caption, caption_setters};
use crate::gui::widget::spoken::Role;

/// A question with several answers; see [`chips`].
#[must_use]
pub struct Chips<'a, T, Message> {
    caption: Caption,
    options: Vec<(T, String, bool)>,
    on_toggle: Box<dyn Fn(T, bool) -> Message + 'a>,
    compact: bool,
    names: bool,
    id: Option<Id>,
}

/// A question called `label`; each option has a name and says whether it is
/// on. `on_toggle` gets the option and its new state.
pub fn chips<'a, T, Message>(
    label: impl Into<String>,
    options: impl IntoIterator<Item = (T, String, bool)>,
    on_toggle: impl Fn(T, bool) -> Message + 'a,
) -> Chips<'a, T, Message> {
    Chips {
        caption: Caption::new(label),
        options: options.into_iter().collect(),
        on_toggle: Box::new(on_toggle),
        compact: false,
        names: false,
        id: None,
    }
}

impl<T, Message> Chips<'_, T, Message> {
    caption_setters!(label_hidden, help);

    /// Says that the answers name people.
    pub fn names(mut self) -> Self {
        self.names = true;
        self
    }

    /// An identifier, to give the first of them the keyboard by name.
    pub fn id(mut self, id: impl Into<Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Small chips, for use inside a row of a table.
    pub fn compact(mut self) -> Self {
        self.compact = true;
        self
    }
}

impl<'a, T: 'a, Message: Clone + 'a> From<Chips<'a, T, Message>> for Element<'a, Message> {
    fn from(chips: Chips<'a, T, Message>) -> Self {
        let Chips { caption, options, on_toggle, compact, names, mut id } = chips;
        let children = options.into_iter().map(|(value, name, on)| {
            let chip = chip(Role::CheckBox, &name, on, Look { compact, names })
                .checked(on)
                .on_press(on_toggle(value, !on));
            match id.take() {
                Some(id) => chip.id(id).into(),
                None => chip.into(),
            }
        });
        let row = Row::with_children(children).spacing(space::S).wrap();
        let mut group = announce(Role::Group, caption.label.clone(), row);
        if let Some(help) = caption.help.clone() {
            group = group.describe(help);
        }
        caption.around(group).into()
    }
}
