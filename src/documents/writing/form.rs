//! A document in the order of the form of its receiver: what the case knows filled in,
//! what it lacks named. The same sections are copied one by one into that form.

use super::form_lacks::lacking;
use super::form_parts::part;
use super::{Block, Form, Paper, Source, paper};
use crate::case::DocumentKind;
use crate::guidance::{Basis, FormGuide, FormSectionGuide, FormTake};
use crate::t;
use crate::texts::without_hidden;

/// A section with what the case knows of it.
pub(in crate::documents) struct Filled<'a> {
    pub(in crate::documents) guide: &'a FormSectionGuide,
    /// What fills it, each under its name.
    parts: Vec<(String, Vec<Block>)>,
    /// What is still to be filled in, as sentences.
    pub(in crate::documents) missing: Vec<String>,
}

pub(super) fn write(kind: DocumentKind, source: &Source<'_>) -> Paper {
    let mut paper = paper(kind.called(), Form::Pages);
    let Some(form) = source.guidance.form(kind, source.region) else {
        return paper;
    };
    paper.add(Block::Small { words: form.before.clone() });
    for section in filled(source, form) {
        paper.blocks.extend(section.blocks());
    }
    paper.add(Block::Small { words: order(form) });
    paper
}

/// Where the order comes from, and how sure it is.
pub(in crate::documents) fn order(form: &FormGuide) -> String {
    let sources = form.sources.join("; ");
    match form.basis {
        Basis::Sourced => t!("form-order", sources = sources),
        Basis::Background | Basis::Inferred => t!("form-order-inferred", sources = sources),
    }
}

/// Every section of a form.
pub(in crate::documents) fn filled<'a>(
    source: &Source<'_>,
    form: &'a FormGuide,
) -> Vec<Filled<'a>> {
    form.sections.iter().map(|guide| section(source, form, guide)).collect()
}

fn section<'a>(source: &Source<'_>, form: &FormGuide, guide: &'a FormSectionGuide) -> Filled<'a> {
    let each = guide.takes.iter().map(|take| (take, part(source, form, take.part)));
    let (known, unknown): (Vec<_>, Vec<_>) = each.partition(|(_, (_, blocks))| !blocks.is_empty());
    let said = |take: &FormTake| Some(take.lacks.clone()).filter(|words| !words.is_empty());
    let lacks = unknown.iter().filter_map(|(take, _)| said(take));
    let found = guide.checks.iter().filter_map(|check| lacking(source, *check));
    let missing = lacks.chain(found).chain(guide.by_hand.iter().cloned()).collect();
    Filled { guide, parts: known.into_iter().map(|(_, part)| part).collect(), missing }
}

impl Filled<'_> {
    /// The section on paper.
    fn blocks(&self) -> Vec<Block> {
        let mut all = vec![Block::heading(self.guide.title.clone())];
        for (name, blocks) in &self.parts {
            if self.parts.len() > 1 {
                all.push(Block::Heading { level: 3, words: name.clone() });
            }
            all.extend(blocks.iter().cloned());
        }
        if !self.missing.is_empty() {
            let what = self.missing.join(" ");
            all.push(Block::Small { words: t!("form-open", what = what) });
        }
        all
    }

    /// What is known, as plain text to copy.
    pub(in crate::documents) fn words(&self) -> String {
        let each = self.parts.iter().map(|(name, blocks)| {
            let told: Vec<String> = blocks.iter().map(Block::told).collect();
            match self.parts.len() {
                1 => told.join("\n"),
                _ => format!("{name}:\n{}", told.join("\n")),
            }
        });
        without_hidden(&each.collect::<Vec<_>>().join("\n\n")).into_owned()
    }
}
