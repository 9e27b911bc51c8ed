//! The deelcode: both public keys of somebody in one text, and as eight words.

use std::fmt;
use std::str::FromStr;

use age::x25519;
use bech32::{Bech32, Bech32m, Hrp};
use ed25519_dalek::VerifyingKey;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::error::ExchangeError;
use crate::vault::keys::words_for;

/// What each deelcode begins with.
const PREFIX: Hrp = Hrp::parse_unchecked("deel");
/// What age puts before a public key.
const AGE_PREFIX: Hrp = Hrp::parse_unchecked("age");
/// The kind of keys inside; another number is a newer kind.
const KIND: u8 = 1;
const KEY: usize = 32;
const LENGTH: usize = 1 + 2 * KEY;
/// How many characters stand together.
const GROUP: usize = 5;
/// The most that is looked at: twice a deelcode with a space after each character.
const LONGEST: usize = 512;

/// Where files for somebody go, and by whom theirs are signed.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Deelcode([u8; LENGTH]);

impl Deelcode {
    pub(super) fn of(receiving: &x25519::Recipient, signing: &VerifyingKey) -> Option<Self> {
        let (_, receiving) = bech32::decode(&receiving.to_string()).ok()?;
        let all = [&[KIND][..], &receiving, signing.as_bytes()].concat();
        all.try_into().ok().map(Self)
    }

    /// The key to encrypt for.
    pub(super) fn recipient(&self) -> Option<x25519::Recipient> {
        let text = bech32::encode::<Bech32>(AGE_PREFIX, &self.0[1..=KEY]).ok()?;
        text.parse().ok()
    }

    /// The key that checks signatures.
    pub(super) fn signer(&self) -> Option<VerifyingKey> {
        let key = self.0.get(1 + KEY..)?.try_into().ok()?;
        let key = VerifyingKey::from_bytes(key).ok()?;
        (!key.is_weak()).then_some(key)
    }

    /// Eight words for 80 bits of a hash over both keys: to be compared by
    /// phone, for it takes 2^80 tries to make other keys with the same words.
    pub fn words(&self) -> Vec<&'static str> {
        let hash = Sha256::new()
            .chain_update(b"casuskompas deelcode words 1")
            .chain_update(self.0)
            .finalize();
        words_for(&hash[..10])
    }

    /// The code in groups of five, easy on the eye.
    pub fn grouped(&self) -> String {
        let text = self.to_string();
        let (prefix, rest) = text.split_at(GROUP);
        let groups = rest.as_bytes().chunks(GROUP);
        let groups = groups.map(|group| String::from_utf8_lossy(group).into_owned());
        let all: Vec<String> = std::iter::once(prefix.to_owned()).chain(groups).collect();
        all.join(" ")
    }
}

impl fmt::Display for Deelcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        bech32::encode_lower_to_fmt::<Bech32m, _>(f, PREFIX, &self.0).map_err(|_| fmt::Error)
    }
}

impl fmt::Debug for Deelcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Deelcode {
    type Err = ExchangeError;

    /// Reads what was typed or pasted: small or large letters, with or without
    /// spaces and dashes. Its check characters notice what was mistyped.
    fn from_str(typed: &str) -> Result<Self, ExchangeError> {
        if typed.len() > LONGEST {
            return Err(ExchangeError::MistypedDeelcode);
        }
        let bare = |c: &char| !c.is_whitespace() && !matches!(c, '-' | '‐' | '–' | '—' | '_');
        let text: String = typed.chars().filter(bare).collect();
        let text = text.to_lowercase();
        let read = bech32::primitives::decode::CheckedHrpstring::new::<Bech32m>(&text)
            .map_err(|_| ExchangeError::MistypedDeelcode)?;
        let bytes: Vec<u8> = read.byte_iter().collect();
        if read.hrp() != PREFIX || bytes.is_empty() {
            return Err(ExchangeError::MistypedDeelcode);
        }
        if bytes[0] != KIND {
            return Err(ExchangeError::NewerDeelcode);
        }
        let code = bytes.try_into().map(Self);
        code.ok()
            .filter(|code| code.signer().is_some() && code.recipient().is_some())
            .ok_or(ExchangeError::MistypedDeelcode)
    }
}

impl Serialize for Deelcode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Deelcode {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(|_| serde::de::Error::custom("not a deelcode"))
    }
}
