//! A case without names: what goes, what stays, and what is visited.

use casuskompas::case::record::{Change, Trail, each_mut};
use casuskompas::case::{Born, Case, Mark, Place, ron};
use casuskompas::demo;
use casuskompas::redaction::pseudonymise;
use serde_json::Value;

use crate::support::vault::now;

fn families() -> Vec<Case> {
    demo::families(now().date_naive())
}

/// Every text in a value that is no date and no id of the model.
fn texts(value: &Value, name: &str, found: &mut Vec<String>) {
    let fixed = [
        "answer",
        "kind",
        "tie",
        "place",
        "status",
        "current",
        "from",
        "to",
        "profile",
        "custody",
        "violence",
        "children_present",
        "injury",
        "strangulation",
        "sexual",
        "weapon",
        "police",
        "investigates",
        "given",
        "safe_to_call",
        "agrees",
        "model",
        "region",
        "layer",
        "reader",
        "standing",
        "step",
        "with",
        "report",
        "kept",
        "passed_on",
        "route",
        "factor",
        "one_regie",
        "every",
        "help",
        "helps",
        "grounds",
        "waakvlam",
        "problems",
        "user",
        "id",
        "phase",
        "marks",
        "alone",
        "believed",
        "told_next",
        "vertrouwenspersoon",
        "meeting",
        "manner",
        "ground",
        "present",
        "score",
        "ernst",
        "afloop",
    ];
    match value {
        Value::String(text) if !fixed.contains(&name) && !text.starts_with("202") => {
            found.push(text.clone());
        }
        Value::Array(all) => all.iter().for_each(|one| texts(one, name, found)),
        Value::Object(all) => all.iter().for_each(|(name, one)| texts(one, name, found)),
        _ => {}
    }
}

#[test]
fn every_free_text_is_visited() {
    for mut case in families() {
        case.half_typed.insert("logboek".into(), "half".into());
        case.each_text(&mut |text| "202X".clone_into(text));
        let value = serde_json::to_value(&case).unwrap();
        let mut left = Vec::new();
        texts(&value, "", &mut left);
        left.retain(|text| !is_date(text));
        assert!(left.is_empty(), "{}: {left:?}", case.id);
    }
}

fn is_date(text: &str) -> bool {
    text.parse::<chrono::NaiveDate>().is_ok()
}

/// Whatever field is described later: who is marked as a colleague gets a label,
/// how to reach somebody goes, and so does an address.
#[test]
fn marked_words_never_stay() {
    let mut marked = 0;
    for mut case in families() {
        each_mut(&mut case, &mut Trail::default(), &mut |_, _, field, change| {
            if let Change::Words(words) = change
                && (field.colleague || field.reaches || field.lives)
            {
                marked += 1;
                let name = if field.lives { "bij oma," } else { "Zonderling" };
                *words = format!("{name} Kerkstraat {marked}");
            }
        });
        let hidden = pseudonymise(&case, now().date_naive());
        let text = ron::to_text(&hidden.case).unwrap();
        assert!(!text.contains("Zonderling") && !text.contains("Kerkstraat"), "{text}");
    }
    assert!(marked > 0);
}

/// The names that may not stay anywhere, family by family.
const NAMES: [(&str, &[&str]); 10] = [
    ("Linde", &["Julia", "Tom", "Linde", "Wit"]),
    ("Berk", &["Noor", "Sanne", "Mark", "Gerda", "Ilse", "Verhoef", "Smit", "Bos", "Berk", "Wit"]),
    ("Esdoorn", &["Bram", "Lot", "Eva", "Ruben", "Karin", "Maarten", "Aydin", "Esdoorn"]),
    ("Wilg", &["Wilg", "Petra", "Hans", "Kuipers", "Trees", "Wit"]),
    ("Els", &["Els", "Mulder"]),
    ("Iep", &["Iep", "Dirk", "Anja", "Joke", "Wit", "Aydin"]),
    ("Meidoorn", &["Meidoorn", "Carla", "Willem", "Bep", "Haan", "Wit"]),
    ("Vlier", &["Vlier", "Samira", "Adil", "Nour", "Hafida", "Postma", "Aydin"]),
    ("Hulst", &["Kim", "Ria", "Daan", "Dean", "Truus", "Aydin", "Boer", "Vos", "Hulst"]),
    ("Hazelaar", &["Sem", "Fleur", "Lotte", "Dirk", "Joke", "Bakker", "Hazelaar"]),
];

#[test]
fn no_name_of_the_families_stays() {
    for case in families() {
        let (_, names) = NAMES
            .iter()
            .find(|(family, _)| case.name.contains(family))
            .unwrap_or_else(|| panic!("{}", case.name));
        let hidden = pseudonymise(&case, now().date_naive());
        let text = ron::to_text(&hidden.case).unwrap();
        let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
        for name in *names {
            let stays = words.iter().any(|word| word.eq_ignore_ascii_case(name));
            let possessive = format!("{name}s");
            assert!(!stays && !words.contains(&possessive.as_str()), "{name} in {text}");
        }
        assert_eq!(hidden.case.number, "");
    }
}

#[test]
fn ages_stay_and_days_of_birth_go() {
    let today = now().date_naive();
    for case in families() {
        let hidden = pseudonymise(&case, today).case;
        for (before, after) in case.family.people.iter().zip(&hidden.family.people) {
            assert!(!matches!(after.born, Some(Born::On(_))));
            assert_eq!(before.age(today), after.age(today));
            assert_eq!(before.place, after.place);
            assert!(after.contact.is_empty());
        }
        // What was told in confidence stays behind.
        let told = case.incidents.iter().filter(|one| !one.marks.contains(&Mark::InVertrouwen));
        assert_eq!(hidden.incidents.len(), told.count());
    }
}

#[test]
fn roles_read_as_roles_and_the_way_back_is_kept_apart() {
    let mut families = families().into_iter();
    let case = families.find(|case| case.name.contains("Berk")).unwrap();
    let hidden = pseudonymise(&case, now().date_naive());
    let label = |name: &str| {
        let mut all = hidden.pseudonyms.iter();
        all.find(|one| one.name == name).unwrap().label.as_str()
    };
    assert_eq!(label("Noor"), "kind 1");
    assert_eq!(label("Sanne"), "moeder");
    assert_eq!(label("Oma Gerda"), "moeder van vader");
    let people: Vec<&str> = hidden.case.family.people.iter().map(|p| p.name.as_str()).collect();
    assert_eq!(&people[..3], ["kind 1", "moeder", "vader"]);
}

#[test]
fn namesakes_are_not_taken_for_each_other() {
    let mut case = families().remove(0);
    let people = &mut case.family.people;
    let child = people.iter().position(|person| person.place == Place::Child).unwrap();
    let adult = people.iter().position(|person| person.place == Place::Adult).unwrap();
    people[child].name = "Ahmed Kaya".into();
    people[adult].name = "AHMED  Kaya".into();
    people[adult].role = "vader".into();
    case.concern = "Ahmed Kaya riep om Ahmed. Ook meneer Kaya kwam.".into();
    let hidden = pseudonymise(&case, now().date_naive());
    let called = |at: usize| hidden.case.family.people[at].name.as_str();
    assert_eq!((called(child), called(adult)), ("kind 1", "vader"));
    let told = &hidden.case.concern;
    assert!(!told.contains("Ahmed") && !told.contains("Kaya"), "{told}");
    let either = ["kind 1 of vader", "vader of kind 1"].iter().find(|both| {
        let sentence = format!("{both} riep om {both}. Ook meneer {both} kwam.");
        told.to_lowercase() == sentence.to_lowercase()
    });
    assert!(either.is_some(), "{told}");
    let behind = hidden.pseudonyms.iter().filter(|one| one.name.to_lowercase().contains("ahmed"));
    assert_eq!(behind.count(), 2);
}

#[test]
fn addresses_numbers_and_surnames_go_from_free_text() {
    let mut case = families().remove(0);
    let person = &mut case.family.people[0];
    person.name = "Julia de Vries".into();
    person.household = "Molenstraat 12, Zwolle".into();
    person.contact = "06-12345678".into();
    person.born = Some(Born::On("2016-03-14".parse().unwrap()));
    case.family.people[1].name = "Tom de Vries".into();
    case.concern = "Julia's fiets (14-03-2016) stond op Molenstraat 12, Zwolle, 1234 AB. \
        Bel 06 12 34 56 78. Mevrouw De Vries en JULIA, Juliaatje en Tommie."
        .into();
    let told = pseudonymise(&case, now().date_naive()).case.concern;
    assert_eq!(
        told,
        "Kind 1’s fiets ([geboortedatum]) stond op [adres], [postcode]. \
        Bel [nummer]. Mevrouw De [achternaam] en kind 1, Juliaatje en Tommie.",
        "an address that is known goes with its town; diminutives that change the name are not caught"
    );
}
