//! Who holds regie, where nobody or two did, and what waits for a confirmation.

use casuskompas::advice::{Advice, Held, WarningKind, advise};
use casuskompas::case::{Case, RegieRole, TransferId, ron};
use casuskompas::guidance::Guidance;
use chrono::NaiveDate;

fn today() -> NaiveDate {
    "2026-11-19".parse().unwrap()
}

fn day(text: &str) -> Option<NaiveDate> {
    Some(text.parse().unwrap())
}

fn case(text: &str) -> Case {
    ron::from_text(text).unwrap()
}

fn advice(case: &Case) -> Advice {
    let guidance = Guidance::embedded().unwrap();
    advise(case, &guidance, guidance.region("nl").unwrap(), today())
}

fn warnings(case: &Case) -> Vec<String> {
    let all = advice(case).warnings.into_iter();
    all.filter(|one| one.kind == WarningKind::Regie).map(|one| one.text).collect()
}

type Found = (RegieRole, Held, Option<NaiveDate>, Option<NaiveDate>);

fn gaps(text: &str) -> Vec<Found> {
    let gaps = advice(&case(text)).regie.gaps.into_iter();
    gaps.map(|gap| (gap.role, gap.kind, gap.since, gap.until)).collect()
}

#[test]
fn periods_that_do_not_meet_are_gaps_and_those_that_overlap_are_two_at_once() {
    let casusregie = RegieRole::Casusregie;
    let with = |holder: &str, former: &str| {
        gaps(&format!("(regie: (casusregie: ({holder})), former_holders: [{former}])"))
    };
    let before = r#"(name: "Noor", since: "2026-01-01", until: "2026-03-01")"#;
    assert_eq!(with("", ""), []);
    assert_eq!(with(r#"name: "Sem", since: "2026-03-01""#, before), []);
    assert_eq!(
        with(r#"name: "Sem", since: "2026-04-01""#, before),
        [(casusregie, Held::ByNobody, day("2026-03-01"), day("2026-04-01"))]
    );
    assert_eq!(
        with(r#"name: "Sem", since: "2026-02-01""#, before),
        [(casusregie, Held::ByTwo, day("2026-02-01"), day("2026-03-01"))]
    );
    assert_eq!(with("", before), [(casusregie, Held::ByNobody, day("2026-03-01"), None)]);
    // A day that nobody knows is no gap.
    assert_eq!(with(r#"name: "Sem""#, before), []);
}

#[test]
fn from_ave_2_nobody_at_all_is_a_gap_too() {
    let text = r#"(decisions: [(level: 2, on: "2026-11-01")])"#;
    assert_eq!(gaps(text), [(RegieRole::Casusregie, Held::ByNobody, None, None)]);
    let named = r#"(decisions: [(level: 2, on: "2026-11-01")], regie: (casusregie: (name: "S")))"#;
    assert_eq!(gaps(named), []);
}

#[test]
fn a_gap_that_lasts_and_two_at_once_today_are_said_and_those_of_before_are_not() {
    let with = |holder: &str, until: &str| {
        warnings(&case(&format!(
            r#"(regie: (procesregie: ({holder})),
                former_holders: [(kind: Procesregie, name: "Noor", since: "2026-01-01", until: "{until}")])"#
        )))
    };
    assert!(with("", "2026-03-01")[0].contains("Sinds 01-03-2026 heeft niemand de procesregie"));
    assert!(with(r#"name: "Sem", since: "2026-11-01""#, "2026-12-01")[0].contains("Twee mensen"));
    assert!(with(r#"name: "Sem", since: "2026-04-01""#, "2026-03-01").is_empty());
    assert!(with(r#"name: "Sem", since: "2026-02-01""#, "2026-03-01").is_empty());
}

/// The giver does not let go before the receiver holds.
#[test]
fn until_the_receiver_confirms_the_giver_holds_the_role() {
    let mut case = case(
        r#"(opened_on: "2026-01-05",
            regie: (casusregie: (name: "Noor", organisation: "Noord", since: "2026-01-05")),
            transfers: [(to: "Sem", organisation: "Zuid", agreed_on: "2026-11-10", spoken: true)])"#,
    );
    let before = advice(&case).regie;
    assert_eq!(before.casusregie.unwrap().name, "Noor");
    let [waits] = &before.pending[..] else { panic!("{:?}", before.pending) };
    assert_eq!((waits.to.as_str(), waits.agreed_on), ("Sem", day("2026-11-10")));
    assert_eq!(waits.missing.len(), 3, "{:?}", waits.missing);
    let said = warnings(&case);
    assert!(said[0].contains("nog niet bevestigd") && said[0].contains("op papier"), "{said:?}");
    assert!(case.confirm_transfer(TransferId(1), today()));
    let after = advice(&case).regie;
    let holder = after.casusregie.unwrap();
    assert_eq!((holder.name.as_str(), holder.organisation.as_str()), ("Sem", "Zuid"));
    assert_eq!(holder.since, Some(today()));
    assert!(after.pending.is_empty() && after.gaps.is_empty());
    let former = &case.former_holders[0];
    assert_eq!((former.name.as_str(), former.organisation.as_str()), ("Noor", "Noord"));
    assert_eq!((former.since, former.until), (day("2026-01-05"), Some(today())));
    assert!(!case.confirm_transfer(TransferId(1), today()), "it waits no longer");
    assert_eq!(case.former_holders.len(), 1);
}

#[test]
fn a_transfer_to_nobody_yet_waits_for_nobody() {
    let mut case = case(r#"(transfers: [(agreed_on: "2026-11-10")])"#);
    assert!(advice(&case).regie.pending.is_empty());
    assert!(!case.confirm_transfer(TransferId(1), today()));
}

/// A case that was handed over with a receipt remembers who held it before.
#[test]
fn a_receipt_passes_the_role_and_keeps_the_history() {
    let mut case = case(r#"(regie: (casusregie: (name: "Noor", since: "2026-01-05")))"#);
    assert!(case.pass_casusregie("Sem", today()));
    assert_eq!(case.former_holders[0].name, "Noor");
    assert!(!case.pass_casusregie("Sem", today()) && !case.pass_casusregie(" ", today()));
    assert_eq!(case.former_holders.len(), 1);
}
