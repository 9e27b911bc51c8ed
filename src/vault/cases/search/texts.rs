//! The texts in a case file, without making a case of it.
//!
//! Reads the tokens of RON just well enough to tell what people typed from
//! names of fields, keys, days, times and ids, and to undo escapes. Opening ten
//! thousand cases is then little more than decrypting them.

use zeroize::Zeroizing;

/// Fields whose text the program writes by itself.
const NOT_TYPED: [&str; 1] = ["model"];

/// Where a text stands: the field of the case, and the field in that.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Spot<'a> {
    /// Such as `logbook`.
    pub(super) part: &'a str,
    /// Such as `herstel` in `phases`.
    pub(super) within: &'a str,
}

/// Gives every text that people typed in the case of this envelope.
pub(super) fn each_text(content: &str, each: &mut dyn FnMut(&str)) {
    each_text_at(content, &mut |text, _| each(text));
}

/// The same with where it stands.
pub(super) fn each_text_at(content: &str, each: &mut dyn FnMut(&str, Spot<'_>)) {
    // What is written without escapes is never longer: no growing, no stray copies.
    let mut plain = Zeroizing::new(String::with_capacity(content.len()));
    let mut tokens = Tokens { rest: content };
    let (mut depth, mut field, mut in_case) = (0_usize, "", false);
    let mut spot = Spot::default();
    while let Some(token) = tokens.next() {
        match token {
            Token::Open => depth += 1,
            Token::Close => depth = depth.saturating_sub(1),
            Token::Name(name) if tokens.is_before_colon() => {
                field = name;
                match depth {
                    1 => in_case = name == "case",
                    2 => spot = Spot { part: name, within: "" },
                    3 => spot.within = name,
                    _ => {}
                }
            }
            Token::Text { raw, escaped } if in_case => {
                let typed = !NOT_TYPED.contains(&field) && !is_day_or_id(raw);
                if typed && !tokens.is_before_colon() {
                    each(if escaped { unescape(raw, &mut plain) } else { raw }, spot);
                }
            }
            _ => {}
        }
    }
}

enum Token<'a> {
    /// `(`, `[` or `{`.
    Open,
    /// `)`, `]` or `}`.
    Close,
    /// The name of a field, a struct or a variant.
    Name(&'a str),
    /// A text between its quotes, as it is written.
    Text { raw: &'a str, escaped: bool },
    /// Anything else.
    Other,
}

#[derive(Clone, Copy)]
struct Tokens<'a> {
    rest: &'a str,
}

impl<'a> Tokens<'a> {
    /// Takes as many bytes, or everything when that is less or ends in a letter.
    fn take(&mut self, length: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    fn take_while(&mut self, fits: impl Fn(u8) -> bool) -> &'a str {
        let bytes = self.rest.as_bytes();
        let end = bytes.iter().position(|byte| !fits(*byte));
        self.take(end.unwrap_or(bytes.len()))
    }

    /// Takes everything up to and including `end`.
    fn take_past(&mut self, end: &str) -> &'a str {
        let at = self.rest.find(end);
        let inside = self.take(at.unwrap_or(self.rest.len()));
        self.take(end.len());
        inside
    }

    fn skip_blanks(&mut self) {
        loop {
            self.take_while(|byte| byte.is_ascii_whitespace());
            match self.rest.as_bytes() {
                [b'/', b'/', ..] => {
                    self.take_past("\n");
                }
                [b'/', b'*', ..] => self.skip_comment(),
                _ => return,
            }
        }
    }

    /// Such comments stand in each other.
    fn skip_comment(&mut self) {
        let mut depth = 0_usize;
        while !self.rest.is_empty() {
            let step = if self.rest.starts_with("/*") {
                depth += 1;
                2
            } else if self.rest.starts_with("*/") {
                depth -= 1;
                2
            } else {
                self.rest.chars().next().map_or(1, char::len_utf8)
            };
            self.take(step);
            if depth == 0 {
                return;
            }
        }
    }

    fn is_before_colon(&self) -> bool {
        let mut ahead = *self;
        ahead.skip_blanks();
        ahead.rest.starts_with(':')
    }

    fn next(&mut self) -> Option<Token<'a>> {
        self.skip_blanks();
        let first = *self.rest.as_bytes().first()?;
        Some(match first {
            b'(' | b'[' | b'{' => {
                self.take(1);
                Token::Open
            }
            b')' | b']' | b'}' => {
                self.take(1);
                Token::Close
            }
            b'"' => {
                self.take(1);
                self.quoted(b'"')
            }
            b'\'' => {
                self.take(1);
                self.quoted(b'\'');
                Token::Other
            }
            b'r' if self.is_raw(1) => self.raw(1),
            // Bytes are no text.
            b'b' if self.is_raw(1) || self.rest.starts_with("br") && self.is_raw(2) => {
                self.bytes();
                Token::Other
            }
            first if is_name(first) => Token::Name(self.take_while(is_name)),
            _ => {
                self.take(self.rest.chars().next().map_or(1, char::len_utf8));
                Token::Other
            }
        })
    }

    /// The rest of a quoted text, after its first quote.
    fn quoted(&mut self, quote: u8) -> Token<'a> {
        let bytes = self.rest.as_bytes();
        let (mut end, mut escaped) = (0, false);
        while let Some(byte) = bytes.get(end).filter(|byte| **byte != quote) {
            let escapes = *byte == b'\\';
            escaped |= escapes;
            end += 1 + usize::from(escapes);
        }
        let raw = self.take(end);
        self.take(1);
        Token::Text { raw, escaped }
    }

    /// Whether after so many letters come any number of `#` and a quote.
    fn is_raw(&self, letters: usize) -> bool {
        let after = self.rest.get(letters..).unwrap_or_default();
        after.trim_start_matches('#').starts_with('"')
    }

    /// `r"…"` or `r#"…"#`, after as many letters.
    fn raw(&mut self, letters: usize) -> Token<'a> {
        self.take(letters);
        let end = format!("\"{}", self.take_while(|byte| byte == b'#'));
        self.take(1);
        let raw = self.take_past(&end);
        Token::Text { raw, escaped: false }
    }

    fn bytes(&mut self) {
        if self.rest.starts_with("b\"") {
            self.take(2);
            self.quoted(b'"');
        } else {
            let letters = 1 + usize::from(self.rest.starts_with("br"));
            self.raw(letters);
        }
    }
}

fn is_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'+' | b'-') || !byte.is_ascii()
}

/// The text without its escapes.
fn unescape<'a>(raw: &str, plain: &'a mut String) -> &'a str {
    plain.clear();
    let mut rest = raw;
    while let Some((before, after)) = rest.split_once('\\') {
        plain.push_str(before);
        let mut letters = after.chars();
        let (letter, length) = match letters.next() {
            Some('n') => ('\n', 1),
            Some('t') => ('\t', 1),
            Some('r') => ('\r', 1),
            Some('0') => ('\0', 1),
            Some('x') => (in_hex(after.get(1..3)), 3),
            Some('u') => braced(after),
            Some(other) => (other, other.len_utf8()),
            None => return plain,
        };
        plain.push(letter);
        rest = after.get(length..).unwrap_or_default();
    }
    plain.push_str(rest);
    plain
}

/// The letter of `u{…}`, and how long that is.
fn braced(after: &str) -> (char, usize) {
    let digits = after.strip_prefix("u{").and_then(|rest| rest.split_once('}'));
    let length = digits.map_or(1, |(digits, _)| digits.len() + 3);
    (in_hex(digits.map(|(digits, _)| digits)), length)
}

fn in_hex(digits: Option<&str>) -> char {
    digits
        .and_then(|digits| u32::from_str_radix(digits, 16).ok())
        .and_then(char::from_u32)
        .unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// Whether a text is a day, a time or an id as the program writes them.
fn is_day_or_id(raw: &str) -> bool {
    let bytes = raw.as_bytes();
    let fits = |shape: &[u8]| {
        bytes.len() >= shape.len()
            && shape.iter().zip(bytes).all(|(wanted, byte)| match wanted {
                b'9' => byte.is_ascii_digit(),
                b'f' => byte.is_ascii_hexdigit(),
                other => byte == other,
            })
    };
    let is_time = fits(b"9999-99-99T99:99:99") && !raw.contains(' ');
    is_time
        || bytes.len() == 10 && fits(b"9999-99-99")
        || bytes.len() == 36 && fits(b"ffffffff-ffff-ffff-ffff-ffffffffffff")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::case::{self, Case, CaseId, Entry};
    use crate::demo;

    fn texts(content: &str) -> Vec<String> {
        let mut all = Vec::new();
        each_text(content, &mut |text| all.push(text.to_owned()));
        all
    }

    /// A case as it stands in its file, below what is said of the case.
    fn file(case: &Case) -> String {
        let case = case::ron::to_text(case).unwrap();
        format!(
            "(\n  format: 1,\n  saved_by: \"Noor case: (\",\n  case: {case},\n  after: \"x\",\n)"
        )
    }

    #[test]
    fn only_what_people_typed_is_given() {
        let found = texts(
            r##"(format: 1, vault: "0b7e9ac6-5c0c-4c55-8d86-3d4f9e6f3a11", saved_by: "Noor", case: (
                id: "0b7e9ac6-5c0c-4c55-8d86-3d4f9e6f3a11",
                name: /* "a" /* "b" */ "c" */ "Gezin \"Linde\"", // "d"
                opened_on: "2026-04-02", at: "2026-11-19T14:02:00+01:00", model: "2026.1",
                observations: {"levensgevaar-nu": (answer: No, note: "Mo\u{eb}der\nzegt: \\nee"),
                    "stalking" : (source: r#"een "bron" \n"#)},
                letter: '"', bytes: b"no", raw: br#"no"#, phase: Some(Risicos), words: ["een", "2 mei"],
            ), more: "no")"##,
        );
        let wanted = ["Gezin \"Linde\"", "Moëder\nzegt: \\nee", "een \"bron\" \\n", "een", "2 mei"];
        assert_eq!(found, wanted);
    }

    #[test]
    fn the_fictional_families_give_what_people_typed_there() {
        let today = "2026-11-19".parse().unwrap();
        for family in demo::families(today) {
            let found = texts(&file(&family));
            assert_eq!(found[..2], [family.number.clone(), family.name.clone()]);
            let people = family.family.people.iter();
            for person in people.flat_map(|person| [&person.name, &person.note]) {
                assert!(found.contains(person), "{person}");
            }
            for (question, observation) in family.observations.iter() {
                assert!(!found.contains(&question.0), "{question}");
                assert!(found.contains(&observation.note));
            }
            assert!(!found.contains(&"x".to_owned()));
        }
    }

    #[test]
    fn anything_at_all_is_read_to_its_end() {
        for wrong in [
            "(case: \"a",
            "(case: (r##\"a",
            "(case: ('",
            "(case: (\"\\",
            "case /* /*",
            "(case: br#",
        ] {
            texts(wrong);
        }
    }

    proptest! {
        #[test]
        fn every_text_comes_back_as_it_was_typed(
            name in any::<String>(), concern in any::<String>(), words in any::<String>(),
            half in any::<String>(), key in any::<String>(),
        ) {
            let typed = [name, concern, words, half];
            let day = "2026-11-19".parse().unwrap();
            let mut case = Case::new(CaseId::default(), &typed[0], &typed[1], day);
            let at = "2026-11-19T14:02:00+01:00".parse().unwrap();
            case.logbook.write(Entry::note(at, "", &typed[2]));
            case.half_typed.insert(key, typed[3].clone());
            let found = texts(&file(&case));
            let kept = [case.name.as_str(), case.concern.as_str(), &typed[2], &typed[3]];
            let mut rest = found.iter();
            for text in kept.into_iter().filter(|text| !is_day_or_id(text)) {
                prop_assert!(rest.any(|found| found == text), "{text:?} in {found:?}");
            }
        }

        #[test]
        fn no_content_makes_it_stumble(content in any::<String>()) {
            texts(&format!("(case: {content}"));
        }
    }
}
