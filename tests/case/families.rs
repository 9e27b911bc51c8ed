//! The fictional families: whole, and the same story on any day.

use std::collections::BTreeSet;

use casuskompas::advice::{Why, advise};
use casuskompas::case::{Case, DueKind, MomentKind, Phase, Summary, ron};
use casuskompas::demo::{CONSULTANT, SOURCES, attachments, families};
use casuskompas::guidance::Guidance;
use chrono::{Days, NaiveDate};

fn written_on() -> NaiveDate {
    "2026-11-19".parse().unwrap()
}

fn family(name: &str) -> Case {
    let mut all = families(written_on()).into_iter();
    all.find(|case| case.name == name).unwrap()
}

fn ages(case: &Case, today: NaiveDate) -> Vec<Option<u32>> {
    case.family.people.iter().map(|person| person.age(today)).collect()
}

#[test]
fn every_file_is_a_case() {
    for (file, source) in SOURCES {
        if let Err(fault) = ron::from_text(source) {
            panic!("data/families/{file}: {fault}");
        }
        assert_eq!(ron::from_text_telling(source).unwrap().1, [""; 0], "{file}");
    }
    assert_eq!(families(written_on()).len(), SOURCES.len());
}

#[test]
fn attachments_are_of_a_family_and_have_content_of_their_own() {
    let (all, later) = (attachments(written_on()), attachments(written_on() + Days::new(30)));
    assert!(!all.is_empty(), "the file with the attachments is not read");
    let contents: BTreeSet<_> = all.iter().map(|one| one.content()).collect();
    assert!(contents.len() == all.len() && !contents.contains(&[][..]));
    for (one, moved) in all.iter().zip(&later) {
        assert!(families(written_on()).iter().any(|family| family.id == one.case));
        assert_eq!(moved.bijlage.on, one.bijlage.on.map(|on| on + Days::new(30)));
    }
}

#[test]
fn ids_and_numbers_are_there_and_differ() {
    let all = families(written_on());
    let ids: BTreeSet<_> = all.iter().map(|case| case.id).collect();
    let numbers: BTreeSet<_> = all.iter().map(|case| case.number.clone()).collect();
    assert!(all.iter().all(|case| !case.id.is_absent()));
    assert_eq!(ids.len(), all.len());
    assert_eq!(numbers.len(), all.len());
}

#[test]
fn on_another_day_they_tell_the_same_story() {
    // Four years to the day, so that no leap day falls between two birthdays.
    let later = written_on() + Days::new(1461);
    for (then, now) in families(written_on()).iter().zip(families(later)) {
        assert_eq!(then.id, now.id);
        assert_eq!(
            Summary::of(then).days_since_incident(written_on()),
            Summary::of(&now).days_since_incident(later),
            "{}",
            then.name
        );
        assert_eq!(ages(then, written_on()), ages(&now, later));
    }
}

#[test]
fn everybody_who_is_spoken_of_exists() {
    for case in families(written_on()) {
        let known: BTreeSet<_> = case.family.people.iter().map(|person| person.id).collect();
        let mut spoken_of: BTreeSet<_> = case.safety_scores.iter().map(|s| s.person).collect();
        spoken_of.extend(case.family.relations.iter().flat_map(|r| [r.from, r.to]));
        spoken_of.extend(case.incidents.iter().flat_map(|i| i.involved.clone()));
        for priority in case.phases.plans().flat_map(|(_, plan)| plan.iter()) {
            spoken_of.extend(&priority.for_whom);
            spoken_of.extend(priority.opinions.iter().map(|opinion| opinion.person));
        }
        assert!(spoken_of.is_subset(&known), "{}", case.name);
    }
}

#[test]
fn nothing_that_happened_lies_in_the_future() {
    for case in families(written_on()) {
        let today = written_on();
        let happened = case.incidents.iter().filter_map(|incident| incident.on);
        let happened = happened.chain(case.safety_scores.iter().map(|score| score.on));
        let happened = happened.chain(case.decisions.iter().map(|decision| decision.on));
        let happened = happened.chain(case.agenda.iter().filter_map(|moment| moment.done_on));
        let happened = happened.chain(case.observations.iter().filter_map(|(_, seen)| seen.on));
        let spoken = case.family.people.iter();
        let mut happened = happened.chain(spoken.filter_map(|person| person.spoken_on));
        assert!(happened.all(|on| on <= today), "{}", case.name);
        let mut written = case.logbook.iter().map(|(_, entry)| entry.at);
        assert!(written.all(|at| at.date_naive() <= today), "{}", case.name);
    }
}

#[test]
fn a_known_answer_says_who_told_it_and_when() {
    for case in families(written_on()) {
        for (question, seen) in case.observations.iter() {
            let complete = seen.on.is_some() && !seen.source.is_empty();
            assert!(complete || !seen.answer.is_known(), "{}: {question}", case.name);
        }
    }
}

#[test]
fn logbooks_and_histories_run_forward() {
    for case in families(written_on()) {
        assert!(case.logbook.iter().is_sorted_by_key(|(_, entry)| entry.at));
        assert!(case.decisions.iter().is_sorted_by_key(|decision| decision.on));
        for (id, entry) in case.logbook.iter() {
            assert!(entry.corrects.is_none_or(|earlier| earlier < id));
        }
    }
}

#[test]
fn the_linde_family_is_the_one_of_the_policy_document() {
    let linde = family("Gezin Linde");
    let children: Vec<_> = linde
        .family
        .children()
        .map(|child| (child.label(), child.age(written_on()), child.spoken_on))
        .collect();
    assert_eq!(children, [("Julia", Some(10), None), ("Tom", Some(8), None)]);
    assert_eq!(linde.number, "2026-014");
    assert_eq!(Summary::of(&linde).days_since_incident(written_on()), Some(41));
    assert_eq!(linde.phases.current, Phase::DirecteVeiligheid);
    assert_eq!(linde.phases.directe_veiligheid.active().len(), 2);
    assert_eq!(linde.regie.casusregie.name, CONSULTANT);
}

#[test]
fn violence_lies_as_long_ago_as_it_should() {
    for (name, days) in [
        ("Gezin Esdoorn", Some(8)),
        ("Gezin Berk", Some(132)),
        ("Mevrouw Wilg", Some(214)),
        ("Gezin Hazelaar", None),
    ] {
        assert_eq!(Summary::of(&family(name)).days_since_incident(written_on()), days, "{name}");
    }
}

#[test]
fn something_is_late_something_is_for_today_and_something_comes() {
    let due: Vec<_> =
        families(written_on()).iter().flat_map(|case| Summary::of(case).due).collect();
    assert!(due.iter().any(|due| due.on < written_on()));
    assert!(due.iter().any(|due| due.on == written_on()));
    assert!(due.iter().any(|due| due.on > written_on()));
    assert!(due.iter().any(|due| due.kind == DueKind::Moment(MomentKind::Waakvlam)));
}

#[test]
fn a_departing_decision_says_why() {
    let all = families(written_on());
    let mut departing = all
        .iter()
        .flat_map(|case| case.decisions.iter())
        .filter(|decision| decision.departs())
        .peekable();
    assert!(departing.peek().is_some());
    assert!(departing.all(|decision| !decision.departure.is_empty()));
}

#[test]
fn a_closed_gate_was_passed_with_a_reason_and_a_second_pair_of_eyes() {
    let wilg = family("Mevrouw Wilg");
    let early = wilg.phases.passages.iter();
    let early: Vec<_> = early.filter(|passage| !passage.gate_was_open).collect();
    assert_eq!(early.len(), 1);
    assert!(!early[0].reason.is_empty() && !early[0].second_pair_of_eyes.is_empty());
}

/// What the method says of each family on the day they were written: the level,
/// the range, the decisive questions, the alerts and the next step.
#[test]
fn the_advice_is_what_the_families_were_written_for() {
    let guidance = Guidance::embedded().unwrap();
    let region = guidance.region("nl").unwrap();
    type Row<'a> = (&'a str, Option<u8>, (u8, u8), &'a [&'a str], &'a str);
    let table: [Row<'_>; 5] = [
        ("Gezin Linde", Some(2), (2, 3), &["A12"], "kinderen"),
        (
            "Gezin Esdoorn",
            Some(3),
            (3, 3),
            &["A4-scheiding", "A2", "A3", "A4", "A4-huisverbod", "A5", "A8", "A9", "A12"],
            "binnenkort",
        ),
        ("Gezin Berk", Some(2), (2, 2), &[], "te-laat"),
        ("Mevrouw Wilg", Some(1), (1, 2), &[], "veiligheid"),
        ("Gezin Els", Some(4), (4, 4), &["A2", "A3", "A4", "A8", "A13", "A7", "A12"], "acuut"),
    ];
    for (name, level, range, alerts, step) in table {
        let advice = advise(&family(name), &guidance, region, written_on());
        assert_eq!(advice.level.map(u8::from), level, "{name}");
        let found = (advice.lowest.number(), advice.highest.number());
        assert_eq!(found, range, "{name}");
        let found: Vec<_> = advice.alerts.iter().map(|alert| &alert.id).collect();
        assert_eq!(found, alerts, "{name}");
        assert_eq!(advice.next_step().id, step, "{name}");
    }
    let unknown = advise(&family("Gezin Hazelaar"), &guidance, region, written_on());
    assert_eq!(unknown.level, None);
    assert_eq!((unknown.lowest.number(), unknown.highest.number()), (1, 4));
}

/// Together they show what time does: answers that have to be asked again, an
/// alert that was acted on and one that was not.
#[test]
fn stale_answers_and_settled_alerts_can_be_seen() {
    let guidance = Guidance::embedded().unwrap();
    let region = guidance.region("nl").unwrap();
    let advice = |name| advise(&family(name), &guidance, region, written_on());
    assert!(advice("Gezin Linde").ask_again.is_empty());
    assert!(advice("Mevrouw Wilg").ask_again.iter().any(|one| one.why == Why::Age));
    assert!(advice("Gezin Els").ask_again.iter().any(|one| one.why == Why::Incident));
    let settled = |name, id: &str| {
        let alert = advice(name).alerts.into_iter().find(|one| one.id == id);
        alert.unwrap().settled.is_some()
    };
    assert!(settled("Gezin Esdoorn", "A2") && !settled("Gezin Els", "A2"));
}

#[test]
fn two_questions_decide_about_the_linde_family() {
    let guidance = Guidance::embedded().unwrap();
    let region = guidance.region("nl").unwrap();
    let advice = advise(&family("Gezin Linde"), &guidance, region, written_on());
    let decisive: BTreeSet<_> =
        advice.decisive_questions.iter().map(|question| question.question.0.as_str()).collect();
    assert_eq!(decisive, BTreeSet::from(["nieuw-geweld-sinds-afspraken", "zelfde-afspraken"]));
}

#[test]
fn every_answer_is_to_a_question_of_the_model() {
    let guidance = Guidance::embedded().unwrap();
    for case in families(written_on()) {
        for (question, _) in case.observations.iter() {
            assert!(guidance.atom(&question.0).is_some(), "{}: {question}", case.name);
        }
    }
}

#[test]
fn the_level_in_force_is_the_level_advised() {
    let guidance = Guidance::embedded().unwrap();
    let region = guidance.region("nl").unwrap();
    for case in families(written_on()) {
        let advice = advise(&case, &guidance, region, written_on());
        assert_eq!(case.ave(), advice.level, "{}", case.name);
    }
}
