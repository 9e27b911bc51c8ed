//! Making a document away from the window: words, pages, and what was left out.

use std::sync::Arc;

use chrono::NaiveDate;

use super::warned::{Warned, warned};
use crate::advice::{self, Advice};
use crate::case::{Case, DocumentKind};
use crate::documents::{
    self, Audience, Block, FormSection, Ground, Lacking, Order, Paper, Pixels, Refusal, Typeset,
    Unmade,
};
use crate::guidance::logic::Truth;
use crate::guidance::{Guidance, Region};
use crate::redaction::{Reader, Shown};
use crate::t;
use crate::texts::readability::Readability;

/// What a document is made of.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Wanted {
    pub(super) case: Arc<Case>,
    pub(super) kind: DocumentKind,
    pub(super) reader: Reader,
    pub(super) large: bool,
    pub(super) on: NaiveDate,
}

/// A document that was made, and what its reader does not get.
#[derive(Debug)]
pub struct Made {
    pub(super) paper: Paper,
    pub(super) set: Typeset,
    audience: Audience,
    /// What to copy into the form of the reader, where they have one.
    pub(super) sections: Vec<FormSection>,
    /// How easy it reads, where it is read at home.
    pub(super) readability: Option<Readability>,
    pub(super) left_out: Vec<String>,
    /// What was taken out of a text that stands in it.
    pub(super) warned: Vec<Warned>,
}

/// Why there is no page, and what the case lacks for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unmakeable {
    pub(super) words: String,
    pub(super) lacking: Option<Lacking>,
}

/// What came of making.
pub type Making = Result<Arc<Made>, Unmakeable>;

impl Wanted {
    /// Makes it.
    pub(super) fn make(&self, guidance: &Guidance, region: &Region) -> Making {
        let shown = Shown::of(&self.case, &self.reader, self.on);
        // The grounds are those of what the reader may know, so that none tells more.
        let advice = advice::advise(shown.case(), guidance, region, self.on);
        let order = Order {
            kind: self.kind,
            large: self.large,
            on: self.on,
            guidance,
            region,
            grounds: &grounds(&advice),
        };
        let paper = documents::make(&order, &shown).map_err(|refusal| refused(&refusal))?;
        let set = documents::typeset(&paper).map_err(unmade)?;
        let audience = documents::audience(&self.case, &self.reader);
        let texts: Vec<String> = paper.blocks.iter().map(Block::told).collect();
        Ok(Arc::new(Made {
            readability: audience
                .is_at_home()
                .then(|| Readability::of(texts.iter().map(String::as_str))),
            audience,
            sections: documents::form(&order, &shown).unwrap_or_default(),
            left_out: shown.left_out().iter().map(|one| one.words(&self.case)).collect(),
            warned: warned(&self.case, &shown, &paper),
            paper,
            set,
        }))
    }
}

fn refused(refusal: &Refusal) -> Unmakeable {
    let lacking = match refusal {
        Refusal::NotMeantFor(..) | Refusal::NoForm(_) => None,
        Refusal::Lacking(lacking) => Some(*lacking),
    };
    Unmakeable { words: refusal.words(), lacking }
}

/// The grounds that hold, each with where it stands.
fn grounds(advice: &Advice) -> Vec<Ground> {
    let hold = advice.criteria.iter().filter(|one| one.state == Truth::Holds);
    hold.map(|one| Ground { name: one.reason.clone(), source: one.sources.join("; ") }).collect()
}

fn unmade(_: Unmade) -> Unmakeable {
    Unmakeable { words: t!("documents-unmade"), lacking: None }
}

impl Made {
    /// The document as a PDF.
    pub(in crate::gui) fn pdf(&self) -> Result<Vec<u8>, Unmade> {
        self.set.pdf()
    }

    /// The document as a file for Word.
    pub(in crate::gui) fn word(&self) -> Result<Vec<u8>, Unmade> {
        documents::word(&self.paper)
    }

    /// What to copy into a section of the form of the reader.
    pub(in crate::gui) fn section(&self, at: usize) -> Option<&FormSection> {
        self.sections.get(at)
    }

    /// For what kind of reader it is.
    pub(in crate::gui) fn audience(&self) -> Audience {
        self.audience
    }

    /// A page as a picture, so many pixels wide.
    pub(super) fn draw(&self, page: usize, width: u32) -> Option<Pixels> {
        self.set.pixels(page, width.into())
    }
}
