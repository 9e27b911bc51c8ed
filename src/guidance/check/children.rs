//! Children: ages that follow each other, and the same first age of speaking as the
//! fact that everybody was heard.

use super::super::{ChildGuide, ChildStage, Origin, RecordFact, read};
use super::checker::Checker;
use super::locator::Locator;
use crate::case::Kindcontact;
use crate::t;

impl Checker<'_> {
    pub(super) fn children(&mut self) {
        let guide = &self.content.children;
        let top = Locator::top(read::CHILDREN);
        for stage in std::iter::once(&guide.unborn).chain(&guide.stages) {
            self.one_stage(stage);
        }
        self.text(&top, "tip", &guide.vertrouwenspersoon.tip);
        self.sourced(&top, &guide.vertrouwenspersoon.sources);
        if !ages_follow(guide) {
            self.fault(&top, t!("guidance-child-ages"), t!("guidance-child-ages-mend"));
        }
        let mut atoms = self.content.atoms.iter();
        let heard = atoms.find(|atom| atom.from == Origin::Record(RecordFact::EveryoneHeard));
        if heard.is_some_and(|atom| atom.limit != guide.speaking_age()) {
            self.fault(&top, t!("guidance-child-speaking"), t!("guidance-child-speaking-mend"));
        }
    }

    fn one_stage(&mut self, stage: &ChildStage) {
        let at = Locator::at(read::CHILDREN, format!("tip: \"{}", stage.tip));
        self.text(&at, "tip", &stage.tip);
        self.sourced(&at, &stage.sources);
    }
}

/// Whether every age has one stage: later ones reach further, only the last has no
/// end, and who is spoken with is never only seen later.
fn ages_follow(guide: &ChildGuide) -> bool {
    let Some((last, before)) = guide.stages.split_last() else {
        return false;
    };
    let ends: Option<Vec<u32>> = before.iter().map(|stage| stage.until).collect();
    let grow = ends.is_some_and(|ends| ends.is_sorted_by(|one, next| one < next));
    let mut spoken = guide.stages.iter().skip_while(|one| one.asks == Kindcontact::Gezien);
    grow && last.until.is_none() && spoken.all(|one| one.asks == Kindcontact::Gesproken)
}
