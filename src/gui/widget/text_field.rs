//! One line of text, with a label and help around it.

mod entry;

use iced::advanced::widget::Id;
use iced::{Element, Length};

use super::announcement::{Announcement, Role};
use super::frame::Caption;

use entry::Entry;

type OnInput<'a, Message> = Box<dyn Fn(String) -> Message + 'a>;

/// A field of one line; see [`text_field`].
pub struct TextField<'a, Message> {
    caption: Caption,
    entry: Entry<'a, Message>,
    width: Length,
}

/// A field called `label` with `value` in it; `on_input` gets what it becomes.
pub fn text_field<'a, Message>(
    label: impl Into<String>,
    value: &str,
    on_input: impl Fn(String) -> Message + 'a,
) -> TextField<'a, Message> {
    let caption = Caption::new(label);
    let announcement = Announcement::new(Role::TextField, caption.label.clone());
    TextField {
        entry: Entry::new(announcement, value, Box::new(on_input)),
        caption,
        width: Length::Fill,
    }
}

impl<Message> TextField<'_, Message> {
    /// An example of what can stand here; never the only explanation.
    #[must_use]
    pub fn placeholder(mut self, words: impl Into<String>) -> Self {
        self.entry.placeholder = words.into();
        self
    }

    /// What helps to fill it in.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.caption.help = Some(help.into());
        self
    }

    /// What is wrong with what is in it.
    #[must_use]
    pub fn error(mut self, error: Option<String>) -> Self {
        self.caption.error = error;
        self
    }

    /// Something worth a second look that is not wrong.
    #[must_use]
    pub fn warning(mut self, warning: Option<String>) -> Self {
        self.caption.warning = warning;
        self
    }

    /// Says that it must be filled in.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.caption.required = true;
        self
    }

    /// Hides what is typed, and keeps no history of it.
    #[must_use]
    pub fn secure(mut self, secure: bool) -> Self {
        self.entry.secure = secure;
        self.entry.announcement.role = if secure { Role::PasswordField } else { Role::TextField };
        self
    }

    /// What Enter sends.
    #[must_use]
    pub fn on_submit(self, message: Message) -> Self {
        self.on_submit_maybe(Some(message))
    }

    /// What Enter sends, when it sends something.
    #[must_use]
    pub fn on_submit_maybe(mut self, message: Option<Message>) -> Self {
        self.entry.on_submit = message;
        self
    }

    /// What leaving the field sends.
    #[must_use]
    pub fn on_blur(mut self, message: Message) -> Self {
        self.entry.on_blur = Some(message);
        self
    }

    /// An identifier, to give it the keyboard by name.
    #[must_use]
    pub fn id(mut self, id: impl Into<Id>) -> Self {
        self.entry.id = Some(id.into());
        self
    }

    /// Reads the label aloud without showing it.
    #[must_use]
    pub fn label_hidden(mut self) -> Self {
        self.caption.hidden = true;
        self
    }

    /// How wide it is, with its label.
    #[must_use]
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }

    pub(super) fn role(mut self, role: Role) -> Self {
        self.entry.announcement.role = role;
        self
    }
}

impl<'a, Message: Clone + 'a> From<TextField<'a, Message>> for Element<'a, Message> {
    fn from(field: TextField<'a, Message>) -> Self {
        let mut entry = field.entry;
        entry.announcement = field.caption.describe(entry.announcement);
        let entry: Element<'a, Message> = Element::new(entry);
        field.caption.around(entry).width(field.width).into()
    }
}
