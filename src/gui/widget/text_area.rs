//! More lines of text, bound to a plain string.

mod page;

use iced::advanced::widget::Id;
use iced::{Element, Length};

use super::announcement::{Announcement, Role};
use super::frame::Caption;

use page::Page;

/// A field of more lines; see [`text_area`].
pub struct TextArea<'a, Message> {
    caption: Caption,
    page: Page<'a, Message>,
    width: Length,
}

/// A field called `label` that grows with `value`; `on_input` gets what it becomes.
pub fn text_area<'a, Message>(
    label: impl Into<String>,
    value: &str,
    on_input: impl Fn(String) -> Message + 'a,
) -> TextArea<'a, Message> {
    let caption = Caption::new(label);
    let announcement = Announcement::new(Role::TextArea, caption.label.clone());
    TextArea {
        page: Page::new(announcement, value, Box::new(on_input)),
        caption,
        width: Length::Fill,
    }
}

impl<Message> TextArea<'_, Message> {
    /// The number of lines it shows when it is empty.
    #[must_use]
    pub fn min_lines(mut self, lines: u8) -> Self {
        self.page.min_lines = lines;
        self
    }

    /// An example of what can stand here; never the only explanation.
    #[must_use]
    pub fn placeholder(mut self, words: impl Into<String>) -> Self {
        self.page.placeholder = words.into();
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

    /// Says that it must be filled in.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.caption.required = true;
        self
    }

    /// What Ctrl+Enter sends; Enter makes a new line.
    #[must_use]
    pub fn on_submit(mut self, message: Message) -> Self {
        self.page.on_submit = Some(message);
        self
    }

    /// An identifier, to give it the keyboard by name.
    #[must_use]
    pub fn id(mut self, id: impl Into<Id>) -> Self {
        self.page.id = Some(id.into());
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
}

impl<'a, Message: Clone + 'a> From<TextArea<'a, Message>> for Element<'a, Message> {
    fn from(area: TextArea<'a, Message>) -> Self {
        let mut page = area.page;
        page.announcement = area.caption.describe(page.announcement);
        let page: Element<'a, Message> = Element::new(page);
        area.caption.around(page).width(area.width).into()
    }
}
