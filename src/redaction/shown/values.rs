//! Values that may not be seen, wherever they stand in a text.

use std::collections::BTreeSet;

use super::left_out::Protected;
use super::looking::people_in;
use super::rules::Rules;
use crate::case::record::{Look, Record, Trail, each};
use crate::case::{Case, Person, PersonId, Role};
use crate::redaction::folding::folded;
use crate::redaction::names::Common;
use crate::redaction::replacing::{Entry, replace};
use crate::t;

/// So many letters make words that somebody would know again.
const LONG: usize = 16;

/// All values that may not be seen, and of each whose it is and what.
#[derive(Default, PartialEq)]
pub(in crate::redaction) struct Values {
    entries: Vec<Entry>,
    about: Vec<About>,
}

type About = (Option<PersonId>, Protected);

impl Values {
    /// Those of everybody of whom the reader does not see them, and the words of
    /// records that were left out. What the reader sees of somebody anyway is no
    /// secret.
    pub(super) fn of(rules: &Rules<'_>, left_out: &[String]) -> Self {
        let mut values = Self::default();
        let common = Common::load();
        let (seen, colleagues) = (seen(rules), colleagues(rules.case));
        for person in &rules.case.family.people {
            values.add_person(rules, person, &common, &colleagues);
        }
        let label = t!("pseudonym-left-out");
        let sentences = left_out.iter().flat_map(|words| sentences(words));
        let sentences: BTreeSet<&str> = sentences.collect();
        for words in sentences {
            values.push(words, &label, None, Protected::Words);
        }
        values.sort(&seen);
        values
    }

    /// The longest first, without what the reader sees anyway.
    fn sort(&mut self, seen: &[String]) {
        let is_seen = |entry: &Entry| {
            let one = std::slice::from_ref(entry);
            seen.iter().any(|text| replace(text, one) != *text)
        };
        let all =
            std::mem::take(&mut self.entries).into_iter().zip(std::mem::take(&mut self.about));
        let mut all: Vec<(Entry, About)> =
            all.filter(|(entry, _)| entry.length() > 0 && !is_seen(entry)).collect();
        all.sort_by_key(|(entry, _)| std::cmp::Reverse(entry.length()));
        (self.entries, self.about) = all.into_iter().unzip();
    }

    fn push(&mut self, words: &str, label: &str, of: Option<PersonId>, what: Protected) {
        self.entries.push(Entry::loose(words, label));
        self.about.push((of, what));
    }

    fn add_person(
        &mut self,
        rules: &Rules<'_>,
        person: &Person,
        common: &Common,
        colleagues: &BTreeSet<String>,
    ) {
        let (id, of) = (person.id, Some(person.id));
        let label = t!("pseudonym-left-out");
        let hidden = rules.hidden.contains(&id);
        let unseen = |field: &str| hidden || !rules.shows_of(id, field);
        let works_on_it = colleagues.contains(&folded(person.name.trim()));
        if hidden && !works_on_it && common.is_identifying(&person.name) {
            self.push(&person.name, &label, of, Protected::Name);
        }
        if hidden && common.is_identifying(&person.organisation) {
            self.push(&person.organisation, &label, of, Protected::Name);
        }
        let kept = rules.kept_from.contains(&id) || rules.has_secret_address(id);
        for (field, words) in
            [("household", &person.household), ("municipality", &person.municipality)]
        {
            let tells = words.contains(|c: char| c.is_ascii_digit())
                || kept && common.is_identifying(words);
            if unseen(field) && tells {
                self.push(words.trim(), &label, of, Protected::Address);
                for part in words.split([',', ';', '\n']).filter(|part| common.is_identifying(part))
                {
                    self.push(part.trim(), &label, of, Protected::Address);
                }
            }
        }
        if unseen("contact") {
            let words = person.contact.trim();
            let parts = words.split_whitespace().filter(|part| reaches(part));
            for part in parts.chain([words].into_iter().filter(|words| reaches(words))) {
                self.push(part, &label, of, Protected::Contact);
            }
        }
    }

    /// Whether there is nothing to look for.
    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The text without those, and which stood in it; none when none did.
    pub(in crate::redaction) fn take_out(&self, text: &str) -> Option<(String, BTreeSet<About>)> {
        let left = replace(text, &self.entries);
        if left == text {
            return None;
        }
        let each = self.entries.iter().zip(&self.about);
        let found = each.filter(|(entry, _)| replace(text, std::slice::from_ref(entry)) != text);
        Some((left, found.map(|(_, about)| *about).collect()))
    }
}

/// Who works on the case: whoever reads deals with them, and they are no secret.
fn colleagues(case: &Case) -> BTreeSet<String> {
    let holders = Role::ALL.iter().map(|role| folded(case.regie.holder(*role).name.trim()));
    let mut names: BTreeSet<String> = holders.collect();
    each(case, &mut Trail::default(), &mut |_, field, look| {
        if field.colleague {
            names.extend(look.words().split([',', ';']).map(|name| folded(name.trim())));
        }
    });
    names
}

/// What the reader sees of people: names, and of the own life everything.
fn seen(rules: &Rules<'_>) -> Vec<String> {
    let mut all = Vec::new();
    for person in rules.case.family.people.iter().filter(|one| !rules.hidden.contains(&one.id)) {
        let fields = [
            ("name", &person.name),
            ("household", &person.household),
            ("municipality", &person.municipality),
            ("contact", &person.contact),
            ("organisation", &person.organisation),
        ];
        let shown = fields.into_iter().filter(|(field, _)| rules.shows_of(person.id, field));
        all.extend(shown.map(|(_, words)| words.clone()));
    }
    all
}

/// Whether words can be used to reach somebody.
fn reaches(words: &str) -> bool {
    let letters = words.chars().filter(|c| c.is_alphanumeric()).count();
    letters > 5 && words.contains(|c: char| c.is_ascii_digit() || c == '@')
}

/// The parts of a text that are long enough to be known again.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split(['.', '!', '?', '\n', '‘', '’', '“', '”', '"']).map(str::trim);
    parts.filter(|part| part.chars().filter(|c| c.is_alphanumeric()).count() >= LONG)
}

/// Everything that somebody typed in a record that was left out, but for what is of
/// the reader: who said something knows it.
pub(super) fn words_in(record: &dyn Record, reader: Option<PersonId>, found: &mut Vec<String>) {
    let own = reader.is_some_and(|id| people_in(record).contains(&id));
    for (place, field) in record.kind().fields.iter().enumerate() {
        match record.look(place) {
            Look::Words(words) if field.is_typed() && !own => found.push(words.to_owned()),
            Look::Record(inside) => words_in(inside, reader, found),
            Look::Parts(parts) => parts.each(&mut |_, part| words_in(part, reader, found)),
            _ => {}
        }
    }
}
