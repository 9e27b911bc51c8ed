//! Handing over between two vaults: everything that is refused, and why.

use casuskompas::case::Purpose;
use casuskompas::documents::bared;
use casuskompas::vault::Vault;
use casuskompas::vault::exchange::{Arrived, Before, ExchangeError, LARGEST_FILE, LIMIT};
use proptest::prelude::*;

use crate::support::exchange::{Opened, Side, berk};
use crate::support::vault::{Failing, MemoryDisk, bytes_from, now, passphrase, unlock};

struct Three {
    here: Side,
    there: Side,
    third: Side,
    file: Vec<u8>,
}

/// A bundle from the first to the second, and a third who would like it.
fn three() -> Three {
    let (here, there) = (Side::new("S. de Wit", 1), Side::new("J. Smit", 2));
    let id = here.keep(berk());
    let (_, file) = here.give(id, &there.wish());
    Three { here, there, third: Side::new("Derde", 3), file }
}

/// Nothing of a refused file stays.
fn refused(side: &Side, file: &[u8]) -> ExchangeError {
    let before = side.disk.names();
    let error = side.read(file).expect_err("must be refused");
    assert_eq!(side.disk.names(), before);
    assert!(!error.to_string().starts_with("exchange-error"), "has words");
    error
}

#[test]
fn what_is_for_another_is_told_apart_from_what_is_damaged() {
    let all = three();
    assert_eq!(refused(&all.third, &all.file), ExchangeError::NotForUs);
    // The recipient's stanza, damaged: no key fits, but it was not for another.
    let header = all.file.windows(4).position(|w| w == b"\n---").unwrap();
    let mut file = all.file.clone();
    let stanza = b"-> X25519 ".len() + b"age-encryption.org/v1\n".len();
    file[stanza + 3] = if file[stanza + 3] == b'A' { b'B' } else { b'A' };
    assert!(stanza + 3 < header);
    assert_eq!(refused(&all.there, &file), ExchangeError::Damaged);
}

#[test]
fn what_was_passed_on_or_changed_is_refused() {
    let all = three();
    let opened = Opened::of(&all.file, &all.there);
    assert_eq!(refused(&all.third, &opened.close(&all.third)), ExchangeError::Forwarded);
    let mut changed = opened.clone();
    changed.swap("buurvrouw", "wethouder");
    assert_eq!(refused(&all.there, &changed.close(&all.there)), ExchangeError::Forged);
    let mut redirected = opened.clone();
    redirected.swap(&all.there.code.to_string(), &all.third.code.to_string());
    assert_eq!(refused(&all.third, &redirected.close(&all.third)), ExchangeError::Forged);
    let mut claimed = opened.clone();
    claimed.sign(&all.third);
    assert_eq!(refused(&all.there, &claimed.close(&all.there)), ExchangeError::Forged);
    // Who signs as themselves is believed to be themselves, and no one else.
    claimed.swap(&all.here.code.to_string(), &all.third.code.to_string());
    claimed.sign(&all.third);
    let waiting = all.there.wait_for(&claimed.close(&all.there));
    assert_eq!(waiting.cover.from, all.third.code);
}

#[test]
fn a_signature_for_one_purpose_is_worth_nothing_for_another() {
    let all = three();
    let mut opened = Opened::of(&all.file, &all.there);
    opened.head = opened.head.replace("Bundle", "Receipt");
    let error = refused(&all.there, &opened.close(&all.there));
    assert_eq!(error, ExchangeError::Damaged, "no receipt at all");
    let waiting = all.there.wait_for(&all.file);
    all.there.take(&waiting).unwrap();
    let receipt = all.there.receipt(&waiting);
    let mut opened = Opened::of(&receipt, &all.here);
    opened.sign(&all.there);
    let error = refused(&all.here, &opened.close(&all.here));
    assert_eq!(error, ExchangeError::Forged);
}

#[test]
fn newer_and_unknown_files_are_named() {
    let all = three();
    let mut opened = Opened::of(&all.file, &all.there);
    opened.head = opened.head.replace("format:1", "format:4");
    assert_eq!(refused(&all.there, &opened.close(&all.there)), ExchangeError::Newer);
    assert_eq!(refused(&all.there, b"hallo"), ExchangeError::NotABundle);
    assert_eq!(refused(&all.there, b""), ExchangeError::NotABundle);
}

#[test]
fn a_case_with_fields_of_a_newer_version_is_not_taken_in_halfway() {
    let all = three();
    let mut opened = Opened::of(&all.file, &all.there);
    opened.swap("\n  number:", "\n  something_new: 1,\n  number:");
    opened.sign(&all.here);
    let waiting = all.there.wait_for(&opened.close(&all.there));
    assert_eq!(all.there.take(&waiting), Err(ExchangeError::Newer));
    assert!(all.there.vault.list().unwrap().summaries.is_empty());
    assert_eq!(all.there.vault.inbox().unwrap().waiting.len(), 1, "still waits");
}

#[test]
fn hostile_cases_wait_unread_and_are_not_taken_in() {
    for hostile in [
        "[".repeat(100_000),
        "(name: (".repeat(50_000),
        "(number: 99999999999999999999999999)".into(),
        "(family: (people: [(born: Aged(years: 999))]))".into(),
        String::new(),
    ] {
        let all = three();
        let mut opened = Opened::of(&all.file, &all.there);
        let end = opened.body.iter().position(|byte| *byte == b'\n').unwrap();
        let case = String::from_utf8(opened.body[end + 1..].to_vec()).unwrap();
        opened.swap(&case, &hostile);
        opened.sign(&all.here);
        let waiting = all.there.wait_for(&opened.close(&all.there));
        let error = all.there.take(&waiting).expect_err("hostile");
        assert!(matches!(error, ExchangeError::Unreadable(_)), "{error:?}");
        all.there.vault.refuse(waiting.id, "", "x", now()).unwrap();
    }
}

#[test]
fn invisible_characters_do_not_enter() {
    let all = three();
    let mut opened = Opened::of(&all.file, &all.there);
    let name = format!("from_name:\"{}", all.here.name);
    opened.swap(&name, "from_name:\"Teamleider\u{202e}\\u{7} S. de Wit");
    opened.swap("concern: \"", "concern: \"\u{2066}\\u{1b}[31m\u{202e}");
    opened.sign(&all.here);
    let waiting = all.there.wait_for(&opened.close(&all.there));
    assert_eq!(waiting.cover.from_name, "Teamleider S. de Wit");
    let taken = all.there.take(&waiting).unwrap();
    let case = all.there.vault.open(taken.case).unwrap().case;
    assert_eq!(case.concern, format!("[31m{}", berk().concern));
}

#[test]
fn what_is_too_large_is_not_looked_into() {
    let all = three();
    let mut file = all.file.clone();
    file.resize(LARGEST_FILE + 1, b'x');
    assert_eq!(refused(&all.there, &file), ExchangeError::Oversized);
    let mut case = berk();
    case.id = crate::support::vault::id(9);
    // Just small enough for the vault, and too large with what goes around it.
    case.concern = "a".repeat(LIMIT - 100_000);
    let id = all.here.keep(case);
    let sent = all.here.try_give(id, &all.third.wish());
    assert_eq!(sent.err(), Some(ExchangeError::TooLarge));
}

#[test]
fn what_came_before_does_not_come_again() {
    let all = three();
    let waiting = all.there.wait_for(&all.file);
    assert_eq!(refused(&all.there, &all.file), ExchangeError::Replayed(Before::Waiting));
    // The same letter in another envelope is the same letter.
    let other = Opened::of(&all.file, &all.there).close(&all.there);
    assert_ne!(other, all.file);
    assert_eq!(refused(&all.there, &other), ExchangeError::Replayed(Before::Waiting));
    all.there.take(&waiting).unwrap();
    assert_eq!(refused(&all.there, &all.file), ExchangeError::Replayed(Before::Accepted));
    assert_eq!(all.there.take(&waiting), Err(ExchangeError::Replayed(Before::Accepted)));
    let receipt = all.there.receipt(&waiting);
    all.here.read(&receipt).unwrap();
    assert_eq!(refused(&all.here, &receipt), ExchangeError::Replayed(Before::Closed));

    let all = three();
    let waiting = all.there.wait_for(&all.file);
    all.there.vault.refuse(waiting.id, "", "x", now()).unwrap();
    assert_eq!(refused(&all.there, &all.file), ExchangeError::Replayed(Before::Refused));
}

#[test]
fn a_receipt_ends_only_what_was_sent_to_its_signer() {
    let all = three();
    let waiting = all.there.wait_for(&all.file);
    all.there.take(&waiting).unwrap();
    let receipt = all.there.receipt(&waiting);
    assert_eq!(refused(&all.third, &receipt), ExchangeError::NotForUs);
    // The third got the bundle from the second, and pretends it was theirs.
    let third = &all.third;
    third.keep({
        let mut other = berk();
        other.id = crate::support::vault::id(11);
        other
    });
    let (_, file) = third.give(crate::support::vault::id(11), &all.here.wish());
    let stray = all.here.wait_for(&file);
    all.here.take(&stray).unwrap();
    let stray = all.here.receipt(&stray);
    let mut copy = Opened::of(&stray, third);
    copy.swap(&third.code.to_string(), &third.code.to_string());
    assert_eq!(refused(&all.there, &stray), ExchangeError::NotForUs);
    assert!(all.here.vault.transfer_under_way(crate::support::vault::id(7)).unwrap().is_some());
}

#[test]
fn every_flipped_byte_of_the_header_is_refused() {
    let all = three();
    let end = all.file.windows(4).position(|w| w == b"\n---").unwrap() + 60;
    for at in 0..end {
        let mut file = all.file.clone();
        file[at] ^= 1;
        let error = refused(&all.there, &file);
        let damaged = matches!(error, ExchangeError::Damaged | ExchangeError::NotABundle);
        assert!(damaged, "{at}: {error:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn any_flipped_or_missing_byte_is_refused(
        flips in prop::collection::vec((any::<prop::sample::Index>(), 1_u8..=255), 40),
        ends in prop::collection::vec(any::<prop::sample::Index>(), 10),
    ) {
        let all = three();
        for (at, mask) in flips {
            let mut file = all.file.clone();
            let at = at.index(file.len());
            file[at] ^= mask;
            prop_assert!(all.there.read(&file).is_err(), "byte {}", at);
        }
        for end in ends {
            let end = end.index(all.file.len());
            prop_assert!(all.there.read(&all.file[..end]).is_err(), "end {}", end);
        }
        prop_assert!(all.there.read(&all.file).is_ok());
    }

    #[test]
    fn anything_at_all_is_read_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        let side = Side::new("J. Smit", 2);
        prop_assert!(side.read(&bytes).is_err());
        let aged = [b"age-encryption.org/v1\n-> ".as_slice(), &bytes].concat();
        prop_assert!(side.read(&aged).is_err());
    }
}

/// Lets each call to the disk fail in turn while `act` runs on a fresh copy,
/// then heals the disk and lets it run again.
fn with_every_failure(
    disk: &MemoryDisk,
    act: impl Fn(&Vault) -> Result<(), ExchangeError>,
    check: impl Fn(&MemoryDisk),
) {
    use std::io::ErrorKind;
    let mut failures = 0;
    for kind in [ErrorKind::Other, ErrorKind::StorageFull] {
        for call in 0.. {
            let mut failed = false;
            for failing in [Failing::Once(call, kind), Failing::From(call, kind)] {
                let disk = disk.copy();
                let vault = unlock(&disk);
                disk.fail(failing);
                let first = act(&vault);
                disk.heal();
                if first.is_err() {
                    failed = true;
                    // Also in a window that was opened anew.
                    drop(vault);
                    let again = act(&Vault::unlock(disk.clone(), &passphrase()).unwrap());
                    let done = matches!(again, Ok(()) | Err(ExchangeError::Replayed(_)));
                    assert!(done, "call {call}: {again:?}");
                }
                check(&disk);
            }
            if !failed {
                break;
            }
            failures += 1;
        }
    }
    assert!(failures > 10, "only {failures} calls were tried");
}

#[test]
fn taking_in_survives_every_failure_of_the_disk() {
    let all = three();
    let waiting = all.there.wait_for(&all.file);
    drop(all.there.vault);
    let take = |vault: &Vault| {
        vault.accept(waiting.id, "J. Smit", now(), &mut bytes_from(5), &bared).map(|_| ())
    };
    with_every_failure(&all.there.disk, take, |disk| {
        let vault = unlock(disk);
        let listing = vault.list().unwrap();
        assert_eq!(listing.summaries.len(), 1);
        assert!(listing.copies.is_empty() && listing.faults.is_empty());
        assert!(vault.inbox().unwrap().waiting.is_empty());
        assert_eq!(vault.arrivals().unwrap().len(), 1);
    });
}

#[test]
fn reading_in_survives_every_failure_of_the_disk() {
    let all = three();
    drop(all.there.vault);
    let read =
        |vault: &Vault| vault.receive(&all.file, "J. Smit", now(), &mut bytes_from(5)).map(|_| ());
    with_every_failure(&all.there.disk, read, |disk| {
        let inbox = unlock(disk).inbox().unwrap();
        assert_eq!((inbox.waiting.len(), inbox.faults.len()), (1, 0));
    });
}

#[test]
fn a_receipt_survives_every_failure_of_the_disk() {
    let all = three();
    let waiting = all.there.wait_for(&all.file);
    all.there.take(&waiting).unwrap();
    let receipt = all.there.receipt(&waiting);
    drop(all.here.vault);
    let read =
        |vault: &Vault| vault.receive(&receipt, "S. de Wit", now(), &mut bytes_from(5)).map(|_| ());
    with_every_failure(&all.here.disk, read, |disk| {
        let vault = unlock(disk);
        let id = crate::support::vault::id(7);
        assert!(vault.open(id).is_err(), "let go");
        assert_eq!(vault.transfer_under_way(id), Ok(None));
    });
}

#[test]
fn sending_leaves_no_file_that_does_not_count_as_sent() {
    let all = three();
    all.here.vault.withdraw(all.here.vault.handovers().unwrap()[0].id, "x", now()).unwrap();
    let wish = all.third.wish();
    drop(all.here.vault);
    for call in 0..60 {
        let (disk, out) = (all.here.disk.copy(), MemoryDisk::default());
        let vault = unlock(&disk);
        disk.fail(Failing::From(call, std::io::ErrorKind::StorageFull));
        let id = crate::support::vault::id(7);
        let sent = vault.send(id, &wish, &out, "S. de Wit", now(), &mut bytes_from(5));
        disk.heal();
        let known = vault.handovers().unwrap().len() - 1;
        assert!(out.names().len() <= known, "call {call}: {:?}", out.names());
        assert!(sent.is_err() || known == 1, "call {call}");
    }
}

#[test]
fn a_window_that_only_reads_takes_nothing_in() {
    let all = three();
    let second = unlock(&all.there.disk);
    let read = second.receive(&all.file, "x", now(), &mut bytes_from(1));
    assert!(matches!(read, Err(ExchangeError::Vault(_))), "{read:?}");
    let arrived = all.there.read(&all.file).unwrap();
    assert!(
        matches!(arrived, Arrived::Bundle(waiting) if waiting.cover.purpose == Purpose::Transfer)
    );
}
