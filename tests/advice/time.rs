//! Time alone never reassures: the same case, advised on later days with no new
//! record, never looks calmer than it did.

use casuskompas::advice::meldcode::StepState;
use casuskompas::advice::{Advice, Facts, GateState, MeldcodeReport, Told, Why, advise};
use casuskompas::case::record::{Change, Trail, each_mut};
use casuskompas::case::{
    Aanvraag, Action, Afspraak, Afweging, Answer, Ave, AveDecision, Born, Case, Closing,
    Consultatie, Consulted, Controle, FamilyProfile, Gewogen, HoeVaak, Huisverbod, Incident,
    Kindcontact, Kindgesprek, MARKS, Marks, Melding, MeldingTo, Moment, MomentKind, Observation,
    Opinion, Overtreding, Passage, Phase, Place, PlanStatus, PlanVersion, PlanVersionId,
    PriorityStatus, QuestionId, Reading, Relation, RelationKind, Route, RouteAntwoord, SafetyScore,
    Score, Stagnatie, StagnatieKind, Terugblik, ViolenceForm, Waakvlam, WaakvlamContact, Weging,
    ron,
};
use casuskompas::guidance::logic::Truth;
use casuskompas::guidance::{Guidance, LightSigns, Raising, Region, Reporting, Setting};
use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use strum::VariantArray;

pub(super) fn start() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 19).unwrap()
}

pub(crate) fn guidance() -> &'static Guidance {
    use std::sync::LazyLock;
    static GUIDANCE: LazyLock<Guidance> = LazyLock::new(|| Guidance::embedded().unwrap());
    &GUIDANCE
}

/// Numbers that a seed always gives in the same order.
pub(super) struct Dice(pub(super) u64);

impl Dice {
    pub(super) fn below(&mut self, sides: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn one_in(&mut self, sides: u64) -> bool {
        self.below(sides) == 0
    }

    pub(super) fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[usize::try_from(self.below(all.len() as u64)).unwrap()]
    }

    /// A day up to the start, mostly of the last months.
    pub(super) fn past(&mut self) -> NaiveDate {
        let span = self.one_of(&[10, 40, 120, 500]);
        start() - Days::new(self.below(span))
    }

    fn perhaps_past(&mut self) -> Option<NaiveDate> {
        (!self.one_in(6)).then(|| self.past())
    }

    fn answer(&mut self) -> Answer {
        self.one_of(&Answer::ALL)
    }
}

/// A case in which anything may have been recorded up to the start.
pub(crate) fn made_up(seed: u64, guidance: &Guidance) -> Case {
    let mut dice = Dice(seed);
    let mut case = Case { opened_on: dice.perhaps_past(), ..Case::default() };
    people(&mut dice, &mut case);
    talked(&mut dice, &mut case);
    answers(&mut dice, &mut case, guidance);
    happened(&mut dice, &mut case);
    planned(&mut dice, &mut case);
    weighed(&mut dice, &mut case);
    stuck(&mut dice, &mut case);
    closed(&mut dice, &mut case);
    established(&mut dice, &mut case);
    marked(&mut dice, &mut case);
    case
}

/// Anything may be marked, which says who may know of it and nothing else.
fn marked(dice: &mut Dice, case: &mut Case) {
    each_mut(case, &mut Trail::default(), &mut |_, _, field, change| {
        if let (MARKS, Change::Choices(marks), true) = (field.name, change, dice.one_in(5)) {
            marks.set(usize::try_from(dice.below(3)).unwrap(), true);
        }
    });
}

fn people(dice: &mut Dice, case: &mut Case) {
    for _ in 0..dice.below(5) {
        let place = dice.one_of(&Place::ALL);
        let id = case.family.add(place);
        let (born, spoken_on) = (dice.below(10), dice.perhaps_past());
        let person = case.family.person_mut(id).unwrap();
        person.spoken_on = spoken_on;
        // Who is three now is asked in a year.
        person.born = Some(Born::On(start() - Days::new(born * 365 + 30)));
        if dice.one_in(3) {
            let score = Score::try_from(u8::try_from(dice.below(11)).unwrap()).unwrap();
            let words = dice.one_of(&["", "Het is rustig."]).to_owned();
            let (on, id) = (dice.past(), Default::default());
            case.safety_scores.push(SafetyScore {
                id,
                person: case.family.people[0].id,
                score,
                on,
                words,
                marks: Marks::new(),
            });
        }
    }
    if let ([first, .., last], true) = (case.family.people.as_slice(), dice.one_in(3)) {
        let (from, to, kind) = (first.id, last.id, dice.one_of(&RelationKind::ALL));
        case.family.relations.push(Relation { from, to, kind, ..Relation::default() });
    }
    if dice.one_in(5) {
        case.family.profile = Some(FamilyProfile::IntiemeTerreur);
    }
    if dice.one_in(5) {
        case.violence.insert(ViolenceForm::DwingendeControle);
    }
}

/// Children who were seen and spoken with, or not.
fn talked(dice: &mut Dice, case: &mut Case) {
    for _ in 0..dice.below(4) {
        let people = case.family.people.iter().map(|one| one.id);
        case.kindgesprekken.push(Kindgesprek {
            children: people.filter(|_| dice.one_in(2)).collect(),
            on: dice.perhaps_past(),
            kind: dice.one_of(&Kindcontact::ALL),
            alone: dice.answer(),
            words: dice.one_of(&["", "Ik ben bang."]).to_owned(),
            done_with_it: dice.one_of(&["", "Besproken met school."]).to_owned(),
            vertrouwenspersoon: dice.answer(),
            ..Kindgesprek::default()
        });
    }
}

fn answers(dice: &mut Dice, case: &mut Case, guidance: &Guidance) {
    let often = dice.one_of(&[1, 2, 6]);
    for atom in guidance.atoms() {
        if !dice.one_in(often) {
            continue;
        }
        let mut seen =
            Observation { answer: dice.answer(), on: dice.perhaps_past(), ..Observation::NOTHING };
        seen.not_applicable = dice.one_in(8);
        seen.gone_through_on = dice.perhaps_past().filter(|_| dice.one_in(2));
        for _ in 0..dice.below(3) {
            seen.earlier.push(Reading {
                answer: dice.answer(),
                on: dice.perhaps_past(),
                ..Reading::default()
            });
        }
        *case.observations.entry(&QuestionId(atom.id.clone())) = seen;
    }
}

fn happened(dice: &mut Dice, case: &mut Case) {
    for _ in 0..dice.below(4) {
        case.incidents.push(Incident {
            on: dice.perhaps_past(),
            learned_on: dice.one_in(3).then(|| dice.past()),
            weapon: dice.answer(),
            injury: dice.answer(),
            strangulation: dice.answer(),
            sexual: dice.answer(),
            doctor_on: dice.one_in(3).then(|| dice.past()),
            csg_on: dice.one_in(3).then(|| dice.past()),
            children_present: dice.answer(),
            ..Incident::default()
        });
    }
    for _ in 0..dice.below(3) {
        let on = dice.perhaps_past();
        case.huisverboden.push(Huisverbod {
            on,
            at: dice.one_of(&["", "21:15"]).to_owned(),
            extended_until: on.filter(|_| dice.one_in(3)).map(|on| on + Days::new(28)),
            decided_on: dice.one_in(3).then(|| dice.past()),
            ended_on: dice.one_in(4).then(|| dice.past()),
            ..Huisverbod::default()
        });
    }
    if dice.one_in(6) {
        case.overtredingen.push(Overtreding { on: dice.perhaps_past(), ..Overtreding::default() });
    }
    for _ in 0..dice.below(3) {
        let kind = dice.one_of(&MomentKind::ALL);
        case.agenda.push(Moment { kind, done_on: Some(dice.past()), ..Moment::default() });
    }
}

/// Perhaps closed, and perhaps opened again, with contacts of which anything may
/// have been told.
fn closed(dice: &mut Dice, case: &mut Case) {
    if dice.one_in(2) {
        return;
    }
    let (on, waakvlam) = (dice.past(), Some(dice.one_of(&Waakvlam::ALL)));
    case.closings.push(Closing { on: Some(on), waakvlam, ..Closing::default() });
    case.closed_on = Some(on);
    for _ in 0..dice.below(4) {
        let person = case.family.people.first().map(|person| person.id);
        case.waakvlam.push(WaakvlamContact {
            on: dice.perhaps_past(),
            with: person.into_iter().filter(|_| dice.one_in(2)).collect(),
            violence: dice.answer(),
            user: dice.answer(),
            problems: dice.answer(),
            is_last: dice.one_in(6),
            last_because: "Afgesproken.".to_owned(),
            ..WaakvlamContact::default()
        });
    }
    if dice.one_in(3) {
        case.reopen(start(), "", "");
    }
}

fn planned(dice: &mut Dice, case: &mut Case) {
    case.phases.current = dice.one_of(&Phase::ALL);
    if dice.one_in(2) {
        case.phases.passages.push(Passage {
            from: Phase::DirecteVeiligheid,
            to: case.phases.current,
            on: dice.past(),
            by: String::new(),
            gate_was_open: true,
            reason: String::new(),
            second_pair_of_eyes: String::new(),
        });
    }
    for _ in 0..dice.below(3) {
        let plan = case.phases.top3_mut(case.phases.current);
        let (id, _) = plan.add();
        plan.set_status(id, dice.one_of(&PriorityStatus::ALL));
        let due = start() + Days::new(dice.below(60)) - Days::new(30);
        let action =
            Action { due: Some(due), done_on: dice.one_in(2).then(start), ..Action::default() };
        plan.get_mut(id).unwrap().actions.push(action);
    }
    if dice.one_in(3) {
        case.decisions.record(AveDecision {
            level: dice.one_of(&Ave::ALL),
            on: dice.past(),
            recorded_at: None,
            by: String::new(),
            consulted: String::new(),
            reason: String::new(),
            departure: String::new(),
            advice: Default::default(),
            down: Default::default(),
        });
    }
    if dice.one_in(2) {
        case.regie.casusregie.name = "S. de Wit".to_owned();
    }
}

/// Agreements that were looked at or not, and what somebody noted about being stuck.
fn stuck(dice: &mut Dice, case: &mut Case) {
    for _ in 0..dice.below(3) {
        let looks = dice.below(3);
        let controles = (0..looks).map(|_| Controle {
            on: dice.perhaps_past(),
            kept: dice.answer(),
            ..Controle::default()
        });
        let controles = controles.collect();
        let (on, every) = (dice.perhaps_past(), dice.one_of(&HoeVaak::ALL));
        let ended_on = dice.one_in(4).then(|| dice.past());
        case.afspraken.push(Afspraak { on, every, controles, ended_on, ..Afspraak::default() });
    }
    for _ in 0..dice.below(3) {
        case.aanvragen.push(Aanvraag {
            route: Some(dice.one_of(&Route::ALL)),
            on: dice.perhaps_past(),
            answer: dice.one_of(&RouteAntwoord::ALL),
            until: dice.one_in(2).then(|| start() + Days::new(dice.below(400))),
            ended_on: dice.one_in(4).then(|| dice.perhaps_past()).flatten(),
            ..Aanvraag::default()
        });
    }
    for _ in 0..dice.below(3) {
        case.stagnaties.push(Stagnatie {
            kind: Some(dice.one_of(&StagnatieKind::ALL)),
            since: dice.perhaps_past(),
            discussed_on: dice.one_in(2).then(|| dice.past()),
            ended_on: dice.one_in(4).then(|| dice.past()),
            ..Stagnatie::default()
        });
    }
}

/// Perhaps plans, of the whole family or of each apart, established or not.
fn established(dice: &mut Dice, case: &mut Case) {
    for number in 1..=dice.below(4) {
        let people = case.family.people.iter().map(|one| one.id).collect::<Vec<_>>();
        let own = dice.one_in(2).then(|| people.first().copied()).flatten();
        let agrees = dice.one_of(&Answer::ALL);
        let opinions =
            people.iter().map(|id| Opinion { person: *id, agrees, ..Opinion::default() });
        let reviews = (0..dice.below(3)).map(|_| Terugblik {
            on: dice.perhaps_past(),
            helps: dice.answer(),
            ..Terugblik::default()
        });
        let reviews = reviews.collect();
        case.plans.push(PlanVersion {
            id: PlanVersionId(u32::try_from(number).unwrap()),
            phase: dice.one_of(&Phase::ALL),
            person: own.unwrap_or_default(),
            status: dice.one_of(&PlanStatus::ALL),
            established_on: dice.perhaps_past(),
            review_on: dice.perhaps_past(),
            opinions: opinions.collect(),
            reviews,
            ..PlanVersion::default()
        });
    }
}

/// Anything of the meldcode.
fn weighed(dice: &mut Dice, case: &mut Case) {
    let code = &mut case.meldcode;
    for _ in 0..dice.below(3) {
        let mut answer = || Afweging {
            answer: (!dice.one_in(3)).then(|| dice.one_of(&Gewogen::ALL)),
            ..Afweging::default()
        };
        code.wegingen.push(Weging {
            vermoeden: answer(),
            onveiligheid: answer(),
            effectieve_hulp: answer(),
            hulp_aanvaard: answer(),
            duurzaam_veilig: answer(),
            on: dice.perhaps_past(),
            report: dice.answer(),
            decided_on: dice.perhaps_past(),
            weighed_with: dice.one_of(&["", "K. Jansen"]).to_owned(),
            ..Weging::default()
        });
    }
    if dice.one_in(3) {
        let with = dice.one_of(&Consulted::ALL);
        code.consultaties.push(Consultatie { with, on: dice.perhaps_past(), ..Default::default() });
    }
    if dice.one_in(3) {
        let to = dice.one_of(&MeldingTo::ALL);
        code.meldingen.push(Melding { to, on: dice.perhaps_past(), ..Default::default() });
    }
}

/// That nothing looks calmer later; both are of the same case.
fn never_calmer(before: &Advice, after: &Advice) {
    assert!(after.lowest >= before.lowest, "the lowest level fell");
    assert!(after.highest >= before.highest, "the highest level fell");
    assert!(
        after.level != Some(Ave::One) || before.level == Some(Ave::One),
        "AVE 1 came by itself"
    );
    assert!(after.level >= before.level || before.level == Some(Ave::One), "the level fell");
    for alert in &before.alerts {
        let later = after.alerts.iter().find(|one| one.id == alert.id);
        let later = later.unwrap_or_else(|| panic!("{} went away", alert.id));
        assert!(alert.settled.is_some() || later.settled.is_none(), "{} settled itself", alert.id);
        assert!(later.urgency <= alert.urgency, "{} became less pressing", alert.id);
    }
    let open = |advice: &Advice| advice.phase.gate == GateState::Open;
    assert!(!open(after) || open(before), "the gate opened");
    let closed = |advice: &Advice| advice.phase.gate == GateState::Closed;
    assert!(!closed(before) || closed(after), "the gate is no longer closed");
    assert!(before.phase.back_to_start.is_none() || after.phase.back_to_start.is_some());
    let (was, is) = (&before.meldcode, &after.meldcode);
    assert!(was.report != Reporting::Yes || is.report == Reporting::Yes, "a report went away");
    let asks = |one: &MeldcodeReport| matches!(one.report, Reporting::Yes | Reporting::Consult);
    assert!(!asks(was) || asks(is), "advice is no longer asked");
    assert!(was.report == Reporting::No || is.report != Reporting::No, "no report came by itself");
    let done = |one: &MeldcodeReport| one.steps.map(StepState::is_done);
    assert!(done(was).iter().zip(done(is)).all(|(was, is)| *was || !is), "a step got done");
    for (was, is) in before.routes.iter().zip(&after.routes) {
        assert!(is.state >= was.state || was.state == Truth::Open, "{:?} fits no more", was.id);
        assert!(was.state != Truth::Open || is.state != Truth::No, "{:?} is no more", was.id);
    }
    for stuck in &before.stagnation {
        let later = after.stagnation.iter().find(|one| one.kind == stuck.kind);
        let later = later.unwrap_or_else(|| panic!("{:?} went away", stuck.kind));
        assert!(later.since <= stuck.since || stuck.since.is_none(), "it began later");
        assert!(stuck.taken_up.is_some() || later.taken_up.is_none(), "it took itself up");
    }
    let days = |advice: &Advice| advice.phase.days_without_violence;
    assert!(days(after) <= days(before), "days without violence came by themselves");
    let steps = |advice: &Advice, id: &str| advice.next_steps.iter().any(|one| one.id == id);
    // Who becomes old enough to tell is spoken with instead of seen.
    let asked = |advice: &Advice| steps(advice, "zien") || steps(advice, "kinderen");
    assert!(!asked(before) || asked(after), "no child is asked for any more");
    for (was, is) in before.children.iter().zip(&after.children) {
        assert!(!was.open || is.open, "a child was seen by itself");
        assert!(is.unanswered >= was.unanswered, "it was answered by itself");
        assert!(
            was.vertrouwenspersoon != Some(Told::NotYet)
                || is.vertrouwenspersoon == Some(Told::NotYet)
        );
    }
    for id in [
        "kinderen",
        "kindwoorden",
        "vertrouwenspersoon",
        "volwassenen",
        "terug",
        "te-laat",
        "stokt",
        "route",
    ] {
        assert!(!steps(before, id) || steps(after, id), "{id} went away");
    }
}

/// That no question got its reassuring answer by itself.
fn no_reassurance_comes(guidance: &Guidance, before: &Facts, after: &Facts) {
    for (place, atom) in guidance.atoms().iter().enumerate() {
        let calm = Answer::known(atom.reassuring() == Raising::Yes);
        let came = after.answer(place) == calm && before.answer(place) != calm;
        assert!(!came, "{} got a reassuring answer", atom.id);
    }
}

/// Advises every so many days, over years, and holds each day against the one before.
fn walk(case: &Case, guidance: &Guidance, region: &Region, mut step: impl FnMut() -> u64) {
    let mut day = start();
    let mut before = advise(case, guidance, region, day);
    while day < start() + Days::new(1500) {
        let facts = Facts::of(case, guidance, day);
        day = day + Days::new(step());
        let after = advise(case, guidance, region, day);
        never_calmer(&before, &after);
        no_reassurance_comes(guidance, &facts, &Facts::of(case, guidance, day));
        before = after;
    }
}

pub(super) fn region(setting: Setting) -> Region {
    Region { setting, ..guidance().region("nl").unwrap().clone() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, ..ProptestConfig::default() })]

    #[test]
    fn time_alone_never_reassures(
        seed in any::<u64>(),
        setting in prop::sample::select(Setting::VARIANTS),
        light_signs in prop::sample::select(&[LightSigns::One, LightSigns::Two][..]),
    ) {
        let case = made_up(seed, guidance());
        let mut dice = Dice(seed ^ 1);
        let region = Region { light_signs, ..region(setting) };
        walk(&case, guidance(), &region, || 1 + dice.below(40));
    }
}

#[test]
fn the_families_never_look_calmer_day_by_day_and_later_week_by_week_over_years() {
    for case in casuskompas::demo::families(start()) {
        let mut days = 0;
        walk(&case, guidance(), &region(Setting::Gewoon), || {
            days += 1;
            if days < 200 { 1 } else { 7 }
        });
    }
}

/// The shipped data with every number and every event that ends an answer drawn
/// anew, in so far as the check lets it pass.
fn other_model(seed: u64) -> Guidance {
    let mut dice = Dice(seed);
    let sources = Guidance::sources().iter().map(|(name, text)| {
        let mut lines = String::new();
        for line in text.lines() {
            lines.push_str(&redrawn(line, &mut dice));
            lines.push('\n');
        }
        ((*name).to_owned(), lines)
    });
    let sources: Vec<(String, String)> = sources.collect();
    Guidance::from_sources(&sources).unwrap()
}

fn redrawn(line: &str, dice: &mut Dice) -> String {
    let mut line = line.to_owned();
    if let Some(at) = line.find("good_for: ") {
        let end = at + line[at..].find([',', ')']).unwrap();
        let end = if line[at..end].contains('(') { end + 1 } else { end };
        let days = 1 + dice.below(300);
        let term = if dice.one_in(4) { "Always".to_owned() } else { format!("Days({days})") };
        line.replace_range(at..end, &format!("good_for: {term}"));
    }
    if dice.one_in(2) {
        line = line.replace(", ends_with: [Incident]", "");
    }
    if let Some(at) =
        line.find("limit: ").filter(|_| line.contains("Incident") || line.contains("Free"))
    {
        let end = at + line[at..].find([',', ')']).unwrap();
        line.replace_range(at..end, &format!("limit: {}", 1 + dice.below(200)));
    }
    line
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn time_alone_never_reassures_in_other_models_either(seed in any::<u64>()) {
        let model = other_model(seed);
        for offset in 0..4 {
            let case = made_up(seed.wrapping_add(offset), &model);
            let mut dice = Dice(seed ^ offset);
            walk(&case, &model, &region(Setting::Gewoon), || 1 + dice.below(90));
        }
    }
}

pub(super) fn advice(case: &Case, on: NaiveDate) -> Advice {
    advise(case, guidance(), &region(Setting::Gewoon), on)
}

pub(super) fn read(text: &str) -> Case {
    ron::from_text(text).unwrap()
}

#[test]
fn nine_months_later_nothing_is_certain_any_more() {
    let mut case = read(r#"(opened_on: "2026-02-01")"#);
    for atom in guidance().atoms() {
        let calm = Answer::known(atom.reassuring() == Raising::Yes);
        case.observations.set(&QuestionId(atom.id.clone()), calm, "2026-02-12".parse().unwrap());
    }
    let then = advice(&case, "2026-02-12".parse().unwrap());
    assert_eq!((then.level, then.highest), (Some(Ave::One), Ave::One));
    let now = advice(&case, "2026-11-12".parse().unwrap());
    assert_eq!((now.level, now.highest), (None, Ave::Four));
    let first = &now.ask_again[0];
    assert_eq!(
        (first.question.0.as_str(), first.was, first.why),
        ("levensgevaar-nu", Answer::No, Why::Age)
    );
    assert_eq!(first.on, Some("2026-02-12".parse().unwrap()));
}

#[test]
fn a_worry_leaves_by_a_later_answer_and_by_nothing_else() {
    let read = |answers: &str| {
        let case =
            read(&format!(r#"(opened_on: "2026-01-01", observations: {{"stalking": {answers}}})"#));
        let advice = advice(&case, start());
        advice.alerts.iter().any(|one| one.id == "A4")
    };
    assert!(read(r#"(answer: Yes, on: "2026-01-03")"#), "however long ago");
    assert!(read(r#"[(answer: Yes, on: "2026-11-03"), (answer: No, on: "2026-11-02")]"#));
    assert!(!read(r#"[(answer: No, on: "2026-11-04"), (answer: Yes, on: "2026-11-03")]"#));
    assert!(read(r#"[(answer: Yes, on: "2026-11-03"), (answer: No)]"#), "of the day of opening");
    assert!(read(r#"[(answer: Yes, on: "2026-11-03"), (answer: Unknown, on: "2026-11-10")]"#));
    assert!(!read(
        r#"(answer: Unknown, on: "2026-11-10", earlier: [(answer: No, on: "2026-11-03")])"#
    ));
}

#[test]
fn what_happened_later_ends_a_reassurance_and_says_why() {
    let case = read(
        r#"(opened_on: "2026-10-01",
            incidents: [(on: "2026-11-10", what: "Geduwd.")],
            observations: {
                "acuut-onveilig": (answer: No, on: "2026-11-09"),
                "levensgevaar-nu": (answer: No, on: "2026-11-10"),
                "afspraken-gecontroleerd": (answer: Yes, on: "2026-11-11"),
                "veiligheidsplan-met-allen": (answer: Yes, on: "2026-11-12"),
                "nieuw-geweld-sinds-afspraken": (not_applicable: true, on: "2026-11-12"),
            })"#,
    );
    let advice = advice(&case, start());
    let again: Vec<_> =
        advice.ask_again.iter().map(|one| (one.question.0.as_str(), one.was, one.why)).collect();
    assert_eq!(
        again,
        [
            ("acuut-onveilig", Answer::No, Why::Incident),
            ("nieuw-geweld-sinds-afspraken", Answer::No, Why::Record),
            ("afspraken-gecontroleerd", Answer::Yes, Why::Agreements),
        ],
        "what was answered on the day itself knew of it"
    );
}

#[test]
fn that_a_question_does_not_apply_is_an_answer_of_its_day() {
    let value = |answers: &str| {
        let case = read(&format!(
            r#"(opened_on: "2026-01-01", observations: {{"kindcheck-gedaan": {answers}}})"#
        ));
        let facts = Facts::of(&case, guidance(), start());
        facts.answer(guidance().atom_index("kindcheck-gedaan").unwrap())
    };
    let before = r#"earlier: [(answer: No, on: "2026-11-03")]"#;
    let absent = |on: &str| value(&format!(r#"(not_applicable: true, on: "{on}", {before})"#));
    assert_eq!(absent("2026-11-10"), Answer::Yes, "no children, it turned out");
    assert_eq!(absent("2026-11-02"), Answer::No, "what came later counts");
    let children = r#"family: (people: [(id: 1, name: "Noor", place: Child)])"#;
    let case = read(&format!(
        r#"({children}, observations: {{"kindcheck-gedaan": (not_applicable: true, on: "2026-11-10", {before})}})"#
    ));
    let facts = Facts::of(&case, guidance(), start());
    let place = guidance().atom_index("kindcheck-gedaan").unwrap();
    assert_eq!(facts.answer(place), Answer::No, "there are children");
}

#[test]
fn an_alert_is_settled_only_by_what_came_later_and_fits() {
    let settled = |answers: &str, id: &str| {
        let case = read(&format!(
            r#"(opened_on: "2026-01-01", observations: {{"structureel-onveilig": (answer: Yes, on: "2026-11-10"), "stalking": (answer: Yes, on: "2026-11-10"), {answers}}})"#
        ));
        let advice = advice(&case, start());
        let alert = advice.alerts.iter().find(|one| one.id == id).unwrap().clone();
        alert.settled.map(|settled| (settled.how, settled.on.unwrap().to_string()))
    };
    let told = |how: &str, on: &str| Some((how.to_owned(), on.to_owned()));
    let winter = r#""veilig-thuis-geraadpleegd": (answer: Yes, on: "2026-02-01")"#;
    assert_eq!(settled(winter, "A4"), None);
    let asked = r#""veilig-thuis-geraadpleegd": (answer: Yes, on: "2026-11-10")"#;
    assert_eq!(settled(asked, "A4"), told("veilig-thuis-geraadpleegd", "2026-11-10"));
    assert_eq!(settled(asked, "A5"), None, "asking advice is not reporting");
    let reported = r#""gemeld-bij-veilig-thuis": (answer: Yes, on: "2026-11-11")"#;
    assert_eq!(settled(reported, "A5"), told("gemeld-bij-veilig-thuis", "2026-11-11"));
    assert_eq!(settled(reported, "A4"), told("gemeld-bij-veilig-thuis", "2026-11-11"));
}

#[test]
fn an_incident_counts_by_itself() {
    let alerts = |marks: &str| {
        let case = read(&format!(r#"(incidents: [(on: "2026-11-17", {marks})])"#));
        let advice = advice(&case, start());
        advice.alerts.into_iter().map(|one| one.id).collect::<Vec<_>>()
    };
    assert_eq!(alerts("injury: Yes"), ["A2"]);
    assert_eq!(alerts("weapon: Yes"), ["A2"]);
    assert_eq!(alerts("strangulation: Yes"), ["A2", "A4", "A9"]);
    assert_eq!(alerts("children_present: Yes"), ["A12"]);
    assert_eq!(alerts("police: Yes"), [""; 0]);
}

#[test]
fn heard_planned_and_checked_count_only_after_the_last_violence() {
    let text = |spoken: &str, score: &str| {
        format!(
            r#"(opened_on: "2026-01-01",
                family: (people: [(id: 1, name: "Noor", place: Child, born: On("2016-01-01"), spoken_on: "{spoken}")]),
                safety_scores: [(person: 1, score: 6, on: "{score}", words: "Ik slaap weer.")],
                incidents: [(on: "2026-11-10")])"#
        )
    };
    let asks = |spoken, score| {
        let advice = advice(&read(&text(spoken, score)), start());
        advice.next_steps.iter().any(|one| one.id == "kinderen")
    };
    assert!(asks("2026-11-09", "2026-11-01"));
    assert!(!asks("2026-11-10", "2026-11-01"));
    assert!(!asks("2026-11-09", "2026-11-12"), "a score in her own words is a talk");
}

#[test]
fn earlier_violence_that_comes_to_light_leads_back_to_the_start() {
    let back = |incident: &str| {
        let case = read(&format!(
            r#"(phases: (current: Herstel, passages: [(from: Risicos, to: Herstel, on: "2026-09-01")]), incidents: [{incident}])"#
        ));
        advice(&case, start()).phase.back_to_start.is_some()
    };
    assert!(!back(r#"(on: "2026-03-01")"#));
    assert!(back(r#"(on: "2026-10-01")"#));
    assert!(back(r#"(on: "2026-03-01", learned_on: "2026-10-01")"#));
}

#[test]
fn who_controls_is_not_pressed_and_confirms_nothing() {
    let text = r#"(opened_on: "2026-01-01",
        family: (
            people: [(id: 1, name: "Vader"), (id: 2, name: "Moeder", spoken_on: "2026-10-01"), (id: 3, name: "Hulp", place: Professional), (id: 4, name: "Zorg", place: Professional)],
            relations: [RELATIONS],
        ),
        incidents: [(on: "2026-09-01")],
        safety_scores: [(person: 1, score: 9, on: "2026-11-15", words: "Niets aan de hand.")],
        phases: (directe_veiligheid: (active: [(id: 1, title: "Rust")])))"#;
    let with = |relations: &str| advice(&read(&text.replace("RELATIONS", relations)), start());
    let free = with("");
    assert_eq!(free.phase.confirmed_on, Some("2026-11-15".parse().unwrap()));
    assert!(!free.apart && free.warnings.iter().any(|one| one.text.contains("Vader")));
    let controlled = with("(from: 1, to: 2, kind: Control)");
    assert_eq!(controlled.phase.confirmed_on, Some("2026-10-01".parse().unwrap()));
    assert!(controlled.apart, "coercive control is a red flag by itself");
    assert!(controlled.alerts.iter().any(|one| one.id == "A4"));
    assert!(controlled.warnings.iter().all(|one| !one.text.contains("ingestemd")));
    let missing = controlled.phase.undecided.join(" ");
    assert!(missing.contains("ieder apart") && !missing.contains("alle gezinsleden is gemaakt"));
    let helped = |advice: &Advice| advice.criteria.iter().find(|one| one.id == "C3").unwrap().state;
    assert_ne!(helped(&free), helped(&with("(from: 3, to: 2, kind: Control)")));
}

#[test]
fn down_from_ave_4_goes_by_3_while_chains_are_needed() {
    let text = r#"(opened_on: "2026-10-01",
        decisions: [(level: 4, on: "2026-11-01")],
        observations: {"ketenaanpak-nodig": (answer: KETEN, on: "2026-11-10"), "hulp-nodig": (answer: Yes, on: "2026-11-10")})"#;
    let lowest = |keten: &str| advice(&read(&text.replace("KETEN", keten)), start()).lowest;
    assert_eq!(lowest("Yes"), Ave::Three);
    assert_eq!(lowest("No"), Ave::Two);
}

/// That an incident without a day had no weapon is known, but not for ever.
#[test]
fn what_an_undated_incident_did_not_show_ages_as_well() {
    let case = read(r#"(opened_on: "2026-10-20", incidents: [(what: "Ruzie", weapon: No)])"#);
    let answer = |on: &str| {
        let facts = Facts::of(&case, guidance(), on.parse().unwrap());
        facts.answer(guidance().atom_index("wapen-bij-incident").unwrap())
    };
    assert_eq!(answer("2026-11-01"), Answer::No);
    assert_eq!(answer("2027-02-01"), Answer::Unknown);
}
