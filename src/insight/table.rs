//! A figure as a file for a spreadsheet.
//!
//! Text with separators (RFC 4180): each field between quotes, so that no program reads
//! a separator in it, and nothing that a spreadsheet takes for a formula. Between fields
//! stands a semicolon, as spreadsheets in Dutch expect, and the mark at the beginning
//! tells them that it is UTF-8.

use chrono::NaiveDate;

use super::Exported;
use crate::t;

/// The bytes of a file with a figure.
#[must_use]
pub fn table(exported: &Exported) -> Vec<u8> {
    let head = [
        t!("insight-column-figure"),
        t!("insight-column-from"),
        t!("insight-column-until"),
        t!("insight-column-what"),
        t!("insight-column-number"),
        t!("insight-column-percent"),
    ];
    let lines: Vec<Vec<String>> = std::iter::once(head.into()).chain(rows(exported)).collect();
    format!("\u{feff}{}", separated(&lines)).into_bytes()
}

fn rows(exported: &Exported) -> impl Iterator<Item = Vec<String>> {
    let from = exported.period.first.map(day).unwrap_or_default();
    let begin = [exported.figure.name(), from, day(exported.period.last)];
    let whole = (t!("insight-whole"), exported.words(exported.whole), None);
    let unknown =
        exported.unknown.map(|told| (t!("insight-not-known"), exported.words(told), None));
    let days = exported.days.map(|days| (t!("insight-days"), days.to_string(), None));
    let rows = exported.rows.iter();
    let rows = rows.map(|row| (row.name.clone(), exported.words(row.told), row.percent));
    let lacks = exported.lacks().map(|words| (words, String::new(), None));
    let all: Vec<_> = rows.chain(unknown).chain([whole]).chain(days).chain(lacks).collect();
    all.into_iter().map(move |(what, number, percent)| {
        let percent = percent.map(|percent| percent.to_string()).unwrap_or_default();
        [begin.to_vec(), vec![what, number, percent]].concat()
    })
}

/// A day as every spreadsheet reads it.
fn day(on: NaiveDate) -> String {
    on.format("%Y-%m-%d").to_string()
}

/// Lines of fields as text.
#[must_use]
pub fn separated(lines: &[Vec<String>]) -> String {
    let line = |fields: &Vec<String>| {
        let fields: Vec<String> = fields.iter().map(|field| quoted(field)).collect();
        format!("{}\r\n", fields.join(";"))
    };
    lines.iter().map(line).collect()
}

/// A field between quotes. What begins as a formula does, also behind spaces, gets an
/// apostrophe before it: a spreadsheet then shows it as words.
fn quoted(field: &str) -> String {
    let is_formula = field.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    let is_hidden = field.starts_with(['\t', '\r', '\n']);
    let guard = if is_formula || is_hidden { "'" } else { "" };
    format!("\"{guard}{}\"", field.replace('"', "\"\""))
}
