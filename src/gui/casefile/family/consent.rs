//! Who agrees that what is shared, with whom.

use chrono::NaiveDate;
use iced::Element;
use iced::widget::column;

use super::{Message, View};
use crate::case::{Ages, Answer, Case, Names, PersonId, Toestemming};
use crate::gui::kit;
use crate::gui::record::{self, Listed, Order};
use crate::gui::theme::text as size;
use crate::gui::widget::date::dutch_date::short;
use crate::gui::widget::hideable;
use crate::t;

impl Listed for Toestemming {
    const NAME: &'static str = "toestemming";
    const ORDER: Order = Order::NewestFirst;
    const ROWS: &'static [&'static [&'static str]] = &[
        &["person"],
        &["with"],
        &["what"],
        &["given", "on", "withdrawn_on"],
        &["asked_by"],
        &["note"],
    ];

    fn all(case: &Case) -> &Vec<Self> {
        &case.toestemmingen
    }

    fn all_mut(case: &mut Case) -> &mut Vec<Self> {
        &mut case.toestemmingen
    }

    fn day(&self) -> Option<NaiveDate> {
        self.on
    }

    fn title(&self, case: &Case, today: NaiveDate) -> String {
        let names = Names::of(&case.family, Ages::On(today));
        let who = match self.person == PersonId::default() {
            true => t!("toestemming-nobody"),
            false => names.name(self.person).to_owned(),
        };
        match self.with.trim() {
            "" => who,
            with => t!("toestemming-title", who = who, with = with),
        }
    }

    fn aloud(&self, open: bool, case: &Case, today: NaiveDate) -> String {
        let title = self.title(case, today);
        if open { title } else { format!("{title}: {}", stands(self, today)) }
    }

    fn summary<'a>(
        &self,
        open: bool,
        case: &Case,
        today: NaiveDate,
    ) -> Element<'a, record::Message> {
        let stands_now = stands(self, today);
        let told: Element<'_, record::Message> = match self.stands(today) {
            Answer::No => kit::strong_tinted(stands_now, size::SMALL, |tokens| tokens.warn.on_soft),
            _ => kit::small(stands_now),
        };
        column![hideable(kit::strong(self.title(case, today)))].push((!open).then_some(told)).into()
    }
}

/// Whether it was given, refused or taken back, and when.
fn stands(consent: &Toestemming, today: NaiveDate) -> String {
    let day = |on: Option<NaiveDate>| on.map(|on| short(on, today));
    let withdrawn = consent.withdrawn_on.filter(|on| *on <= today);
    let (key, on) = match (withdrawn, consent.given) {
        (Some(on), _) => ("toestemming-withdrawn", day(Some(on))),
        (None, Answer::Yes) => ("toestemming-yes", day(consent.on)),
        (None, Answer::No) => ("toestemming-no", day(consent.on)),
        (None, Answer::Unknown) => ("toestemming-unasked", None),
    };
    match on {
        Some(on) => t!("toestemming-since", what = t!(key), day = on),
        None => t!(key),
    }
}

/// Draws the list.
pub(super) fn card(view: View<'_>) -> Element<'_, Message> {
    record::view::<Toestemming>(&view.state.consents, view.case, view.context).map(Message::Consent)
}
