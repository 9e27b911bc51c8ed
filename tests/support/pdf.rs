//! What a program that reads PDF finds in one: its text, its structure, its title.

use std::path::Path;
use std::process::Command;

use super::real::lacks_program;

/// Whether poppler is not there to read with.
pub(crate) fn unread() -> bool {
    lacks_program("pdftotext") || lacks_program("pdfinfo")
}

/// The text in the order of reading.
pub(crate) fn text(pdf: &[u8]) -> String {
    read(pdf, |file| {
        let mut command = Command::new("pdftotext");
        command.args(["-enc", "UTF-8"]).arg(file).arg("-");
        command
    })
}

/// The lines of each page as they stand on it, cells of a row beside each other; none that
/// is empty.
pub(crate) fn lines(pdf: &[u8]) -> Vec<Vec<String>> {
    let text = read(pdf, |file| {
        let mut command = Command::new("pdftotext");
        command.args(["-enc", "UTF-8", "-layout"]).arg(file).arg("-");
        command
    });
    let mut pages: Vec<&str> = text.split('\u{c}').collect();
    // Each page ends with the sign, the last one too.
    pages.pop();
    let lines = |page: &str| {
        let lines = page.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(str::to_owned).collect()
    };
    pages.into_iter().map(lines).collect()
}

/// The tags, with the text in each.
pub(crate) fn structure(pdf: &[u8]) -> String {
    read(pdf, |file| {
        let mut command = Command::new("pdfinfo");
        command.args(["-enc", "UTF-8", "-struct-text"]).arg(file);
        command
    })
}

/// Title, number of pages, whether it is tagged.
pub(crate) fn info(pdf: &[u8]) -> String {
    read(pdf, |file| {
        let mut command = Command::new("pdfinfo");
        command.args(["-enc", "UTF-8"]).arg(file);
        command
    })
}

fn read(pdf: &[u8], command: impl Fn(&Path) -> Command) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("document.pdf");
    std::fs::write(&file, pdf).unwrap();
    let output = command(&file).output().unwrap();
    let wrong = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{wrong}");
    // Alternative texts come in an encoding of their own.
    String::from_utf8_lossy(&output.stdout).into_owned()
}
