//! What is accepted as a passphrase: what people choose is refused, what is
//! drawn at random is not.

use casuskompas::vault::strength;

/// Five hundred that people here could choose, which the lists and costs of the
/// program were tuned on.
const TUNED: &str = include_str!("passphrases/tuned.txt");

/// Five hundred more, written before they were first tried.
const CHOSEN: &str = include_str!("passphrases/chosen.txt");

const NAMES: [&str; 2] = ["Team Sociaal West", "S. de Wit"];

/// Those that are accepted.
fn accepted(list: &str) -> Vec<&str> {
    assert_eq!(list.lines().count(), 500);
    list.lines().filter(|line| strength(line, &NAMES).enough).collect()
}

#[test]
fn what_people_choose_is_refused() {
    for list in [TUNED, CHOSEN] {
        let accepted = accepted(list);
        println!("{} of 500 are refused", 500 - accepted.len());
        assert!(accepted.len() <= 25, "{accepted:#?}");
    }
}

/// Numbers that look like chance and are the same in each run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most as u64) as usize
    }

    fn words(&mut self, count: usize, between: &str) -> String {
        let words: Vec<&str> = include_str!("../../data/words-nl.txt").lines().collect();
        let drawn: Vec<&str> = (0..count).map(|_| words[self.below(words.len())]).collect();
        drawn.join(between)
    }

    fn letters(&mut self, alphabet: &str, count: usize) -> String {
        let alphabet: Vec<char> = alphabet.chars().collect();
        (0..count).map(|_| alphabet[self.below(alphabet.len())]).collect()
    }
}

#[test]
fn what_is_drawn_at_random_is_accepted() {
    let small = "abcdefghijklmnopqrstuvwxyz";
    let all = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!@#$%&*-+=?";
    let mut chance = Chance(0x5eed);
    for _ in 0..50 {
        for drawn in [
            chance.words(4, " "),
            chance.words(5, "-"),
            chance.words(6, " "),
            chance.words(4, ".") + &chance.letters("0123456789", 2),
            chance.letters(small, 12),
            chance.letters(&all[..62], 10),
            chance.letters(all, 12),
            chance.letters("0123456789abcdef", 16),
            chance.letters("0123456789", 20),
            [(); 4].map(|()| chance.letters("abcdefghijklmnopqrstuvwxyz234567", 4)).join("-"),
        ] {
            // No word of these names is in the list.
            assert!(strength(&drawn, &["Team Kraaij", "B. Ouwehand"]).enough, "{drawn}");
        }
    }
}

#[test]
fn what_was_once_accepted_and_is_guessed_first_is_refused() {
    for weak in [
        "Wachtwoord2026!",
        "welkom01welkom01",
        "paard paard paard paard",
        "qwertyuiopasdfghjkl",
        "ikhouvanjou",
        "Amsterdam020Amsterdam",
        "wie het laatst lacht lacht het best",
        "gemeentearnhem2026",
        "Sinterklaas2026!!",
        "Team Sociaal West 2026",
        "zomer zomer 2026",
        "een twee drie vier",
        "de kat krabt de krullen van de trap",
        "Zomervakantie2027",
        "P@ssw0rdP@ssw0rd",
    ] {
        assert!(!strength(weak, &["Team Sociaal West"]).enough, "{weak}");
    }
}
