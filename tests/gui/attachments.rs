//! Bijlagen: a letter or a photo comes to a case, is looked at, told about, removed and
//! written out, and nothing of it stays on the screen.

use std::fs;
use std::io::Cursor;
use std::path::Path;
use std::sync::Arc;

use casuskompas::case::{BijlageKind, Case};
use casuskompas::gui::app::Begin;
use casuskompas::gui::widget::Role;
use casuskompas::vault::Event;
use iced::keyboard::key::Named;
use image::{ImageFormat, RgbImage};

use crate::support::Program;
use crate::support::drawn::words;

fn logbook() -> Program {
    let mut program = Program::start(Arc::new(tempfile::tempdir().unwrap()), Begin::Demo);
    program.press("Casussen");
    program.press("Gezin Linde");
    program.press("Logboek");
    program
}

fn case(program: &Program) -> Case {
    program.app().desk().unwrap().casefile().unwrap().case().clone()
}

/// Adds a file with this name and content.
fn add(program: &mut Program, name: &str, content: &[u8]) {
    let file = program.folder.path().join(name);
    fs::write(&file, content).unwrap();
    add_file(program, &file);
}

fn add_file(program: &mut Program, file: &Path) {
    program.fill("Bestand dat erbij komt", &file.display().to_string());
    program.press("Bijlage toevoegen");
}

fn sees(program: &mut Program, words: &str) -> bool {
    program.window.tree().contains(words)
}

#[test]
fn a_letter_comes_to_the_case_and_is_read_only_while_somebody_looks() {
    let mut program = logbook();
    program.must_see("Er zijn nog geen bijlagen.");
    add(&mut program, "Brief van school.txt", b"Beste juf, wij zijn verhuisd.");
    program.must_see("‘Brief van school’ staat nu bij de casus.");
    let kept = case(&program);
    assert_eq!((kept.bijlagen.len(), kept.bijlagen[0].kind), (1, BijlageKind::Tekst));
    assert!(!sees(&mut program, "wij zijn verhuisd"));
    program.press("Bekijken");
    program.must_see("Beste juf, wij zijn verhuisd.");
    program.press("Documenten");
    program.press("Logboek");
    assert!(!sees(&mut program, "wij zijn verhuisd"), "it stayed");
    program.press("Bekijken");
    program.must_see("Beste juf, wij zijn verhuisd.");
    program.press("Sluiten");
    assert!(!sees(&mut program, "wij zijn verhuisd"));
    // What was added can be undone, and done again.
    program.press("Bijlage verwijderen");
    assert_eq!(case(&program).bijlagen, []);
    program.must_see("De bijlage ‘Brief van school’");
    program.press("Ongedaan maken");
    assert_eq!(case(&program).bijlagen.len(), 1);
    program.press("Bekijken");
    program.must_see("Beste juf, wij zijn verhuisd.");
}

#[test]
fn a_photo_and_the_pages_of_a_pdf_are_shown_and_hidden_with_the_names() {
    let mut program = logbook();
    let mut photo = Vec::new();
    let pixels = RgbImage::from_pixel(60, 40, image::Rgb([90, 140, 60]));
    pixels.write_to(&mut Cursor::new(&mut photo), ImageFormat::Jpeg).unwrap();
    add(&mut program, "tekening.jpg", &photo);
    program.window.resize(1366.0, 768.0);
    program.redraw();
    let at_look = |program: &mut Program| {
        program.window.tab();
        program.window.focused().is_some_and(|focused| focused.starts_with("Button Bekijken"))
    };
    assert!((0..200).any(|_| at_look(&mut program)));
    program.key(Named::Enter);
    program.redraw();
    let card = program.window.get(Role::Group, "Bijlage ‘tekening’").bounds;
    assert!(card.y > 0.0 && card.y < 300.0, "whoever asks for it sees it: {card:?}");
    program.window.resize(1366.0, 4000.0);
    program.redraw();
    assert!(sees(&mut program, "1 van 1"));
    let is_hidden = |program: &mut Program| {
        let theme = program.app().theme();
        let all = words(&mut program.window, &theme);
        all.iter().any(|one| one.words.starts_with("Namen zijn verborgen. Op deze bladzijde"))
    };
    assert!(!is_hidden(&mut program));
    program.key(Named::F9);
    assert!(is_hidden(&mut program));
    program.key(Named::F9);
    assert!(!is_hidden(&mut program));
    program.press("Bijlage verwijderen");
    add(&mut program, "plan.pdf", &pdf());
    program.must_see("Een PDF blijft zoals hij is.");
    program.press("Bekijken");
    assert!(sees(&mut program, "1 van 2"));
    program.press("Volgende");
    assert!(sees(&mut program, "2 van 2"));
}

/// A PDF of two pages, each with a line of its own.
fn pdf() -> Vec<u8> {
    let mut bytes = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]/Contents 5 0 R/Resources<<>>>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]/Contents 5 0 R/Resources<<>>>>".to_owned(),
        "<</Length 18>>stream\n1 0 0 rg 9 9 50 9 re f\nendstream".replace("18", "22"),
    ];
    for (number, object) in objects.iter().enumerate() {
        places.push(bytes.len());
        bytes.extend(format!("{} 0 obj{object}endobj\n", number + 1).into_bytes());
    }
    let table = bytes.len();
    bytes.extend(format!("xref\n0 {}\n0000000000 65535 f \n", places.len() + 1).into_bytes());
    for place in &places {
        bytes.extend(format!("{place:010} 00000 n \n").into_bytes());
    }
    let end =
        format!("trailer<</Size {}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF", places.len() + 1);
    bytes.extend(end.into_bytes());
    bytes
}

#[test]
fn what_cannot_be_an_attachment_says_why_and_adds_nothing() {
    let mut program = logbook();
    program.press("Bijlage toevoegen");
    program.must_see("Typ waar het bestand staat, of kies het.");
    add_file(&mut program, Path::new("/nergens/brief.pdf"));
    program.must_see("/nergens/brief.pdf is niet te lezen");
    add(&mut program, "brief.docx", b"PK\x03\x04\x00\x00");
    program.must_see("Bewaar een brief van Word als PDF");
    assert_eq!(case(&program).bijlagen, []);
}

#[test]
fn one_is_written_out_under_a_name_that_tells_nothing_and_the_log_knows() {
    let mut program = logbook();
    add(&mut program, "Julia bij oma.txt", b"Dag juf");
    program.press("Bekijken");
    program.press("Buiten de kluis bewaren");
    let folder = program.folder.path().join("bureau");
    program.fill("Map voor het bestand", &folder.display().to_string());
    program.press("Hier bewaren");
    let file = folder.join("bijlage-1-2026-014.txt");
    program.must_see("bijlage-1-2026-014.txt staat in");
    assert_eq!(fs::read(&file).unwrap(), b"Dag juf");
    let log = program.app().desk().unwrap().vault().log().unwrap();
    let told = |event: &Event| matches!(event, Event::AttachmentWritten(_));
    assert!(log.entries.iter().any(|line| told(&line.event)));
}

/// What is looked at when somebody locks: the words of a letter, and the pixels of a photo.
#[cfg(target_os = "linux")]
#[test]
fn after_locking_nothing_of_what_was_looked_at_is_in_memory() {
    use crate::support::memory::{canary, found, hidden};

    let mut program = logbook();
    let words = hidden(&canary(17));
    add(&mut program, "Brief.txt", canary(17).as_bytes());
    program.press("Bekijken");
    program.must_see("Bijlage ‘Brief’");
    assert!(found(&words) >= 1, "the search finds no words");
    program.ctrl("l");
    program.must_see("is vergrendeld");
    assert_eq!(found(&words), 0, "words of the letter");

    let mut program = logbook();
    let pixels = noise(48);
    // A row, each byte one higher, so that the question is no answer.
    let row = pixels.rows().nth(3).unwrap().flat_map(|dot| dot.0);
    let row: Vec<u8> = row.map(|byte| byte.wrapping_add(1)).collect();
    let mut photo = Vec::new();
    pixels.write_to(&mut Cursor::new(&mut photo), ImageFormat::Png).unwrap();
    drop(pixels);
    add(&mut program, "Foto.png", &photo);
    drop(photo);
    program.press("Bekijken");
    program.must_see("Bijlage ‘Foto’");
    program.redraw();
    assert!(found(&row) >= 1, "the search finds no pixels");
    program.ctrl("l");
    program.must_see("is vergrendeld");
    assert_eq!(found(&row), 0, "pixels of the photo");
}

/// A picture of so many pixels wide in which no row is like another.
#[cfg(target_os = "linux")]
fn noise(width: u32) -> image::RgbaImage {
    let shade = |seed: u32| (seed.wrapping_mul(2_654_435_761) >> 13).to_le_bytes()[0];
    image::RgbaImage::from_fn(width, width, |x, y| {
        let seed = x * 31 + y * width * 31;
        image::Rgba([shade(seed + 1), shade(seed + 2), shade(seed + 3), 255])
    })
}
