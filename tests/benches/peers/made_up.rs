//! Cases of about 6 kB in made-up words, the same every time.
//!
//! Thirty thousand words, of which a few are very common, as in any language;
//! one word stands in three cases only.

use casuskompas::case::{
    Born, Case, CaseId, Entry, Incident, IncidentId, Moment, Person, PersonId, Place, ViolenceForm,
};
use chrono::{DateTime, Days, FixedOffset, NaiveDate};
use uuid::Uuid;

pub(crate) const RARE: &str = "kwikstaartnest";

const SYLLABLES: [&str; 32] = [
    "de", "en", "va", "ge", "ver", "be", "moe", "der", "kin", "school", "huis", "wij", "zij", "op",
    "aan", "licht", "boos", "bang", "sla", "gen", "rust", "tijd", "kamer", "oma", "praat", "zor",
    "gen", "plan", "hulp", "dag", "ë", "één",
];

const VOCABULARY: u64 = 30_000;

/// Numbers that look random: a xorshift.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, most: u64) -> u64 {
        (self.next() >> 11) % most
    }

    /// A word; the first ones of the vocabulary far more often than the last.
    fn word(&mut self) -> String {
        let part = (self.below(1 << 20) as f64) / f64::from(1 << 20);
        word((part.powi(4) * VOCABULARY as f64) as u64)
    }

    fn words(&mut self, count: u64) -> String {
        let words: Vec<String> = (0..count).map(|_| self.word()).collect();
        words.join(" ")
    }

    fn sentences(&mut self, count: u64) -> String {
        let sentences: Vec<String> = (0..count)
            .map(|_| {
                let length = 6 + self.below(9);
                self.words(length)
            })
            .collect();
        sentences.join(". ") + "."
    }
}

fn word(number: u64) -> String {
    let mut chance = Chance(number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    chance.next();
    let syllables = 1 + chance.below(2) + u64::from(number > 200);
    let one = |_| SYLLABLES[chance.below(32) as usize];
    (0..syllables).map(one).collect()
}

fn day() -> NaiveDate {
    "2026-03-02".parse().unwrap()
}

pub(crate) fn case(number: u32) -> Case {
    let mut chance = Chance(u64::from(number) << 20 | 0x5eed);
    let id = CaseId(Uuid::from_u128(u128::from(number)));
    let (name, concern) = (format!("Gezin {}{number}", chance.word()), chance.sentences(1));
    let mut case = Case::new(id, &name, &concern, day());
    case.number = format!("2026-{number:05}");
    case.regie.casusregie.name = chance.words(2);
    case.violence.insert(ViolenceForm::Lichamelijk);
    case.family.people = (1..=6).map(|id| person(id, &mut chance)).collect();
    case.incidents = (1..=3).map(|id| incident(id, &mut chance)).collect();
    case.agenda = (0..4).map(|_| moment(&mut chance)).collect();
    for _ in 0..2 {
        let text = chance.sentences(5);
        write(&mut case, text);
    }
    if [77, 4_077, 9_077].contains(&number) {
        write(&mut case, format!("Wij vonden een {RARE} in de tuin."));
    }
    case
}

fn write(case: &mut Case, text: String) {
    let at: DateTime<FixedOffset> = "2026-11-19T14:02:00+01:00".parse().unwrap();
    case.logbook.write(Entry::note(at, "S. de Wit", &text));
}

fn person(id: u32, chance: &mut Chance) -> Person {
    Person {
        id: PersonId(id),
        name: chance.word(),
        place: if id < 3 { Place::Child } else { Place::Adult },
        role: chance.word(),
        born: (id < 3).then(|| Born::On(day() - Days::new(3000))),
        note: chance.sentences(1),
        ..Person::default()
    }
}

fn incident(id: u32, chance: &mut Chance) -> Incident {
    Incident {
        id: IncidentId(id),
        on: Some(day() + Days::new(chance.below(200))),
        what: chance.sentences(2),
        told_by: chance.words(2),
        ..Incident::default()
    }
}

fn moment(chance: &mut Chance) -> Moment {
    Moment {
        on: Some(day() + Days::new(chance.below(300))),
        what: chance.words(4),
        ..Moment::default()
    }
}

/// What people typed in a case, for the full-text index of others.
pub(crate) fn text(case: &Case) -> String {
    let own = [&case.number, &case.name, &case.concern];
    let people = case.family.people.iter();
    let people = people.flat_map(|person| [&person.name, &person.role, &person.note]);
    let incidents = case.incidents.iter();
    let incidents = incidents.flat_map(|incident| [&incident.what, &incident.told_by]);
    let moments = case.agenda.iter().map(|moment| &moment.what);
    let entries = case.logbook.iter();
    let entries = entries.flat_map(|(_, entry)| [&entry.by, &entry.text]);
    let all = own.into_iter().chain(people).chain(incidents);
    let all: Vec<&str> = all.chain(moments).chain(entries).map(String::as_str).collect();
    all.join("\n")
}
