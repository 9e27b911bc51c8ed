//! Filters of the list of cases that are kept under a name: sealed, bounded, and taken
//! over with the vault.

use casuskompas::case::Place;
use casuskompas::vault::{MOST_FILTERS, Reason, Vault};

use crate::support::vault::*;

const FILE: &str = "saved-filters.age";

fn names(vault: &Vault) -> Vec<String> {
    vault.saved_filters().unwrap().into_keys().collect()
}

#[test]
fn a_filter_is_sealed_replaced_and_removed_and_no_more_are_kept_than_fit() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    vault.keep_filter("Lindelaan", Some("(search: \"zolder\")")).unwrap();
    for words in [&b"Lindelaan"[..], b"zolder"] {
        assert!(!disk.get(FILE).windows(words.len()).any(|part| part == words), "sealed");
    }
    vault.keep_filter("Lindelaan", Some("()")).unwrap();
    assert_eq!(vault.saved_filters().unwrap()["Lindelaan"], "()");
    assert_eq!(vault.keep_filter("Lindelaan", None).unwrap().len(), 0);
    for number in 0..=MOST_FILTERS {
        vault.keep_filter(&format!("{number:03}"), Some("()")).unwrap();
    }
    assert_eq!(names(&vault).len(), MOST_FILTERS);
    vault.keep_filter("000", Some("(search: \"\")")).unwrap();
    assert_eq!(vault.saved_filters().unwrap()["000"], "(search: \"\")");
}

#[test]
fn a_merge_keeps_the_filters_of_both_and_names_what_it_cannot_read() {
    let disk = MemoryDisk::default();
    drop(create(&disk));
    let [(here_disk, here), (there_disk, there)] = [(), ()].map(|()| {
        let disk = disk.copy();
        let vault = unlock(&disk);
        (disk, vault)
    });
    here.keep_filter("Mijn", Some("(here)")).unwrap();
    there.keep_filter("Mijn", Some("(there)")).unwrap();
    there.keep_filter("Laat", Some("(there)")).unwrap();
    let merge = || here.merge_from(&there, "Noor", now(), |_, _| true).unwrap().unreadable;
    assert_eq!(merge(), [""; 0]);
    assert_eq!(names(&here), ["Laat", "Mijn"]);
    assert_eq!(here.saved_filters().unwrap()["Mijn"], "(here)");
    let sound = here_disk.get(FILE);
    there_disk.set(FILE, b"rubbish");
    assert_eq!(merge(), [FILE]);
    assert_eq!(here_disk.get(FILE), sound);
}

#[test]
fn a_filter_with_a_name_or_number_of_a_destroyed_case_goes_with_it() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    let mut case = family(1);
    case.name = "Gezin van der Zilverspar".to_owned();
    case.number = "2026-017".to_owned();
    let child = case.family.add(Place::Child);
    case.family.person_mut(child).unwrap().name = "Zoë".to_owned();
    vault.save(&case, "Noor", now()).unwrap();
    let kept = [
        ("Bij Zilverspar", "()"),
        ("Nakijken", "(search: \"ZOE\")"),
        ("Nummer", "(search: \"2026-017\")"),
        ("Alle gezinnen van der gemeente", "(search: \"gezin 2026\")"),
    ];
    for (name, chosen) in kept {
        vault.keep_filter(name, Some(chosen)).unwrap();
    }
    vault.destroy(id(1), Reason::KeptElsewhere, "Noor", now()).unwrap();
    assert_eq!(names(&vault), ["Alle gezinnen van der gemeente"]);

    // Also of one that was deleted, and of which only history is left.
    vault.keep_filter("Zoe", Some("()")).unwrap();
    let mut deleted = case.clone();
    deleted.id = id(2);
    vault.save(&deleted, "Noor", now()).unwrap();
    vault.delete(id(2), "Noor", now()).unwrap();
    vault.destroy(id(2), Reason::KeptElsewhere, "Noor", now()).unwrap();
    assert_eq!(names(&vault), ["Alle gezinnen van der gemeente"]);
}
