//! What already goes well.

use chrono::NaiveDate;
use iced::Element;
use iced::widget::column;

use crate::case::{Case, Strength};
use crate::gui::kit;
use crate::gui::record::{Listed, Message};
use crate::gui::widget::hideable;
use crate::t;

impl Listed for Strength {
    const NAME: &'static str = "strength";

    fn all(case: &Case) -> &Vec<Self> {
        &case.strengths
    }

    fn all_mut(case: &mut Case) -> &mut Vec<Self> {
        &mut case.strengths
    }

    fn title(&self, _case: &Case, _today: NaiveDate) -> String {
        match self.what.trim() {
            "" => t!("strength-no-words"),
            what => what.to_owned(),
        }
    }

    fn aloud(&self, open: bool, case: &Case, today: NaiveDate) -> String {
        let (what, who) = (self.title(case, today), self.told_by.trim());
        if open || who.is_empty() {
            return what;
        }
        t!("strength-aloud", what = what, who = who)
    }

    fn summary<'a>(&self, open: bool, case: &Case, today: NaiveDate) -> Element<'a, Message> {
        let who = self.told_by.trim();
        let who = (!who.is_empty() && !open).then(|| kit::small(t!("strength-from", who = who)));
        column![hideable(kit::body(self.title(case, today)))].push(who.map(hideable)).into()
    }
}
