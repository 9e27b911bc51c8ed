//! Which names a case holds, and what stands in the place of each.

use std::collections::{BTreeMap, BTreeSet};

use super::dates::without_birthdays;
use super::folding::{folded, plain};
use super::patterns::{is_birthday, pattern};
use super::pseudonym::Pseudonym;
use super::replacing::{Entry, replace};
use crate::case::record::{Look, Trail, each};
use crate::case::{Born, Case, Person, PersonId, Place, Role};
use crate::t;

/// Everything that is replaced in one case.
#[derive(PartialEq)]
pub(super) struct Known {
    labels: BTreeMap<PersonId, String>,
    pseudonyms: Vec<Pseudonym>,
    entries: Vec<Entry>,
    /// Addresses and numbers.
    places: Vec<Entry>,
    birthdays: Vec<chrono::NaiveDate>,
    common: Common,
}

/// Words that are no names, though they stand in names: "oma", "van".
#[derive(PartialEq)]
pub(super) struct Common(BTreeSet<String>);

impl Common {
    pub(super) fn load() -> Self {
        let words = include_str!("../../data/words-in-names-nl.txt");
        Self(words.lines().map(folded).collect())
    }

    /// The words of a name that give somebody away.
    fn core<'a>(&self, name: &'a str) -> Vec<&'a str> {
        words(name)
            .filter(|word| word.chars().count() > 1)
            .filter(|word| word.chars().all(|c| !c.is_ascii_digit()))
            .filter(|word| !self.0.contains(&folded(word)))
            .collect()
    }

    pub(super) fn is_identifying(&self, name: &str) -> bool {
        !self.core(name).is_empty()
    }
}

fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// A name to compare with, whatever stands between its words.
fn key(name: &str) -> String {
    words(name).map(folded).collect::<Vec<_>>().join(" ")
}

impl Known {
    pub(super) fn of(case: &Case) -> Self {
        let mut known = Self {
            labels: BTreeMap::new(),
            pseudonyms: Vec::new(),
            entries: Vec::new(),
            places: Vec::new(),
            birthdays: birthdays(case),
            common: Common::load(),
        };
        known.name_people(case);
        known.name_colleagues(case);
        known.name_in_full();
        known.name_words(case);
        known.name_places(case);
        known.name_numbers(case);
        // The longest first, so that a full name goes before its parts.
        known.places.sort_by_key(|entry| std::cmp::Reverse(entry.length()));
        known.entries.sort_by_key(|entry| std::cmp::Reverse(entry.length()));
        known.clean_labels();
        known
    }

    /// A label is made of a role, and a role may name somebody too.
    fn clean_labels(&mut self) {
        let people = self.pseudonyms.iter().map(|one| &one.label);
        let labels: BTreeSet<&String> =
            people.chain(self.entries.iter().map(|entry| &entry.label)).collect();
        let labels = labels.into_iter().enumerate();
        let clean: BTreeMap<String, String> = labels
            .map(|(number, label)| (label.clone(), self.clean_label(label, number + 1)))
            .collect();
        let of = |label: &String| clean.get(label).unwrap_or(label).clone();
        self.labels.values_mut().for_each(|label| *label = of(label));
        self.pseudonyms.iter_mut().for_each(|one| one.label = of(&one.label));
        let all = self.entries.iter_mut().chain(&mut self.places);
        all.for_each(|entry| entry.label = of(&entry.label));
    }

    /// The label without names, or one that says nothing when what takes the
    /// place of a name there names somebody in turn.
    fn clean_label(&self, label: &str, number: usize) -> String {
        let clean = self.replace(label);
        if self.replace(&clean) == clean {
            return clean;
        }
        t!("pseudonym-numbered", label = t!("pseudonym-network"), number = number)
    }

    pub(super) fn replace(&self, text: &str) -> String {
        let text = without_birthdays(&plain(text), &self.birthdays);
        // What is known by its words first: a shape may be a part of it.
        let known = replace(&text, &self.places);
        let marked = pattern(&known, &|day| is_birthday(&self.birthdays, day));
        replace(&marked, &self.entries)
    }

    /// What somebody is called: also a role in place of a name may hold names.
    pub(super) fn label_of(&self, person: &Person) -> String {
        self.labels.get(&person.id).cloned().unwrap_or_else(|| self.replace(person.label()))
    }

    pub(super) fn pseudonyms(&self) -> &[Pseudonym] {
        &self.pseudonyms
    }

    /// The same for who may not even know who is meant.
    pub(super) fn without_labels(mut self) -> Self {
        let all = self.entries.iter_mut().chain(&mut self.places);
        all.for_each(|entry| entry.label = t!("pseudonym-left-out"));
        self
    }

    fn add(&mut self, name: &str, label: &str) {
        self.entries.push(Entry::loose(name, label));
    }

    fn remember(&mut self, name: &str, label: &str) {
        self.pseudonyms.push(Pseudonym { name: name.to_owned(), label: label.to_owned() });
    }

    /// What stands in the place of each name, by the name folded. In a text nobody
    /// can tell which of two namesakes is meant, so it is one or the other.
    fn labels_of_names(&self) -> BTreeMap<String, String> {
        let mut labels: BTreeMap<String, String> = BTreeMap::new();
        for Pseudonym { name, label } in &self.pseudonyms {
            let either = |one: &String| t!("pseudonym-either", one = one, other = label);
            let name = key(name);
            let label = labels.get(&name).map_or_else(|| label.clone(), either);
            labels.insert(name, label);
        }
        labels
    }

    fn name_in_full(&mut self) {
        let labels = self.labels_of_names();
        for Pseudonym { name, .. } in &self.pseudonyms {
            let label = labels.get(&key(name));
            self.entries.extend(label.map(|label| Entry::loose(name, label)));
        }
    }

    /// A label for everybody whose name gives them away.
    fn name_people(&mut self, case: &Case) {
        let mut used = BTreeMap::new();
        let mut children = 0;
        for person in &case.family.people {
            if !self.common.is_identifying(&person.name) {
                continue;
            }
            let label = if person.place == Place::Child {
                children += 1;
                t!("pseudonym-child", number = children)
            } else {
                numbered(&mut used, self.role(person, case))
            };
            self.remember(&person.name, &label);
            self.labels.insert(person.id, label);
        }
    }

    /// The role in a few words, unless it names somebody.
    fn role(&self, person: &Person, case: &Case) -> String {
        let role = person.role.split([',', ';', '(']).next().unwrap_or("");
        let mut core = self.common.core(role).into_iter().map(folded);
        let names = |word: String| {
            let mut people = case.family.people.iter();
            people.any(|other| words(&other.name).any(|name| folded(name) == word))
        };
        if role.trim().is_empty() || core.any(names) {
            return match person.place {
                Place::Child | Place::Adult => t!("pseudonym-adult"),
                Place::Network => t!("pseudonym-network"),
                Place::Professional => t!("pseudonym-professional"),
            };
        }
        let role = role.trim();
        let mut letters = role.chars();
        let first = letters.next().into_iter().flat_map(char::to_lowercase);
        first.chain(letters).collect()
    }

    /// Who wrote, decided or holds a role, and whoever stands with initials.
    fn name_colleagues(&mut self, case: &Case) {
        let holders = Role::ALL.iter().map(|role| case.regie.holder(*role).name.trim().to_owned());
        let mut names: Vec<String> = holders.collect();
        each(case, &mut Trail::default(), &mut |_, field, look| {
            if field.colleague {
                names.push(look.words().split(',').next().unwrap_or("").trim().to_owned());
            }
            names.extend(initialled(look.words()));
            if let Look::Waiting(all) = look {
                names.extend(all.values().flat_map(|words| initialled(words)));
            }
        });
        let mut number = 0;
        for name in names {
            let seen = self.pseudonyms.iter().any(|p| key(&p.name) == key(&name));
            if !seen && self.common.is_identifying(&name) {
                number += 1;
                self.remember(&name, &t!("pseudonym-colleague", number = number));
            }
        }
    }

    /// The separate words of names. One that several people share is a surname;
    /// one that is somebody's whole name is theirs alone.
    fn name_words(&mut self, case: &Case) {
        let mut owners: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let labels = self.labels_of_names();
        for Pseudonym { name, .. } in &self.pseudonyms {
            for word in self.common.core(name) {
                let owners = owners.entry(folded(word)).or_default();
                owners.extend(labels.get(&key(name)).cloned());
            }
        }
        let whole: BTreeSet<String> = labels.into_keys().collect();
        let family = self.common.core(&case.name).into_iter().map(folded);
        for word in family {
            owners.entry(word).or_default();
        }
        for (word, labels) in owners {
            if whole.contains(&word) {
                continue;
            }
            let mut labels = labels.into_iter();
            let label = match (labels.next(), labels.next()) {
                (Some(only), None) => only,
                _ => t!("pseudonym-surname"),
            };
            self.add(&word, &label);
        }
    }

    /// Organisations with a name of their own, and addresses.
    fn name_places(&mut self, case: &Case) {
        for person in &case.family.people {
            let organisation = person.organisation.trim();
            if self.common.is_identifying(organisation) {
                let label = t!("pseudonym-organisation");
                self.add(organisation, &label);
                for word in self.common.core(organisation) {
                    self.entries.push(Entry::exact(word, &label));
                }
            }
        }
        each(case, &mut Trail::default(), &mut |_, field, look| {
            let words = look.words().trim();
            if field.lives && words.chars().any(|c| c.is_ascii_digit()) {
                self.name_address(words);
            }
        });
    }

    /// An address as a whole, the street with its number, and the street.
    fn name_address(&mut self, address: &str) {
        let label = t!("pseudonym-address");
        let is_digit = |c: char| c.is_ascii_digit();
        self.places.push(Entry::loose(address, &label));
        for line in address.split([',', ';', '\n']).filter(|line| line.contains(is_digit)) {
            let street = line.split(is_digit).next().unwrap_or_default().trim();
            let number = line[line.find(is_digit).unwrap_or_default()..].split_whitespace().next();
            if let Some(number) = number.filter(|_| self.common.is_identifying(street)) {
                self.places.push(Entry::loose(&format!("{street} {number}"), &label));
                self.places.push(Entry::exact(street, &label));
            }
        }
    }

    /// The number of the case, and how people are reached.
    fn name_numbers(&mut self, case: &Case) {
        let mut known = vec![case.number.clone()];
        // A number may stand among other words; a year alone is none.
        let is_number = |word: &&str| word.split('-').filter(|part| !part.is_empty()).count() > 1;
        known.extend(case.number.split_whitespace().filter(is_number).map(str::to_owned));
        each(case, &mut Trail::default(), &mut |_, field, look| {
            if field.reaches {
                known.push(look.words().to_owned());
                known.extend(look.words().split_whitespace().map(str::to_owned));
            }
        });
        let tells = |words: &String| {
            let letters = words.chars().filter(|c| c.is_alphanumeric()).count();
            letters > 2 && words.contains(|c: char| c.is_ascii_digit() || c == '@')
        };
        for words in known.iter().filter(|words| tells(words)) {
            self.places.push(Entry::loose(words, &t!("pseudonym-number")));
        }
    }
}

/// The label, with a number when it was given before.
fn numbered(used: &mut BTreeMap<String, u32>, label: String) -> String {
    let times = used.entry(label.clone()).or_default();
    *times += 1;
    match *times {
        1 => label,
        number => t!("pseudonym-numbered", label = label, number = number),
    }
}

fn birthdays(case: &Case) -> Vec<chrono::NaiveDate> {
    let people = case.family.people.iter();
    people
        .filter_map(|person| match person.born {
            Some(Born::On(day)) => Some(day),
            _ => None,
        })
        .collect()
}

/// Names like "S. de Wit" in a text: initials, small words, a surname.
fn initialled(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut found = Vec::new();
    for (start, _) in words.iter().enumerate().filter(|(_, w)| is_initials(w)) {
        let mut rest = words[start + 1..].iter();
        let small = rest
            .by_ref()
            .take_while(|word| word.chars().all(|c| c.is_lowercase() || c == '\'' || c == '’'))
            .take(3)
            .count();
        let Some(surname) = words.get(start + 1 + small) else {
            continue;
        };
        let surname = surname.trim_matches(|c: char| !c.is_alphanumeric());
        if surname.chars().next().is_some_and(char::is_uppercase) {
            let before = words[start..=start + small].join(" ");
            let before = before.trim_start_matches(|c: char| !c.is_alphanumeric());
            found.push(format!("{before} {surname}"));
        }
    }
    found
}

/// "S." or "J.P.".
fn is_initials(word: &str) -> bool {
    let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    let letters: Vec<char> = word.chars().collect();
    let pairs = letters.chunks(2);
    letters.len() >= 2
        && letters.len().is_multiple_of(2)
        && pairs.into_iter().all(|pair| pair[0].is_uppercase() && pair[1] == '.')
}
