//! Versions of a case: two beside each other, and those from before.

mod choosing;
pub(crate) mod compare;
pub(crate) mod history;
mod sides;
pub(crate) mod unite;

use iced::Element;

use crate::case::Case;
use crate::case::difference::{About, Choice, Difference, Kind, Section};
use crate::gui::context::Context;
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::gui::widget::dutch_date;
use crate::t;

/// When a version was saved and by whom.
fn saved(at: chrono::DateTime<chrono::FixedOffset>, by: &str) -> String {
    let day = dutch_date::long(at.date_naive());
    let time = at.format("%H:%M").to_string();
    match by.trim() {
        "" => t!("versions-saved-by-nobody", day = day, time = time),
        by => t!("versions-saved", day = day, time = time, by = by),
    }
}

/// Of whom or of what a difference is, and what differs.
pub(super) fn title(one: &Difference, context: &Context<'_>) -> String {
    let about = one.about.iter().map(|about| match about {
        About::Words(words) => words.clone(),
        About::Question(id) => {
            context.guidance.asked(&id.0).map_or_else(|| id.0.clone(), str::to_owned)
        }
    });
    let what = (one.kind == Kind::Changed || one.about.is_empty() || one.kind == Kind::Order)
        .then(|| one.what.clone());
    let parts: Vec<String> = about.chain(what).collect();
    parts.join(" · ")
}

fn section_name(section: Section) -> String {
    match section {
        Section::Head => t!("versions-section-head"),
        Section::Family => t!("family-title"),
        Section::Concerns => t!("versions-concerns"),
        Section::Questions => t!("step-questions"),
        Section::Meldcode => t!("step-meldcode"),
        Section::Phases => t!("versions-section-phases"),
        Section::Plan(phase) => t!("versions-section-plan", phase = kit::phase_name(phase)),
        Section::Agreed => t!("versions-section-agreed"),
        Section::Ave => t!("versions-section-ave"),
        Section::Meeting => t!("step-overleg"),
        Section::Agenda => t!("moments"),
        Section::Logbook => t!("logbook-title"),
        Section::Closing => t!("step-closing"),
        Section::HalfTyped => t!("versions-section-half-typed"),
        Section::Other => t!("versions-section-other"),
    }
}

/// A card for each section with what `draw` makes of its differences.
fn sections<'a, M: Clone + 'a>(
    differences: impl IntoIterator<Item = &'a Difference>,
    draw: impl Fn(&'a Difference) -> Element<'a, M>,
) -> Vec<Element<'a, M>> {
    let differences: Vec<&Difference> = differences.into_iter().collect();
    let same = |one: &&Difference, other: &&Difference| one.section == other.section;
    let cards = differences.chunk_by(same).map(|all| {
        let name = all.first().map_or_else(String::new, |one| section_name(one.section));
        let items = all.iter().map(|one| spoken::item(one.path.as_str(), draw(one)));
        kit::section(name.clone(), [spoken::items(name, space::L, items)])
    });
    cards.collect()
}

/// What a choice is called where only one side has something: it is kept or not. None
/// where both have it.
fn choice_words(kind: Kind, choice: Choice) -> Option<String> {
    match (kind, choice) {
        (Kind::OnlyLeft, Choice::Left) | (Kind::OnlyRight, Choice::Right) => {
            Some(t!("compare-keep"))
        }
        (Kind::OnlyLeft | Kind::OnlyRight, _) => Some(t!("compare-leave-out")),
        _ => None,
    }
}

/// What a case is called on these screens.
fn case_name(case: &Case) -> String {
    if case.number.is_empty() {
        case.name.clone()
    } else {
        t!("versions-case", number = case.number.as_str(), name = case.name.as_str())
    }
}
