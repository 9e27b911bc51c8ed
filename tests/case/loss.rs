//! What counts as a large loss between two states of a case.

use casuskompas::case::record::{Change, Trail, each_mut};
use casuskompas::case::{Case, Said};
use casuskompas::demo;

fn families() -> Vec<Case> {
    demo::families("2026-11-19".parse().unwrap())
}

/// Every case after one change that `act` makes; it gets each text in turn.
fn after_each_text(act: impl Fn(&mut String) -> bool) -> Vec<(Case, Case)> {
    let mut all = Vec::new();
    for mut case in families() {
        let mut count = 0;
        case.each_text(&mut |_| count += 1);
        for at in (0..count).step_by(5) {
            let (mut changed, mut now, mut met) = (case.clone(), 0, false);
            changed.each_text(&mut |text| {
                met |= now == at && act(text);
                now += 1;
            });
            if met {
                all.push((case.clone(), changed));
            }
        }
    }
    assert!(all.len() > 40, "{}", all.len());
    all
}

fn loses(before: &Case, after: &Case) -> bool {
    Said::by(before).loses_much(&Said::by(after))
}

#[test]
fn every_text_of_four_words_that_is_written_over_is_a_loss() {
    let cases = after_each_text(|text| {
        let counts = text.split_whitespace().count() >= 4;
        if counts {
            "x".clone_into(text);
        }
        counts
    });
    assert!(cases.iter().all(|(before, after)| loses(before, after)));
}

#[test]
fn every_text_that_goes_on_or_is_mended_is_none() {
    for act in [|text: &mut String| text.push_str(" en meer"), |text: &mut String| text.push('x')] {
        let cases = after_each_text(|text| {
            act(text);
            text.len() < 200
        });
        assert!(cases.iter().all(|(before, after)| !loses(before, after)));
    }
}

#[test]
fn every_list_that_is_emptied_of_more_than_a_word_is_a_loss() {
    let mut emptied = 0;
    for case in families() {
        let mut lists = 0;
        each_mut(&mut case.clone(), &mut Trail::default(), &mut |_, _, _, change| {
            lists += usize::from(matches!(change, Change::Parts(_)));
        });
        for at in 0..lists {
            let (mut changed, mut now, mut went) = (case.clone(), 0, false);
            each_mut(&mut changed, &mut Trail::default(), &mut |_, _, _, change| {
                if let Change::Parts(parts) = change {
                    went |= now == at && parts.take(&mut |_| true).len() > 2;
                    now += 1;
                }
            });
            if went {
                emptied += 1;
                assert!(loses(&case, &changed), "list {at} of {}", case.name);
            }
        }
    }
    assert!(emptied > 5, "{emptied}");
}
