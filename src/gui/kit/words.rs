//! Words: running text, asides and headings. Where they are no part of something to
//! press, they can be chosen and copied.

use iced::widget::text::Span;
use iced::widget::{Text, column, row, text};
use iced::{Center, Color, Element, Fill, Theme};

use crate::gui::plain::{plain, plain_words};
use crate::gui::theme::{Pick, Tokens, space, text as size};
use crate::gui::widget::{Role, announce, selectable, selectable_parts, unspoken};
use crate::gui::{fonts, icon};

/// The beginning of words, cut off between two of them when there are more letters.
pub fn beginning(words: &str, letters: usize) -> String {
    let Some((cut, _)) = words.char_indices().nth(letters) else {
        return words.to_owned();
    };
    let end = words[..cut].rfind(' ').unwrap_or(cut);
    format!("{}…", words[..end].trim_end_matches(&[',', '.', ' '][..]))
}

/// Running text.
pub fn body<'a, M: 'a>(words: impl text::IntoFragment<'a>) -> Element<'a, M> {
    selectable(sized(words, size::BODY))
}

/// Help, sources and other asides.
pub fn small<'a, M: 'a>(words: impl text::IntoFragment<'a>) -> Element<'a, M> {
    tinted(words, size::SMALL, |tokens| tokens.ink_faint)
}

/// Words that stand out.
pub fn strong<'a, M: 'a>(words: impl text::IntoFragment<'a>) -> Element<'a, M> {
    selectable(sized(words, size::BODY).font(fonts::SEMIBOLD))
}

/// Words in a colour of the theme.
pub fn tinted<'a, M: 'a>(
    words: impl text::IntoFragment<'a>,
    points: f32,
    pick: Pick<Color>,
) -> Element<'a, M> {
    selectable(sized(words, points).style(coloured(pick)))
}

/// Bold words in a colour of the theme.
pub fn strong_tinted<'a, M: 'a>(
    words: impl text::IntoFragment<'a>,
    points: f32,
    pick: Pick<Color>,
) -> Element<'a, M> {
    selectable(sized(words, points).font(fonts::SEMIBOLD).style(coloured(pick)))
}

fn sized<'a>(words: impl text::IntoFragment<'a>, points: f32) -> Text<'a> {
    plain(words).size(points).line_height(size::LINE)
}

fn coloured(pick: Pick<Color>) -> impl Fn(&Theme) -> text::Style {
    move |theme| text::Style { color: Some(pick(Tokens::of(theme))) }
}

/// Words of which parts look otherwise, over the whole width.
pub fn rich<'a, M: 'a, const N: usize>(parts: [Span<'a>; N]) -> Element<'a, M> {
    let parts = parts.map(|part| Span { text: plain_words(part.text.clone()), ..part });
    selectable_parts(parts.into(), size::BODY, size::LINE.into())
}

/// The title of a screen with, below it, what the screen is for.
pub fn title<'a, M: Clone + 'a>(
    words: impl text::IntoFragment<'a>,
    purpose: impl text::IntoFragment<'a>,
) -> Element<'a, M> {
    column![h1(words), small(purpose)].spacing(2).width(Fill).into()
}

/// The title of a screen.
pub fn h1<'a, M: Clone + 'a>(words: impl text::IntoFragment<'a>) -> Element<'a, M> {
    heading(words, size::H1, 1)
}

/// The title of a card.
pub fn h2<'a, M: Clone + 'a>(words: impl text::IntoFragment<'a>) -> Element<'a, M> {
    heading(words, size::H2, 2)
}

/// The title of a card that shows none, because what is in it speaks for
/// itself to who sees it. Takes no room.
pub fn unseen_h2<'a, M: Clone + 'a>(words: String) -> Element<'a, M> {
    announce(Role::Heading, words, iced::widget::Space::new()).level(2).into()
}

/// A heading inside a card.
pub fn h3<'a, M: Clone + 'a>(words: impl text::IntoFragment<'a>) -> Element<'a, M> {
    heading(words, size::H3, 3)
}

fn heading<'a, M: Clone + 'a>(
    words: impl text::IntoFragment<'a>,
    points: f32,
    level: u8,
) -> Element<'a, M> {
    let words = words.into_fragment();
    let name = words.to_string();
    let shown = plain(words).size(points).line_height(1.3).font(fonts::SEMIBOLD);
    announce(Role::Heading, name, unspoken(selectable(shown))).level(level).into()
}

/// Words with a symbol before them.
pub fn with_icon<'a, M: 'a>(symbol: icon::Icon, words: Element<'a, M>) -> Element<'a, M> {
    row![icon::icon(symbol), words].spacing(space::S).align_y(Center).into()
}

/// What a list says while it is empty, and what to do about it.
pub fn nothing_yet<'a, M: 'a>(words: impl text::IntoFragment<'a>) -> Element<'a, M> {
    iced::widget::container(small(words)).padding([space::S, 0.0]).into()
}
