//! Klokken: what runs stands first on Vandaag and in the Kompas, and deciding is noted.

use casuskompas::gui::app::{Begin, Message};
use casuskompas::gui::casefile::step::Step;
use casuskompas::gui::desk;
use casuskompas::gui::widget::{Announcement, Role, Spoken};

use crate::support::Program;

const LINK: &str = "Gezin Esdoorn — huisverbod loopt af za 21 nov 21:15";

fn program() -> Program {
    Program::start(std::sync::Arc::new(tempfile::tempdir().unwrap()), Begin::Demo)
}

/// Shows the terms that are folded to a line.
fn unfold(program: &mut Program) {
    let mut spoken = program.window.spoken().into_iter().map(|one| one.announcement);
    let is_line = |one: &Announcement| {
        one.role == Role::Button && one.name.starts_with("Nog ") && one.name.contains(" klok")
    };
    let line = spoken.find(is_line).filter(|one| one.expanded == Some(false));
    if let Some(line) = line {
        program.press(&line.name);
    }
}

fn told(program: &mut Program) -> Option<String> {
    program.window.find(Role::Link, LINK)?.announcement.description
}

/// Presses what has this name for the sake of something.
fn press_for(program: &mut Program, words: &str, about: &str) {
    unfold(program);
    let mut spoken = program.window.spoken().into_iter();
    let found = spoken.find(|one| {
        let told = one.announcement.description.as_deref().unwrap_or_default();
        one.announcement.name == words && told.starts_with(about)
    });
    program.window.click_at(found.unwrap().bounds.center());
    program.redraw();
}

fn open_case(program: &mut Program, step: Step) {
    let desk = program.app().desk().unwrap();
    let found = desk.summaries().iter().find(|case| case.name == "Gezin Esdoorn");
    let id = found.unwrap().id;
    program.send(Message::Desk(desk::Message::Open(id, step)));
}

#[test]
fn a_huisverbod_that_runs_stands_first_on_today_to_the_hour() {
    let mut program = program();
    let about = "beslissen over verlengen vóór vr 20 nov 21:15 · dag 9 van 10, hoogstens 28";
    assert_eq!(told(&mut program).unwrap(), format!("nog 1 dag 7 uur. {about}"));
    program.must_see("donderdag 19 november 2026 · 8 klokken lopen · ");
    let names: Vec<_> = program.window.spoken().into_iter().map(|one| one.announcement).collect();
    let heading = |words: &str| {
        names.iter().position(|one| one.role == Role::Heading && one.name == words).unwrap()
    };
    assert!(heading("Klokken") < heading("Nu nodig"));
    let rail = program.window.get(Role::Link, "Vandaag").announcement.description.unwrap();
    let marked: usize = rail.split(' ').next().unwrap().parse().unwrap();
    program.must_see(&format!("8 klokken lopen · {} momenten", marked - 3));
}

#[test]
fn deciding_is_noted_where_more_can_be_told_and_can_be_undone() {
    let mut program = program();
    program.press("Besluit");
    let order = |program: &Program| {
        let file = program.app().desk().unwrap().casefile().unwrap();
        (file.step(), file.case().huisverboden[0].clone())
    };
    let (step, noted) = order(&program);
    assert_eq!(step, Step::Happened);
    assert_eq!(noted.decided_on, Some("2026-11-19".parse().unwrap()));
    assert_eq!(program.window.focused().as_deref(), Some("DateField Verlengd tot en met"));
    program.type_text("9-12-2026");
    program.wait(3);
    assert_eq!(order(&program).1.extended_until, Some("2026-12-09".parse().unwrap()));
    program.press("Vandaag");
    unfold(&mut program);
    assert!(!program.sees("Button \"Besluit\""));
    program.must_see("huisverbod loopt af wo 9 dec 21:15");
    program.must_see("over verlengen is beslist · dag 9 van 28, hoogstens 28");
    open_case(&mut program, Step::Happened);
    for _ in 0..12 {
        program.ctrl("z");
    }
    assert_eq!(order(&program).1.decided_on, None, "undone");
    program.press("Vandaag");
    assert!(told(&mut program).is_some() && program.sees("Button \"Besluit\""));
}

#[test]
fn the_kompas_of_the_case_tells_the_same_and_takes_the_decision() {
    let mut program = program();
    open_case(&mut program, Step::Logbook);
    program.must_see("nog 1 dag 7 uur: huisverbod loopt af za 21 nov 21:15. beslissen over");
    program.press("Besluit");
    let file = program.app().desk().unwrap().casefile().unwrap();
    assert_eq!(file.step(), Step::Happened);
    assert!(file.case().huisverboden[0].decided_on.is_some());
    program.must_see("over verlengen is beslist");
}

#[test]
fn what_is_late_says_so_and_what_is_over_goes() {
    let mut program = program();
    open_case(&mut program, Step::Logbook);
    for (hours, words) in
        [(12, "nog 19 uur: "), (19, "nog geen uur: "), (1, "te laat: "), (3, "te laat 3 uur: ")]
    {
        let context = program.clock.clone();
        context.advance(chrono::TimeDelta::hours(hours));
        program.redraw();
        program.must_see(words);
    }
    program.clock.advance(chrono::TimeDelta::hours(24));
    program.redraw();
    assert!(!program.sees("huisverbod loopt af"), "{}", program.window.tree());
}

#[test]
fn that_veilig_thuis_was_heard_is_noted_with_its_report() {
    let mut program = program();
    let row = "Gezin Esdoorn — Veilig Thuis laat weten wat het doet";
    let told = program.window.get(Role::Link, row).announcement.description;
    let about = "gemeld vr 13 nov · uiterlijk vr 20 nov, 5 werkdagen na de melding";
    assert_eq!(told, Some(format!("nog 1 werkdag. {about}")));
    press_for(&mut program, "Gehoord", "Gezin Esdoorn");
    assert_eq!(program.window.focused().as_deref(), Some("TextArea Wat gaan zij doen?"));
    program.type_text("Zij doen onderzoek.");
    let file = program.app().desk().unwrap().casefile().unwrap();
    let report = file.case().meldcode.meldingen.iter().find(|one| one.id.0 == 2).unwrap();
    assert_eq!((file.step(), report.heard.as_str()), (Step::Meldcode, "Zij doen onderzoek."));
    assert_eq!(report.heard_on, Some("2026-11-19".parse().unwrap()));
    program.press("Vandaag");
    assert!(!program.sees(row) && program.sees("7 klokken lopen"));
}

#[test]
fn a_term_is_put_off_from_today_with_a_reason_and_taken_up_again() {
    let mut program = program();
    let row = "Gezin Esdoorn — Veilig Thuis laat weten wat het doet";
    let buttons = |program: &mut Program, words: &str| {
        let about = "Gezin Esdoorn: Veilig Thuis laat weten wat het doet";
        let all = program.window.spoken().into_iter().map(|one| one.announcement);
        let buttons = all.filter(|one| one.role == Role::Button && one.name == words);
        buttons.filter(|one| one.description.as_deref() == Some(about)).count()
    };
    unfold(&mut program);
    assert_eq!((buttons(&mut program, "Later"), buttons(&mut program, "Gehoord")), (1, 1));
    press_for(&mut program, "Later", "Gezin Esdoorn: Veilig Thuis");
    let file = |program: &Program| {
        let file = program.app().desk().unwrap().casefile().unwrap();
        (file.step(), file.case().postponed.clone())
    };
    let (step, postponed) = file(&program);
    assert_eq!(step, Step::Meldcode);
    assert_eq!(postponed.last().unwrap().step, "clock/veilig-thuis/2");
    assert!(program.window.focused().unwrap().contains("Waarom kan dit wachten?"));
    program.type_text("Zij bellen maandag.");
    program.press("Klaar");
    program.must_see("wacht tot do 26 nov: Zij bellen maandag.");
    program.press("Vandaag");
    unfold(&mut program);
    assert_eq!((buttons(&mut program, "Later"), buttons(&mut program, "Gehoord")), (0, 0));
    let told = program.window.get(Role::Link, row).announcement.description.unwrap();
    assert!(told.ends_with("wacht tot do 26 nov: Zij bellen maandag."), "{told}");
    open_case(&mut program, Step::Meldcode);
    program.press("Niet uitstellen");
    program.press("Vandaag");
    unfold(&mut program);
    assert_eq!((buttons(&mut program, "Later"), buttons(&mut program, "Gehoord")), (1, 1));
}

/// What is due is put off where it is seen: with a reason, and it comes back.
#[test]
fn an_act_that_is_late_is_put_off_from_today_with_a_reason() {
    let mut program = program();
    let rows = |program: &mut Program| {
        let all = program.window.spoken().into_iter().map(|one| one.announcement);
        let later = all.filter(|one| one.role == Role::Button && one.name == "Later");
        later.filter_map(|one| one.description).filter(|about| !about.contains("Veilig Thuis"))
    };
    let late: Vec<_> = rows(&mut program).collect();
    assert!(!late.is_empty(), "{}", program.window.tree());
    let about = late[0].clone();
    let (name, what) = about.split_once(": ").unwrap();
    let link = format!("{name} — {what}");
    program.window.get(Role::Link, &link);
    let later = |one: &Spoken| {
        one.announcement.name == "Later" && one.announcement.description.as_ref() == Some(&about)
    };
    let place = program.window.spoken().into_iter().find(later).unwrap().bounds.center();
    program.window.click_at(place);
    program.redraw();
    program.wait(2);
    assert!(program.window.focused().unwrap().contains("Waarom kan dit wachten?"));
    program.type_text("Moeder is deze week ziek.");
    program.press("Klaar");
    let file = program.app().desk().unwrap().casefile().unwrap();
    assert!(file.case().postponed.iter().any(|one| one.reason == "Moeder is deze week ziek."));
    program.press("Vandaag");
    assert!(program.window.find(Role::Link, &link).is_none());
    program.must_see("met een reden uitgesteld");
}

#[test]
fn that_a_doctor_looked_and_the_csg_was_called_is_noted_with_the_incident() {
    let mut program = program();
    open_case(&mut program, Step::Happened);
    program.press("Incident toevoegen");
    program.type_text("19-11-2026");
    program.choose("Werd iemand de adem benomen?", "Ja");
    program.choose("Was er seksueel geweld?", "Ja");
    program.press("Vandaag");
    let rows = ["arts kijkt na de verwurging", "bellen met het Centrum Seksueel Geweld"];
    let rows = rows.map(|row| format!("Gezin Esdoorn — {row}"));
    unfold(&mut program);
    for row in &rows {
        program.must_see(row);
    }
    let noted = |program: &Program| {
        let file = program.app().desk().unwrap().casefile().unwrap();
        let incident = file.case().incidents.last().unwrap();
        (file.step(), incident.doctor_on, incident.csg_on)
    };
    let today = Some("2026-11-19".parse().unwrap());
    press_for(&mut program, "Arts heeft gekeken", "Gezin Esdoorn");
    assert_eq!(noted(&program), (Step::Happened, today, None));
    program.press("Vandaag");
    press_for(&mut program, "Gebeld", "Gezin Esdoorn");
    assert_eq!(noted(&program), (Step::Happened, today, today));
    program.press("Vandaag");
    unfold(&mut program);
    for row in &rows {
        assert!(!program.sees(row), "{row}");
    }
}

/// What needs nothing within a week takes one line, which opens below itself.
#[test]
fn what_needs_nothing_within_a_week_is_folded_to_a_line_that_opens() {
    let mut program = program();
    let row = "Gezin Els — Veilig Thuis rondt het onderzoek af";
    let line = "Nog 1 klok, tot 13 jan 2027";
    assert!(program.window.find(Role::Link, row).is_none());
    let place = program.window.get(Role::Button, line).bounds;
    program.press(line);
    let opened = program.window.get(Role::Link, row).bounds;
    assert_eq!(program.window.get(Role::Button, line).bounds, place, "it holds still");
    assert!(opened.y >= place.y + place.height);
    program.press(line);
    assert!(program.window.find(Role::Link, row).is_none());
    program.must_see("8 klokken lopen");
}

/// Where the rows of acts that cannot wait stand, the first one first.
fn acute(program: &mut Program) -> Vec<iced::Rectangle> {
    let spoken = program.window.spoken();
    let below = spoken.iter().position(|one| {
        (one.announcement.role, one.announcement.name.as_str()) == (Role::Heading, "Nu nodig")
    });
    let rows = spoken[below.unwrap()..].iter().filter(|one| {
        let said = &one.announcement;
        let when = said.description.as_deref().unwrap_or_default();
        said.role == Role::Link
            && (when.starts_with("nu, ") || when.starts_with("vandaag, "))
            && ["gevaar", "Bel ", "arts kijken"].iter().any(|act| said.name.contains(act))
    });
    rows.map(|one| one.bounds).collect()
}

/// However many terms run, and however small the window is, whoever opens Vandaag
/// sees at once what cannot wait.
#[test]
fn acts_that_cannot_wait_are_in_the_first_view_however_many_terms_run() {
    let sizes = [(1366.0, 768.0), (1280.0, 720.0), (911.0, 512.0), (853.0, 480.0), (683.0, 384.0)];
    let mut found = Vec::new();
    for copies in [0, 4] {
        let mut program = program();
        let vault = program.app().desk().unwrap().vault().clone();
        let families = casuskompas::demo::families(crate::support::now().date_naive());
        for copy in 0..copies {
            for (number, family) in families.iter().enumerate() {
                let mut case = family.clone();
                let id = 1_000 + copy * 100 + number as u128;
                case.id = casuskompas::case::CaseId(uuid::Uuid::from_u128(id));
                case.name = format!("{} {copy}", family.name);
                vault.save(&case, "Noor", crate::support::now()).unwrap();
            }
        }
        program.send(Message::Desk(desk::Message::Listed(vault.list())));
        program.wait(3);
        for (width, height) in sizes {
            program.window.resize(width, height);
            program.redraw();
            let acute = acute(&mut program);
            let screen = format!("{copies} copies at {width} by {height}: {acute:?}");
            assert!(acute.len() >= 2, "{screen}");
            let below = |row: &iced::Rectangle| row.y + row.height > height;
            let below = match height {
                700.0.. => acute[..2].iter().any(below),
                500.0.. => below(&acute[0]),
                // A window this low shows what it is about.
                _ => acute[0].center_y() > height,
            };
            found.extend(below.then_some(screen));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
