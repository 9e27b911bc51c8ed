//! From texts to the content of a method, not checked yet.

use std::collections::HashMap;

use ron::Options;
use ron::extensions::Extensions;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::logic::Formula;
use super::{
    Alert, Atom, BackToStart, ChildGuide, Clocks, Condition, Criterion, Edition, Entry, EntryList,
    FormGuide, Gate, GuidanceFault, Layer, Level, MeldcodeGuide, NextStep, Parts, PhaseGuide,
    PlanPartGuide, Region, Remark, RiskGuide, RouteGuide, Rule, Setting, StagnationGuide, Term,
    Theme,
};
use crate::t;

pub(super) const LEVELS: &str = "model/levels.ron";
pub(super) const PHASES: &str = "model/phases.ron";
pub(super) const QUESTIONS: &str = "model/questions.ron";
pub(super) const FACTS: &str = "model/facts.ron";
pub(super) const CRITERIA: &str = "model/criteria.ron";
pub(super) const ALERTS: &str = "model/alerts.ron";
pub(super) const GATES: &str = "model/gates.ron";
pub(super) const STEPS: &str = "model/next_steps.ron";
pub(super) const RETENTION: &str = "model/retention.ron";
pub(super) const MELDCODE: &str = "model/meldcode.ron";
pub(super) const CLOCKS: &str = "model/clocks.ron";
pub(super) const PLAN: &str = "model/plan.ron";
pub(super) const STAGNATION: &str = "model/stagnation.ron";
pub(super) const ROUTES: &str = "model/routes.ron";
pub(super) const CHILDREN: &str = "model/children.ron";
pub(super) const RISKS: &str = "model/risks.ron";
const REGIONS: &str = "regions/";
const FORMS: &str = "forms/";

/// Everything that the files say together.
#[derive(Debug, Clone)]
pub(super) struct Content {
    pub(super) version: String,
    pub(super) highest_fitting: Rule,
    pub(super) levels: Vec<Level>,
    pub(super) phases: Vec<PhaseGuide>,
    pub(super) early_move: Rule,
    pub(super) most_priorities: Rule,
    pub(super) themes: Vec<Theme>,
    pub(super) entries: Vec<Entry>,
    /// Questions first, then facts.
    pub(super) atoms: Vec<Atom>,
    /// How many of the atoms are questions.
    pub(super) questions: usize,
    pub(super) parts: Parts,
    pub(super) criteria: Vec<Criterion>,
    pub(super) remarks: Vec<Remark>,
    pub(super) alerts: Vec<Alert>,
    pub(super) discussed_for: u16,
    pub(super) back_to_start: BackToStart,
    pub(super) apart_when: Condition,
    pub(super) gates: Vec<Gate>,
    pub(super) steps: Vec<NextStep>,
    pub(super) terms: Vec<Term>,
    pub(super) meldcode: MeldcodeGuide,
    pub(super) clocks: Clocks,
    pub(super) plan_parts: Vec<PlanPartGuide>,
    pub(super) stagnation: Vec<StagnationGuide>,
    pub(super) routes: Vec<RouteGuide>,
    pub(super) children: ChildGuide,
    pub(super) risks: RiskGuide,
    pub(super) regions: Vec<Region>,
    /// The file of each region.
    pub(super) region_files: Vec<String>,
    pub(super) forms: Vec<FormGuide>,
    /// The file of each form.
    pub(super) form_files: Vec<String>,
    /// The version that stands in the place of the one that the program carries.
    pub(super) edition: Option<Edition>,
    /// What a municipality laid over it.
    pub(super) layer: Option<Layer>,
    /// Another number for other texts laid over what the program carries.
    pub(super) stamp: u64,
}

impl Content {
    /// The place of each atom by its id.
    pub(super) fn index(&self) -> HashMap<String, usize> {
        let ids = self.atoms.iter().map(|atom| atom.id.clone());
        ids.enumerate().map(|(place, id)| (id, place)).collect()
    }

    /// An entry question with the places of its list; none when the question is
    /// not there, which the check refuses.
    pub(super) fn list(&self, entry: &Entry, index: &HashMap<String, usize>) -> Option<EntryList> {
        let question = *index.get(&entry.question)?;
        let opens: Vec<usize> =
            entry.opens.iter().filter_map(|id| index.get(id).copied()).collect();
        let closes = |place: &usize| {
            let atom = self.atoms.get(*place);
            atom.is_some_and(|atom| atom.cautious() == atom.raising && !atom.follows_from_others())
        };
        let closes = opens.iter().copied().filter(closes).collect();
        Some(EntryList { question, opens, closes })
    }

    /// The level and the formula over all atoms of each criterion.
    pub(super) fn rungs(&self, setting: Setting) -> Vec<(u8, Formula)> {
        let index = self.index();
        let forms = self.criteria.iter().map(|criterion| criterion.form.under(setting));
        forms.map(|form| (form.level, form.when.formula(&self.parts, &index))).collect()
    }
}

/// The same formulas over bits, and which atom each bit stands for.
pub(super) fn over_bits(rungs: &[(u8, Formula)]) -> (Vec<(u8, Formula)>, Vec<usize>) {
    let mut bits: Vec<usize> = rungs.iter().flat_map(|(_, formula)| formula.atoms()).collect();
    bits.sort_unstable();
    bits.dedup();
    let bit = |atom| bits.binary_search(&atom).unwrap_or(bits.len());
    let renamed = rungs.iter().map(|(level, formula)| (*level, formula.renamed(&bit)));
    (renamed.collect(), bits)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LevelsFile {
    version: String,
    highest_fitting: Rule,
    levels: Vec<Level>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PhasesFile {
    phases: Vec<PhaseGuide>,
    early_move: Rule,
    most_priorities: Rule,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QuestionsFile {
    themes: Vec<Theme>,
    entries: Vec<Entry>,
    questions: Vec<Atom>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FactsFile {
    facts: Vec<Atom>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CriteriaFile {
    parts: Parts,
    criteria: Vec<Criterion>,
    remarks: Vec<Remark>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AlertsFile {
    alerts: Vec<Alert>,
    discussed_for: u16,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GatesFile {
    back_to_start: BackToStart,
    apart_when: Condition,
    gates: Vec<Gate>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StepsFile {
    steps: Vec<NextStep>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RetentionFile {
    terms: Vec<Term>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PlanFile {
    parts: Vec<PlanPartGuide>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StagnationFile {
    kinds: Vec<StagnationGuide>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RoutesFile {
    routes: Vec<RouteGuide>,
}

/// The content of all files, or every file that cannot be read.
pub(super) fn content(sources: &[(&str, &str)]) -> Result<Content, Vec<GuidanceFault>> {
    let mut faults = Vec::new();
    let levels: Option<LevelsFile> = named(sources, LEVELS, &mut faults);
    let phases: Option<PhasesFile> = named(sources, PHASES, &mut faults);
    let questions: Option<QuestionsFile> = named(sources, QUESTIONS, &mut faults);
    let facts: Option<FactsFile> = named(sources, FACTS, &mut faults);
    let criteria: Option<CriteriaFile> = named(sources, CRITERIA, &mut faults);
    let alerts: Option<AlertsFile> = named(sources, ALERTS, &mut faults);
    let gates: Option<GatesFile> = named(sources, GATES, &mut faults);
    let steps: Option<StepsFile> = named(sources, STEPS, &mut faults);
    let retention: Option<RetentionFile> = named(sources, RETENTION, &mut faults);
    let meldcode: Option<MeldcodeGuide> = named(sources, MELDCODE, &mut faults);
    let clocks: Option<Clocks> = named(sources, CLOCKS, &mut faults);
    let plan: Option<PlanFile> = named(sources, PLAN, &mut faults);
    let stagnation: Option<StagnationFile> = named(sources, STAGNATION, &mut faults);
    let routes: Option<RoutesFile> = named(sources, ROUTES, &mut faults);
    let children: Option<ChildGuide> = named(sources, CHILDREN, &mut faults);
    let risks: Option<RiskGuide> = named(sources, RISKS, &mut faults);
    let regions = regions(sources, &mut faults);
    let forms = folder(sources, FORMS, &mut faults);
    let all = (
        (levels, phases, questions, facts),
        (criteria, alerts, gates, steps),
        (retention, meldcode, clocks, (plan, stagnation, routes, (children, risks))),
    );
    match all {
        (
            (Some(levels), Some(phases), Some(questions), Some(facts)),
            (Some(criteria), Some(alerts), Some(gates), Some(steps)),
            (
                Some(retention),
                Some(meldcode),
                Some(clocks),
                (Some(plan), Some(stagnation), Some(routes), (Some(children), Some(risks))),
            ),
        ) if faults.is_empty() => {
            let count = questions.questions.len();
            let (region_files, regions) = regions.into_iter().unzip();
            let (form_files, forms) = forms.into_iter().unzip();
            Ok(Content {
                version: levels.version,
                highest_fitting: levels.highest_fitting,
                levels: levels.levels,
                phases: phases.phases,
                early_move: phases.early_move,
                most_priorities: phases.most_priorities,
                themes: questions.themes,
                entries: questions.entries,
                atoms: questions.questions.into_iter().chain(facts.facts).collect(),
                questions: count,
                parts: criteria.parts,
                criteria: criteria.criteria,
                remarks: criteria.remarks,
                alerts: alerts.alerts,
                discussed_for: alerts.discussed_for,
                back_to_start: gates.back_to_start,
                apart_when: gates.apart_when,
                gates: gates.gates,
                steps: steps.steps,
                terms: retention.terms,
                meldcode,
                clocks,
                plan_parts: plan.parts,
                stagnation: stagnation.kinds,
                routes: routes.routes,
                children,
                risks,
                regions,
                region_files,
                forms,
                form_files,
                edition: None,
                layer: None,
                stamp: 0,
            })
        }
        _ => Err(faults),
    }
}

/// The content of the file with this name.
fn named<T: DeserializeOwned>(
    sources: &[(&str, &str)],
    name: &str,
    faults: &mut Vec<GuidanceFault>,
) -> Option<T> {
    let Some((_, text)) = sources.iter().find(|(file, _)| *file == name) else {
        faults.push(absent(name));
        return None;
    };
    parsed(name, text).map_err(|fault| faults.push(fault)).ok()
}

/// Every region with its file name.
fn regions(sources: &[(&str, &str)], faults: &mut Vec<GuidanceFault>) -> Vec<(String, Region)> {
    let found = folder(sources, REGIONS, faults);
    if found.is_empty() && faults.is_empty() {
        faults.push(absent("regions/nl.ron"));
    }
    found
}

/// Every file of a folder with its name.
fn folder<T: DeserializeOwned>(
    sources: &[(&str, &str)],
    folder: &str,
    faults: &mut Vec<GuidanceFault>,
) -> Vec<(String, T)> {
    let mut found = Vec::new();
    for (name, text) in sources.iter().filter(|(name, _)| name.starts_with(folder)) {
        match parsed(name, text) {
            Ok(content) => found.push(((*name).to_owned(), content)),
            Err(fault) => faults.push(fault),
        }
    }
    found
}

fn absent(name: &str) -> GuidanceFault {
    GuidanceFault {
        file: name.to_owned(),
        line: 1,
        what: t!("guidance-file-absent", file = name),
        mend: t!("guidance-file-absent-mend", file = name),
    }
}

pub(super) fn parsed<T: DeserializeOwned>(name: &str, text: &str) -> Result<T, GuidanceFault> {
    let dialect = Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    dialect.from_str(text).map_err(|error| GuidanceFault {
        file: name.to_owned(),
        line: error.span.start.line,
        what: t!(
            "guidance-malformed",
            column = error.span.start.col.to_string(),
            reason = error.code.to_string(),
        ),
        mend: t!("guidance-malformed-mend"),
    })
}
