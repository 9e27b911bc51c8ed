//! From words to pages.

use std::collections::BTreeSet;

use serde_json::Value;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Label, Smart};
use typst::utils::PicoStr;
use typst_layout::{Page, PagedDocument};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::paper::{Form, House, Paper};
use super::showing::make_fit;
use super::world::Paperwork;
use crate::t;

/// How much smaller the letters may become to keep a document on one page. Below
/// the last one it takes more pages: nobody can read smaller ones.
const SMALLER: [f64; 5] = [1.0, 0.95, 0.9, 0.85, 0.8];

/// What hangs on a door or is read by a child fills its page.
const FILLING: [f64; 6] = [1.4, 1.25, 1.1, 1.0, 0.9, 0.8];

/// The sizes that are tried when a last page is left nearly empty: a page fewer before
/// more on the last one.
const TIDIER: [f64; 5] = [0.97, 0.94, 1.03, 0.91, 1.06];

/// The same for large letters, which nobody gets smaller than was asked.
const TIDIER_LARGE: [f64; 4] = [1.03, 1.06, 1.09, 1.12];

/// A last page of which no more than this part is used, counted from its edge, is nearly
/// empty: some five lines stand on it.
const NEARLY_EMPTY: f64 = 0.18;

/// The name in the template of the place where the words end.
const END: PicoStr = PicoStr::constant("end");

/// The sizes of the letters to try, in their order; 1 is that of the template.
fn scales(form: Form) -> &'static [f64] {
    match form {
        Form::Pages => &[1.0],
        Form::OnePage => &SMALLER,
        Form::Poster | Form::Child => &FILLING,
    }
}

/// A document that could not be made, with what the typesetter, or whatever else writes
/// it, says of it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Unmade(pub(super) String);

/// Empties the memory of the typesetter, which may hold words of a family.
pub fn forget() {
    comemo::evict(0);
}

/// Forgets when it goes out of sight, however that comes.
pub(super) struct Forgetting;

impl Drop for Forgetting {
    fn drop(&mut self) {
        forget();
    }
}

/// A document in pages.
pub struct Typeset {
    document: PagedDocument,
    title: String,
    unshown: BTreeSet<String>,
}

/// Sets a document in pages.
///
/// # Errors
///
/// When the typesetter refuses, which is a fault of the program.
pub fn typeset(paper: &Paper) -> Result<Typeset, Unmade> {
    let _forgetting = Forgetting;
    let mut data = serde_json::to_value(paper).map_err(|error| Unmade(error.to_string()))?;
    let mut unshown = BTreeSet::new();
    make_fit(&mut data, &mut unshown);
    if data["title"].as_str().is_none_or(|title| title.trim().is_empty()) {
        data["title"] = t!("document-untitled").into();
    }
    let document = set(paper, &mut data)?;
    let title = data["title"].as_str().unwrap_or_default().to_owned();
    Ok(Typeset { document, title, unshown })
}

/// The document in the largest letters in which it keeps to one page, where its form
/// asks for that. What is drawn is told as well, so it goes before a second page comes.
/// When nothing helps, it is as readable as others.
fn set(paper: &Paper, data: &mut Value) -> Result<PagedDocument, Unmade> {
    let (scales, house) = (scales(paper.form), paper.house.as_ref());
    if scales.len() > 1 {
        if let Some(document) = on_one_page(scales, data, house)? {
            return Ok(document);
        }
        let mut bare = data.clone();
        if without_drawings(&mut bare)
            && let Some(document) = on_one_page(scales, &mut bare, house)?
        {
            return Ok(document);
        }
    }
    on_full_pages(paper.large, data, house)
}

/// The document in the letters of the template, or in somewhat other ones where it would
/// end with a line or two on a page of their own.
fn on_full_pages(
    large: bool,
    data: &mut Value,
    house: Option<&House>,
) -> Result<PagedDocument, Unmade> {
    data["scale"] = 1.0.into();
    let usual = set_once(data, house)?;
    if !ends_nearly_empty(&usual) {
        return Ok(usual);
    }
    let tidier: &[f64] = if large { &TIDIER_LARGE } else { &TIDIER };
    for scale in tidier {
        data["scale"] = (*scale).into();
        let document = set_once(data, house)?;
        if !ends_nearly_empty(&document) {
            return Ok(document);
        }
    }
    Ok(usual)
}

/// Whether the last of several pages holds next to nothing.
fn ends_nearly_empty(document: &PagedDocument) -> bool {
    let is_more = document.pages().len() > 1;
    is_more && end_of(document).is_some_and(|end| end < NEARLY_EMPTY)
}

/// How far down the last page its words come, as a part of its height.
fn end_of(document: &PagedDocument) -> Option<f64> {
    let introspector = document.introspector();
    let marked = introspector.elements().query_label(Label::new(END)?).ok()?;
    let end = introspector.position(marked.location()?)?;
    let high = document.pages().last()?.frame.height();
    Some(end.point.y / high)
}

fn on_one_page(
    scales: &[f64],
    data: &mut Value,
    house: Option<&House>,
) -> Result<Option<PagedDocument>, Unmade> {
    let Some(least) = scales.len().checked_sub(1) else {
        return Ok(None);
    };
    if let Some(document) = fitting(scales[0], data, house)? {
        return Ok(Some(document));
    }
    // Where it does not fit in the smallest letters, it fits in none.
    let Some(mut best) = fitting(scales[least], data, house)? else {
        return Ok(None);
    };
    let (mut too_large, mut fits) = (0, least);
    while fits - too_large > 1 {
        let middle = usize::midpoint(too_large, fits);
        match fitting(scales[middle], data, house)? {
            Some(document) => (best, fits) = (document, middle),
            None => too_large = middle,
        }
    }
    Ok(Some(best))
}

/// The document in letters of this size, when it keeps to one page.
fn fitting(
    scale: f64,
    data: &mut Value,
    house: Option<&House>,
) -> Result<Option<PagedDocument>, Unmade> {
    data["scale"] = scale.into();
    let document = set_once(data, house)?;
    Ok((document.pages().len() <= 1).then_some(document))
}

/// Takes the drawings out, if there are any.
fn without_drawings(data: &mut Value) -> bool {
    let Some(blocks) = data["blocks"].as_array_mut() else {
        return false;
    };
    let before = blocks.len();
    blocks.retain(|block| block["is"] != "drawing");
    blocks.len() < before
}

fn set_once(data: &Value, house: Option<&House>) -> Result<PagedDocument, Unmade> {
    let data = data.to_string().into_bytes();
    let world = Paperwork::new(data, house).ok_or(Unmade(String::new()))?;
    typst::compile::<PagedDocument>(&world).output.map_err(|faults| unmade(&faults))
}

fn unmade(faults: &[SourceDiagnostic]) -> Unmade {
    let all: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
    Unmade(all.join("; "))
}

impl Typeset {
    /// How many pages it has.
    #[must_use]
    pub fn pages(&self) -> usize {
        self.document.pages().len()
    }

    /// One of them, counted from 0.
    pub(super) fn page(&self, page: usize) -> Option<&Page> {
        self.document.pages().get(page)
    }

    /// What it is called.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// What no typeface shows, and is replaced by □.
    pub fn unshown(&self) -> impl Iterator<Item = &str> {
        self.unshown.iter().map(String::as_str)
    }

    /// The document as PDF/UA-1: tagged, with title and language.
    ///
    /// # Errors
    ///
    /// When it would not be accessible, which is a fault of the template.
    pub fn pdf(&self) -> Result<Vec<u8>, Unmade> {
        let _forgetting = Forgetting;
        let standards = PdfStandards::new(&[PdfStandard::Ua_1])
            .map_err(|fault| Unmade(fault.message().to_string()))?;
        let options = PdfOptions {
            creator: Smart::Custom(Some("Casuskompas".to_owned())),
            standards,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&self.document, &options).map_err(|faults| unmade(&faults))
    }
}

impl std::fmt::Debug for Typeset {
    /// Tells nothing of the words.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Typeset").field("pages", &self.pages()).finish_non_exhaustive()
    }
}
