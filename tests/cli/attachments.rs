//! Attachments from the terminal.

use std::fs;

use casuskompas::case::{Bijlage, Mark};
use casuskompas::cli::Exit;
use casuskompas::vault::{Attached, Event, Passphrase, RealDisk, Vault};

use crate::documents::attached::{CANARY, holds, jpeg};
use crate::support::now;
use crate::support::terminal::*;
use crate::support::terminal_vault::linde;
use crate::support::vault::bytes_from;

fn on_linde(desk: &Desk, command: &str, more: &[&str]) -> Outcome {
    let (vault, secret) = (desk.text("kluis"), desk.text("wachtzin"));
    let fixed = [command, &vault, "2026-014"];
    let opening = ["--passphrase-file", &secret, "--by", "Noor"];
    casuskompas(&[&fixed[..], more, &opening].concat())
}

#[test]
fn a_letter_goes_in_is_listed_and_comes_out_again() {
    let desk = Desk::with_linde();
    let letter = desk.write("brief.pdf.exe", "Beste juf,\nwij zijn verhuisd.");
    let about = ["--title", "Brief van school", "--on", "2026-11-03", "--from", "Juf Mia"];
    let added = on_linde(
        &desk,
        "attach",
        &[&[letter.as_str()], &about[..], &["--marks", "derde"]].concat(),
    );
    assert_eq!((added.exit, added.errors.as_str()), (Exit::Fine, ""));
    assert!(added.output.contains("bijlage 1: Tekst"), "{}", added.output);
    let case = desk.look(PASSPHRASE).open(linde().id).unwrap().case;
    assert_eq!(case.bijlagen[0].marks, [Mark::Derde].into());
    let listed = on_linde(&desk, "attachments", &[]);
    for word in ["03-11-2026", "Brief van school", "Juf Mia", "Tekst", "1 kB"] {
        assert!(listed.output.contains(word), "{word}: {}", listed.output);
    }
    let data = on_linde(&desk, "attachments", &["--format", "json"]).json();
    assert_eq!((&data[0]["kind"], &data[0]["marks"][0]), (&"tekst".into(), &"derde".into()));
    let out = desk.text("uit.txt");
    let written = on_linde(&desk, "attachment", &["1", "-o", &out]);
    assert_eq!((written.exit, written.errors.as_str()), (Exit::Fine, ""));
    assert!(written.output.contains("niet versleuteld"), "{}", written.output);
    assert_eq!(fs::read_to_string(&out).unwrap(), "Beste juf,\nwij zijn verhuisd.");
    let events = desk.events(PASSPHRASE);
    let told =
        |event: &Event| matches!(event, Event::AttachmentWritten(named) if named.id == linde().id);
    assert!(events.iter().any(told), "{events:?}");
    let again = on_linde(&desk, "attachment", &["1", "-o", &out]);
    assert_eq!(again.exit, Exit::Failed);
    assert!(again.errors.contains("Er is niets overschreven"), "{}", again.errors);
    assert_eq!(desk.vault("check", &[]).exit, Exit::Fine);
}

#[test]
fn what_is_refused_says_why_and_adds_nothing() {
    let desk = Desk::with_linde();
    let zip = desk.write("brief.docx", "PK\u{3}\u{4}\u{0}");
    let empty = desk.write("leeg.txt", "");
    let letter = desk.write("brief.txt", "Dag");
    let large = desk.path("groot.txt");
    fs::File::create(&large).unwrap().set_len(20 * 1024 * 1024 + 1).unwrap();
    for (file, exit, words) in [
        (zip.as_str(), Exit::Failed, "Bewaar een brief van Word als PDF"),
        (&empty, Exit::Failed, "staat niets"),
        (large.to_str().unwrap(), Exit::Failed, "meer dan 20 megabyte"),
        ("/dev/zero", Exit::Failed, "/dev/zero"),
        (&desk.text("nergens"), Exit::Failed, "nergens"),
    ] {
        let refused = on_linde(&desk, "attach", &[file, "--title", "Brief"]);
        assert_eq!(refused.exit, exit, "{file}");
        assert!(refused.errors.contains(words), "{file}: {}", refused.errors);
    }
    let untitled = on_linde(&desk, "attach", &[&letter]);
    assert_eq!(untitled.exit, Exit::Usage);
    let marked = on_linde(&desk, "attach", &[&letter, "--title", "x", "--marks", "geheim"]);
    assert!(marked.errors.contains("in-vertrouwen"), "{}", marked.errors);
    let none = on_linde(&desk, "attachment", &["1", "-o", &desk.text("uit.txt")]);
    assert_eq!(none.exit, Exit::Usage);
    assert!(on_linde(&desk, "attachments", &[]).output.contains("geen bijlagen"));
    let case = desk.look(PASSPHRASE).open(linde().id).unwrap().case;
    assert_eq!(case.bijlagen, []);
    assert!(!desk.path("kluis/attachments").join(LINDE_ID).exists());
}

#[test]
fn they_go_into_clear_text_and_back_with_their_case() {
    let desk = Desk::with_linde();
    let letter = desk.write("brief.txt", "Dag juf");
    on_linde(&desk, "attach", &[&letter, "--title", "Brief"]);
    let plain = desk.text("leesbaar");
    let rescued = desk.vault("rescue", &[&plain, "--plain"]);
    assert_eq!(rescued.exit, Exit::Fine, "{}", rescued.errors);
    let folder = fs::read_dir(desk.path("leesbaar/bijlagen")).unwrap();
    assert_eq!(folder.count(), 1);
    let other = Desk::new();
    let added = other.vault("add", &[&plain]);
    assert_eq!(added.exit, Exit::Fine, "{}", added.errors);
    assert!(!added.errors.contains("inhoud"), "{}", added.errors);
    let out = other.text("uit.txt");
    on_linde(&other, "attachment", &["1", "-o", &out]);
    assert_eq!(fs::read_to_string(&out).unwrap(), "Dag juf");
    assert_eq!(other.vault("check", &[]).exit, Exit::Fine);
    // Without that folder it is said, and said by a check.
    fs::remove_dir_all(desk.path("leesbaar/bijlagen")).unwrap();
    let bare = Desk::new();
    let added = bare.vault("add", &[&format!("{plain}/{LINDE_ID}.ron")]);
    assert!(added.errors.contains("Van 1 bijlage is de inhoud er niet bij"), "{}", added.errors);
    let check = bare.vault("check", &[]);
    assert_eq!(check.exit, Exit::Damage);
    assert!(check.errors.contains("inhoud van een bijlage is weg"), "{}", check.errors);
}

#[test]
fn a_check_tells_of_content_that_no_case_knows_and_clears_it_away_when_asked() {
    let desk = Desk::with_linde();
    let vault = desk.look(PASSPHRASE);
    let case = vault.open(linde().id).unwrap().case;
    let random = &mut casuskompas::platform::randomness;
    let writing = casuskompas::vault::Vault::unlock(
        casuskompas::vault::RealDisk::new(desk.path("kluis")),
        &casuskompas::vault::Passphrase::new(PASSPHRASE),
    );
    writing.unwrap().attach(&case, b"verweesd", random).unwrap();
    let check = desk.vault("check", &[]);
    assert_eq!(check.exit, Exit::Fine);
    assert!(check.output.contains("waar geen casus van weet"), "{}", check.output);
    let json = desk.vault("check", &["--format", "json"]).json();
    assert_eq!(json["surplus"].as_array().unwrap().len(), 1);
    let mended = desk.vault("check", &["--mend"]);
    assert_eq!(mended.exit, Exit::Fine, "{}", mended.errors);
    assert!(mended.output.contains("staat nu apart"), "{}", mended.output);
    assert!(!desk.vault("check", &[]).output.contains("geen casus van weet"));
}

/// A photo in the vault as another program let it through, under the title "Foto".
fn with_a_photo() -> Desk {
    let desk = Desk::with_linde();
    let disk = RealDisk::new(desk.path("kluis"));
    let vault = Vault::unlock(disk, &Passphrase::new(PASSPHRASE)).unwrap();
    let mut case = vault.open(linde().id).unwrap().case;
    let attached = vault.attach(&case, &jpeg(), &mut bytes_from(3)).unwrap();
    let Attached { file, size, sha256 } = attached;
    let title = "Foto".to_owned();
    case.add_bijlage(Bijlage { title, file, size, sha256, ..Bijlage::default() });
    vault.save(&case, "Noor", now()).unwrap();
    desk
}

#[test]
fn no_photo_goes_out_with_what_its_camera_wrote() {
    let desk = with_a_photo();
    let out = desk.text("uit.jpg");
    let written = on_linde(&desk, "attachment", &["1", "-o", &out]);
    assert_eq!(written.exit, Exit::Fine, "{}", written.errors);
    let written = fs::read(&out).unwrap();
    assert!(image::load_from_memory(&written).is_ok() && !holds(&written, CANARY));
}

#[test]
fn no_photo_comes_in_from_clear_text_with_what_its_camera_wrote() {
    let desk = with_a_photo();
    let plain = desk.text("leesbaar");
    desk.vault("rescue", &[&plain, "--plain"]);
    for place in [plain.clone(), format!("{plain}/{LINDE_ID}.ron")] {
        let other = Desk::new();
        let added = other.vault("add", &[&place]);
        assert_eq!(added.exit, Exit::Fine, "{}", added.errors);
        assert!(!added.errors.contains("inhoud"), "{}", added.errors);
        let vault = other.look(PASSPHRASE);
        let case = vault.open(linde().id).unwrap().case;
        let content = vault.read_attachment(case.id, &case.bijlagen[0]).unwrap();
        assert!(image::load_from_memory(&content).is_ok() && !holds(&content, CANARY));
        assert_eq!(other.vault("check", &[]).exit, Exit::Fine);
    }
}
