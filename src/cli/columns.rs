//! Columns of text, and how moments are written in them.
use crate::case::Timestamp;
use crate::texts::shown_in_line;

/// A moment as people read it.
pub(super) fn moment(at: &Timestamp) -> String {
    at.format("%d-%m-%Y %H:%M").to_string()
}

/// Columns next to each other, each as wide as its widest cell.
pub(super) fn aligned(rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let plain = |cell: &String| shown_in_line(cell).into_owned();
    let rows: Vec<Vec<String>> =
        rows.into_iter().map(|row| row.iter().map(plain).collect()).collect();
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let widths: Vec<usize> = (0..columns)
        .map(|column| rows.iter().map(|row| width(row, column)).max().unwrap_or_default())
        .collect();
    let lines: Vec<String> = rows.iter().map(|row| line(row, &widths)).collect();
    lines.join("\n")
}

fn width(row: &[String], column: usize) -> usize {
    row.get(column).map_or(0, |cell| cell.chars().count())
}

fn line(row: &[String], widths: &[usize]) -> String {
    let cells: Vec<String> =
        row.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}")).collect();
    cells.join("  ").trim_end().to_owned()
}
