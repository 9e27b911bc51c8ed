//! The advice as data for other programs: in what is said of a case itself,
//! `serde` skips what is only for the screen.

use chrono::NaiveDateTime;
use serde::Serialize;

use super::Way;
use super::word::word;
use super::{Advice, AgendaItem, AlertReport, AskAgain, Clock, ClockKind, ClockState};
use super::{
    ChildReport, CriterionReport, DecisiveQuestion, MeldcodeReport, PhaseReport, PlanReport,
    RegieReport, RiskReport, RouteReport, StagnationReport, Step,
};
use crate::case::Ave;

/// The advice in the shape that the terminal prints as JSON.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report<'a> {
    /// The version of the model.
    pub model: &'a str,
    /// The region.
    pub region: &'a str,
    /// 1 to 4, or null.
    pub level: Option<Ave>,
    /// 1 to 4.
    pub lowest: Ave,
    /// 1 to 4.
    pub highest: Ave,
    /// Every criterion.
    pub criteria: &'a [CriterionReport],
    /// Most decisive first.
    pub decisive_questions: &'a [DecisiveQuestion],
    /// Reassuring answers that count no longer, the most dangerous first.
    pub ask_again: &'a [AskAgain],
    /// Ids of the atoms of each way to a level above the lowest.
    pub ways_up: Vec<Vec<&'a str>>,
    /// Ids of the atoms of each way to a certain level below the present one.
    pub ways_down: Vec<Vec<&'a str>>,
    /// The same for every level that can be reached.
    pub ways_up_to: Vec<Ways<'a>>,
    /// The same for every level that can be left.
    pub ways_down_below: Vec<Ways<'a>>,
    /// Where the case stands.
    pub phase: &'a PhaseReport,
    /// What follows from the weighing of the meldcode, and how far it is.
    pub meldcode: &'a MeldcodeReport,
    /// Which version of the plan holds, and how it goes.
    pub plan: &'a PlanReport,
    /// Whether each child was seen and spoken with.
    pub children: &'a [ChildReport],
    /// The risk picture.
    pub risks: &'a [RiskReport],
    /// Most urgent first.
    pub alerts: &'a [AlertReport],
    /// What deserves attention.
    pub warnings: Vec<&'a str>,
    /// Who holds casusregie and procesregie, where nobody or two did, what waits.
    pub regie: &'a RegieReport,
    /// Where it is stuck.
    pub stagnation: &'a [StagnationReport],
    /// Whether other routes fit.
    pub routes: &'a [RouteReport],
    /// What to do next.
    pub next_step: &'a Step,
    /// Soonest first.
    pub agenda: &'a [AgendaItem],
    /// Terms that run by themselves, what presses today first.
    pub clocks: Vec<Running>,
}

/// A term that runs by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Running {
    /// Which term.
    #[serde(serialize_with = "word")]
    pub kind: ClockKind,
    /// Which day of it this is, from 1.
    pub case_day: u32,
    /// Its end, with the time where that is known.
    pub until: String,
    /// Before when it has to be decided what comes after, or null.
    pub decide_before: Option<String>,
    /// How it stands.
    #[serde(serialize_with = "word")]
    pub state: ClockState,
}

/// The ways of one level.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Ways<'a> {
    /// The level.
    pub level: Ave,
    /// Ids of the atoms of each way.
    pub ways: Vec<Vec<&'a str>>,
}

/// The advice as data, at a moment on the clock on the wall.
pub fn report(advice: &Advice, now: NaiveDateTime) -> Report<'_> {
    Report {
        model: &advice.model,
        region: &advice.region,
        level: advice.level,
        lowest: advice.lowest,
        highest: advice.highest,
        criteria: &advice.criteria,
        decisive_questions: &advice.decisive_questions,
        ask_again: &advice.ask_again,
        ways_up: ids(advice.next_ways_up()),
        ways_down: ids(advice.next_ways_down()),
        ways_up_to: ways(&advice.ways_up),
        ways_down_below: ways(&advice.ways_down),
        phase: &advice.phase,
        meldcode: &advice.meldcode,
        plan: &advice.plan,
        children: &advice.children,
        risks: &advice.risks,
        alerts: &advice.alerts,
        warnings: advice.warnings.iter().map(|one| one.text.as_str()).collect(),
        regie: &advice.regie,
        stagnation: &advice.stagnation,
        routes: &advice.routes,
        next_step: advice.next_step(),
        agenda: &advice.agenda,
        clocks: advice.clocks.iter().map(|clock| running(clock, now)).collect(),
    }
}

fn running(clock: &Clock, now: NaiveDateTime) -> Running {
    Running {
        kind: clock.kind,
        case_day: clock.day(now.date()),
        until: clock.written(clock.until),
        decide_before: clock.decide_before.map(|before| clock.written(before)),
        state: clock.state(now),
    }
}

fn ids(ways: &[Way]) -> Vec<Vec<&str>> {
    ways.iter().map(|way| way.iter().map(|turn| turn.atom.as_str()).collect()).collect()
}

fn ways(of_levels: &[(Ave, Vec<Way>)]) -> Vec<Ways<'_>> {
    of_levels.iter().map(|(level, ways)| Ways { level: *level, ways: ids(ways) }).collect()
}
