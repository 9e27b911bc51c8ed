//! Handing over between two vaults: everything that goes well.

use std::collections::BTreeSet;

use casuskompas::case::{Afterwards, CaseAfterHandover, Purpose};
use casuskompas::vault::exchange::{Acquaintance, Arrived, Deelcode, Ended, ExchangeError};
use casuskompas::vault::{Event, KeyCost, Named, NewKey, Passphrase, VaultError, words};

use crate::support::exchange::{Side, berk};
use crate::support::vault::{bytes_from, now, unlock};

fn sides() -> (Side, Side) {
    (Side::new("S. de Wit", 1), Side::new("J. Smit", 2))
}

#[test]
fn a_deelcode_is_read_back_however_it_was_copied() {
    let (here, there) = sides();
    let code = here.code.to_string();
    assert!(code.starts_with("deel1"), "{code}");
    for written in [
        code.clone(),
        code.to_uppercase(),
        here.code.grouped(),
        format!(" {}\n", here.code.grouped().replace(' ', "-")),
    ] {
        assert_eq!(written.parse(), Ok(here.code), "{written}");
    }
    assert_ne!(here.code, there.code);
    assert_eq!(here.vault.own_deelcode(), Ok(Some(here.code)), "kept");
    drop(here.vault);
    let again = unlock(&here.disk);
    assert_eq!(again.deelcode(&mut bytes_from(9)), Ok(here.code));
}

#[test]
fn every_mistyped_character_of_a_deelcode_is_noticed() {
    let code = sides().0.code.to_string();
    for at in 0..code.len() {
        let mut wrong = code.clone().into_bytes();
        wrong[at] = if wrong[at] == b'q' { b'p' } else { b'q' };
        let wrong = String::from_utf8(wrong).unwrap();
        let read: Result<Deelcode, _> = wrong.parse();
        assert_eq!(read, Err(ExchangeError::MistypedDeelcode), "{wrong}");
    }
    for wrong in ["", "deel1", &code[..code.len() - 1], &format!("{code}q"), &"q".repeat(1000)] {
        assert!(wrong.parse::<Deelcode>().is_err(), "{wrong}");
    }
}

#[test]
fn the_words_are_eight_and_follow_from_both_keys() {
    let (here, there) = sides();
    assert_eq!(here.code.words().len(), 8);
    assert_eq!(here.code.words(), here.code.words());
    assert_ne!(here.code.words(), there.code.words());
    assert!(here.code.words().iter().all(|word| words().contains(word)));
}

#[test]
fn the_list_of_words_is_fit_to_be_read_aloud() {
    let all = words();
    assert_eq!(all.len(), 1024);
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), 1024);
    assert!(all.is_sorted());
    for word in all {
        assert!((4..=8).contains(&word.len()), "{word}");
        assert!(word.bytes().all(|b| b.is_ascii_lowercase()), "{word}");
    }
    let sounds: Vec<String> = all.iter().map(|word| sound(word)).collect();
    for (at, one) in all.iter().enumerate() {
        for (beyond, other) in all[at + 1..].iter().enumerate() {
            assert!(!is_near(one, other), "{one} and {other}");
            let alike = is_near(&sounds[at], &sounds[at + 1 + beyond]);
            assert!(!alike, "{one} sounds like {other}");
        }
    }
}

/// How a word sounds, roughly: what is written differently and said alike.
fn sound(word: &str) -> String {
    let alike = [
        ("ch", "g"),
        ("ij", "ei"),
        ("ouw", "ou"),
        ("auw", "ou"),
        ("au", "ou"),
        ("c", "k"),
        ("v", "f"),
        ("z", "s"),
        ("d", "t"),
        ("ie", "i"),
        ("th", "t"),
    ];
    alike.iter().fold(word.to_owned(), |word, (from, to)| word.replace(from, to))
}

/// Whether one letter changed, added or left out makes one of the other.
fn is_near(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if long.len() - short.len() > 1 {
        return false;
    }
    let (short, long) = (short.as_bytes(), long.as_bytes());
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let skip = usize::from(short.len() == long.len());
    short.get(same + skip..).unwrap_or_default() == long.get(same + 1..).unwrap_or_default()
}

#[test]
fn contacts_are_kept_and_comparing_is_noted() {
    let (here, there) = sides();
    let vault = &here.vault;
    vault.add_contact(" J.\u{202e} Smit ", there.code, now()).unwrap();
    let contact = vault.contacts().unwrap().remove(0);
    assert_eq!((contact.name.as_str(), contact.compared.as_ref()), ("J. Smit", None));
    let again = vault.add_contact("Jan", there.code, now());
    assert_eq!(again, Err(ExchangeError::KnownDeelcode("J. Smit".into())));
    let mine = vault.add_contact("Ik", here.code, now());
    assert_eq!(mine, Err(ExchangeError::OwnDeelcode));
    let nobody = vault.add_contact(" ", there.code, now());
    assert_eq!(nobody, Err(ExchangeError::NamelessContact));
    assert!(!vault.acquaintance(there.code, "x").unwrap().is_compared());
    vault.mark_compared(there.code, "S. de Wit", now()).unwrap();
    let known = vault.acquaintance(there.code, "x").unwrap();
    assert!(known.is_compared());
    let other = Side::new("Derde", 3).code;
    let same = vault.acquaintance(other, "j. smit").unwrap();
    assert!(matches!(same, Acquaintance::SameName(_)), "{same:?}");
    let like = vault.acquaintance(other, "\u{408}. S\u{200b}mit").unwrap();
    assert_eq!(like.looks_like(), Some("J. Smit"), "what only looks like it");
    assert_eq!(vault.acquaintance(other, "Piet"), Ok(Acquaintance::Stranger));
    vault.remove_contact(there.code).unwrap();
    assert_eq!(vault.contacts(), Ok(vec![]));
}

#[test]
fn a_transfer_ends_with_the_receipt_and_not_before() {
    let (here, there) = sides();
    let id = here.keep(berk());
    let (sent, file) = here.give(id, &there.wish());
    assert!(here.vault.open(id).is_ok(), "stays until the receipt");
    assert_eq!(here.vault.transfer_under_way(id), Ok(Some(sent.clone())));
    let again = here.try_give(id, &there.wish());
    assert_eq!(again.err(), Some(ExchangeError::UnderWay("J. Smit".into())));

    let waiting = there.wait_for(&file);
    assert_eq!(waiting.cover.from, here.code);
    assert_eq!(waiting.cover.from_name, "S. de Wit");
    assert_eq!(waiting.cover.glance.people, berk().family.people.len());
    assert!(there.vault.list().unwrap().summaries.is_empty(), "waits");
    assert_eq!(there.vault.inbox().unwrap().waiting, std::slice::from_ref(&waiting));
    let taken = there.take(&waiting).unwrap();
    assert_eq!((taken.case, taken.copy), (id, None));
    assert!(there.vault.inbox().unwrap().waiting.is_empty());

    let mut case = there.vault.open(id).unwrap().case;
    let received = case.received.take().unwrap();
    assert_eq!(received.from, "S. de Wit");
    assert_eq!(case, berk(), "every word");
    case.concern.push('!');
    there.vault.save(&case, "J. Smit", now()).unwrap();

    let Arrived::Receipt(closing) = here.read(&there.receipt(&waiting)).unwrap() else {
        panic!("no receipt");
    };
    assert_eq!(closing.case, CaseAfterHandover::Removed);
    assert_eq!(here.vault.open(id), Err(VaultError::CaseMissing));
    let ended = here.vault.handovers().unwrap().remove(0).ended;
    assert!(matches!(ended, Some(Ended::Received { by, .. }) if by == "J. Smit"));
}

#[test]
fn what_is_kept_is_closed_and_what_changed_is_not_removed() {
    for (afterwards, change, outcome) in [
        (Afterwards::Keep, false, CaseAfterHandover::Closed),
        (Afterwards::Remove, true, CaseAfterHandover::ChangedSince),
    ] {
        let (here, there) = sides();
        let id = here.keep(berk());
        let wish = casuskompas::vault::exchange::Wish { afterwards, ..there.wish() };
        let (_, file) = here.give(id, &wish);
        let waiting = there.wait_for(&file);
        there.take(&waiting).unwrap();
        if change {
            let case = here.vault.open(id).unwrap().case;
            here.vault.save(&case, "S. de Wit", now()).unwrap();
        }
        let closing = match here.read(&there.receipt(&waiting)).unwrap() {
            Arrived::Receipt(closing) => closing,
            other => panic!("{other:?}"),
        };
        assert_eq!(closing.case, outcome);
        let case = here.vault.open(id).unwrap().case;
        assert!(!case.is_open());
        let holder = &case.regie.casusregie;
        assert_eq!((holder.name.as_str(), holder.since), ("J. Smit", Some(now().date_naive())));
    }
}

#[test]
fn a_copy_is_read_and_never_written_here() {
    let (here, there) = sides();
    let id = here.keep(berk());
    let mut wish = there.wish();
    wish.purpose = Purpose::Copy;
    let (_, file) = here.give(id, &wish);
    let waiting = there.wait_for(&file);
    there.take(&waiting).unwrap();
    let mut case = there.vault.open(id).unwrap().case;
    let refused = Err(VaultError::ReadOnlyCopy);
    assert_eq!(there.vault.save(&case, "J. Smit", now()).map(|_| ()), refused);
    // Taking the mark off in memory changes nothing.
    case.received = None;
    assert_eq!(there.vault.save(&case, "J. Smit", now()).map(|_| ()), refused);
    let onward = there.try_give(id, &Side::new("Derde", 3).wish());
    assert_eq!(onward.err(), Some(ExchangeError::NotOurs));
    let Arrived::Receipt(closing) = here.read(&there.receipt(&waiting)).unwrap() else {
        panic!("no receipt");
    };
    assert_eq!(closing.case, CaseAfterHandover::Untouched);
    assert!(here.vault.open(id).unwrap().case.is_open());
}

#[test]
fn a_case_that_is_here_already_is_never_overwritten() {
    let (here, there) = sides();
    let id = here.keep(berk());
    let mut mine = berk();
    mine.concern = "Mijn eigen woorden".into();
    there.keep(mine.clone());
    let (_, file) = here.give(id, &there.wish());
    let taken = there.take(&there.wait_for(&file)).unwrap();
    assert_eq!((taken.case, taken.copy), (id, Some(1)));
    assert_eq!(there.vault.open(id).unwrap().case, mine);
    let beside = there.vault.open_copy(id, 1).unwrap().case;
    assert_eq!(beside.concern, berk().concern);
    assert_eq!(there.vault.list().unwrap().copies.len(), 1);
}

#[test]
fn what_is_refused_is_gone_and_noted() {
    let (here, there) = sides();
    let id = here.keep(berk());
    let (_, file) = here.give(id, &there.wish());
    let waiting = there.wait_for(&file);
    there.vault.refuse(waiting.id, "niet ons gebied", "J. Smit", now()).unwrap();
    assert!(there.vault.inbox().unwrap().waiting.is_empty());
    assert!(!there.disk.names().iter().any(|name| name.starts_with("inbox/")));
    let note = there.vault.arrivals().unwrap().remove(0);
    assert_eq!((note.note.as_str(), note.case), ("niet ons gebied", None));
}

#[test]
fn words_that_were_never_compared_ask_for_a_decision() {
    let (here, there) = sides();
    let id = here.keep(berk());
    let mut wish = there.wish();
    wish.without_comparing = false;
    let refused = here.try_give(id, &wish);
    assert_eq!(refused.err(), Some(ExchangeError::NotCompared));
    here.vault.add_contact("Jan", there.code, now()).unwrap();
    here.vault.mark_compared(there.code, "S. de Wit", now()).unwrap();
    assert_eq!(here.give(id, &wish).0.to_name, "Jan");
}

#[test]
fn a_handover_called_off_is_not_ended_by_its_receipt() {
    let (here, there) = sides();
    let id = here.keep(berk());
    let (sent, file) = here.give(id, &there.wish());
    let waiting = there.wait_for(&file);
    there.take(&waiting).unwrap();
    here.vault.withdraw(sent.id, "x", now()).unwrap();
    assert_eq!(here.vault.transfer_under_way(id), Ok(None));
    let read = here.read(&there.receipt(&waiting));
    assert_eq!(read.err(), Some(ExchangeError::NoSuchHandover));
    assert!(here.vault.open(id).unwrap().case.is_open());
}

#[test]
fn handing_over_goes_on_after_the_key_was_renewed() {
    let (here, there) = sides();
    let id = here.keep(berk());
    let (_, file) = here.give(id, &there.wish());
    let waiting = there.wait_for(&file);
    let passphrase = Passphrase::new("een heel andere zin met vijf olifanten");
    let new = NewKey { passphrase: &passphrase, cost: KeyCost::for_tests() };
    let mut random = bytes_from(50);
    there.vault.begin_renewing(&new, &mut random).unwrap();
    there.vault.go_on_renewing(|_, _| true).unwrap();
    assert_eq!(there.vault.own_deelcode(), Ok(Some(there.code)));
    assert_eq!(there.vault.inbox().unwrap().faults, []);
    there.take(&waiting).unwrap();
    assert!(there.vault.check().unwrap().is_sound());
    let arrived = here.read(&there.receipt(&waiting)).unwrap();
    assert!(matches!(arrived, Arrived::Receipt(_)));
}

#[test]
fn each_step_is_in_the_log_of_each_side() {
    let (here, there) = sides();
    let id = here.keep(berk());
    let (_, file) = here.give(id, &there.wish());
    let waiting = there.wait_for(&file);
    there.take(&waiting).unwrap();
    here.read(&there.receipt(&waiting)).unwrap();
    let events = |side: &Side| -> Vec<Event> {
        let entries = side.vault.log().unwrap().entries;
        entries.into_iter().map(|entry| entry.event).collect()
    };
    let case = Named { id, number: berk().number };
    let (mine, theirs) = (events(&here), events(&there));
    assert!(mine.contains(&Event::HandedOver(case.clone(), "J. Smit".into())));
    assert!(mine.contains(&Event::HandoverEnded(case.clone(), "J. Smit".into())));
    assert!(theirs.contains(&Event::TakenIn(case, "S. de Wit".into())));
}

#[test]
fn file_names_and_sizes_tell_nothing_about_the_family() {
    let (here, there) = sides();
    let id = here.keep(berk());
    let (sent, file) = here.give(id, &there.wish());
    assert!(!sent.file.to_lowercase().contains("berk"), "{}", sent.file);
    assert!(sent.file.ends_with(".age"));
    let mut longer = berk();
    longer.concern.push_str(" Nog tien letters.");
    longer.id = crate::support::vault::id(8);
    let (_, other) = here.give(here.keep(longer), &there.wish());
    assert_eq!(content_of(&file).len(), content_of(&other).len());
    assert!(content_of(&file).len() > 4096);
}

/// What follows the header, whose length age varies on purpose.
fn content_of(file: &[u8]) -> &[u8] {
    let mac = file.windows(5).position(|part| part == b"\n--- ").unwrap() + 1;
    let end = file[mac..].iter().position(|byte| *byte == b'\n').unwrap();
    &file[mac + end + 1..]
}
