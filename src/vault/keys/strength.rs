//! How hard a passphrase is to guess, with Dutch words, sentences and known names
//! in mind.
//!
//! Two guessers try: our own, who knows how people here choose ([`guessing`]),
//! and zxcvbn, who knows passwords of the whole world. The quickest counts.

mod disguise;
mod guessing;
mod letters;
mod lists;
mod numbers;
mod pieces;
mod reason;
mod ways;

use zxcvbn::feedback::{Feedback, Suggestion, Warning};
use zxcvbn::matching::patterns::MatchPattern;
use zxcvbn::{Entropy, zxcvbn};

use self::pieces::Plain;
use self::reason::Reason;
use self::ways::Guesses;
use crate::case::words::fold;

/// Longer passphrases are judged by their beginning; the estimate takes too long
/// otherwise, and so much text is strong enough.
const LONGEST: usize = 100;

/// So many guesses, each of half a second, are enough.
const ENOUGH: f64 = 1e10;

/// From how many guesses on a passphrase has each score above 0.
const SCORES: [f64; 4] = [1e4, 1e7, ENOUGH, 1e12];

/// What is thought of a passphrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strength {
    /// From 0 (guessed at once) to 4 (very hard to guess).
    pub score: u8,
    /// Whether it may lock a vault: it takes 10,000,000,000 guesses or more, a score
    /// of at least 3.
    pub enough: bool,
    /// Keys of the texts with advice, most important first; empty when enough.
    pub advice: Vec<&'static str>,
}

/// Judges a passphrase; `names` are words an attacker would try for this user
/// (name of the vault, of the user, of the organisation).
pub fn strength(passphrase: &str, names: &[&str]) -> Strength {
    let start: String = passphrase.chars().take(LONGEST).collect();
    let own = Plain::new(&start, names, fold).guesses();
    let known = names.iter().flat_map(|name| name.split_whitespace().chain([*name]));
    let known: Vec<&str> = known.chain(lists::FIRST_CHOICES.iter().copied()).collect();
    let world = zxcvbn(&start, &known);
    let guesses = own.number.min(by_the_world(&start, &world));
    let enough = guesses >= ENOUGH;
    Strength {
        score: SCORES.iter().map(|least| u8::from(guesses >= *least)).sum(),
        enough,
        advice: if enough { Vec::new() } else { advice(&own, world.feedback()) },
    }
}

/// The guesses of zxcvbn, for what is not mostly drawn at random: it takes ten
/// guesses for any letter, where there are twenty-six.
fn by_the_world(passphrase: &str, estimate: &Entropy) -> f64 {
    let drawn = estimate.sequence().iter().filter(|part| part.pattern == MatchPattern::BruteForce);
    let drawn: usize = drawn.map(|part| part.token.chars().count()).sum();
    let mostly_drawn = drawn * 2 >= passphrase.chars().count();
    let worded = passphrase.chars().any(char::is_alphabetic);
    let counts = !passphrase.is_empty() && worded && !mostly_drawn;
    if counts { estimate.guesses() as f64 } else { f64::INFINITY }
}

fn advice(own: &Guesses, feedback: Option<&Feedback>) -> Vec<&'static str> {
    let warning = feedback.and_then(Feedback::warning).map(about_warning);
    let suggestions = feedback.map_or(&[][..], Feedback::suggestions);
    let keys = own.reasons.iter().filter_map(|reason| about_reason(*reason));
    let keys = keys
        .chain(warning)
        .chain(suggestions.iter().filter_map(|s| about_suggestion(*s)))
        .chain(["vault-advice-more-words"]);
    let mut advice = Vec::new();
    for key in keys {
        if !advice.contains(&key) {
            advice.push(key);
        }
    }
    advice
}

fn about_reason(reason: Reason) -> Option<&'static str> {
    Some(match reason {
        Reason::KnownName => "vault-advice-known-name",
        Reason::Phrase => "vault-advice-phrase",
        Reason::Sentence => "vault-advice-sentence",
        Reason::Related => "vault-advice-related",
        Reason::Date => "vault-advice-dates",
        Reason::Repeat => "vault-advice-repeats",
        Reason::Sequence => "vault-advice-sequences",
        Reason::Words | Reason::Short => return None,
    })
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
    fn each_advice_says_why() {
        for (weak, key) in [
            ("Team Kraaij 2026", "vault-advice-known-name"),
            ("wie het laatst lacht lacht het best", "vault-advice-phrase"),
            ("het is vandaag mooi weer", "vault-advice-sentence"),
            ("hond kat muis vis", "vault-advice-related"),
            ("zomer in 1998", "vault-advice-dates"),
            ("paard paard paard paard", "vault-advice-repeats"),
        ] {
            let advice = strength(weak, &["Team Kraaij"]).advice;
            assert!(advice.contains(&key), "{weak}: {advice:?}");
            assert!(advice.contains(&"vault-advice-more-words"), "{weak}");
        }
    }

    #[test]
    fn typed_names_do_not_count() {
        let name = "Xavqorp Zemmliq";
        assert!(strength("Zemmliq xavqorp", &[]).enough);
        assert!(!strength("Zemmliq xavqorp", &[name]).enough);
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
