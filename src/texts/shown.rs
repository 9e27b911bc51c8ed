//! Words that may come from a stranger, on their way to somebody's eyes.
//!
//! The name of a file, a case, a bundle or `kluis.ron` can hold characters that
//! steer a terminal, turn the direction of what follows, or are not seen at
//! all. They are shown as `\u{…}`, in the window as well: who sees that a name
//! holds something odd can ask about it. What is stored stays as it is.

use std::borrow::Cow;

/// Words as they are shown: what would steer or hide is written out. New lines
/// and tabs stay.
#[must_use]
pub fn shown(words: &str) -> Cow<'_, str> {
    written_out(
        words,
        |letter| matches!(letter, '\n' | '\t'),
        |letter, to| {
            to.extend(letter.escape_unicode());
        },
    )
}

/// The same for a name, which is one line: a new line in it could pass for a
/// line of the program's own.
#[must_use]
pub fn shown_in_line(words: &str) -> Cow<'_, str> {
    written_out(
        words,
        |_| false,
        |letter, to| match letter {
            '\n' | '\r' | '\t' => to.extend(letter.escape_default()),
            _ => to.extend(letter.escape_unicode()),
        },
    )
}

/// The same inside a JSON text, in the way of JSON.
#[must_use]
pub fn shown_in_json(text: &str) -> Cow<'_, str> {
    written_out(
        text,
        |letter| letter == '\n',
        |letter, to| {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                to.push_str(&format!("\\u{unit:04x}"));
            }
        },
    )
}

/// Words without what would steer or hide. New lines and tabs stay.
#[must_use]
pub fn without_hidden(words: &str) -> Cow<'_, str> {
    written_out(words, |letter| matches!(letter, '\n' | '\t'), |_, _| {})
}

fn written_out<'a>(
    words: &'a str,
    stays: impl Fn(char) -> bool,
    write: impl Fn(char, &mut String),
) -> Cow<'a, str> {
    // Nearly all words are plain, and this is asked at every drawing.
    if !words.chars().any(is_hidden) {
        return Cow::Borrowed(words);
    }
    let mut written = String::with_capacity(words.len() + 16);
    let mut joining = 0;
    for letter in words.chars() {
        if !is_hidden(letter) || stays(letter) {
            joining = if is_joined(letter) { MOST_JOINERS } else { 0 };
            written.push(letter);
        } else if is_joiner(letter) && joining > 0 {
            joining -= 1;
            written.push(letter);
        } else {
            write(letter, &mut written);
        }
    }
    Cow::Owned(written)
}

/// Whether a character steers, turns or is not seen: controls, the separators of
/// lines and paragraphs, and what Unicode lets a drawing leave out
/// (`Default_Ignorable_Code_Point`).
#[must_use]
pub fn is_hidden(letter: char) -> bool {
    if letter.is_ascii() {
        return letter.is_ascii_control();
    }
    matches!(letter,
        '\u{80}'..='\u{9f}' | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}'
        | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// No family of emoji has more of them after one sign.
const MOST_JOINERS: u8 = 2;

/// What joins signs and letters, or chooses how a sign is drawn.
fn is_joiner(letter: char) -> bool {
    matches!(letter, '\u{200c}' | '\u{200d}' | '\u{fe0e}' | '\u{fe0f}')
}

/// Whether a joiner after this character has a meaning that is seen: after
/// signs and emoji, and in scripts whose letters join.
fn is_joined(letter: char) -> bool {
    matches!(letter,
        '\u{600}'..='\u{1cff}' | '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One of each kind that steers or hides.
    const KINDS: [char; 20] = [
        '\0',
        '\u{7}',
        '\u{1b}',
        '\r',
        '\u{7f}',
        '\u{85}',
        '\u{9b}',
        '\u{ad}',
        '\u{61c}',
        '\u{180e}',
        '\u{200b}',
        '\u{200f}',
        '\u{2028}',
        '\u{2029}',
        '\u{202e}',
        '\u{2066}',
        '\u{fe0f}',
        '\u{feff}',
        '\u{fff9}',
        '\u{e0041}',
    ];

    #[test]
    fn what_steers_or_hides_is_written_out() {
        for kind in KINDS {
            let name = format!("Lin{kind}de");
            for written in [shown(&name), shown_in_line(&name), shown_in_json(&name)] {
                assert!(!written.chars().any(is_hidden), "{written:?}");
                assert!(written.starts_with("Lin\\") && written.ends_with("de"), "{written:?}");
            }
            assert_eq!(without_hidden(&name), "Linde");
        }
    }

    #[test]
    fn a_name_is_one_line_and_a_text_may_have_more() {
        assert_eq!(shown("een\n\ttwee\u{1b}[2J"), "een\n\ttwee\\u{1b}[2J");
        assert_eq!(shown_in_line("een\ntwee"), "een\\ntwee");
    }

    #[test]
    fn json_stays_json() {
        let told = serde_json::to_string(&["a\u{9b}\u{e0041}\u{202e}b\n"]).unwrap();
        let written = shown_in_json(&told).into_owned();
        assert!(written.chars().all(|letter| !is_hidden(letter)), "{written:?}");
        let read: Vec<String> = serde_json::from_str(&written).unwrap();
        assert_eq!(read, ["a\u{9b}\u{e0041}\u{202e}b\n"]);
    }

    #[test]
    fn what_is_written_out_is_not_written_out_again() {
        let once = shown("\u{202e}").into_owned();
        assert_eq!(shown(&once), once);
    }

    #[test]
    fn names_of_every_script_and_emoji_stay() {
        for name in [
            "Zoë",
            "Анна",
            "מרים",
            "محمد",
            "می\u{200c}خواهم",
            "क\u{94d}\u{200d}ष",
            "李",
            "👨\u{200d}👩\u{200d}👧",
            "❤\u{fe0f}\u{200d}🔥",
            "a\u{a0}b",
            "e\u{301}",
        ] {
            assert_eq!(shown_in_line(name), name);
            assert_eq!(without_hidden(name), name);
        }
        assert_ne!(shown("می\u{200c}\u{200c}\u{200c}"), "می\u{200c}\u{200c}\u{200c}");
    }
}
