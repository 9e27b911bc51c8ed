//! Criteria, alerts, gates and the rest of the advice, case by case.

use casuskompas::advice::{
    Advice, CriterionReport, GateState, Side, WarningKind, advise, needs, report, shift,
};
use casuskompas::case::{
    Action, AdviceGiven, Answer, Ave, AveDecision, Born, Case, Incident, Moment, MomentKind,
    Passage, PersonId, Phase, Place, PriorityStatus, QuestionId,
};
use casuskompas::guidance::logic::Truth;
use casuskompas::guidance::{Guidance, LightSigns, Region, Setting, Urgency};
use chrono::{Days, NaiveDate};
use strum::VariantArray;

const MARKS: [&str; 10] = [
    "letsel-met-behandeling",
    "verwurging-kort-geleden",
    "wapen-gebruikt",
    "seksueel-misbruik-herhaling",
    "verzorger-in-crisis",
    "basiszorg-ontbreekt",
    "dreiging-doden-of-meenemen",
    "gevlucht-voor-geweld",
    "zwangerschap-in-gevaar",
    "onnodige-behandeling",
];

const FLAGS: [&str; 14] = [
    "stalking",
    "doodsbedreiging",
    "wapen-in-bezit",
    "partnergeweld-kort-geleden",
    "geweld-in-zwangerschap",
    "gedwongen-seks",
    "zorg-onthouden",
    "verwurging-kort-geleden",
    "verwurging-ooit",
    "hevige-angst",
    "durft-niet-te-praten",
    "dwingende-controle",
    "geweld-wordt-erger",
    "verbod-genegeerd",
];

/// Atoms of the levels with the answer that argues for more.
const RAISING: [(&str, Answer); 23] = [
    ("signalen-gewogen", Answer::Yes),
    ("gezin-en-netwerk-redden-het", Answer::Yes),
    ("hulp-nodig", Answer::Yes),
    ("meerdere-leefgebieden", Answer::Yes),
    ("meer-dan-een-professional", Answer::Yes),
    ("domeinoverstijgend", Answer::Yes),
    ("acuut-onveilig", Answer::Yes),
    ("acuut-kenmerk", Answer::Yes),
    ("rode-vlag", Answer::Yes),
    ("structureel-onveilig", Answer::Yes),
    ("nieuw-geweld-sinds-afspraken", Answer::Yes),
    ("incident-90-dagen", Answer::Yes),
    ("zelfde-afspraken", Answer::No),
    ("samenwerking-stokt", Answer::Yes),
    ("afspraak-te-laat", Answer::Yes),
    ("prioriteit-stagneert", Answer::Yes),
    ("casusregie-duidelijk", Answer::No),
    ("ketenaanpak-nodig", Answer::Yes),
    ("bijzondere-expertise", Answer::Yes),
    ("onrust-of-media", Answer::Yes),
    ("burgemeester-of-driehoek-nodig", Answer::Yes),
    ("dodelijk-of-bijna", Answer::Yes),
    ("ernstig-signaal", Answer::Yes),
];

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 19).unwrap()
}

/// The beginning of that day.
fn midnight() -> chrono::NaiveDateTime {
    today().and_time(chrono::NaiveTime::MIN)
}

fn ago(days: u64) -> NaiveDate {
    today() - Days::new(days)
}

fn region(setting: Setting) -> Region {
    Region { setting, ..guidance().region("nl").unwrap().clone() }
}

fn guidance() -> &'static Guidance {
    use std::sync::LazyLock;
    static GUIDANCE: LazyLock<Guidance> = LazyLock::new(|| Guidance::embedded().unwrap());
    &GUIDANCE
}

fn advice_under(case: &Case, setting: Setting) -> Advice {
    advise(case, guidance(), &region(setting), today())
}

fn advice(case: &Case) -> Advice {
    advice_under(case, Setting::Gewoon)
}

fn answer(case: &mut Case, id: &str, answer: Answer) {
    assert!(guidance().atom(id).is_some(), "{id} is no question");
    case.observations.set(&QuestionId::from(id), answer, ago(3));
}

fn with(yes: &[&str], no: &[&str]) -> Case {
    let mut case = Case::default();
    yes.iter().for_each(|id| answer(&mut case, id, Answer::Yes));
    no.iter().for_each(|id| answer(&mut case, id, Answer::No));
    case
}

/// A case in which everything is known and reassuring.
fn calm() -> Case {
    let mut case = Case::default();
    for (id, raising) in RAISING {
        answer(&mut case, id, Answer::known(raising == Answer::No));
    }
    case
}

/// The calm case with some atoms at their raising value.
fn calm_but(raised: &[&str]) -> Case {
    let mut case = calm();
    for id in raised {
        let (_, raising) = RAISING.into_iter().find(|(known, _)| known == id).unwrap();
        answer(&mut case, id, raising);
    }
    case
}

fn state(advice: &Advice, id: &str) -> Truth {
    advice.criteria.iter().find(|one| one.id == id).unwrap().state
}

fn level(case: &Case, setting: Setting) -> Option<u8> {
    advice_under(case, setting).level.map(Ave::number)
}

fn alerts(case: &Case) -> Vec<String> {
    advice(case).alerts.into_iter().map(|one| one.id).collect()
}

#[test]
fn with_nothing_known_there_is_no_level_and_a_list_of_what_to_answer() {
    let advice = advice(&Case::default());
    assert_eq!(advice.level, None);
    assert_eq!((advice.lowest, advice.highest), (Ave::One, Ave::Four));
    // That nothing was decided is known.
    let open = |one: &CriterionReport| one.state == Truth::Open || one.id == "C10";
    assert!(advice.criteria.iter().all(open));
    let asked: Vec<&str> =
        advice.decisive_questions.iter().map(|one| one.question.0.as_str()).collect();
    for (id, _) in RAISING.iter().skip(2) {
        assert!(asked.contains(id), "{id} can change the level and is not asked");
    }
    assert_eq!(asked.len(), RAISING.len() - 2);
    assert!(advice.alerts.is_empty());
}

#[test]
fn each_criterion_holds_with_its_facts_is_no_when_calm_and_open_when_unknown() {
    let table: [(&str, &[&str]); 24] = [
        ("C1", &["signalen-gewogen", "gezin-en-netwerk-redden-het"]),
        ("C2", &["hulp-nodig"]),
        ("C2-leefgebieden", &["meerdere-leefgebieden"]),
        ("C3", &["meer-dan-een-professional"]),
        ("C4", &["meerdere-leefgebieden", "domeinoverstijgend", "zelfde-afspraken"]),
        ("C4", &["meerdere-leefgebieden", "domeinoverstijgend", "structureel-onveilig"]),
        (
            "C4",
            &[
                "meerdere-leefgebieden",
                "domeinoverstijgend",
                "afspraak-te-laat",
                "prioriteit-stagneert",
            ],
        ),
        ("C5", &["acuut-onveilig", "ketenaanpak-nodig"]),
        ("C5", &["nieuw-geweld-sinds-afspraken", "ketenaanpak-nodig"]),
        ("C5", &["rode-vlag", "ketenaanpak-nodig"]),
        ("C5", &["incident-90-dagen", "ketenaanpak-nodig"]),
        ("C5-kennis", &["bijzondere-expertise"]),
        ("C6", &["zelfde-afspraken"]),
        ("C6", &["samenwerking-stokt"]),
        ("C6", &["afspraak-te-laat"]),
        ("C6", &["prioriteit-stagneert"]),
        ("C6", &["casusregie-duidelijk"]),
        ("C7", &["onrust-of-media", "burgemeester-of-driehoek-nodig"]),
        ("C7", &["dodelijk-of-bijna", "onrust-of-media"]),
        ("C7-dreigt", &["onrust-of-media"]),
        ("C7-dreigt", &["burgemeester-of-driehoek-nodig"]),
        ("C9", &["acuut-kenmerk"]),
        ("C9", &["ernstig-signaal"]),
        ("C9-recent", &["incident-90-dagen"]),
    ];
    for (id, raised) in table {
        assert_eq!(state(&advice(&calm()), id), Truth::No, "{id} when all is calm");
        assert_eq!(state(&advice(&calm_but(raised)), id), Truth::Holds, "{id} with {raised:?}");
        let mut open = calm_but(raised);
        answer(&mut open, raised[0], Answer::Unknown);
        assert_eq!(state(&advice(&open), id), Truth::Open, "{id} without {}", raised[0]);
        for missing in raised {
            let mut less = calm_but(raised);
            let (_, raising) = RAISING.into_iter().find(|(one, _)| one == missing).unwrap();
            answer(&mut less, missing, Answer::known(raising == Answer::No));
            assert_eq!(state(&advice(&less), id), Truth::No, "{id} with {missing} calm");
        }
    }
}

#[test]
fn levels_follow_from_the_facts_under_each_reading() {
    // Strikt, gewoon, ruim.
    let table: [(&[&str], [u8; 3]); 20] = [
        (&[], [1, 1, 1]),
        (&["signalen-gewogen", "gezin-en-netwerk-redden-het"], [1, 1, 1]),
        (&["hulp-nodig"], [2, 2, 2]),
        (&["meer-dan-een-professional"], [2, 2, 2]),
        (&["incident-90-dagen"], [2, 2, 2]),
        (&["prioriteit-stagneert"], [2, 2, 2]),
        (&["acuut-onveilig"], [2, 2, 3]),
        (&["structureel-onveilig"], [2, 2, 3]),
        (&["ernstig-signaal"], [2, 2, 3]),
        (&["rode-vlag"], [2, 2, 2]),
        (&["bijzondere-expertise"], [2, 2, 2]),
        (&["meerdere-leefgebieden", "domeinoverstijgend"], [2, 2, 3]),
        (&["meerdere-leefgebieden", "domeinoverstijgend", "samenwerking-stokt"], [2, 3, 3]),
        (&["meerdere-leefgebieden", "domeinoverstijgend", "structureel-onveilig"], [2, 3, 3]),
        (
            &[
                "meerdere-leefgebieden",
                "domeinoverstijgend",
                "structureel-onveilig",
                "samenwerking-stokt",
            ],
            [3, 3, 3],
        ),
        (&["meerdere-leefgebieden", "domeinoverstijgend", "prioriteit-stagneert"], [2, 2, 3]),
        (&["rode-vlag", "ketenaanpak-nodig"], [3, 3, 3]),
        (&["onrust-of-media"], [3, 3, 3]),
        (&["burgemeester-of-driehoek-nodig"], [3, 3, 3]),
        (&["onrust-of-media", "burgemeester-of-driehoek-nodig"], [4, 4, 4]),
    ];
    for (raised, levels) in table {
        let case = calm_but(raised);
        for (setting, expected) in Setting::VARIANTS.iter().zip(levels) {
            assert_eq!(level(&case, *setting), Some(expected), "{setting:?}, {raised:?}");
        }
    }
}

#[test]
fn ave_1_needs_its_own_criterion_or_nothing_left_to_ask() {
    let weighed = with(&["signalen-gewogen", "gezin-en-netwerk-redden-het"], &[]);
    assert_eq!(advice(&weighed).level, Some(Ave::One));
    assert_eq!(advice(&weighed).highest, Ave::Four);
    assert_eq!(advice(&with(&["signalen-gewogen"], &[])).level, None);
    let mut settled = calm();
    answer(&mut settled, "signalen-gewogen", Answer::Unknown);
    answer(&mut settled, "gezin-en-netwerk-redden-het", Answer::Unknown);
    assert_eq!(advice(&settled).level, Some(Ave::One));
}

#[test]
fn the_two_open_questions_of_a_separated_family_can_make_it_ave_3() {
    let mut case = calm_but(&["hulp-nodig", "meerdere-leefgebieden", "domeinoverstijgend"]);
    answer(&mut case, "zelfde-afspraken", Answer::Unknown);
    answer(&mut case, "nieuw-geweld-sinds-afspraken", Answer::Unknown);
    let advice = advice(&case);
    assert_eq!(advice.level, Some(Ave::Two));
    assert_eq!(advice.highest, Ave::Three);
    let said: Vec<_> = advice
        .decisive_questions
        .iter()
        .map(|one| (one.question.0.as_str(), one.yes.map(Ave::number), one.no.map(Ave::number)))
        .collect();
    assert_eq!(
        said,
        [
            ("nieuw-geweld-sinds-afspraken", Some(3), Some(2)),
            ("zelfde-afspraken", Some(2), Some(3)),
        ]
    );
    let report = report::report(&advice, midnight());
    assert_eq!(report.ways_up, [["nieuw-geweld-sinds-afspraken"], ["zelfde-afspraken"]]);
}

#[test]
fn what_has_to_become_true_is_said_in_sentences_danger_first() {
    let advice = advice(&calm_but(&["acuut-onveilig", "hulp-nodig", "rode-vlag"]));
    let way: Vec<_> = advice.next_ways_down()[0].iter().collect();
    let needs = needs(&way, guidance());
    let said: Vec<_> = needs.iter().map(|need| (need.text.as_str(), need.parts.len())).collect();
    assert_eq!(
        said,
        [
            ("Niemand is in gevaar, en dat is nagevraagd.", 2),
            ("Het gezin redt het zonder extra hulp.", 0),
        ]
    );
    assert_eq!(needs[0].parts[0], "Niemand is nu of binnenkort direct in gevaar.");
}

#[test]
fn that_they_manage_and_need_help_is_remarked_on() {
    let remarks = |raised: &[&str]| {
        let warnings = advice(&with(raised, &[])).warnings.into_iter();
        warnings.filter(|one| one.kind == WarningKind::Remark).count()
    };
    assert_eq!(remarks(&["gezin-en-netwerk-redden-het", "hulp-nodig"]), 1);
    assert_eq!(remarks(&["gezin-en-netwerk-redden-het"]), 0);
    assert_eq!(remarks(&["hulp-nodig"]), 0);
}

#[test]
fn what_cannot_be_undone_is_no_way_down() {
    let case = with(&["onthulling", "hulp-nodig"], &[]);
    let (gewoon, ruim) = (advice(&case), advice_under(&case, Setting::Ruim));
    assert!(gewoon.ways_down_below(Ave::Two).is_empty());
    assert!(ruim.ways_down_below(Ave::Three).is_empty());
    assert!(!gewoon.ways_down_below(Ave::Three).is_empty());
    // Whoever it was may no longer be in the picture.
    let flagged = with(&["verwurging-ooit", "hulp-nodig"], &[]);
    assert!(!advice(&flagged).ways_down_below(Ave::Two).is_empty());

    let stalked = calm_but(&["hulp-nodig", "rode-vlag"]);
    let ways = advice(&stalked);
    let ways: Vec<Vec<&str>> = ways
        .next_ways_down()
        .iter()
        .map(|way| way.iter().map(|turn| turn.atom.as_str()).collect())
        .collect();
    assert_eq!(ways, [["hulp-nodig", "rode-vlag"]]);
}

#[test]
fn an_acute_mark_counts_for_the_level_and_only_all_marks_calm_are_calm() {
    for mark in MARKS {
        let advice = advice(&with(&[mark], &[]));
        assert_eq!(advice.level, Some(Ave::Two), "{mark}");
        assert!(advice.alerts.iter().any(|one| one.id == "A2"), "{mark}");
    }
    let fact = |case: &Case| {
        let criteria = advice(case).criteria.into_iter();
        let mut facts = criteria.flat_map(|one| one.facts);
        facts.find(|fact| fact.atom == "acuut-kenmerk").unwrap().value
    };
    let mut case = with(&[], &MARKS);
    assert_eq!(fact(&case), Answer::Unknown, "no incident tells of a weapon yet");
    for told in ["wapen-bij-incident", "letsel-bij-incident", "verwurging-bij-incident"] {
        assert_eq!(fact(&case), Answer::Unknown, "nothing is told of {told}");
        answer(&mut case, told, Answer::No);
    }
    assert_eq!(fact(&case), Answer::No);
    answer(&mut case, MARKS[4], Answer::Unknown);
    assert_eq!(fact(&case), Answer::Unknown);
}

/// The urgency of the red flag in a region that asks for two light signs.
fn flag_among_two(case: &Case) -> Option<Urgency> {
    let region = Region { light_signs: LightSigns::Two, ..region(Setting::Gewoon) };
    let alerts = advise(case, guidance(), &region, today()).alerts;
    alerts.into_iter().find(|one| one.id == "A4").map(|one| one.urgency)
}

#[test]
fn a_light_sign_by_itself_asks_to_look_further_where_a_region_says_so() {
    let light = "partnergeweld-kort-geleden";
    assert_eq!(flag_among_two(&calm()), None);
    assert_eq!(flag_among_two(&with(&[light], &[])), Some(Urgency::Soon));
    for flag in FLAGS.into_iter().filter(|flag| *flag != light) {
        assert_eq!(flag_among_two(&with(&[flag], &[])), Some(Urgency::Today), "{flag}");
        assert_eq!(flag_among_two(&with(&[flag, light], &[])), Some(Urgency::Today), "{flag}");
    }
    // Said of the whole list by hand, it is not known to be a light one.
    assert_eq!(flag_among_two(&with(&["rode-vlag"], &[])), Some(Urgency::Today));
    // Where regions say nothing, one is enough; a separation is never waited with.
    let both = with(&[light, "scheiding-nu"], &[]);
    assert_eq!(advice(&with(&[light], &[])).alerts[0].urgency, Urgency::Today);
    let region = Region { light_signs: LightSigns::Two, ..region(Setting::Gewoon) };
    let first = &advise(&both, guidance(), &region, today()).alerts[0];
    assert_eq!((first.id.as_str(), first.urgency), ("A4-scheiding", Urgency::Now));
}

#[test]
fn an_alert_that_would_speak_otherwise_is_told_before_a_region_is_taken() {
    let usual = region(Setting::Gewoon);
    let careful = Region { light_signs: LightSigns::Two, ..usual.clone() };
    let case = with(&["partnergeweld-kort-geleden"], &[]);
    let advice = |region| advise(&case, guidance(), region, today());
    let (now, then) = (advice(&usual), advice(&careful));
    let now = Side { advice: &now, region: &usual };
    let then = Side { advice: &then, region: &careful };
    let changed = shift(&case, now, then).unwrap();
    assert_eq!((changed.level.clone(), changed.roles.clone()), (None, vec![]));
    assert!(changed.is_of_advice());
    let said = |side: Side<'_>| {
        let mut alerts = side.advice.alerts.iter();
        vec![alerts.find(|one| one.id == "A4").unwrap().text.clone()]
    };
    assert_ne!(said(now), said(then));
    assert_eq!((changed.gone, changed.come), (said(now), said(then)));
    assert_eq!(shift(&case, now, now), None);
}

#[test]
fn who_only_passes_on_signals_is_not_counted_as_help() {
    let two = |signals_only| {
        let mut case = Case::default();
        for name in ["Wijkverpleegkundige", "Leerkracht"] {
            let id = person(&mut case, Place::Professional, name, None);
            case.family.person_mut(id).unwrap().signals_only = signals_only;
        }
        case
    };
    let value = |case: &Case| value(case, "meer-dan-een-professional");
    assert_eq!(value(&two(false)), Answer::Yes);
    assert_eq!(value(&two(true)), Answer::Unknown);
    let mut one_helps = two(true);
    one_helps.family.people[0].signals_only = false;
    assert_eq!(value(&one_helps), Answer::No);
}

#[test]
fn alerts_speak_up_and_nothing_outvotes_them() {
    let none: [&str; 0] = [];
    assert_eq!(alerts(&calm()), none);
    assert_eq!(alerts(&calm_but(&["acuut-onveilig"])), ["A2"]);
    assert_eq!(alerts(&with(&["levensgevaar-nu"], &[])), ["A1"]);
    assert_eq!(alerts(&with(&["onthulling"], &["acuut-onveilig"])), ["A3"]);
    assert_eq!(alerts(&with(&["structureel-onveilig"], &[])), ["A5"]);
    assert_eq!(alerts(&with(&["eer-dwang-achterlating"], &[])), ["A6"]);
    for flag in FLAGS {
        assert!(alerts(&with(&[flag], &[])).contains(&"A4".to_owned()), "{flag}");
    }
    assert_eq!(alerts(&with(&["stalking", "scheiding-nu"], &[])), ["A4-scheiding", "A4"]);
    assert_eq!(alerts(&with(&["scheiding-nu"], &[])), none);
    let mut doubt = Case::default();
    answer(&mut doubt, "structureel-onveilig", Answer::Unknown);
    assert_eq!(alerts(&doubt), ["A7"]);
}

#[test]
fn an_alert_is_the_next_step_until_somebody_acted_on_it() {
    let mut case = with(&["onthulling"], &[]);
    assert_eq!(advice(&case).next_step().id, "acuut");
    answer(&mut case, "veilig-thuis-geraadpleegd", Answer::Yes);
    let later = advice(&case);
    assert_ne!(later.next_step().id, "acuut");
    assert!(later.alerts.iter().any(|one| one.id == "A3" && one.settled.is_some()));
    let mut acute = with(&["acuut-onveilig", "veilig-thuis-geraadpleegd"], &[]);
    assert_eq!(advice(&acute).next_step().id, "acuut");
    answer(&mut acute, "levensgevaar-nu", Answer::Yes);
    assert_eq!(advice(&acute).next_step().id, "gevaar");
}

fn incident(case: &mut Case, on: Option<NaiveDate>, weapon: Answer) {
    case.incidents.push(Incident { on, weapon, ..Incident::default() });
}

/// The value of an atom as the advice reports it, through a criterion or the gate.
fn value(case: &Case, id: &str) -> Answer {
    let facts = casuskompas::advice::Facts::of(case, guidance(), today());
    facts.answer(guidance().atom_index(id).unwrap())
}

/// Somebody of the family said that it was quiet.
fn confirmed(case: &mut Case, on: NaiveDate) {
    case.agenda.push(Moment {
        kind: MomentKind::Evaluatie,
        done_on: Some(on),
        ..Moment::default()
    });
}

#[test]
fn days_without_violence_count_from_the_last_incident_to_the_last_confirmation() {
    let mut case = Case::default();
    assert_eq!(value(&case, "geweldvrij-90-dagen"), Answer::Unknown);
    assert_eq!(value(&case, "incident-90-dagen"), Answer::Unknown);
    incident(&mut case, Some(ago(400)), Answer::Yes);
    incident(&mut case, Some(ago(90)), Answer::Unknown);
    let days = |case: &Case| advice(case).phase.days_without_violence;
    assert_eq!(days(&case), Some(0), "nobody asked yet");
    assert_eq!(value(&case, "geweldvrij-90-dagen"), Answer::No);
    assert_eq!(value(&case, "incident-90-dagen"), Answer::Yes);
    confirmed(&mut case, ago(31));
    assert_eq!(days(&case), Some(59));
    assert_eq!(advice(&case).phase.confirmed_on, Some(ago(31)));
    assert_eq!(value(&case, "geweldvrij-90-dagen"), Answer::No);
    confirmed(&mut case, today());
    assert_eq!(days(&case), Some(90));
    assert_eq!(value(&case, "geweldvrij-90-dagen"), Answer::Yes);
    assert_eq!(value(&case, "incident-90-dagen"), Answer::No);
    assert_eq!(value(&case, "wapen-bij-incident"), Answer::No);
    incident(&mut case, Some(ago(89)), Answer::Unknown);
    assert_eq!(value(&case, "geweldvrij-90-dagen"), Answer::No);
    assert_eq!(value(&case, "incident-90-dagen"), Answer::Yes);
    assert_eq!(value(&case, "wapen-bij-incident"), Answer::No, "four weeks are over");
    incident(&mut case, Some(ago(27)), Answer::Unknown);
    assert_eq!(value(&case, "wapen-bij-incident"), Answer::Unknown);
    case.incidents.last_mut().unwrap().weapon = Answer::Yes;
    assert_eq!(value(&case, "acuut-kenmerk"), Answer::Yes);
}

#[test]
fn an_incident_without_a_day_that_counts_leaves_the_days_open() {
    for on in [None, today().checked_add_days(Days::new(2))] {
        let mut case = Case::default();
        confirmed(&mut case, today());
        incident(&mut case, Some(ago(200)), Answer::No);
        incident(&mut case, on, Answer::No);
        assert_eq!(value(&case, "geweldvrij-90-dagen"), Answer::Unknown);
        assert_eq!(value(&case, "incident-90-dagen"), Answer::Unknown);
        assert_eq!(value(&case, "wapen-bij-incident"), Answer::No);
        let advised = advice(&case);
        assert_eq!(advised.phase.days_without_violence, None);
        assert!(advised.warnings.iter().any(|one| one.kind == WarningKind::UndatedIncident));
        if on.is_none() {
            // The day on which it became known is the latest on which it happened.
            case.incidents[1].learned_on = Some(ago(20));
            assert_eq!(advice(&case).phase.days_without_violence, Some(20));
        }
    }
}

#[test]
fn an_answer_by_hand_fills_a_silent_record_and_never_hides_a_worrying_one() {
    let mut case = with(&["geweldvrij-90-dagen"], &["incident-90-dagen"]);
    assert_eq!(value(&case, "geweldvrij-90-dagen"), Answer::Yes);
    incident(&mut case, Some(ago(10)), Answer::No);
    assert_eq!(value(&case, "geweldvrij-90-dagen"), Answer::No);
    assert_eq!(value(&case, "incident-90-dagen"), Answer::Yes);
    let contradictions = |case: &Case| {
        let warnings = advice(case).warnings.into_iter();
        warnings.filter(|one| one.kind == WarningKind::Contradiction).count()
    };
    assert_eq!(contradictions(&case), 2);
    case.incidents[0].on = Some(ago(300));
    confirmed(&mut case, today());
    answer(&mut case, "incident-90-dagen", Answer::Yes);
    assert_eq!(value(&case, "incident-90-dagen"), Answer::Yes);
    assert_eq!(contradictions(&case), 1);
}

fn person(case: &mut Case, place: Place, name: &str, spoken_on: Option<NaiveDate>) -> PersonId {
    let id = case.family.add(place);
    let person = case.family.person_mut(id).unwrap();
    person.name = name.to_owned();
    person.spoken_on = spoken_on;
    id
}

#[test]
fn facts_about_people_and_plans_are_unknown_until_recorded() {
    let mut case = Case::default();
    let about = [
        "meer-dan-een-professional",
        "netwerk-in-beeld",
        "iedereen-gehoord",
        "casusregie-duidelijk",
        "afspraak-te-laat",
        "prioriteit-stagneert",
        "incident-in-deze-fase",
    ];
    for id in about {
        assert_eq!(value(&case, id), Answer::Unknown, "{id}");
    }
    person(&mut case, Place::Professional, "Wijkverpleegkundige", None);
    assert_eq!(value(&case, "meer-dan-een-professional"), Answer::No);
    person(&mut case, Place::Professional, "Intern begeleider", None);
    assert_eq!(value(&case, "meer-dan-een-professional"), Answer::Yes);
    person(&mut case, Place::Network, "oma", None);
    assert_eq!(value(&case, "netwerk-in-beeld"), Answer::Yes);
    case.regie.casusregie.name = "S. de Wit".to_owned();
    assert_eq!(value(&case, "casusregie-duidelijk"), Answer::Yes);
    let plan = &mut case.phases.directe_veiligheid;
    let (id, _) = plan.add();
    plan.get_mut(id).unwrap().actions.push(Action { due: Some(today()), ..Action::default() });
    assert_eq!(value(&case, "prioriteit-stagneert"), Answer::No);
    assert_eq!(value(&case, "afspraak-te-laat"), Answer::No);
    let plan = &mut case.phases.directe_veiligheid;
    plan.set_status(id, PriorityStatus::Stagneert);
    plan.get_mut(id).unwrap().actions[0].due = Some(ago(1));
    assert_eq!(value(&case, "prioriteit-stagneert"), Answer::Yes);
    assert_eq!(value(&case, "afspraak-te-laat"), Answer::Yes);
}

#[test]
fn everybody_old_enough_to_talk_has_to_be_heard() {
    let mut case = Case::default();
    person(&mut case, Place::Adult, "moeder", Some(ago(5)));
    let baby = person(&mut case, Place::Child, "Noor", None);
    assert_eq!(value(&case, "iedereen-gehoord"), Answer::Unknown);
    case.family.person_mut(baby).unwrap().born = Some(Born::Aged { years: 3, noted_on: None });
    // Who is too young to tell is seen.
    assert_eq!(value(&case, "iedereen-gehoord"), Answer::Unknown);
    case.family.person_mut(baby).unwrap().spoken_on = Some(ago(2));
    assert_eq!(value(&case, "iedereen-gehoord"), Answer::Yes);
    person(&mut case, Place::Child, "Tom", None);
    assert_eq!(value(&case, "iedereen-gehoord"), Answer::Unknown);
    assert_eq!(
        advice(&case).next_step().text,
        "Spreek Tom apart. Die stem ontbreekt nog in de analyse."
    );
    person(&mut case, Place::Child, "Julia", None);
    assert_eq!(
        advice(&case).next_step().text,
        "Spreek Tom en Julia apart. Hun stem ontbreekt nog in de analyse."
    );
    person(&mut case, Place::Child, "", None);
    assert_eq!(
        advice(&case).next_step().text,
        "Spreek Tom, Julia en wie nog geen naam heeft apart. Hun stem ontbreekt nog in de analyse."
    );
}

const GATE_1: [&str; 6] = [
    "geweldvrij-90-dagen",
    "veiligheidsplan-met-allen",
    "afspraken-gecontroleerd",
    "kindcheck-gedaan",
    "netwerk-in-beeld",
    "iedereen-gehoord",
];

#[test]
fn a_gate_is_open_closed_or_undecided() {
    let gates: [(Phase, &str, &[&str]); 3] = [
        (Phase::DirecteVeiligheid, "D2", &GATE_1),
        (
            Phase::Risicos,
            "D4",
            &["risicos-verminderd", "veiligheid-stabiel", "hulpverleningsplan-besproken"],
        ),
        (Phase::Herstel, "D5", &["gevolgen-hersteld", "waakvlam-afgesproken"]),
    ];
    for (phase, id, conditions) in gates {
        let mut case = with(conditions, &[]);
        case.phases.current = phase;
        let open = advice(&case).phase;
        assert_eq!((open.gate_id.as_str(), open.gate), (id, GateState::Open));
        for condition in conditions {
            let mut one = case.clone();
            answer(&mut one, condition, Answer::Unknown);
            let undecided = advice(&one).phase;
            assert_eq!(undecided.gate, GateState::Undecided, "{condition} unknown");
            assert_eq!((undecided.missing.len(), undecided.undecided.len()), (0, 1));
            answer(&mut one, condition, Answer::No);
            let closed = advice(&one).phase;
            assert_eq!(closed.gate, GateState::Closed, "{condition} not met");
            assert_eq!((closed.missing.len(), closed.undecided.len()), (1, 0));
        }
    }
}

#[test]
fn a_new_incident_restarts_the_count_and_closes_the_first_gate() {
    let mut case = with(&GATE_1, &[]);
    incident(&mut case, Some(ago(100)), Answer::No);
    assert_eq!(advice(&case).phase.gate, GateState::Open);
    incident(&mut case, Some(ago(20)), Answer::No);
    assert_eq!(advice(&case).phase.gate, GateState::Closed);
    assert_eq!(advice(&case).phase.days_without_violence, Some(17), "asked three days ago");
}

fn passage(gate_was_open: bool, reason: &str, eyes: &str) -> Passage {
    Passage {
        from: Phase::DirecteVeiligheid,
        to: Phase::Risicos,
        on: ago(30),
        by: "S. de Wit".to_owned(),
        gate_was_open,
        reason: reason.to_owned(),
        second_pair_of_eyes: eyes.to_owned(),
    }
}

fn kinds(case: &Case) -> Vec<WarningKind> {
    advice(case).warnings.into_iter().map(|one| one.kind).collect()
}

#[test]
fn new_unsafety_in_a_later_phase_leads_back_to_the_start() {
    let mut case = calm();
    case.phases.pass(passage(true, "", ""));
    assert_eq!(advice(&case).phase.back_to_start, None);
    incident(&mut case, Some(ago(31)), Answer::No);
    assert_eq!(advice(&case).phase.back_to_start, None);
    incident(&mut case, Some(ago(30)), Answer::No);
    assert!(advice(&case).phase.back_to_start.is_some());
    assert!(kinds(&case).contains(&WarningKind::BackToStart));
    let mut first = with(&["structureel-onveilig"], &[]);
    assert_eq!(advice(&first).phase.back_to_start, None);
    first.phases.current = Phase::Herstel;
    assert!(advice(&first).phase.back_to_start.is_some());
}

#[test]
fn moving_on_early_asks_for_a_reason_and_a_second_pair_of_eyes() {
    for (open, reason, eyes, warned) in [
        (true, "", "", false),
        (false, "", "", true),
        (false, "Vader woont nu elders.", "", true),
        (false, "", "M. Kaya", true),
        (false, "Vader woont nu elders.", "M. Kaya", false),
    ] {
        let mut case = Case::default();
        case.phases.pass(passage(open, reason, eyes));
        assert_eq!(kinds(&case).contains(&WarningKind::PassedEarly), warned);
    }
    assert_eq!(guidance().early_move().id, "D6");
    assert_eq!(guidance().most_priorities().id, "D7");
}

#[test]
fn who_died_is_not_asked_and_not_planned_with() {
    let mut case = calm();
    let mother = person(&mut case, Place::Adult, "Moeder", None);
    let aunt = person(&mut case, Place::Network, "Tante Riet", None);
    let (id, _) = case.phases.directe_veiligheid.add();
    let priority = case.phases.directe_veiligheid.get_mut(id).unwrap();
    let action = priority.add_action();
    priority.action_mut(action).unwrap().who = "tante Riet en oma".into();
    priority.for_whom.insert(mother);
    let asked = |case: &Case| {
        let advice = advice(case);
        let unheard = advice.next_step().text.contains("Moeder");
        (unheard, kinds(case).contains(&WarningKind::NotAgreed))
    };
    assert_eq!(asked(&case), (true, true));
    assert!(!kinds(&case).contains(&WarningKind::PlannedWithDied));
    case.family.person_mut(mother).unwrap().died = true;
    assert_eq!(asked(&case), (false, false));
    case.family.person_mut(aunt).unwrap().died_on = Some(ago(3));
    let told = |case: &Case| -> Vec<String> {
        let warnings = advice(case).warnings.into_iter();
        let died = warnings.filter(|one| one.kind == WarningKind::PlannedWithDied);
        died.map(|one| one.text).collect()
    };
    let all = told(&case);
    assert!(
        all[0].starts_with("Moeder (overleden) en Tante Riet (overleden) staan nog in"),
        "{all:?}"
    );
    let plan = &mut case.phases.directe_veiligheid;
    plan.get_mut(id).unwrap().action_mut(action).unwrap().done_on = Some(ago(4));
    assert!(told(&case)[0].starts_with("Moeder (overleden) staat"), "what is done was done");
    let plan = &mut case.phases.directe_veiligheid;
    plan.set_status(id, PriorityStatus::Gehaald);
    assert_eq!(told(&case), [""; 0]);
}

#[test]
fn whoever_has_not_agreed_is_named() {
    let mut case = Case::default();
    let mother = person(&mut case, Place::Adult, "moeder", Some(ago(1)));
    let father = person(&mut case, Place::Adult, "vader", Some(ago(1)));
    for _ in 0..2 {
        let (id, _) = case.phases.directe_veiligheid.add();
        let priority = case.phases.directe_veiligheid.get_mut(id).unwrap();
        priority.opinion_mut(mother).agrees = Answer::Yes;
        priority.opinion_mut(father).agrees = Answer::Yes;
    }
    assert!(!kinds(&case).contains(&WarningKind::NotAgreed));
    let second = case.phases.directe_veiligheid.active()[1].id;
    let plan = &mut case.phases.directe_veiligheid;
    plan.get_mut(second).unwrap().opinion_mut(father).agrees = Answer::Unknown;
    let texts = |case: &Case| -> Vec<String> {
        advice(case).warnings.into_iter().map(|one| one.text).collect()
    };
    assert_eq!(texts(&case), ["Vader heeft nog niet ingestemd met afspraak 2."]);
    let plan = &mut case.phases.directe_veiligheid;
    plan.get_mut(second).unwrap().opinion_mut(father).agrees = Answer::No;
    plan.get_mut(second).unwrap().opinion_mut(mother).agrees = Answer::No;
    assert_eq!(texts(&case), ["Moeder en vader zijn het niet eens met afspraak 2."]);
}

#[test]
fn a_cause_among_the_first_priorities_asks_why() {
    let mut case = Case::default();
    let (id, _) = case.phases.directe_veiligheid.add();
    case.phases.directe_veiligheid.get_mut(id).unwrap().is_cause = true;
    assert!(kinds(&case).contains(&WarningKind::CauseWithoutMotivation));
    case.phases.directe_veiligheid.get_mut(id).unwrap().motivation =
        "Vader drinkt vóór elke ruzie.".to_owned();
    assert!(!kinds(&case).contains(&WarningKind::CauseWithoutMotivation));
}

fn decided(case: &mut Case, level: Ave, advised: Option<Ave>) {
    case.decisions.record(AveDecision {
        level,
        on: ago(10),
        recorded_at: None,
        by: "S. de Wit".to_owned(),
        consulted: String::new(),
        reason: "Besproken in het team.".to_owned(),
        departure: String::new(),
        advice: AdviceGiven { level: advised, ..AdviceGiven::default() },
        down: Default::default(),
    });
}

#[test]
fn a_lower_advice_is_no_reason_by_itself_to_scale_down() {
    let mut case = calm_but(&["hulp-nodig"]);
    decided(&mut case, Ave::Three, Some(Ave::Three));
    assert!(kinds(&case).contains(&WarningKind::ScalingDown));
    assert!(kinds(&case).contains(&WarningKind::NoCasusregisseur));
    decided(&mut case, Ave::One, Some(Ave::Two));
    assert!(kinds(&case).contains(&WarningKind::LevelTooLow));
    decided(&mut case, Ave::Two, Some(Ave::Two));
    case.regie.casusregie.name = "S. de Wit".to_owned();
    assert!(kinds(&case).is_empty(), "{:?}", advice(&case).warnings);
}

#[test]
fn a_decision_can_store_what_was_advised() {
    let advice = advice(&calm_but(&["hulp-nodig"]));
    let given = advice.given();
    assert_eq!(given.level, Some(Ave::Two));
    assert_eq!((given.lowest, given.highest), (Some(Ave::Two), Some(Ave::Two)));
    assert_eq!(given.model, guidance().version());
}

#[test]
fn the_next_step_walks_through_the_case() {
    let mut case = calm_but(&["hulp-nodig"]);
    assert_eq!(advice(&case).next_step().id, "wie");
    person(&mut case, Place::Adult, "moeder", None);
    answer(&mut case, "domeinoverstijgend", Answer::Unknown);
    answer(&mut case, "onrust-of-media", Answer::Unknown);
    assert_eq!(advice(&case).next_step().id, "volwassenen", "no question holds this up");
    answer(&mut case, "acuut-kenmerk", Answer::Unknown);
    let asked = advice(&case).next_step().clone();
    assert_eq!((asked.id.as_str(), asked.about.as_deref()), ("veiligheid", Some("acuut-kenmerk")));
    answer(&mut case, "acuut-kenmerk", Answer::No);
    case.family.people[0].spoken_on = Some(ago(1));
    assert_eq!(advice(&case).next_step().id, "prioriteiten");
    let (id, _) = case.phases.directe_veiligheid.add();
    let priority = case.phases.directe_veiligheid.get_mut(id).unwrap();
    priority.evaluate_on = Some(today());
    assert_eq!(advice(&case).next_step().id, "evaluatie");
    case.phases.directe_veiligheid.get_mut(id).unwrap().evaluate_on = None;
    assert_eq!(advice(&case).next_step().id, "regie");
    case.regie.casusregie.name = "S. de Wit".to_owned();
    let asked = advice(&case).next_step().clone();
    assert_eq!(asked.id, "vraag");
    assert!(asked.text.contains("maatschappelijke onrust"), "{}", asked.text);
    answer(&mut case, "onrust-of-media", Answer::No);
    answer(&mut case, "domeinoverstijgend", Answer::No);
    assert_eq!(advice(&case).next_step().id, "besluit");
    decided(&mut case, Ave::Three, Some(Ave::Two));
    assert_eq!(advice(&case).next_step().id, "poort");
    for id in GATE_1 {
        answer(&mut case, id, Answer::Yes);
    }
    assert_eq!(advice(&case).next_step().id, "verder");
    answer(&mut case, "kindcheck-gedaan", Answer::No);
    assert_eq!(advice(&case).next_step().id, "volhouden");
}

#[test]
fn every_criterion_tells_who_said_what_and_when() {
    let mut case = with(&["hulp-nodig"], &[]);
    let seen = case.observations.entry(&QuestionId::from("hulp-nodig"));
    seen.source = "gesprek met moeder".to_owned();
    seen.note = "Zij vraagt hulp bij het opstaan.".to_owned();
    let advice = advice(&case);
    let fact = &advice.criteria.iter().find(|one| one.id == "C2").unwrap().facts[0];
    assert_eq!(fact.said_by, "gesprek met moeder");
    assert_eq!(fact.on, Some(ago(3)));
    assert!(fact.note.contains("opstaan"));
    assert!(advice.criteria.iter().all(|one| !one.sources.is_empty()));
}

#[test]
fn the_report_has_the_agreed_shape_and_the_text_the_agreed_words() {
    let case = calm_but(&["hulp-nodig", "acuut-onveilig"]);
    let advice = advice(&case);
    let json: serde_json::Value =
        serde_json::to_value(report::report(&advice, midnight())).unwrap();
    assert_eq!(json["level"], 2);
    assert_eq!((&json["lowest"], &json["highest"]), (&2.into(), &2.into()));
    let c2 = json["criteria"].as_array().unwrap().iter().find(|one| one["id"] == "C2").unwrap();
    assert_eq!((&c2["level"], &c2["state"]), (&2.into(), &"holds".into()));
    assert!(c2["reason"].is_string() && c2["sources"].is_array());
    assert_eq!(json["decisive_questions"], serde_json::json!([]));
    assert_eq!(json["ways_up"], serde_json::json!([]));
    assert_eq!(json["ways_down"], serde_json::json!([["acuut-onveilig", "hulp-nodig"]]));
    assert_eq!(json["phase"]["current"], "directe-veiligheid");
    assert_eq!(json["phase"]["gate"], "undecided");
    assert!(json["phase"]["missing"].is_array());
    assert_eq!(json["alerts"][0]["id"], "A2");
    let nothing = advise(&Case::default(), guidance(), &region(Setting::Strikt), today());
    let none = serde_json::to_value(report::report(&nothing, midnight())).unwrap();
    assert!(none["level"].is_null());
    assert_eq!(none["decisive_questions"][0]["no"], serde_json::Value::Null);
    let text = casuskompas::advice::summary::text(&advice, guidance());
    assert!(text.starts_with("! A2:"), "{text}");
    assert!(
        text.contains("AVE 2") && text.contains("- Het gezin redt het zonder extra hulp."),
        "{text}"
    );
}

#[test]
fn the_linde_family_gets_the_advice_of_the_mock_up() {
    let families = casuskompas::demo::families(today());
    let linde = families.iter().find(|one| one.name == "Gezin Linde").unwrap();
    let advice = advice(linde);
    assert_eq!((advice.level, advice.highest), (Some(Ave::Two), Ave::Three));
    let asked: Vec<&str> = advice.decisive_questions.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(
        asked,
        [
            "Is er sinds de afspraken nieuw geweld geweest?",
            "Werken alle hulpverleners aan dezelfde afspraken?",
        ]
    );
    assert_eq!(
        advice.next_step().text,
        "Spreek Julia en Tom apart. Hun stem ontbreekt nog in de analyse."
    );
    assert_eq!(advice.phase.gate, GateState::Closed);
    assert!(advice.agenda.is_sorted_by_key(|item| item.on));
    assert_eq!(advice.agenda[0].days, (advice.agenda[0].on - today()).num_days());
}

#[test]
fn the_fictional_families_answer_questions_of_the_model() {
    for case in casuskompas::demo::families(today()) {
        for (id, _) in case.observations.iter() {
            assert!(guidance().atom(&id.0).is_some(), "{}: {id}", case.name);
        }
    }
}
