//! One day of a consultant in each region that comes with the program: the region chosen
//! with the first vault, a family, a level at which regie is another's, and everything the
//! region agreed where it is looked for. What differs is read from the pack.

use casuskompas::case::{Ave, Case, DocumentKind};
use casuskompas::gui::app::Begin;
use casuskompas::gui::widget::{Announcement, Role};
use casuskompas::guidance::{Guidance, Level, Region, Setting};
use casuskompas::texts::text;
use iced::keyboard::key::Named;

use crate::gui::journey::begin;
use crate::gui::locking::{PASSPHRASE, shown_code};
use crate::support::Program;

/// The desk of a new vault, of somebody who chose this region with it.
fn of(region: &Region) -> Program {
    let mut program = Program::fresh();
    program.press("Nieuwe kluis");
    program.fill("Naam van de kluis", "Team Sociaal West");
    program.fill("Uw naam", "S. de Wit");
    program.choose("Regio", &region.name);
    program.fill("Wachtzin", PASSPHRASE);
    program.fill("Wachtzin nog een keer", PASSPHRASE);
    program.press("Kluis maken");
    let code = shown_code(&mut program);
    program.press("Ik heb de code opgeschreven");
    program.fill("Typ de code over van uw papier", &code);
    program.press("Code controleren");
    program
}

fn case(program: &Program) -> Case {
    program.app().desk().unwrap().casefile().unwrap().case().clone()
}

fn advised(program: &Program) -> Option<Ave> {
    program.app().desk().unwrap().casefile().unwrap().advice().level
}

fn question(method: &Guidance, id: &str) -> String {
    method.atom(id).unwrap().text.clone()
}

/// Opens the whole list below an entry question.
fn open_list(program: &mut Program, entry: &str) {
    let opens = |one: &Announcement| {
        let about = one.description.as_deref() == Some(entry);
        one.role == Role::Button && about && one.name.ends_with("openen")
    };
    for _ in 0..3 {
        let spoken = program.window.spoken().into_iter();
        let Some(found) = spoken.into_iter().find(|one| opens(&one.announcement)) else {
            return;
        };
        program.window.click_at(found.bounds.center());
        program.redraw();
    }
}

/// Answers an entry question with yes, and then some of its list.
fn answer(program: &mut Program, method: &Guidance, entry: &str, list: &[(&str, &str)]) {
    let entry = question(method, entry);
    program.choose(&entry, "Ja");
    open_list(program, &entry);
    for (id, answer) in list {
        program.choose(&question(method, id), answer);
    }
}

/// From an ordinary question for help to one in which all three marks of AVE 3 are there,
/// and what each region makes of that on the way.
fn answer_up_to_three(program: &mut Program, method: &Guidance, region: &Region) {
    let reads = |strikt, gewoon, ruim| match region.setting {
        Setting::Strikt => strikt,
        Setting::Gewoon => gewoon,
        Setting::Ruim => ruim,
    };
    let (two, three) = (Some(Ave::Two), Some(Ave::Three));
    program.press("Vragen");
    answer(program, method, "meer-hulp-nodig", &[("hulp-nodig", "Ja")]);
    assert_eq!(advised(program), two, "{}", region.id);
    answer(
        program,
        method,
        "meer-hulp-nodig",
        &[("meerdere-leefgebieden", "Ja"), ("domeinoverstijgend", "Ja")],
    );
    assert_eq!(advised(program), reads(two, two, three), "{}: ingewikkeld", region.id);
    answer(program, method, "plan-loopt-vast", &[("zelfde-afspraken", "Nee")]);
    assert_eq!(advised(program), reads(two, three, three), "{}: het stokt", region.id);
    answer(program, method, "gevaar-nu", &[("acuut-onveilig", "Ja")]);
    assert_eq!(advised(program), three, "{}: onveilig", region.id);
}

/// How the region reads the table, what it calls going up, whom it calls, and who holds
/// which role at each level.
fn see_who_holds_regie(program: &mut Program, method: &Guidance, region: &Region) {
    program.press("AVE en regie");
    let three = method.criteria().iter().find(|one| one.id == "C4").unwrap();
    program.must_see(&three.form.under(region.setting).reason);
    program.must_see(&format!("Wat vraagt om {}?", region.wording.up));
    for phone in &region.phones {
        program.must_see(&format!("{}: {}", phone.name, phone.number));
    }
    for level in &region.levels {
        program.choose("Rollen tonen bij", &format!("AVE {}", level.level));
        sees_roles(program, level);
    }
}

fn sees_roles(program: &mut Program, level: &Level) {
    let roles = [&level.casusregie, &level.procesregie, &level.operationeel, &level.bestuurlijk];
    let told = level.agreed.iter().chain(&level.breakthrough);
    for words in roles.into_iter().chain(told).filter(|words| !words.is_empty()) {
        program.must_see(words);
    }
}

/// The decision stores by whose agreements it was advised.
fn decide(program: &mut Program, method: &Guidance, region: &Region) {
    program.choose("Niveau", "AVE 3");
    program.fill("Overlegd met", "aandachtsfunctionaris");
    program.fill("Reden", "De samenwerking stokt en het is niet veilig.");
    program.press("Besluit vastleggen");
    program.must_see("Vastgesteld: AVE 3");
    let decided = case(program).decisions.current().unwrap().advice.clone();
    assert_eq!((decided.region.as_str(), decided.model.as_str()), (&*region.id, method.version()));
}

/// Naslag: who does what, whom to call, the levels, how the table is read and what runs.
fn look_up(program: &mut Program, method: &Guidance, region: &Region) {
    program.press("Naslag");
    program.press(&text("naslag-partners", &[]));
    for partner in &region.partners {
        program.must_see(&partner.name);
        program.must_see(&partner.does);
        partner.number.iter().for_each(|number| program.must_see(number));
    }
    for words in region.principles.iter().map(|one| &one.text) {
        program.must_see(words);
    }
    for term in &region.terms {
        program.must_see(&term.word);
        program.must_see(&term.means);
    }
    program.press(&text("naslag-phones", &[]));
    for phone in &region.phones {
        program.must_see(&phone.name);
        program.must_see(&phone.number);
    }
    program.press(&text("naslag-levels", &[]));
    region.levels.iter().for_each(|level| sees_roles(program, level));
    program.press(&text("naslag-criteria", &[]));
    let three = method.criteria().iter().find(|one| one.id == "C4").unwrap();
    program.must_see(&three.form.under(region.setting).reason);
    program.press(&text("naslag-terms", &[]));
    let school = program.sees(&text("naslag-clock-school", &[]));
    assert_eq!(school, region.handle_with_care, "{}", region.id);
    // Partners of others are nowhere.
    let others = method.regions().iter().flat_map(|other| &other.partners);
    let mine = |name: &str| region.partners.iter().any(|one| one.name.contains(name));
    program.press(&text("naslag-partners", &[]));
    let seen = others.filter(|one| !mine(&one.name) && program.sees(&format!("\"{}", one.name)));
    assert_eq!(seen.map(|one| &one.name).collect::<Vec<_>>(), [""; 0], "{}", region.id);
}

/// The form of Veilig Thuis as this region asks it, section by section.
fn copy_for_the_form(program: &mut Program, method: &Guidance, region: &Region) {
    program.press("Casussen");
    program.press("Gezin Linde");
    program.press("Documenten");
    program.choose("Wat maakt u?", "Concept voor een melding bij Veilig Thuis");
    program.choose("Voor wie?", "Veilig Thuis");
    program.choose("Wat staat hieronder?", "Kopiëren voor formulier");
    let form = method.form(DocumentKind::Melding, region).unwrap();
    let tree = program.window.tree();
    let places = form.sections.iter().zip(1..).map(|(section, number)| {
        let title = format!("{number}. {}", section.title);
        tree.find(&title).unwrap_or_else(|| panic!("{title:?} is not in\n{tree}"))
    });
    assert!(places.collect::<Vec<_>>().is_sorted(), "{}", region.id);
    program.must_see(&form.before);
}

/// The settings tell what the region means, and it is there the next day.
fn come_back(mut program: Program, region: &Region) {
    let folder = program.folder.clone();
    program.wait(3);
    drop(program);
    let mut later = Program::start(folder, Begin::Usual);
    later.fill("Wachtzin", PASSPHRASE);
    later.key(Named::Enter);
    later.press("Instellingen");
    later.must_see(&format!("RadioGroup \"Regio\" value=\"{}\"", region.name));
    later.must_see(&text(
        match region.setting {
            Setting::Strikt => "settings-strikt",
            Setting::Gewoon => "settings-gewoon",
            Setting::Ruim => "settings-ruim",
        },
        &[],
    ));
    let school = if region.handle_with_care { "settings-school" } else { "settings-no-school" };
    later.must_see(&text(school, &[]));
    region.towns.iter().for_each(|town| later.must_see(town));
}

fn a_day_in(id: &str) {
    let method = Guidance::embedded().unwrap();
    let region = method.region(id).unwrap();
    let mut program = of(region);
    begin(&mut program);
    answer_up_to_three(&mut program, &method, region);
    see_who_holds_regie(&mut program, &method, region);
    decide(&mut program, &method, region);
    look_up(&mut program, &method, region);
    copy_for_the_form(&mut program, &method, region);
    come_back(program, region);
}

/// One for each region, so that they run beside each other; the last test misses none.
macro_rules! days {
    ($($name:ident: $id:literal),* $(,)?) => {
        $(
            #[test]
            fn $name() {
                a_day_in($id);
            }
        )*

        #[test]
        fn every_region_has_its_day() {
            let method = Guidance::embedded().unwrap();
            let all: Vec<&str> = method.regions().iter().map(|region| &*region.id).collect();
            assert_eq!(all, [$($id),*]);
        }
    };
}

days! {
    a_day_without_a_region_of_its_own: "nl",
    a_day_in_arnhem_and_the_achterhoek: "arnhem-achterhoek",
    a_day_on_the_veluwe: "noord-veluwe-midden-ijssel",
    a_day_in_west_betuwe: "west-betuwe-rivierenland",
}
