//! The method as data: levels, roles, phases, questions, criteria and regions.
//!
//! The data lives in `data/model`, `data/regions` and `data/forms`, is read once and checked
//! as a whole. Rust knows how to weigh a condition and which facts a record can
//! tell; it holds no criterion of its own.

mod alert;
mod atom;
mod check;
mod child;
mod clock;
mod condition;
mod criterion;
mod disclosure;
mod edition;
mod entry;
mod fault;
mod form;
mod gate;
mod house;
mod layer;
mod laying;
mod level;
mod local;
pub mod logic;
mod meldcode;
mod number;
mod packs;
mod partner;
mod phase;
mod plan;
mod read;
mod region;
mod replacing;
mod retention;
mod risk;
mod route;
mod rule;
mod shipped;
mod stagnation;
mod step;

use std::collections::HashMap;

use strum::VariantArray;

pub use alert::{Alert, Lighter, Trigger, Urgency};
pub use atom::{Atom, Ending, GoodFor, Origin, Raising, RecordFact, Theme, Without};
pub use child::{ChildGuide, ChildStage, Confidant};
pub use clock::{
    Clocks, InvestigationTerms, OrderTerms, ReportTerms, SchoolTerms, StrangulationTerms,
    TraceTerms,
};
pub use condition::{Condition, Parts};
pub use criterion::{Criterion, Form, Forms};
pub use disclosure::Disclosure;
pub use edition::Edition;
pub use entry::{Entry, EntryList};
pub use fault::GuidanceFault;
pub use form::{FormCheck, FormGuide, FormPart, FormSectionGuide, FormTake};
pub use gate::{Apart, BackToStart, Gate, GateCondition};
pub use house::{HouseStyle, Logo};
pub use layer::{Layer, LayerQuestion};
pub use level::Level;
pub use local::{LayerName, LocalTerm, Principle, RoleNames, Wording};
pub use meldcode::{
    Branch, Examples, Given, Helping, MeldcodeGuide, MeldcodeStep, Outcome, Reporting, SpecialForm,
    Weegvraag, WeegvraagGuide,
};
pub use packs::Pack;
pub use partner::{Need, Partner, PartnerKind};
pub use phase::{PhaseGuide, Stage};
pub use plan::{PlanPart, PlanPartGuide};
pub use region::{Lack, LiberationDay, LightSigns, Phone, Region, Setting};
pub use retention::{Basis, Term};
pub use risk::{LifePhase, Living, RiskFactor, RiskGroup, RiskGuide, RiskSign};
pub use route::{RouteCriterion, RouteGuide};
pub use rule::{Remark, Rule};
pub use stagnation::{Sign, StagnationGuide};
pub use step::{NextStep, Situation};

use logic::{Formula, Ladder};

use crate::case::{DocumentKind, Ground};

/// The whole method, read and checked.
#[derive(Debug, Clone)]
pub struct Guidance {
    content: read::Content,
    index: HashMap<String, usize>,
    ladders: [Ladders; Setting::VARIANTS.len()],
    alerts: Vec<Option<Formula>>,
    back_to_start: Formula,
    apart: Formula,
    gates: Vec<Vec<Formula>>,
    /// When the case answers each question of the weighing itself.
    given: Vec<Given>,
    /// When each special form of the meldcode is there.
    special: Vec<Formula>,
    entries: Vec<EntryList>,
    remarks: Vec<Formula>,
    /// The criteria of each route.
    routes: Vec<Vec<Formula>>,
    /// Each factor of the risk picture as a question.
    factors: Vec<Atom>,
}

/// The criteria of one setting, ready to weigh.
#[derive(Debug, Clone)]
struct Ladders {
    /// One formula over all atoms per criterion, in the order of the criteria.
    formulas: Vec<Formula>,
    /// The same over the atoms of the levels only, expanded.
    ladder: Ladder,
    /// Which atom each bit of the ladder stands for.
    bits: Vec<usize>,
}

impl Guidance {
    /// The method that the program carries.
    ///
    /// # Errors
    /// Every fault in the data, each with file, line and how to mend it.
    pub fn embedded() -> Result<Self, Vec<GuidanceFault>> {
        Self::from_sources(Self::sources())
    }

    /// A method from texts, as pairs of file name and content: those of the
    /// program, or those of a folder. The names are those of the files in
    /// `data`, such as `model/levels.ron`.
    ///
    /// # Errors
    /// Every fault in the data, each with file, line and how to mend it.
    pub fn from_sources<T: AsRef<str>>(sources: &[(T, T)]) -> Result<Self, Vec<GuidanceFault>> {
        let sources: Vec<(&str, &str)> =
            sources.iter().map(|(name, text)| (name.as_ref(), text.as_ref())).collect();
        Self::checked(read::content(&sources)?, &sources)
    }

    fn checked(
        content: read::Content,
        sources: &[(&str, &str)],
    ) -> Result<Self, Vec<GuidanceFault>> {
        let faults = check::faults(&content, sources);
        if faults.is_empty() { Ok(Self::compile(content)) } else { Err(faults) }
    }

    /// The region with this id; the first one for an id that is unknown, as
    /// after a region pack was withdrawn. The check sees to it that there is one.
    pub fn region_or_first(&self, id: &str) -> &Region {
        self.region(id).unwrap_or(&self.regions()[0])
    }

    /// The names and texts of the files that the program carries.
    pub fn sources() -> &'static [(&'static str, &'static str)] {
        shipped::SOURCES
    }

    fn compile(mut content: read::Content) -> Self {
        let read::Content { regions, levels, .. } = &mut content;
        regions.iter_mut().for_each(|region| region.name_levels(levels));
        let index = content.index();
        let formula = |condition: &Condition| condition.formula(&content.parts, &index);
        let alerts = content
            .alerts
            .iter()
            .map(|alert| match &alert.trigger {
                Trigger::Holds(condition) => Some(formula(condition)),
                Trigger::Doubt(_) | Trigger::Weighed(_) => None,
            })
            .collect();
        let gates = content
            .gates
            .iter()
            .map(|gate| gate.conditions.iter().map(|c| formula(&c.when)).collect())
            .collect();
        let back_to_start = formula(&content.back_to_start.when);
        let apart = formula(&content.apart_when);
        let given = content.meldcode.questions.iter().map(|asked| Given {
            yes: asked.yes.as_ref().map(formula),
            no: asked.no.as_ref().map(formula),
            calm: asked.calm.iter().filter_map(|id| index.get(id).copied()).collect(),
        });
        let given = given.collect();
        let special = content.meldcode.special.iter().map(|one| formula(&one.when)).collect();
        let remarks = content.remarks.iter().map(|remark| formula(&remark.when)).collect();
        let of_route =
            |route: &RouteGuide| route.criteria.iter().map(|c| formula(&c.when)).collect();
        let routes = content.routes.iter().map(of_route).collect();
        let entries = content.entries.iter();
        let entries = entries.filter_map(|entry| content.list(entry, &index)).collect();
        let factors = content.risks.asked();
        Self {
            ladders: [Setting::Strikt, Setting::Gewoon, Setting::Ruim]
                .map(|setting| Ladders::new(&content, setting)),
            alerts,
            gates,
            back_to_start,
            apart,
            entries,
            given,
            remarks,
            routes,
            factors,
            special,
            index,
            content,
        }
    }

    /// The version of the model; a decision stores it.
    pub fn version(&self) -> &str {
        &self.content.version
    }

    /// Tells this method from the same with other texts laid over it.
    pub fn stamp(&self) -> u64 {
        self.content.stamp
    }

    /// The four levels, lowest first.
    pub fn levels(&self) -> &[Level] {
        &self.content.levels
    }

    /// The level with this number, 1 to 4.
    pub fn level(&self, number: u8) -> Option<&Level> {
        self.levels().iter().find(|level| level.level == number)
    }

    /// Rule C8: the highest fitting level counts; levels may be skipped.
    pub fn highest_fitting(&self) -> &Rule {
        &self.content.highest_fitting
    }

    /// The three phases, first one first.
    pub fn phases(&self) -> &[PhaseGuide] {
        &self.content.phases
    }

    /// The phase with this number, 1 to 3.
    pub fn phase(&self, number: u8) -> Option<&PhaseGuide> {
        self.phases().iter().find(|phase| phase.phase.number() == number)
    }

    /// After about how many days without violence one may move on from the
    /// first phase. At least 1: the check sees to it that the data says so.
    pub fn safe_days(&self) -> u32 {
        self.phase(1).and_then(|first| first.guidance_days).unwrap_or(1)
    }

    /// Rule D6: moving on early asks for a reason and a second pair of eyes.
    pub fn early_move(&self) -> &Rule {
        &self.content.early_move
    }

    /// Rule D7: at most three priorities at a time in a phase.
    pub fn most_priorities(&self) -> &Rule {
        &self.content.most_priorities
    }

    /// The headings under which questions stand on the screen.
    pub fn themes(&self) -> &[Theme] {
        &self.content.themes
    }

    /// Whether a question is about danger.
    pub fn is_about_danger(&self, atom: &Atom) -> bool {
        self.themes().iter().any(|theme| theme.danger && theme.id == atom.theme)
    }

    /// The place of the heading of a question in [`Self::themes`], which stand in
    /// the order of danger.
    pub fn place_of_theme(&self, atom: &Atom) -> usize {
        let found = self.themes().iter().position(|theme| theme.id == atom.theme);
        found.unwrap_or(self.themes().len())
    }

    /// Every atom: the questions, then the facts that a record can tell. Each
    /// of them can be answered by hand.
    pub fn atoms(&self) -> &[Atom] {
        &self.content.atoms
    }

    /// The atom with this id.
    pub fn atom(&self, id: &str) -> Option<&Atom> {
        self.atoms().get(self.atom_index(id)?)
    }

    /// The place of an atom in [`Self::atoms`].
    pub fn atom_index(&self, id: &str) -> Option<usize> {
        self.index.get(id).copied()
    }

    /// The questions to begin with, each with the list that it opens.
    pub fn entries(&self) -> &[EntryList] {
        &self.entries
    }

    /// The criteria for the levels.
    pub fn criteria(&self) -> &[Criterion] {
        &self.content.criteria
    }

    /// The condition of each criterion under a setting, in the order of
    /// [`Self::criteria`], over the places of [`Self::atoms`].
    pub fn formulas(&self, setting: Setting) -> &[Formula] {
        &self.ladders(setting).formulas
    }

    /// The criteria of a setting over at most 64 atoms, expanded.
    pub fn ladder(&self, setting: Setting) -> &Ladder {
        &self.ladders(setting).ladder
    }

    /// Which atom each bit of the ladder stands for, as a place in [`Self::atoms`].
    pub fn bits(&self, setting: Setting) -> &[usize] {
        &self.ladders(setting).bits
    }

    fn ladders(&self, setting: Setting) -> &Ladders {
        &self.ladders[setting as usize]
    }

    /// For how many days a talk with others stands beside what raises an alert.
    pub fn discussed_for(&self) -> u16 {
        self.content.discussed_for
    }

    /// The alerts, each with its condition over atoms; without one it speaks
    /// up when somebody answered "not known".
    pub fn alerts(&self) -> impl Iterator<Item = (&Alert, Option<&Formula>)> {
        let formulas = self.alerts.iter().map(Option::as_ref);
        self.content.alerts.iter().zip(formulas)
    }

    /// What deserves a look although no level hangs on it, each with its formula.
    pub fn remarks(&self) -> impl Iterator<Item = (&Remark, &Formula)> {
        self.content.remarks.iter().zip(&self.remarks)
    }

    /// Rule D1: when the work starts again at direct safety.
    pub fn back_to_start(&self) -> (&BackToStart, &Formula) {
        (&self.content.back_to_start, &self.back_to_start)
    }

    /// When members of the family are spoken with and planned with each apart,
    /// so that nobody is put under pressure by another.
    pub fn apart(&self) -> &Formula {
        &self.apart
    }

    /// The gates out of each phase, each with the formula of every condition.
    pub fn gates(&self) -> impl Iterator<Item = (&Gate, &[Formula])> {
        let formulas = self.gates.iter().map(Vec::as_slice);
        self.content.gates.iter().zip(formulas)
    }

    /// What is asked about children, by their age.
    pub fn children(&self) -> &ChildGuide {
        &self.content.children
    }

    /// The risk picture.
    pub fn risks(&self) -> &RiskGuide {
        &self.content.risks
    }

    /// The factors of the risk picture, each with the question whether it plays a
    /// part.
    pub fn factors(&self) -> impl Iterator<Item = (&RiskFactor, &Atom)> {
        self.content.risks.factors.iter().zip(&self.factors)
    }

    /// What is asked under an id: a question, or whether a factor plays a part.
    pub fn asked(&self, id: &str) -> Option<&str> {
        let factor = || self.risks().factor(id).map(|factor| factor.name.as_str());
        self.atom(id).map(|atom| atom.text.as_str()).or_else(factor)
    }

    /// The meldcode.
    pub fn meldcode(&self) -> &MeldcodeGuide {
        &self.content.meldcode
    }

    /// The five questions of the weighing, each with when the case answers it.
    pub fn weegvragen(&self) -> impl Iterator<Item = (&WeegvraagGuide, &Given)> {
        self.content.meldcode.questions.iter().zip(&self.given)
    }

    /// The special forms of the meldcode, each with when it is there.
    pub fn special_forms(&self) -> impl Iterator<Item = (&SpecialForm, &Formula)> {
        self.content.meldcode.special.iter().zip(&self.special)
    }

    /// The rules for the next best step, most pressing first.
    pub fn next_steps(&self) -> &[NextStep] {
        &self.content.steps
    }

    /// How long a case is kept, per ground.
    pub fn terms(&self) -> &[Term] {
        &self.content.terms
    }

    /// How long a case is kept on this ground.
    pub fn term(&self, ground: Ground) -> Option<&Term> {
        self.terms().iter().find(|term| term.ground == ground)
    }

    /// What the plan of a phase holds, in the order in which it is shown.
    pub fn plan_parts(&self, phase: u8) -> impl Iterator<Item = &PlanPartGuide> {
        let parts = self.content.plan_parts.iter();
        parts.filter(move |part| part.plans.iter().any(|stage| stage.number() == phase))
    }

    /// The terms that run by themselves.
    pub fn clocks(&self) -> &Clocks {
        &self.content.clocks
    }

    /// Routes beside the help that runs, most pressing first, each with the
    /// formula of every criterion.
    pub fn routes(&self) -> impl Iterator<Item = (&RouteGuide, &[Formula])> {
        self.content.routes.iter().zip(self.routes.iter().map(Vec::as_slice))
    }

    /// Whether a question is asked where it is needed, and stands in no list.
    pub fn is_apart(&self, atom: &Atom) -> bool {
        self.themes().iter().any(|theme| theme.apart && theme.id == atom.theme)
    }

    /// How it can be stuck, in the order in which it is told.
    pub fn stagnation(&self) -> &[StagnationGuide] {
        &self.content.stagnation
    }

    /// The form behind a document in a region; none behind what nobody has a form for.
    pub fn form(&self, kind: DocumentKind, region: &Region) -> Option<&FormGuide> {
        FormGuide::of(&self.content.forms, kind, region)
    }

    /// The region packs; the first is the general one.
    pub fn regions(&self) -> &[Region] {
        &self.content.regions
    }

    /// The region that is, or else was, called this.
    pub fn region(&self, id: &str) -> Option<&Region> {
        let of_now = self.regions().iter().find(|region| region.id == id);
        of_now.or_else(|| self.regions().iter().find(|region| region.is_called(id)))
    }
}

impl Ladders {
    fn new(content: &read::Content, setting: Setting) -> Self {
        let rungs = content.rungs(setting);
        let (over_bits, bits) = read::over_bits(&rungs);
        let formulas = rungs.into_iter().map(|(_, formula)| formula).collect();
        Self { formulas, ladder: Ladder::new(over_bits), bits }
    }
}
