//! What meetings and their cases are called.

use super::View;
use crate::advice::meeting::{MeetingGlance, Worth};
use crate::case::record::named;
use crate::case::{CaseId, Summary};
use crate::gui::kit;
use crate::gui::widget::dutch_date::{long, short};
use crate::meeting::{Guest, Meeting, Voor};
use crate::t;

/// "Overleg maandag 30 november 2026, 10:00", or what it is called while it has no day.
pub(crate) fn title(meeting: &Meeting) -> String {
    let at = meeting.at.trim();
    match (meeting.on, at) {
        (Some(on), "") => t!("meetings-title-day", day = long(on)),
        (Some(on), at) => t!("meetings-title-time", day = long(on), at = at),
        (None, _) => t!("meetings-title-new"),
    }
}

/// "Casusoverleg Noord · zaal 2 · voorzitter M. Aydin · 60 minuten".
pub(super) fn about(meeting: &Meeting) -> String {
    let chair = meeting.chair.trim();
    let chair = (!chair.is_empty()).then(|| t!("meetings-chair-is", who = chair));
    let minutes =
        (meeting.minutes() > 0).then(|| t!("meetings-minutes", count = meeting.minutes()));
    let words = [meeting.name.trim().to_owned(), meeting.place.trim().to_owned()];
    let parts = words.into_iter().chain(chair).chain(minutes).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" · ")
}

impl<'a> View<'a> {
    /// A case at a glance; none when it is deleted or not in this vault.
    pub(super) fn summary(self, case: CaseId) -> Option<&'a Summary> {
        let mut all = self.seen.listing.summaries.iter();
        all.find(|one| one.id == case).map(AsRef::as_ref)
    }

    /// What a case is called.
    pub(super) fn case_name(self, case: CaseId) -> String {
        match self.summary(case) {
            Some(summary) if !summary.name.trim().is_empty() => summary.name.clone(),
            Some(summary) => summary.number.clone(),
            None => t!("meetings-case-gone"),
        }
    }

    /// What a meeting may want to know of a case, as far as it was worked out.
    pub(super) fn glance(self, case: CaseId) -> Option<&'a MeetingGlance> {
        self.seen.glances.get(case).map(|glance| &glance.meeting)
    }

    /// What was prepared of a case, in one line.
    pub(super) fn prepared(self, case: CaseId, meeting: &Meeting) -> String {
        let glance = self.glance(case);
        let id = meeting.id.to_string();
        let prepared = glance.and_then(|glance| glance.in_meeting(&id));
        let question = prepared.map_or("", |one| one.question.trim());
        let question = match question {
            "" => t!("meetings-no-question"),
            question => t!("meetings-question", question = question),
        };
        let manner = prepared.map(|one| one.manner).unwrap_or_default();
        let manner = named("wijze-{}", manner).to_lowercase();
        let decisive = glance.map_or(0, |glance| glance.decisive);
        let decisive = (decisive > 0).then(|| t!("meetings-decisive", count = decisive));
        let done = prepared.filter(|one| one.counts).map(|_| t!("meetings-discussed"));
        let parts = [question, manner].into_iter().chain(decisive).chain(done);
        parts.collect::<Vec<_>>().join(" · ")
    }

    /// Who comes for what, on what ground.
    pub(super) fn comes(self, guest: &Guest) -> String {
        let cases = match &guest.cases {
            Voor::Alle => t!("meetings-for-all"),
            Voor::Alleen(cases) if cases.is_empty() => t!("meetings-for-none"),
            Voor::Alleen(cases) => {
                let names: Vec<String> = cases.iter().map(|case| self.case_name(*case)).collect();
                t!("meetings-for", cases = names.join(", "))
            }
        };
        format!("{cases} · {}", named("grond-{}", guest.ground).to_lowercase())
    }
}

/// Why a case should be discussed.
pub(super) fn worth(worth: &Worth, view: View<'_>) -> String {
    let today = view.context.today();
    match worth {
        Worth::Alert { what } => t!("meetings-worth-alert", what = what.as_str()),
        Worth::Below { advised, since } => {
            let level = kit::ave_name(*advised);
            t!("meetings-worth-below", level = level, day = short(*since, today))
        }
        Worth::Regie { role, since } => {
            let role = named("transfer-role-{}", *role).to_lowercase();
            match since {
                Some(on) => t!("meetings-worth-regie", role = role, day = short(*on, today)),
                None => t!("meetings-worth-regie-never", role = role),
            }
        }
        Worth::Old { count } => t!("meetings-worth-old", count = *count),
        Worth::Waakvlam { days } => t!("meetings-worth-waakvlam", days = *days),
    }
}
