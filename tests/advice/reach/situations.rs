//! A calm case, and what brings each situation of the Kompas on top of it.

use casuskompas::case::{
    Action, Answer, Ave, AveDecision, Born, Case, Closing, Gewogen, Incident, Kindgesprek, Melding,
    Passage, PersonId, Phase, Place, Stagnatie, StagnatieKind, Waakvlam, WaakvlamContact, Weging,
    ron,
};
use casuskompas::guidance::{Guidance, Situation};

use super::{ago, answer, quiet};

/// A case in which everything reassures and nothing waits.
pub(super) fn calm(guidance: &Guidance) -> Case {
    let mut case = quiet(guidance, None);
    // Not so long ago that the plan would have had to bring something by now.
    case.opened_on = Some(ago(20));
    let adult = person(&mut case, Place::Adult, 40 * 366);
    case.family.person_mut(adult).unwrap().spoken_on = Some(ago(1));
    case.family.add(Place::Network);
    case.regie.casusregie.name = "S. de Wit".to_owned();
    case.phases.top3_mut(Phase::DirecteVeiligheid).add();
    case.decisions.record(decision(Ave::One));
    case
}

fn person(case: &mut Case, place: Place, days: u64) -> PersonId {
    let id = case.family.add(place);
    case.family.person_mut(id).unwrap().born = Some(Born::On(ago(days)));
    id
}

fn decision(level: Ave) -> AveDecision {
    AveDecision {
        level,
        on: ago(1),
        recorded_at: None,
        by: String::new(),
        consulted: String::new(),
        reason: String::new(),
        departure: String::new(),
        advice: Default::default(),
        down: Default::default(),
    }
}

/// The cases in which a step of the Kompas stands on top: one for each situation, and
/// one for each question and each condition that is not met or not known.
pub(super) fn on_top(guidance: &Guidance) -> Vec<Case> {
    let calm = calm(guidance);
    let mut cases = vec![calm.clone()];
    for step in guidance.next_steps() {
        let mut case = calm.clone();
        bring(&mut case, step.when);
        cases.push(case);
    }
    let gates = guidance.gates().flat_map(|(_, formulas)| super::places_of(formulas));
    for place in gates {
        let atom = &guidance.atoms()[place];
        let mut case = calm.clone();
        let raises = atom.reassuring() != atom.raising;
        answer(&mut case, guidance, place, raises, ago(1));
        cases.push(case);
        cases.push(without(&calm, &atom.id));
    }
    let asked = guidance.bits(Default::default()).iter();
    cases.extend(asked.map(|place| without(&calm, &guidance.atoms()[*place].id)));
    for (_, formulas) in guidance.routes() {
        let mut case = calm.clone();
        for place in super::places_of(formulas) {
            answer(&mut case, guidance, place, true, ago(1));
        }
        cases.push(case);
    }
    cases
}

/// The same case without the answer to a question.
fn without(case: &Case, id: &str) -> Case {
    let mut case = case.clone();
    *case.observations.entry(&id.into()) = Default::default();
    case
}

/// Makes a situation so. What the questions of the model bring about by themselves is
/// left to those.
fn bring(case: &mut Case, situation: Situation) {
    match situation {
        Situation::AlertNow
        | Situation::AlertToday
        | Situation::AlertSoon
        | Situation::NobodyRecorded
        | Situation::SafetyQuestion
        | Situation::DecisiveQuestion
        | Situation::RouteFits
        | Situation::GateOpen
        | Situation::GateUndecided
        | Situation::Otherwise => {}
        Situation::BackToStart => {
            case.phases.current = Phase::Risicos;
            case.phases.passages.push(passage());
            case.phases.top3_mut(Phase::Risicos).add();
            case.incidents.push(Incident { on: Some(ago(5)), ..Incident::default() });
        }
        Situation::WaakvlamBadNews => {
            close(case);
            case.waakvlam.push(WaakvlamContact {
                on: Some(ago(1)),
                violence: Answer::No,
                user: Answer::Yes,
                ..WaakvlamContact::default()
            });
        }
        Situation::WaakvlamDue => close(case),
        Situation::ChildrenNotHeard => drop(person(case, Place::Child, 3000)),
        Situation::ChildrenNotSeen => drop(person(case, Place::Child, 300)),
        Situation::ChildNotAnswered => talk(case, ""),
        Situation::ConfidantUntold => talk(case, "Besproken met zijn juf."),
        Situation::AdultsNotHeard => drop(person(case, Place::Adult, 15_000)),
        Situation::ReportUndecided => {
            let mut weging = Weging { on: Some(ago(1)), ..Weging::default() };
            weging.vermoeden.answer = Some(Gewogen::No);
            case.meldcode.wegingen.push(weging);
        }
        Situation::NotInformed => {
            let mut weging = Weging {
                on: Some(ago(1)),
                report: Answer::Yes,
                help: Answer::Yes,
                decided_on: Some(ago(1)),
                ..Weging::default()
            };
            weging.vermoeden.answer = Some(Gewogen::Yes);
            weging.onveiligheid.answer = Some(Gewogen::Yes);
            case.meldcode.wegingen.push(weging);
            case.meldcode.meldingen.push(Melding { on: Some(ago(1)), ..Melding::default() });
        }
        Situation::NoPriorities => case.phases = Default::default(),
        Situation::ActionOverdue | Situation::EvaluationDue => {
            let plan = case.phases.top3_mut(Phase::DirecteVeiligheid);
            let first = plan.active()[0].id;
            let priority = plan.get_mut(first).unwrap();
            match situation {
                Situation::EvaluationDue => priority.evaluate_on = Some(ago(1)),
                _ => priority.actions.push(Action { due: Some(ago(1)), ..Action::default() }),
            }
        }
        Situation::NoCasusregisseur => {
            case.regie.casusregie.name.clear();
            case.decisions.record(decision(Ave::Two));
        }
        Situation::Stagnates => case.stagnaties.push(Stagnatie {
            kind: Some(StagnatieKind::Wachtlijst),
            since: Some(ago(1)),
            what: "De groep begint later.".to_owned(),
            ..Stagnatie::default()
        }),
        Situation::DecisionMissing => case.decisions = Default::default(),
    }
}

fn passage() -> Passage {
    Passage {
        from: Phase::DirecteVeiligheid,
        to: Phase::Risicos,
        on: ago(30),
        by: String::new(),
        gate_was_open: true,
        reason: String::new(),
        second_pair_of_eyes: String::new(),
    }
}

fn close(case: &mut Case) {
    case.closed_on = Some(ago(60));
    case.closings.push(Closing {
        on: case.closed_on,
        waakvlam: Some(Waakvlam::ElkeMaand),
        first_on: Some(ago(2)),
        ..Closing::NOTHING
    });
}

fn talk(case: &mut Case, done_with_it: &str) {
    let child = person(case, Place::Child, 4000);
    case.kindgesprekken.push(Kindgesprek {
        children: [child].into(),
        on: Some(ago(1)),
        alone: Answer::Yes,
        words: "Ik slaap weer.".to_owned(),
        done_with_it: done_with_it.to_owned(),
        ..Kindgesprek::default()
    });
}

/// A case in which much deserves attention, and every term runs.
pub(super) fn busy() -> Case {
    ron::from_text(
        r#"(opened_on: "2026-05-01", family: (people: [
                (id: 1, name: "Anna", place: Adult, municipality: "Oostermeer"),
                (id: 2, name: "Bas", place: Adult, municipality: "Westerveen"),
                (id: 3, name: "Opa", place: Network, died: true),
                (id: 4, name: "School", place: Professional, signals_only: true),
            ]),
            incidents: [(id: 1, on: "2026-11-18", children_present: Yes, police: Yes)],
            meldcode: (meldingen: [(id: 1, on: "2026-11-02", heard_on: "2026-11-06")]),
            phases: (
                current: Risicos,
                passages: [(from: DirecteVeiligheid, to: Risicos, on: "2026-10-01")],
                directe_veiligheid: (active: [(id: 1, title: "Rust", is_cause: true, checked_by: "Opa")]),
            ))"#,
    )
    .unwrap()
}
