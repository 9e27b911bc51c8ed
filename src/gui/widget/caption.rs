//! The label above a field, and the help or the error under it.

use iced::widget::{Column, Text, column, row, text};
use iced::{Center, Element, Theme};

use crate::gui::fonts;
use crate::gui::icon::{Icon, icon};
use crate::gui::plain::plain;
use crate::gui::theme::{self, Tokens, space};
use crate::gui::widget::hiding::hideable;
use crate::gui::widget::layout::in_room_of;
use crate::gui::widget::spoken::Announcement;
use crate::gui::widget::spoken::unspoken;
use crate::t;

/// What stands around a field.
#[derive(Debug, Clone, Default)]
pub(crate) struct Caption {
    /// What the field is called.
    pub label: String,
    /// Whether the label is only read aloud.
    pub hidden: bool,
    /// Whether the label names somebody.
    pub names: bool,
    /// What helps to fill it in.
    pub help: Option<String>,
    /// What is wrong with what is in it.
    pub error: Option<String>,
    /// Something worth a second look that is not wrong.
    pub warning: Option<String>,
    /// Whether it must be filled in.
    pub required: bool,
}

/// Writes the named setters for a widget with a field `caption`.
macro_rules! caption_setters {
    ($($name:ident),*) => { $(caption_setters!(@ $name);)* };
    (@ label_hidden) => {
        /// Reads the label aloud without showing it.
        pub fn label_hidden(mut self) -> Self {
            self.caption.hidden = true;
            self
        }
    };
    (@ label_names) => {
        /// Says that the label names somebody.
        pub fn label_names(mut self, names: bool) -> Self {
            self.caption.names = names;
            self
        }
    };
    (@ help) => {
        /// What helps to fill it in, such as what both ends of a scale mean.
        pub fn help(mut self, help: impl Into<String>) -> Self {
            self.caption.help = Some(help.into());
            self
        }
    };
    (@ error) => {
        /// What is wrong with what is in it.
        pub fn error(mut self, error: Option<String>) -> Self {
            self.caption.error = error;
            self
        }
    };
    (@ required) => {
        /// Says that it must be filled in.
        pub fn required(mut self) -> Self {
            self.caption.required = true;
            self
        }
    };
}

pub(super) use caption_setters;

impl Caption {
    /// A caption with only a label.
    pub(super) fn new(label: impl Into<String>) -> Self {
        Self { label: label.into(), ..Self::default() }
    }

    /// Tells the announcement of the field what stands around it.
    pub(super) fn describe(&self, mut announcement: Announcement) -> Announcement {
        announcement.required = self.required;
        announcement.error.clone_from(&self.error);
        announcement.description = match (&self.help, &self.warning) {
            (Some(help), Some(warning)) => Some(format!("{help} {warning}")),
            (help, warning) => help.clone().or_else(|| warning.clone()),
        };
        announcement
    }

    /// Puts label, help and error around `field`.
    pub(super) fn around<'a, Message: 'a>(
        &self,
        field: impl Into<Element<'a, Message>>,
    ) -> Column<'a, Message> {
        column![].push(self.label()).push(field).push(self.under().map(unspoken)).spacing(space::XS)
    }

    /// The label as it is drawn, for a field that has more than itself below it.
    pub(super) fn label<'a, Message: 'a>(&self) -> Option<Element<'a, Message>> {
        (!self.hidden).then(|| unspoken(self.label_row()))
    }

    fn label_row<'a, Message: 'a>(&self) -> Element<'a, Message> {
        let label = plain(self.label.clone())
            .size(theme::text::BODY)
            .line_height(theme::text::LINE)
            .font(fonts::SEMIBOLD);
        let label: Element<'a, Message> = if self.names { hideable(label) } else { label.into() };
        let required = self.required.then(|| {
            plain(t!("field-required"))
                .size(theme::text::SMALL)
                .line_height(theme::text::LINE)
                .style(faint)
        });
        row![label].push(required).spacing(space::S).align_y(Center).into()
    }

    /// What stands below the field. What comes there in place of the help leaves
    /// what is below where it was.
    fn under<'a, Message: 'a>(&self) -> Option<Element<'a, Message>> {
        let wrong = self.error.as_ref().map(|error| fault(error));
        let notice = || Some(notice(Icon::Info, self.warning.as_ref()?, warn));
        let help = self.help.clone().map(|help| Element::from(small(help).style(faint)));
        match (wrong.or_else(notice), help) {
            (Some(notice), Some(help)) => Some(in_room_of(notice, help)),
            (notice, help) => notice.or(help),
        }
    }
}

fn small<'a>(words: String) -> Text<'a> {
    plain(words).size(theme::text::SMALL).line_height(theme::text::LINE)
}

/// What is wrong with something that is no field of its own.
pub fn fault<'a, Message: 'a>(words: &str) -> Element<'a, Message> {
    notice(Icon::AlertTriangle, words, danger)
}

fn notice<'a, Message: 'a>(
    symbol: Icon,
    words: &str,
    style: fn(&Theme) -> text::Style,
) -> Element<'a, Message> {
    row![icon(symbol).size(theme::text::BODY).style(style), small(words.to_owned()).style(style)]
        .spacing(space::XS)
        .into()
}

fn faint(theme: &Theme) -> text::Style {
    coloured(Tokens::of(theme).ink_faint)
}

fn danger(theme: &Theme) -> text::Style {
    coloured(Tokens::of(theme).danger.on_soft)
}

fn warn(theme: &Theme) -> text::Style {
    coloured(Tokens::of(theme).warn.on_soft)
}

fn coloured(color: iced::Color) -> text::Style {
    text::Style { color: Some(color) }
}
