//! Terms that run by themselves: to the hour, over weekends, holidays, leap days,
//! the end of a year and the change of the clock.

use casuskompas::advice::clocks::working_days;
use casuskompas::advice::{Advice, Clock, ClockKind, ClockState, Facts, Left, advise, report};
use casuskompas::case::{Answer, Case, ron};
use casuskompas::guidance::{Guidance, LiberationDay, Region};
use chrono::{Days, NaiveDate, NaiveDateTime};
use std::sync::LazyLock;

static GUIDANCE: LazyLock<Guidance> = LazyLock::new(|| Guidance::embedded().unwrap());

fn region() -> &'static Region {
    GUIDANCE.region("nl").unwrap()
}

fn day(day: &str) -> NaiveDate {
    day.parse().unwrap()
}

fn at(moment: &str) -> NaiveDateTime {
    moment.parse().unwrap()
}

fn case(order: &str) -> Case {
    ron::from_text(&format!(r#"(opened_on: "2020-01-01", huisverboden: [({order})])"#)).unwrap()
}

fn advice(case: &Case, on: &str) -> Advice {
    advise(case, &GUIDANCE, region(), day(on))
}

/// The clock of the only huisverbod of a case.
fn clock(order: &str, on: &str) -> Clock {
    let clocks = advice(&case(order), on).clocks;
    assert_eq!(clocks.len(), 1);
    clocks.into_iter().next().unwrap()
}

#[test]
fn a_huisverbod_ends_after_ten_times_a_day_at_the_same_time() {
    let order = r#"on: "2026-11-20", at: "21:15""#;
    let clock = clock(order, "2026-11-28");
    assert_eq!(clock.until, at("2026-11-30T21:15:00"));
    assert_eq!(clock.decide_before, Some(at("2026-11-29T21:15:00")));
    let now = at("2026-11-28T14:02:00");
    assert_eq!((clock.day(now.date()), clock.days, clock.longest), (9, 10, 28));
    assert_eq!(clock.left(now), Left::Hours(31), "1 day and 7 hours to decide");
    assert_eq!(clock.state(now), ClockState::Running);
    let late = at("2026-11-29T21:15:00");
    assert_eq!((clock.state(late), clock.left(late)), (ClockState::Late, Left::Hours(0)));
    assert_eq!(clock.left(at("2026-11-30T00:15:00")), Left::Over(3));
    assert_eq!(clock.state(at("2026-11-30T21:14:00")), ClockState::Late);
    assert_eq!(clock.state(at("2026-11-30T21:15:00")), ClockState::Ended);
    assert!((0.84..0.88).contains(&clock.passed(now)), "{}", clock.passed(now));
}

#[test]
fn it_is_extended_to_28_days_at_most_and_then_asks_for_no_decision() {
    let extended = clock(
        r#"on: "2026-11-20", at: "21:15", extended_until: "2026-12-18", decided_on: "2026-11-27""#,
        "2026-11-28",
    );
    assert_eq!((extended.until, extended.days), (at("2026-12-18T21:15:00"), 28));
    assert_eq!(extended.decide_before, None);
    assert_eq!(extended.state(at("2026-12-01T09:00:00")), ClockState::Done);
    assert_eq!(extended.next(), extended.until);
    let longer = clock(r#"on: "2026-11-20", extended_until: "2027-02-01""#, "2026-11-28");
    assert_eq!(longer.until, at("2026-12-18T00:00:00"), "the law goes before a slip of the pen");
    let decided = clock(r#"on: "2026-11-20", decided_on: "2026-11-27""#, "2026-11-28");
    assert_eq!(decided.state(at("2026-11-28T09:00:00")), ClockState::Done);
    assert_eq!(decided.next(), at("2026-11-30T00:00:00"));
}

#[test]
fn what_was_withdrawn_ended_on_that_day_and_a_day_without_time_at_its_beginning() {
    let withdrawn = clock(r#"on: "2026-11-20", at: "21:15", ended_on: "2026-11-25""#, "2026-11-25");
    assert_eq!(withdrawn.until, at("2026-11-25T00:00:00"));
    assert_eq!(withdrawn.state(at("2026-11-25T09:00:00")), ClockState::Ended);
    assert_eq!(withdrawn.decide_before, None);
    let same_day = clock(r#"on: "2026-11-20", at: "21:15", ended_on: "2026-11-20""#, "2026-11-20");
    assert_eq!(same_day.until, same_day.from);
    let untimed = clock(r#"on: "2026-11-20""#, "2026-11-21");
    assert_eq!((untimed.until, untimed.timed), (at("2026-11-30T00:00:00"), false));
    assert_eq!(untimed.written(untimed.until), "2026-11-30");
    assert!(advice(&case(r#"at: "21:15""#), "2026-11-21").clocks.is_empty(), "no day, no clock");
}

#[test]
fn leap_days_and_the_end_of_a_year_are_counted() {
    let until = |on: &str| clock(&format!(r#"on: "{on}", at: "8 uur""#), on).until;
    assert_eq!(until("2028-02-20"), at("2028-03-01T08:00:00"), "through 29 February");
    assert_eq!(until("2027-02-20"), at("2027-03-02T08:00:00"));
    assert_eq!(until("2026-12-25"), at("2027-01-04T08:00:00"), "weekends and holidays too");
}

#[test]
fn hours_that_are_left_are_real_ones_when_the_clock_changes() {
    // On 25 October 2026 an hour comes twice, on 28 March 2027 one is left out.
    let autumn = clock(r#"on: "2026-10-16", at: "12:00", decided_on: "2026-10-17""#, "2026-10-24");
    assert_eq!(autumn.until, at("2026-10-26T12:00:00"), "the time in the decision");
    assert_eq!(autumn.left(at("2026-10-24T12:00:00")), Left::Hours(49));
    assert_eq!(autumn.left(at("2026-10-25T12:00:00")), Left::Hours(24));
    let spring = clock(r#"on: "2027-03-19", at: "12:00", decided_on: "2027-03-20""#, "2027-03-27");
    assert_eq!(spring.left(at("2027-03-27T12:00:00")), Left::Hours(47));
    assert_eq!(spring.left(at("2027-03-28T04:00:00")), Left::Hours(32));
    assert_eq!(spring.left(at("2027-03-28T01:00:00")), Left::Hours(34));
}

#[test]
fn working_days_leave_out_weekends_and_dutch_holidays() {
    let five = |on: &str, rule| working_days::after(day(on), 5, rule).to_string();
    let usual = |on| five(on, LiberationDay::EachLustrum);
    assert_eq!(usual("2026-11-24"), "2026-12-01");
    assert_eq!(usual("2026-11-28"), "2026-12-04", "from a Saturday");
    assert_eq!(usual("2026-12-21"), "2026-12-29", "Christmas on Friday and Saturday");
    assert_eq!(usual("2026-12-29"), "2027-01-06", "New Year on a Friday");
    assert_eq!(usual("2026-04-01"), "2026-04-09", "Easter Monday 6 April, Good Friday is worked");
    assert_eq!(usual("2026-05-11"), "2026-05-19", "Ascension Day 14 May");
    assert_eq!(usual("2026-05-20"), "2026-05-28", "Whit Monday 25 May");
    assert_eq!(usual("2026-04-24"), "2026-05-04", "27 April, a Monday");
    assert_eq!(usual("2025-04-21"), "2025-04-28", "27 April is a Sunday, so the 26th, a Saturday");
    assert_eq!(usual("2026-05-01"), "2026-05-08", "5 May is worked in 2026");
    assert_eq!(usual("2025-05-01"), "2025-05-09", "and is free in 2025");
    assert_eq!(five("2026-05-01", LiberationDay::EveryYear), "2026-05-11");
    assert_eq!(five("2025-05-01", LiberationDay::Never), "2025-05-08");
    let left = |from: &str, until: &str| {
        working_days::between(day(from), day(until), LiberationDay::EachLustrum)
    };
    assert_eq!(left("2026-11-28", "2026-12-01"), 2);
    assert_eq!(left("2026-12-01", "2026-12-01"), 0);
    assert_eq!(left("2026-12-02", "2026-12-01"), 0);
}

/// By the tables of the almanac.
#[test]
fn easter_monday_is_no_working_day_in_any_year() {
    let mondays = [
        "2024-04-01",
        "2025-04-21",
        "2026-04-06",
        "2027-03-29",
        "2028-04-17",
        "2029-04-02",
        "2030-04-22",
        "2031-04-14",
        "2032-03-29",
        "2033-04-18",
        "2034-04-10",
        "2035-03-26",
        "2038-04-26",
        "2049-04-19",
        "2076-04-20",
    ];
    for monday in mondays {
        let before = day(monday) - Days::new(1);
        let worked = working_days::between(before, day(monday), LiberationDay::Never);
        assert_eq!(worked, 0, "{monday}");
    }
}

/// What is heard of the only report of a case.
fn report_clock(report: &str, on: &str) -> Option<Clock> {
    let text = format!(
        r#"(opened_on: "2020-01-01", meldcode: (meldingen: [(to: VeiligThuis, {report})]))"#
    );
    advice(&ron::from_text(&text).unwrap(), on).clocks.into_iter().next()
}

#[test]
fn veilig_thuis_tells_within_five_working_days_and_what_was_not_heard_is_late() {
    let clock = report_clock(r#"on: "2026-11-24""#, "2026-11-28").unwrap();
    let left = |now: &str| clock.left(at(now));
    assert_eq!(left("2026-11-28T14:02:00"), Left::WorkingDays(2), "Monday and Tuesday");
    assert_eq!(left("2026-12-01T23:00:00"), Left::WorkingDays(0), "the last day");
    assert_eq!(clock.state(at("2026-12-01T23:00:00")), ClockState::Running);
    assert_eq!(left("2026-12-03T09:00:00"), Left::DaysOver(2));
    assert_eq!(clock.state(at("2027-12-03T09:00:00")), ClockState::Late, "it never goes by itself");
    assert_eq!(clock.written(clock.until), "2026-12-01");
    assert_eq!((clock.day(day("2026-11-28")), clock.days), (3, 5));
    assert!(report_clock(r#"on: "2026-11-24", heard_on: "2026-11-26""#, "2026-11-28").is_none());
    assert!(report_clock(r#"on: "2026-11-29""#, "2026-11-28").is_none(), "not made yet");
    assert!(report_clock(r#"ground: "Geweld""#, "2026-11-28").is_none(), "no day, no clock");
}

#[test]
fn a_huisverbod_comes_before_what_has_to_be_heard() {
    let text = r#"(opened_on: "2026-11-01", huisverboden: [(on: "2026-11-20")],
        meldcode: (meldingen: [(to: VeiligThuis, on: "2026-11-16"), (to: Politie, on: "2026-11-16")]))"#;
    let clocks = advice(&ron::from_text(text).unwrap(), "2026-11-23").clocks;
    let kinds: Vec<&str> = clocks.iter().map(|clock| clock.kind.into()).collect();
    assert_eq!(kinds, ["huisverbod", "veilig-thuis"]);
}

fn marked(case: &Case, on: &str) -> Answer {
    let place = GUIDANCE.atom_index("huisverbod-kort-geleden").unwrap();
    Facts::of(case, &GUIDANCE, day(on)).answer(place)
}

#[test]
fn an_order_marks_danger_until_somebody_confirms_that_three_months_after_it_were_quiet() {
    let mut case = case(r#"on: "2026-06-01", at: "21:15""#);
    assert_eq!(marked(&case, "2026-05-31"), Answer::Unknown, "not yet");
    for on in ["2026-06-01", "2026-06-11", "2026-09-01", "2027-06-01"] {
        assert_eq!(marked(&case, on), Answer::Yes, "{on}");
    }
    let confirmed = |case: &mut Case, on: &str| {
        case.agenda.clear();
        case.agenda.push(casuskompas::case::Moment {
            kind: casuskompas::case::MomentKind::Evaluatie,
            done_on: Some(day(on)),
            ..Default::default()
        });
    };
    confirmed(&mut case, "2026-09-08");
    assert_eq!(marked(&case, "2026-10-01"), Answer::Yes, "89 days after its end");
    confirmed(&mut case, "2026-09-09");
    assert_eq!(marked(&case, "2026-10-01"), Answer::No);
}

/// Whether the alert about the order is settled.
fn settled(case: &Case, on: &str) -> bool {
    let alerts = advice(case, on).alerts;
    alerts.iter().find(|alert| alert.id == "A4-huisverbod").unwrap().settled.is_some()
}

#[test]
fn the_end_of_an_order_asks_to_call_again() {
    let text = r#"(opened_on: "2026-06-01",
        huisverboden: [(on: "2026-06-01", at: "21:15")],
        observations: {"gemeld-bij-veilig-thuis": (answer: Yes, on: "2026-06-02")})"#;
    let case: Case = ron::from_text(text).unwrap();
    assert!(settled(&case, "2026-06-05"), "reported while it runs");
    assert!(settled(&case, "2026-06-11"), "on its last day");
    assert!(!settled(&case, "2026-06-12"), "he may come home");
    assert!(!settled(&case, "2027-06-12"), "however long ago");
}

#[test]
fn a_breach_is_a_red_flag_by_itself() {
    let read = |breaches: &str| {
        let text = format!(r#"(opened_on: "2026-06-01", overtredingen: [{breaches}])"#);
        let advice = advice(&ron::from_text(&text).unwrap(), "2026-06-20");
        let now = advice.alerts.iter().find(|alert| alert.id == "A4-scheiding");
        now.map(|alert| alert.urgency)
    };
    assert_eq!(read(""), None);
    let urgent = Some(casuskompas::guidance::Urgency::Now);
    assert_eq!(read(r#"(on: "2026-06-10", what: "Belde.")"#), urgent);
    assert_eq!(read(r#"(what: "Stond voor de deur.")"#), urgent, "also without a day");
    assert_eq!(read(r#"(on: "2026-07-10")"#), None, "not before its day");
}

#[test]
fn other_programs_read_the_clocks() {
    let case = case(r#"on: "2026-11-20", at: "21:15""#);
    let json = |now: &str| {
        let now = at(now);
        let advice = advise(&case, &GUIDANCE, region(), now.date());
        serde_json::to_value(report::report(&advice, now)).unwrap()["clocks"].clone()
    };
    assert_eq!(
        json("2026-11-28T14:02:00"),
        serde_json::json!([{
            "kind": "huisverbod",
            "case_day": 9,
            "until": "2026-11-30T21:15",
            "decide_before": "2026-11-29T21:15",
            "state": "running",
        }])
    );
    assert_eq!(json("2026-11-29T22:00:00")[0]["state"], "late");
    assert_eq!(json("2026-12-01T22:00:00")[0]["state"], "ended");
    assert_eq!(json("2027-02-28T09:00:00")[0]["state"], "ended");
    assert_eq!(json("2027-03-01T09:00:00"), serde_json::json!([]), "long ago");
}

#[test]
fn an_investigation_ends_within_ten_weeks_and_what_was_not_heard_is_late() {
    let heard = r#"on: "2026-09-01", heard_on: "2026-09-07", investigates: Yes"#;
    let clock = report_clock(heard, "2026-11-02").unwrap();
    assert_eq!(<&str>::from(clock.kind), "onderzoek");
    assert_eq!(clock.until.date(), day("2026-11-16"));
    assert_eq!(clock.left(at("2026-11-02T09:00:00")), Left::Days(14));
    assert_eq!(clock.left(at("2026-11-16T22:00:00")), Left::Days(0));
    assert_eq!(clock.left(at("2026-11-18T09:00:00")), Left::DaysOver(2));
    assert_eq!(clock.state(at("2027-11-18T09:00:00")), ClockState::Late, "it never goes by itself");
    assert_eq!((clock.day(day("2026-09-07")), clock.days), (1, 70));
    let told = format!(r#"{heard}, outcome_on: "2026-10-20""#);
    assert!(report_clock(&told, "2026-11-02").is_none());
    let other = r#"on: "2026-09-01", heard_on: "2026-09-07", investigates: No"#;
    assert!(report_clock(other, "2026-11-02").is_none());
    assert!(report_clock(heard, "2026-09-06").is_none(), "not decided yet");
    let leap = r#"on: "2027-12-20", heard_on: "2027-12-27", investigates: Yes"#;
    assert_eq!(report_clock(leap, "2028-02-01").unwrap().until.date(), day("2028-03-06"));
}

/// The terms about school in a region that tells it within a day, or does not.
fn school_clocks(incident: &str, handle_with_care: bool, on: &str) -> Vec<Clock> {
    let text = format!(r#"(opened_on: "2026-11-01", incidents: [({incident})])"#);
    let region = Region { handle_with_care, ..region().clone() };
    advise(&ron::from_text(&text).unwrap(), &GUIDANCE, &region, day(on)).clocks
}

#[test]
fn school_is_told_within_a_day_only_where_the_region_does_that() {
    let both = r#"on: "2026-11-26", children_present: Yes, police: Yes"#;
    assert!(school_clocks(both, false, "2026-11-26").is_empty(), "off by default");
    assert!(GUIDANCE.regions().iter().all(|region| !region.handle_with_care));
    let clock = school_clocks(both, true, "2026-11-27").remove(0);
    assert_eq!(<&str>::from(clock.kind), "school");
    assert_eq!(clock.until.date(), day("2026-11-27"));
    assert_eq!(clock.state(at("2026-11-27T12:00:00")), ClockState::Running);
    assert_eq!(clock.left(at("2026-11-28T12:00:00")), Left::DaysOver(1));
    assert_eq!(clock.state(at("2026-11-28T12:00:00")), ClockState::Late);
    let told = format!(r#"{both}, school_told_on: "2026-11-26""#);
    assert!(school_clocks(&told, true, "2026-11-27").is_empty());
    assert!(school_clocks(both, true, "2026-12-04").is_empty(), "a week later it helps nobody");
    for less in [r#"on: "2026-11-26", children_present: Yes"#, r#"on: "2026-11-26", police: Yes"#] {
        assert!(school_clocks(less, true, "2026-11-27").is_empty(), "{less}");
    }
}

#[test]
fn a_term_is_put_off_with_a_reason_but_a_huisverbod_is_not() {
    let put_off = |step: &str, reason: &str| {
        let text = format!(
            r#"(opened_on: "2026-11-01", huisverboden: [(id: 1, on: "2026-11-20")],
            meldcode: (meldingen: [(id: 1, to: VeiligThuis, on: "2026-11-16")]),
            postponed: [(id: 1, step: "{step}", until: "2026-11-27", reason: "{reason}")])"#
        );
        ron::from_text(&text).unwrap()
    };
    let waiting = |case: &Case, on: &str| -> Vec<bool> {
        let clocks = advice(case, on).clocks;
        clocks.iter().map(|clock| clock.waits.is_some()).collect()
    };
    let case = put_off("clock/veilig-thuis/1", "Zij bellen vrijdag.");
    assert_eq!(waiting(&case, "2026-11-25"), [false, true]);
    let now = at("2026-11-25T09:00:00");
    let clocks = advice(&case, "2026-11-25").clocks;
    assert_eq!(clocks[1].state(now), ClockState::Late, "it is late all the same");
    assert!(clocks[0].is_open(now) && !clocks[1].is_open(now));
    assert_eq!(waiting(&case, "2026-11-27"), [false, false], "it comes back by itself");
    let empty = put_off("clock/veilig-thuis/1", " ");
    assert_eq!(waiting(&empty, "2026-11-25"), [false, false], "without a reason it does not wait");
    let order = put_off("clock/huisverbod/1", "Te druk.");
    assert_eq!(waiting(&order, "2026-11-25"), [false, false]);
}

/// The clocks after one incident.
fn after(incident: &str, on: &str) -> Vec<Clock> {
    let case = format!(r#"(opened_on: "2026-10-01", incidents: [({incident})])"#);
    advice(&ron::from_text(&case).unwrap(), on).clocks
}

#[test]
fn after_a_strangulation_a_doctor_is_asked_for_within_48_hours_of_the_hour() {
    let choked = r#"id: 3, on: "2026-11-17", at: "21:15", strangulation: Yes"#;
    let clock = &after(choked, "2026-11-18")[0];
    assert_eq!((clock.kind, clock.of), (ClockKind::Verwurging, 3));
    assert_eq!(clock.until, at("2026-11-19T21:15:00"));
    assert_eq!(clock.left(at("2026-11-18T20:15:00")), Left::Hours(25));
    assert_eq!(clock.state(at("2026-11-19T21:15:00")), ClockState::Running);
    assert_eq!(clock.state(at("2026-11-19T21:16:00")), ClockState::Late);
    assert!(!clock.can_wait());
    // Without an hour it may end at the beginning of the day.
    let undated = &after(r#"on: "2026-11-17", strangulation: Yes"#, "2026-11-18")[0];
    assert_eq!((undated.until, undated.timed), (at("2026-11-19T00:00:00"), false));
    // A week later the alert goes on asking, the clock does not.
    assert_eq!(after(choked, "2026-11-24").len(), 1);
    assert!(after(choked, "2026-11-25").is_empty());
}

#[test]
fn it_goes_quiet_when_a_doctor_looked_or_nobody_was_choked() {
    let quiet = [
        r#"on: "2026-11-17", strangulation: Yes, doctor_on: "2026-11-18""#,
        r#"on: "2026-11-17", strangulation: No"#,
        r#"on: "2026-11-17""#,
        r#"strangulation: Yes"#,
    ];
    for incident in quiet {
        assert!(after(incident, "2026-11-18").is_empty(), "{incident}");
    }
    let by_hand = |on: &str| {
        let case = format!(
            r#"(incidents: [(on: "2026-11-17", strangulation: Yes)],
                observations: {{"arts-na-verwurging": (answer: Yes, on: "{on}")}})"#
        );
        advice(&ron::from_text(&case).unwrap(), "2026-11-18").clocks.len()
    };
    assert_eq!((by_hand("2026-11-17"), by_hand("2026-11-16")), (0, 1), "a doctor before it");
}

#[test]
fn after_sexual_violence_the_centre_can_be_called_for_seven_days_and_later() {
    let sexual = r#"id: 2, on: "2026-11-10", sexual: Yes"#;
    let clock = &after(sexual, "2026-11-12")[0];
    assert_eq!((clock.kind, clock.of), (ClockKind::SeksueelGeweld, 2));
    assert_eq!(clock.left(at("2026-11-12T12:00:00")), Left::Days(5));
    assert!(clock.can_wait(), "who it is about decides");
    assert_eq!(after(sexual, "2026-11-17").len(), 1);
    assert!(after(sexual, "2026-11-18").is_empty());
    let called = r#"on: "2026-11-10", sexual: Yes, csg_on: "2026-11-11""#;
    assert!(after(called, "2026-11-12").is_empty());
    let both = r#"on: "2026-11-10", sexual: Yes, strangulation: Yes"#;
    assert_eq!(after(both, "2026-11-11").len(), 2);
}

#[test]
fn the_alerts_of_both_are_settled_by_what_is_noted_with_the_incident() {
    let settled = |incident: &str, id: &str| {
        let case = format!(r#"(opened_on: "2026-10-01", incidents: [({incident})])"#);
        let alerts = advice(&ron::from_text(&case).unwrap(), "2026-11-18").alerts;
        alerts.into_iter().find(|one| one.id == id).map(|one| one.settled.is_some())
    };
    let sexual = r#"on: "2026-11-10", sexual: Yes"#;
    assert_eq!(settled(sexual, "A10"), Some(false));
    assert_eq!(settled(&format!(r#"{sexual}, csg_on: "2026-11-11""#), "A10"), Some(true));
    // It became known later than the doctor looked: that is of this incident.
    let choked = r#"on: "2026-11-10", learned_on: "2026-11-14", strangulation: Yes"#;
    assert_eq!(settled(choked, "A9"), Some(false));
    assert_eq!(settled(&format!(r#"{choked}, doctor_on: "2026-11-11""#), "A9"), Some(true));
    assert_eq!(settled(r#"on: "2026-11-10", sexual: No"#, "A10"), None);
}
