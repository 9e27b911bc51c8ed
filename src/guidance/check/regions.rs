//! Regions: every word and source there, every id once, nothing said twice.

use std::collections::BTreeSet;

use super::super::{Disclosure, LocalTerm, Partner, Principle, Region, RoleNames};
use super::checker::Checker;
use super::locator::Locator;
use crate::t;

/// The longest text of a pack, in characters: what stands on a card must fit there.
const LONGEST: usize = 400;

impl Checker<'_> {
    pub(super) fn regions(&mut self) {
        let content = self.content;
        for (file, region) in content.region_files.iter().zip(&content.regions) {
            self.one_region(file, region);
        }
        self.former_ids();
    }

    fn one_region(&mut self, file: &str, region: &Region) {
        let at = Locator::id(file, &region.id);
        self.words_of(&at, "id", &region.id);
        self.words_of(&at, "name", &region.name);
        self.sourced(&at, &region.sources);
        for phone in &region.phones {
            let here = at.then(&phone.name);
            self.words_of(&here, "name", &phone.name);
            self.words_of(&at, "number", &phone.number);
            self.words_of(&here, "hours", &phone.hours);
        }
        for (field, words) in [("up", &region.wording.up), ("down", &region.wording.down)] {
            self.words_of(&at.field("wording"), field, words);
        }
        if !region.disclosure.is_careful() {
            let mend = t!("guidance-disclosure-mend", least = Disclosure::LEAST);
            self.fault(&at.field("disclosure"), t!("guidance-disclosure"), mend);
        }
        region.roles.iter().for_each(|names| self.role_names(&at.field("roles"), names));
        region.partners.iter().for_each(|one| self.partner(file, one));
        region.principles.iter().for_each(|one| self.principle(file, one));
        region.terms.iter().for_each(|one| self.term_of(file, one));
        self.named_once(file, region);
    }

    fn role_names(&mut self, at: &Locator<'_>, names: &RoleNames) {
        let mut at = at.clone();
        at.steps.push(format!("levels: {:?}", names.levels));
        let at = &at;
        for level in names.levels.iter().filter(|level| !(1..=4).contains(*level)) {
            let what = t!("guidance-no-such-level", level = level.to_string());
            self.fault(at, what, t!("guidance-no-such-level-mend"));
        }
        let words = [
            ("name", &names.name),
            ("casusregie", &names.casusregie),
            ("procesregie", &names.procesregie),
            ("operationeel", &names.operationeel),
            ("bestuurlijk", &names.bestuurlijk),
            ("agreed", &names.agreed),
            ("breakthrough", &names.breakthrough),
        ];
        for (field, words) in words {
            words.iter().for_each(|words| self.words_of(at, field, words));
        }
        names.overleg.iter().flatten().for_each(|words| self.words_of(at, "overleg", words));
        self.sourced(at, &names.sources);
    }

    fn partner(&mut self, file: &str, partner: &Partner) {
        let at = Locator::id(file, &partner.id);
        let words = [("name", &partner.name), ("does", &partner.does), ("when", &partner.when)];
        words.into_iter().for_each(|(field, words)| self.words_of(&at, field, words));
        let more = [("number", &partner.number), ("mind", &partner.mind)];
        for (field, words) in more {
            words.iter().for_each(|words| self.words_of(&at, field, words));
        }
        if partner.helps_with.is_empty() {
            let at = at.field("helps_with");
            self.fault(&at, t!("guidance-partner-for"), t!("guidance-partner-for-mend"));
        }
        self.sourced(&at, &partner.sources);
    }

    fn principle(&mut self, file: &str, principle: &Principle) {
        let at = Locator::at(file, "principles:".to_owned()).then(&principle.text);
        self.words_of(&at, "text", &principle.text);
        self.sourced(&at, &principle.sources);
    }

    fn term_of(&mut self, file: &str, term: &LocalTerm) {
        let at = Locator::at(file, "terms:".to_owned()).then(&term.word);
        self.words_of(&at, "word", &term.word);
        self.words_of(&at, "means", &term.means);
        self.sourced(&at, &term.sources);
    }

    /// Words are there, and short enough to stand where they are shown.
    fn words_of(&mut self, at: &Locator<'_>, field: &str, words: &str) {
        self.text(at, field, words);
        if words.chars().count() > LONGEST {
            let what = t!("guidance-too-long", field = field, most = LONGEST);
            self.fault(&at.field(field), what, t!("guidance-too-long-mend"));
        }
    }

    /// Each partner has an id of its own, and nobody is named for what is said to have
    /// nobody.
    fn named_once(&mut self, file: &str, region: &Region) {
        let mut seen = BTreeSet::new();
        for partner in region.partners.iter().filter(|one| !seen.insert(one.id.as_str())) {
            let step = format!("id: \"{}\"", partner.id);
            let steps = vec![step.clone(), "\n".to_owned(), step];
            let at = Locator { file, steps };
            let id = partner.id.as_str();
            self.fault(&at, t!("guidance-twice", id = id), t!("guidance-twice-mend"));
        }
        for need in &region.unnamed {
            if let Some(partner) = region.partners_for(&[*need]).next() {
                let need = format!("{need:?}");
                let at = Locator::at(file, "unnamed:".to_owned());
                let (need, name) = (need.as_str(), partner.name.as_str());
                let what = t!("guidance-unnamed", need = need, name = name);
                self.fault(&at, what, t!("guidance-unnamed-mend"));
            }
        }
    }

    /// An id of before belongs to one region only, and is nobody's id now.
    fn former_ids(&mut self) {
        let content = self.content;
        for (file, region) in content.region_files.iter().zip(&content.regions) {
            for id in &region.former {
                let called = content.regions.iter().filter(|one| one.is_called(id));
                if called.count() > 1 {
                    let at = Locator::id(file, &region.id).field("former").then(id);
                    let what = t!("guidance-twice", id = id.as_str());
                    self.fault(&at, what, t!("guidance-twice-mend"));
                }
            }
        }
    }
}
