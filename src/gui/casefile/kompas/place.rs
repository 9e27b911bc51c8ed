//! Where in the case it is that something is about.

use iced::Element;

use super::super::step::Step;
use super::super::{Casefile, Lead, Message};
use crate::advice::WarningKind;
use crate::case::{Case, Phase, RecordPlace};
use crate::gui::widget::button;
use crate::guidance::Situation;
use crate::t;

/// The same for what follows from the weighing of the meldcode, if it does.
pub fn place(when: Situation, weighed: bool, phase: Phase) -> Option<Step> {
    if weighed { Some(Step::Meldcode) } else { about(when, phase) }
}

/// The step of a case in this phase that a step of the advice is about.
pub(super) fn about(when: Situation, phase: Phase) -> Option<Step> {
    match when {
        Situation::AlertNow
        | Situation::AlertToday
        | Situation::AlertSoon
        | Situation::SafetyQuestion
        | Situation::DecisiveQuestion => Some(Step::Questions),
        Situation::BackToStart => Some(Step::Phase(Phase::DirecteVeiligheid)),
        Situation::NobodyRecorded | Situation::AdultsNotHeard => Some(Step::Family),
        Situation::ChildrenNotHeard
        | Situation::ChildrenNotSeen
        | Situation::ChildNotAnswered
        | Situation::ConfidantUntold => Some(Step::Safety),
        Situation::ReportUndecided | Situation::NotInformed => Some(Step::Meldcode),
        Situation::NoPriorities
        | Situation::ActionOverdue
        | Situation::EvaluationDue
        | Situation::GateOpen
        | Situation::GateUndecided => Some(Step::Phase(phase)),
        Situation::NoCasusregisseur
        | Situation::Stagnates
        | Situation::RouteFits
        | Situation::DecisionMissing => Some(Step::Ave),
        Situation::WaakvlamBadNews | Situation::WaakvlamDue => Some(Step::Closing),
        Situation::Otherwise => None,
    }
}

/// The step of the case that a warning is about.
pub(super) fn place_of(warning: WarningKind, case: &Case) -> Step {
    match warning {
        WarningKind::Regie
        | WarningKind::SeveralMunicipalities
        | WarningKind::LevelTooLow
        | WarningKind::ScalingDown
        | WarningKind::NoCasusregisseur => Step::Ave,
        WarningKind::AgreementBroken | WarningKind::Plan => Step::Plan,
        WarningKind::SafeToCall => Step::Family,
        WarningKind::SignallerToTell => Step::Meldcode,
        WarningKind::UndatedIncident | WarningKind::ViolenceToRecord => Step::Happened,
        WarningKind::WaakvlamNews | WarningKind::WaakvlamLate => Step::Closing,
        WarningKind::Contradiction | WarningKind::Remark => Step::Questions,
        WarningKind::BackToStart
        | WarningKind::NotAgreed
        | WarningKind::PlannedWithDied
        | WarningKind::CauseWithoutMotivation
        | WarningKind::ActionOverdue
        | WarningKind::PassedEarly => Step::Phase(case.phases.current),
    }
}

/// The way to the record that something is about; where none is known, to the step,
/// unless that is open already.
pub(super) fn way<'a>(
    file: &Casefile,
    record: Option<&RecordPlace>,
    step: Option<Step>,
    why: &str,
) -> Option<Element<'a, Message>> {
    match record {
        Some(place) => Some(to_record(place, why)),
        None => step.filter(|to| *to != file.step).map(|to| link(to, why)),
    }
}

/// The way to a record, for the sake of something.
pub(super) fn to_record<'a>(place: &RecordPlace, why: &str) -> Element<'a, Message> {
    let words = t!("kompas-go", step = Step::at(place).name());
    let go = Message::Lead(Lead::to(place.clone()));
    button(words).link().key(why).describe(why).on_press(go).into()
}

/// The way to a step, for the sake of something.
fn link<'a>(step: Step, why: &str) -> Element<'a, Message> {
    let words = t!("kompas-go", step = step.name());
    button(words).link().key(why).describe(why).on_press(Message::Go(step)).into()
}
