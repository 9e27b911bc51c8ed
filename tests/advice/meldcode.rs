//! The meldcode: every branch of the weighing, the steps, and who was told.

use casuskompas::advice::meldcode::{Origin, StepState, Value};
use casuskompas::advice::{Advice, MeldcodeReport, WarningKind, advise, report};
use casuskompas::case::{Case, WegingId, ron};
use casuskompas::demo::families;
use casuskompas::guidance::{Guidance, Helping, Reporting, Weegvraag};
use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn read(text: &str) -> Case {
    ron::from_text(text).unwrap()
}

fn advised(case: &Case, on: &str) -> Advice {
    let guidance = Guidance::embedded().unwrap();
    let region = guidance.region_or_first("nl");
    advise(case, &guidance, region, day(on))
}

fn meldcode(text: &str) -> MeldcodeReport {
    advised(&read(text), "2026-11-19").meldcode
}

/// A case with one weighing of 12 November, which answers the questions so.
fn weighing(answers: &str) -> String {
    let names =
        ["vermoeden", "onveiligheid", "effectieve_hulp", "hulp_aanvaard", "duurzaam_veilig"];
    let fields = names.iter().zip(answers.chars()).filter_map(|(name, answer)| {
        let answer = match answer {
            'j' => "Yes",
            'n' => "No",
            '?' => "Unknown",
            _ => return None,
        };
        Some(format!("{name}: (answer: {answer}),"))
    });
    let fields: String = fields.collect();
    let weging = format!("(id: 1, on: \"2026-11-12\", {fields})");
    format!("(opened_on: \"2026-10-01\", meldcode: (wegingen: [{weging}]))")
}

#[test]
fn every_branch_of_the_weighing_leads_where_the_frame_says() {
    use Helping::{Together, Undecided as Open, Yes as Helps};
    use Reporting::{Consult, No, Undecided, Yes};
    for (answers, rule, reports, helps) in [
        ("n", Some("B1"), No, Helping::No),
        ("?", Some("B-twijfel"), Consult, Open),
        (".", None, Undecided, Open),
        ("j", None, Undecided, Open),
        ("jj", Some("B2"), Yes, Together),
        ("jjjjj", Some("B2"), Yes, Together),
        ("j?", Some("B-weet-niet"), Consult, Open),
        ("jn", None, Undecided, Open),
        ("jnn", Some("B3"), Yes, Together),
        ("jn?", Some("B-twijfel"), Consult, Open),
        ("jnj", None, Undecided, Open),
        ("jnjn", Some("B4"), Yes, Together),
        ("jnj?", Some("B-twijfel"), Consult, Open),
        ("jnjj", Some("B5"), No, Helps),
        ("jnjj?", Some("B5"), No, Helps),
        ("jnjjn", Some("B6"), Yes, Together),
        ("jnjjj", Some("B7"), No, Helping::No),
        // Whatever the missing answer is, it has to be reported.
        ("j.n", Some("B3"), Yes, Together),
        ("j?n", Some("B3"), Yes, Together),
        ("jn.n", Some("B4"), Yes, Together),
        // A doubt asks for advice, also after an open answer.
        ("j.?", Some("B-twijfel"), Consult, Open),
        ("jn.jn", Some("B6"), Yes, Together),
        ("j..j", None, Undecided, Open),
    ] {
        let found = meldcode(&weighing(answers));
        let found = (found.rule.as_deref(), found.report, found.help);
        assert_eq!(found, (rule, reports, helps), "{answers}");
    }
}

#[test]
fn what_the_case_says_is_filled_in_and_shown_as_such() {
    let found = meldcode(
        r#"(opened_on: "2026-10-01", observations: {"structureel-onveilig": (answer: Yes, on: "2026-11-01")})"#,
    );
    assert_eq!((found.report, found.rule.as_deref()), (Reporting::Yes, Some("B2")));
    let unsafety = &found.questions[1];
    assert_eq!((unsafety.value, unsafety.origin), (Value::Yes, Some(Origin::Case)));
    assert_eq!(unsafety.because, ["structureel-onveilig"]);
    assert_eq!(found.raised_on, Some(day("2026-11-01")));
    let reached: Vec<bool> = found.questions.iter().map(|one| one.reached).collect();
    assert_eq!(reached, [true, true, false, false, false]);
}

#[test]
fn calm_answers_of_the_case_say_no_only_all_together() {
    let calm = |ids: &[&str]| {
        let all = ids.iter().map(|id| format!("\"{id}\": (answer: No, on: \"2026-11-15\"),"));
        let all: String = all.collect();
        let found = meldcode(&format!("(opened_on: \"2026-10-01\", observations: {{{all}}})"));
        found.questions[1].value
    };
    let marks = Guidance::embedded().unwrap();
    let marks = marks.atoms().iter().filter(|atom| atom.theme == "acuut").map(|atom| &*atom.id);
    let mut all = vec!["levensgevaar-nu", "acuut-onveilig", "structureel-onveilig", "onthulling"];
    assert_eq!(calm(&all), Value::Open);
    let marks: Vec<String> = marks.map(str::to_owned).collect();
    all.extend(marks.iter().map(String::as_str));
    assert_eq!(calm(&all), Value::No);
    assert_eq!(calm(&all[1..]), Value::Open);
}

#[test]
fn the_case_counts_when_a_weighing_says_less() {
    let weighed = weighing("jn").replace(
        "meldcode:",
        "observations: {\"acuut-onveilig\": (answer: Yes, on: \"2026-11-10\")}, meldcode:",
    );
    assert_eq!(meldcode(&weighed).rule.as_deref(), Some("B2"));
}

#[test]
fn not_known_about_acute_or_structural_unsafety_leads_to_advice() {
    for id in ["acuut-onveilig", "structureel-onveilig"] {
        let text =
            format!("(opened_on: \"2026-10-01\", observations: {{\"{id}\": (answer: Unknown)}})");
        let case = read(&text);
        let advice = advised(&case, "2026-11-19");
        assert_ne!(advice.meldcode.report, Reporting::No);
        assert!(advice.alerts.iter().any(|alert| alert.id == "A7"), "{id}");
    }
    let advice = advised(&read(&weighing("j?")), "2026-11-19");
    assert!(advice.alerts.iter().any(|alert| alert.id == "A7"), "weighed by hand");
    let doubt = advised(&read(&weighing("jn?")), "2026-11-19");
    assert!(doubt.alerts.iter().any(|alert| alert.id == "A15"));
    assert!(!doubt.alerts.iter().any(|alert| alert.id == "A7"));
}

#[test]
fn a_report_that_follows_is_an_alert_until_it_is_made() {
    let settled = |meldingen: &str| {
        let text =
            weighing("jnn").replace("wegingen:", &format!("meldingen: [{meldingen}], wegingen:"));
        let advice = advised(&read(&text), "2026-11-19");
        let alert = advice.alerts.into_iter().find(|alert| alert.id == "A14").unwrap();
        alert.settled.is_some()
    };
    assert!(!settled(""));
    assert!(settled(r#"(to: VeiligThuis, on: "2026-11-13")"#));
    assert!(!settled(r#"(to: VeiligThuis, on: "2026-11-03")"#), "that was before it");
    assert!(!settled(r#"(to: Politie, on: "2026-11-13")"#));
}

#[test]
fn a_consultation_settles_what_asks_for_advice_and_no_report() {
    let of = |with: &str| {
        let text = format!(
            r#"(opened_on: "2026-10-01",
                observations: {{"stalking": (answer: Yes, on: "2026-11-10"), "structureel-onveilig": (answer: Yes, on: "2026-11-10")}},
                meldcode: (consultaties: [(with: {with}, on: "2026-11-12", who: "K. Jansen", advice: "Apart spreken")]))"#
        );
        let advice = advised(&read(&text), "2026-11-19");
        let settled = |id: &str| {
            let alert = advice.alerts.iter().find(|alert| alert.id == id).unwrap();
            alert.settled.clone()
        };
        (settled("A4"), settled("A5"))
    };
    let (flag, norm) = of("VeiligThuis");
    let flag = flag.unwrap();
    assert_eq!(flag.on, Some(day("2026-11-12")));
    assert!(flag.words.contains("K. Jansen") && flag.words.contains("Apart spreken"), "{flag:?}");
    assert!(norm.is_none());
    assert!(of("Collega").0.is_none());
}

#[test]
fn what_reassured_is_weighed_again_after_new_violence_and_after_a_while() {
    let mut case = read(&weighing("jnjjj"));
    assert_eq!(advised(&case, "2026-11-19").meldcode.report, Reporting::No);
    let later = advised(&case, "2027-03-01").meldcode;
    assert_eq!(later.report, Reporting::Undecided);
    assert_eq!(later.questions[1].ended, Some(day("2026-11-12")));
    assert!(later.missing.contains(&"opnieuw-wegen"), "{:?}", later.missing);
    case.incidents
        .push(casuskompas::case::Incident { on: Some(day("2026-11-15")), ..Default::default() });
    let after = advised(&case, "2026-11-19").meldcode;
    assert_ne!(after.report, Reporting::No);
}

#[test]
fn a_second_weighing_stands_beside_the_first() {
    let case = read(
        r#"(opened_on: "2026-10-01", meldcode: (wegingen: [
            (id: 1, on: "2026-10-05", vermoeden: (answer: Yes), onveiligheid: (answer: No), effectieve_hulp: (answer: No)),
            (id: 2, on: "2026-11-12", vermoeden: (answer: Yes)),
        ]))"#,
    );
    let found = advised(&case, "2026-11-19").meldcode;
    // What led to reporting does not go away because a new weighing is begun.
    assert_eq!(found.rule.as_deref(), Some("B3"));
    let help = found.questions.iter().find(|one| one.asks == Weegvraag::EffectieveHulp).unwrap();
    assert_eq!(help.origin, Some(Origin::Weging(WegingId(1))));
    assert_eq!(case.meldcode.newest_weging().unwrap().id, WegingId(2));
}

#[test]
fn help_alone_is_no_decision_where_it_has_to_be_reported() {
    let decided = |report: &str, reason: &str| {
        let text = weighing("jj").replace(
            "id: 1,",
            &format!("id: 1, report: {report}, help: Yes, reason: \"{reason}\","),
        );
        meldcode(&text).missing.contains(&"besluit-melden")
    };
    assert!(decided("No", "Het gezin wil niet."));
    assert!(decided("Unknown", ""));
    assert!(!decided("Yes", ""));
}

#[test]
fn a_decision_before_the_last_violence_is_taken_again() {
    let text = weighing("jj").replace("id: 1,", "id: 1, report: Yes, help: Yes,").replace(
        "meldcode:",
        "incidents: [(on: \"2026-11-14\", what: \"Weer geslagen.\")], meldcode:",
    );
    assert!(meldcode(&text).missing.contains(&"besluit-melden"));
}

#[test]
fn who_has_to_be_told_is_told_or_it_says_why_not() {
    let family = r#"family: (people: [
        (id: 1, name: "Kind", place: Child, born: On("2020-01-01")),
        (id: 2, name: "Puber", place: Child, born: On("2012-01-01")),
        (id: 3, name: "Moeder", place: Adult),
        (id: 4, name: "Vader", place: Adult),
        (id: 5, name: "Oma", place: Network),
    ]),"#;
    let text = weighing("jj").replace("meldcode: (", &format!("{family} meldcode: (ingelicht: [(person: 3, on: \"2026-11-12\"), (person: 4, why_not: \"Niet veilig.\")], "));
    let found = meldcode(&text);
    let told: Vec<_> = found.informed.iter().map(|one| (one.person.0, one.informed)).collect();
    assert_eq!(told, [(2, "open"), (3, "yes"), (4, "no")]);
    assert!(found.missing.contains(&"vertellen"));
    assert_eq!(found.not_informed().map(|one| one.0).collect::<Vec<_>>(), [2]);
    let none = meldcode(&weighing("n").replace("meldcode: (", &format!("{family} meldcode: (")));
    assert!(none.informed.is_empty(), "there is nothing to tell");
}

#[test]
fn the_steps_say_how_far_they_are() {
    let on = NaiveDate::from_ymd_opt(2026, 11, 19).unwrap();
    for case in families(on) {
        let found = advised(&case, "2026-11-19").meldcode;
        match case.name.as_str() {
            "Gezin Hazelaar" => assert_eq!(found.step, 1),
            "Gezin Esdoorn" => {
                assert_eq!(found.report, Reporting::Yes);
                assert!(found.steps[1].is_done() && found.steps[3].is_done(), "{:?}", found.steps);
                assert_eq!(found.steps[4], StepState::Done(Some(day("2026-11-13"))));
                assert_eq!(found.missing, ["kindcheck"], "that is of before the last violence");
            }
            "Mevrouw Wilg" => assert_eq!(found.rule.as_deref(), Some("B7")),
            "Gezin Linde" => assert_eq!(found.rule.as_deref(), Some("B5")),
            _ => {}
        }
    }
}

#[test]
fn honour_and_forced_marriage_go_first() {
    let found = meldcode(
        r#"(observations: {"eer-dwang-achterlating": (answer: Yes, on: "2026-11-15")}, opened_on: "2026-10-01")"#,
    );
    assert_eq!(found.special, [0]);
    assert!(meldcode("(opened_on: \"2026-10-01\")").special.is_empty());
}

#[test]
fn the_terminal_tells_it_under_fixed_names() {
    let case = read(&weighing("jnn"));
    let advice = advised(&case, "2026-11-19");
    let json = serde_json::to_value(report::report(&advice, day("2026-11-19").into())).unwrap();
    let told = &json["meldcode"];
    assert_eq!(told["report"], "yes");
    assert_eq!(told["help"], "together");
    assert_eq!(told["rule"], "B3");
    assert_eq!(told["step"], 1);
    assert!(told["missing"].as_array().unwrap().contains(&"melding".into()));
    assert_eq!(told["informed"], serde_json::json!([]));
}

#[test]
fn what_is_planned_was_not_done() {
    let text = weighing("jj").replace("id: 1,", "id: 1, report: Yes, help: Yes,").replace(
        "wegingen:",
        r#"consultaties: [(with: Collega, on: "2026-12-01")], meldingen: [(on: "2026-12-01", ground: "Geweld")], wegingen:"#,
    );
    let found = meldcode(&text);
    assert!(
        found.missing.contains(&"overleg") && found.missing.contains(&"melding"),
        "{:?}",
        found.missing
    );
}

#[test]
fn who_only_passed_on_signals_is_told_that_something_is_done() {
    let warned = |person: &str, report: &str| {
        let text = format!(
            r#"(opened_on: "2026-11-01", family: (people: [(id: 1, name: "Juf Anna", place: Professional, {person})]),
            meldcode: (meldingen: [(id: 1, to: VeiligThuis, on: "2026-11-09", {report})]))"#
        );
        let warnings = advised(&read(&text), "2026-11-19").warnings;
        let found = warnings.into_iter().find(|one| one.kind == WarningKind::SignallerToTell);
        found.map(|one| one.text)
    };
    let signals = "signals_only: true";
    assert_eq!(warned(signals, ""), None, "nothing was heard yet");
    assert_eq!(
        warned(signals, r#"heard_on: "2026-11-13""#).as_deref(),
        Some("Juf Anna gaf een signaal door. Laat weten dat er iets mee is gedaan.")
    );
    let told = r#"heard_on: "2026-11-13", signaller_told_on: "2026-11-14""#;
    assert_eq!(warned(signals, told), None);
    assert_eq!(warned("", r#"heard_on: "2026-11-13""#), None, "who helps knows");
}
