//! What happens to a vault, step by step.

use std::ops::RangeInclusive;

use casuskompas::case::difference::Choice;
use casuskompas::case::{Bijlage, BijlageKind, Case, Pairs, TwoCases};
use casuskompas::meeting::Meeting;
use casuskompas::vault::{Attached, Renewal, ToUnite, Vault, VaultError};

use crate::support::vault::*;

pub(crate) type Step = Box<dyn Fn(&Vault)>;

/// Saves something new.
pub(crate) fn touch(vault: &Vault) {
    match vault.open(id(90)) {
        Err(VaultError::CaseMissing) => {}
        other => drop(other.unwrap()),
    }
    vault.save(&family(90), "Daarna", now()).unwrap();
}

pub(crate) fn saving(number: u128, concern: &'static str) -> Step {
    saving_by(number, concern, "Noor")
}

/// Another person begins a new turn, which goes into history and log.
pub(crate) fn saving_by(number: u128, concern: &'static str, by: &'static str) -> Step {
    Box::new(move |vault| {
        match vault.open(id(number)) {
            Err(VaultError::CaseMissing) => {}
            other => drop(other.unwrap()),
        }
        let mut case = family(number);
        case.concern = concern.to_owned();
        vault.save(&case, by, now()).unwrap();
    })
}

/// Two cases as they are now and what is made of them when nothing else is chosen than
/// what is chosen beforehand.
pub(crate) fn to_unite(vault: &Vault, first: u128, second: u128) -> Result<ToUnite, VaultError> {
    let first = vault.read_version(id(first), None)?;
    let second = vault.read_version(id(second), None)?;
    let pairs = Pairs::proposed(&first.case.family, &second.case.family);
    let two = TwoCases::of(&first.case, &second.case, &pairs).unwrap();
    let chosen = two.beforehand();
    let choose = |path: &str| chosen.get(path).copied().unwrap_or(Choice::Left);
    let united = two.unite(choose).unwrap().case;
    Ok(ToUnite { second_here: two.second().clone(), first, second, united })
}

pub(crate) fn uniting(first: u128, second: u128) -> Step {
    Box::new(move |vault| {
        vault.unite(&to_unite(vault, first, second).unwrap(), "Noor", now()).unwrap();
    })
}

/// Adds an attachment to a case, under a name by chance.
pub(crate) fn attach(
    vault: &Vault,
    number: u128,
    content: &[u8],
    seed: u8,
) -> Result<(), VaultError> {
    let mut case = vault.open(id(number))?.case;
    let Attached { file, size, sha256 } =
        vault.attach(&case, content, &mut bytes_from(seed.wrapping_mul(7)))?;
    case.add_bijlage(Bijlage {
        title: "Schoolbrief".to_owned(),
        kind: BijlageKind::Tekst,
        file,
        size,
        sha256,
        ..Bijlage::default()
    });
    vault.save(&case, "Noor", now()).map(drop)
}

pub(crate) fn attaching(number: u128, content: &'static [u8], seed: u8) -> Step {
    Box::new(move |vault| attach(vault, number, content, seed).unwrap())
}

/// A meeting about these cases, under an id by chance.
pub(crate) fn meeting(cases: &'static [u128], place: &'static str) -> Step {
    Box::new(move |vault| {
        let mut meeting = Meeting { place: place.to_owned(), ..Meeting::default() };
        cases.iter().for_each(|number| meeting.add(id(*number)));
        let seed = u8::try_from(place.len() + cases.len()).unwrap();
        vault.begin_meeting(meeting, now(), &mut bytes_from(seed)).unwrap();
    })
}

/// Changes one of the meetings, in the order in which they are listed.
pub(crate) fn changing_meeting(number: usize, change: fn(&mut Meeting)) -> Step {
    Box::new(move |vault| {
        let before = vault.meetings().unwrap().all.remove(number);
        let mut ours = before.clone();
        change(&mut ours);
        vault.save_meeting(&before, &ours, now()).unwrap();
    })
}

/// Stores several cases at once; those that are there stay.
pub(crate) fn adding(numbers: RangeInclusive<u128>) -> Step {
    Box::new(move |vault| {
        let mut cases: Vec<Case> = numbers.clone().map(family).collect();
        vault.add_many(&mut cases, "Noor", now(), &mut bytes_from(1), |_, _| true).unwrap();
    })
}

pub(crate) fn deleting(number: u128) -> Step {
    Box::new(move |vault| vault.delete(id(number), "Noor", now()).unwrap())
}

pub(crate) fn drafting(words: &'static str) -> Step {
    Box::new(move |vault| vault.seal_draft("concept", words.as_bytes()).unwrap())
}

pub(crate) fn indexing() -> Step {
    Box::new(|vault| {
        vault.list().unwrap();
        vault.flush_index().unwrap();
    })
}

pub(crate) fn filled(cases: u128) -> MemoryDisk {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    for number in 1..=cases {
        vault.save(&family(number), "Noor", now()).unwrap();
    }
    vault.list().unwrap();
    vault.flush_index().unwrap();
    disk
}

pub(crate) fn go_on_renewing(vault: &Vault) {
    if vault.is_renewing() {
        assert_eq!(vault.go_on_renewing(|_, _| true).unwrap(), Renewal::Done);
    }
}
