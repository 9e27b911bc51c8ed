//! The nine questions to begin with, and what going through their lists says.

use casuskompas::advice::{Facts, advise};
use casuskompas::case::{Answer, Ave, Case, Observation, QuestionId};
use casuskompas::guidance::{Atom, EntryList, Setting};
use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use strum::VariantArray;

use super::time::{Dice, advice, guidance, made_up, read, region, start};

fn atom(place: usize) -> &'static Atom {
    &guidance().atoms()[place]
}

fn calm(atom: &Atom) -> Answer {
    atom.reassuring().answer()
}

fn id(atom: &Atom) -> QuestionId {
    QuestionId(atom.id.clone())
}

fn list(question: &str) -> &'static EntryList {
    let mut lists = guidance().entries().iter();
    lists.find(|list| atom(list.question).id == question).unwrap()
}

#[test]
fn there_are_nine_in_the_order_of_safety() {
    let lists = guidance().entries();
    assert_eq!(lists.len(), 9);
    let danger = lists.iter().map(|list| !guidance().is_about_danger(atom(list.question)));
    assert!(danger.is_sorted(), "danger first");
    let listed: usize = lists.iter().map(|list| 1 + list.opens.len()).sum();
    // What only a route asks for is asked with that route.
    let themes = guidance().themes();
    let apart = |one: &&Atom| themes.iter().any(|theme| theme.apart && theme.id == one.theme);
    let apart = guidance().atoms().iter().filter(apart).count();
    assert_eq!(listed + apart, guidance().atoms().len(), "every question stands in one list");
}

#[test]
fn a_bare_no_says_nothing_about_the_list() {
    let text = r#"(opened_on: "2026-11-01", observations: {"gevaar-nu": (answer: No, on: "2026-11-18"TICK)})"#;
    let of = |tick: &str| {
        let case = read(&text.replace("TICK", tick));
        let facts = Facts::of(&case, guidance(), start());
        let places = list("gevaar-nu").closes.iter();
        let answers: Vec<Answer> = places.map(|place| facts.answer(*place)).collect();
        let decisive = advice(&case, start()).decisive_questions;
        let asks = decisive.iter().any(|one| one.question.0 == "acuut-onveilig");
        (answers.iter().all(|one| *one == Answer::No), asks)
    };
    assert_eq!(of(""), (false, true), "they stay unknown, and among the decisive ones");
    assert_eq!(of(r#", gone_through_on: "2026-11-18", gone_through_by: "ik""#), (true, false));
}

#[test]
fn what_was_gone_through_is_told_with_who_and_when() {
    let case = read(
        r#"(observations: {"gevaar-nu": (answer: No, on: "2026-11-18", gone_through_on: "2026-11-17", gone_through_by: "M. Aydin")})"#,
    );
    let facts = Facts::of(&case, guidance(), start());
    let place = guidance().atom_index("acuut-onveilig").unwrap();
    let fact = facts.fact(place, &case, guidance()).unwrap();
    assert_eq!((fact.said_by.as_str(), fact.on), ("M. Aydin", "2026-11-17".parse().ok()));
    assert!(fact.note.starts_with("Lijst doorgenomen"), "{}", fact.note);
}

#[test]
fn only_what_nobody_answered_is_answered_by_the_list() {
    let value = |answers: &str, question: &str| {
        let case = read(&format!(
            r#"(opened_on: "2026-01-01", observations: {{"angst-of-dwang": (answer: No, on: "2026-11-18", gone_through_on: "2026-11-18"), {answers}}})"#
        ));
        Facts::of(&case, guidance(), start()).answer(guidance().atom_index(question).unwrap())
    };
    assert_eq!(value("", "stalking"), Answer::No);
    assert_eq!(value(r#""stalking": (answer: Yes, on: "2026-02-01")"#, "stalking"), Answer::Yes);
    let doubt = r#""stalking": (answer: Unknown, on: "2026-11-01")"#;
    assert_eq!(value(doubt, "stalking"), Answer::Unknown, "who did not know did answer");
    let old = r#""stalking": (answer: No, on: "2026-02-01")"#;
    assert_eq!(value(old, "stalking"), Answer::No, "asked again by going through");
    assert_eq!(value("", "doodsbedreiging"), Answer::Unknown, "of another list");
    assert_eq!(value("", "rode-vlag"), Answer::Unknown, "more lists belong to it");
    let acts = list("gevaar-nu");
    let done = guidance().atom_index("gemeld-bij-veilig-thuis").unwrap();
    assert!(acts.opens.contains(&done) && !acts.closes.contains(&done), "nobody did it by this");
}

#[test]
fn going_through_a_list_ends_by_age_by_an_incident_and_by_another_answer() {
    let open = |more: &str, on: &str| {
        let case = read(&format!(
            r#"(opened_on: "2026-01-01", {more} observations: {{"gevaar-nu": (answer: No, on: "2026-09-01", gone_through_on: "2026-09-01")}})"#
        ));
        let day = on.parse().unwrap();
        let again = advice(&case, day).ask_again;
        let place = guidance().atom_index("acuut-onveilig").unwrap();
        let open = Facts::of(&case, guidance(), day).answer(place) == Answer::Unknown;
        (open, again.iter().any(|one| one.question.0 == "gevaar-nu"))
    };
    assert_eq!(open("", "2026-10-01"), (false, false));
    assert_eq!(open("", "2026-10-02"), (true, true), "thirty days");
    assert_eq!(open(r#"incidents: [(on: "2026-09-10")],"#, "2026-09-11"), (true, true));
    let mut seen = Observation { answer: Answer::No, ..Observation::NOTHING };
    seen.went_through("ik", start());
    seen.turn(Answer::No, start() + Days::new(1));
    assert_eq!(seen.gone_through_on, None, "the list belongs to the answer of its day");
    assert_eq!(seen.earlier[0].gone_through_on, Some(start()), "and stays readable");
}

#[test]
fn that_somebody_is_in_danger_now_is_an_alert_by_itself() {
    let alerts = |answer: &str| {
        let case = read(&format!(
            r#"(observations: {{"gevaar-nu": (answer: {answer}, on: "2026-11-18")}})"#
        ));
        advice(&case, start()).alerts.into_iter().map(|one| one.id).collect::<Vec<_>>()
    };
    assert_eq!(alerts("Yes"), ["A2"]);
    assert_eq!(alerts("Unknown"), ["A7"]);
    assert_eq!(alerts("No"), [""; 0]);
}

#[test]
fn an_incident_answers_whether_it_happened_before() {
    let case = read(r#"(incidents: [(on: "2024-11-17")])"#);
    let facts = Facts::of(&case, guidance(), start());
    assert_eq!(facts.answer(guidance().atom_index("eerder-geweld").unwrap()), Answer::Yes);
}

/// The last word on a question, with its day; one without a day is of the day of
/// opening.
fn last(seen: &Observation, case: &Case) -> Option<(Answer, Option<NaiveDate>)> {
    let given = seen.given().map(|(answer, on)| (answer, on.or(case.opened_on)));
    given.max_by_key(|(_, on)| *on)
}

/// A case in which no entry question is answered yet.
fn without_entries(seed: u64) -> Case {
    let case = made_up(seed, guidance());
    let entries: Vec<QuestionId> =
        guidance().entries().iter().map(|list| id(atom(list.question))).collect();
    let kept = case.observations.iter().filter(|(id, _)| !entries.contains(id));
    let observations = kept.map(|(id, seen)| (id.clone(), seen.clone())).collect();
    Case { observations, ..case }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    /// A bare answer to an entry question reassures nobody: no level falls, no
    /// alert goes, and every question of the list is as open as it was.
    #[test]
    fn an_entry_question_alone_never_reassures(
        seed in any::<u64>(),
        setting in prop::sample::select(Setting::VARIANTS),
    ) {
        let mut case = without_entries(seed);
        let region = region(setting);
        let before = advise(&case, guidance(), &region, start());
        let facts = Facts::of(&case, guidance(), start());
        let mut dice = Dice(seed);
        for list in guidance().entries() {
            let on = dice.past();
            let answer = if dice.below(4) == 0 { dice.one_of(&Answer::ALL) } else { calm(atom(list.question)) };
            case.observations.set(&id(atom(list.question)), answer, on);
        }
        let after = advise(&case, guidance(), &region, start());
        prop_assert!(after.highest >= before.highest && after.lowest >= before.lowest);
        prop_assert!(after.level != Some(Ave::Two) || before.level.is_none_or(|one| one <= Ave::Two));
        for alert in &before.alerts {
            let stays = after.alerts.iter().any(|one| one.id == alert.id);
            // That somebody is in danger now is weighed before all else, and
            // raises an alert of its own in place of a lesser weighing.
            let raised = after.alerts.iter().any(|one| one.id == "A2");
            let weighed = case.observations.answer(&QuestionId::from("gevaar-nu")) == Answer::Yes;
            prop_assert!(stays || weighed && raised, "{} went away", alert.id);
        }
        let now = Facts::of(&case, guidance(), start());
        for list in guidance().entries() {
            for place in &list.opens {
                prop_assert_eq!(now.answer(*place), facts.answer(*place), "{}", &atom(*place).id);
            }
        }
    }

    /// A list that was gone through says what a dated answer to each of its
    /// questions that nobody answered would say, and not a word more.
    #[test]
    fn a_list_says_no_more_than_its_own_answers_would(
        seed in any::<u64>(),
        setting in prop::sample::select(Setting::VARIANTS),
        later in 0_u64..200,
    ) {
        let (mut by_list, region) = (without_entries(seed), region(setting));
        let mut by_answers = by_list.clone();
        let day = start() + Days::new(later);
        let mut dice = Dice(seed);
        for list in guidance().entries() {
            let (on, entry) = (dice.past(), id(atom(list.question)));
            for case in [&mut by_list, &mut by_answers] {
                case.observations.set(&entry, calm(atom(list.question)), on);
            }
            by_list.observations.entry(&entry).went_through("ik", on);
            let facts = Facts::of(&by_answers, guidance(), day);
            for place in &list.closes {
                let id = id(atom(*place));
                let open = facts.answer(*place) == Answer::Unknown;
                let seen = by_answers.observations.get(&id);
                let last = seen.and_then(|seen| last(seen, &by_answers));
                // Who said "not known" did answer.
                let past = last.is_none_or(|(answer, day)| answer.is_known() && day < Some(on));
                if open && past {
                    by_answers.observations.entry(&id).turn(calm(atom(*place)), on);
                }
            }
        }
        let (listed, answered) =
            (Facts::of(&by_list, guidance(), day), Facts::of(&by_answers, guidance(), day));
        for (place, atom) in guidance().atoms().iter().enumerate() {
            // What the record says by itself is no word of the list.
            let by_list = listed.by_list(place).is_some();
            let more = by_list && answered.answer(place) != calm(atom);
            prop_assert!(!more, "{} is reassured by its list", &atom.id);
        }
        let of = |case: &Case| advise(case, guidance(), &region, day);
        let (listed, answered) = (of(&by_list), of(&by_answers));
        prop_assert!(listed.phase.days_without_violence <= answered.phase.days_without_violence);
    }
}
