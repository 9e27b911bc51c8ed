//! Each mistake that a trainer can make, with its line and its mend.

use casuskompas::practice::{LARGEST_PRACTICE, read};

use super::{SMALL, faults_after, guidance, line_of, small};

/// What is put in the place of what, on which line that is told, and with which words.
type Mistake = (&'static str, &'static str, &'static str, &'static str);

const MISTAKES: &[Mistake] = &[
    ("# Oefening: Gezin Vos", "# Gezin Vos", "# Oefening", "Begin het bestand"),
    ("# Oefening: Gezin Vos", "Gezin Vos", "# Oefening", "Begin het bestand"),
    ("Kenmerk: gezin-vos\n", "", "# Oefening", "“Kenmerk: gezin-vos”"),
    ("Kenmerk: gezin-vos", "Kenmerk: Gezin Vos", "Kenmerk", "kleine letters"),
    ("Kenmerk: gezin-vos", "Kenmrk: gezin-vos", "Kenmerk", "lijkt op “Kenmerk:”"),
    ("Minuten: 20", "Minuten: lang", "Minuten: 20", "Schrijf een getal van 5 tot 240"),
    ("Minuten: 20", "Minuten: 10", "# Oefening", "duren samen 16 minuten"),
    ("Minuten: 20", "Minuten: 20\nMinuten: 20", "Een gezin", "staat hier twee keer"),
    ("Een gezin met zorgen.", "", "# Oefening", "waar de oefening over gaat"),
    ("## Let op\n", "", "# Oefening", "Hier ontbreekt “Let op”"),
    ("Er komt geweld in voor.", "", "## Let op", "Onder “Let op” staat niets"),
    ("## Let op", "## Letop", "## Let op", "Bedoelde u “Let op”?"),
    ("## Let op", "## Muziek", "## Let op", "bestaat hier niet. Kies uit: Let op"),
    ("## Nabespreken", "## Let op", "## Nabespreken", "staat hier twee keer"),
    ("### Moeder\n\nU bent moe.", "", "## Rolkaarten", "staat geen kaart"),
    ("U bent moe.", "", "### Moeder", "ontbreekt de naam of de tekst"),
    ("## Wat er verandert", "## Wat er verandert\n\n## Iets", "## Wat er", "ontbreekt het blok"),
    (")\n```\n\n# Deel 1", ")\n\n# Deel 1", "```ron", "houdt nergens op"),
    ("name: \"Gezin Vos\",", "name: \"Gezin Vos\"", "opened_on", "komma"),
    ("opened_on:", "geopend:", "opened_on", "Het veld “geopend” bestaat niet"),
    ("\"dag -5\"", "\"2026-11-01\"", "incidents:", "Schrijf “dag 0”"),
    ("\"dag -5\"", "\"dag vijf\"", "incidents:", "niet te lezen"),
    ("involved: [1, 2]", "involved: [1, 9]", "incidents:", "Persoon 9 staat niet in het gezin"),
    ("hulp-nodig", "hulp-nodg", "hulp-nodig", "Bedoelde u “hulp-nodig”?"),
    ("hulp-nodig", "koffie-op", "hulp-nodig", "advise --questions"),
    ("# Deel 1: het begin", "# Deel 2: het begin", "# Deel 1", "Schrijf “# Deel 1: ”"),
    ("# Deel 1: het begin", "# Deel 1", "# Deel 1", "Schrijf “# Deel 1: ”"),
    ("Dag: 0\n", "", "# Deel 1", "“Dag: 21”"),
    ("Dag: 21", "Dag: -21", "Dag: 21", "Schrijf een getal van 0"),
    ("Dag: 0\n", "Dag: 30\n", "Dag: 21", "ligt vóór het vorige"),
    ("Kompas: AVE 2", "Kompas: AVE 7", "Kompas: AVE 2", "of “nog geen”"),
    ("Kompas: AVE 2", "Kompas: AVE 4", "Kompas: AVE 2", "geeft hier AVE 2, en u schreef AVE 4"),
    ("Kompas: AVE 3", "Kompas: nog geen", "Kompas: AVE 3", "u schreef nog geen niveau"),
    ("## Nieuws\n\nSchool belt.\n", "", "# Deel 1", "Hier ontbreekt “Nieuws”"),
    ("## Nieuws", "Losse zin.\n\n## Nieuws", "# Deel 1", "Deze zin hoort nergens bij"),
    (
        "## Vraag: bellen\n\nWie belt u?\n\n- Veilig Thuis\n- Niemand\n",
        "",
        "# Deel 2",
        "geen vraag",
    ),
    ("- Veilig Thuis\n", "", "## Vraag: bellen", "Geef 2 tot 6 antwoorden"),
    ("Wie belt u?", "", "## Vraag: bellen", "Er staat niet wat u vraagt"),
    (
        "Welk niveau past?",
        "Welk niveau past?\n\n- AVE 1",
        "## Vraag: niveau",
        "Verwijder de regels",
    ),
    ("### Wijkagent\n\nNiveau: 3\nEerst: A\n\nIk zit hoger.", "", "## Panel", "zitten 3 mensen"),
    ("Niveau: 3", "Niveau: 5", "Niveau: 3", "Kies van 1 tot 4"),
    ("Eerst: B", "Eerst: C", "Eerst: B", "Kies van A tot B"),
    ("Eerst: B", "Eerst: Wachten", "Eerst: B", "Kies van A tot B"),
    ("Eerst: B\n", "", "### Leerkracht", "“Eerst: A”"),
    ("Eerst: B", "Eerst: B\nBellen: A", "Even aanzien.", "wordt in dit deel niet gevraagd"),
    ("Ik zit hoger.", "", "### Wijkagent", "of waarom"),
    ("- Waarom nu?", "Waarom nu?", "## Om over", "staat geen vraag"),
    (
        "(id: 1, spoken_on: \"dag 20\")",
        "(id: 1, spoken_on: \"dag 40\")",
        "    family: (people: [\n        (id: 1, spoken",
        "na de dag van dit deel",
    ),
];

#[test]
fn the_small_practice_case_is_in_order() {
    let practice = small();
    assert_eq!((practice.id.as_str(), practice.stages.len()), ("gezin-vos", 2));
    assert_eq!(practice.stages[0].panel[1].picks, [2, 0]);
}

#[test]
fn each_mistake_is_told_with_its_mend() {
    for (from, to, _, words) in MISTAKES {
        let faults = faults_after(from, to);
        let told = faults.iter().any(|fault| fault.what.contains(words));
        assert!(told, "{to:?} for {from:?}: {words:?} is not in {faults:#?}");
    }
}

#[test]
fn each_mistake_is_told_at_its_line() {
    for (from, to, at, words) in MISTAKES {
        let faults = faults_after(from, to);
        let line = faults.iter().find(|fault| fault.what.contains(words)).unwrap().line;
        let wanted = match at.contains('\n') {
            true => SMALL[..SMALL.find(at).unwrap()].lines().count(),
            false => line_of(at),
        };
        assert!(line.abs_diff(wanted) <= 2, "{to:?} for {from:?}: {line}, not {wanted}");
    }
}

#[test]
fn several_mistakes_are_told_at_once() {
    let spoilt = SMALL
        .replace("Minuten: 20", "Minuten: lang")
        .replace("## Nabespreken", "## Nabespreking")
        .replace("Niveau: 3", "Niveau: 9");
    let faults = read(&spoilt, guidance()).unwrap_err();
    assert!(faults.len() >= 3, "{faults:#?}");
    assert!(faults.is_sorted_by_key(|fault| fault.line));
}

#[test]
fn one_forgotten_fence_does_not_hide_the_rest() {
    let spoilt = SMALL.replacen(")\n```\n\n# Deel 1", ")\n\n# Deel 1", 1);
    let spoilt = spoilt.replace("Niveau: 3", "Niveau: 9");
    let faults = read(&spoilt, guidance()).unwrap_err();
    assert!(faults.iter().any(|fault| fault.what.contains("Kies van 1 tot 4")), "{faults:#?}");
}

#[test]
fn windows_and_old_editors_change_nothing() {
    let plain = small();
    for text in [
        format!("\u{feff}{SMALL}"),
        SMALL.replace('\n', "\r\n"),
        SMALL.replace("# Deel", "#\tDeel").replace("    ", "\t"),
        SMALL.replace("## Let op", "##   LET   OP  "),
        SMALL.replace("Kompas: AVE 2", "kompas :  2"),
    ] {
        assert_eq!(read(&text, guidance()).as_ref(), Ok(&plain));
    }
}

#[test]
fn a_file_that_is_too_large_is_refused_unread() {
    let text = format!("{SMALL}{}", "\n".repeat(LARGEST_PRACTICE));
    let faults = read(&text, guidance()).unwrap_err();
    assert_eq!(faults.len(), 1);
    assert!(faults[0].what.contains("te groot"));
}
