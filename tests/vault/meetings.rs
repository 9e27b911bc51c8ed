//! Meetings: kept beside the cases without a word of them, together with what another
//! window did, taken over, copied, mended and encrypted anew, and rid of a case that is
//! destroyed.

use casuskompas::case::{Case, Grond};
use casuskompas::meeting::{Guest, Meeting, MeetingId, Part, Voor};
use casuskompas::vault::{
    BackedUp, Condition, KeyCost, NewKey, Passphrase, Reason, Remedy, Renewal, Vault, VaultError,
};
use chrono::TimeDelta;

use crate::support::vault::*;
use crate::support::vault_view::PASSPHRASES;

/// A vault with three cases, discussed in one meeting.
fn with_meeting() -> (MemoryDisk, Vault, Meeting) {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    let mut meeting = Meeting { place: "zaal 2".into(), ..Meeting::default() };
    for number in 1..=3 {
        vault.save(&family(number), "Noor", now()).unwrap();
        meeting.add(id(number));
    }
    meeting.invite(Guest {
        role: "wijkagent".into(),
        ground: Grond::Wet,
        cases: Voor::Alleen([id(2)].into()),
        ..Guest::default()
    });
    let meeting = vault.begin_meeting(meeting, now(), &mut bytes_from(5)).unwrap();
    (disk, vault, meeting)
}

fn file(id: MeetingId) -> String {
    format!("meetings/{id}.age")
}

fn only(vault: &Vault) -> Meeting {
    let found = vault.meetings().unwrap();
    assert_eq!((found.all.len(), found.faults), (1, Vec::new()));
    found.all[0].clone()
}

fn cases(meeting: &Meeting) -> Vec<u128> {
    meeting.items.iter().map(|item| item.case.0.as_u128()).collect()
}

fn changed(vault: &Vault, before: &Meeting, change: impl FnOnce(&mut Meeting)) -> Meeting {
    let mut ours = before.clone();
    change(&mut ours);
    vault.save_meeting(before, &ours, now()).unwrap()
}

#[test]
fn a_meeting_is_kept_sealed_and_resumes_where_it_was() {
    let (disk, vault, meeting) = with_meeting();
    let held = changed(&vault, &meeting, |meeting| {
        meeting.open(now());
        meeting.go(id(2), Part::Oordeel, now() + TimeDelta::minutes(9));
    });
    // As when the program is killed: nothing is written any more.
    std::mem::forget(vault);
    let vault = unlock(&disk.copy());
    let found = only(&vault);
    assert_eq!(found, held);
    let place = found.now.unwrap();
    assert_eq!((place.case, place.part), (id(2), Part::Oordeel));
    assert_eq!(found.spent(id(1), now() + TimeDelta::minutes(9)), 540);
    assert!(!disk.get(&file(meeting.id)).windows(6).any(|part| part == b"zaal 2"));
    assert!(vault.check().unwrap().is_sound());
}

/// An old backup does not bring back what was taken away, unless somebody wants that.
#[test]
fn a_meeting_that_was_taken_away_comes_back_when_it_is_asked_for() {
    let (disk, vault, before) = with_meeting();
    let on = "2026-08-01".parse().ok();
    let named = changed(&vault, &before, |meeting| {
        (meeting.name, meeting.on) = ("Overleg Noord".into(), on);
    });
    let there = unlock(&disk.copy());
    vault.remove_meeting(named.id, now()).unwrap();
    assert_eq!(vault.meetings().unwrap().all, []);
    assert_eq!(vault.meeting(named.id), Ok(None));
    let again = unlock(&disk.copy());
    assert_eq!(again.meetings().unwrap().all, [], "also after it was locked");
    assert!(again.check().unwrap().is_sound());
    for _ in 0..2 {
        let merged = vault.merge_from(&there, "Noor", now(), |_, _| true).unwrap();
        let words = ["Overleg Overleg Noord, 01-08-2026 is hier op 19-11-2026 weggehaald."];
        assert_eq!(merged.left_out(), words);
        assert_eq!(vault.meetings().unwrap().all, []);
    }
    // Nor does a copy in which it was taken away take it from anybody.
    let merged = there.merge_from(&vault, "Noor", now(), |_, _| true).unwrap();
    assert_eq!((merged.left_out(), only(&there)), (vec![], named.clone()));
    let merged = vault.merge_with_destroyed_from(&there, "Noor", now(), |_, _| true).unwrap();
    assert_eq!((merged.left_out(), only(&vault)), (vec![], named));
}

/// What nobody wrote into the file by hand is no word of a family: only ids.
#[test]
fn no_word_of_a_family_stands_in_a_meeting() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    let mut meeting = Meeting::default();
    for mut family in casuskompas::demo::families(now().date_naive()) {
        vault.add(&mut family, "Noor", now(), &mut bytes_from(1)).unwrap();
        meeting.add(family.id);
    }
    meeting.open(now());
    let meeting = vault.begin_meeting(meeting, now(), &mut bytes_from(2)).unwrap();
    let text = casuskompas::case::ron::dialect().to_string(&meeting).unwrap();
    for case in vault.list().unwrap().summaries {
        let words = [case.name.as_str(), case.number.as_str(), case.concern.as_str()];
        assert!(words.iter().all(|words| !text.contains(words)), "{text}");
    }
}

#[test]
fn two_windows_that_change_one_meeting_both_find_what_they_did() {
    let (_, vault, before) = with_meeting();
    changed(&vault, &before, |meeting| meeting.place = "zaal 3".into());
    let both = changed(&vault, &before, |meeting| meeting.shift(id(3), true));
    assert_eq!((both.place.as_str(), cases(&both)), ("zaal 3", vec![1, 3, 2]));
    assert_eq!(only(&vault), both);
    // Removed by one while the other went on: nothing that was typed is lost.
    vault.remove_meeting(both.id, now()).unwrap();
    assert_eq!(vault.meetings().unwrap().all, []);
    changed(&vault, &both, |meeting| meeting.at = "10:00".into());
    assert_eq!(only(&vault).at, "10:00");
}

#[test]
fn destroying_a_case_takes_it_out_and_leaves_the_meeting_with_the_others() {
    let (disk, vault, meeting) = with_meeting();
    changed(&vault, &meeting, |meeting| meeting.go(id(2), Part::Beeld, now()));
    // Set aside and copied by another program too.
    let name = file(meeting.id);
    let copies = ["damaged/meetings-x.age.1", "meetings/kopie.age"];
    for copy in copies {
        disk.create_folder_with("damaged", copy, &disk.get(&name));
    }
    vault.destroy(id(2), Reason::Asked, "Noor", now()).unwrap();
    let left = only(&vault);
    assert_eq!((cases(&left), left.now), (vec![1, 3], None));
    assert_eq!(left.guests[0].cases, Voor::Alleen([].into()));
    assert_eq!(left.guests_of(id(1)).count(), 0);
    // Nothing is left to find in any of the copies.
    for copy in copies {
        disk.set(&name, &disk.get(copy));
        let found = unlock(&disk.copy()).meetings().unwrap().all;
        assert_eq!(cases(&found[0]), [1, 3], "{copy}");
    }
}

#[test]
fn a_meeting_that_cannot_be_read_is_named_and_hides_no_other() {
    let (disk, vault, meeting) = with_meeting();
    let other = vault.begin_meeting(Meeting::default(), now(), &mut bytes_from(6)).unwrap();
    disk.set(&file(meeting.id), b"kapot");
    let found = vault.meetings().unwrap();
    assert_eq!(found.all, [other]);
    assert_eq!(found.faults, [VaultError::FileDamaged(file(meeting.id))]);
    let report = vault.check().unwrap();
    let wrong: Vec<_> = report.faulty().map(|one| (one.file.clone(), one.condition)).collect();
    assert_eq!(wrong, [(file(meeting.id), Condition::Damaged)]);
    // Set aside it is out of the way, and nothing else changed.
    assert_eq!(vault.remedies(&report, None), [(file(meeting.id), Remedy::SetAside)]);
    vault.mend(&file(meeting.id), &Remedy::SetAside, None, "Noor", now()).unwrap();
    assert_eq!(
        (vault.meetings().unwrap().faults, vault.meetings().unwrap().all.len()),
        (vec![], 1)
    );
    assert!(vault.check().unwrap().is_sound());
}

#[test]
fn a_meeting_comes_back_from_a_backup_and_one_that_is_gone_is_missed() {
    let (disk, vault, meeting) = with_meeting();
    let stick = MemoryDisk::default();
    let backed_up = vault.back_up(&stick, "Noor", now(), |_, _| true).unwrap();
    assert!(matches!(backed_up, BackedUp::Whole { .. }), "{backed_up:?}");
    assert_eq!(only(&unlock(&stick.copy())), meeting);
    disk.erase(&file(meeting.id));
    let report = vault.check().unwrap();
    let wrong: Vec<_> = report.faulty().map(|one| (one.file.clone(), one.condition)).collect();
    assert_eq!(wrong, [(file(meeting.id), Condition::Gone)]);
    // That it was lost stays known until somebody decides about it.
    assert_eq!(vault.remedies(&report, None), [(file(meeting.id), Remedy::Accept)]);
    vault.mend(&file(meeting.id), &Remedy::Accept, None, "Noor", now()).unwrap();
    vault.merge_from(&unlock(&stick), "Noor", now(), |_, _| true).unwrap();
    assert_eq!(only(&vault), meeting);
    assert!(vault.check().unwrap().is_sound());
}

#[test]
fn a_merge_brings_meetings_and_unites_those_of_both() {
    let (disk, vault, before) = with_meeting();
    let stick = disk.copy();
    let there = unlock(&stick);
    changed(&there, &before, |meeting| meeting.place = "zaal 9".into());
    let new = Meeting { name: "Alleen daar".into(), ..Meeting::default() };
    let new = there.begin_meeting(new, now(), &mut bytes_from(8)).unwrap();
    changed(&vault, &before, |meeting| meeting.at = "10:00".into());
    vault.destroy(id(3), Reason::Asked, "Noor", now()).unwrap();
    for _ in 0..2 {
        vault.merge_from(&there, "Noor", now(), |_, _| true).unwrap();
        let all = vault.meetings().unwrap().all;
        assert_eq!(all.len(), 2);
        assert!(all.contains(&new));
        let both = all.iter().find(|one| one.id == before.id).unwrap();
        assert_eq!((both.place.as_str(), both.at.as_str()), ("zaal 2", "10:00"));
        // Destroyed here: a copy does not bring it back.
        assert_eq!(cases(both), [1, 2]);
    }
}

#[test]
fn a_new_key_opens_the_meetings_and_the_old_one_does_not() {
    let (disk, vault, meeting) = with_meeting();
    let new = NewKey { passphrase: &Passphrase::new(PASSPHRASES[1]), cost: KeyCost::for_tests() };
    vault.begin_renewing(&new, &mut bytes_from(7)).unwrap();
    assert_eq!(vault.go_on_renewing(|_, _| true).unwrap(), Renewal::Done);
    assert_eq!(only(&vault), meeting);
    drop(vault);
    let vault = Vault::unlock(disk.clone(), &Passphrase::new(PASSPHRASES[1])).unwrap();
    assert_eq!(only(&vault), meeting);
    assert!(vault.check().unwrap().is_sound());
}

#[test]
fn what_is_of_the_family_goes_where_the_case_goes() {
    let (_, vault, meeting) = with_meeting();
    let mut case: Case = vault.open(id(1)).unwrap().case;
    case.bespreking_mut(&meeting.id.to_string(), meeting.on).question = "Wie belt school?".into();
    vault.save(&case, "Noor", now()).unwrap();
    vault.remove_meeting(meeting.id, now()).unwrap();
    let kept = vault.open(id(1)).unwrap().case;
    assert_eq!(kept.besprekingen[0].question, "Wie belt school?");
}
