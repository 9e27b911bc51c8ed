//! A name in at most two lines.

use iced::Size;
use unicode_segmentation::UnicodeSegmentation;

use crate::texts::shown_in_line;

/// How wide words are on one line, in letters as wide as they are high.
pub type Measure = fn(&str) -> f32;

/// A name as it stands below a disc.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Label {
    pub(super) lines: Vec<String>,
    /// How wide the longest line is, as a multiple of the size of the letters.
    width: f32,
}

impl Label {
    /// How much room it takes in letters of a size in logical pixels.
    pub(super) fn size(&self, letters: f32) -> Size {
        Size::new(self.width * letters, self.lines.len() as f32 * (letters + 1.5))
    }
}

/// A name in at most two lines no wider than `most`; what does not fit ends in
/// an ellipsis.
pub(super) fn label(name: &str, most: f32, measure: Measure) -> Label {
    let mut lines: Vec<String> = Vec::new();
    for word in shown_in_line(name).split_whitespace() {
        match lines.last_mut() {
            Some(line) if measure(&format!("{line} {word}")) <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    let more = lines.len() > 2;
    lines.truncate(2);
    let last = lines.len().saturating_sub(1);
    for (number, line) in lines.iter_mut().enumerate() {
        if (more && number == last) || measure(line) > most {
            *line = shortened(line, most, measure);
        }
    }
    let width = lines.iter().map(|line| measure(line)).fold(0.0, f32::max);
    Label { lines, width }
}

/// A line with an ellipsis at its end, and with no character cut in two.
fn shortened(line: &str, most: f32, measure: Measure) -> String {
    let mut shown: Vec<&str> = line.graphemes(true).collect();
    loop {
        let shorter = format!("{}…", shown.concat().trim_end());
        if shown.len() <= 1 || measure(&shorter) <= most {
            return shorter;
        }
        shown.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::roughly;
    use super::*;

    fn lines(name: &str) -> Vec<String> {
        label(name, 7.0, roughly).lines
    }

    #[test]
    fn long_names_break_between_words() {
        assert_eq!(lines("Tom"), ["Tom"]);
        assert_eq!(lines("Buren van nummer 12"), ["Buren van", "nummer 12"]);
        assert_eq!(lines("Ambulantbegeleider"), ["Ambulantbeg…"]);
        assert_eq!(lines("een twee drie vier vijf zes"), ["een twee", "drie vier…"]);
        assert!(lines("  ").is_empty());
    }

    #[test]
    fn no_character_is_cut_in_two() {
        // Accents, skin colours and families of signs stay with their character.
        assert_eq!(lines("e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}").len(), 1);
        let flags = "🇳🇱".repeat(7);
        assert_eq!(lines(&flags), [format!("{}…", "🇳🇱".repeat(5))]);
        assert_eq!(lines("王王王王王王王"), ["王王王王王…"]);
    }
}
