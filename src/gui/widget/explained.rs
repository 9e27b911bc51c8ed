//! A word with its explanation: shown while the pointer is on either of them,
//! or while the word has the keyboard, until Escape.

mod note;
mod widget;

use iced::Element;
use iced::widget::{container, text};

use super::announcement::{Announcement, Role};
use super::focus::Focus;
use super::wrapper::wrap;
use crate::gui::theme::{self, Tokens, radius, space};
use crate::t;

/// The most room the explanation takes, in logical pixels.
const WIDTH: f32 = 380.0;

/// What is said of a word. Its children are the word and its explanation.
struct Explained(Announcement);

#[derive(Debug, Default)]
struct State {
    focus: Focus,
    /// The pointer is on the word.
    hovered: bool,
    /// The pointer is on the explanation.
    reading: bool,
    /// Escape put it away; it comes back when the word is left and met again.
    put_away: bool,
}

impl State {
    fn is_met(&self) -> bool {
        self.focus.has || self.hovered || self.reading
    }

    fn is_shown(&self) -> bool {
        self.is_met() && !self.put_away
    }
}

/// A `word` with a dotted line under it, and what it means.
pub fn explained<'a, Message: 'a>(
    word: impl Into<String>,
    meaning: impl Into<String>,
) -> Element<'a, Message> {
    let (word, meaning) = (word.into(), meaning.into());
    let name = t!("explained-name", word = word.as_str());
    let mut announcement = Announcement::new(Role::Button, name);
    announcement.description = Some(meaning.clone());
    let word = text(word)
        .size(theme::text::SMALL)
        .line_height(theme::text::LINE)
        .style(|theme| text::Style { color: Some(Tokens::of(theme).brand) });
    let word = container(word).padding([2.0, 1.0]).into();
    wrap([word, note(meaning)], Explained(announcement))
}

fn note<'a, Message: 'a>(meaning: String) -> Element<'a, Message> {
    let words = text(meaning).size(theme::text::BODY).line_height(theme::text::LINE);
    container(words)
        .padding([space::S, space::M])
        .max_width(WIDTH)
        .style(|theme| {
            let tokens = Tokens::of(theme);
            container::Style {
                text_color: Some(tokens.ink),
                background: Some(tokens.card.into()),
                border: iced::border::rounded(radius::CONTROL).color(tokens.border).width(1),
                ..container::Style::default()
            }
        })
        .into()
}
