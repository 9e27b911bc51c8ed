//! How many parts a text has, looked at before any of them is made.
//!
//! Three letters, `(),`, become a person with all its fields: a text of a few
//! megabytes could fill the memory of the machine. So the parts of a large text
//! are counted first, which takes no memory and a fraction of the time.

use crate::t;

/// Shorter texts are not counted: whatever is in them, it is little.
const SMALL: usize = 64 * 1024;

/// No case has more. Each record counts twice, once for itself and once in its
/// list, so this is 20,000 records: twenty years of nearly three a day. Taken together
/// they are at most some tens of megabytes.
const MOST: usize = 40_000;

/// A text of parts is never this short for each of them, in bytes: those of
/// the program take 70 and more.
const LEAST_EACH: usize = 24;

/// A place in a text after which more parts would follow than a case has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TooMany {
    at: usize,
}

impl TooMany {
    /// Line and column, from 1.
    pub(super) fn place(self, text: &[u8]) -> (usize, usize) {
        let before = &text[..self.at.min(text.len())];
        let mut lines = before.split(|byte| *byte == b'\n');
        (lines.clone().count(), lines.next_back().map_or(0, <[u8]>::len) + 1)
    }

    /// What is said about it.
    pub(super) fn words() -> String {
        t!("case-too-many-parts")
    }
}

/// Refuses a text with more parts than a case has.
pub(super) fn check(text: &[u8]) -> Result<(), TooMany> {
    if text.len() < SMALL {
        return Ok(());
    }
    let most = MOST.min(text.len() / LEAST_EACH);
    Reader { text, at: 0, lists: Vec::new() }.count(most)
}

/// Walks over a text as a reader of RON does, as far as that goes.
struct Reader<'a> {
    text: &'a [u8],
    at: usize,
    /// Of everything that is open, whether it is a list or a map: there a comma
    /// parts what takes room, elsewhere only fields.
    lists: Vec<bool>,
}

impl Reader<'_> {
    fn count(mut self, most: usize) -> Result<(), TooMany> {
        let mut parts = 0;
        while let Some(byte) = self.next() {
            match byte {
                b'"' => self.string(),
                b'\'' => self.letter(),
                b'r' => self.raw(),
                b'/' => self.comment(),
                b'[' | b'{' => self.lists.push(true),
                b'(' => {
                    self.lists.push(false);
                    parts += 1;
                }
                b')' | b']' | b'}' => drop(self.lists.pop()),
                b',' if self.lists.last() == Some(&true) => parts += 1,
                _ => {}
            }
            // No reader goes deeper than this, so nothing is made of what follows.
            if self.lists.len() > DEEPEST {
                return Ok(());
            }
            if parts > most {
                return Err(TooMany { at: self.at - 1 });
            }
        }
        Ok(())
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.text.get(self.at).copied();
        self.at += 1;
        byte
    }

    fn rest(&self) -> &[u8] {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Past the end of a string that has begun.
    fn string(&mut self) {
        while let Some(byte) = self.next() {
            match byte {
                b'\\' => self.at += 1,
                b'"' => return,
                _ => {}
            }
        }
    }

    /// Past a single letter between quotes.
    fn letter(&mut self) {
        if self.next() == Some(b'\\') {
            self.at += 1;
        }
        while self.next().is_some_and(|byte| byte != b'\'') {}
    }

    /// Past a raw string, if that is what `r` begins.
    fn raw(&mut self) {
        let marks = self.rest().iter().take_while(|byte| **byte == b'#').count();
        if self.rest().get(marks) != Some(&b'"') {
            return;
        }
        self.at += marks + 1;
        while let Some(byte) = self.next() {
            let closed = || self.rest().iter().take(marks).filter(|b| **b == b'#').count() == marks;
            if byte == b'"' && closed() {
                self.at += marks;
                return;
            }
        }
    }

    /// Past a comment, if that is what `/` begins; comments can hold comments.
    fn comment(&mut self) {
        match self.next() {
            Some(b'/') => while self.next().is_some_and(|byte| byte != b'\n') {},
            Some(b'*') => self.long_comment(),
            _ => self.at -= 1,
        }
    }

    fn long_comment(&mut self) {
        let mut open = 1;
        while open > 0
            && let Some(byte) = self.next()
        {
            match (byte, self.rest().first()) {
                (b'/', Some(b'*')) => open += 1,
                (b'*', Some(b'/')) => open -= 1,
                _ => continue,
            }
            self.at += 1;
        }
    }
}

/// Deeper than any reader of RON goes here.
const DEEPEST: usize = 256;

#[cfg(test)]
mod tests {
    use super::*;

    fn is_refused(text: &str) -> bool {
        check(text.as_bytes()).is_err()
    }

    #[test]
    fn many_parts_are_refused_in_every_dress() {
        let many = "(),".repeat(100_000);
        for text in [
            format!("(a: [{many}])"),
            format!("(a: {{{}}})", "1:2,".repeat(100_000)),
            format!("(a: [{}])", "\"\",".repeat(100_000)),
            format!("(x: r\"\\\", a: [{many}])"),
            format!("(x: r##\"a\"#b\"##, a: [{many}])"),
            format!("(x: br#\"\"\"#, a: [{many}])"),
            format!("(x: '\"', a: [{many}])"),
            format!("(x: '\\'', y: '\\\\', a: [{many}])"),
            format!("(x: \"\\\\\", a: [{many}])"),
            format!("/* \" /* ' */ \" */ (a: [{many}])"),
            format!("// \"\n(a: [{many}])"),
            format!("(r#x: 1, a: [{many}])"),
            format!("(x: \"//\", y: \"/*\", a: [{many}])"),
            format!("(x: 1 / 2, a: [{many}])"),
        ] {
            assert!(is_refused(&text), "{}", &text[..40]);
        }
    }

    #[test]
    fn words_are_no_parts() {
        let words = "(),".repeat(100_000);
        for text in [
            format!("(a: \"{words}\")"),
            format!("(a: r#\"{words}\"#)"),
            format!("(a: 1) // {words}"),
            format!("/* {words} */ (a: 1)"),
            format!("({})", "a: 1,".repeat(100_000)),
            String::new(),
        ] {
            assert!(!is_refused(&text), "{}", &text[..text.len().min(40)]);
        }
    }

    #[test]
    fn the_place_is_told() {
        let text = format!("(\n  a: [{}])", "(),".repeat(100_000));
        let refused = check(text.as_bytes()).unwrap_err();
        let (line, column) = refused.place(text.as_bytes());
        assert!(line == 2 && column > 10_000, "{line} {column}");
    }
}
