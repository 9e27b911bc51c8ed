//! Numbers made by chance, instead of names.

use std::fmt;

use serde::{Deserialize, Serialize};

/// What tells an answer, a round or a point from another: a number made by chance.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Token(String);

/// How many hexadecimal digits a token has.
const DIGITS: usize = 16;

impl Token {
    /// The token of these bytes, which chance made.
    #[must_use]
    pub fn new(bytes: [u8; 8]) -> Self {
        Self(format!("{:016x}", u64::from_be_bytes(bytes)))
    }

    /// Its beginning, for the name of a file.
    pub(super) fn brief(&self) -> String {
        self.0.chars().take(6).collect()
    }
}

impl TryFrom<String> for Token {
    type Error = String;

    fn try_from(written: String) -> Result<Self, String> {
        let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        match written.len() == DIGITS && written.bytes().all(is_digit) {
            true => Ok(Self(written)),
            false => Err("no token".to_owned()),
        }
    }
}

impl From<Token> for String {
    fn from(token: Token) -> Self {
        token.0
    }
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
