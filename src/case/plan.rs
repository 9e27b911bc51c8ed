//! The plan of a phase, version by version: veiligheidsplan, hulpverleningsplan
//! and herstelplan.
//!
//! A version that was established holds its own words, also those of the
//! agreements of that day, so that it reads as it was given. Where there are
//! signs of control each person has a plan of their own ([`PlanVersion::person`]).

mod parts;
mod versions;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::record::{
    Kind, Record, Stands, Told, choice, day, line, number, numbered, offered, parts as list,
    person, prose, record,
};
use super::{Afspraak, Answer, Opinion, PersonId, Phase};

pub use parts::{Citaat, KindDeel, Spanning, SpanningId, Terugblik, TerugblikId, Uitreiking};
pub use parts::{CitaatId, UitreikingId};

numbered! {
    held /// A version of a plan within one case. 0 means: not numbered yet.
    PlanVersionId
}

offered! {
    /// How a version of a plan stands.
    #[derive(Default)]
    pub enum PlanStatus {
        /// It is being written.
        #[default]
        Concept,
        /// It was established, and holds.
        Vastgesteld,
        /// A later version took its place.
        Vervangen,
    }
}

record! {
    /// One version of the plan of a phase, of the whole family or of one person.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct PlanVersion {
        /// The number others refer to; later versions have a higher one.
        pub id: PlanVersionId = number(),
        /// The phase it is the plan of.
        pub phase: Phase = choice("planversie-phase", "phase-{}").not_asked(),
        /// Whose plan it is, where each has their own; 0 for that of the whole family.
        pub person: PersonId = person("planversie-person").whose().not_asked(),
        /// How it stands.
        pub status: PlanStatus = choice("planversie-status", "plan-status-{}").not_asked(),
        /// The day on which somebody began to write it.
        pub begun_on: Option<NaiveDate> = day("planversie-begun-on").not_asked(),
        /// What is other than in the version before.
        pub changed: String = prose("planversie-changed").lines(1),
        /// What happened, and what makes it hard.
        pub worries: String = prose("planversie-worries"),
        /// What will happen when nothing changes.
        pub unchanged: String = prose("planversie-unchanged"),
        /// What went well already, on which the plan builds.
        pub strengths: String = prose("planversie-strengths"),
        /// What Veilig Thuis set as ground rules, beside agreements that are a condition.
        pub ground_rules: String = prose("planversie-ground-rules"),
        /// How it works on an ordinary day: who does what when, who keeps an eye on it.
        pub ordinary_day: String = prose("planversie-ordinary-day"),
        /// Who knows what happened, and that it may not happen again.
        pub known_to: String = prose("planversie-known-to"),
        /// Who helps, keeps to the agreements and checks them.
        pub network: String = prose("planversie-network"),
        /// How it is followed whether the plan works.
        pub following: String = prose("planversie-following").lines(1),
        /// The day to look back on it together.
        pub review_on: Option<NaiveDate> =
            day("planversie-review-on").next().half_typed("planversie-review"),
        /// What is seen before it goes wrong, and who does what then.
        pub signs: Vec<Spanning> = list(),
        /// The part of each child, in words of its own.
        pub children: Vec<KindDeel> = list(),
        /// What members of the family say, in their own words.
        pub quotes: Vec<Citaat> = list(),
        /// The agreements of the day on which it was established, as they were then.
        pub agreed: Vec<Afspraak> = list(),
        /// What each person thinks of it.
        pub opinions: Vec<Opinion> = list(),
        /// The day on which it was established.
        pub established_on: Option<NaiveDate> =
            day("planversie-established-on").past().half_typed("planversie-established"),
        /// Who established it.
        pub established_by: String = line("planversie-established-by").colleague().not_asked(),
        /// To whom it was given.
        pub given: Vec<Uitreiking> = list(),
        /// Each time somebody looked back on it.
        pub reviews: Vec<Terugblik> = list(),
        /// The day on which a later version took its place.
        pub replaced_on: Option<NaiveDate> = day("planversie-replaced-on").not_asked(),
    }
    Kind::numbered("planversies", &["changed", "worries"])
        .dated("begun_on")
        .told(Told::Dated)
        .stands(Stands::Once(was_established))
}

/// A version that was established holds the words of its day.
fn was_established(version: &dyn Record) -> bool {
    version.of_kind().is_some_and(|version: &PlanVersion| !version.is_concept())
}

impl PlanVersion {
    /// Whether it is that of one person apart.
    #[must_use]
    pub fn is_apart(&self) -> bool {
        self.person != PersonId::default()
    }

    /// Whether its words may still be written.
    #[must_use]
    pub fn is_concept(&self) -> bool {
        self.status == PlanStatus::Concept
    }

    /// Whether it holds now.
    #[must_use]
    pub fn is_in_force(&self) -> bool {
        self.status == PlanStatus::Vastgesteld
    }

    /// The last day on which somebody looked at it as a whole: when it was
    /// established, or looked back on.
    #[must_use]
    pub fn last_looked_at(&self) -> Option<NaiveDate> {
        let reviews = self.reviews.iter().filter_map(|one| one.on);
        reviews.chain(self.established_on).max()
    }

    /// The last time that somebody looked back on it by `today` and said whether it
    /// helps.
    #[must_use]
    pub fn last_review(&self, today: NaiveDate) -> Option<&Terugblik> {
        let known = self.reviews.iter().filter(|one| one.helps != Answer::Unknown);
        known.filter(|one| one.on.is_none_or(|on| on <= today)).max_by_key(|one| (one.on, one.id))
    }

    /// The day on which it is due to look back on it; none while it does not hold,
    /// or when that was done.
    #[must_use]
    pub fn due(&self) -> Option<NaiveDate> {
        let done = self.reviews.iter().filter_map(|one| one.on).max();
        self.review_on.filter(|on| self.is_in_force() && done < Some(*on))
    }

    /// Whether this person was asked what they think of it.
    #[must_use]
    pub fn has_asked(&self, person: PersonId) -> bool {
        self.opinions.iter().any(|one| one.person == person && one.was_asked())
    }

    /// What a person thinks of it, to change; made when not there yet.
    pub fn opinion_mut(&mut self, person: PersonId) -> &mut Opinion {
        let place = self.opinions.iter().position(|one| one.person == person);
        let place = place.unwrap_or_else(|| {
            self.opinions.push(Opinion { person, ..Opinion::default() });
            self.opinions.len() - 1
        });
        &mut self.opinions[place]
    }

    /// The part of a child, when there are any words in it.
    #[must_use]
    pub fn part_of(&self, child: PersonId) -> Option<&KindDeel> {
        self.children.iter().find(|one| one.person == child && !one.is_empty())
    }
}
