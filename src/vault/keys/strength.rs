//! How hard a passphrase is to guess, with Dutch words and known names in mind.

use std::sync::LazyLock;

use zxcvbn::feedback::{Feedback, Suggestion, Warning};
use zxcvbn::{Score, zxcvbn};

/// Words that people here choose first.
static COMMON: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    include_str!("../../../data/passwords-nl.txt")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect()
});

/// Longer passphrases are judged by their beginning; the estimate takes too long
/// otherwise, and so much text is strong enough.
const LONGEST: usize = 100;

/// What is thought of a passphrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strength {
    /// From 0 (guessed at once) to 4 (very hard to guess).
    pub score: u8,
    /// Whether it may lock a vault: a score of at least 3.
    pub enough: bool,
    /// Keys of the texts with advice, most important first; empty when enough.
    pub advice: Vec<&'static str>,
}

/// Judges a passphrase; `names` are words an attacker would try for this user
/// (name of the vault, of the user, of the organisation).
pub fn strength(passphrase: &str, names: &[&str]) -> Strength {
    let start: String = passphrase.chars().take(LONGEST).collect();
    let words: Vec<&str> = names
        .iter()
        .flat_map(|name| name.split_whitespace().chain([*name]))
        .chain(COMMON.iter().copied())
        .collect();
    let estimate = zxcvbn(&start, &words);
    let enough = estimate.score() >= Score::Three;
    Strength {
        score: u8::from(estimate.score()),
        enough,
        advice: if enough { Vec::new() } else { advice(estimate.feedback()) },
    }
}

fn advice(feedback: Option<&Feedback>) -> Vec<&'static str> {
    let warning = feedback.and_then(Feedback::warning).map(about_warning);
    let suggestions = feedback.map_or(&[][..], Feedback::suggestions);
    let mut keys: Vec<&'static str> = warning
        .into_iter()
        .chain(suggestions.iter().filter_map(|s| about_suggestion(*s)))
        .chain(["vault-advice-more-words"])
        .collect();
    let mut seen = Vec::new();
    keys.retain(|key| {
        !seen.contains(key) && {
            seen.push(*key);
            true
        }
    });
    keys
}

fn about_warning(warning: Warning) -> &'static str {
    use Warning as W;
    match warning {
        W::StraightRowsOfKeysAreEasyToGuess | W::ShortKeyboardPatternsAreEasyToGuess => {
            "vault-advice-keyboard"
        }
        W::RepeatsLikeAaaAreEasyToGuess | W::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess => {
            "vault-advice-repeats"
        }
        W::SequencesLikeAbcAreEasyToGuess => "vault-advice-sequences",
        W::RecentYearsAreEasyToGuess | W::DatesAreOftenEasyToGuess => "vault-advice-dates",
        W::NamesAndSurnamesByThemselvesAreEasyToGuess | W::CommonNamesAndSurnamesAreEasyToGuess => {
            "vault-advice-names"
        }
        W::ThisIsATop10Password
        | W::ThisIsATop100Password
        | W::ThisIsACommonPassword
        | W::ThisIsSimilarToACommonlyUsedPassword
        | W::AWordByItselfIsEasyToGuess => "vault-advice-common",
    }
}

fn about_suggestion(suggestion: Suggestion) -> Option<&'static str> {
    use Suggestion as S;
    match suggestion {
        S::CapitalizationDoesntHelpVeryMuch
        | S::AllUppercaseIsAlmostAsEasyToGuessAsAllLowercase
        | S::ReversedWordsArentMuchHarderToGuess
        | S::PredictableSubstitutionsDontHelpVeryMuch => Some("vault-advice-tricks"),
        S::UseALongerKeyboardPatternWithMoreTurns => Some("vault-advice-keyboard"),
        S::AvoidRepeatedWordsAndCharacters => Some("vault-advice-repeats"),
        S::AvoidSequences => Some("vault-advice-sequences"),
        S::AvoidRecentYears
        | S::AvoidYearsThatAreAssociatedWithYou
        | S::AvoidDatesAndYearsThatAreAssociatedWithYou => Some("vault-advice-dates"),
        S::UseAFewWordsAvoidCommonPhrases
        | S::NoNeedForSymbolsDigitsOrUppercaseLetters
        | S::AddAnotherWordOrTwo => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_dutch_passphrases_are_refused_with_advice() {
        for weak in [
            "",
            "welkom01",
            "Wachtwoord123",
            "zomer2026",
            "gemeente",
            "wijkteamutrecht",
            "qwertyuiop",
            "aaaaaaaaaaaa",
            "0612345678",
        ] {
            let judged = strength(weak, &[]);
            assert!(!judged.enough, "{weak}: {judged:?}");
            assert!(judged.advice.iter().all(|key| crate::texts::exists(key)));
            assert!(!judged.advice.is_empty(), "{weak}");
        }
    }

    #[test]
    fn the_list_makes_the_difference() {
        let alone = zxcvbn("casusregisseur", &[]).score();
        assert!(alone > Score::Two);
        assert!(!strength("casusregisseur", &[]).enough);
    }

    #[test]
    fn typed_names_do_not_count() {
        assert!(strength("Kraaijenbrink", &[]).enough);
        assert!(!strength("Kraaijenbrink", &["Team Kraaijenbrink"]).enough);
    }

    #[test]
    fn a_few_unrelated_words_are_enough() {
        let judged = strength("paraplu lantaarn zebra kwartje", &["Wijkteam Oost"]);
        assert!(judged.enough && judged.score == 4 && judged.advice.is_empty());
    }

    #[test]
    fn a_very_long_passphrase_is_judged_in_time() {
        assert!(strength(&"één lange zin ".repeat(500), &[]).score <= 4);
    }
}
