//! Where words that were looked for stand: in which step, and what that place is called.

use super::step::Step;
use crate::case::difference::About;
use crate::case::record::Section;
use crate::case::{Phase, RecordPlace, WordPlace};
use crate::guidance::Guidance;
use crate::t;

/// Words that were looked for and found.
#[derive(Debug, Clone, PartialEq)]
pub struct Lead {
    /// Where in the case they stand.
    pub place: RecordPlace,
    /// The word that was found, as it was typed.
    pub hit: String,
}

impl Lead {
    /// To a record, without a word that was looked for.
    pub fn to(place: RecordPlace) -> Self {
        Self { place, hit: String::new() }
    }

    /// Where the words at a place stand: the step, the record, the field.
    pub fn told(place: &WordPlace, guidance: &Guidance) -> String {
        let about = place.about.iter().map(|about| match about {
            About::Words(words) => words.clone(),
            About::Question(id) => guidance.asked(&id.0).map_or(id.0.clone(), str::to_owned),
        });
        let way = about.chain([place.what.clone()]).filter(|one| !one.is_empty());
        let way = way.collect::<Vec<_>>().join(" · ");
        t!("inside-where", step = Step::at(&place.at).name(), place = way)
    }
}

impl Step {
    /// The step in which the words at a place stand on the screen.
    pub fn at(place: &RecordPlace) -> Self {
        match (place.outermost().0, place.section) {
            ("", Section::Head) if place.field == "concern" => Self::Happened,
            ("", Section::Head) => Self::Logbook,
            ("safety_scores" | "strengths" | "kindgesprekken", _) => Self::Safety,
            ("documents", _) => Self::Documents,
            // What waits is told in the Kompas, beside what happened.
            ("postponed", _) => Self::Happened,
            (_, Section::HalfTyped) => waiting(&place.field),
            (_, section) => Self::of(section),
        }
    }
}

/// The step of words that wait under a name.
fn waiting(name: &str) -> Step {
    let phase = |phase: &Phase| name.contains(&format!("-fase-{}-", phase.number()));
    match Phase::ALL.iter().find(|one| phase(one)) {
        Some(phase) => Step::Phase(*phase),
        None if name.starts_with("besluit-") => Step::Ave,
        None if name.starts_with("heropenen-") => Step::Closing,
        None => Step::Logbook,
    }
}
