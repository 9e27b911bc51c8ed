//! The attachments of a case, the newest day first.

use chrono::NaiveDate;
use iced::widget::{column, row};
use iced::{Element, Fill};

use crate::case::record::named;
use crate::case::{Bijlage, Case};
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::record::{Listed, Message, Order};
use crate::gui::widget::date::dutch_date::short;
use crate::gui::widget::{button, hideable};
use crate::t;

impl Listed for Bijlage {
    const NAME: &'static str = "bijlage";
    const ORDER: Order = Order::NewestFirst;
    const ROWS: &'static [&'static [&'static str]] = &[&["title"], &["on", "received_from"]];
    // One begins with a file.
    const ADDS: bool = false;
    const READS_BESIDE: bool = true;

    fn all(case: &Case) -> &Vec<Self> {
        &case.bijlagen
    }

    fn all_mut(case: &mut Case) -> &mut Vec<Self> {
        &mut case.bijlagen
    }

    fn day(&self) -> Option<NaiveDate> {
        self.on
    }

    fn title(&self, _case: &Case, _today: NaiveDate) -> String {
        match self.title.trim() {
            "" => t!("bijlage-untitled"),
            title => title.to_owned(),
        }
    }

    fn aloud(&self, _open: bool, case: &Case, today: NaiveDate) -> String {
        let title = self.title(case, today);
        let about = about(self, today);
        format!("{title}: {}", about.join(", "))
    }

    fn summary<'a>(&self, _open: bool, case: &Case, today: NaiveDate) -> Element<'a, Message> {
        let about = row![hideable(kit::small(about(self, today).join(" · ")))].wrap();
        column![hideable(kit::body(self.title(case, today))), about].width(Fill).into()
    }

    fn beside<'a>(&self, case: &Case, today: NaiveDate) -> Option<Element<'a, Message>> {
        let look = button(t!("bijlage-look")).icon(Icon::Eye).key(self.id.0.to_string());
        let look = look.describe(self.title(case, today)).quiet();
        Some(look.on_press(Message::Act(self.id.0)).into())
    }
}

/// What it is, of which day and from whom.
fn about(bijlage: &Bijlage, today: NaiveDate) -> Vec<String> {
    let day = bijlage.on.map(|on| short(on, today));
    let from = bijlage.received_from.trim();
    let from = (!from.is_empty()).then(|| t!("bijlage-of", from = from));
    [Some(named("bijlage-kind-{}", bijlage.kind)), day, from].into_iter().flatten().collect()
}
