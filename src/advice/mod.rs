//! Pure advice: what the method says of one case today.
//!
//! It is a suggestion with reasons, never a score and never a prediction. The
//! consultant decides. Nothing here touches files, the clock or the window.

mod agenda;
mod alerts;
mod answered;
mod asking_again;
pub mod attention;
mod children;
pub mod chronicle;
pub mod clocks;
pub mod closing;
mod criteria;
mod dates;
pub mod down;
mod facts;
mod glance;
mod lists;
pub mod meeting;
pub mod meldcode;
pub mod papers;
mod phase;
mod places;
mod plan;
mod plan_dates;
mod planned;
pub mod progress;
mod questions;
mod record;
mod regie;
pub mod report;
pub mod retention;
mod risks;
mod routes;
mod shift;
mod stagnation;
mod steps;
pub mod summary;
mod timeline;
mod warnings;
mod ways;
mod word;

use std::cell::OnceCell;

use chrono::NaiveDate;

pub use agenda::AgendaItem;
pub use alerts::{AlertReport, Settled};
pub use answered::{Ended, Why};
pub use asking_again::AskAgain;
pub use children::{ChildReport, Told};
pub use chronicle::Recurrence;
pub use clocks::{Clock, ClockKind, ClockState, Left, Unit, Waits};
pub use criteria::CriterionReport;
pub use dates::{DateKind, Dated, dates};
pub use facts::{Fact, Facts};
pub use glance::{Glance, Urgent};
pub use meldcode::MeldcodeReport;
pub use phase::{ConditionReport, GateState, PhaseReport};
pub use plan::{OwnPlan, PlanReport};
pub use plan_dates::PlanDate;
pub use questions::DecisiveQuestion;
pub use regie::{Gap, Held, HeldBy, Pending, RegieReport};
pub use risks::RiskReport;
pub use routes::{RouteCriterionReport, RouteReport};
pub use shift::{LevelShift, RoleShift, Shift, Side, shift};
pub use stagnation::{Seen, StagnationReport};
pub use steps::{Step, Waiting};
pub use timeline::Timeline;
pub use warnings::{Warning, WarningKind};
pub use ways::{Need, Route, Turn, Way, needs, route};

use crate::case::{AdviceGiven, Ages, Answer, Ave, Case, Names, QuestionId};
use crate::guidance::logic::{Formula, Known, Ladder, Truth};
use crate::guidance::{Guidance, LayerName, Region};

/// What the method says of one case on one day.
#[derive(Debug, Clone, PartialEq)]
pub struct Advice {
    /// The version of the model that advises.
    pub model: String,
    /// The region whose agreements were followed.
    pub region: String,
    /// What a municipality laid over it, as a decision stores it; empty where none did.
    pub layer: String,
    /// The level that known facts support; absent while nothing supports one.
    pub level: Option<Ave>,
    /// The level if every unknown answer turns out reassuring.
    pub lowest: Ave,
    /// The level if every unknown answer turns out worrying.
    pub highest: Ave,
    /// Every criterion: whether it holds, with the facts behind it.
    pub criteria: Vec<CriterionReport>,
    /// Unknown answers that can still change the level, most decisive first.
    pub decisive_questions: Vec<DecisiveQuestion>,
    /// Reassuring answers that count no longer, the most dangerous and then the
    /// oldest first.
    pub ask_again: Vec<AskAgain>,
    /// For each level above the lowest that can be reached: the smallest sets
    /// of unknown answers that lead there.
    pub ways_up: Vec<(Ave, Vec<Way>)>,
    /// For each level that can be left: the smallest sets of changes after
    /// which a level below it is certain.
    pub ways_down: Vec<(Ave, Vec<Way>)>,
    /// Whether signs of control ask to speak and plan with everybody apart, so
    /// that nobody is pressed to agree or told of the plan of another.
    pub apart: bool,
    /// What stands above everything, most urgent first.
    pub alerts: Vec<AlertReport>,
    /// Where the case stands in the phases.
    pub phase: PhaseReport,
    /// The meldcode: what follows from the weighing, and how far it is.
    pub meldcode: MeldcodeReport,
    /// Which version of the plan holds, and how it goes.
    pub plan: PlanReport,
    /// The last time that violence came back after a safe time that somebody
    /// confirmed.
    pub recurrence: Option<Recurrence>,
    /// Each child: whether it was seen, spoken with and told what it has a right to.
    pub children: Vec<ChildReport>,
    /// The risk picture: every factor that is asked, in the order of the model.
    pub risks: Vec<RiskReport>,
    /// What deserves attention.
    pub warnings: Vec<Warning>,
    /// Who holds regie, and what waits.
    pub regie: RegieReport,
    /// Where it is stuck, in the order of the model.
    pub stagnation: Vec<StagnationReport>,
    /// Whether other routes fit, most pressing first.
    pub routes: Vec<RouteReport>,
    /// What to do, the next best step first; never empty, the model sees to it.
    pub next_steps: Vec<Step>,
    /// Steps that somebody put off until a later day, with the reason.
    pub postponed: Vec<Waiting>,
    /// What is due, soonest first.
    pub agenda: Vec<AgendaItem>,
    /// Terms that run by themselves, what presses today first.
    pub clocks: Vec<Clock>,
}

impl Advice {
    /// The level for roles and colours: the one supported, else the lowest.
    pub fn shown_level(&self) -> Ave {
        self.level.unwrap_or(self.lowest)
    }

    /// The next best step. The check of the data sees to it that there is one.
    pub fn next_step(&self) -> &Step {
        &self.next_steps[0]
    }

    /// The ways up to a level; none when it cannot be reached or is reached.
    pub fn ways_up_to(&self, level: Ave) -> &[Way] {
        of_level(&self.ways_up, level)
    }

    /// The ways to a certain level below this one.
    pub fn ways_down_below(&self, level: Ave) -> &[Way] {
        of_level(&self.ways_down, level)
    }

    /// The ways to any level above the lowest.
    pub fn next_ways_up(&self) -> &[Way] {
        self.ways_up.first().map_or(&[], |(_, ways)| ways)
    }

    /// The ways to a certain level below the present one; from AVE 1, the ways
    /// that make AVE 1 certain.
    pub fn next_ways_down(&self) -> &[Way] {
        self.ways_down_below(self.lowest.max(Ave::Two))
    }

    /// What a decision stores of the advice (rule C13).
    pub fn given(&self) -> AdviceGiven {
        AdviceGiven {
            level: self.level,
            lowest: Some(self.lowest),
            highest: Some(self.highest),
            model: self.model.clone(),
            region: self.region.clone(),
            layer: self.layer.clone(),
        }
    }
}

fn of_level(ways: &[(Ave, Vec<Way>)], level: Ave) -> &[Way] {
    let found = ways.iter().find(|(of, _)| *of == level);
    found.map_or(&[], |(_, ways)| ways)
}

/// What is at hand while advising.
struct Desk<'a> {
    case: &'a Case,
    guidance: &'a Guidance,
    region: &'a Region,
    today: NaiveDate,
    time: Timeline,
    facts: Facts,
    known: Known,
    names: OnceCell<Names>,
}

impl Desk<'_> {
    fn ladder(&self) -> &Ladder {
        self.guidance.ladder(self.region.setting)
    }

    /// The place among all atoms of a bit of the ladder.
    fn atom_of_bit(&self, bit: usize) -> usize {
        let bits = self.guidance.bits(self.region.setting);
        bits.get(bit).copied().unwrap_or(usize::MAX)
    }

    fn truth(&self, formula: &Formula) -> Truth {
        formula.truth(&|place| self.facts.state(place))
    }

    /// What everybody is called, worked out when somebody is named.
    fn names(&self) -> &Names {
        self.names.get_or_init(|| Names::of(&self.case.family, Ages::On(self.today)))
    }

    /// Whether people are spoken with and planned with each apart.
    fn is_apart(&self) -> bool {
        self.truth(self.guidance.apart()) == Truth::Holds
    }

    /// Whether an atom has its raising value.
    fn holds(&self, id: &str) -> bool {
        let place = self.guidance.atom_index(id);
        place.is_some_and(|place| self.facts.state(place) == Truth::Holds)
    }

    /// Whether somebody looked at a question and did not know the answer.
    fn is_doubted(&self, id: &str) -> bool {
        let seen = self.case.observations.get(&QuestionId::from(id));
        seen.is_some_and(|seen| seen.answer == Answer::Unknown)
    }

    fn level(&self) -> Option<Ave> {
        self.ladder().level(self.known).map(ave)
    }
}

/// Advises on a case as it stands on `today`.
pub fn advise(case: &Case, guidance: &Guidance, region: &Region, today: NaiveDate) -> Advice {
    let time = Timeline::of(case, guidance, today);
    let facts = Facts::at(case, guidance, &time);
    let known = facts.known(guidance, guidance.bits(region.setting));
    let names = OnceCell::new();
    let desk = Desk { case, guidance, region, today, time, facts, known, names };
    let weighing = meldcode::Weighing::of(&desk);
    let alerts = alerts::alerts(&desk, &weighing);
    let meldcode = meldcode::report(&desk, weighing);
    let phase = phase::standing(&desk);
    let questions = questions::decisive(&desk);
    let regie = regie::report(&desk);
    let mut warnings = warnings::warnings(&desk, &phase);
    warnings.extend(plan::warnings(&desk));
    warnings.extend(regie::warnings(&regie, today));
    let ask_again = asking_again::ask_again(&desk);
    let stagnation = stagnation::reports(&desk, &regie);
    let routes = routes::reports(&desk);
    let children = children::reports(&desk);
    let risks = risks::reports(&desk, &children);
    let found = steps::Found {
        desk: &desk,
        alerts: &alerts,
        phase: &phase,
        questions: &questions,
        again: &ask_again,
        meldcode: &meldcode,
        stagnation: &stagnation,
        routes: &routes,
        children: &children,
        risks: &risks,
    };
    let next_steps = steps::steps(&found);
    let (next_steps, postponed) = steps::apart(next_steps, case, today);
    Advice {
        model: guidance.version().to_owned(),
        region: region.id.clone(),
        layer: region.layer().map(LayerName::code).unwrap_or_default(),
        level: desk.level(),
        lowest: ave(desk.ladder().lowest(known)),
        highest: ave(desk.ladder().highest(known)),
        criteria: criteria::reports(&desk),
        decisive_questions: questions,
        ask_again,
        ways_up: ways::up(&desk),
        ways_down: ways::down(&desk),
        apart: desk.is_apart(),
        alerts,
        phase,
        meldcode,
        plan: plan::report(case, today),
        children,
        risks,
        recurrence: chronicle::recurrence(case, guidance, &desk.time),
        warnings,
        regie,
        stagnation,
        routes,
        next_steps,
        postponed,
        agenda: agenda::due(case, today),
        clocks: clocks::clocks(case, guidance, region, today),
    }
}

/// The level with this number; a ladder gives 1 to 4 and nothing else.
fn ave(number: u8) -> Ave {
    Ave::try_from(number).unwrap_or(Ave::One)
}
