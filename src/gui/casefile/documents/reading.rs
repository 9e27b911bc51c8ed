//! How easy the page reads, as a hint to who wrote what stands on it.

use iced::Element;
use iced::widget::column;

use super::{Message, View};
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::gui::widget::hideable;
use crate::t;
use crate::texts::readability::{Ease, Readability};

/// So many long sentences are quoted, and so many words of the trade named.
const NAMED: usize = 3;

/// So much of a long sentence is quoted, in letters.
const QUOTED: usize = 60;

/// Draws the hint, where there is a page for somebody at home.
pub(super) fn view(view: View<'_>) -> Option<Element<'_, Message>> {
    let made = view.state.work.made()?.as_ref().ok()?;
    let readability = made.readability.as_ref()?;
    let hints = view.context.preferences.reading_hints.then(|| lines(readability))?;
    let lines = hints
        .into_iter()
        .map(|words| spoken::words_item(words.clone(), hideable(kit::small(words))));
    let list = spoken::items(t!("documents-reading"), 2, lines);
    Some(column![kit::h2(t!("documents-reading")), list].spacing(space::S).into())
}

fn lines(readability: &Readability) -> Vec<String> {
    let ease = match readability.ease {
        Ease::TooShort => None,
        Ease::Plain => Some(t!("documents-reading-plain")),
        Ease::Fair => Some(t!("documents-reading-fair")),
        Ease::Hard => Some(t!("documents-reading-hard")),
    };
    let long = readability
        .long
        .iter()
        .take(NAMED)
        .map(|sentence| t!("documents-reading-long", words = kit::beginning(sentence, QUOTED)));
    let jargon = readability.jargon.iter().take(NAMED);
    let jargon = jargon
        .map(|(word, plain)| t!("documents-reading-jargon", word = word.as_str(), plain = *plain));
    let lines: Vec<String> = ease.into_iter().chain(long).chain(jargon).collect();
    match lines.is_empty() {
        true => vec![t!("documents-reading-short")],
        false => lines,
    }
}
