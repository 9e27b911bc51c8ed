//! The articles that the program carries.

macro_rules! articles {
    ($($id:literal),* $(,)?) => {
        &[$(($id, include_str!(concat!("../../data/naslag/", $id, ".txt")))),*]
    };
}

/// Each with its id, in the order in which they are offered. A test reads every file of
/// `data/naslag`, so that none is ever left out here.
pub const SOURCES: &[(&str, &str)] = articles![
    "methode",
    "fasen",
    "ave",
    "regie",
    "meldcode",
    "rode-vlaggen",
    "wurging",
    "dwingende-controle",
    "kinderen",
    "ouderen",
    "lvb",
    "eer-en-dwang",
    "mensenhandel",
    "seksueel-geweld",
    "scheiding",
    "veiligheidsplan",
    "huisverbod",
    "plegerhulp",
    "veilig-bereikbaar",
    "stagnatie",
    "routes",
    "overleg",
    "gegevens-delen",
    "waakvlam",
    "bewaren",
    "zelf-veilig",
    "woordenlijst",
];
