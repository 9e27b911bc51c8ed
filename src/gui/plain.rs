//! The only way for words into a drawing.

use std::borrow::Cow;

use iced::widget::text::{Fragment, IntoFragment};
use iced::widget::{Text, text};

use crate::texts::shown;

/// Words as they may be drawn: the name of a case, a colleague or a folder can
/// come from a stranger, and nothing in it turns what stands around it or
/// hides. What people type stands as it is in the fields.
#[expect(clippy::disallowed_methods, reason = "here is where words are made plain")]
pub(super) fn plain<'a>(words: impl IntoFragment<'a>) -> Text<'a> {
    text(plain_words(words))
}

/// The same for words that are drawn in another way.
pub(super) fn plain_words<'a>(words: impl IntoFragment<'a>) -> Fragment<'a> {
    let words = words.into_fragment();
    match shown(&words) {
        Cow::Borrowed(_) => words,
        Cow::Owned(written) => Cow::Owned(written),
    }
}
