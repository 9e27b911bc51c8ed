//! A document in a plain file: where somebody wants it, whole, and told in the log.

use std::io::ErrorKind;

use casuskompas::vault::exchange::PlainDocument;
use casuskompas::vault::{Event, Named, Passphrase, RealDisk, Vault, VaultError};

use crate::support::terminal::{Desk, PASSPHRASE};
use crate::support::vault::{Failing, MemoryDisk, create, family, now};

fn document<'a>(file: &'a str, bytes: &'a [u8]) -> PlainDocument<'a> {
    let of = Named::of(&family(1));
    PlainDocument { file, bytes, of, kind: "Veiligheidsplan", reader: "kind" }
}

fn told(vault: &Vault) -> Vec<String> {
    let entries = vault.log().unwrap().entries;
    let made = entries.iter().filter(|one| matches!(one.event, Event::DocumentMade(..)));
    made.map(|one| one.event.words()).collect()
}

#[test]
fn a_document_is_written_once_and_the_log_tells_of_it_without_a_name() {
    let vault = create(&MemoryDisk::default());
    let disk = MemoryDisk::default();
    vault.write_document(&disk, &document("plan.pdf", b"een"), "S. de Wit", now()).unwrap();
    let again = vault.write_document(&disk, &document("plan.pdf", b"twee"), "S. de Wit", now());
    assert!(matches!(again, Err(VaultError::PlainFileThere(file)) if file == "plan.pdf"));
    assert_eq!(disk.get("plan.pdf"), b"een");
    assert_eq!(disk.names(), ["plan.pdf"]);
    let told = told(&vault);
    assert_eq!(told.len(), 1);
    assert!(told[0].contains("Veiligheidsplan, voor: kind"), "{told:?}");
}

#[test]
fn what_cannot_be_written_leaves_no_half_file_and_is_not_told() {
    let vault = create(&MemoryDisk::default());
    for at in 0..6 {
        let disk = MemoryDisk::default();
        disk.fail(Failing::From(at, ErrorKind::StorageFull));
        let written =
            vault.write_document(&disk, &document("plan.pdf", b"een"), "S. de Wit", now());
        disk.heal();
        let there = disk.names().iter().any(|name| name == "plan.pdf");
        assert!(written.is_err() || there, "at {at}");
        assert!(!there || disk.get("plan.pdf") == b"een", "at {at}");
        if let Err(error) = &written {
            assert_eq!(error, &VaultError::PlainFull, "at {at}");
        }
        assert_eq!(told(&vault).len(), usize::from(written.is_ok()), "at {at}");
        if written.is_ok() {
            break;
        }
    }
}

/// What goes wrong outside the vault says nothing of the vault but that it is as it was.
#[test]
fn what_went_wrong_is_told_of_the_file_and_not_of_the_vault() {
    let vault = create(&MemoryDisk::default());
    let (full, refused) = (ErrorKind::StorageFull, ErrorKind::PermissionDenied);
    for (kind, what, next) in [
        (full, "De schijf is vol", "kies een andere map"),
        (refused, "mag niet geschreven worden", "Kies een andere map"),
        (ErrorKind::Other, "kon daar niet worden gemaakt", "Kies een andere map"),
    ] {
        for at in 0..3 {
            let disk = MemoryDisk::default();
            disk.fail(Failing::From(at, kind));
            let written = vault.write_plain_file(&disk, "plan.pdf", b"een");
            let words = written.unwrap_err().to_string();
            assert!(words.contains(what) && words.contains(next), "{kind:?} at {at}: {words}");
            assert!(words.contains("Er is geen bestand gemaakt") || kind == ErrorKind::Other);
            assert!(words.contains("Uw kluis is niet veranderd"), "{words}");
        }
    }
}

#[test]
fn no_plain_document_stands_inside_the_vault() {
    let desk = Desk::new();
    let disk = RealDisk::new(desk.path("kluis"));
    let vault = Vault::unlock(disk, &Passphrase::new(PASSPHRASE)).unwrap();
    for inside in ["kluis", "kluis/cases", "kluis/nieuw"] {
        let disk = RealDisk::new(desk.path(inside));
        let written =
            vault.write_document(&disk, &document("plan.pdf", b"een"), "S. de Wit", now());
        assert!(matches!(written, Err(VaultError::PlainFileInside)), "{inside}: {written:?}");
    }
}
