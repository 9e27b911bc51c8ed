//! Everything that the model knows comes about in some case, and stays away in
//! another: what nothing can reach is told by its name.
//!
//! The names are read from the model. The cases are the fictional families, made-up
//! ones, and for each condition of the model one in which it is met, one in which it
//! is not, and two of which something is not known.

mod situations;

use std::collections::BTreeSet;

use casuskompas::advice::{Advice, ClockKind, Facts, GateState, WarningKind, advise};
use casuskompas::case::{
    Answer, Born, Case, Gewogen, Huisverbod, Incident, Kindcontact, Kindgesprek, Phase, Place,
    QuestionId, Relation, Weging,
};
use casuskompas::demo;
use casuskompas::guidance::logic::{Formula, Truth};
use casuskompas::guidance::{
    Branch, Guidance, LightSigns, Origin, Raising, Region, RiskSign, Setting, Situation, Trigger,
};
use chrono::{Days, NaiveDate};
use strum::VariantArray;

use super::time::{guidance, made_up, region, start};

/// So many made-up cases show what only several records together show.
const MADE_UP: u64 = 120;

const TRUTHS: [Truth; 3] = [Truth::Holds, Truth::Open, Truth::No];

fn ago(days: u64) -> NaiveDate {
    start() - Days::new(days)
}

fn open_case() -> Case {
    Case { opened_on: Some(ago(200)), ..Case::default() }
}

/// How things of the model stand, each with its name in words.
#[derive(Default)]
struct Standing(BTreeSet<String>);

impl Standing {
    fn note(&mut self, what: String) {
        self.0.insert(what);
    }

    fn whether(&mut self, what: &str, is: bool) {
        self.note(format!("{what}: {}", if is { "there" } else { "not there" }));
    }
}

/// Everything that has to come about.
fn wanted(guidance: &Guidance) -> BTreeSet<String> {
    let mut all = Standing::default();
    for setting in Setting::VARIANTS {
        for criterion in guidance.criteria() {
            TRUTHS.into_iter().for_each(|truth| {
                all.note(format!("criterion {} {setting:?}: {truth:?}", criterion.id))
            });
        }
        for level in [None].into_iter().chain(guidance.levels().iter().map(|one| Some(one.level))) {
            all.note(format!("level {setting:?}: {level:?}"));
        }
    }
    for (alert, _) in guidance.alerts() {
        both(&mut all, &format!("alert {}", alert.id));
        for by in &alert.settled_by {
            all.note(format!("alert {}: settled by {by}", alert.id));
        }
        if alert.lighter.is_some() {
            all.note(format!("alert {}: lighter", alert.id));
        }
    }
    for (guide, _) in guidance.routes() {
        TRUTHS
            .into_iter()
            .for_each(|truth| all.note(format!("route {:?}: {truth:?}", guide.route)));
    }
    for guide in guidance.stagnation() {
        both(&mut all, &format!("stagnation {:?}", guide.kind));
        all.note(format!("stagnation {:?}: taken up", guide.kind));
    }
    for kind in ClockKind::VARIANTS {
        both(&mut all, &format!("clock {kind:?}"));
    }
    wanted_risks(guidance, &mut all);
    wanted_steps(guidance, &mut all);
    for kind in WarningKind::VARIANTS {
        both(&mut all, &format!("warning {kind:?}"));
    }
    for (remark, _) in guidance.remarks() {
        both(&mut all, &format!("remark {}", remark.id));
    }
    for outcome in &guidance.meldcode().outcomes {
        all.note(format!("outcome {}", outcome.rule));
    }
    for atom in guidance.atoms() {
        if matches!(atom.from, Origin::Record(_)) {
            all.note(format!("the record tells {}", atom.id));
        }
    }
    all.0
}

fn both(all: &mut Standing, what: &str) {
    all.whether(what, true);
    all.whether(what, false);
}

fn wanted_risks(guidance: &Guidance, all: &mut Standing) {
    for factor in &guidance.risks().factors {
        for plays in Answer::ALL {
            all.note(format!("factor {}: {plays:?}", factor.id));
        }
        for sign in &factor.told {
            all.note(format!("factor {} told by {sign:?}", factor.id));
        }
    }
    for group in guidance.risks().groups.iter().filter(|group| !group.when.is_empty()) {
        both(all, &format!("group {}", group.id));
        for sign in &group.when {
            all.note(format!("group {} by {sign:?}", group.id));
        }
    }
}

/// Each step stands on top in some case: none is always behind another.
fn wanted_steps(guidance: &Guidance, all: &mut Standing) {
    for step in guidance.next_steps() {
        all.note(format!("step {}: on top", step.id));
        all.whether(&format!("step {}", step.id), true);
        if step.when != Situation::Otherwise {
            all.whether(&format!("step {}", step.id), false);
        }
    }
    for (gate, _) in guidance.gates() {
        for state in [GateState::Open, GateState::Undecided, GateState::Closed] {
            all.note(format!("gate {}: {state:?}", gate.id));
        }
    }
    both(all, "apart");
    both(all, "back to start");
    for (form, _) in guidance.special_forms() {
        both(all, &format!("special form {}", form.name));
    }
}

/// How everything stands in one case.
fn look(case: &Case, guidance: &Guidance, region: &Region, all: &mut Standing) -> Advice {
    let advice = advise(case, guidance, region, start());
    let setting = region.setting;
    for one in &advice.criteria {
        all.note(format!("criterion {} {setting:?}: {:?}", one.id, one.state));
    }
    all.note(format!("level {setting:?}: {:?}", advice.level.map(u8::from)));
    look_at_alerts(&advice, guidance, all);
    for one in &advice.routes {
        all.note(format!("route {:?}: {:?}", one.id, one.state));
    }
    for guide in guidance.stagnation() {
        let report = advice.stagnation.iter().find(|one| one.kind == guide.kind);
        all.whether(&format!("stagnation {:?}", guide.kind), report.is_some());
        if report.is_some_and(|one| one.taken_up.is_some()) {
            all.note(format!("stagnation {:?}: taken up", guide.kind));
        }
    }
    for kind in ClockKind::VARIANTS {
        all.whether(&format!("clock {kind:?}"), advice.clocks.iter().any(|one| one.kind == *kind));
    }
    look_at_risks(&advice, guidance, all);
    look_at_steps(&advice, guidance, all);
    for kind in WarningKind::VARIANTS {
        let is = advice.warnings.iter().any(|one| one.kind == *kind);
        all.whether(&format!("warning {kind:?}"), is);
    }
    for (remark, _) in guidance.remarks() {
        let is = advice.warnings.iter().any(|one| one.text == remark.text);
        all.whether(&format!("remark {}", remark.id), is);
    }
    if let Some(rule) = &advice.meldcode.rule {
        all.note(format!("outcome {rule}"));
    }
    let facts = Facts::of(case, guidance, start());
    for (place, atom) in guidance.atoms().iter().enumerate() {
        if matches!(atom.from, Origin::Record(_)) && facts.told(place).is_known() {
            all.note(format!("the record tells {}", atom.id));
        }
    }
    advice
}

fn look_at_alerts(advice: &Advice, guidance: &Guidance, all: &mut Standing) {
    for (alert, _) in guidance.alerts() {
        let report = advice.alerts.iter().find(|one| one.id == alert.id);
        all.whether(&format!("alert {}", alert.id), report.is_some());
        let Some(report) = report else { continue };
        if let Some(settled) = &report.settled {
            all.note(format!("alert {}: settled by {}", alert.id, settled.how));
        }
        if alert.lighter.as_ref().is_some_and(|lighter| lighter.text == report.text) {
            all.note(format!("alert {}: lighter", alert.id));
        }
    }
}

fn look_at_risks(advice: &Advice, guidance: &Guidance, all: &mut Standing) {
    for one in &advice.risks {
        all.note(format!("factor {}: {:?}", one.id, one.plays));
        for sign in &one.from {
            all.note(format!("factor {} told by {sign:?}", one.id));
        }
    }
    for group in &guidance.risks().groups {
        let is = advice.risks.iter().any(|one| one.group == group.id);
        all.whether(&format!("group {}", group.id), is);
    }
}

fn look_at_steps(advice: &Advice, guidance: &Guidance, all: &mut Standing) {
    for step in guidance.next_steps() {
        let is = advice.next_steps.iter().any(|one| one.id == step.id);
        all.whether(&format!("step {}", step.id), is);
    }
    all.note(format!("step {}: on top", advice.next_step().id));
    all.note(format!("gate {}: {:?}", advice.phase.gate_id, advice.phase.gate));
    all.whether("apart", advice.apart);
    all.whether("back to start", advice.phase.back_to_start.is_some());
    for (place, (form, _)) in guidance.special_forms().enumerate() {
        let is = advice.meldcode.special.contains(&place);
        all.whether(&format!("special form {}", form.name), is);
    }
}

/// A question answered so that it raises, or so that it does not.
fn answer(case: &mut Case, guidance: &Guidance, place: usize, raises: bool, on: NaiveDate) {
    let atom = &guidance.atoms()[place];
    let answer = Answer::known((atom.raising == Raising::Yes) == raises);
    case.observations.set(&QuestionId(atom.id.clone()), answer, on);
}

fn answered(guidance: &Guidance, places: &[usize], raises: bool) -> Case {
    let mut case = open_case();
    places.iter().for_each(|place| answer(&mut case, guidance, *place, raises, ago(3)));
    case
}

/// The cases that a condition asks for: met, not met, and twice of which a part is
/// not known.
fn of_condition(guidance: &Guidance, places: &[usize]) -> Vec<Case> {
    let all = |raises| answered(guidance, places, raises);
    let mut cases = vec![all(true), all(false)];
    if let [first, .., last] = places {
        let but = |out: &usize| -> Vec<usize> {
            places.iter().copied().filter(|place| place != out).collect()
        };
        cases.push(answered(guidance, &but(first), true));
        cases.push(answered(guidance, &but(last), true));
    }
    cases
}

fn places_of<'a>(formulas: impl IntoIterator<Item = &'a Formula>) -> Vec<usize> {
    let places: BTreeSet<usize> = formulas.into_iter().flat_map(Formula::atoms).collect();
    places.into_iter().collect()
}

/// The questions of every condition of the model that is no criterion.
fn conditions(guidance: &Guidance) -> BTreeSet<Vec<usize>> {
    let mut all = BTreeSet::new();
    all.extend(guidance.alerts().filter_map(|(_, formula)| Some(places_of([formula?]))));
    all.extend(guidance.routes().map(|(_, formulas)| places_of(formulas)));
    all.extend(guidance.gates().map(|(_, formulas)| places_of(formulas)));
    all.extend(guidance.remarks().map(|(_, formula)| places_of([formula])));
    all.extend(guidance.special_forms().map(|(_, formula)| places_of([formula])));
    all.insert(places_of([guidance.back_to_start().1]));
    all.insert(places_of([guidance.apart()]));
    all
}

/// Each gate in its own phase, with its conditions met, not met and half known.
fn of_gates(guidance: &Guidance) -> Vec<Case> {
    let mut cases = Vec::new();
    for (gate, formulas) in guidance.gates() {
        let guides = Phase::ALL.map(|phase| (phase, guidance.phase(phase.number())));
        let of_gate = guides.into_iter().find(|(_, guide)| guide.unwrap().phase == gate.from);
        for mut case in of_condition(guidance, &places_of(formulas)) {
            case.phases.current = of_gate.unwrap().0;
            cases.push(case);
        }
    }
    cases
}

/// Each alert, raised and then acted on in each way that settles it.
fn acted_on(guidance: &Guidance) -> Vec<Case> {
    let mut cases = Vec::new();
    for (alert, formula) in guidance.alerts() {
        let raised = match &alert.trigger {
            Trigger::Holds(_) => answered(guidance, &places_of(formula), true),
            Trigger::Doubt(questions) => doubted(questions),
            Trigger::Weighed(rules) => {
                let all = weighed(guidance).into_iter();
                let mut fitting = all.filter(|(rule, _)| rules.contains(rule));
                fitting.next().map(|(_, case)| case).unwrap_or_default()
            }
        };
        for by in &alert.settled_by {
            let mut case = raised.clone();
            answer(&mut case, guidance, guidance.atom_index(by).unwrap(), true, ago(1));
            cases.push(case);
        }
        cases.push(raised);
        let light = alert.lighter.iter().flat_map(|lighter| &lighter.light);
        let light = light.filter_map(|id| guidance.atom_index(id));
        cases.extend(light.map(|place| answered(guidance, &[place], true)));
    }
    cases
}

fn doubted(questions: &[String]) -> Case {
    let mut case = open_case();
    for id in questions.iter().take(1) {
        case.observations.set(&QuestionId(id.clone()), Answer::Unknown, ago(3));
    }
    case
}

/// A case for each way through the five questions, with the rule in which it ends.
fn weighed(guidance: &Guidance) -> Vec<(String, Case)> {
    let mut ends = Vec::new();
    let mut way = Weging { on: Some(ago(3)), ..Weging::default() };
    for (guide, _) in guidance.weegvragen() {
        let branches = [
            (Some(Gewogen::Yes), &guide.on_yes),
            (Some(Gewogen::No), &guide.on_no),
            (Some(Gewogen::Unknown), &guide.on_unknown),
            (None, &guide.on_open),
        ];
        let mut on = None;
        for (given, branch) in branches {
            guide.asks.of_mut(&mut way).answer = given;
            match branch {
                Branch::Ends(rule) => {
                    let mut case = open_case();
                    case.meldcode.wegingen.push(way.clone());
                    ends.push((rule.clone(), case));
                }
                Branch::Next => on = given,
                Branch::Open => {}
            }
        }
        guide.asks.of_mut(&mut way).answer = on;
    }
    ends
}

/// A case with one sign of the risk picture.
fn signed(guidance: &Guidance, sign: &RiskSign, protects: bool) -> Case {
    let mut case = open_case();
    match sign {
        RiskSign::Question(id) => {
            let atom = guidance.atom(id).unwrap();
            let wanted = if protects { atom.reassuring() } else { atom.cautious() };
            let raises = wanted == atom.raising;
            answer(&mut case, guidance, guidance.atom_index(id).unwrap(), raises, ago(3));
        }
        RiskSign::Form(form) => drop(case.violence.insert(*form)),
        RiskSign::Profile(profile) => case.family.profile = Some(*profile),
        RiskSign::Relation(kind) => {
            let (from, to) = (case.family.add(Place::Adult), case.family.add(Place::Adult));
            case.family.relations.push(Relation { from, to, kind: *kind, ..Relation::default() });
        }
        RiskSign::Incidents(count) => {
            let one = Incident { on: Some(ago(5)), ..Incident::default() };
            case.incidents.extend(std::iter::repeat_n(one, *count));
        }
        RiskSign::Huisverbod => {
            case.huisverboden.push(Huisverbod { on: Some(ago(5)), ..Huisverbod::default() });
        }
        RiskSign::ChildrenHeard => {
            let child = case.family.add(Place::Child);
            born(&mut case, 10);
            case.kindgesprekken.push(Kindgesprek {
                children: [child].into(),
                on: Some(ago(2)),
                kind: Kindcontact::Gesproken,
                alone: Answer::Yes,
                ..Kindgesprek::default()
            });
        }
        RiskSign::Aged(years) => {
            case.family.add(Place::Adult);
            born(&mut case, u64::from(*years) + 1);
        }
        RiskSign::Plays(id) => {
            case.factoren.set(&QuestionId(id.clone()), Answer::Yes, ago(3));
        }
    }
    case
}

fn born(case: &mut Case, years: u64) {
    for person in &mut case.family.people {
        person.born = Some(Born::On(ago(years * 366)));
    }
}

/// A case in which the same is said of every factor.
fn all_factors(guidance: &Guidance, said: Answer) -> Case {
    let mut case = open_case();
    for factor in &guidance.risks().factors {
        case.factoren.set(&QuestionId(factor.id.clone()), said, ago(3));
    }
    case
}

/// A case in which every question reassures, but for one when that is given.
fn quiet(guidance: &Guidance, but: Option<usize>) -> Case {
    let mut case = open_case();
    for (place, atom) in guidance.atoms().iter().enumerate() {
        if but != Some(place) {
            let raises = atom.reassuring() == atom.raising;
            answer(&mut case, guidance, place, raises, ago(3));
        }
    }
    case
}

/// What of the model no case shows, and what is always so.
fn unreached(guidance: &Guidance) -> Vec<String> {
    let mut met = Standing::default();
    for setting in Setting::VARIANTS {
        let region = region(*setting);
        let criteria = guidance.formulas(*setting).iter().map(|formula| places_of([formula]));
        for places in criteria.collect::<BTreeSet<_>>() {
            for case in of_condition(guidance, &places) {
                look(&case, guidance, &region, &mut met);
            }
        }
    }
    let usual = region(Setting::Gewoon);
    let own = conditions(guidance);
    let mut cases: Vec<Case> =
        own.iter().flat_map(|places| of_condition(guidance, places)).collect();
    cases.extend(weighed(guidance).into_iter().map(|(_, case)| case));
    cases.extend(Answer::ALL.map(|said| all_factors(guidance, said)));
    cases.extend([Case::default(), situations::busy()]);
    cases.extend(situations::on_top(guidance));
    cases.extend(of_gates(guidance));
    cases.extend(demo::families(start()));
    cases.extend((0..MADE_UP).map(|seed| made_up(seed, guidance)));
    let careful = Region { light_signs: LightSigns::Two, handle_with_care: true, ..usual.clone() };
    for case in acted_on(guidance).into_iter().chain([situations::busy()]) {
        look(&case, guidance, &careful, &mut met);
    }
    for (at, case) in cases.iter().enumerate() {
        let region = if at % 2 == 0 { &usual } else { &careful };
        look(case, guidance, region, &mut met);
    }
    look_at_signs(guidance, &usual, &mut met);
    wanted(guidance).difference(&met.0).cloned().collect()
}

/// Each sign of the risk picture by itself.
fn look_at_signs(guidance: &Guidance, region: &Region, met: &mut Standing) {
    for factor in &guidance.risks().factors {
        for sign in &factor.told {
            look(&signed(guidance, sign, factor.protects), guidance, region, met);
        }
    }
    for group in &guidance.risks().groups {
        for sign in &group.when {
            let advice = look(&signed(guidance, sign, false), guidance, region, met);
            if advice.risks.iter().any(|one| one.group == group.id) {
                met.note(format!("group {} by {sign:?}", group.id));
            }
        }
    }
}

#[test]
fn everything_in_the_model_comes_about_and_stays_away() {
    let unreached = unreached(guidance());
    assert!(unreached.is_empty(), "no case shows: {unreached:#?}");
}
