//! Each figure, counted by hand.

use std::collections::BTreeSet;

use casuskompas::case::{
    Aanvraag, Answer, Ave, Born, Case, Closing, Incident, Kindcontact, Kindgesprek, Melding,
    MeldingTo, Moment, MomentKind, Passage, Person, PersonId, Phase, Place, PlanStatus,
    PlanVersion, Route, Stagnatie, StagnatieKind, ViolenceForm, Waakvlam, WaakvlamContact,
};
use casuskompas::insight::{Kept, Key, Median, Moves, Period, Selection, Share, Span};

use super::{day, decision, line, lines, number, of, opened, today};

fn moment(kind: MomentKind, done: &str) -> Moment {
    Moment { kind, done_on: Some(day(done)), ..Moment::default() }
}

fn passage(from: Phase, to: Phase, on: &str) -> Passage {
    Passage {
        from,
        to,
        on: day(on),
        by: String::new(),
        gate_was_open: true,
        reason: String::new(),
        second_pair_of_eyes: String::new(),
    }
}

fn child(id: u32, years: u8) -> Person {
    let born = Some(Born::Aged { years, noted_on: Some(today()) });
    Person { id: PersonId(id), place: Place::Child, born, ..Person::default() }
}

fn talk(with: u32, on: &str, alone: Answer) -> Kindgesprek {
    Kindgesprek {
        children: BTreeSet::from([PersonId(with)]),
        on: Some(day(on)),
        kind: Kindcontact::Gesproken,
        alone,
        ..Kindgesprek::default()
    }
}

#[test]
fn phase_and_level_are_those_of_the_last_day() {
    let mut case = opened("2025-03-01");
    case.phases.pass(passage(Phase::DirecteVeiligheid, Phase::Risicos, "2025-09-01"));
    case.phases.pass(passage(Phase::Risicos, Phase::Herstel, "2026-02-01"));
    case.decisions.record(decision("2025-04-01", Ave::Two, None));
    case.decisions.record(decision("2026-03-01", Ave::One, Some(Ave::One)));
    let all = lines(&[case, opened("2025-10-01")]);
    let now = of(&all, Span::Year);
    assert_eq!(number(&now.phases(), Key::Phase(Phase::Herstel)), 1);
    assert_eq!(number(&now.levels(), Key::Level(Ave::One)), 1);
    assert_eq!((now.levels().unknown, now.levels().of), (1, 2));
    let before = Selection::of(&all, Period::before(Span::Year, today()).unwrap());
    assert_eq!(number(&before.phases(), Key::Phase(Phase::Risicos)), 1);
    assert_eq!(number(&before.phases(), Key::Phase(Phase::DirecteVeiligheid)), 1);
    assert_eq!(number(&before.levels(), Key::Level(Ave::Two)), 1);
}

#[test]
fn a_case_counts_for_each_form_and_once_for_each_route() {
    let mut case = opened("2026-03-01");
    case.violence = BTreeSet::from([ViolenceForm::Psychisch, ViolenceForm::Stalking]);
    let asked = |on: &str| Aanvraag {
        route: Some(Route::Opvang),
        on: Some(day(on)),
        ..Aanvraag::default()
    };
    case.aanvragen = vec![asked("2026-04-01"), asked("2026-05-01"), asked("2025-05-01")];
    case.meldcode.meldingen = vec![Melding {
        to: MeldingTo::VeiligThuis,
        on: Some(day("2026-10-03")),
        ..Melding::default()
    }];
    let all = lines(&[case, opened("2026-01-01")]);
    let year = of(&all, Span::Year);
    let forms = year.forms();
    assert_eq!(number(&forms, Key::Form(ViolenceForm::Psychisch)), 1);
    assert_eq!(number(&forms, Key::Form(ViolenceForm::Stalking)), 1);
    assert_eq!((forms.unknown, forms.most()), (1, 1));
    let routes = year.routes();
    assert_eq!(number(&routes, Key::Route(Route::Opvang)), 1);
    assert_eq!(number(&routes, Key::Melding(MeldingTo::VeiligThuis)), 1);
    let quarter = of(&all, Span::Quarter).routes();
    assert_eq!(number(&quarter, Key::Route(Route::Opvang)), 0);
    assert_eq!(number(&quarter, Key::Melding(MeldingTo::VeiligThuis)), 1);
}

#[test]
fn the_days_to_the_first_appointment_are_the_middle_of_what_is_known() {
    let after = |days: u64, kind| {
        let mut case = opened("2026-03-01");
        let on = day("2026-03-01") + chrono::Days::new(days);
        case.agenda = vec![moment(kind, &on.to_string()), moment(kind, "2026-10-01")];
        case
    };
    let mut planned = opened("2026-03-01");
    planned.agenda = vec![Moment { on: Some(day("2026-03-02")), ..Moment::default() }];
    let mut all = vec![
        after(2, MomentKind::Contact),
        after(6, MomentKind::Evaluatie),
        after(30, MomentKind::Contact),
        // A meeting of professionals is no appointment with the family.
        after(1, MomentKind::Overleg),
        planned,
    ];
    let median = of(&lines(&all), Span::Year).to_appointment();
    assert_eq!(median, Median { days: Some(6), of: 3, unknown: 2 });
    all.truncate(2);
    assert_eq!(of(&lines(&all), Span::Year).to_appointment().days, Some(2));
    // Who was spoken with before it was opened waited no days.
    let mut early = opened("2026-03-01");
    early.agenda = vec![moment(MomentKind::Contact, "2026-02-20")];
    assert_eq!(of(&lines(&[early]), Span::Year).to_appointment().days, Some(0));
    // Cases of an earlier year say nothing of this one.
    let last_year = of(&lines(&[opened("2025-03-01")]), Span::Year).to_appointment();
    assert_eq!(last_year, Median::default());
}

#[test]
fn children_who_can_tell_are_counted_one_by_one_and_a_talk_with_a_parent_there_is_none() {
    let mut case = opened("2026-03-01");
    case.family.people = vec![child(1, 9), child(2, 12), child(3, 14), child(4, 1)];
    case.kindgesprekken = vec![
        talk(1, "2026-03-11", Answer::Yes),
        talk(2, "2026-03-05", Answer::No),
        talk(4, "2026-03-02", Answer::Yes),
    ];
    let all = lines(&[case]);
    let year = of(&all, Span::Year);
    assert_eq!(year.children(), Share { yes: 1, no: 0, unknown: 2 });
    assert_eq!(year.to_child(), Median { days: Some(10), of: 1, unknown: 0 });
    let before = Period { first: Some(day("2026-01-01")), last: day("2026-03-10") };
    assert_eq!(Selection::of(&all, before).children(), Share { yes: 0, no: 0, unknown: 3 });
}

#[test]
fn a_plan_counts_from_the_day_on_which_it_was_established() {
    let mut case = opened("2026-03-01");
    let plan = |phase, status, on| PlanVersion {
        phase,
        status,
        established_on: on,
        ..PlanVersion::default()
    };
    case.plans = vec![plan(Phase::DirecteVeiligheid, PlanStatus::Concept, None)];
    let concept = line(&case);
    case.plans = vec![plan(Phase::Risicos, PlanStatus::Vastgesteld, Some(day("2026-04-01")))];
    let other = line(&case);
    let on = Some(day("2026-05-01"));
    case.plans = vec![plan(Phase::DirecteVeiligheid, PlanStatus::Vervangen, on)];
    let established = line(&case);
    let all = [concept, other, established];
    assert_eq!(of(&all, Span::Year).plans(), Share { yes: 1, no: 0, unknown: 2 });
    let early = Period { first: Some(day("2026-01-01")), last: day("2026-04-30") };
    assert_eq!(Selection::of(&all, early).plans(), Share { yes: 0, no: 0, unknown: 3 });
}

/// Violence on a day, three safe months that somebody asked after, and violence again.
fn came_back(on: &str) -> Case {
    let mut case = opened("2025-03-01");
    let incident = |on: &str| Incident { on: Some(day(on)), ..Incident::default() };
    case.incidents = vec![incident("2025-06-01"), incident(on)];
    case.waakvlam = vec![WaakvlamContact {
        on: Some(day("2025-10-01")),
        violence: Answer::No,
        ..WaakvlamContact::default()
    }];
    case
}

#[test]
fn violence_again_counts_in_the_time_in_which_it_came_back() {
    let mut safe = came_back("2026-03-01");
    safe.incidents.truncate(1);
    let mut never = opened("2026-01-01");
    never.incidents = vec![Incident { on: Some(day("2026-02-01")), ..Incident::default() }];
    let all = lines(&[came_back("2026-03-01"), came_back("2025-11-01"), safe, never]);
    // What had ended before the year is no safe time of this year.
    assert_eq!(of(&all, Span::Year).again(), Share { yes: 1, no: 1, unknown: 0 });
    let before = Selection::of(&all, Period::before(Span::Year, today()).unwrap());
    assert_eq!(before.again(), Share { yes: 1, no: 2, unknown: 0 });
    assert_eq!(of(&all, Span::All).again(), Share { yes: 2, no: 1, unknown: 0 });
}

#[test]
fn up_and_down_are_told_of_each_decision_and_of_each_case_once() {
    let mut case = opened("2025-03-01");
    for (on, level, advised) in [
        ("2025-04-01", Ave::Two, Some(Ave::Two)),
        ("2026-02-01", Ave::Three, Some(Ave::Two)),
        ("2026-04-01", Ave::Two, None),
        ("2026-06-01", Ave::Three, Some(Ave::Three)),
        ("2026-07-01", Ave::Three, Some(Ave::Four)),
    ] {
        case.decisions.record(decision(on, level, advised));
    }
    let all = lines(&[case]);
    let year = of(&all, Span::Year);
    assert_eq!(year.moves(), Moves { up: 2, down: 1, departed: 2, unknown: 1 });
    let moved = year.moved();
    assert_eq!([Key::Up, Key::Down, Key::Departed].map(|key| number(&moved, key)), [1, 1, 1]);
    assert_eq!(of(&all, Span::Quarter).moves(), Moves::default());
}

#[test]
fn what_is_over_counts_in_the_time_in_which_it_lasted() {
    let mut case = opened("2025-03-01");
    let stuck = |since, until: Option<&str>| Stagnatie {
        kind: Some(StagnatieKind::Wachtlijst),
        what: "Acht weken".to_owned(),
        since: Some(day(since)),
        ended_on: until.map(day),
        ..Stagnatie::default()
    };
    case.stagnaties = vec![stuck("2026-02-01", Some("2026-05-01"))];
    let over = line(&case);
    case.stagnaties = vec![stuck("2026-02-01", None), stuck("2026-06-01", None)];
    let lasting = line(&case);
    let all = [over, lasting];
    let waiting = Key::Stuck(StagnatieKind::Wachtlijst);
    assert_eq!(number(&of(&all, Span::Year).stuck(), waiting), 2);
    assert_eq!(number(&of(&all, Span::Quarter).stuck(), waiting), 1);
}

#[test]
fn the_waakvlam_of_a_closed_case_is_ahead_overdue_ended_or_nobodys() {
    let closed = |waakvlam: Option<Waakvlam>, first: Option<&str>| {
        let mut case = opened("2026-01-05");
        case.closed_on = Some(day("2026-09-01"));
        case.closings = vec![Closing {
            on: case.closed_on,
            waakvlam,
            first_on: first.map(day),
            ..Closing::default()
        }];
        case
    };
    let mut ended = closed(Some(Waakvlam::ElkeMaand), None);
    ended.waakvlam = vec![WaakvlamContact {
        on: Some(day("2026-10-01")),
        violence: Answer::No,
        is_last: true,
        last_because: "Het gaat goed".to_owned(),
        ..WaakvlamContact::default()
    }];
    let all = lines(&[
        closed(Some(Waakvlam::ElkKwartaal), Some("2026-12-01")),
        closed(Some(Waakvlam::ElkKwartaal), Some("2026-11-19")),
        closed(Some(Waakvlam::ElkeMaand), Some("2026-11-18")),
        ended,
        closed(Some(Waakvlam::Geen), None),
        closed(None, None),
        opened("2026-01-01"),
    ]);
    let waakvlam = of(&all, Span::Year).waakvlam();
    let told = Kept::ALL.map(|kept| number(&waakvlam, Key::Waakvlam(kept)));
    assert_eq!((told, waakvlam.unknown, waakvlam.of), ([2, 1, 1, 1], 1, 6));
}

#[test]
fn the_levels_are_followed_month_by_month() {
    let mut case = opened("2026-02-10");
    case.decisions.record(decision("2026-03-15", Ave::Two, None));
    case.decisions.record(decision("2026-08-01", Ave::Three, None));
    case.closed_on = Some(day("2026-10-15"));
    let flow = of(&lines(&[case]), Span::Year).flow();
    assert_eq!(flow.days.len(), 12);
    assert_eq!((flow.days[0], flow.days[11]), (day("2026-01-01"), today()));
    let two: Vec<usize> = flow.levels.iter().map(|levels| levels[1]).collect();
    let three: Vec<usize> = flow.levels.iter().map(|levels| levels[2]).collect();
    assert_eq!(two, [0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0]);
    assert_eq!(three, [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0]);
    assert_eq!(flow.undecided, [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let quarter = of(&lines(&[opened("2026-11-01")]), Span::Quarter).flow();
    assert_eq!(quarter.days, ["2026-10-01", "2026-11-01", "2026-11-19"].map(day));
    let ages = of(&lines(&[opened("2016-11-01")]), Span::All).flow();
    assert_eq!(ages.days.len(), 13, "quarters, and not more than can be seen");
}
