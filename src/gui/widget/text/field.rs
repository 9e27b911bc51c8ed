//! A field of text with its label, help and error.

use std::fmt::Display;
use std::rc::Rc;

use iced::advanced::widget::Id;
use iced::{Element, Length};

use super::buffer::Buffer;
use super::input::Input;
use super::line::Line;
use super::memory::UndoPart;
use super::page::Page;
use super::unshown::unshown;
use crate::gui::spelling::Spelling;
use crate::gui::widget::caption::{Caption, caption_setters};
use crate::gui::widget::guard::guarded;
use crate::gui::widget::host::wrap;
use crate::gui::widget::spoken::{Announcement, Role};
use crate::t;

/// A field of text; see [`text_field`] and [`text_area`].
#[must_use]
pub struct Field<'a, B, Message> {
    caption: Caption,
    input: Input<'a, B, Message>,
    width: Length,
}

/// A field of one line; see [`text_field`].
pub type TextField<'a, Message> = Field<'a, Line, Message>;

/// A field of more lines; see [`text_area`].
pub type TextArea<'a, Message> = Field<'a, Page, Message>;

/// A field called `label` with `value` in it; `on_input` gets what it becomes.
pub fn text_field<'a, Message>(
    label: impl Into<String>,
    value: &str,
    on_input: impl Fn(String) -> Message + 'a,
) -> TextField<'a, Message> {
    Field::new(Role::TextField, Caption::new(label), value, on_input)
}

/// A field called `label` that grows with `value`; `on_input` gets what it becomes.
pub fn text_area<'a, Message>(
    label: impl Into<String>,
    value: &str,
    on_input: impl Fn(String) -> Message + 'a,
) -> TextArea<'a, Message> {
    Field::new(Role::TextArea, Caption::new(label), value, on_input).min_lines(2)
}

impl<'a, B, Message> Field<'a, B, Message> {
    caption_setters!(label_hidden, label_names, help, error, required);

    pub(crate) fn new(
        role: Role,
        caption: Caption,
        value: &str,
        on_input: impl Fn(String) -> Message + 'a,
    ) -> Self {
        let announcement = Announcement::new(role, caption.label.clone());
        let input = Input::new(announcement, value, Some(Box::new(on_input)));
        Self { input, caption, width: Length::Fill }
    }

    /// An example of what can stand here; never the only explanation.
    pub fn placeholder(mut self, words: impl Into<String>) -> Self {
        self.input.setup.placeholder = words.into();
        self
    }

    /// Help where there is none of its own.
    pub fn help_at_least(mut self, words: String) -> Self {
        self.caption.help.get_or_insert(words);
        self
    }

    /// Something worth a second look that is not wrong.
    pub fn warning(mut self, warning: Option<String>) -> Self {
        self.caption.warning = warning;
        self
    }

    /// What Enter sends; with more lines Ctrl+Enter, as Enter makes a new one.
    pub fn on_submit(self, message: Message) -> Self {
        self.on_submit_maybe(Some(message))
    }

    /// Like [`on_submit`](Self::on_submit), when it sends something.
    pub fn on_submit_maybe(mut self, message: Option<Message>) -> Self {
        self.input.on_submit = message;
        self
    }

    /// What leaving the field sends.
    pub fn on_blur(mut self, message: Message) -> Self {
        self.input.on_blur = Some(message);
        self
    }

    /// An identifier, to give it the keyboard by name.
    pub fn id(self, id: impl Into<Id>) -> Self {
        self.id_maybe(Some(id.into()))
    }

    pub(crate) fn id_maybe(mut self, id: Option<Id>) -> Self {
        self.input.setup.id = id;
        self
    }

    /// Remembers the way back in it under `name` while it is not drawn.
    pub fn remembered(mut self, part: UndoPart, name: impl Display) -> Self {
        self.input.remembered = Some(part.field(name));
        self
    }

    /// Marks the words that are perhaps not well spelt.
    pub fn spelling(mut self, spelling: Option<&Rc<Spelling>>) -> Self {
        self.input.setup.spelling = spelling.cloned();
        self
    }

    /// How wide it is, with its label.
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }
}

impl<Message> TextField<'_, Message> {
    /// Says that the value is what was typed, in another form: that can be undone.
    pub(crate) fn written_out(mut self, written_out: bool) -> Self {
        self.input.written_out = written_out;
        self
    }

    pub(crate) fn remembered_maybe(self, place: Option<(UndoPart, &str)>) -> Self {
        match place {
            Some((part, name)) => self.remembered(part, name),
            None => self,
        }
    }

    /// Hides what is typed, and keeps no history of it.
    pub fn secure(mut self, secure: bool) -> Self {
        self.input.setup.secret = secure;
        self.input.announcement.role = if secure { Role::PasswordField } else { Role::TextField };
        self
    }
}

impl<Message> TextArea<'_, Message> {
    /// The number of lines it shows when it is empty.
    pub fn min_lines(mut self, lines: u8) -> Self {
        self.input.setup.min_lines = lines;
        self
    }
}

impl<'a, B, Message> From<Field<'a, B, Message>> for Element<'a, Message>
where
    B: Buffer,
    Message: Clone + 'a,
{
    fn from(Field { mut caption, mut input, width }: Field<'a, B, Message>) -> Self {
        let unshown = if input.setup.secret { 0 } else { unshown(input.value()) };
        if unshown > 0 {
            caption.warning.get_or_insert_with(|| t!("field-unshown", count = unshown));
        }
        input.announcement = caption.describe(input.announcement);
        let input = guarded(|| wrap([] as [Element<'a, Message>; 0], input));
        caption.around(input).width(width).into()
    }
}
