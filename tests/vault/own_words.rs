//! Words that are kept so that they are not marked as badly spelt: sealed, copied and
//! taken over with the vault.

use casuskompas::vault::Vault;

use crate::support::vault::*;

const FILE: &str = "own-words.age";

fn keep(vault: &Vault, words: &[&str]) {
    words.iter().for_each(|word| drop(vault.keep_word(word, true).unwrap()));
}

fn kept(vault: &Vault) -> Vec<String> {
    vault.own_words().unwrap().into_iter().collect()
}

/// Two copies of a vault; the first keeps the first words, the second the second.
fn two(here: &[&str], there: &[&str]) -> [(MemoryDisk, Vault); 2] {
    let disk = MemoryDisk::default();
    drop(create(&disk));
    [here, there].map(|words| {
        let disk = disk.copy();
        let vault = unlock(&disk);
        keep(&vault, words);
        (disk, vault)
    })
}

#[test]
fn a_merge_keeps_the_words_of_both() {
    let [(disk, here), (_, there)] = two(&["Gewelt", "wijkje"], &["wijkje", "kloosterveld"]);
    for _ in 0..2 {
        let merged = here.merge_from(&there, "Noor", now(), |_, _| true).unwrap();
        assert_eq!(merged.unreadable, [""; 0]);
        assert_eq!(kept(&here), ["gewelt", "kloosterveld", "wijkje"]);
        assert_eq!(kept(&there), ["kloosterveld", "wijkje"], "nothing is changed there");
    }
    assert!(!disk.get(FILE).windows(6).any(|part| part == b"gewelt"), "sealed");
}

#[test]
fn what_cannot_be_read_is_named_there_and_left_alone_here() {
    let [(here_disk, here), (there_disk, there)] = two(&["gewelt"], &["kloosterveld"]);
    let sound = here_disk.get(FILE);
    there_disk.set(FILE, b"rubbish");
    let merged = here.merge_from(&there, "Noor", now(), |_, _| true).unwrap();
    assert_eq!(merged.unreadable, [FILE]);
    assert_eq!(here_disk.get(FILE), sound);

    let [(disk, here), (_, there)] = two(&["gewelt"], &["kloosterveld"]);
    disk.set(FILE, b"rubbish");
    here.merge_from(&there, "Noor", now(), |_, _| true).unwrap();
    assert_eq!(disk.get(FILE), b"rubbish");
}
