//! What to copy into the form of a receiver, section by section.

use serde::Serialize;

use crate::cli::command::*;
use crate::documents::FormSection;
use crate::guidance::Basis;
use crate::t;

/// A section as data.
#[derive(Serialize)]
struct SectionTold<'a> {
    title: &'a str,
    words: &'a str,
    missing: &'a [String],
    sourced: bool,
    sources: &'a [String],
}

/// Shows every section: what to copy, and what is still to be filled in.
pub(super) fn show(sections: &[FormSection], format: Format, streams: &mut Streams<'_>) -> Outcome {
    let told = sections.iter().map(|one| SectionTold {
        title: &one.title,
        words: &one.words,
        missing: &one.missing,
        sourced: one.basis == Basis::Sourced,
        sources: &one.sources,
    });
    let data: Vec<SectionTold<'_>> = told.collect();
    streams.show_as(format, &data, || {
        let each = sections.iter().enumerate().map(|(at, one)| text(at + 1, one));
        each.collect::<Vec<_>>().join("\n\n")
    })
}

fn text(number: usize, section: &FormSection) -> String {
    let mut lines = vec![format!("{number}. {}", section.title), String::new()];
    match section.words.is_empty() {
        true => lines.push(t!("terminal-document-nothing-to-copy")),
        false => lines.push(section.words.clone()),
    }
    if !section.missing.is_empty() {
        lines.extend([String::new(), t!("terminal-document-by-hand")]);
        lines.extend(section.missing.iter().map(|one| format!("- {one}")));
    }
    lines.join("\n")
}
