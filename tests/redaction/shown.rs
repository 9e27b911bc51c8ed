//! What one reader may see of a case: never more than marks, control, plans apart
//! and what was said about sharing allow.

use std::collections::BTreeSet;

use casuskompas::case::{
    Answer, Case, Entry, Mark, PersonId, Place, Purpose, Relation, RelationKind, Toestemming, ron,
};
use casuskompas::demo;
use casuskompas::redaction::shown::Ground;
use casuskompas::redaction::{Protected, Reader, Shown, Why, for_colleague, pseudonymise};
use chrono::NaiveDate;
use proptest::prelude::*;

use super::canaries::{Aviary, Home, aviary, found, mark};
use crate::support::vault::now;

fn today() -> NaiveDate {
    now().date_naive()
}

fn families() -> Vec<Case> {
    demo::families(today())
}

fn esdoorn() -> Case {
    families().into_iter().find(|case| case.name.contains("Esdoorn")).unwrap()
}

const BRAM: PersonId = PersonId(1);
const EVA: PersonId = PersonId(3);
const RUBEN: PersonId = PersonId(4);
const KARIN: PersonId = PersonId(5);
const MAARTEN: PersonId = PersonId(7);

fn shown(case: &Case, reader: &Reader) -> Shown {
    Shown::of(case, reader, today())
}

fn text(shown: &Shown) -> String {
    ron::to_text(shown.case()).unwrap()
}

/// Names stay, so that who tells what is still known.
fn but_names(field: &str) -> bool {
    !["name", "role", "told_by", "source", "who"].contains(&field)
}

/// Whether a mark lets a reader see what stands at a place, whatever else does not.
fn mark_allows(home: &Home, reader: &Reader) -> bool {
    let who = match reader {
        Reader::Person(id) => Some(*id),
        _ => None,
    };
    let own = !home.tellers.is_empty() && home.tellers.iter().all(|teller| *teller == who);
    if who.is_some() && (own || who == home.person) {
        return true;
    }
    let team = matches!(reader, Reader::Archive | Reader::Colleague { names: true, .. });
    let takes_over = Reader::Colleague { purpose: Purpose::Transfer, names: true };
    let may_name = *reader == Reader::Archive || *reader == takes_over;
    let asked = matches!(reader, Reader::Outside(role) if role.consent == Ground::Asked);
    home.marks.iter().all(|mark| match mark {
        Mark::InVertrouwen => team,
        Mark::Derde => who.is_none() && !asked,
        Mark::BronNietNoemen => may_name || !home.source,
    })
}

fn assert_marks(aviary: &Aviary, reader: &Reader) {
    for (word, home) in found(&shown(&aviary.case, reader), aviary) {
        assert!(mark_allows(home, reader), "{word} for {reader:?}: {home:?}");
    }
}

/// Every record of every family with each mark, for every reader.
#[test]
fn no_reader_finds_what_a_mark_keeps_from_them() {
    let mut hidden = 0;
    for case in families() {
        for one in Mark::ALL {
            let mut marked = case.clone();
            mark(&mut marked, &mut 0, &mut |_| vec![one]);
            let aviary = aviary(&marked, but_names);
            for reader in Reader::all(&case) {
                assert_marks(&aviary, &reader);
            }
            hidden += aviary.homes.values().filter(|home| home.marks.contains(&one)).count();
        }
    }
    assert!(hidden > 1000, "{hidden}");
}

/// The other way round: what nothing stands against is shown, so that the test
/// above does not hold by showing nothing.
#[test]
fn a_mark_takes_out_no_more_than_it_says() {
    let case = esdoorn();
    let veilig_thuis = Reader::outside("veilig-thuis").unwrap();
    let mut marked = case.clone();
    mark(&mut marked, &mut 0, &mut |_| vec![Mark::BronNietNoemen]);
    // Who may not be named is not there at all, nor what they were part of.
    marked.family.people.iter_mut().for_each(|one| one.marks.clear());
    let aviary = aviary(&marked, but_names);
    let seen = shown(&aviary.case, &veilig_thuis);
    let seen: BTreeSet<_> =
        found(&seen, &aviary).into_values().map(|home| (home.list, home.field)).collect();
    for place in [("incidents", "what"), ("observations", "note"), ("overtredingen", "what")] {
        assert!(seen.contains(&place), "{place:?} in {seen:?}");
    }
    assert!(!seen.contains(&("incidents", "told_by")));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn more_marks_never_show_more(
        family in 0..7_usize,
        reader in 0..64_usize,
        few in prop::collection::vec((0..400_usize, 0..3_usize), 0..12),
        more in prop::collection::vec((0..400_usize, 0..3_usize), 1..12),
    ) {
        let case = families().swap_remove(family);
        let readers = Reader::all(&case);
        let reader = &readers[reader % readers.len()];
        let marked = |marks: &[(usize, usize)]| {
            let mut case = case.clone();
            let put = |at| marks.iter().filter(|(place, _)| *place == at).map(|(_, one)| Mark::ALL[*one]).collect();
            mark(&mut case, &mut 0, &mut { put });
            case
        };
        let all = [few.clone(), more].concat();
        let (less, more) = (aviary(&marked(&few), but_names), aviary(&marked(&all), but_names));
        let words = |aviary: &Aviary| -> BTreeSet<String> {
            let shown = shown(&aviary.case, reader);
            found(&shown, aviary).into_keys().map(str::to_owned).collect()
        };
        let (seen, after) = (words(&less), words(&more));
        prop_assert!(after.is_subset(&seen), "{:?}", after.difference(&seen).collect::<Vec<_>>());
        for (word, home) in found(&shown(&more.case, reader), &more) {
            prop_assert!(mark_allows(home, reader), "{}: {:?}", word, home);
        }
    }
}

/// Mother is at a secret place; father asks for his file. A word of its own in
/// every field, and not one that tells of her, of the children, of who helps them.
#[test]
fn who_controls_finds_nothing_of_the_other_in_the_own_file() {
    let case = esdoorn();
    assert!(case.family.person(EVA).unwrap().secret_address);
    let aviary = aviary(&case, but_names);
    let seen = shown(&aviary.case, &Reader::Person(RUBEN));
    let found = found(&seen, &aviary);
    assert!(!found.is_empty(), "of himself there is something");
    for (word, home) in &found {
        let head = ["name", "number"].contains(&home.list);
        let about = ["name", "role", "organisation"].contains(&home.field) && home.list == "family";
        let of_him = |people: &BTreeSet<PersonId>| people.is_empty() || *people == [RUBEN].into();
        let own = home.people.iter().all(of_him) && home.people.iter().any(|one| !one.is_empty());
        let himself = home.person == Some(RUBEN) && home.field != "note";
        let reached = home.field == "contact" && home.person.is_some();
        let tie = home.list == "family" && home.person.is_none();
        assert!(head || about || own || himself || reached || tie, "{word}: {home:?}");
    }
    let people: Vec<PersonId> = seen.case().family.people.iter().map(|one| one.id).collect();
    assert!(!people.contains(&KARIN) && people.contains(&MAARTEN), "{people:?}");
    assert!(seen.case().plans.iter().all(|plan| plan.person == RUBEN));
    assert_eq!(seen.case().family.profile, None, "what the team calls the pattern");
    let left_out = seen.left_out();
    assert!(left_out.iter().any(|one| one.what == "Gezinsprofiel"), "{left_out:?}");
    let eva = seen.case().family.person(EVA).unwrap();
    assert!(eva.household.is_empty() && eva.contact.is_empty() && !eva.secret_address);
    assert!(
        seen.case().incidents.is_empty()
            && seen.case().phases.directe_veiligheid.active().is_empty()
    );
}

/// The same file with what is known of her in his own records, where it may have
/// been written by mistake.
#[test]
fn what_is_known_of_who_hides_is_taken_out_of_every_text_and_told() {
    let mut case = esdoorn();
    let eva = case.family.person_mut(EVA).unwrap();
    eva.household = "Blijfhuis De Zwaluw, Zwaluwlaan 91".into();
    eva.municipality = "Zwaluwenburg".into();
    eva.contact = "06-77 12 34 91".into();
    let talk = Entry::note(
        now(),
        "M. Aydin",
        "Hij vroeg naar de zwaluwlaan 91 en naar 06 77123491. Is zij in ZWALUWENBURG? Ik wil \
         slapen zonder te luisteren, had zij gezegd. Karin zei niets.",
    );
    case.logbook.write(Entry { with: [RUBEN].into(), ..talk });
    let seen = shown(&case, &Reader::Person(RUBEN));
    let text = text(&seen).to_lowercase();
    for word in ["zwaluw", "77123491", "luisteren", "karin"] {
        assert!(!text.contains(word), "{word} in {text}");
    }
    assert!(text.contains("hij vroeg naar"), "{text}");
    let kinds: BTreeSet<Protected> = seen.warnings().iter().map(|one| one.what).collect();
    let all = [Protected::Name, Protected::Address, Protected::Contact, Protected::Words];
    assert_eq!(kinds, all.into());
    for warning in seen.warnings() {
        let words = warning.place.at.words(&case).unwrap_or_default();
        assert!(words.contains("zwaluwlaan"), "{} in {words}", warning.words(&case));
    }
}

#[test]
fn who_is_controlled_sees_the_own_plan_and_the_own_agreements() {
    let case = esdoorn();
    let seen = shown(&case, &Reader::Person(EVA));
    let eva = seen.case();
    assert!(eva.plans.iter().all(|plan| plan.person == EVA) && eva.plans.len() == 2);
    let agreed: Vec<u32> = eva.afspraken.iter().map(|one| one.id.0).collect();
    assert_eq!(agreed, [2, 3], "and not that of Ruben alone");
    assert!(!eva.incidents.is_empty(), "she was part of those");
    let plan = &eva.plans[1];
    assert!(!plan.children.is_empty() && !plan.quotes.is_empty());
    // What she told in confidence is hers.
    assert!(text(&seen).contains("Dit blijft tussen moeder"));
    assert!(!text(&shown(&case, &Reader::Person(KARIN))).contains("Dit blijft tussen moeder"));
}

/// The risk picture tells who said what of whom; the own words of a person are theirs.
#[test]
fn of_the_risk_picture_everybody_reads_what_they_said_of_themselves_alone() {
    let case = |control: &str| -> Case {
        let text = format!(
            r#"(family: (people: [
                (id: 1, name: "Mark", place: Adult, role: "Vader"),
                (id: 2, name: "Sanne", place: Adult, role: "Moeder"),
                (id: 3, name: "R. Verhoef", place: Professional, role: "Behandelaar"),
            ], relations: [{control}]), factoren: {{
                "middelen": (answer: Yes, people: [1], note: "woorden van Mark", source: "vader", earlier: [
                    (answer: Unknown, note: "eerder van Mark", source: "Mark"),
                    (answer: Yes, note: "eerder van Sanne", source: "moeder"),
                ]),
                "acute-stress": (answer: Yes, people: [1], note: "Sanne over Mark", source: "moeder"),
                "psychisch": (answer: No, people: [1], note: "Verhoef over Mark", source: "R. Verhoef"),
                "ruzie": (answer: Yes, people: [1, 2], note: "Mark over allebei", source: "Mark"),
                "maakt-kleiner": (answer: No, people: [2], note: "Mark over Sanne", source: "Mark"),
                "netwerk": (answer: Yes, note: "van het hele gezin", source: "Mark"),
                "armoede": (answer: Yes, people: [1], note: "onzeker van wie", source: "vader en T. Bos"),
            }})"#
        );
        ron::from_text(&text).unwrap()
    };
    let notes = |case: &Case, reader: u32| {
        let shown = shown(case, &Reader::Person(PersonId(reader)));
        let all = shown.case().factoren.iter();
        let all = all.flat_map(|(_, one)| {
            let earlier = one.earlier.iter().map(|one| one.note.clone());
            std::iter::once(one.note.clone()).chain(earlier)
        });
        all.collect::<Vec<_>>()
    };
    let calm = case("");
    assert_eq!(notes(&calm, 1), ["woorden van Mark", "eerder van Mark"]);
    assert!(notes(&calm, 2).is_empty() && notes(&calm, 3).is_empty());
    let control = case("(from: 1, to: 2, kind: Control)");
    assert!(notes(&control, 1).is_empty() && notes(&control, 2).is_empty());
}

#[test]
fn a_child_sees_its_own_part_of_a_plan_that_is_not_its_own() {
    let case = esdoorn();
    let seen = shown(&case, &Reader::Person(BRAM));
    let parts: Vec<PersonId> =
        seen.case().plans.iter().flat_map(|plan| &plan.children).map(|one| one.person).collect();
    assert_eq!(parts, [BRAM]);
    for plan in &seen.case().plans {
        assert_eq!((plan.worries.as_str(), plan.network.as_str()), ("", ""));
        assert!(plan.quotes.is_empty() && plan.agreed.is_empty() && plan.signs.is_empty());
    }
}

#[test]
fn where_nobody_knows_who_controls_no_adult_sees_the_other() {
    let mut case = families().remove(0);
    case.family.profile = Some(casuskompas::case::FamilyProfile::IntiemeTerreur);
    let adults: Vec<PersonId> = case.family.at(Place::Adult).map(|one| one.id).collect();
    for adult in &adults {
        let seen = shown(&case, &Reader::Person(*adult));
        assert!(seen.case().incidents.is_empty() && seen.case().strengths.is_empty());
        assert!(seen.case().plans.is_empty(), "that of the whole family");
        assert!(seen.left_out().iter().any(|one| one.why == Why::Control));
    }
    // Who is known to be controlled is no danger to the other.
    let relation = Relation {
        from: adults[0],
        to: adults[1],
        kind: RelationKind::Control,
        ..Relation::default()
    };
    case.family.relations.push(relation);
    assert!(shown(&case, &Reader::Person(adults[0])).case().incidents.is_empty());
    assert!(!shown(&case, &Reader::Person(adults[1])).case().incidents.is_empty());
}

fn consent(person: PersonId, given: Answer) -> Toestemming {
    Toestemming { person, with: "De school van Julia".into(), given, ..Toestemming::default() }
}

#[test]
fn a_role_that_needs_consent_sees_only_whoever_agreed() {
    let mut case = families().remove(0);
    case.toestemmingen.clear();
    let school = Reader::outside("school").unwrap();
    let people = |case: &Case| -> BTreeSet<PersonId> {
        let seen = shown(case, &school);
        seen.case().family.members().map(|one| one.id).collect()
    };
    assert_eq!(people(&case), BTreeSet::new());
    let members: Vec<PersonId> = case.family.members().map(|one| one.id).collect();
    case.toestemmingen = members.iter().map(|id| consent(*id, Answer::Yes)).collect();
    assert_eq!(people(&case), members.iter().copied().collect());
    case.toestemmingen[0].withdrawn_on = Some(today());
    assert!(!people(&case).contains(&members[0]), "taken back");
    let refused = shown(&case, &school);
    let told = refused.left_out().iter().any(|one| {
        one.why == Why::ConsentRefused && one.of == Some(members[0]) && !one.words(&case).is_empty()
    });
    assert!(told, "{:?}", refused.left_out());
    // By law it may be told all the same.
    let veilig_thuis = shown(&case, &Reader::outside("veilig-thuis").unwrap());
    assert!(veilig_thuis.case().family.person(members[0]).is_some());
}

#[test]
fn a_secret_address_goes_to_nobody_but_who_works_on_the_case() {
    let mut case = esdoorn();
    for person in &mut case.family.people {
        if person.place.is_family() && person.id != RUBEN {
            person.household = "Zwaluwlaan 91".into();
        }
    }
    for reader in Reader::all(&case) {
        let finds = text(&shown(&case, &reader)).contains("Zwaluwlaan");
        let own = matches!(reader, Reader::Person(id) if id != RUBEN
            && case.family.person(id).unwrap().place.is_family());
        let team = matches!(reader, Reader::Archive | Reader::Colleague { names: true, .. });
        assert!(!finds || own || team, "{reader:?}");
        assert_eq!(finds, own || team, "{reader:?}");
    }
}

#[test]
fn who_is_not_in_the_case_sees_nothing() {
    let case = esdoorn();
    for id in [0, 999] {
        let aviary = aviary(&case, |_| true);
        let found_by = found(&shown(&aviary.case, &Reader::Person(PersonId(id))), &aviary);
        assert!(found_by.is_empty(), "{found_by:?}");
    }
}

#[test]
fn without_names_no_name_is_left() {
    for case in families() {
        let seen = shown(&case, &Reader::Meeting { names: false });
        let words = text(&seen);
        let words: BTreeSet<&str> = words.split(|c: char| !c.is_alphanumeric()).collect();
        for person in &case.family.people {
            let mut core = person.name.split(|c: char| !c.is_alphanumeric());
            let first = core.next().unwrap_or_default();
            let plain = ["Oma", "Vader", "Moeder", "School", "Veilig", "Tante", "De", "Juf"];
            if person.place.is_family()
                && first.len() > 2
                && !plain.contains(&first)
                && first != "Mevrouw"
            {
                assert!(!words.contains(first), "{first} of {}", case.name);
            }
        }
    }
}

#[test]
fn a_colleague_gets_everything_with_its_marks_but_who_reads_along_no_source() {
    for case in families() {
        let whole = case.as_given();
        assert_eq!(for_colleague(&case, Purpose::Transfer, today()), whole);
        let archive = shown(&case, &Reader::Archive);
        assert_eq!(*archive.case(), whole);
    }
    let mut case = families().remove(0);
    case.incidents[0].marks = [Mark::BronNietNoemen].into();
    case.incidents[0].told_by = "de buurvrouw".into();
    let copy = for_colleague(&case, Purpose::Copy, today());
    assert_eq!(
        (copy.incidents[0].told_by.as_str(), &copy.incidents[0].what),
        ("", &case.incidents[0].what)
    );
    assert!(copy.incidents[0].marks.contains(&Mark::BronNietNoemen));
}

#[test]
fn without_names_goes_what_was_told_in_confidence_and_who_told_what() {
    let mut case = families().remove(0);
    case.incidents[0].marks = [Mark::InVertrouwen].into();
    case.incidents[1].marks = [Mark::BronNietNoemen].into();
    case.incidents[1].told_by = "de bakker".into();
    let hidden = pseudonymise(&case, today()).case;
    assert_eq!(hidden.incidents.len(), case.incidents.len() - 1);
    assert!(!ron::to_text(&hidden).unwrap().contains("bakker"));
}

#[test]
fn the_correction_of_an_entry_that_is_left_out_is_left_out_too() {
    let mut case = families().remove(0);
    let entry = |words: &str| Entry::note(now(), "Noor", words);
    // Told by two, so that it is the confidence of neither.
    let with: BTreeSet<PersonId> = case.family.at(Place::Adult).map(|one| one.id).collect();
    let reader = Reader::Person(*with.first().unwrap());
    case.logbook = Default::default();
    let secret = Entry { marks: [Mark::Derde].into(), with: with.clone(), ..entry("geheim") };
    let first = case.logbook.write(secret);
    let open = case.logbook.write(Entry { with: with.clone(), ..entry("open") });
    case.logbook.write(Entry { with: with.clone(), corrects: Some(first), ..entry("geheimer") });
    case.logbook.write(Entry { with, corrects: Some(open), ..entry("opener") });
    let seen = shown(&case, &reader);
    let left: Vec<_> = seen
        .case()
        .logbook
        .iter()
        .map(|(id, one)| (id.0, one.text.as_str(), one.corrects.map(|id| id.0)))
        .collect();
    assert_eq!(left, [(1, "open", None), (2, "opener", Some(1))]);
}

#[test]
fn readers_are_found_by_what_they_are_called() {
    let case = esdoorn();
    assert_eq!(Reader::typed(&case, "Eva"), Some(Reader::Person(EVA)));
    assert_eq!(Reader::typed(&case, "moeder"), Some(Reader::Person(EVA)));
    assert_eq!(Reader::typed(&case, "VADER"), Some(Reader::Person(RUBEN)));
    assert_eq!(Reader::typed(&case, "school"), Reader::outside("school"));
    assert_eq!(Reader::typed(&case, "collega").unwrap().name(&case), "Collega");
    assert_eq!(Reader::typed(&case, "niemand"), None);
    let names: Vec<String> = Reader::all(&case).iter().map(|one| one.name(&case)).collect();
    assert!(names.iter().all(|name| !name.is_empty() && !name.starts_with("reader-")), "{names:?}");
}

/// What the team calls the pattern is for who sees the forms of violence.
#[test]
fn the_pattern_is_named_to_whom_needs_it_and_to_nobody_of_the_case() {
    let case = esdoorn();
    assert!(case.family.profile.is_some());
    for reader in Reader::all(&case) {
        let seen = shown(&case, &reader);
        let is_told = seen.case().family.profile.is_some();
        let expects = match &reader {
            Reader::Person(_) => false,
            Reader::Outside(role) => role.shows.iter().any(|field| field == "violence"),
            _ => true,
        };
        assert_eq!(is_told, expects, "{}", reader.name(&case));
    }
}

/// Who controls need not be an adult of the family: a carer or a grown child can.
#[test]
fn who_controls_is_kept_from_whom_they_control_whatever_their_place() {
    for place in Place::ALL {
        let mut case = esdoorn();
        case.family.person_mut(RUBEN).unwrap().place = place;
        let seen = shown(&case, &Reader::Person(RUBEN));
        let told = format!("{:?}", seen.case());
        assert!(seen.case().incidents.is_empty(), "{place:?}");
        for words in ["nummer 12", "Karin", "nieuwe nummer"] {
            assert!(!told.contains(words), "{place:?}: {words}");
        }
    }
}
