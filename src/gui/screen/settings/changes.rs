//! What another method or region would change in the cases of this vault.

use iced::Element;

use crate::advice::Shift;
use crate::case::Ave;
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::gui::widget::hideable;
use crate::t;

/// What another method or region would change.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changes {
    /// Each case with another level, by its name.
    pub cases: Vec<(String, Shift)>,
    /// How many cases could not be read.
    pub unread: usize,
    /// The contact who signed it, where the words of that contact were compared.
    pub signed_by: Option<String>,
}

impl Changes {
    /// Whether it is certain that every case keeps its level.
    pub(super) fn are_none(&self) -> bool {
        self.cases.is_empty() && self.unread == 0
    }

    /// Tells them, as news at a place.
    pub(super) fn view<'a, M: Clone + 'a>(&self, place: &str) -> Vec<Element<'a, M>> {
        let words = t!("addition-changes", count = self.cases.len());
        let summary = spoken::news(place, words.clone(), kit::body(words)).into();
        let unread = (self.unread > 0)
            .then(|| kit::warning(kit::body(t!("addition-unseen", count = self.unread))));
        [summary, self.listed()].into_iter().chain(unread).collect()
    }

    fn listed<'a, M: Clone + 'a>(&self) -> Element<'a, M> {
        let lines = self.cases.iter().map(|(case, shift)| {
            let (now, then, by) = (level(shift.now), level(shift.then), shift.by.join("; "));
            let (now, then) = (now.as_str(), then.as_str());
            let name = case.as_str();
            let words = match by.as_str() {
                "" => t!("addition-change-bare", name = name, now = now, then = then),
                by => t!("addition-change", name = name, now = now, then = then, why = by),
            };
            spoken::words_item(words.clone(), hideable(kit::body(words)))
        });
        spoken::items(t!("addition-changed"), space::XS, lines)
    }
}

fn level(level: Option<Ave>) -> String {
    level.map_or_else(|| t!("addition-no-level"), kit::ave_name)
}
