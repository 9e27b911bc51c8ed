//! What people worry about.

use chrono::NaiveDate;
use iced::Element;
use iced::widget::column;

use crate::case::{Case, Worry};
use crate::gui::kit;
use crate::gui::record::{Listed, Message};
use crate::gui::widget::date::dutch_date::short;
use crate::gui::widget::hideable;
use crate::t;

impl Listed for Worry {
    const NAME: &'static str = "worry";
    const ROWS: &'static [&'static [&'static str]] = &[&["what"], &["told_by", "on"]];

    fn all(case: &Case) -> &Vec<Self> {
        &case.worries
    }

    fn all_mut(case: &mut Case) -> &mut Vec<Self> {
        &mut case.worries
    }

    fn title(&self, _case: &Case, _today: NaiveDate) -> String {
        match self.what.trim() {
            "" => t!("worry-no-words"),
            what => what.to_owned(),
        }
    }

    fn aloud(&self, open: bool, case: &Case, today: NaiveDate) -> String {
        let title = self.title(case, today);
        match origin(self, today) {
            Some(origin) if !open => format!("{title} {origin}"),
            _ => title,
        }
    }

    fn summary<'a>(&self, open: bool, case: &Case, today: NaiveDate) -> Element<'a, Message> {
        let origin = origin(self, today).filter(|_| !open).map(kit::small);
        column![hideable(kit::body(self.title(case, today)))].push(origin.map(hideable)).into()
    }
}

/// Who told it, and when.
fn origin(worry: &Worry, today: NaiveDate) -> Option<String> {
    let who = Some(worry.told_by.trim()).filter(|who| !who.is_empty());
    let who = who.map(|who| t!("worry-from", who = who));
    let parts: Vec<String> = who.into_iter().chain(worry.on.map(|on| short(on, today))).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}
