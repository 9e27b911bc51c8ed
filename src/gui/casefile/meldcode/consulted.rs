//! Step 2: who was consulted.

use chrono::NaiveDate;
use iced::Element;
use iced::widget::column;

use super::{Message, View};
use crate::case::record::named;
use crate::case::{Case, Consultatie};
use crate::gui::kit;
use crate::gui::record::{self, Listed, Order};
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::hideable;
use crate::t;

impl Listed for Consultatie {
    const NAME: &'static str = "consultatie";
    const ORDER: Order = Order::NewestFirst;
    const ROWS: &'static [&'static [&'static str]] =
        &[&["with"], &["who", "on"], &["anonymous"], &["advice"]];

    fn all(case: &Case) -> &Vec<Self> {
        &case.meldcode.consultaties
    }

    fn all_mut(case: &mut Case) -> &mut Vec<Self> {
        &mut case.meldcode.consultaties
    }

    fn day(&self) -> Option<NaiveDate> {
        self.on
    }

    fn title(&self, _case: &Case, today: NaiveDate) -> String {
        let day = self.on.map_or_else(|| t!("weging-undated"), |on| short(on, today));
        let whom = [named("consulted-{}", self.with), self.who.trim().to_owned()];
        let whom = whom.into_iter().filter(|words| !words.is_empty());
        std::iter::once(day).chain(whom).collect::<Vec<_>>().join(" · ")
    }

    fn aloud(&self, open: bool, case: &Case, today: NaiveDate) -> String {
        let title = self.title(case, today);
        if open { title } else { format!("{title}: {}", self.advice.trim()) }
    }

    fn summary<'a>(
        &self,
        open: bool,
        case: &Case,
        today: NaiveDate,
    ) -> Element<'a, record::Message> {
        let advice = (!open && !self.advice.trim().is_empty()).then(|| self.advice.trim());
        let advice = advice.map(|words| hideable(kit::small(words.to_owned())));
        column![kit::strong(self.title(case, today))].push(advice).into()
    }
}

/// Draws the list.
pub(super) fn card(view: View<'_>) -> Element<'_, Message> {
    record::view::<Consultatie>(&view.state.consultaties, view.case, view.context)
        .map(Message::Consultatie)
}
