//! Whether two names could be taken for each other.

use unicode_security::confusable_detection::skeleton;

use crate::case::words::{each_word, fold};
use crate::texts::without_hidden;

/// Whether somebody could take one name for the other: the same but for
/// capitals, accents, spaces, signs and the order of the words, but for what is
/// not seen, or written with letters that look the same (Cyrillic а for a, 1 or
/// I for l, rn for m).
#[must_use]
pub fn called_alike(one: &str, other: &str) -> bool {
    // Capitals and small letters of other scripts do not look alike.
    [latin, fold].into_iter().any(|read| {
        let [one, other] = [one, other].map(|name| Looks::of(&read(&without_hidden(name))));
        !one.joined.is_empty() && (one.joined == other.joined || one.sorted == other.sorted)
    })
}

/// What is left of a name when only its looks count.
struct Looks {
    joined: String,
    sorted: Vec<String>,
}

impl Looks {
    fn of(name: &str) -> Self {
        let mut words = Vec::new();
        each_word(name, |word, _| words.push(look(word)));
        let joined = words.concat();
        words.sort_unstable();
        Self { joined, sorted: words }
    }
}

/// Letters of other scripts as the Latin ones that they look like.
fn latin(name: &str) -> String {
    let mut seen = String::with_capacity(name.len());
    for letter in name.chars() {
        match letter {
            letter if letter.is_ascii() => seen.push(letter),
            letter => seen.extend(skeleton(letter.encode_utf8(&mut [0; 4]))),
        }
    }
    fold(&seen)
}

/// Letters and digits that are drawn nearly the same become one.
fn look(word: &str) -> String {
    let one = |letter| match letter {
        '0' => 'o',
        '1' | 'i' => 'l',
        '5' => 's',
        other => other,
    };
    word.chars().map(one).collect::<String>().replace("rn", "m").replace("vv", "w")
}

#[cfg(test)]
mod tests {
    use super::called_alike;

    #[test]
    fn what_looks_the_same_is_alike() {
        for twin in [
            "s. de WIT",
            "S.  de Wit",
            "S de Wit",
            "Wit, S. de",
            "S. de W\u{200b}it",
            "S. de Wít",
            "S. d\u{435} Wit",
            "\u{405}. de Wit",
            "S. de Wlt",
            "S. de W1t",
            "S. de W\u{456}t",
            "\u{202e}S. de Wit",
            "Ｓ. de Wit",
            "S. de VVit",
            "S. de\u{a0}Wit",
            "S. de W\u{131}t",
            "S. de Wit\u{ad}",
            "S.\u{2003}deWit",
            "S. de Wit\u{e0041}",
        ] {
            assert!(called_alike("S. de Wit", twin) && called_alike(twin, "S. de Wit"), "{twin}");
        }
        for twin in ["Marr\u{437}a", "\u{39c}aria", "МАRIА", "rnaria", "MARÍA"] {
            assert_eq!(called_alike("Maria", twin), twin != "Marr\u{437}a", "{twin}");
        }
    }

    #[test]
    fn another_name_is_another_name() {
        for other in ["S. de Witte", "J. de Wit", "Wit", "", "\u{200b}", "S. de Wint"] {
            assert!(!called_alike("S. de Wit", other), "{other}");
        }
        assert!(!called_alike("", "\u{200b}"));
        assert!(called_alike("Анна Иванова", "анна иванова"));
        assert!(!called_alike("Анна", "Инна"));
    }
}
