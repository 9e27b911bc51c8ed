//! Whatever is known from the case goes from every text, however it is spelt.

use casuskompas::case::record::{Change, Trail, each, each_mut};
use casuskompas::case::{Born, Case, Person, PersonId, Place};
use casuskompas::demo;
use casuskompas::redaction::pseudonymise;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::support::vault::now;

/// What the case knows, and may be found nowhere.
const KNOWN: [&str; 10] = [
    "Zoë Çelik",
    "Jan-Willem Quak",
    "O'Neill",
    "Fatima Özdemir",
    "Sjoerd van Buuren",
    "B. Wethoudersma",
    "Qwirkschool",
    "Lange Voorhout 91",
    "2026-7771",
    "q.waak81",
];

fn case() -> Case {
    let mut case = demo::families(now().date_naive()).remove(1);
    let person = |number: u32, name: &str, place: Place| Person {
        id: PersonId(number),
        name: name.to_owned(),
        place,
        ..Person::default()
    };
    let mut people = vec![
        person(91, "Zoë Çelik", Place::Child),
        person(92, "Jan-Willem Quak", Place::Adult),
        person(93, "O'Neill", Place::Network),
        person(94, "", Place::Professional),
    ];
    people[0].born = Some(Born::On("2016-03-14".parse().unwrap()));
    people[1].household = "Lange Voorhout 91, Ede".into();
    people[1].contact = "q.waak81".into();
    people[3].organisation = "Qwirkschool".into();
    case.family.people.extend(people);
    case.number = "2026-7771".into();
    case.regie.procesregie.name = "Fatima Özdemir".into();
    case.regie.operationeel.name = "Sjoerd van Buuren".into();
    case.regie.bestuurlijk.name = "B. Wethoudersma".into();
    case
}

/// A way to write the same.
#[derive(Debug, Clone)]
enum Spelling {
    Upper,
    Lower,
    Apart,
    Between(&'static str),
    Inside(usize, char),
    Lookalike,
    Possessive,
}

fn spelling() -> impl Strategy<Value = Spelling> {
    let between =
        prop::sample::select(vec![" ", "-", "_", "\n", "  ", ", ", "\u{a0}", "\u{2011}", ""]);
    let invisible = prop::sample::select(vec![
        '\u{200b}',
        '\u{ad}',
        '\u{200d}',
        '\u{2060}',
        '\u{feff}',
        '\u{fe0f}',
        '\u{202e}',
        '\u{e0041}',
    ]);
    prop_oneof![
        Just(Spelling::Upper),
        Just(Spelling::Lower),
        Just(Spelling::Apart),
        between.prop_map(Spelling::Between),
        (0..40_usize, invisible).prop_map(|(at, sign)| Spelling::Inside(at, sign)),
        Just(Spelling::Lookalike),
        Just(Spelling::Possessive),
    ]
}

fn spell(words: &str, way: &Spelling) -> String {
    match way {
        Spelling::Upper => words.to_uppercase(),
        Spelling::Lower => words.to_lowercase(),
        Spelling::Apart => words.nfd().collect(),
        Spelling::Between(sign) => words.replace([' ', '-'], sign),
        Spelling::Inside(at, sign) => {
            let mut letters: Vec<char> = words.chars().collect();
            letters.insert(1 + at % (letters.len() - 1), *sign);
            letters.into_iter().collect()
        }
        Spelling::Lookalike => words.replace('o', "о").replace('a', "а").replace('e', "е"),
        Spelling::Possessive => format!("{words}s"),
    }
}

/// Only letters and digits, as plain as they can be.
fn bare(text: &str) -> String {
    let letters = text.nfkd().filter(|c| !is_combining_mark(*c) && c.is_alphanumeric());
    let plain = letters.map(|c| match c {
        'о' => 'o',
        'а' => 'a',
        'е' => 'e',
        other => other,
    });
    plain.collect::<String>().to_lowercase()
}

fn stays(text: &str) -> Option<&'static str> {
    let text = bare(text);
    KNOWN.into_iter().find(|known| text.contains(&bare(known)))
}

/// Puts words in every text of the case, leaves the names out, and looks.
fn assert_gone(spelt: &str) {
    let mut case = case();
    each_mut(&mut case, &mut Trail::default(), &mut |_, _, field, change| {
        // Who is known stays who it is.
        let is_known = ["name", "household", "contact", "organisation"].contains(&field.name);
        if let Change::Words(words) = change
            && field.is_typed()
            && !is_known
        {
            *words = format!("{words} Zie {spelt}, hier.");
        }
    });
    let hidden = pseudonymise(&case, now().date_naive()).case;
    each(&hidden, &mut Trail::default(), &mut |_, field, look| {
        let words = look.words();
        assert_eq!(stays(words), None, "{}: {spelt:?} in {words:?}", field.name);
    });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn what_is_known_goes_from_every_text_however_it_is_spelt(
        known in prop::sample::select(KNOWN.to_vec()),
        first in spelling(),
        second in spelling(),
    ) {
        assert_gone(&spell(known, &first));
        // Two ways at once, where the second keeps the letters of the first.
        if !matches!(first, Spelling::Possessive) && !matches!(second, Spelling::Possessive) {
            assert_gone(&spell(&spell(known, &first), &second));
        }
    }
}

#[test]
fn each_known_value_goes_in_its_plain_spelling() {
    KNOWN.into_iter().for_each(assert_gone);
}

#[test]
fn what_only_looks_like_a_name_or_number_is_left_out_unless_judged() {
    let mut case = case();
    case.concern = "Volgens buurman Karel de Boer, dossier 48213, zegt Veilig Thuis niets.".into();
    let mut hidden = pseudonymise(&case, now().date_naive());
    let found = |words: &str| hidden.suspects.iter().any(|suspect| suspect.words == words);
    assert!(found("Karel de Boer") && found("48213"), "{:?}", hidden.suspects);
    assert!(!found("Veilig Thuis"));
    hidden.leave_out_except(&["48213".to_owned()]);
    assert_eq!(
        hidden.case.concern,
        "Volgens buurman [weggelaten], dossier 48213, zegt Veilig Thuis niets."
    );
}

/// What must be judged in the families that we know: few enough to read.
#[test]
fn few_words_of_ordinary_cases_are_suspect() {
    for family in demo::families(now().date_naive()) {
        let hidden = pseudonymise(&family, now().date_naive());
        let words: Vec<&str> = hidden.suspects.iter().map(|it| it.words.as_str()).collect();
        println!("{}: {words:?}", family.name);
        assert!(words.len() <= 12, "{}: {words:?}", family.name);
    }
}
