//! What stands before a closing, and what closing leaves as it was.

use casuskompas::advice::closing::{BeforeClosing, OpenKind};
use casuskompas::advice::{Advice, advise};
use casuskompas::case::{Case, Moment, MomentKind, ron};
use casuskompas::demo::families;
use casuskompas::guidance::Guidance;
use chrono::NaiveDate;

fn today() -> NaiveDate {
    "2026-11-19".parse().unwrap()
}

fn family(name: &str) -> Case {
    families(today()).into_iter().find(|case| case.name == name).unwrap()
}

fn advice(case: &Case) -> Advice {
    let guidance = Guidance::embedded().unwrap();
    advise(case, &guidance, guidance.region("nl").unwrap(), today())
}

fn before(case: &Case) -> BeforeClosing {
    BeforeClosing::of(case, &advice(case), &Guidance::embedded().unwrap(), today())
}

fn kinds(case: &Case) -> Vec<OpenKind> {
    let mut kinds: Vec<_> = before(case).open.iter().map(|one| one.kind).collect();
    kinds.dedup();
    kinds
}

/// A short file written by hand.
fn case(text: &str) -> Case {
    ron::from_text(text).unwrap()
}

#[test]
fn a_weighty_closing_is_one_at_ave_3_or_4_or_with_an_alert_that_is_not_settled() {
    let table = [
        ("()", false),
        (r#"(decisions: [(level: 2, on: "2026-11-01")])"#, false),
        (r#"(decisions: [(level: 3, on: "2026-11-01")])"#, true),
        (r#"(decisions: [(level: 4, on: "2026-11-01")])"#, true),
        (r#"(observations: {"acuut-onveilig": (answer: Yes, on: "2026-11-18")})"#, true),
        (
            r#"(observations: {
                "acuut-onveilig": (answer: Yes, on: "2026-11-18"),
                "gemeld-bij-veilig-thuis": (answer: Yes, on: "2026-11-19"),
            })"#,
            false,
        ),
        (
            r#"(observations: {
                "acuut-onveilig": (answer: Yes, on: "2026-11-18"),
                "gemeld-bij-veilig-thuis": (answer: Yes, on: "2026-11-17"),
            })"#,
            true,
        ),
    ];
    for (text, is_weighty) in table {
        assert_eq!(before(&case(text)).is_weighty, is_weighty, "{text}");
    }
}

#[test]
fn the_most_dangerous_stands_first() {
    let kinds = kinds(&family("Gezin Els"));
    assert_eq!(kinds[..2], [OpenKind::Alert, OpenKind::Level]);
    assert!(kinds.is_sorted_by_key(|kind| match kind {
        OpenKind::Alert => 0,
        OpenKind::Level => 1,
        OpenKind::Violence => 2,
        OpenKind::Phase => 3,
        OpenKind::Questions => 4,
        OpenKind::Priority(_) => 5,
        OpenKind::Moment => 6,
    }));
}

#[test]
fn everything_open_is_kept_with_the_closing_line_by_line() {
    let before = before(&family("Gezin Linde"));
    assert_eq!(before.in_lines().lines().count(), before.open.len());
}

/// The waakvlam goes on; what else was agreed is open.
#[test]
fn a_moment_is_open_unless_it_is_done_or_one_of_the_waakvlam() {
    let agenda = |kind, done_on| Case {
        agenda: vec![Moment { kind, done_on, ..Moment::default() }],
        ..Case::default()
    };
    let is_open = |case: &Case| kinds(case).contains(&OpenKind::Moment);
    assert!(is_open(&agenda(MomentKind::Overleg, None)));
    assert!(!is_open(&agenda(MomentKind::Overleg, Some(today()))));
    assert!(!is_open(&agenda(MomentKind::Waakvlam, None)));
}

#[test]
fn calm_that_nobody_confirmed_long_enough_is_open() {
    let calm = |text: &str| !kinds(&case(text)).contains(&OpenKind::Violence);
    assert!(calm("()"));
    assert!(!calm(r#"(incidents: [(on: "2026-03-01")])"#));
    let confirmed = |on: &str| {
        format!(
            r#"(incidents: [(on: "2026-03-01")],
                agenda: [(kind: Evaluatie, done_on: "{on}")])"#
        )
    };
    assert!(!calm(confirmed("2026-05-01").as_str()));
    assert!(calm(confirmed("2026-11-01").as_str()));
}

/// Nothing about closing settles an alert, lowers a level or opens a gate.
#[test]
fn closing_leaves_the_advice_as_it_was() {
    for mut case in families(today()) {
        let open = advice(&case);
        case.close_as_prepared(today(), "S. de Wit", String::new());
        let closed = advice(&case);
        assert_eq!((open.alerts, open.level), (closed.alerts, closed.level), "{}", case.name);
        assert_eq!((open.lowest, open.phase), (closed.lowest, closed.phase), "{}", case.name);
    }
}
