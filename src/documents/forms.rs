//! What to copy into the form of a receiver, section by section.

use super::making::{Refusal, audience};
use super::order::{For, Order};
use super::writing::{Filled, Source, filled, order};
use crate::guidance::{Basis, FormGuide};
use crate::redaction::Shown;

/// A section of the form of a receiver.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormSection {
    /// What it is called on the form.
    pub title: String,
    /// What the receiver may know of it, as plain text to copy; empty when the case
    /// holds nothing.
    pub words: String,
    /// What is still to be filled in, as sentences. For whoever fills it in, not for
    /// the receiver.
    pub missing: Vec<String>,
    /// How sure it is that the form asks this here.
    pub basis: Basis,
    /// Where that comes from.
    pub sources: Vec<String>,
}

impl FormSection {
    fn of(filled: &Filled<'_>) -> Self {
        Self {
            title: filled.guide.title.clone(),
            words: filled.words(),
            missing: filled.missing.clone(),
            basis: filled.guide.basis,
            sources: filled.guide.sources.clone(),
        }
    }
}

/// Where the order of a form comes from, and how sure it is, as a sentence.
#[must_use]
pub fn form_order(form: &FormGuide) -> String {
    order(form)
}

/// The sections of the form for which a document stands, in the order of the form of
/// this region, filled with what its receiver may see.
///
/// # Errors
///
/// When no form stands behind this kind, or it is not meant for this reader.
pub fn form(order: &Order<'_>, shown: &Shown) -> Result<Vec<FormSection>, Refusal> {
    let (kind, case) = (order.kind, shown.case());
    let form = order.guidance.form(kind, order.region).ok_or(Refusal::NoForm(kind))?;
    let audience = audience(case, shown.reader());
    if !kind.is_for(audience) {
        return Err(Refusal::NotMeantFor(kind, audience));
    }
    let source = Source::new(case, order, &For { audience, person: None, name: "" });
    Ok(filled(&source, form).iter().map(FormSection::of).collect())
}
