//! Destroying reaches whatever can hold words of a case, wherever it stands and
//! whatever it is called, and nothing of another case. It does not come back
//! without somebody being told that it was destroyed.

use casuskompas::case::{Afterwards, CaseId, Purpose};
use casuskompas::demo;
use casuskompas::documents::bared;
use casuskompas::vault::exchange::{ExchangeError, Wish};
use casuskompas::vault::{Reason, Vault, VaultError};

use crate::support::exchange::Side;
use crate::support::vault::*;

/// A vault with two cases, each with a history and a second copy of words that
/// were handed over.
fn filled() -> (Side, CaseId, CaseId) {
    let side = Side::new("Noor", 1);
    let families = demo::families(now().date_naive());
    let ids = [families[0].clone(), families[1].clone()].map(|family| side.keep(family));
    for id in ids {
        let mut case = side.vault.open(id).unwrap().case;
        case.concern = "Anders".to_owned();
        side.vault.save(&case, "Noor", now()).unwrap();
    }
    (side, ids[0], ids[1])
}

/// Every kind of place where a file with the case may stand: the path, with `{}`
/// for its id, and whether it is made of the case or of an earlier revision.
const PLACES: [&str; 16] = [
    "cases/{}.sync-conflict-20261122-141500-ABCDEFG.age",
    "cases/{} (1).age",
    "cases/{}.conflict-1.age",
    "cases/kopie.age",
    "cases/.{}.age.0123456789abcdef0123456789abcdef.tmp",
    "cases/.kopie.age.0123456789abcdef0123456789abcdef.tmp",
    "cases/zonder-uitgang",
    "history/{}/1 (kopie).age",
    "history/{}/.1.age.0123456789abcdef0123456789abcdef.tmp",
    "damaged/cases-{}.age.1",
    "damaged/onbekend.3",
    "drafts/kopie.age",
    "inbox/kopie.bak",
    "log/kopie.age",
    "kopie.bin",
    "exchange/kopie.age",
];

#[test]
fn every_file_with_the_case_goes_whatever_it_is_called() {
    for place in PLACES {
        let (side, gone, stays) = filled();
        let own = |id: CaseId| side.disk.get(&format!("cases/{id}.age"));
        let path = place.replace("{}", &gone.to_string());
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        side.disk.create_folder_with(folder, &path, &own(gone));
        // The same of another case stands beside it.
        let beside = match place.contains("{}") {
            true => place.replace("{}", &stays.to_string()),
            false => format!("{path}-2"),
        };
        let folder = beside.rsplit_once('/').map_or("", |(folder, _)| folder);
        side.disk.create_folder_with(folder, &beside, &own(stays));
        side.vault.destroy(gone, Reason::Asked, "Noor", now()).unwrap();
        let names = side.disk.names();
        assert!(!names.contains(&path), "{path} is still there");
        assert!(names.contains(&beside), "{beside} is gone");
        let left: Vec<&String> = names.iter().filter(|it| it.contains(&gone.to_string())).collect();
        assert!(left.is_empty(), "{left:?}");
    }
}

#[test]
fn a_damaged_file_with_its_name_goes_and_another_case_under_its_name_stays() {
    let (side, gone, stays) = filled();
    side.disk.set(&format!("cases/{gone}.age.bak"), b"nothing that opens");
    let other = format!("cases/{gone} (2).age");
    side.disk.set(&other, &side.disk.get(&format!("cases/{stays}.age")));
    side.vault.destroy(gone, Reason::Asked, "Noor", now()).unwrap();
    let names = side.disk.names();
    assert!(!names.contains(&format!("cases/{gone}.age.bak")));
    assert!(names.contains(&other));
}

fn wish(there: &Side, pseudonymise: bool) -> Wish {
    Wish { purpose: Purpose::Copy, pseudonymise, ..there.wish() }
}

#[test]
fn the_registers_of_handing_over_forget_names_and_numbers_also_in_copies() {
    let (side, gone, stays) = filled();
    let there = Side::new("Sanne", 2);
    for id in [gone, stays] {
        side.give(id, &wish(&there, true));
    }
    let names = side.disk.names().into_iter();
    let registers = names.filter(|name| name.starts_with("exchange/handovers/"));
    let registers: Vec<String> = registers.collect();
    assert_eq!(registers.len(), 2);
    let copies_of = |register: &str| {
        let own = register.rsplit('/').next().unwrap();
        [format!("exchange/handovers (1) {own}"), format!("damaged/exchange-handovers-{own}.1")]
    };
    for register in &registers {
        for copy in copies_of(register) {
            side.disk.create_folder_with("damaged", &copy, &side.disk.get(register));
        }
    }
    side.vault.destroy(gone, Reason::Asked, "Noor", now()).unwrap();
    let of = |register: &String| [&[register.clone()][..], &copies_of(register)].concat();
    for (register, file) in registers.iter().flat_map(|r| of(r).into_iter().map(move |f| (r, f))) {
        side.disk.set(register, &side.disk.get(&file));
        let handovers = side.vault.handovers().unwrap();
        let about = |id: CaseId| handovers.iter().find(|it| it.case == id).unwrap();
        let forgotten = about(gone);
        assert_eq!(forgotten.case_name, "vernietigde casus", "{file}");
        assert_eq!(forgotten.case_number, "");
        assert!(forgotten.pseudonyms.is_empty());
        assert!(!about(stays).pseudonyms.is_empty() && !about(stays).case_number.is_empty());
    }
}

#[test]
fn what_a_colleague_gave_of_it_and_waits_goes_too() {
    let (side, gone, _) = filled();
    let there = Side::new("Sanne", 2);
    let mut case = side.vault.open(gone).unwrap().case;
    case.concern = "Van Sanne".to_owned();
    there.keep(case);
    let back = Wish { afterwards: Afterwards::Keep, ..wish(&side, false) };
    let (_, file) = there.give(gone, &back);
    side.vault.receive(&file, "Noor", now(), &mut bytes_from(3)).unwrap();
    assert_eq!(side.vault.inbox().unwrap().waiting.len(), 1);
    side.vault.destroy(gone, Reason::Asked, "Noor", now()).unwrap();
    assert!(side.vault.inbox().unwrap().waiting.is_empty());
}

#[test]
fn a_draft_about_it_goes_and_another_stays() {
    let (side, gone, stays) = filled();
    side.vault.seal_draft("choices", format!("(pair:\"{gone}\")").as_bytes()).unwrap();
    side.vault.seal_draft("new-case", format!("(not:\"{stays}\")").as_bytes()).unwrap();
    side.vault.destroy(gone, Reason::Asked, "Noor", now()).unwrap();
    assert_eq!(side.vault.read_draft("choices"), Ok(None));
    assert!(side.vault.read_draft("new-case").unwrap().is_some());
}

#[test]
fn what_cannot_be_removed_is_named_and_finished_later() {
    let mut named = false;
    for call in 0..120 {
        let (side, gone, _) = filled();
        side.disk
            .set(&format!("cases/{gone} (1).age"), &side.disk.get(&format!("cases/{gone}.age")));
        side.disk.fail(Failing::Once(call, std::io::ErrorKind::PermissionDenied));
        let outcome = side.vault.destroy(gone, Reason::Asked, "Noor", now());
        side.disk.heal();
        if let Err(VaultError::NotDestroyed(files)) = &outcome {
            named = true;
            assert!(!files.is_empty());
        }
        if outcome.is_err() {
            let _ = side.vault.purge(now());
            let _ = side.vault.destroy(gone, Reason::Asked, "Noor", now());
        }
        let left = side.disk.names().into_iter().any(|it| it.contains(&gone.to_string()));
        assert!(!left, "call {call}: {outcome:?}");
    }
    assert!(named);
}

fn backed_up(vault: &Vault) -> MemoryDisk {
    let stick = MemoryDisk::default();
    vault.back_up(&stick, "Noor", now(), |_, _| true).unwrap();
    stick
}

#[test]
fn a_colleague_who_gives_it_again_is_told_that_it_was_destroyed() {
    let (side, gone, _) = filled();
    let there = Side::new("Sanne", 2);
    there.keep(side.vault.open(gone).unwrap().case);
    let (_, file) = there.give(gone, &wish(&side, false));
    side.vault.destroy(gone, Reason::Asked, "Noor", now()).unwrap();
    side.vault.receive(&file, "Noor", now(), &mut bytes_from(3)).unwrap();
    let id = side.vault.inbox().unwrap().waiting[0].id;
    let refused = side.vault.accept(id, "Noor", now(), &mut bytes_from(3), &bared);
    let Err(ExchangeError::Destroyed(told, words)) = refused else {
        panic!("{refused:?}");
    };
    assert!(told == id && words.contains("iemand vroeg erom"), "{words}");
    assert_eq!(side.vault.open(gone).unwrap_err(), VaultError::CaseMissing);
    let taken = side.vault.accept_also_destroyed(id, "Noor", now(), &mut bytes_from(3), &bared);
    assert_eq!(taken.unwrap().case, gone);
}

#[test]
fn a_merge_leaves_out_what_was_destroyed_and_says_when_and_why() {
    let (side, gone, stays) = filled();
    let backup = unlock(&backed_up(&side.vault));
    side.vault.destroy(gone, Reason::Asked, "Sanne", now()).unwrap();
    side.vault.destroy(stays, Reason::Mistake, "Noor", now()).unwrap();
    let merged = side.vault.merge_from(&backup, "Noor", now(), |_, _| true).unwrap();
    assert_eq!(merged.added, 0);
    let told = merged.destroyed_here.iter().find(|it| it.case.id == gone).unwrap();
    assert_eq!((told.by.as_str(), told.reason, told.at), ("Sanne", Reason::Asked, now()));
    assert!(told.words().contains("iemand vroeg erom"), "{}", told.words());
    assert_eq!(merged.destroyed_here.len(), 2);
    let names = side.disk.names();
    assert!(!names.iter().any(|it| it.contains(&gone.to_string())), "not a revision either");
    // Whoever was told may want it all the same; then it is a case like others.
    let wanted = side.vault.merge_with_destroyed_from(&backup, "Noor", now(), |_, _| true).unwrap();
    assert_eq!((wanted.added, wanted.destroyed_here.len()), (2, 0));
    assert!(side.vault.destroyed().unwrap().is_empty());
    let again = side.vault.merge_from(&backup, "Noor", now(), |_, _| true).unwrap();
    assert_eq!(again.destroyed_here.len(), 0);
}
