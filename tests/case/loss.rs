//! What counts as a large loss between two states of a case.

use casuskompas::case::record::{Change, Trail, each_mut};
use casuskompas::case::{Case, Said};
use casuskompas::demo;

fn families() -> Vec<Case> {
    demo::families("2026-11-19".parse().unwrap())
}

/// What `holds` says of the words of every case, before and after one change that
/// `act` makes; it gets texts of every kind in turn.
fn after_each_text(act: impl Fn(&mut String) -> bool, holds: impl Fn(&Said, &Said) -> bool) {
    let mut count = 0;
    for mut case in families() {
        let (mut texts, before) = (0, Said::by(&case));
        case.each_text(&mut |_| texts += 1);
        for at in (0..texts).step_by(11) {
            let (mut changed, mut now, mut met) = (case.clone(), 0, false);
            changed.each_text(&mut |text| {
                met |= now == at && act(text);
                now += 1;
            });
            if met {
                count += 1;
                assert!(holds(&before, &Said::by(&changed)), "text {at} of {}", case.name);
            }
        }
    }
    assert!(count > 40, "{count}");
}

fn loses(before: &Case, after: &Case) -> bool {
    Said::by(before).loses_much(&Said::by(after))
}

#[test]
fn every_text_of_four_words_that_is_written_over_is_a_loss() {
    let write_over = |text: &mut String| {
        let counts = text.split_whitespace().count() >= 4;
        if counts {
            "x".clone_into(text);
        }
        counts
    };
    after_each_text(write_over, |before, after| before.loses_much(after));
}

#[test]
fn every_text_that_goes_on_or_is_mended_is_none() {
    for act in [|text: &mut String| text.push_str(" en meer"), |text: &mut String| text.push('x')] {
        let short = |text: &mut String| {
            act(text);
            text.len() < 200
        };
        after_each_text(short, |before, after| !before.loses_much(after));
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
