//! Texts as they are compared: without case, accents, invisible characters and
//! ligatures, and with letters that look the same taken for the same.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text to look in, letter by letter, and where each stands in the original.
pub(super) struct Folded {
    /// Small letters.
    pub(super) small: Vec<char>,
    /// The same with capitals as they are.
    pub(super) cased: Vec<char>,
    /// The byte at which the letter begins that each came from.
    pub(super) at: Vec<usize>,
}

impl Folded {
    pub(super) fn of(text: &str) -> Self {
        let mut folded = Self { small: Vec::new(), cased: Vec::new(), at: Vec::new() };
        for (at, letter) in text.char_indices() {
            match letter {
                // Nothing else looks like these: nearly all letters of a case.
                plain if plain.is_ascii() => folded.push(plain, plain.to_ascii_lowercase(), at),
                other => folded.push_all(other, at),
            }
        }
        folded
    }

    fn push_all(&mut self, letter: char, at: usize) {
        if is_invisible(letter) {
            return;
        }
        for bare in letter.nfkd().filter(|bare| !is_combining_mark(*bare)) {
            for cased in same_as(bare) {
                for small in cased.to_lowercase() {
                    self.push(cased, small, at);
                }
            }
        }
    }

    fn push(&mut self, cased: char, small: char, at: usize) {
        self.small.push(small);
        self.cased.push(cased);
        self.at.push(at);
    }
}

/// The same text to compare with.
pub(super) fn folded(text: &str) -> String {
    Folded::of(text).small.into_iter().collect()
}

/// Characters that take no room: between the letters of a name they hide it.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}')
}

/// The text without invisible characters between letters and digits, with plain
/// digits and spaces, for looking at shapes.
pub(super) fn plain(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let is_joint = |at: usize| {
        let before = letters[..at].iter().rev().find(|c| !is_invisible(**c));
        let after = letters[at..].iter().find(|c| !is_invisible(**c));
        before.is_some_and(|c| c.is_alphanumeric()) || after.is_some_and(|c| c.is_alphanumeric())
    };
    let seen = letters.iter().enumerate().filter(|(at, c)| !is_invisible(**c) || !is_joint(*at));
    seen.map(|(_, c)| plain_sign(*c)).collect()
}

fn plain_sign(c: char) -> char {
    match c {
        '\u{660}'..='\u{669}' => digit(u32::from(c) - 0x660),
        '\u{6f0}'..='\u{6f9}' => digit(u32::from(c) - 0x6f0),
        '\u{ff10}'..='\u{ff19}' => digit(u32::from(c) - 0xff10),
        '\u{1d7ce}'..='\u{1d7ff}' => digit((u32::from(c) - 0x1d7ce) % 10),
        '\u{ff20}' | '\u{fe6b}' => '@',
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => ' ',
        other => other,
    }
}

fn digit(value: u32) -> char {
    char::from_digit(value, 10).unwrap_or('0')
}

/// What a letter is taken for that looks like another or stands for two.
fn same_as(c: char) -> Vec<char> {
    let looks = LOOKALIKES.iter().find(|(letters, _)| !c.is_ascii() && letters.contains(c));
    looks.map_or_else(|| vec![c], |(_, same)| same.chars().collect())
}

/// Letters, and what each is taken for.
const LOOKALIKES: &[(&str, &str)] = &[
    ("аαɑ", "a"),
    ("АΑ", "A"),
    ("ВΒ", "B"),
    ("сϲ", "c"),
    ("СϹ", "C"),
    ("ԁđð", "d"),
    ("ĐÐ", "D"),
    ("еєε", "e"),
    ("ЕΕ", "E"),
    ("һ", "h"),
    ("НΗ", "H"),
    ("іıιɩ", "i"),
    ("ІΙ", "I"),
    ("јϳ", "j"),
    ("Ј", "J"),
    ("кκ", "k"),
    ("КΚ", "K"),
    ("ӏłǀ", "l"),
    ("Ł", "L"),
    ("МΜ", "M"),
    ("Ν", "N"),
    ("оοøσ", "o"),
    ("ОΟØ", "O"),
    ("рρ", "p"),
    ("РΡ", "P"),
    ("ԛ", "q"),
    ("ѕ", "s"),
    ("Ѕ", "S"),
    ("τ", "t"),
    ("ТΤ", "T"),
    ("υ", "u"),
    ("ν", "v"),
    ("ԝ", "w"),
    ("хχ", "x"),
    ("ХΧ", "X"),
    ("уγ", "y"),
    ("УΥ", "Y"),
    ("Ζ", "Z"),
    ("ß", "ss"),
    ("ẞ", "SS"),
    ("æ", "ae"),
    ("Æ", "AE"),
    ("œ", "oe"),
    ("Œ", "OE"),
    ("þ", "th"),
    ("Þ", "TH"),
    ("’‘´ʼʹ′＇", "'"),
    ("‐‑‒–—−", "-"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_a_name_are_the_same() {
        for same in
            ["Zoë", "ZOË", "zoe", "Zoe\u{308}", "Z\u{200b}oë", "Zo\u{ad}ë", "Zоë", "Zoë\u{fe0f}"]
        {
            assert_eq!(folded(same), "zoe", "{same:?}");
        }
        assert_eq!(folded("Graﬁek Ĳsbrand Weiß"), "grafiek ijsbrand weiss");
        assert_eq!(folded("Łukasz d’Ør"), "lukasz d'or");
    }

    #[test]
    fn shapes_are_seen_through_what_takes_no_room() {
        assert_eq!(plain("06\u{200b}12\u{a0}34"), "0612 34");
        assert_eq!(plain("٠٦١٢ ０６"), "0612 06");
        let family = "👨\u{200d}👩";
        assert_eq!(plain(family), family);
    }
}
