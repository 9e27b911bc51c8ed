//! Forms: one for everybody and at most one more per region, each with sections that
//! ask something and say where that comes from.

use super::super::{FormGuide, FormSectionGuide};
use super::checker::Checker;
use super::locator::Locator;
use crate::t;

impl Checker<'_> {
    pub(super) fn forms(&mut self) {
        for (file, form) in self.content.form_files.iter().zip(&self.content.forms) {
            self.one_form(file, form);
        }
        for kind in FormGuide::KINDS {
            let all = self.content.forms.iter().filter(|form| form.kind == kind);
            if all.filter(|form| form.regions.is_empty()).count() != 1 {
                let top = Locator::at("forms/", format!("kind: {kind:?},"));
                let what = t!("guidance-form-once", kind = format!("{kind:?}"));
                self.fault(&top, what, t!("guidance-form-once-mend"));
            }
        }
    }

    fn one_form(&mut self, file: &str, form: &FormGuide) {
        let top = Locator::top(file);
        if !FormGuide::KINDS.contains(&form.kind) {
            let at = top.field("kind");
            self.fault(&at, t!("guidance-form-kind"), t!("guidance-form-kind-mend"));
        }
        self.text(&top, "name", &form.name);
        self.text(&top, "before", &form.before);
        for section in &form.sections {
            self.one_section(&top, section);
        }
        if form.sections.is_empty() {
            let at = top.field("sections");
            self.fault(&at, t!("guidance-form-empty"), t!("guidance-form-empty-mend"));
        }
        self.sourced(&top, &form.sources);
        self.regions_of(file, form);
    }

    fn one_section(&mut self, top: &Locator<'_>, section: &FormSectionGuide) {
        self.text(top, "title", &section.title);
        let at = top.then(&section.title);
        self.sourced(&at, &section.sources);
        let empty = section.by_hand.iter().any(|asked| asked.trim().is_empty());
        if empty || section.takes.is_empty() && section.by_hand.is_empty() {
            self.fault(&at, t!("guidance-form-empty"), t!("guidance-form-empty-mend"));
        }
    }

    /// Each region that a form names is there, and has no other form of this kind.
    fn regions_of(&mut self, file: &str, form: &FormGuide) {
        for id in &form.regions {
            let at = Locator::top(file).field("regions").then(id);
            let same = |other: &&FormGuide| other.kind == form.kind && other.regions.contains(id);
            let known = self.content.regions.iter().any(|region| region.is_called(id));
            if !known || self.content.forms.iter().filter(same).count() != 1 {
                let what = t!("guidance-form-region", region = id.as_str());
                self.fault(&at, what, t!("guidance-form-region-mend"));
            }
        }
    }
}
