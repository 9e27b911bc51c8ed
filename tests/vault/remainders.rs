//! What stays to be counted of a case that was destroyed: where the user agreed, once,
//! sealed, and without anything that leads back to the case.

use std::io::ErrorKind;

use casuskompas::case::{Aanvraag, Case, Phase, Remainder, Route};
use casuskompas::vault::{Reason, Vault, VaultError};

use crate::support::vault::*;

const FILE: &str = "remainders.age";

fn closed(number: u128) -> Case {
    let route = Some(Route::Opvang);
    Case {
        closed_on: Some("2026-05-17".parse().unwrap()),
        aanvragen: vec![Aanvraag { route, ..Aanvraag::default() }],
        ..family(number)
    }
}

fn line() -> Remainder {
    Remainder::of(&closed(1)).unwrap()
}

/// A vault with so many closed cases.
fn filled(cases: u128) -> (MemoryDisk, Vault) {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    (1..=cases).for_each(|number| {
        vault.save(&closed(number), "Noor", now()).unwrap();
    });
    (disk, vault)
}

fn destroy(vault: &Vault, number: u128, line: Option<Remainder>) -> Result<(), VaultError> {
    vault.destroy_but(id(number), line, Reason::Asked, "Noor", now()).map(drop)
}

#[test]
fn a_line_holds_the_quarter_and_no_day_and_of_a_case_that_runs_there_is_none() {
    let expected = Remainder {
        year: 2026,
        quarter: 2,
        level: None,
        phase: Phase::DirecteVeiligheid,
        route: Some(Route::Opvang),
    };
    assert_eq!(line(), expected);
    assert_eq!(line().since(), Some("2026-04-01".parse().unwrap()));
    assert_eq!(Remainder::of(&family(1)), None);
    assert_eq!(Remainder { quarter: 0, ..expected }.since(), None);
    assert_eq!(Remainder { quarter: 9, ..expected }.since(), None);
}

#[test]
fn a_line_stays_only_where_the_user_agreed_and_is_sealed() {
    let (disk, vault) = filled(2);
    destroy(&vault, 1, None).unwrap();
    assert_eq!(vault.remainders().unwrap(), []);
    assert!(!disk.names().contains(&FILE.to_owned()));
    destroy(&vault, 2, Some(line())).unwrap();
    assert_eq!(unlock(&disk).remainders().unwrap(), [line()]);
    assert!(!disk.get(FILE).windows(6).any(|part| part == b"Opvang"), "sealed");
    assert!(vault.remainders().unwrap().len() == 1 && !disk.names().contains(&path(2)));
}

/// What follows from the case would lead back to it.
#[test]
fn the_same_line_of_the_same_case_is_another_each_time() {
    let file = || {
        let (disk, vault) = filled(1);
        destroy(&vault, 1, Some(line())).unwrap();
        let text = vault.remainders().unwrap();
        assert_eq!(text, [line()]);
        (disk, vault)
    };
    let [(_, one), (_, other)] = [file(), file()];
    one.merge_from(&other, "Noor", now(), |_, _| true).unwrap();
    assert_eq!(one.remainders().unwrap(), [line(), line()], "two numbers by chance");
}

#[test]
fn a_merge_keeps_the_lines_of_both_and_none_twice() {
    let (disk, vault) = filled(3);
    destroy(&vault, 1, Some(line())).unwrap();
    drop(vault);
    let [here, there] = [2, 3].map(|number| {
        let vault = unlock(&disk.copy());
        destroy(&vault, number, Some(line())).unwrap();
        vault
    });
    for _ in 0..2 {
        let merged = here.merge_from(&there, "Noor", now(), |_, _| true).unwrap();
        assert_eq!(merged.unreadable, [""; 0]);
        assert_eq!(here.remainders().unwrap().len(), 3);
        assert_eq!(there.remainders().unwrap().len(), 2, "nothing is changed there");
    }
}

#[test]
fn a_line_is_there_once_wherever_destroying_was_interrupted() {
    let (start, vault) = filled(1);
    drop(vault);
    let calls = {
        let disk = start.copy();
        let vault = unlock(&disk);
        disk.count(|| destroy(&vault, 1, Some(line())).unwrap()).calls
    };
    assert!(calls > 5, "{calls}");
    let mut failed = 0;
    for call in 0..calls {
        let disk = start.copy();
        let vault = unlock(&disk);
        disk.fail(Failing::From(call, ErrorKind::PermissionDenied));
        let first = destroy(&vault, 1, Some(line()));
        drop(vault);
        disk.heal();
        failed += usize::from(first.is_err());
        let vault = unlock(&disk);
        // As at the next opening, or by whoever tries again.
        vault.purge(now()).unwrap();
        if !disk.names().contains(&path(1)) {
            assert_eq!(vault.remainders().unwrap(), [line()], "call {call}");
            continue;
        }
        assert_eq!(vault.remainders().unwrap(), [], "call {call}");
        destroy(&vault, 1, Some(line())).unwrap();
        assert_eq!(vault.remainders().unwrap(), [line()], "call {call}");
    }
    assert!(failed > 2, "{failed}");
}

#[test]
fn lines_go_along_into_a_backup() {
    let (_, vault) = filled(1);
    destroy(&vault, 1, Some(line())).unwrap();
    let backup = MemoryDisk::default();
    vault.back_up(&backup, "Noor", now(), |_, _| true).unwrap();
    assert!(backup.names().contains(&FILE.to_owned()));
    assert_eq!(unlock(&backup).remainders().unwrap(), [line()]);
}
