//! Parts that are heard otherwise than they are seen.

use iced::widget::Column;
use iced::{Element, Pixels};

use super::cards::{danger, note};
use super::words::body;
use crate::gui::widget::announce::Announce;
use crate::gui::widget::{Live, Role, announce, unspoken};

/// Shows `shown` and reads `words` in its place, such as a badge whose symbol
/// says nothing aloud.
pub fn told<'a, M: Clone + 'a>(
    words: impl Into<String>,
    shown: impl Into<Element<'a, M>>,
) -> Element<'a, M> {
    announce(Role::Text, words, unspoken(shown)).into()
}

/// A heading of a depth that looks like `shown`.
pub fn heading<'a, M: Clone + 'a>(
    level: u8,
    words: impl Into<String>,
    shown: impl Into<Element<'a, M>>,
) -> Element<'a, M> {
    announce(Role::Heading, words, unspoken(shown)).level(level).into()
}

/// News that is read aloud when the reader is done. `place` is what it is
/// about: news at the same place changes its words and stays the same thing.
pub fn news<'a, M: Clone + 'a>(
    place: &str,
    words: impl Into<String>,
    shown: impl Into<Element<'a, M>>,
) -> Announce<'a, M> {
    status(words, shown).key(place)
}

/// News that is read aloud when the reader is done.
pub fn status<'a, M: Clone + 'a>(
    words: impl Into<String>,
    shown: impl Into<Element<'a, M>>,
) -> Announce<'a, M> {
    announce(Role::Status, words, unspoken(shown)).live(Live::Polite)
}

/// News that is read aloud when the reader is done, and seen as `draw` shows its words.
pub fn said<'a, M: Clone + 'a>(
    words: String,
    draw: impl FnOnce(String) -> Element<'a, M>,
) -> Announce<'a, M> {
    status(words.clone(), draw(words))
}

/// What came of something: that it is done, when the reader is done, or that it failed, at
/// once.
pub fn outcome<'a, M: Clone + 'a>(outcome: &Result<String, String>) -> Element<'a, M> {
    match outcome {
        Ok(words) => said(words.clone(), |words| note(body(words))).into(),
        Err(words) => failure(words),
    }
}

/// That something failed, read aloud at once.
pub fn failure<'a, M: Clone + 'a>(words: impl ToString) -> Element<'a, M> {
    let words = words.to_string();
    alert(words.clone(), danger(body(words)))
}

/// News that is read aloud at once.
pub fn alert<'a, M: Clone + 'a>(
    words: impl Into<String>,
    shown: impl Into<Element<'a, M>>,
) -> Element<'a, M> {
    announce(Role::Alert, words, unspoken(shown)).live(Live::Assertive).into()
}

/// The items of a list called `name`.
pub fn list<'a, M: Clone + 'a>(
    name: impl Into<String>,
    items: impl Into<Element<'a, M>>,
) -> Element<'a, M> {
    announce(Role::List, name, items).into()
}

/// The items of a list called `name` below each other, so many pixels apart.
pub fn items<'a, M: Clone + 'a>(
    name: impl Into<String>,
    spacing: impl Into<Pixels>,
    items: impl IntoIterator<Item = Element<'a, M>>,
) -> Element<'a, M> {
    list(name, Column::from_iter(items).spacing(spacing))
}

/// An item of a list whose words are all in `content`; `key` tells it from
/// its neighbours.
pub fn item<'a, M: Clone + 'a>(
    key: impl Into<String>,
    content: impl Into<Element<'a, M>>,
) -> Element<'a, M> {
    announce(Role::ListItem, "", content).key(key).into()
}

/// An item of a list that holds nothing but words.
pub fn words_item<'a, M: Clone + 'a>(
    words: impl Into<String>,
    shown: impl Into<Element<'a, M>>,
) -> Element<'a, M> {
    announce(Role::ListItem, words, unspoken(shown)).into()
}
