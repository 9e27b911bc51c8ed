//! Each kind of document, for each reader and in both sizes, keeps to the rules of
//! PDF/UA-1 that a machine can look at.

use std::path::Path;
use std::process::Command;

use casuskompas::case::DocumentKind;
use casuskompas::documents::{Audience, typeset};
use memchr::memmem;

use super::made::{PRINTED, paper};

/// What the checker says of the documents in a folder: name, rules looked at, what is
/// broken. None where there is no checker: it comes with `.ci/run`.
fn checked(folder: &Path) -> Option<Vec<(String, usize, String)>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let output = Command::new("python3")
        .arg(root.join("tests/documents/validate.py"))
        .arg(folder)
        .env("PYTHONPATH", root.join("target/page-validation"))
        .output();
    let output = output.ok()?;
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    if said.trim() == "no checker" {
        eprintln!("skipped: needs page-validation");
        return None;
    }
    let line = |line: &str| {
        let parts: Vec<&str> = line.split('\t').collect();
        (parts[0].to_owned(), parts[1].parse().unwrap(), parts[2].to_owned())
    };
    Some(said.lines().map(line).collect())
}

/// Where somebody who wants to see the documents with their own eyes finds them.
const KEEP: &str = "CASUSKOMPAS_DOCUMENTS";

/// Keeps a document for them, where they asked for that.
pub(super) fn keep(name: &str, pdf: &[u8]) {
    if let Some(folder) = std::env::var_os(KEEP) {
        std::fs::write(Path::new(&folder).join(format!("{name}.pdf")), pdf).unwrap();
    }
}

#[test]
fn each_kind_for_each_reader_keeps_to_the_rules() {
    let folder = tempfile::tempdir().unwrap();
    for one in PRINTED.iter() {
        std::fs::write(folder.path().join(format!("{}.pdf", one.name)), &one.pdf).unwrap();
        keep(&one.name, &one.pdf);
    }
    let count = PRINTED.len();
    assert!(count > 100, "{count}");
    let Some(checked) = checked(folder.path()) else {
        return;
    };
    assert_eq!(checked.len(), count);
    for (name, rules, broken) in checked {
        assert!(rules >= 100 && broken.is_empty(), "{name}: {rules} rules, {broken}");
    }
}

/// A checker that finds nothing in a spoilt document proves nothing.
#[test]
fn spoilt_documents_are_caught() {
    let folder = tempfile::tempdir().unwrap();
    let pdf =
        typeset(&paper(DocumentKind::Veiligheidsplan, Audience::Archive)).unwrap().pdf().unwrap();
    let spoilt = [
        ("/Lang", "/Lagn"),
        ("/MarkInfo", "/MarkOnfi"),
        ("pdfuaid:part", "pdfuaid:trap"),
        ("/THead", "/TDaeh"),
    ];
    for (at, (good, bad)) in spoilt.iter().enumerate() {
        let found = memmem::find(&pdf, good.as_bytes());
        let found = found.unwrap_or_else(|| panic!("no {good}"));
        let mut pdf = pdf.clone();
        pdf[found..found + good.len()].copy_from_slice(bad.as_bytes());
        std::fs::write(folder.path().join(format!("{at}.pdf")), pdf).unwrap();
    }
    let Some(checked) = checked(folder.path()) else {
        return;
    };
    assert_eq!(checked.len(), spoilt.len());
    for (name, _, broken) in checked {
        assert!(!broken.is_empty(), "{name}");
    }
}
