//! What is recorded of one person, for that person: everything that they may see,
//! part by part, under the names it has on screen.

use super::drawings::{line_of_time, score_lines};
use super::parts::under;
use super::{Block, Form, Paper, Source, paper, told};
use crate::case::record::{Field, Holds, Key, Look, Parts, Record};
use crate::documents::paper::Tone;
use crate::t;

pub(super) fn write(source: &Source<'_>) -> Paper {
    let name = source.reader.map_or_else(String::new, |id| source.name(id).to_owned());
    let mut paper = paper(t!("document-inzage-title", name = name), Form::Pages);
    paper.add(Block::words(t!("document-inzage-about")));
    let facts = told::facts(source.case, &source.names);
    if !facts.is_empty() {
        paper.add(Block::heading(t!("document-inzage-case")));
        paper.add(Block::Facts { facts });
    }
    paper.blocks.extend(under("document-how-safe-each", score_lines(source)));
    paper.blocks.extend(under("drawing-line", line_of_time(source)));
    lists(source, source.case, &mut paper);
    paper.add(Block::heading(t!("document-inzage-rights")));
    paper.add(Block::words(t!("document-inzage-rights-about")));
    paper
}

/// Every list of records in a record, those of what stands inside it too.
fn lists(source: &Source<'_>, record: &dyn Record, paper: &mut Paper) {
    for (place, field) in record.kind().fields.iter().enumerate() {
        match record.look(place) {
            Look::Record(inside) => lists(source, inside, paper),
            Look::Parts(parts) => list(source, field, parts, paper),
            _ => {}
        }
    }
}

fn list(source: &Source<'_>, field: &Field, parts: &dyn Parts, paper: &mut Paper) {
    let mut blocks = Vec::new();
    parts.each(&mut |key, one| blocks.extend(card(source, &key, one)));
    if let (Holds::Parts(kind), false) = (field.holds, blocks.is_empty()) {
        let risks = field.name == "factoren";
        paper.add(Block::heading(if risks { t!("risks") } else { t!(kind.label) }));
        paper.blocks.append(&mut blocks);
    }
}

/// One record with what stands in it, in a frame.
fn card(source: &Source<'_>, key: &Key, record: &dyn Record) -> Option<Block> {
    let mut facts: Vec<_> = question(source, key).into_iter().collect();
    facts.extend(told::facts(record, &source.names));
    inside(source, record, &mut facts);
    let is_told = !facts.is_empty();
    let blocks = vec![Block::Facts { facts }];
    is_told.then_some(Block::Card { tone: Tone::Plain, blocks })
}

/// The question of the method that a record answers.
fn question(source: &Source<'_>, key: &Key) -> Option<(String, String)> {
    let Key::Name(id) = key else { return None };
    let asked = source.guidance.asked(id)?;
    Some((t!("document-question"), asked.to_owned()))
}

/// What stands in its own lists, as facts after its own.
fn inside(source: &Source<'_>, record: &dyn Record, facts: &mut Vec<(String, String)>) {
    for place in 0..record.kind().fields.len() {
        match record.look(place) {
            Look::Parts(parts) => parts.each(&mut |_, one| {
                let all = told::facts(one, &source.names);
                let words = all.iter().map(|(name, known)| format!("{name}: {known}"));
                let words: Vec<String> = words.collect();
                if !words.is_empty() {
                    facts.push((one.kind().one(), words.join(". ")));
                }
            }),
            Look::Record(deeper) => inside(source, deeper, facts),
            _ => {}
        }
    }
}
