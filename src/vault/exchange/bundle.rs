//! What is in a letter: a case with its cover, or a receipt.

use std::borrow::Cow;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::attached::Parts;
use super::deelcode::Deelcode;
use super::error::ExchangeError;
use super::keys::Keys;
use super::letter::{Kind, Letter, split};
use super::{AROUND, LIMIT};
use crate::case::{self, Case, Purpose, Timestamp, ron::dialect};
use crate::texts::without_hidden;
use crate::vault::VaultError;

/// No cover is longer.
pub(super) const LONGEST_COVER: usize = 64 * 1024;
/// No name from outside is shown longer.
const LONGEST_NAME: usize = 120;

/// What stands on the outside of a case: enough to decide about taking it in.
/// The case itself stays a closed text until then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cover {
    /// Makes each cover another one.
    pub(super) nonce: Uuid,
    /// Who signed.
    pub from: Deelcode,
    /// What they call themselves.
    pub from_name: String,
    /// Whom it is for.
    pub to: Deelcode,
    /// When it was made, by the sender's clock.
    pub made_at: Timestamp,
    /// What is given.
    pub purpose: Purpose,
    /// Whether the names were left out.
    pub pseudonymised: bool,
    /// What is inside.
    pub glance: Glance,
    /// The attachments that came along.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) attached: Option<Parts>,
}

/// A case at a glance, as its sender tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Glance {
    /// Its working name.
    pub name: String,
    /// Its number.
    pub number: String,
    /// How many people are in it.
    pub people: usize,
    /// How many entries its logbook has.
    pub entries: usize,
}

impl Glance {
    pub(super) fn of(case: &Case) -> Self {
        Self {
            name: case.name.clone(),
            number: case.number.clone(),
            people: case.family.people.len(),
            entries: case.logbook.iter().len(),
        }
    }
}

impl Cover {
    /// Without what could make words look like others.
    fn tidied(mut self) -> Self {
        for words in [&mut self.from_name, &mut self.glance.name, &mut self.glance.number] {
            *words = one_line(words);
        }
        self
    }
}

/// Words from outside on one line of bounded length, with nothing invisible.
pub(super) fn one_line(words: &str) -> String {
    let plain = without_hidden(words);
    let line = plain.chars().filter(|c| !matches!(c, '\n' | '\t'));
    line.take(LONGEST_NAME).collect::<String>().trim().into()
}

/// Puts a case in a letter.
pub(super) fn pack(keys: &Keys, cover: &Cover, case: &Case) -> Result<Letter, ExchangeError> {
    let cover = cover_line(cover)?;
    let case = case::ron::to_text(case).map_err(VaultError::sealing)?;
    if case.len() > LIMIT - AROUND {
        return Err(ExchangeError::TooLarge);
    }
    let body = format!("{cover}\n{case}").into_bytes();
    Ok(Letter::sign(keys, Kind::Bundle, body))
}

/// A cover as the line that stands before what it covers.
pub(super) fn cover_line(cover: &impl Serialize) -> Result<String, ExchangeError> {
    let line = dialect().to_string(cover).map_err(VaultError::sealing)?;
    if line.len() > LONGEST_COVER - 1 { Err(ExchangeError::TooLarge) } else { Ok(line) }
}

/// The cover of a letter, of which the signature and the recipient were checked.
pub(super) fn cover(letter: &Letter, keys: &Keys) -> Result<Cover, ExchangeError> {
    let (line, _) = split(&letter.body, LONGEST_COVER).ok_or(ExchangeError::Damaged)?;
    let cover: Cover = read(line)?;
    check(letter, &cover.from, &cover.to, keys)?;
    Ok(cover.tidied())
}

/// Refuses a letter whose case has more parts than a case ever has, without
/// reading it.
pub(super) fn check_size(letter: &Letter) -> Result<(), ExchangeError> {
    match split(&letter.body, LONGEST_COVER) {
        Some((_, text)) if !case::ron::is_affordable(text) => Err(ExchangeError::TooManyParts),
        _ => Ok(()),
    }
}

/// The case in a letter, with nothing invisible left in its words.
pub(super) fn open_case(letter: &Letter) -> Result<Case, ExchangeError> {
    check_size(letter)?;
    let (_, text) = split(&letter.body, LONGEST_COVER).ok_or(ExchangeError::Damaged)?;
    let text = std::str::from_utf8(text).map_err(unreadable)?;
    let read = case::ron::from_text_telling(text).map_err(|error| match error.unknown_choice {
        true => ExchangeError::Newer,
        false => unreadable(error),
    });
    let (mut case, unknown) = read?;
    if !unknown.is_empty() {
        return Err(ExchangeError::Newer);
    }
    case.each_text(&mut |words| {
        if let Cow::Owned(plain) = without_hidden(words) {
            *words = plain;
        }
    });
    Ok(case)
}

fn unreadable(error: impl std::fmt::Display) -> ExchangeError {
    ExchangeError::Unreadable(error.to_string())
}

/// That a case was taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Receipt {
    pub(super) bundle: Uuid,
    pub(super) from: Deelcode,
    pub(super) from_name: String,
    pub(super) to: Deelcode,
    pub(super) at: Timestamp,
}

pub(super) fn pack_receipt(keys: &Keys, receipt: &Receipt) -> Result<Letter, ExchangeError> {
    let body = dialect().to_string(receipt).map_err(VaultError::sealing)?;
    Ok(Letter::sign(keys, Kind::Receipt, body.into_bytes()))
}

/// The receipt in a letter, of which the signature and the recipient were checked.
pub(super) fn receipt(letter: &Letter, keys: &Keys) -> Result<Receipt, ExchangeError> {
    if letter.body.len() > LONGEST_COVER {
        return Err(ExchangeError::Damaged);
    }
    let mut receipt: Receipt = read(&letter.body)?;
    check(letter, &receipt.from, &receipt.to, keys)?;
    receipt.from_name = one_line(&receipt.from_name);
    Ok(receipt)
}

pub(super) fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ExchangeError> {
    let text = std::str::from_utf8(bytes).map_err(|_| ExchangeError::Damaged)?;
    dialect().from_str(text).map_err(|_| ExchangeError::Damaged)
}

pub(super) fn check(
    letter: &Letter,
    from: &Deelcode,
    to: &Deelcode,
    keys: &Keys,
) -> Result<(), ExchangeError> {
    if !letter.is_signed_by(from) {
        return Err(ExchangeError::Forged);
    }
    if *to != keys.deelcode() {
        return Err(ExchangeError::Forwarded);
    }
    Ok(())
}
