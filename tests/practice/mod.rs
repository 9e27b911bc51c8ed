//! Practice cases: their files, what they say, and what people answer.

mod answers;
mod beginning;
mod days;
mod mistakes;
mod mutilated;
mod shipped;
mod trying;

use std::sync::LazyLock;

use casuskompas::guidance::Guidance;
use casuskompas::practice::{Fault, Practice, SOURCES, read};

/// The text of a practice case that the program carries.
fn source(file: &str) -> &'static str {
    SOURCES.iter().find(|(name, _)| *name == file).unwrap().1
}

static GUIDANCE: LazyLock<Guidance> = LazyLock::new(|| Guidance::embedded().unwrap());

fn guidance() -> &'static Guidance {
    &GUIDANCE
}

/// A small practice case, of which each test spoils something.
const SMALL: &str = "\
# Oefening: Gezin Vos

Kenmerk: gezin-vos
Minuten: 20

Een gezin met zorgen.

## Let op

Er komt geweld in voor.

## Begeleider

Neem de tijd.

## Nabespreken

Wat neemt u mee?

## Rolkaarten

### Moeder

U bent moe.

## Casus

```ron
(
    name: \"Gezin Vos\",
    opened_on: \"dag -3\",
    family: (people: [
        (id: 1, name: \"Sofie\", place: Child, born: Aged(years: 7)),
        (id: 2, name: \"Moeder\", place: Adult, spoken_on: \"dag -2\"),
    ]),
    incidents: [(id: 1, on: \"dag -5\", what: \"Er werd geslagen.\", involved: [1, 2])],
    observations: {
        \"hulp-nodig\": (answer: Yes, source: \"moeder\", on: \"dag -2\"),
    },
)
```

# Deel 1: het begin

Dag: 0
Minuten: 8
Kompas: AVE 2

## Nieuws

School belt.

## Vraag: niveau

Welk niveau past?

## Vraag: eerst

Wat eerst?

- Sofie spreken
- Wachten

## Panel

### Jeugdarts

Niveau: 2
Eerst: A

Eerst horen.

### Wijkagent

Niveau: 3
Eerst: A

Ik zit hoger.

### Leerkracht

Niveau: 1
Eerst: B

Even aanzien.

## Begeleider

Acht minuten.

# Deel 2: drie weken later

Dag: 21
Minuten: 8
Kompas: AVE 3

## Nieuws

Het is niet beter.

## Wat er verandert

```ron
(
    family: (people: [
        (id: 1, spoken_on: \"dag 20\"),
        (id: 3, name: \"Oma\", place: Network),
    ]),
    observations: {
        \"hulp-nodig\": (answer: Yes, source: \"oma\", on: \"dag 20\"),
        \"meerdere-leefgebieden\": (answer: Yes, source: \"oma\", on: \"dag 20\"),
        \"domeinoverstijgend\": (answer: Yes, source: \"oma\", on: \"dag 20\"),
        \"structureel-onveilig\": (answer: Yes, source: \"oma\", on: \"dag 20\"),
    },
)
```

## Vraag: bellen

Wie belt u?

- Veilig Thuis
- Niemand

## Panel

### Jeugdarts

Bellen: A

Vandaag nog.

### Wijkagent

Bellen: A

Ik ook.

### Leerkracht

Bellen: B

Ik twijfel.

## Om over te praten

- Waarom nu?

## Begeleider

Acht minuten.
";

fn small() -> Practice {
    read(SMALL, guidance()).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

/// What is wrong with the small practice case after one change.
fn faults_after(from: &str, to: &str) -> Vec<Fault> {
    assert!(SMALL.contains(from), "{from:?} is not there");
    read(&SMALL.replacen(from, to, 1), guidance()).err().unwrap_or_default()
}

/// The line, from 1, on which something first stands in the small practice case.
fn line_of(words: &str) -> usize {
    SMALL.lines().position(|line| line.contains(words)).unwrap() + 1
}
