//! What somebody said is chosen as one: an answer never stands with the day or the source
//! of another.

use casuskompas::case::difference::{Choice, Comparison, Difference, is_part_of_more, together};
use casuskompas::case::{Answer, Case, Pairs, TwoCases};

use super::day;

fn said(answer: Answer, on: &str, source: &str, note: &str) -> Case {
    let mut case = Case::default();
    case.observations.set(&"hulp-nodig".into(), answer, day(on));
    let seen = case.observations.entry(&"hulp-nodig".into());
    (seen.source, seen.note) = (source.into(), note.into());
    case.concern = format!("zorg van {source}");
    case
}

fn fields<'a>(found: impl IntoIterator<Item = &'a Difference>) -> Vec<&'a str> {
    found.into_iter().map(|one| one.path.rsplit('.').next().unwrap()).collect()
}

#[test]
fn an_answer_goes_with_its_day_and_who_said_it_and_words_beside_it_do_not() {
    let left = said(Answer::No, "2026-11-01", "moeder", "Het gaat.");
    let right = said(Answer::Yes, "2026-11-05", "vader", "Het gaat niet.");
    let comparison = Comparison::of(&left, &right);
    let all = comparison.differences();
    let path = |field: &str| all.iter().find(|one| one.path.ends_with(field)).unwrap().path.clone();
    for field in [".answer", ".on", ".source"] {
        let mut belongs = fields(together(all, &path(field)));
        belongs.sort_unstable();
        assert_eq!(belongs, ["answer", "on", "source"], "{field}");
    }
    assert_eq!(fields(together(all, &path(".note"))), ["note"]);
    assert_eq!(fields(together(all, "concern")), ["concern"]);
    assert!(together(all, "nergens").is_empty());
    let more = fields(all.iter().filter(|one| is_part_of_more(all, one)));
    assert_eq!(more.len(), 3, "{more:?}");
}

/// Where one side says nothing of its source, the other source is not filled in beside
/// another answer.
#[test]
fn no_part_of_what_somebody_said_is_chosen_beforehand() {
    let left = said(Answer::No, "2026-11-01", "", "Het gaat.");
    let right = said(Answer::Yes, "2026-11-05", "vader", "Het gaat.");
    let two = TwoCases::of(&left, &right, &Pairs::default()).unwrap();
    let chosen = two.beforehand();
    let paths = chosen.keys().filter(|path| path.starts_with("observations["));
    assert_eq!(paths.collect::<Vec<_>>(), [""; 0]);
    let made = |keep: Choice| {
        let choose = |path: &str| chosen.get(path).copied().unwrap_or(keep);
        let case = two.unite(choose).unwrap().case;
        let seen = case.observations.get(&"hulp-nodig".into()).unwrap().clone();
        (seen.answer, seen.on, seen.source)
    };
    assert_eq!(made(Choice::Left), (Answer::No, Some(day("2026-11-01")), String::new()));
    let right = (Answer::Yes, Some(day("2026-11-05")), "vader".to_owned());
    assert_eq!(made(Choice::Right), right);
    // With one answer a source that only one of them has is no other saying.
    let left = said(Answer::Yes, "2026-11-05", "", "Het gaat.");
    let same = said(Answer::Yes, "2026-11-05", "vader", "Het gaat.");
    let two = TwoCases::of(&left, &same, &Pairs::default()).unwrap();
    assert!(two.beforehand().keys().any(|path| path.ends_with(".source")));
}
