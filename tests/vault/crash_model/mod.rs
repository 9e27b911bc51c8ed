//! A power cut at any moment: nothing that was promised is lost, nothing is
//! half, and the vault goes on as if it had been closed.
//!
//! Every prefix of what a vault asks of its disk, times every combination of
//! what had not been waited for. The normal run looks at a sample; all of it,
//! and power cuts while recovering from a power cut, in the campaign
//! `every_power_cut`: with `KLUIS_ONCE=1` without those second ones, with
//! `KLUIS_STORY=renewal` only the stories with that in their name, and with
//! `KLUIS_MOST=40` second ones after so many first ones of each story.

mod backup;
mod cases;
mod creating;
mod exchange;
mod keys;
mod merging;
mod story;

use self::story::Story;
use crate::support::crash_disk::{CrashDisk, Deaf};
use crate::support::vault_steps::{filled, saving};

/// All stories of a vault that is there.
fn stories() -> Vec<Story> {
    vec![
        cases::editing(),
        cases::adding_many(),
        cases::history(),
        cases::deletion(),
        cases::destruction(),
        cases::drafts(),
        cases::attachments(),
        cases::meetings(),
        cases::uniting_two(),
        cases::self_scans(),
        keys::passphrases(),
        keys::recovery(),
        keys::organisation(),
        keys::renewal(),
        keys::renewal_with_damage(),
        merging::merging(),
        exchange::handing_over(),
        exchange::taking_in(),
        exchange::receipts(),
        exchange::handing_over_attachments(),
        exchange::taking_in_attachments(),
    ]
}

#[test]
fn a_power_cut_loses_nothing_that_was_promised() {
    let stories = stories();
    let states = stories.iter().map(|story| story.explore(8, false));
    let states: Result<usize, String> = states.sum();
    let states = states.unwrap_or_else(|why| panic!("{why}"));
    assert!(states > stories.len() * 4, "{states}");
}

/// Without waiting for the disk the same stories end badly, so the model bites.
#[test]
fn a_power_cut_shows_what_was_not_waited_for() {
    let story = Story::new("one save", &filled(1), vec![saving(1, "een")]);
    for deaf in [Deaf::Content, Deaf::Folders] {
        let disk = CrashDisk::deaf(&story.start, deaf);
        let explored = story.explore_on(&disk, usize::MAX, false);
        assert!(explored.is_err(), "{deaf:?}");
    }
    assert!(story.explore(20, false).is_ok());
}

/// After each first power cut of these each second one is tried too; of the
/// others, which would take days, after twelve first ones, evenly spread.
const TWICE_IN_FULL: [&str; 7] = [
    "create",
    "edit",
    "history and log",
    "delete and put back",
    "destroy",
    "draft",
    "change of passphrase",
];

#[test]
#[ignore = "a campaign: see tests/PROOF.md"]
fn every_power_cut_and_every_one_after_it() {
    let start = std::time::Instant::now();
    let once = std::env::var("KLUIS_ONCE").is_ok();
    let only = std::env::var("KLUIS_STORY").unwrap_or_default();
    let asked = std::env::var("KLUIS_MOST").ok().map(|most| most.parse().unwrap());
    let mut all = 0;
    let mut tell = |name: &str, explore: &dyn Fn(usize, bool) -> usize| {
        if name.contains(&only) {
            let since = std::time::Instant::now();
            let default = if TWICE_IN_FULL.contains(&name) { usize::MAX } else { 12 };
            let mut states = explore(usize::MAX, false);
            if !once {
                states += explore(asked.unwrap_or(default), true);
            }
            println!("{name:<24} {states:>8} states, {} s", since.elapsed().as_secs());
            all += states;
        }
    };
    for story in stories() {
        tell(story.name, &|most, again| {
            let states = story.explore(most, again);
            states.unwrap_or_else(|why| panic!("{why}"))
        });
    }
    tell("create", &creating::creations);
    tell("backup and restore", &backup::backups);
    tell("bundle on a stick", &|_, again| if again { 0 } else { exchange::sticks() });
    println!("{all} states, violations 0, {:.0} s", start.elapsed().as_secs_f32());
}

/// The first power cut of each story that has one, and each after it.
#[test]
fn a_second_power_cut_while_recovering_loses_nothing_either() {
    assert!(creating::creations(3, true) > 20);
    assert!(backup::backups(12, true) > 20);
    for story in [keys::recovery(), keys::organisation(), exchange::receipts()] {
        let states = story.explore(1, true);
        assert!(states.unwrap_or_else(|why| panic!("{why}")) > 5);
    }
}
