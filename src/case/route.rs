//! Other routes: where somebody was asked to join, and what came of it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Case;
use super::marks::{Marks, marks};
use super::record::{Kind, Told, choice, day, line, number, numbered, offered, prose, record};

numbered! {
    held /// A request within one case. 0 means: not numbered yet.
    AanvraagId
}

offered! {
    /// Ways beside the help that runs, most pressing first.
    pub enum Route {
        /// Help within 24 hours.
        Crisis,
        /// A tijdelijk huisverbod.
        Huisverbod,
        /// A safe place outside the home.
        Opvang,
        /// Raad voor de Kinderbescherming, when it cannot wait.
        Raad,
        /// Jeugdbeschermingstafel.
        Jeugdbeschermingstafel,
        /// Zorg- en Veiligheidshuis.
        ZorgEnVeiligheidshuis,
        /// Multidisciplinaire aanpak of structural unsafety.
        MdaPlusPlus,
        /// Regionaal Expertteam jeugd.
        RegionaalExpertteam,
        /// Help for who uses violence, to stop.
        HulpBijGeweld,
        /// A house in which a child and a parent meet with somebody there.
        Omgangshuis,
    }
}

offered! {
    /// What was answered.
    #[derive(Default)]
    pub enum RouteAntwoord {
        /// Nothing yet.
        #[default]
        Wacht,
        /// They join.
        Ja,
        /// They do not.
        Nee,
    }
}

record! {
    /// Somebody was asked to join along a route, and what came of it.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Aanvraag {
        /// The number others refer to.
        pub id: AanvraagId = number(),
        /// Which route; absent while nobody chose.
        pub route: Option<Route> = choice("aanvraag-route", "route-{}"),
        /// When it was asked.
        pub on: Option<NaiveDate> = day("aanvraag-on").past().half_typed("aanvraag"),
        /// Whom.
        pub with: String = line("aanvraag-with").source(),
        /// What was answered.
        pub answer: RouteAntwoord = choice("aanvraag-answer", "route-antwoord-{}"),
        /// Why, or what was agreed.
        pub reason: String = prose("aanvraag-reason").lines(1),
        /// Until when that holds.
        pub until: Option<NaiveDate> = day("aanvraag-until").next().half_typed("aanvraag-until"),
        /// The day on which it was over; absent while it goes on.
        pub ended_on: Option<NaiveDate> =
            day("aanvraag-ended-on").past().half_typed("aanvraag-ended"),
        /// Who may know of it.
        pub marks: Marks = marks(),
    }
    Kind::numbered("aanvragen", &["reason"]).dated("on").told(Told::Dated)
}

impl Aanvraag {
    /// Whether what came of it still holds on `today`.
    #[must_use]
    pub fn holds(&self, today: NaiveDate) -> bool {
        let ended = self.ended_on.is_some_and(|on| on <= today);
        !ended && self.until.is_none_or(|until| until >= today)
    }

    /// The day on which to come back to it with whom was asked; none when nothing
    /// was agreed about that, or when it is over.
    #[must_use]
    pub fn due(&self) -> Option<NaiveDate> {
        self.until.filter(|_| self.ended_on.is_none())
    }
}

impl Case {
    /// The requests that no later one along the same route took the place of.
    pub fn newest_aanvragen(&self) -> impl Iterator<Item = &Aanvraag> {
        let order = |one: &Aanvraag| (one.on, one.id);
        self.aanvragen.iter().filter(move |one| {
            let mut all = self.aanvragen.iter();
            !all.any(|other| other.route == one.route && order(other) > order(one))
        })
    }
}
