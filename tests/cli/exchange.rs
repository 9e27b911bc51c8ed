//! A case that goes over to a colleague, from the terminal.

use std::fs;
use std::path::PathBuf;

use casuskompas::cli::Exit;

use crate::support::terminal::*;

fn deelcode(desk: &Desk) -> String {
    let told = desk.vault("deelcode", &["--format", "json"]).json();
    assert_eq!(told["words"].as_array().unwrap().len(), 8);
    told["deelcode"].as_str().unwrap().to_owned()
}

/// The one file in a desk's folder whose name begins so.
fn made(desk: &Desk, begins: &str) -> String {
    let entries = fs::read_dir(desk.folder.path()).unwrap();
    let paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    let found = paths.iter().find(|path| {
        let name = path.file_name().unwrap().to_str().unwrap();
        name.starts_with(begins)
    });
    found.unwrap().to_str().unwrap().to_owned()
}

#[test]
fn a_case_goes_over_and_its_receipt_comes_back() {
    let (here, there) = (Desk::with_linde(), Desk::new());
    let (code, out) = (deelcode(&there), here.folder.path().to_str().unwrap());
    let send = ["2026-014", "--to", &code, "--out", out, "--remove"];
    let refused = here.vault("send", &send);
    assert_eq!(refused.exit, Exit::Failed);
    assert!(refused.errors.contains("acht woorden"), "{}", refused.errors);
    let name = ["--unverified", "--by", "S. de Wit"];
    let sent = here.vault("send", &[&send[..], &name].concat());
    assert_eq!((sent.exit, sent.errors.as_str()), (Exit::Fine, ""));

    let bundle = made(&here, "casuskompas-overdracht-");
    let damaged = here.write("damaged", "age-encryption.org/v1\nx");
    assert_eq!(there.vault("receive", &[&damaged]).exit, Exit::Failed);
    let received = there.vault("receive", &[&bundle]);
    assert!(received.output.contains("S. de Wit"), "{}", received.output);
    assert_eq!(there.vault("receive", &[&bundle]).exit, Exit::Failed, "twice");
    let inbox = there.vault("inbox", &["--format", "json"]).json();
    assert_eq!(inbox[0]["compared"], false);
    assert_eq!(inbox[0]["number"], "2026-014");
    let id = inbox[0]["id"].as_str().unwrap();
    let both = there.vault("inbox", &["--accept", id, "--refuse", id]);
    assert_eq!(both.exit, Exit::Usage);
    let told = there.vault("inbox", &[]);
    assert!(told.output.contains("NIET vergeleken"), "{}", told.output);
    assert_eq!(there.vault("inbox", &["--accept", id]).exit, Exit::Fine);
    assert!(there.vault("show", &["2026-014"]).output.contains("Linde"));

    let out = there.folder.path().to_str().unwrap();
    assert_eq!(there.vault("receipt", &[id, "--out", out]).exit, Exit::Fine);
    let receipt = made(&there, "casuskompas-ontvangstbewijs-");
    let closed = here.vault("receive", &[&receipt]);
    assert!(closed.output.contains("verwijderd"), "{}", closed.output);
    assert_eq!(here.vault("show", &["2026-014"]).exit, Exit::Failed);
    for desk in [here, there] {
        assert_eq!(desk.vault("check", &[]).exit, Exit::Fine);
    }
}

#[test]
fn a_copy_without_names_can_be_refused() {
    let (here, there) = (Desk::with_linde(), Desk::new());
    let (code, out) = (deelcode(&there), here.folder.path().to_str().unwrap());
    let send = ["2026-014", "--to", &code, "--out", out, "--copy"];
    let more = ["--without-names", "--unverified"];
    assert_eq!(here.vault("send", &[&send[..], &more].concat()).exit, Exit::Fine);
    there.vault("receive", &[&made(&here, "casuskompas-kopie-")]);
    let inbox = there.vault("inbox", &["--format", "json"]).json();
    assert_eq!(inbox[0]["without_names"], true);
    assert_eq!(inbox[0]["name"], "Casus zonder namen");
    let id = inbox[0]["id"].as_str().unwrap();
    assert_eq!(there.vault("inbox", &["--refuse", id]).exit, Exit::Fine);
    assert_eq!(there.vault("inbox", &["--refuse", "x"]).exit, Exit::Usage);
    assert_eq!(there.vault("inbox", &["--accept", id]).exit, Exit::Failed);
    assert!(there.vault("inbox", &[]).output.contains("Er wacht niets"));
}
