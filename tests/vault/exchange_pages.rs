//! A document that goes to a colleague, encrypted for their deelcode.

use casuskompas::vault::Event;
use casuskompas::vault::Named;
use casuskompas::vault::exchange::{Addressee, Arrived, ExchangeError, Page, SealedDocument};

use crate::support::exchange::{Opened, Side, berk};
use crate::support::vault::{MemoryDisk, bytes_from, now};

const PDF: &[u8] = b"%PDF-1.7 een bladzijde";

fn to(side: &Side) -> Addressee {
    Addressee { to: side.code, name: side.name.to_owned(), without_comparing: true }
}

/// The file, with its name.
fn seal(from: &Side, to: &Addressee) -> Result<(String, Vec<u8>), ExchangeError> {
    let out = MemoryDisk::default();
    let of = Named::of(&berk());
    let document = SealedDocument { bytes: PDF, of, kind: "Warme overdracht", reader: "collega" };
    let random = &mut bytes_from(9);
    let sent = from.vault.send_document(&document, to, &out, from.name, now(), random);
    assert!(sent.is_ok() || out.names().is_empty(), "what was refused left a file");
    sent.map(|file| {
        let bytes = out.get(&file);
        (file, bytes)
    })
}

fn page(side: &Side, file: &[u8]) -> Page {
    match side.read(file).unwrap() {
        Arrived::Page(page) => *page,
        other => panic!("{other:?}"),
    }
}

#[test]
fn who_it_is_for_opens_it_and_their_vault_keeps_nothing_of_it() {
    let (here, there) = (Side::new("S. de Wit", 1), Side::new("J. Smit", 2));
    let (name, file) = seal(&here, &to(&there)).unwrap();
    assert!(name.starts_with("casuskompas-bladzijde-") && name.ends_with(".age"), "{name}");
    assert!(!file.windows(4).any(|part| part == b"%PDF"));
    let before = there.disk.names();
    let page = page(&there, &file);
    assert_eq!((&*page.bytes, page.cover.kind.as_str()), (&PDF.to_vec(), "Warme overdracht"));
    assert_eq!((page.cover.from_name.as_str(), page.cover.from), ("S. de Wit", here.code));
    assert_eq!(there.disk.names(), before);
    // It may be opened again: nothing hangs on it.
    assert!(there.read(&file).is_ok());
    let log = here.vault.log().unwrap();
    let told = |event: &Event| {
        matches!(event, Event::DocumentMade(_, kind, reader)
            if kind == "Warme overdracht" && reader == "collega")
    };
    assert!(log.entries.iter().any(|one| told(&one.event)));
    assert!(!format!("{page:?}").contains("37, 80, 68, 70"), "the page is not told");
}

#[test]
fn nobody_else_opens_it_and_what_was_changed_is_refused() {
    let (here, there) = (Side::new("S. de Wit", 1), Side::new("J. Smit", 2));
    let third = Side::new("Derde", 3);
    let (_, file) = seal(&here, &to(&there)).unwrap();
    assert_eq!(third.read(&file).unwrap_err(), ExchangeError::NotForUs);
    let opened = Opened::of(&file, &there);
    assert_eq!(third.read(&opened.close(&third)).unwrap_err(), ExchangeError::Forwarded);
    let mut changed = opened.clone();
    changed.swap("een bladzijde", "iets anders");
    assert_eq!(there.read(&changed.close(&there)).unwrap_err(), ExchangeError::Forged);
    // What is signed as a page is no case: whoever calls it one is not believed.
    let mut called = opened.clone();
    called.head = called.head.replace("kind:Page", "kind:Bundle").replace("format:2", "format:1");
    assert_eq!(there.read(&called.close(&there)).unwrap_err(), ExchangeError::Damaged);
    // Versions of before know no pages, and say that it is newer than they are.
    assert!(opened.head.contains("format:2"), "{}", opened.head);
}

#[test]
fn it_goes_to_nobody_by_mistake() {
    let (here, there) = (Side::new("S. de Wit", 1), Side::new("J. Smit", 2));
    let uncompared = Addressee { without_comparing: false, ..to(&there) };
    assert_eq!(seal(&here, &uncompared).unwrap_err(), ExchangeError::NotCompared);
    assert_eq!(seal(&here, &to(&here)).unwrap_err(), ExchangeError::OwnDeelcode);
    here.vault.add_contact("J. Smit", there.code, now()).unwrap();
    assert_eq!(seal(&here, &uncompared).unwrap_err(), ExchangeError::NotCompared);
    here.vault.mark_compared(there.code, "S. de Wit", now()).unwrap();
    assert!(seal(&here, &uncompared).is_ok());
}
