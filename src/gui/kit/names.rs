//! What levels, phases, answers and forms of violence are called.

use crate::case::{Answer, Ave, Phase, ViolenceForm};
use crate::t;

/// "◆ AVE 2", or that there is no level yet.
pub fn ave_words(level: Option<Ave>) -> String {
    level.map_or_else(
        || t!("ave-none"),
        |level| format!("{} {}", ave_symbol(level), ave_name(level)),
    )
}

/// "AVE 2".
pub fn ave_name(level: Ave) -> String {
    t!("ave-name", number = level.number())
}

/// Words in which the name of a level stays on one line.
pub fn unbroken(words: &str) -> String {
    Ave::ALL.into_iter().fold(words.to_owned(), |words, level| {
        let name = ave_name(level);
        words.replace(&name, &name.replace(' ', "\u{a0}"))
    })
}

/// The shape of a level, so that it never depends on colour.
pub fn ave_symbol(level: Ave) -> char {
    match level {
        Ave::One => '●',
        Ave::Two => '◆',
        Ave::Three => '▲',
        Ave::Four => '■',
    }
}

/// An answer as it stands on a chip.
pub fn answer(answer: Answer) -> String {
    match answer {
        Answer::Yes => t!("Yes"),
        Answer::No => t!("No"),
        Answer::Unknown => t!("Unknown"),
    }
}

/// The three answers with their words, to choose from.
pub fn answers() -> [(Answer, String); 3] {
    Answer::ALL.map(|one| (one, answer(one)))
}

/// The name of a phase.
pub fn phase_name(phase: Phase) -> String {
    match phase {
        Phase::DirecteVeiligheid => t!("phase-directe-veiligheid"),
        Phase::Risicos => t!("phase-risicos"),
        Phase::Herstel => t!("phase-herstel"),
    }
}

/// The name of a phase for tables.
pub fn short_phase(phase: Phase) -> String {
    match phase {
        Phase::DirecteVeiligheid => t!("phase-short-directe-veiligheid"),
        Phase::Risicos => t!("phase-short-risicos"),
        Phase::Herstel => t!("phase-short-herstel"),
    }
}

/// The name of a form of violence.
pub fn violence_name(form: ViolenceForm) -> String {
    match form {
        ViolenceForm::Lichamelijk => t!("violence-lichamelijk"),
        ViolenceForm::Psychisch => t!("violence-psychisch"),
        ViolenceForm::Seksueel => t!("violence-seksueel"),
        ViolenceForm::Financieel => t!("violence-financieel"),
        ViolenceForm::Verwaarlozing => t!("violence-verwaarlozing"),
        ViolenceForm::DwingendeControle => t!("violence-dwingende-controle"),
        ViolenceForm::Stalking => t!("violence-stalking"),
        ViolenceForm::Conflictscheiding => t!("violence-conflictscheiding"),
        ViolenceForm::KindAlsGetuige => t!("violence-kind-als-getuige"),
        ViolenceForm::Ouderenmishandeling => t!("violence-ouderenmishandeling"),
        ViolenceForm::TegenOuders => t!("violence-tegen-ouders"),
        ViolenceForm::Eergerelateerd => t!("violence-eergerelateerd"),
        ViolenceForm::Mensenhandel => t!("violence-mensenhandel"),
    }
}
