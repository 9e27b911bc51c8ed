//! A letter: something signed by one vault and encrypted for one other.
//!
//! It is an age file with one recipient. Inside stands one line of RON with the
//! format, the kind, the length and the signature, then the body, then the
//! attachments if there are any (format 3), then spaces.
//! The signature is over the kind's domain and exactly the bytes of the body;
//! sender and recipient stand in the body, so that nobody can pass a letter on
//! as if it had been meant for another. The attachments are not signed themselves:
//! the case in the body tells the hash of each.
//!
//! The header of the file carries a checksum of the recipient's stanza. It
//! tells nothing about the recipient, but a letter for somebody else can be
//! told apart from one of ours that was damaged.

use std::collections::HashSet;

use age::{DecryptError, EncryptError, Recipient};
use age_core::format::{FileKey, Stanza, read::age_stanza};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::deelcode::Deelcode;
use super::error::ExchangeError;
use super::keys::{Keys, is_signed};
use super::{LARGEST_FILE, LIMIT};
use crate::vault::error::VaultError;
use crate::vault::keys::hexadecimal::hex;
use crate::vault::keys::{age_file, sealed};

/// No first line is longer.
const LONGEST_HEAD: usize = 1024;

/// The newest format that is read: that of what comes with attachments.
const WITH_PARTS: u32 = 3;
const MAGIC: &[u8] = b"age-encryption.org/v1\n";
const KEY_TAG: &str = "X25519";
const SUM_TAG: &str = "casuskompas-letter";

/// What a letter is for. Each has a domain, so that a signature on one kind is
/// worth nothing on another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Kind {
    Bundle,
    Receipt,
    /// A document, which came later: of a format that older versions call newer.
    Page,
}

impl Kind {
    fn domain(self) -> &'static [u8] {
        match self {
            Self::Bundle => b"casuskompas exchange 1 bundle\0",
            Self::Receipt => b"casuskompas exchange 1 receipt\0",
            Self::Page => b"casuskompas exchange 2 page\0",
        }
    }

    /// The format in which it is written.
    fn format(self) -> u32 {
        match self {
            Self::Bundle | Self::Receipt => 1,
            Self::Page => 2,
        }
    }
}

#[derive(Serialize, Deserialize)]
struct Head {
    format: u32,
    kind: Kind,
    length: usize,
    signature: String,
    /// How long the attachments are together.
    #[serde(default, skip_serializing_if = "is_none")]
    parts: usize,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_none(parts: &usize) -> bool {
    *parts == 0
}

/// Only what every format has, now and later.
#[derive(Deserialize)]
struct AnyFormat {
    format: u32,
}

/// A body with its signature, in clear.
pub(super) struct Letter {
    pub(super) kind: Kind,
    pub(super) body: Zeroizing<Vec<u8>>,
    /// The contents of the attachments, one after the other.
    pub(super) parts: Zeroizing<Vec<u8>>,
    signature: [u8; 64],
}

impl Letter {
    pub(super) fn sign(keys: &Keys, kind: Kind, body: Vec<u8>) -> Self {
        let signature = keys.sign(kind.domain(), &body);
        Self { kind, signature, body: Zeroizing::new(body), parts: Zeroizing::default() }
    }

    /// The same with attachments.
    pub(super) fn with_parts(self, parts: Zeroizing<Vec<u8>>) -> Self {
        Self { parts, ..self }
    }

    pub(super) fn is_signed_by(&self, sender: &Deelcode) -> bool {
        sender.signer().is_some_and(|signer| {
            is_signed(&signer, self.kind.domain(), &self.body, &self.signature)
        })
    }

    /// Which letter this is: a hash of exactly what was signed, so that nobody
    /// can give one the number of another.
    pub(super) fn id(&self) -> Uuid {
        let hash = Sha256::new()
            .chain_update(b"casuskompas exchange id\0")
            .chain_update(self.kind.domain())
            .chain_update(&*self.body)
            .finalize();
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hash[..16]);
        uuid::Builder::from_custom_bytes(bytes).into_uuid()
    }

    /// The age file for its recipient. Attachments are large: what is no longer needed
    /// goes before the next copy is made.
    pub(super) fn encrypt(self, to: &Deelcode) -> Result<Vec<u8>, ExchangeError> {
        let recipient = to.recipient().ok_or(ExchangeError::MistypedDeelcode)?;
        let content = self.to_bytes_with(&self.parts)?;
        drop(self);
        Ok(age_file::encrypt(&[&Summed(recipient)], &content)?)
    }

    /// What waits in the inbox: the attachments stand there by themselves.
    pub(super) fn to_bytes(&self) -> Result<Zeroizing<Vec<u8>>, ExchangeError> {
        self.to_bytes_with(&[])
    }

    fn to_bytes_with(&self, parts: &[u8]) -> Result<Zeroizing<Vec<u8>>, ExchangeError> {
        let head = Head {
            format: if parts.is_empty() { self.kind.format() } else { WITH_PARTS },
            kind: self.kind,
            length: self.body.len(),
            signature: hex(&self.signature),
            parts: parts.len(),
        };
        let head = ron::to_string(&head).map_err(VaultError::sealing)?;
        let all = [head.as_bytes(), b"\n", &self.body[..], parts];
        let mut content = Zeroizing::new(sealed::joined(&all));
        sealed::pad(&mut content);
        Ok(content)
    }

    /// Decrypts a file that came from outside. Nothing in it is believed yet.
    pub(super) fn decrypt(keys: &Keys, file: &[u8]) -> Result<Self, ExchangeError> {
        if file.len() > LARGEST_FILE {
            return Err(ExchangeError::Oversized);
        }
        if !file.starts_with(MAGIC) {
            return Err(ExchangeError::NotABundle);
        }
        let content = age_file::decrypt(keys.receiving(), file).map_err(|error| match error {
            DecryptError::NoMatchingKeys => unopened(file),
            _ => ExchangeError::Damaged,
        })?;
        Self::from_bytes(content)
    }

    /// The attachments stay where they are in memory.
    pub(super) fn from_bytes(mut content: Zeroizing<Vec<u8>>) -> Result<Self, ExchangeError> {
        let (head, rest) = split(&content, LONGEST_HEAD).ok_or(ExchangeError::Damaged)?;
        let head = std::str::from_utf8(head).map_err(|_| ExchangeError::Damaged)?;
        let head: Head = ron::from_str(head).map_err(|_| newer_or_damaged(head))?;
        let is_with_parts = head.format == WITH_PARTS && head.kind == Kind::Bundle;
        if head.format != head.kind.format() && !is_with_parts {
            return Err(ExchangeError::Newer);
        }
        if head.length > LIMIT {
            return Err(ExchangeError::Oversized);
        }
        let (body, rest) = rest.split_at_checked(head.length).ok_or(ExchangeError::Damaged)?;
        let (_, padding) = rest.split_at_checked(head.parts).ok_or(ExchangeError::Damaged)?;
        let blank = |byte: &u8| byte.is_ascii_whitespace();
        let signature = unhex(&head.signature).ok_or(ExchangeError::Damaged)?;
        if !padding.iter().all(blank) {
            return Err(ExchangeError::Damaged);
        }
        let body = Zeroizing::new(body.to_vec());
        let end = content.len() - padding.len();
        content.truncate(end);
        content.drain(..end - head.parts);
        Ok(Self { kind: head.kind, body, parts: content, signature })
    }
}

/// The first line, if it is not longer than that, and what follows.
pub(super) fn split(content: &[u8], longest: usize) -> Option<(&[u8], &[u8])> {
    let start = &content[..content.len().min(longest)];
    let end = start.iter().position(|byte| *byte == b'\n')?;
    Some((&content[..end], &content[end + 1..]))
}

fn newer_or_damaged(head: &str) -> ExchangeError {
    match ron::from_str::<AnyFormat>(head) {
        Ok(any) if any.format > WITH_PARTS => ExchangeError::Newer,
        _ => ExchangeError::Damaged,
    }
}

pub(super) fn unhex(text: &str) -> Option<[u8; 64]> {
    let bytes = text.as_bytes();
    if bytes.len() != 128 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let mut signature = [0; 64];
    for (byte, pair) in signature.iter_mut().zip(bytes.chunks(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
    }
    Some(signature)
}

/// The recipient with a checksum of its stanza beside it.
struct Summed(age::x25519::Recipient);

impl Recipient for Summed {
    fn wrap_file_key(
        &self,
        file_key: &FileKey,
    ) -> Result<(Vec<Stanza>, HashSet<String>), EncryptError> {
        let (mut stanzas, labels) = self.0.wrap_file_key(file_key)?;
        let sum = sum(&stanzas);
        stanzas.push(Stanza { tag: SUM_TAG.to_owned(), args: vec![sum], body: Vec::new() });
        Ok((stanzas, labels))
    }
}

/// A checksum of what holds the key; age adds stanzas of its own.
fn sum(stanzas: &[Stanza]) -> String {
    let mut hash = Sha256::new();
    for stanza in stanzas.iter().filter(|stanza| stanza.tag == KEY_TAG) {
        for part in std::iter::once(&stanza.tag).chain(&stanza.args) {
            hash.update(part.as_bytes());
            hash.update(b"\n");
        }
        hash.update(&stanza.body);
        hash.update(b"\n");
    }
    hex(&hash.finalize()[..16])
}

/// For a sound age file that our key does not open: for somebody else when the
/// stanza is as it was written, else damaged.
fn unopened(file: &[u8]) -> ExchangeError {
    let stanzas = stanzas(file);
    let told = stanzas.iter().find(|stanza| stanza.tag == SUM_TAG && stanza.args.len() == 1);
    match told {
        Some(told) if told.args[0] == sum(&stanzas) => ExchangeError::NotForUs,
        _ => ExchangeError::Damaged,
    }
}

fn stanzas(file: &[u8]) -> Vec<Stanza> {
    let mut rest = file.get(MAGIC.len()..).unwrap_or_default();
    let mut all = Vec::new();
    while let Ok((after, stanza)) = age_stanza(rest) {
        all.push(Stanza::from(stanza));
        rest = after;
    }
    all
}
